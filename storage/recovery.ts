import type { ArticleId } from '../engine/model.ts';
import { PARSE_KEPT } from '../engine/parse-kept.ts';
import { type Result, success } from '../engine/result.ts';
import type { StorageArea } from './area.ts';
import { readChanges, rowKeyOf } from './copied-changes.ts';
import { inTransaction } from './edits.ts';
import type { StorageFailure } from './failures.ts';
import { readKept } from './kept-rows.ts';
import { changeOwnShelf, type Shelved } from './own-shelf.ts';
import {
  COMPARED,
  COPY,
  type IsnadDatabase,
  LAST_COPIED,
  type OpenOptions,
  SYNCED,
  WHOLE_COPY,
} from './schema.ts';
import { COPIED, folderOfCopy, nextTimes, openCopied, writeFile } from './second-copy.ts';

/** Articles that are put on the shelf in one transaction, and rows in a file of a copy that is written anew: some 30 ms. */
const SLICE = 100;
const PART = 25;
/** Files of changes that are not worth writing the copy anew. */
const FEW_FILES = 100;

/** Of files as `copiedTransaction` and {@link renewCopy} name them. */
const NAME = /^\d+-(?:part-)?\d+(?:-gone)?$/u;

type Folder = FileSystemDirectoryHandle;

/** Databases of which the copy holds what could not be put into them. */
const unfilled = new WeakSet<IsnadDatabase>();

/**
 * As {@link openCopied}; what its copy holds and a database has lost is put into it first. For pages, which may work for as long as
 * it takes. Where nothing was lost that is to list the files; the first time in the life of a database, and where a change was
 * not copied, the copy is written anew.
 */
export async function openRecovered(
  session: StorageArea | null,
  options: OpenOptions = {},
): Promise<Result<IsnadDatabase, StorageFailure>> {
  const opened = await openCopied(session, options);
  if (opened.ok && !(await alone(opened.value, recover))) unfilled.add(opened.value);
  return opened;
}

/**
 * Writes the copy anew from the database, so that it holds no more than that, where most of it is old or something was destroyed;
 * never where the database may lack what the copy holds. Stopped anywhere, the copy still tells the same.
 */
export async function renewCopy(database: IsnadDatabase): Promise<void> {
  await alone(database, async (_, folder) => {
    if (unfilled.has(database) || (await database.heads.get(COPY)) === undefined) return;
    const names = await namesIn(folder);
    const changes = names.filter((name) => !isPart(name));
    const isLong = changes.length > Math.max(FEW_FILES, names.length - changes.length);
    if (isLong || names.some((name) => name.endsWith('-gone'))) await renew(database, folder);
  });
}

/**
 * `recovered` where the library was filled from its copy since this was last asked, `unfilled` where that failed, null where there
 * was nothing to do. Rejects with Dexie's error.
 */
export async function newsOfCopy(
  database: IsnadDatabase,
): Promise<'recovered' | 'unfilled' | null> {
  if (unfilled.has(database)) return 'unfilled';
  const mark = await database.heads.get(COPY);
  if (mark === undefined || mark.editedAt === 0) return null;
  await database.heads.put({ ...mark, editedAt: 0 });
  return 'recovered';
}

/**
 * Does something with a database and its copy that no other page may do at the same time; nothing where the browser gives no
 * files. False where it failed: the library is used as it is, and the next opening tries again.
 */
async function alone(
  database: IsnadDatabase,
  act: (database: IsnadDatabase, folder: Folder) => Promise<void>,
): Promise<boolean> {
  const folder = await folderOfCopy(database.name).catch(() => null);
  if (folder === null) return true;
  try {
    await navigator.locks.request(`copy of ${database.name}`, () => act(database, folder));
    return true;
  } catch {
    return false;
  }
}

/**
 * Puts what is missing into a database: all, where it has no mark, since it was just made, by its first use or by the browser
 * in place of one that it gave up; else what is newer than its last change, since the browser took it back. Stopped anywhere,
 * the next opening does it from the start.
 */
