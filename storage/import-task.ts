import { claimsOf, pairOf, type Stamp, standing } from '../engine/judgements.ts';
import type { Json, KeptRow, LibrarySink, Note, NoteTarget } from '../engine/kept.ts';
import type { JudgementId } from '../engine/model.ts';
import { type Failure, type Result, success } from '../engine/result.ts';
import { type Change, TAG_FIELD } from './changes.ts';
import { type StorageFailure, toStorageFailure } from './failures.ts';
import { judgementsOf, withdrawJudgement } from './judgements.ts';
import { createDexieKept } from './kept-library.ts';
import { contentText, isEqual } from './kept-rows.ts';
import { applyEdit } from './reader-edits.ts';
import type { IsnadDatabase } from './schema.ts';
import { copiedTransaction } from './second-copy.ts';

/** A file of an import, kept until the import is done, so that it can go on in another page. */
export interface TaskFile {
  readonly name: string;
  readonly file: Blob;
}

/** The import that was begun last. There is one at a time. */
export interface ImportTask {
  readonly files: readonly TaskFile[];
  /** When it was begun, ms since epoch: what its files do not date gets this. */
  readonly now: number;
  /** The file at work, and how many of its rows are dealt with; `sha256` names a backup. */
  readonly file: number;
  readonly rows: number;
  readonly sha256: string;
  /** What came of it so far, as its page shows it. */
  readonly told: Json;
  /** `running`: it is at work, or was stopped. `done`: it can be taken back. `undone`: some of it is taken back already. */
  readonly state: 'running' | 'done' | 'undone';
}

/** The files stand in a row of their own: a browser writes them again with every change of the row that holds them. */
type TaskRow = ImportTask & { readonly id: typeof TASK };
type FilesRow = Pick<ImportTask, 'files'> & { readonly id: typeof FILES };

/** What takes one slice of an import back. */
interface UndoRow {
  readonly id: string;
  readonly changes: readonly Change[];
  readonly judgements: readonly JudgementId[];
}

const TASK = 'import';
const FILES = 'import-files';
/** Begins the ids of undo rows; what follows ascends as the import does. */
const UNDO = 'import-undo-';
const DIGITS = 10;

/** What an import writes in place of what there was (null: nothing). */
export interface Replaced {
  readonly row: KeptRow;
  readonly before: KeptRow | null;
}

/** Null where no import is remembered. Rejects with Dexie's error. */
export async function readImport({ tasks }: IsnadDatabase): Promise<ImportTask | null> {
  const [task, kept] = (await tasks.bulkGet([TASK, FILES])) as [TaskRow?, FilesRow?];
  // An import of the release before has them in the one row.
  return task === undefined ? null : { ...task, files: kept?.files ?? task.files };
}

/** Remembers an import that begins, with its files; what took the one before back is forgotten. */
export function beginImport(
  database: IsnadDatabase,
  task: ImportTask,
): Promise<Result<null, StorageFailure>> {
  return within(database, async () => {
    await database.tasks.bulkDelete(await undoKeys(database));
    await database.tasks.put({ id: FILES, files: task.files } as FilesRow);
    await database.tasks.put({ ...task, files: [], id: TASK } as TaskRow);
  });
}

/** Changes what is remembered of the import; nothing where none is. */
export function changeImport(
  database: IsnadDatabase,
  news: Partial<ImportTask>,
): Promise<Result<null, StorageFailure>> {
  return within(database, () => change(database, news));
}

/** Forgets the import and what takes it back; what it brought stays. */
export function forgetImport(database: IsnadDatabase): Promise<Result<null, StorageFailure>> {
  return within(database, async () => {
    await database.tasks.bulkDelete([TASK, FILES, ...(await undoKeys(database))]);
  });
}

/**
 * Writes a slice of an import, what takes it back, and how far the import is then, in one transaction. `now` is when it is
 * taken to go into the bin, should it be taken back.
 */
export async function writeSlice(
  database: IsnadDatabase,
  written: readonly Replaced[],
  news: Partial<ImportTask> & Pick<ImportTask, 'file' | 'rows'>,
  now: number,
): Promise<Result<null, Failure>> {
  const library: LibrarySink = createDexieKept(database);
  const undo = written.length === 0 ? null : undoOf(written, now);
  const refused: { failure: Failure | null } = { failure: null };
  try {
    await copiedTransaction(database, database.tables, async () => {
      if (written.length > 0) {
        const put = await library.put(written.map(({ row }) => row));
        if (!put.ok) refused.failure = put.failure;
      }
      if (undo !== null && (undo.changes.length > 0 || undo.judgements.length > 0)) {
        const [file, rows] = [news.file, news.rows].map((it) => String(it).padStart(DIGITS, '0'));
        await database.tasks.put({ ...undo, id: `${UNDO}${file}-${rows}` } as UndoRow);
      }
      await change(database, news);
    });
  } catch (error) {
    return { ok: false, failure: refused.failure ?? toStorageFailure(error) };
  }
  return refused.failure === null ? success(null) : { ok: false, failure: refused.failure };
}

