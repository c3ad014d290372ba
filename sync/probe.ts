import { success } from '../engine/result.ts';
import type { Remote, RemoteFailure, RemoteResult } from './remote.ts';

/**
 * What a storage was found to do, before a library is put there. `usable`: it keeps, lists and gives back; the others are what it does
 * besides, or does not.
 */
export interface Finding {
  readonly kind:
    | 'usable'
    | 'changes-files'
    | 'does-not-list'
    | 'does-not-delete'
    | 'tells-no-sizes'
    | 'is-slow';
  /** One sentence. */
  readonly message: string;
}

/** What a probe needs of the world. */
export interface ProbeContext {
  readonly remote: Remote;
  /** Milliseconds, of whatever start. */
  now(): number;
  /** 16 hex digits, other ones each time. */
  readonly id: string;
}

/** Bytes of the file that is tried: of all values, and more than one packet. */
const TRIED = 5_000;
/** Milliseconds of a request after which a first sync takes hours. */
const SLOW = 3_000;

/**
 * Tries a storage with a file of its own, which it deletes again: seven requests. What makes it unusable is a failure, where it is a
 * server's, or the first finding.
 */
export async function probeRemote({
  remote,
  now,
  id,
}: ProbeContext): Promise<RemoteResult<readonly Finding[]>> {
  const name = `probe-${id}`;
  const bytes = Uint8Array.from({ length: TRIED }, (_, at) => (at * 31) & 255);
  const begun = now();
  const put = await remote.put('vault', name, bytes);
  if (!put.ok) return put;
  // As after a reply that was lost.
  const again = await remote.put('vault', name, bytes);
  if (!again.ok) return again;
  const back = await remote.get('vault', name, TRIED);
  if (!back.ok && back.failure.kind !== 'too-large') return back;
  const isSame =
    back.ok && back.value?.length === TRIED && back.value.every((byte, at) => byte === bytes[at]);
  const listed = await remote.list('vault');
  if (!listed.ok) return listed;
  const shown = listed.value.find((file) => file.name === name);
  const deleted = await isGone(remote, name);
  if (!deleted.ok) return deleted;
  const findings: Finding[] = [];
  if (!isSame) findings.push(CHANGES);
  else if (shown === undefined) findings.push(LISTS_NOT);
  else findings.push(USABLE);
  if (!deleted.value) findings.push(DELETES_NOT);
  if (shown !== undefined && shown.size !== TRIED) findings.push(NO_SIZES);
  if ((now() - begun) / REQUESTS > SLOW) findings.push(IS_SLOW);
  return success(findings);
}

const REQUESTS = 6;

/** A server that refuses to delete keeps more than it must, and loses nothing. */
async function isGone(remote: Remote, name: string): Promise<RemoteResult<boolean>> {
  const deleted = await remote.delete('vault', name);
  if (!deleted.ok) return isOwnWay(deleted.failure) ? success(false) : deleted;
  const after = await remote.get('vault', name, TRIED);
  return after.ok ? success(after.value === null) : after;
}

function isOwnWay({ kind }: RemoteFailure): boolean {
  return kind === 'refused' || kind === 'failed';
}

const USABLE: Finding = { kind: 'usable', message: 'The storage keeps files and gives them back.' };
const CHANGES: Finding = {
  kind: 'changes-files',
  message: 'The storage gave back other bytes than it was given: it cannot be used.',
};
const LISTS_NOT: Finding = {
  kind: 'does-not-list',
  message: 'The storage does not list what it was given: other devices would not see what is new.',
};
const DELETES_NOT: Finding = {
  kind: 'does-not-delete',
  message: 'This account may not delete: old files stay and take room.',
};
const NO_SIZES: Finding = {
  kind: 'tells-no-sizes',
  message: 'The storage does not say how large files are; nothing depends on it.',
};
const IS_SLOW: Finding = {
  kind: 'is-slow',
  message:
    'The storage takes seconds for each request: the first sync of a large library takes long.',
};
