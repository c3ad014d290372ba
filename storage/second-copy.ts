import type { Table } from 'dexie';
import type { StorageArea } from './area.ts';
import { beginFreshLog } from './fresh-log.ts';
import {
  type IsnadDatabase,
  LAST_COPIED,
  type OpenOptions,
  openDatabase,
  SYNCED,
} from './schema.ts';

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
  readonly keys?: readonly unknown[];
}

const changesIn = new WeakMap<IDBTransaction, CopiedChange[]>();

/**
 * Opens the library's database as {@link openDatabase} does, and keeps a second copy of what the reader makes, in files of the
 * extension's own (OPFS), which stay when the browser gives a database up: what a {@link copiedTransaction} does is written into a
 * file of its own. Where the browser gives no files there is no copy. `session` is `browser.storage.session`; null where there is
 * none, in pages that are opened by one that has it.
 */
export async function openCopied(
  session: StorageArea | null,
  options: OpenOptions = {},
): ReturnType<typeof openDatabase> {
  if (session !== null) await beginFreshLog(session, options.indexedDB);
  const opened = await openDatabase(options);
  if (!opened.ok) return opened;
  for (const name of COPIED) {
    const core = opened.value.table(name).core as unknown as { mutate(asked: Mutation): unknown };
    const { mutate } = core;
    core.mutate = (asked) => {
      const { trans, values, keys } = asked;
      // Of a range nobody knows what was in it.
      if (!values && !keys) throw new TypeError(`A range of ${name} cannot be copied.`);
      changesIn.get(trans)?.push(values ? [name, values, []] : [name, [], keys ?? []]);
      return mutate(asked);
    };
  }
  return opened;
}

/** The folder of the second copy, made where it is not there. Rejects where the browser gives none. */
export async function folderOfCopy(name: string): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(name, { create: true });
}

/**
 * As Dexie's own for writing; ends when what was committed is in the second copy too, where there is one. Inside of another one
 * it is a part of that.
 *
 * The name of the file is when this was done, later than all before it, and when what was done before: `-gone` after it where
 * something was deleted. So the names tell whether one is missing (`storage/recovery.ts`), and read in their order the files tell
 * what the tables hold. Where the library is synced, it is marked too, but not what the sync itself does (`isSync`).
 */
export async function copiedTransaction<Value>(
  database: IsnadDatabase,
  tables: readonly Table[],
  act: () => Promise<Value>,
  isSync = false,
): Promise<Value> {
  const changes: CopiedChange[] = [];
  let name = '';
  // Dexie follows the waiting of functions that say they are asynchronous.
  const done = await database.transaction(
    'rw',
    [...tables, database.heads, database.marks],
    async (own) => {
      if (changesIn.has(own.idbtrans)) return act();
      changesIn.set(own.idbtrans, changes);
      const value = await act();
      if (changes.length > 0) {
        name = (await nextTimes(database)).join('-');
        if (!isSync && (await database.heads.get(SYNCED))) await addMarks(database, changes);
        if (changes.some(([, , gone]) => gone.length > 0)) name += '-gone';
      }
      return value;
    },
  );
  // A full disk costs the copy, not what is copied; the names tell it.
  if (name !== '') await writeCopy(database.name, name, changes).catch(() => undefined);
  return done;
}

/** When something is done to the tables (ms since epoch), and when the last thing was; 0 for never. Inside a transaction. */
export async function nextTimes({ heads }: IsnadDatabase): Promise<[at: number, before: number]> {
  const before = (await heads.get(LAST_COPIED))?.editedAt ?? 0;
  // Later also where the clock was set back.
  const at = Math.max(Date.now(), before + 1);
  await heads.put({ shelf: LAST_COPIED, fresh: [], editedAt: at });
  return [at, before];
}

/** Marks what was done for the next sync. */
async function addMarks({ marks }: IsnadDatabase, changes: readonly CopiedChange[]): Promise<void> {
  await marks.bulkPut(
    changes.map(([table, rows, gone]) => ({
      table,
      keys: (rows as readonly MarkedRow[]).map(
        ({ id, on, article, digest }) => id ?? on ?? `${article}-${digest}`,
      ),
      gone: gone.map((key) => [key].flat().join('-')),
    })),
  );
}

/** What the keys of all copied tables are made of. */
interface MarkedRow {
  readonly id?: string;
  readonly on?: string;
  readonly article?: string;
  readonly digest?: string;
}

async function writeCopy(
  folder: string,
  name: string,
  changes: readonly CopiedChange[],
): Promise<void> {
  await writeFile(await folderOfCopy(folder), name, JSON.stringify(changes));
}

/** Writes a file, whole or not at all; killed, the browser may leave an empty one. Rejects where the browser refuses. */
export async function writeFile(
  folder: FileSystemDirectoryHandle,
  name: string,
  content: string | Blob,
): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true });
  const stream = await file.createWritable();
  await stream.write(content);
  await stream.close();
}
