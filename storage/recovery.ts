import type { ArticleId } from '../engine/model.ts';
import { type Result, success } from '../engine/result.ts';
import { type Bag, readBag, readField, readList, readOneOf } from '../engine/shape.ts';
import type { StorageArea } from './area.ts';
import { inTransaction } from './edits.ts';
import { type StorageFailure, toStorageFailure } from './failures.ts';
import { readKept } from './kept-rows.ts';
import { changeOwnShelf } from './own-shelf.ts';
import { COPY, type IsnadDatabase, type OpenOptions } from './schema.ts';
import { COPIED, type CopiedChange, copyOf, openCopied, writeChanges } from './second-copy.ts';

/** Rows in a file of a copy that is written anew. */
const SLICE = 100;
/** Changes in a file, and rows in a change, at most: no transaction here makes so many. */
const MOST = 100_000;
/** Files of a copy that are not worth writing anew. */
const FEW_FILES = 100;

/**
 * As {@link openCopied}; a database that has lost what its copy holds is filled from it first. For pages, which may work for as
 * long as it takes.
 */
export async function openRecovered(
  session: StorageArea,
  options: OpenOptions = {},
): Promise<Result<IsnadDatabase, StorageFailure>> {
  const opened = await openCopied(session, options);
  if (opened.ok) await alone(opened.value, recover);
  return opened;
}

/**
 * Writes the copy anew from the database, so that it holds no more than that: where it has become long, or, when `isDue`,
 * because something was destroyed. Stopped anywhere, the copy still tells the same.
 */
export async function renewCopy(database: IsnadDatabase, isDue: boolean): Promise<void> {
  await alone(database, async (_, folder) => {
    const before = await namesIn(folder);
    if (!isDue && before.length < FEW_FILES) return;
    // Older than all that is edited from here on, which must count more: rows are read after this.
    const at = Date.now() - 1;
    for (const table of COPIED) {
      const keys = await database.table(table).toCollection().primaryKeys();
      for (let from = 0; from < keys.length; from += SLICE) {
        const rows = await database.table(table).bulkGet(keys.slice(from, from + SLICE));
        await writeChanges(folder, at, [[table, rows.filter(Boolean), []]]);
      }
    }
    for (const name of before) await folder.removeEntry(name);
  });
}

/** Whether the library was filled from its second copy since this was last asked. Rejects with Dexie's error. */
export async function wasRecovered({ heads }: IsnadDatabase): Promise<boolean> {
  const mark = await heads.get(COPY);
  if (mark === undefined || mark.editedAt === 0) return false;
  await heads.put({ ...mark, editedAt: 0 });
  return true;
}

/** Does something with a database and its copy that no other page may do at the same time; nothing where there is no copy. */
async function alone(
  database: IsnadDatabase,
  act: (database: IsnadDatabase, folder: FileSystemDirectoryHandle) => Promise<void>,
): Promise<void> {
  const folder = copyOf(database);
  if (folder === undefined) return;
  try {
    await navigator.locks.request(database.name, () => act(database, folder));
  } catch (error) {
    // The library is used as it is; what fails for another reason than the browser's is thrown.
    toStorageFailure(error);
  }
}

/**
 * Does again all that the files tell, once in the life of a database: one that has no mark was just made, by its first use or by
 * the browser in place of one that it gave up. Stopped anywhere, the next opening does it from the start.
 */
async function recover(database: IsnadDatabase, folder: FileSystemDirectoryHandle): Promise<void> {
  const { heads, kept } = database;
  if ((await heads.get(COPY)) !== undefined) return;
  const names = await namesIn(folder);
  for (const name of names) await doAgain(database, await readChanges(folder, name));
  const ids = names.length === 0 ? [] : await kept.toCollection().primaryKeys();
  for (const id of ids) await inTransaction(database, () => showAgain(database, id));
  await heads.put({ shelf: COPY, fresh: [], editedAt: names.length === 0 ? 0 : Date.now() });
}

async function doAgain(database: IsnadDatabase, changes: readonly CopiedChange[]): Promise<void> {
  for (const [table, rows, gone] of changes) {
    await database.table(table).bulkPut(rows);
    await database.table(table).bulkDelete([...gone] as string[]);
  }
}

/** Puts an article that is not in the bin on the shelf that checks read. */
async function showAgain(database: IsnadDatabase, id: ArticleId): Promise<Result<null, never>> {
  const row = await readKept(database, id);
  if (row?.removedAt === null) await changeOwnShelf(database, id, row);
  return success(null);
}

/** In the order of time. */
async function namesIn(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  // TypeScript's DOM does not know that folders can be listed.
  const keys = (folder as unknown as { keys(): AsyncIterable<string> }).keys();
  for await (const name of keys) names.push(name);
  return names.sort();
}

/** None of a file that is damaged, or of which only the name was written before the browser was killed: nobody was told of that. */
async function readChanges(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<readonly CopiedChange[]> {
  const file = await (await folder.getFileHandle(name)).getFile();
  const text = await file.text();
  try {
    return readList(JSON.parse(text), MOST, readChange) ?? [];
  } catch {
    return [];
  }
}

/** Rows are looked at by whoever reads them from the database; here, that they can be put there: each with its key. */
function readChange(value: unknown): CopiedChange | null {
  const [name, rows, gone] = Array.isArray(value) ? value : [];
  const table = readOneOf(name, COPIED);
  if (table === null) return null;
  const written = readList(rows, MOST, (row) => (hasKey(table, readBag(row)) ? row : null));
  const deleted = readList(gone, MOST, (key) => (isKey(key) ? key : null));
  return written === null || deleted === null ? null : [table, written, deleted];
}

function hasKey(table: (typeof COPIED)[number], row: Bag | null): boolean {
  return row !== null && KEYS[table].every((key) => typeof readField(row, key) === 'string');
}

function isKey(value: unknown): boolean {
  return [value].flat().every((part) => typeof part === 'string');
}

const KEYS: Readonly<Record<(typeof COPIED)[number], readonly string[]>> = {
  kept: ['id'],
  contents: ['id'],
  versions: ['article', 'digest'],
  notes: ['on'],
  judgements: ['id'],
  edits: ['id'],
};
