import {
  KEPT_KINDS,
  type KeptKind,
  type KeptRow,
  keptKey,
  type LibrarySink,
} from '../../engine/kept.ts';
import { type Failure, failure, type Result, success } from '../../engine/result.ts';
import { NO_ROWS, type RowCounts } from './backup-format.ts';
import type { Chunks } from './gzip.ts';
import { type Plan, planRow } from './plan.ts';
import { type BackupFailure, type BackupSummary, readBackup } from './read-backup.ts';

/** What an import did, or, as a dry run, would do: rows by what became of them (`Plan`). */
export type ImportReport = Readonly<Record<Plan['kind'], RowCounts>>;

/** How far an import came: of which file, and how many of its rows are dealt with. */
export interface ImportPosition {
  /** `BackupSummary.sha256`. */
  readonly sha256: string;
  readonly rows: number;
}

/** A row that an import writes, and what the library held in its place (null: nothing). */
export interface Written {
  readonly row: KeptRow;
  readonly before: KeptRow | null;
}

export interface ImportOptions {
  /** Only say what would be done. */
  readonly isDry?: boolean;
  /** Where an import of the same file stopped; the rows before it are not looked at again. */
  readonly from?: ImportPosition | null;
  /**
   * Writes a slice in place of `put`, in one transaction with how far the import then is, so that both are there or neither.
   * Called for each slice, also where nothing of it is to be written; not in a dry run.
   */
  readonly write?: (
    written: readonly Written[],
    report: ImportReport,
    position: ImportPosition,
  ) => Promise<Result<null, Failure>>;
  /** Told once, when the whole file was read and is sound. */
  readonly onSound?: (summary: BackupSummary) => void;
  /**
   * Told after each slice that is written, and waited for: who saves the position here goes on from there after a crash.
   */
  readonly onProgress?: (report: ImportReport, position: ImportPosition) => Promise<void> | void;
  /** Told while the file is read before anything is written: bytes, before they are inflated. */
  readonly onRead?: (bytes: number) => void;
  /** Stops between two slices: the import then rejects with an `AbortError`, and what was written stays. */
  readonly signal?: AbortSignal;
}

/** The backup is not the one that an import stopped in. */
type OtherBackup = Failure & { readonly kind: 'other-backup' };

/**
 * Puts a backup into a library, row by row as `planRow` says. The file is read twice, so `open` must give it again: first
 * to its end, and only where all of it is sound is anything written. What is written is written in slices, each as a whole;
 * stopped anywhere, it can go on from the last position, or start over. Fails with what the reading or the library says.
 */
export async function importBackup(
  open: () => Chunks,
  library: LibrarySink,
  options: ImportOptions = {},
): Promise<Result<ImportReport, BackupFailure | OtherBackup | Failure>> {
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  const reading = options.onRead === undefined ? signal : { ...signal, onProgress: options.onRead };
  const summary = await readBackup(open(), () => undefined, reading);
  if (!summary.ok) return summary;
  const from = options.from ?? null;
  if (from !== null && from.sha256 !== summary.value.sha256) {
    return failure(
      'other-backup',
      'This is not the file that was being read; choose that one, or start anew.',
    );
  }
  options.onSound?.(summary.value);
  return applyBackup(open, library, options, summary.value);
}

