import type { KeptRow, LibrarySource } from '../../../engine/kept.ts';
import { type Chunks, join } from '../../../packs/formats/gzip.ts';
import { createMemoryKept } from '../../../packs/formats/memory-library.ts';
import { writeBackup } from '../../../packs/formats/write-backup.ts';

export const HEAD = { made: '2026-11-22T10:00:00.000Z', by: '0.1.0' };

/** All bytes of a file. */
export async function bytesOf(chunks: Chunks): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const chunk of chunks) pieces.push(chunk.slice());
  return join(pieces);
}

/** A file that comes in pieces of `size` bytes. */
export async function* inPieces(bytes: Uint8Array, size = 4_096): Chunks {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

export function backupOf(library: readonly KeptRow[] | LibrarySource): Promise<Uint8Array> {
  const source = 'rows' in library ? library : createMemoryKept(library);
  return bytesOf(writeBackup(source, HEAD));
}
