import type { Table } from 'dexie';
import type { StorageArea } from './area.ts';
import { beginFreshLog } from './fresh-log.ts';
import { type IsnadDatabase, type OpenOptions, openDatabase } from './schema.ts';

/** The tables that hold what the reader made; all else is made of them, or can be installed again. */
export const COPIED = ['kept', 'contents', 'versions', 'notes', 'judgements', 'edits'] as const;

/** What was done to a table: the rows that were written, or the keys that were deleted. */
export type CopiedChange = readonly [
  table: string,
  rows: readonly unknown[],
  gone: readonly unknown[],
];

/** What Dexie's core is asked to do with rows of a table. */
interface Mutation {
  readonly trans: IDBTransaction;
  readonly values?: readonly unknown[];
  readonly keys: readonly unknown[];
}

const folders = new WeakMap<IsnadDatabase, FileSystemDirectoryHandle>();
const changesIn = new WeakMap<IDBTransaction, CopiedChange[]>();
let lastName = 0;

/**
 * Opens the library's database as {@link openDatabase} does, and keeps a second copy of what the reader makes, in files of the
 * extension's own (OPFS), which stay when the browser gives a database up: what a {@link copiedTransaction} does is written into a
 * file of its own. Names of files rise with time; read in order, they tell what the tables hold. Where the browser gives no files
 * there is no copy. `session` is `browser.storage.session`.
 */
export async function openCopied(
  session: StorageArea,
  options: OpenOptions = {},
): ReturnType<typeof openDatabase> {
  await beginFreshLog(session, options.indexedDB);
  const opened = await openDatabase(options);
  if (!opened.ok) return opened;
  const database = opened.value;
  try {
    const root = await navigator.storage.getDirectory();
    folders.set(database, await root.getDirectoryHandle(database.name, { create: true }));
  } catch {
    return opened;
  }
  for (const name of COPIED) {
    const core = database.table(name).core as unknown as { mutate(asked: Mutation): unknown };
    const { mutate } = core;
    // Nothing here deletes a range of these tables as such.
    core.mutate = (asked) => {
      const { trans, values, keys } = asked;
      changesIn.get(trans)?.push(values ? [name, values, []] : [name, [], keys]);
      return mutate(asked);
    };
  }
  return opened;
}

/** The files of the second copy; undefined where there is none. */
export function copyOf(database: IsnadDatabase): FileSystemDirectoryHandle | undefined {
  return folders.get(database);
}

/** As Dexie's own for writing; ends when what was committed is in the second copy too, where there is one. */
export async function copiedTransaction<Value>(
  database: IsnadDatabase,
  tables: readonly Table[],
  act: () => Promise<Value>,
): Promise<Value> {
  const changes: CopiedChange[] = [];
  // Dexie follows the waiting of functions that say they are asynchronous.
  const done = await database.transaction('rw', tables, async ({ idbtrans }) => {
    changesIn.set(idbtrans, changes);
    return act();
  });
  const folder = copyOf(database);
  if (folder && changes.length > 0) {
    lastName = Math.max(Date.now(), lastName + 1);
    // A full disk costs the copy, not what is copied.
    await writeChanges(folder, lastName, changes).catch(() => undefined);
  }
  return done;
}

/** Writes what was done at a time (ms since epoch) into a new file, whole or not at all. Rejects where the browser refuses. */
export async function writeChanges(
  folder: FileSystemDirectoryHandle,
  at: number,
  changes: readonly CopiedChange[],
): Promise<void> {
  const file = await folder.getFileHandle(`${at}-${Math.random()}`, { create: true });
  const stream = await file.createWritable();
  await stream.write(JSON.stringify(changes));
  await stream.close();
}
