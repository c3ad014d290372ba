import { parseJson } from '../../engine/json.ts';
import { KEPT_KINDS, type KeptKind, type KeptRow, keptKey } from '../../engine/kept.ts';
import { PARSE_KEPT } from '../../engine/parse-kept.ts';
import { type Failure, failure, type Result, success } from '../../engine/result.ts';
import { createSha256 } from '../../engine/sha256.ts';
import { type Bag, readBag, readField, readText, readWhole } from '../../engine/shape.ts';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupHead,
  DEEPEST,
  LONGEST_HEAD,
  LONGEST_LINE,
  NO_ROWS,
  type RowCounts,
} from './backup-format.ts';
import { BadGzip, type Chunks, inflate } from './gzip.ts';
import { LineTooLong, linesOf } from './lines.ts';

/** Why a backup was refused. */
export type BackupFailure = Failure & {
  readonly kind: 'not-a-backup' | 'newer-backup' | 'damaged-backup' | 'cut-backup' | 'unreadable';
};

/** A backup that was read to its end: every row is sound, and all that was written is there. */
export interface BackupSummary extends BackupHead {
  readonly counts: RowCounts;
  /** Of all that stands before the last line; 64 hex digits. The same for the same library, made at the same time. */
  readonly sha256: string;
}

export interface ReadOptions {
  /** Told after each slice: bytes read so far, before they are inflated. */
  readonly onProgress?: (bytes: number) => void;
  /** Stops the reading: it then rejects with an `AbortError`. */
  readonly signal?: AbortSignal;
}

/** Rows given at a time. */
const SLICE = 500;
/** Bytes of lines given at a time, about: some 1,500 claims. */
const SLICE_SIZE = 1_000_000;

/**
 * Reads a backup (`docs/FORMATS.md`), compressed or not, to its end and gives its rows in slices. Whether the file as a
 * whole is sound is known only when this returns: **read it once without doing anything before you act on its rows**.
 * `visit` is waited for. What is wrong is told with the line where it stands. Memory holds one slice and one line.
 */
export async function readBackup(
  chunks: Chunks,
  visit: (rows: readonly KeptRow[]) => Promise<void> | void,
  { onProgress, signal }: ReadOptions = {},
): Promise<Result<BackupSummary, BackupFailure>> {
  let bytes = 0;
  const counted = (async function* () {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      yield chunk;
    }
  })();
  const reading = createReading();
  let slice: KeptRow[] = [];
  let size = 0;
  const hand = async () => {
    if (slice.length > 0) await visit(slice);
    slice = [];
    size = 0;
    onProgress?.(bytes);
    signal?.throwIfAborted();
  };
  const lines = linesOf(inflate(counted), LONGEST_LINE)[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await nextLine(lines, reading.line());
      if (!next.ok) return next;
      if (next.value === null) break;
      const read = reading.read(next.value);
      if (!read.ok) return read;
      if (read.value === null) continue;
      slice.push(read.value);
      size += next.value.length;
      if (slice.length >= SLICE || size >= SLICE_SIZE) await hand();
    }
    const summary = reading.end();
    if (summary.ok) await hand();
    return summary;
  } finally {
    await lines.return?.(undefined);
  }
}

async function nextLine(
  lines: AsyncIterator<Uint8Array>,
  line: number,
): Promise<Result<Uint8Array | null, BackupFailure>> {
  try {
    const next = await lines.next();
    return success(next.done === true ? null : next.value);
  } catch (error) {
    if (error instanceof LineTooLong) {
      return line === 1 ? notABackup() : damaged(line, 'is longer than any that Isnad writes');
    }
    if (error instanceof BadGzip) {
      return failure(
        'cut-backup',
        'The compressed file is cut or damaged; copy it again from where it was kept. Nothing was changed.',
      );
    }
    const reason = error instanceof Error ? error.message : String(error);
    return failure('unreadable', `The file could not be read to its end (${reason}); try again.`);
  }
}

interface Reading {
  /** Of the next line, from 1. */
  line(): number;
  /** The row of the next line; null for the first line and the last. */
  read(line: Uint8Array): Result<KeptRow | null, BackupFailure>;
  end(): Result<BackupSummary, BackupFailure>;
}

