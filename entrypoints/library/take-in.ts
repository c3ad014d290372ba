import type { FileOutcome } from '../../components/library/files-content.ts';
import type { Json } from '../../engine/kept.ts';
import { type Failure, failure, type Result, success } from '../../engine/result.ts';
import {
  type ImportOptions,
  type ImportReport,
  importBackup,
  importRows,
} from '../../packs/formats/import-rows.ts';
import {
  beginImport,
  changeImport,
  countUndo,
  type ImportTask,
  readImport,
  type TaskFile,
  undoSlice,
  writeSlice,
} from '../../storage/import-task.ts';
import { createDexieKept } from '../../storage/kept-library.ts';
import { createDexieLibrary } from '../../storage/library.ts';
import { mergeGenerations } from '../../storage/own-index.ts';
import type { IsnadDatabase } from '../../storage/schema.ts';
import { kindOfFile, readDataFile } from './read-data-file.ts';
import { type TellProgress, toldOf } from './work.ts';

/** Sentences after which the index is put in order while an import is at work, and how many it may then read in one go. */
const PER_MERGE = 10_000;
const MERGED_MEANWHILE = 40_000;
/** As many as there may be, when it is done. */
const MERGED_AFTER = 2_000_000;

/** What of a file was read, and what came of it. */
interface FileReport {
  readonly counts: ImportReport;
  readonly skipped: FileOutcome['skipped'];
}

/** Says of each file what an import of it would do; where two hold the same, both say that they bring it. */
export async function lookAtFiles(
  database: IsnadDatabase,
  files: readonly TaskFile[],
  now: number,
  tell: TellProgress,
): Promise<readonly FileOutcome[]> {
  const all = files.reduce((sum, { file }) => sum + file.size, 0);
  let before = 0;
  const outcomes: FileOutcome[] = [];
  for (const file of files) {
    const onRead = (bytes: number) => tell(before + bytes, all);
    const read = await takeIn(database, file, now, { isDry: true, onRead });
    outcomes.push(outcomeOf(file.name, read));
    before += file.file.size;
    tell(before, all);
  }
  return outcomes;
}

/**
 * Puts files into the library, one after another; one that is refused does not keep the others out. How far it is stands in the
 * library, with what takes it back: ended anywhere, it goes on from the slice that was not written. A failure to write stops it.
 */
export async function putFiles(
  database: IsnadDatabase,
  files: readonly TaskFile[],
  now: number,
  tell: TellProgress,
): Promise<Result<readonly FileOutcome[], Failure>> {
  const told = files.map(({ name }) => ({ name, counts: null, refused: null, skipped: [] }));
  const task = { files, now, file: 0, rows: 0, sha256: '', told, state: 'running' } as const;
  const begun = await beginImport(database, task as unknown as ImportTask);
  return begun.ok ? goOn(database, tell) : begun;
}

/** Goes on with the import that was stopped. */
export async function goOn(
  database: IsnadDatabase,
  tell: TellProgress,
): Promise<Result<readonly FileOutcome[], Failure>> {
  const task = await readImport(database);
  if (task?.state !== 'running') {
    return failure('nothing-to-do', 'There is no import that could go on.');
  }
  const told = [...toldOf(task)];
  for (let at = task.file; at < task.files.length; at += 1) {
    const file = task.files[at];
    if (file === undefined) break;
    const isFirst = at === task.file;
    const from = isFirst && task.rows > 0 ? { sha256: task.sha256, rows: task.rows } : null;
    const put = await putFile(database, task, at, from, told, tell);
    if (!put.ok) return put;
    told[at] = put.value;
    const done = await changeImport(database, {
      ...{ file: at + 1, rows: 0, sha256: '' },
      told: told as unknown as Json,
    });
    if (!done.ok) return done;
  }
  await mergeGenerations(database, MERGED_AFTER);
  // Where nobody asked for the index before, it is made here and not at the first search.
  await createDexieLibrary(database).segments();
  // The files are read: only what takes the import back is still needed.
  const ended = await changeImport(database, { state: 'done', files: [] });
  return ended.ok ? success(told) : ended;
}

