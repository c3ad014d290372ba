import { KEPT_KINDS, type KeptKind, type KeptRow } from '../../engine/kept.ts';
import { readBag, readField, readOneOf, readText } from '../../engine/shape.ts';
import { adoptOwnArticles } from '../../storage/adopt.ts';
import { editedTables } from '../../storage/edits.ts';
import { createDexieKept, destroyRow, keptKeysAfter, putRows } from '../../storage/kept-library.ts';
import { COMPARED, type IsnadDatabase, type MarkRow, type SyncRow } from '../../storage/schema.ts';
import { copiedTransaction } from '../../storage/second-copy.ts';
import { meet } from '../../sync/reconcile.ts';
import type { KeyedRow, Row } from '../../sync/row.ts';
import type { DeviceId } from '../../sync/stamp.ts';
import {
  addWaitingRows,
  parseLine,
  readSyncState,
  toSyncRow,
  writeSyncState,
} from './sync-store.ts';

// The one door between the reader's library and the rows of a sync: both are changed in one transaction, so that wherever the browser
// is stopped the rows tell what the library showed.

export interface MeetContext {
  readonly database: IsnadDatabase;
  readonly newDevice: () => DeviceId;
  /** Milliseconds since epoch. */
  readonly now: () => number;
}

/** What one slice did. */
export interface MetSlice {
  /** Rows looked at; 0 where there was nothing to do. */
  readonly keys: number;
  /** Local writes that are to be sent now, and rows of the library that changed. */
  readonly written: number;
  readonly changed: number;
}

/** Rows of a slice: articles and texts, which are large, and all else. */
const LARGE_SLICE = 50;
const SMALL_SLICE = 250;
const NOTHING: MetSlice = { keys: 0, written: 0, changed: 0 };

const KIND_OF: ReadonlyMap<string, KeptKind> = new Map([
  ['kept', 'article'],
  ['contents', 'article'],
  ['versions', 'version'],
  ['notes', 'note'],
  ['judgements', 'judgement'],
  ['edits', 'edit'],
  ['settled', 'note'],
]);

interface Asked {
  readonly isDestroyed: boolean;
  readonly isSettled: boolean;
  readonly isRescued: boolean;
}

/** Takes what the reader did, a slice of it, the oldest first. Rejects with Dexie's error, and nothing was done. */
export function meetMarks(context: MeetContext): Promise<MetSlice> {
  const { marks } = context.database;
  return within(context, async () => {
    const [mark] = await marks.limit(1).toArray();
    if (mark === undefined) return NOTHING;
    const asked = new Map<string, Asked>();
    const left = takeFrom(mark, asked);
    if (left === null) await marks.bulkDelete([mark.id]);
    else await marks.put(left);
    return { ...(await meetKeys(context, asked, false)), keys: Math.max(1, asked.size) };
  });
}

/**
 * Has the library show what came from others, a slice of it. Nothing is done where marks wait: what the reader destroyed is not to come
 * back. Rejects as {@link meetMarks}.
 */
export function meetDue(context: MeetContext): Promise<MetSlice> {
  const { marks, syncRows } = context.database;
  return within(context, async () => {
    if ((await marks.count()) > 0) return NOTHING;
    const due = await syncRows.where('due').equals(1).limit(LARGE_SLICE).primaryKeys();
    return meetKeys(context, new Map(due.map((key) => [key, AS_IT_IS])), true);
  });
}

/**
 * Compares all that the reader keeps with the rows, a slice of it, where that was not done since the library was set up, or filled from
 * its second copy. Rejects as {@link meetMarks}.
 */
export async function meetAll(context: MeetContext): Promise<MetSlice> {
  const { database } = context;
  const before = await readCompared(database);
  if (before.kind === null) return NOTHING;
  if (before.kind === 'article' && before.after === '') await adoptOwnArticles(database);
  return within(context, async () => {
    const { kind, after } = await readCompared(database);
    if (kind === null) return NOTHING;
    const size = kind === 'article' || kind === 'version' ? LARGE_SLICE : SMALL_SLICE;
    const keys = await keptKeysAfter(database, kind, after, size);
    const last = keys.at(-1);
    const next = KEPT_KINDS[KEPT_KINDS.indexOf(kind) + 1] ?? null;
    const compared = last === undefined ? { kind: next, after: '' } : { kind, after: last };
    await database.syncState.put({ id: COMPARED, value: compared });
    const all = new Map(keys.map((key) => [`${kind}:${key}`, AS_IT_IS]));
    const done = await meetKeys(context, all, false);
    return { ...done, keys: Math.max(1, keys.length) };
  });
}

const AS_IT_IS: Asked = { isDestroyed: false, isSettled: false, isRescued: false };

/** How far all was compared; `kind` is null where it was to the end. */
async function readCompared({
  syncState,
}: IsnadDatabase): Promise<{ readonly kind: KeptKind | null; readonly after: string }> {
  const bag = readBag((await syncState.get(COMPARED))?.value);
  const after = bag === null ? null : readText(readField(bag, 'after'), 100);
  if (bag === null || after === null) return { kind: KEPT_KINDS[0], after: '' };
  return { kind: readOneOf(readField(bag, 'kind'), KEPT_KINDS), after };
}

