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

export interface ImportOptions {
  /** Only say what would be done. */
  readonly isDry?: boolean;
  /** Where an import of the same file stopped; the rows before it are not looked at again. */
  readonly from?: ImportPosition | null;
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
  return applyBackup(open, library, options, summary.value);
}

async function applyBackup(
  open: () => Chunks,
  library: LibrarySink,
  { isDry = false, from = null, onProgress, signal }: ImportOptions,
  { sha256 }: BackupSummary,
): Promise<Result<ImportReport, Failure>> {
  const report = emptyReport();
  const ended: { failure: Failure | null } = { failure: null };
  let rows = 0;
  const take = async (slice: readonly KeptRow[]) => {
    const skipped = Math.max(0, Math.min(slice.length, (from?.rows ?? 0) - rows));
    rows += slice.length;
    if (skipped === slice.length || ended.failure !== null) return;
    const done = await importSlice(slice.slice(skipped), library, report, isDry);
    if (!done.ok) ended.failure = done.failure;
    else await onProgress?.(report, { sha256, rows });
  };
  const read = await readBackup(open(), take, signal === undefined ? {} : { signal });
  if (ended.failure !== null) return { ok: false, failure: ended.failure };
  // Sound a moment ago: the file was changed while it was read. What is written is sound.
  return read.ok ? success(report) : read;
}

/** Puts rows into a library as `planRow` says; they are few enough to be held in memory. See `importBackup`. */
export async function importRows(
  rows: readonly KeptRow[],
  library: LibrarySink,
  { isDry = false, signal }: Pick<ImportOptions, 'isDry' | 'signal'> = {},
): Promise<Result<ImportReport, Failure>> {
  const report = emptyReport();
  for (let at = 0; at < rows.length; at += SLICE) {
    signal?.throwIfAborted();
    const done = await importSlice(rows.slice(at, at + SLICE), library, report, isDry);
    if (!done.ok) return done;
  }
  return success(report);
}

/** Rows written at a time. */
const SLICE = 50;

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
  isDry: boolean,
): Promise<Result<null, Failure>> {
  const written = new Map<string, KeptRow>();
  for (const kind of KEPT_KINDS) {
    const theirs = slice.filter((entry) => entry.kind === kind);
    if (theirs.length === 0) continue;
    const found = await library.find(kind, theirs.map(keptKey));
    for (const [index, row] of theirs.entries()) {
      const key = `${kind} ${keptKey(row)}`;
      const ours = found[index] ?? null;
      // The file of another tool may name one thing twice.
      const before = written.get(key) ?? (ours === null ? null : ({ kind, row: ours } as KeptRow));
      const plan = planRow(row, before);
      report[plan.kind][kind] += 1;
      if (plan.kind === 'add' || plan.kind === 'change') written.set(key, plan.row);
    }
  }
  if (isDry || written.size === 0) return success(null);
  return library.put([...written.values()]);
}