async function putFile(
  database: IsnadDatabase,
  { files, now }: ImportTask,
  at: number,
  from: { readonly sha256: string; readonly rows: number } | null,
  told: readonly FileOutcome[],
  tell: TellProgress,
): Promise<Result<FileOutcome, Failure>> {
  const file = files[at] as TaskFile;
  const before = told[at]?.counts ?? null;
  let stopped: Failure | null = null;
  let unmerged = 0;
  let [done, all] = [from?.rows ?? 0, 0];
  const read = await takeIn(database, file, now, {
    from,
    onAll: (rows) => {
      all = rows;
    },
    onProgress: () => tell(done, all),
    async write(written, report, { sha256, rows }) {
      done = rows;
      const counts = sumOf(before, report);
      const now = told.map((each, index) => (index === at ? { ...each, counts } : each));
      const news = { file: at, rows, sha256, told: now as unknown as Json };
      const put = await writeSlice(database, written, news, Date.now());
      if (!put.ok) stopped = put.failure;
      unmerged += written.reduce((sum, { row }) => sum + sentencesOf(row), 0);
      if (unmerged > PER_MERGE) {
        unmerged = 0;
        await mergeGenerations(database, MERGED_MEANWHILE);
      }
      return put;
    },
  });
  if (stopped !== null) return { ok: false, failure: stopped };
  const outcome = outcomeOf(file.name, read);
  const counts = outcome.counts === null ? before : sumOf(before, outcome.counts);
  return success({ ...outcome, counts });
}

function sentencesOf(entry: Parameters<NonNullable<ImportOptions['write']>>[0][number]['row']) {
  return entry.kind === 'article' ? entry.row.assertions.length : 0;
}

function sumOf(before: FileOutcome['counts'], report: ImportReport): ImportReport {
  if (before === null) return structuredClone(report);
  const add = (plan: keyof ImportReport) =>
    Object.fromEntries(
      Object.entries(report[plan]).map(([kind, count]) => [
        kind,
        count + before[plan][kind as keyof ImportReport['add']],
      ]),
    ) as ImportReport['add'];
  return { add: add('add'), change: add('change'), same: add('same'), stays: add('stays') };
}

interface TakeOptions extends Omit<ImportOptions, 'onSound'> {
  /** Told how many rows there are. */
  readonly onAll?: (rows: number) => void;
}

async function takeIn(
  database: IsnadDatabase,
  { name, file }: TaskFile,
  now: number,
  { onAll, ...options }: TakeOptions,
): Promise<Result<FileReport, Failure>> {
  const library = createDexieKept(database);
  const kind = await kindOfFile(file, name);
  if (kind === 'other') {
    return failure(
      'other-format',
      'The file is of no format that Isnad reads. Nothing was changed.',
    );
  }
  const read = await readDataFile(file, name, kind, now);
  if (!read.ok) return read;
  if (read.value.kind === 'rows') {
    const { rows, skipped } = read.value;
    onAll?.(rows.length);
    const done = await importRows(rows, library, options);
    return done.ok ? success({ counts: done.value, skipped }) : done;
  }
  const done = await importBackup(read.value.open, library, {
    ...options,
    onSound: ({ counts }) => onAll?.(Object.values(counts).reduce((sum, count) => sum + count, 0)),
  });
  return done.ok ? success({ counts: done.value, skipped: [] }) : done;
}

function outcomeOf(name: string, read: Result<FileReport, Failure>): FileOutcome {
  return read.ok
    ? { name, counts: read.value.counts, refused: null, skipped: read.value.skipped }
    : { name, counts: null, refused: read.failure, skipped: [] };
}

/** Takes the last import back, slice by slice from its end; stopped anywhere, it can go on. */
export async function undoImport(
  database: IsnadDatabase,
  stamp: Parameters<typeof undoSlice>[1],
  tell: TellProgress,
): Promise<Result<null, Failure>> {
  const all = await countUndo(database);
  const begun = await changeImport(database, { state: 'undone', files: [] });
  if (!begun.ok) return begun;
  for (let done = 0; ; done += 1) {
    tell(done, all);
    const undone = await undoSlice(database, stamp);
    if (!undone.ok) return undone;
    if (!undone.value) return success(null);
  }
}
