import type { Failure } from '../engine/result.ts';

/** What can go wrong with storage although the program is right. */
export type StorageFailure = Failure & {
  readonly kind:
    | 'disk-full'
    | 'newer-database'
    | 'blocked'
    | 'closed'
    | 'unavailable'
    | 'damaged'
    | 'older-pack'
    | 'too-many-judgements'
    | 'edit-gone'
    | 'too-long'
    | 'bad-tag';
};

const MESSAGES = {
  'disk-full': 'The disk is full; free some space and try again. Nothing was lost.',
  'newer-database':
    'A newer Isnad made this library; update Isnad to read it. Nothing was changed.',
  closed: 'The library was closed while it was used; try again.',
  unavailable: 'This browser window gives no storage; use a normal window, or allow site data.',
  damaged: 'The library cannot be read; restart the browser and try again. Nothing was deleted.',
} as const;

const KINDS: ReadonlyMap<string, keyof typeof MESSAGES> = new Map([
  ['QuotaExceededError', 'disk-full'],
  ['VersionError', 'newer-database'],
  ['DatabaseClosedError', 'closed'],
  ['AbortError', 'closed'],
  ['TransactionInactiveError', 'closed'],
  ['InvalidStateError', 'unavailable'],
  ['MissingAPIError', 'unavailable'],
  ['SecurityError', 'unavailable'],
  ['NotAllowedError', 'unavailable'],
]);

/**
 * An error of IndexedDB or Dexie as a failure with a sentence of what to do. Errors that wrap another
 * (an aborted transaction, a bulk write) are looked into. What is not known is `damaged`; what only a
 * bug throws is thrown again.
 */
export function toStorageFailure(error: unknown): StorageFailure {
  if (error instanceof TypeError || error instanceof ReferenceError) throw error;
  const names = namesOf(error);
  // A full disk often shows as an abort that wraps it: the most telling name counts.
  const kind = names.includes('QuotaExceededError')
    ? 'disk-full'
    : (names.map((name) => KINDS.get(name)).find((known) => known !== undefined) ?? 'damaged');
  return { kind, message: MESSAGES[kind] };
}

/** Names of the error and of those inside it, outermost first; at most a few. */
function namesOf(error: unknown): string[] {
  const names: string[] = [];
  const waiting: unknown[] = [error];
  while (waiting.length > 0 && names.length < 20) {
    const current = waiting.shift();
    if (typeof current !== 'object' || current === null) continue;
    if ('name' in current && typeof current.name === 'string') names.push(current.name);
    if ('inner' in current) waiting.push(current.inner);
    if ('failures' in current && Array.isArray(current.failures)) {
      waiting.push(...current.failures.slice(0, 5));
    }
  }
  return names;
}