async function recover(database: IsnadDatabase, folder: Folder): Promise<void> {
  const { heads } = database;
  const names = await namesIn(folder);
  // Read after the names: a change is committed before its file is made.
  const mark = await heads.get(COPY);
  const last = await timeUnder(database, LAST_COPIED);
  const isNew = mark === undefined;
  const missing = isNew ? names : names.filter((name) => timeOf(name) > last);
  const rows = await fill(database, folder, missing, isNew);
  // A new one may have files of its own, when nobody filled it yet.
  const own = new Set(chainOf(names, last, 0).files);
  const isLost = rows > 0 && missing.some((name) => !own.has(name));
  let known = last;
  if (isNew || missing.length > 0) {
    known = await database.transaction('rw', heads, database.syncState, async () => {
      const latest = Math.max(await timeUnder(database, LAST_COPIED), timeOf(missing.at(-1) ?? ''));
      // What a new one had before is not known to be copied: no file has this time.
      const at = isNew ? latest + 1 : latest;
      await putTime(database, LAST_COPIED, at);
      // A sync compares all with what others have.
      await database.syncState.bulkDelete([COMPARED]);
      await putTime(database, COPY, isLost ? Date.now() : (mark?.editedAt ?? 0));
      return at;
    });
  }
  if (await isWhole(folder, names, known, await timeUnder(database, WHOLE_COPY))) {
    await putTime(database, WHOLE_COPY, known);
  } else {
    // Where the disk is full, what is copied stays, and the next opening tries again.
    await renew(database, folder).catch(() => undefined);
  }
}

/**
 * Does what files tell, the newest first, so that each row is written once; what stands in a new database is newer than all of
 * them. Gives the number of rows that are told of.
 */
async function fill(
  database: IsnadDatabase,
  folder: Folder,
  names: readonly string[],
  isNew: boolean,
): Promise<number> {
  const told = new Set<string>();
  const articles = new Set<ArticleId>();
  const isSynced = (await database.heads.get(SYNCED)) !== undefined;
  for (const name of names.toReversed()) {
    const changes = (await readChanges(folder, name)) ?? [];
    await database.transaction('rw', [...COPIED, 'marks'], async () => {
      for (const [table, rows, gone] of changes.toReversed()) {
        const isNews = (key: string | string[]) => {
          const row = JSON.stringify([table, key]);
          if (told.has(row)) return false;
          told.add(row);
          if (table === 'kept' || table === 'contents') articles.add(key as ArticleId);
          return true;
        };
        const due = rows.toReversed().filter((row) => isNews(rowKeyOf(table, row)));
        const kept = isNew
          ? await database.table(table).bulkGet(due.map((row) => rowKeyOf(table, row)))
          : [];
        const lost = due.filter((_, at) => kept[at] === undefined);
        await database.table(table).bulkPut(lost);
        const deleted = (gone as (string | string[])[]).filter(isNews);
        if (isNew) continue;
        await database.table(table).bulkDelete(deleted);
        // Of a library that is synced: what was destroyed is not to come back from another device.
        const destroyed = deleted.map((key) => [key].flat().join('-'));
        if (isSynced && destroyed.length > 0)
          await database.marks.put({ table, keys: [], gone: destroyed });
      }
    });
  }
  await showAgain(database, [...articles]);
  return told.size;
}

/** Makes the shelf that checks read hold of articles what their rows tell. Rejects where that fails. */
async function showAgain(database: IsnadDatabase, ids: readonly ArticleId[]): Promise<void> {
  for (let from = 0; from < ids.length; from += SLICE) {
    const shown = await inTransaction(database, async () => {
      const due: Shelved[] = [];
      for (const id of ids.slice(from, from + SLICE)) {
        const row = PARSE_KEPT.article(await readKept(database, id));
        due.push([id, row?.removedAt === null ? row : null]);
      }
      await changeOwnShelf(database, due);
      return success(null);
    });
    if (!shown.ok) throw new Error(shown.failure.message);
  }
}

