import { KEPT_KINDS, type KeptRow, type LibrarySource } from '../../engine/kept.ts';
import { createSha256 } from '../../engine/sha256.ts';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupHead,
  formatRow,
  NO_ROWS,
  type RowCounts,
} from './backup-format.ts';
import type { Chunks } from './gzip.ts';

/** Units of a piece, about: enough that gathering them costs little, few enough to hold. */
const CHUNK = 65_536;

export interface WriteOptions {
  /** Told after each slice of rows, for a progress bar. */
  readonly onProgress?: (written: RowCounts) => void;
  /** Stops the writing: the pieces then end with an `AbortError`, and the file without its last line is no backup. */
  readonly signal?: AbortSignal;
}

/**
 * A library as a backup (`docs/FORMATS.md`), piece by piece: every row as it is, so that the same rows and the same head
 * give the same bytes. Memory holds one slice of rows. Rejects where the library cannot be read.
 */
export async function* writeBackup(
  library: LibrarySource,
  head: BackupHead,
  { onProgress, signal }: WriteOptions = {},
): Chunks {
  const encoder = new TextEncoder();
  const digest = createSha256();
  const counts: Record<KeptRow['kind'], number> = { ...NO_ROWS };
  let held = '';
  const add = (line: unknown) => {
    held += `${JSON.stringify(line)}\n`;
  };
  const flush = () => {
    const bytes = encoder.encode(held);
    digest.add(bytes);
    held = '';
    return bytes;
  };
  const { made, by } = head;
  add({ format: BACKUP_FORMAT, formatVersion: BACKUP_VERSION, made, by });
  for (const kind of KEPT_KINDS) {
    for await (const slice of library.rows(kind)) {
      for (const row of slice) {
        add(formatRow({ kind, row } as KeptRow));
        counts[kind] += 1;
        if (held.length >= CHUNK) yield flush();
      }
      onProgress?.({ ...counts });
      signal?.throwIfAborted();
    }
  }
  yield flush();
  add({ end: { counts, sha256: digest.hex() } });
  yield flush();
}