async function applyBackup(
  open: () => Chunks,
  library: LibrarySink,
  options: ImportOptions,
  { sha256 }: BackupSummary,
): Promise<Result<ImportReport, Failure>> {
  const { from = null, onProgress, signal } = options;
  const report = emptyReport();
  const ended: { failure: Failure | null } = { failure: null };
  let rows = 0;
  const put = async (slice: readonly KeptRow[]) => {
    const skipped = Math.max(0, Math.min(slice.length, (from?.rows ?? 0) - rows));
    rows += skipped;
    for (const part of portions(slice.slice(skipped))) {
      if (ended.failure !== null) return;
      signal?.throwIfAborted();
      rows += part.length;
      const done = await importSlice(part, library, report, options, { sha256, rows });
      if (!done.ok) ended.failure = done.failure;
      else await onProgress?.(report, { sha256, rows });
    }
  };
  // While the library writes one slice, the next is read: each is half of the work.
  let writing = Promise.resolve();
  const take = (slice: readonly KeptRow[]) => {
    const before = writing;
    writing = before.then(() => put(slice));
    // Whoever waits for it is told.
    writing.catch(() => undefined);
    return before;
  };
  const read = await readBackup(open(), take, signal === undefined ? {} : { signal }).finally(() =>
    writing.catch(() => undefined),
  );
  await writing;
  if (ended.failure !== null) return { ok: false, failure: ended.failure };
  // Sound a moment ago: the file was changed while it was read. What is written is sound.
  return read.ok ? success(report) : read;
}

/**
 * Puts rows into a library as `planRow` says; they are few enough to be held in memory. See `importBackup`; positions of it
 * name no file (`sha256` is ''), since the rows are at hand.
 */
export async function importRows(
  rows: readonly KeptRow[],
  library: LibrarySink,
  options: Omit<ImportOptions, 'onRead' | 'onSound'> = {},
): Promise<Result<ImportReport, Failure>> {
  const report = emptyReport();
  let at = options.from?.rows ?? 0;
  for (const part of portions(rows.slice(at))) {
    options.signal?.throwIfAborted();
    at += part.length;
    const position = { sha256: '', rows: at };
    const done = await importSlice(part, library, report, options, position);
    if (!done.ok) return done;
    await options.onProgress?.(report, position);
  }
  return success(report);
}

/** Rows written at a time. */
const MOST_ROWS = 50;
/** Sentences written at a time: whoever searches meanwhile waits for as many. */
const MOST_SENTENCES = 400;

/** Rows in their order, as many together as are written at a time. */
function* portions(rows: readonly KeptRow[]): Generator<readonly KeptRow[]> {
  let part: KeptRow[] = [];
  let sentences = 0;
  for (const row of rows) {
    part.push(row);
    sentences += row.kind === 'article' ? row.row.assertions.length : 0;
    if (part.length < MOST_ROWS && sentences < MOST_SENTENCES) continue;
    yield part;
    part = [];
    sentences = 0;
  }
  if (part.length > 0) yield part;
}

type OpenReport = Record<Plan['kind'], Record<KeptKind, number>>;

function emptyReport(): OpenReport {
  return {
    add: { ...NO_ROWS },
    change: { ...NO_ROWS },
    same: { ...NO_ROWS },
    stays: { ...NO_ROWS },
  };
}

async function importSlice(
  slice: readonly KeptRow[],
  library: LibrarySink,
  report: OpenReport,
  { isDry = false, write }: Pick<ImportOptions, 'isDry' | 'write'>,
  position: ImportPosition,
): Promise<Result<null, Failure>> {
  const written = new Map<string, Written>();
  for (const kind of KEPT_KINDS) {
    const theirs = slice.filter((entry) => entry.kind === kind);
    if (theirs.length === 0) continue;
    const found = await library.find(kind, theirs.map(keptKey));
    for (const [index, row] of theirs.entries()) {
      const key = `${kind} ${keptKey(row)}`;
      const ours = found[index] ?? null;
      const before = ours === null ? null : ({ kind, row: ours } as KeptRow);
      // The file of another tool may name one thing twice.
      const plan = planRow(row, written.get(key)?.row ?? before);
      report[plan.kind][kind] += 1;
      if (plan.kind === 'add' || plan.kind === 'change') {
        written.set(key, { row: plan.row, before });
      }
    }
  }
  if (isDry) return success(null);
  const all = [...written.values()];
  if (write !== undefined) return write(all, report, position);
  return all.length === 0 ? success(null) : library.put(all.map(({ row }) => row));
}