/** Writes all rows into new files, and then removes the old ones. */
async function renew(database: IsnadDatabase, folder: Folder): Promise<void> {
  const before = await namesIn(folder);
  const { heads } = database;
  const [at, last] = await database.transaction('rw', heads, async () => nextTimes(database));
  const parts: string[] = [];
  const writePart = async (text: string) => {
    const name = `${at}-part-${parts.length}`;
    parts.push(name);
    await writeFile(folder, name, text);
  };
  try {
    // There is a file also where there are no rows: a copy without one was lost.
    await writePart('[]');
    for (const table of COPIED) {
      const keys = await database.table(table).toCollection().primaryKeys();
      for (let from = 0; from < keys.length; from += PART) {
        const rows = await database.table(table).bulkGet(keys.slice(from, from + PART));
        await writePart(JSON.stringify([[table, rows.filter(Boolean), []]]));
      }
    }
    await putTime(database, WHOLE_COPY, at);
  } catch (error) {
    for (const name of parts) await folder.removeEntry(name).catch(() => undefined);
    throw error;
  }
  // The database holds what these do; not what is newer than its last change.
  const old = before.filter((name) => timeOf(name) <= last);
  for (const name of old) await removeFile(database, folder, name);
}

/** Removes a file of the copy; one that cannot be understood is put aside. */
async function removeFile(database: IsnadDatabase, folder: Folder, name: string): Promise<void> {
  if ((await readChanges(folder, name)) === null) {
    const file = await (await folder.getFileHandle(name)).getFile();
    await writeFile(await folderOfCopy(`${database.name}-unread`), name, file);
  }
  await folder.removeEntry(name);
}

/** The files that tell the changes from the last one back to a time, and how far back they do. */
function chainOf(
  names: readonly string[],
  last: number,
  whole: number,
): { readonly files: readonly string[]; readonly end: number } {
  const changes = new Map(
    names.filter((name) => !isPart(name)).map((name) => [timeOf(name), name]),
  );
  const files: string[] = [];
  let at = last;
  while (at > whole) {
    const name = changes.get(at);
    const before = Number(name?.split('-')[1]);
    if (name === undefined || !(before < at)) break;
    files.push(name);
    at = before;
  }
  return { files, end: at };
}

/** Whether the files tell every change from the last one back to where they were found to do so before. */
async function isWhole(
  folder: Folder,
  names: readonly string[],
  last: number,
  whole: number,
): Promise<boolean> {
  if (names.length === 0) return last === 0;
  const { files, end } = chainOf(names, last, whole);
  for (const name of files) {
    // Of a browser that was killed the name may be all that there is.
    if ((await (await folder.getFileHandle(name)).getFile()).size === 0) return false;
  }
  return end === whole;
}

/** In the order of time. */
async function namesIn(folder: Folder): Promise<string[]> {
  const names: string[] = [];
  // TypeScript's DOM does not know that folders can be listed.
  const keys = (folder as unknown as { keys(): AsyncIterable<string> }).keys();
  // The browser's own files, of what is being written, are none.
  for await (const name of keys) if (NAME.test(name)) names.push(name);
  return names.sort((one, other) => timeOf(one) - timeOf(other));
}

/** When what a file tells was done, in ms since epoch (`copiedTransaction`). */
function timeOf(name: string): number {
  return Number.parseInt(name, 10) || 0;
}

/** Whether a file holds a part of all rows, and not a change. */
function isPart(name: string): boolean {
  return name.includes('-part-');
}

async function timeUnder({ heads }: IsnadDatabase, key: number): Promise<number> {
  return (await heads.get(key))?.editedAt ?? 0;
}

function putTime({ heads }: IsnadDatabase, key: number, editedAt: number): Promise<number> {
  return heads.put({ shelf: key, fresh: [], editedAt });
}