function createReading(): Reading {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const digest = createSha256();
  const counts: Record<KeptKind, number> = { ...NO_ROWS };
  let at = 1;
  let head: BackupHead | null = null;
  let summary: BackupSummary | null = null;
  let last = { kind: 0, key: '' };

  function readHead(bag: Bag | null): Result<null, BackupFailure> {
    if (bag === null || readField(bag, 'format') !== BACKUP_FORMAT) return notABackup();
    const version = readWhole(readField(bag, 'formatVersion'), 1, 1_000_000);
    if (version === null) return notABackup();
    if (version > BACKUP_VERSION) {
      return failure(
        'newer-backup',
        'A newer Isnad made this backup; update Isnad to read it. Nothing was changed.',
      );
    }
    const made = readText(readField(bag, 'made'), 40);
    const by = readText(readField(bag, 'by'), 40);
    if (made === null || by === null || !ISO_TIME.test(made)) return notABackup();
    head = { made, by };
    return success(null);
  }

  function readEnd(value: unknown, sha256: string): Result<null, BackupFailure> {
    const bag = readBag(value);
    const stated = bag === null ? null : readBag(readField(bag, 'counts'));
    if (bag === null || stated === null || head === null) return damaged(at, 'is no last line');
    const isWhole = KEPT_KINDS.every((kind) => readField(stated, kind) === counts[kind]);
    if (!isWhole) return damaged(at, 'counts other rows than the file holds');
    if (readField(bag, 'sha256') !== sha256) {
      return damaged(at, 'has another checksum: the file was changed after it was made');
    }
    summary = { ...head, counts: { ...counts }, sha256 };
    return success(null);
  }

  function readRow(bag: Bag): Result<KeptRow, BackupFailure> {
    const index = KEPT_KINDS.findIndex((kind) => readField(bag, kind) !== undefined);
    const kind = KEPT_KINDS[index];
    const row = kind === undefined ? null : PARSE_KEPT[kind](readField(bag, kind));
    if (kind === undefined || row === null) return damaged(at, 'holds no sound row');
    const entry = { kind, row } as KeptRow;
    const key = keptKey(entry);
    if (index < last.kind || (index === last.kind && key <= last.key)) {
      return damaged(at, 'stands out of its order');
    }
    last = { kind: index, key };
    counts[kind] += 1;
    return success(entry);
  }

  function readLine(bytes: Uint8Array): Result<KeptRow | null, BackupFailure> {
    if (summary !== null) return damaged(at, 'stands after the last line');
    if (head === null && bytes.length > LONGEST_HEAD) return notABackup();
    const text = decode(decoder, bytes);
    const bag = text === null ? null : readBag(parseJson(text, DEEPEST));
    if (head === null) {
      const read = readHead(bag);
      digest.add(bytes);
      return read;
    }
    if (bytes.at(-1) !== 0x0a) return cut();
    if (bag === null) return damaged(at, 'is no line of a backup');
    const end = readField(bag, 'end');
    if (end !== undefined) return readEnd(end, digest.hex());
    digest.add(bytes);
    return readRow(bag);
  }

  return {
    line: () => at,
    read(bytes) {
      const read = readLine(bytes);
      at += 1;
      return read;
    },
    end() {
      if (summary !== null) return success(summary);
      return head === null ? notABackup() : cut();
    },
  };
}

const ISO_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Null where the bytes are no UTF-8. */
function decode(decoder: TextDecoder, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

function notABackup(): Result<never, BackupFailure> {
  return failure(
    'not-a-backup',
    'The file is no backup of Isnad; choose one that ends in .isnad or .isnad.gz. Nothing was changed.',
  );
}

function cut(): Result<never, BackupFailure> {
  return failure(
    'cut-backup',
    'The end of the backup is missing; copy the file again from where it was kept. Nothing was changed.',
  );
}

function damaged(line: number, what: string): Result<never, BackupFailure> {
  return failure(
    'damaged-backup',
    `The backup is damaged: line ${line} ${what}. Nothing was changed; use another copy.`,
  );
}