function within<Value>({ database }: MeetContext, act: () => Promise<Value>): Promise<Value> {
  const { marks, syncRows, syncWaiting, syncState } = database;
  const tables = [...editedTables(database), marks, syncRows, syncWaiting, syncState];
  return copiedTransaction(database, tables, act, true);
}

/** Takes a slice of a mark's keys; what is left of it, null where nothing is. */
function takeFrom(mark: MarkRow, asked: Map<string, Asked>): MarkRow | null {
  const { table, keys, gone } = mark;
  const kind = KIND_OF.get(table);
  for (const key of kind === undefined ? [] : gone.slice(0, SMALL_SLICE)) {
    asked.set(`${kind}:${key}`, { ...AS_IT_IS, isDestroyed: true });
  }
  const rest = SMALL_SLICE - Math.min(gone.length, SMALL_SLICE);
  const how = { isSettled: table === 'settled', isRescued: table === RESCUED };
  for (const key of keys.slice(0, rest)) {
    const row = table === RESCUED ? key : `${kind}:${key}`;
    if (kind !== undefined || table === RESCUED) {
      asked.set(row, { ...(asked.get(row) ?? AS_IT_IS), ...how });
    }
  }
  const left = { ...mark, gone: gone.slice(SMALL_SLICE), keys: keys.slice(rest) };
  return left.gone.length + left.keys.length === 0 ? null : left;
}

/** Marks of what was destroyed elsewhere with an article that is there again: their keys are those of rows. */
const RESCUED = 'rescued';

/** Has the texts of articles, and the notes on them, written again, which were destroyed elsewhere with them. */
async function rescueTexts(database: IsnadDatabase, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const of = database.versions.where(':id').between([id, ''], [id, 'g']);
    const texts = (await of.primaryKeys()).map((key) => `version:${key.join('-')}`);
    await database.marks.put({ table: RESCUED, keys: [...texts, `note:article-${id}`], gone: [] });
  }
}

/**
 * Brings rows and library together under some keys. Inside {@link within}. `mayAdd`: what the library has not is put there; not while
 * marks wait, of which a later one may say that the reader destroyed it.
 */
async function meetKeys(
  context: MeetContext,
  asked: ReadonlyMap<string, Asked>,
  mayAdd: boolean,
): Promise<MetSlice> {
  if (asked.size === 0) return NOTHING;
  const { database } = context;
  const keys = [...asked.keys()];
  const found = await database.syncRows.bulkGet(keys);
  const kept = await findKept(database, keys);
  const before = await readSyncState(database, context.newDevice);
  let { clock } = before;
  const changes: [key: string, becomes: KeptRow | 'gone'][] = [];
  const written: KeyedRow[] = [];
  const rows: SyncRow[] = [];
  const rescued: string[] = [];
  for (const [at, [key, how]] of [...asked].entries()) {
    const own = kept.get(key) ?? null;
    if (own === null && !mayAdd && !how.isDestroyed) continue;
    const stored = found[at];
    // Articles come before what was destroyed with them.
    const isRescued = how.isRescued || rescued.includes(articleOf(key));
    const meeting = { key, kept: own, ...rowsOf(stored), ...how, isRescued };
    const met = meet(before.device, clock, context.now(), meeting);
    clock = met.clock;
    written.push(...met.written.map((row) => ({ key, row })));
    if (stored?.due === 1 || met.written.length > 0) rows.push(toSyncRow({ key, row: met.row }));
    if (met.isRescued && key.startsWith('article:')) rescued.push(key.slice('article:'.length));
    if (met.becomes !== 'same') changes.push([key, met.becomes]);
  }
  for (const [key, becomes] of changes) {
    if (becomes === 'gone') await destroyRow(database, key);
    else await putRows(database, [becomes]);
  }
  await database.syncRows.bulkPut(rows);
  await addWaitingRows(database, written);
  await rescueTexts(database, rescued);
  if (clock !== before.clock) await writeSyncState(database, { ...before, clock });
  return { keys: keys.length, written: written.length, changed: changes.length };
}

function rowsOf(stored: SyncRow | undefined): { readonly current: Row; readonly shown: Row } {
  const current = parseLine(stored?.line);
  return { current, shown: stored?.due === 1 ? parseLine(stored.shown) : current };
}

/** What the library has under keys of rows. */
async function findKept(
  database: IsnadDatabase,
  keys: readonly string[],
): Promise<ReadonlyMap<string, KeptRow>> {
  const library = createDexieKept(database);
  const kept = new Map<string, KeptRow>();
  for (const kind of KEPT_KINDS) {
    const own = keys.filter((key) => key.startsWith(`${kind}:`));
    if (own.length === 0) continue;
    const rows = await library.find(
      kind,
      own.map((key) => key.slice(kind.length + 1)),
    );
    for (const [at, row] of rows.entries()) {
      const key = own[at];
      if (row !== null && key !== undefined) kept.set(key, { kind, row } as KeptRow);
    }
  }
  return kept;
}

/** The article of a text, or of a note on one; '' of all else. */
function articleOf(key: string): string {
  return /^(?:version:|note:article-)([0-9a-f]{16})/.exec(key)?.[1] ?? '';
}
