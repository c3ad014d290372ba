import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { LibrarySource } from '../engine/kept.ts';
import { type Failure, failure, type Result, success } from '../engine/result.ts';
import type { BackupHead } from '../packs/formats/backup-format.ts';
import type { Chunks } from '../packs/formats/gzip.ts';
import { openBackup } from '../packs/formats/library-file.ts';
import { createMemoryKept } from '../packs/formats/memory-library.ts';
import { type BackupSummary, readBackup } from '../packs/formats/read-backup.ts';
import { writeBackup } from '../packs/formats/write-backup.ts';
import { reasonOf } from './read-file.ts';

/** A library file that was read to its end and found sound. */
export interface OpenLibrary {
  readonly library: LibrarySource;
  /** Null for one that is not there yet. */
  readonly summary: BackupSummary | null;
}

/**
 * Opens a library file, a backup (`docs/FORMATS.md`), compressed or not. One that is not there is empty where `mayBeNew`, else a
 * failure, whose message says what is wrong without the name. Reads the whole file once.
 */
export async function openLibraryFile(
  path: string,
  mayBeNew: boolean,
): Promise<Result<OpenLibrary, Failure>> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return failure('is-folder', 'is a folder, not a library file');
  } catch (error) {
    const reason = reasonOf(error);
    if (reason !== 'does not exist' || !mayBeNew) return failure('unreadable', reason);
    return success({ library: createMemoryKept(), summary: null });
  }
  const summary = await readBackup(chunksOfFile(path), () => undefined);
  if (!summary.ok) return failure(summary.failure.kind, `is refused: ${summary.failure.message}`);
  return success({ library: openBackup(() => chunksOfFile(path)), summary: summary.value });
}

/** A file's bytes, a piece at a time. */
function chunksOfFile(path: string): Chunks {
  return createReadStream(path, { highWaterMark: 1 << 18 });
}

/**
 * Writes a library in place of a library file: beside it first, and put in its place only when all of it is on the disk, so that
 * whatever happens one whole file is there. Compressed where the name ends in `.gz`. `isNeeded` is asked when all of it is
 * written: where it says no, the old file stays.
 */
export async function writeLibraryFile(
  path: string,
  library: LibrarySource,
  head: BackupHead,
  isNeeded: () => boolean,
): Promise<Result<null, Failure>> {
  const written = await writeBeside(path, writeBackup(library, head));
  if (!written.ok) return written;
  try {
    if (isNeeded()) await rename(written.value, path);
    else await rm(written.value);
    return success(null);
  } catch (error) {
    await rm(written.value, { force: true });
    return failure('unwritable', reasonOf(error));
  }
}

async function writeBeside(path: string, chunks: Chunks): Promise<Result<string, Failure>> {
  const beside = `${path}.${process.pid}.part`;
  try {
    // Closed only when the disk has it.
    const stream = createWriteStream(beside, { flags: 'wx', flush: true });
    const source = Readable.from(chunks);
    await (path.endsWith('.gz')
      ? pipeline(source, createGzip(), stream)
      : pipeline(source, stream));
    return success(beside);
  } catch (error) {
    await rm(beside, { force: true });
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOSPC') return failure('disk-full', 'does not fit on the disk; free some space');
    return failure('unwritable', reasonOf(error).replace('be read', 'be written'));
  }
}
