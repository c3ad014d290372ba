import type { Trouble } from '../../components/library/trouble.ts';
import type { KeptRow } from '../../engine/kept.ts';
import { createMemoryKept } from '../../packs/formats/memory-library.ts';
import { writeBackup } from '../../packs/formats/write-backup.ts';
import type { TaskFile } from '../../storage/import-task.ts';
import { kindOfFile } from './read-data-file.ts';
import { type DropTools, readDropped } from './read-dropped.ts';

/** A file that a worker can put into the library, or why it cannot be used. */
export type PreparedFile =
  | { readonly kind: 'ready'; readonly file: TaskFile }
  | { readonly kind: 'refused'; readonly name: string; readonly trouble: Trouble };

/**
 * Makes files ready for the worker, which has no documents: pages, books, texts and PDFs are read here, one after another, and
 * become a small backup of the articles they hold; everything else stays as it is. Rejects with an `AbortError`.
 */
export async function prepareFiles(
  files: readonly File[],
  tools: DropTools,
  by: string,
  signal: AbortSignal,
): Promise<readonly PreparedFile[]> {
  const prepared: PreparedFile[] = [];
  for (const file of files) {
    signal.throwIfAborted();
    prepared.push(await prepare(file, tools, by));
  }
  return prepared;
}

async function prepare(file: File, tools: DropTools, by: string): Promise<PreparedFile> {
  const { name } = file;
  const refused = (trouble: Trouble): PreparedFile => ({ kind: 'refused', name, trouble });
  try {
    if ((await kindOfFile(file, name)) !== 'other') return { kind: 'ready', file: { name, file } };
    const read = await readDropped(file, tools);
    if (!read.ok) return refused(read.failure);
    switch (read.value.kind) {
      case 'rows':
        return { kind: 'ready', file: { name, file: await toBackup(read.value.rows, tools, by) } };
      case 'backup':
        return { kind: 'ready', file: { name, file } };
      case 'list':
      case 'feeds':
        return refused({
          kind: 'feed',
          message: 'This is a list of addresses; Isnad fetches nothing by itself.',
        });
    }
  } catch (error) {
    return refused({ kind: 'unreadable', message: String(error) });
  }
}

async function toBackup(rows: readonly KeptRow[], { now }: DropTools, by: string): Promise<Blob> {
  const pieces: BlobPart[] = [];
  const head = { made: new Date(now).toISOString(), by };
  for await (const piece of writeBackup(createMemoryKept(rows), head)) {
    pieces.push(piece as Uint8Array<ArrayBuffer>);
  }
  return new Blob(pieces);
}