/** Slices of the last import that can be taken back. Rejects with Dexie's error. */
export async function countUndo(database: IsnadDatabase): Promise<number> {
  return (await undoKeys(database)).length;
}

/**
 * Takes the last slice of the import that still counts back, by an edit of its own: what it added goes into the bin, what it
 * changed becomes what it was, judgements are withdrawn. What the reader did since to the same fields goes with it, and is in
 * the journal. False where nothing is left.
 */
export async function undoSlice(
  database: IsnadDatabase,
  stamp: () => Stamp,
): Promise<Result<boolean, StorageFailure>> {
  try {
    const last = (await undoKeys(database)).at(-1);
    if (last === undefined) return success(false);
    const { changes, judgements } = (await database.tasks.get(last)) as UndoRow;
    const undone = await applyEdit(database, changes, stamp());
    if (!undone.ok) return undone;
    for (const id of judgements) {
      const history = await judgementsOf(database, claimsOf(id));
      // What the reader said of the pair since stays.
      const stands = standing(history.filter((entry) => pairOf(entry.id) === pairOf(id)));
      if (stands?.id !== id) continue;
      const withdrawn = await withdrawJudgement(database, id, stamp());
      if (!withdrawn.ok) return withdrawn;
    }
    const done = await within(database, () => database.tasks.delete(last));
    return done.ok ? success(true) : done;
  } catch (error) {
    return { ok: false, failure: toStorageFailure(error) };
  }
}

async function undoKeys({ tasks }: IsnadDatabase): Promise<string[]> {
  return tasks.where(':id').between(UNDO, `${UNDO}~`).primaryKeys();
}

async function change({ tasks }: IsnadDatabase, news: Partial<ImportTask>): Promise<void> {
  const before = await tasks.get(TASK);
  if (before === undefined) return;
  if (news.files !== undefined) await tasks.put({ id: FILES, files: news.files } as FilesRow);
  await tasks.put({ ...before, ...news });
}

async function within(
  { tasks }: IsnadDatabase,
  work: (database: IsnadDatabase['tasks']) => Promise<unknown>,
): Promise<Result<null, StorageFailure>> {
  try {
    await tasks.db.transaction('rw', tasks, async () => work(tasks));
    return success(null);
  } catch (error) {
    return { ok: false, failure: toStorageFailure(error) };
  }
}

function undoOf(written: readonly Replaced[], now: number): Omit<UndoRow, 'id'> {
  const changes: Change[] = [];
  const judgements: JudgementId[] = [];
  for (const { row: after, before } of written) {
    if (after.kind === 'article') changes.push(...undoArticle(after, before, now));
    if (after.kind === 'note') changes.push(...undoNote(after, before));
    // What is withdrawn already has nothing to be taken back.
    if (after.kind === 'judgement' && before === null && after.row.says !== 'withdrawn') {
      judgements.push(after.row.id);
    }
  }
  return { changes, judgements };
}

function undoArticle(
  { row: after }: Extract<KeptRow, { readonly kind: 'article' }>,
  before: KeptRow | null,
  now: number,
): Change[] {
  const row: NoteTarget = `article-${after.article.id}`;
  if (before?.kind !== 'article') {
    return after.removedAt === null ? [{ row, field: 'removedAt', value: now }] : [];
  }
  const { removedAt, how } = before.row;
  return [
    ...(isEqual(before.row, after)
      ? []
      : [{ row, field: 'content', value: contentText(before.row) }]),
    ...(removedAt === after.removedAt ? [] : [{ row, field: 'removedAt', value: removedAt }]),
    ...(how === after.how ? [] : [{ row, field: 'how', value: how }]),
  ];
}

function undoNote(
  { row: after }: Extract<KeptRow, { readonly kind: 'note' }>,
  before: KeptRow | null,
): Change[] {
  const { on: row } = after;
  const old: Pick<Note, 'text' | 'tags'> =
    before?.kind === 'note' ? before.row : { text: '', tags: [] };
  const { text, tags } = old;
  const changed = [
    ...after.tags.filter((tag) => !tags.includes(tag)).map((tag) => ({ tag, has: false })),
    ...tags.filter((tag) => !after.tags.includes(tag)).map((tag) => ({ tag, has: true })),
  ];
  return [
    ...(text === after.text ? [] : [{ row, field: 'text', value: text }]),
    ...changed.map(({ tag, has }) => ({ row, field: `${TAG_FIELD}${tag}`, value: has })),
  ];
}
