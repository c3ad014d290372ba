import type { ExportFormat } from '../../components/library/files-content.ts';
import type { LibrarySource } from '../../engine/kept.ts';
import { DRAFT_FORMATS, MARKDOWN_FORMAT } from '../../packs/formats/formats.ts';
import { gzip } from '../../packs/formats/gzip.ts';
import { countRows, type LibraryPart, partOfLibrary } from '../../packs/formats/library-part.ts';
import { writeBackup } from '../../packs/formats/write-backup.ts';
import { createDexieKept } from '../../storage/kept-library.ts';
import type { IsnadDatabase } from '../../storage/schema.ts';
import { keepPieces } from './keep-pieces.ts';
import type { FileHead, TellProgress } from './work.ts';

/** Writes the library in a format, or a part of it, to a file on the disk. Rejects where one of them cannot be used. */
export async function writeFile(
  database: IsnadDatabase,
  asked: {
    readonly format: ExportFormat;
    readonly part: LibraryPart | null;
    readonly head: FileHead;
  },
  tell: TellProgress,
): Promise<Blob> {
  const { format, part, head } = asked;
  const { kept, versions, notes, judgements, edits } = database;
  const isBackup = format === 'backup';
  let all = 0;
  for (const table of isBackup ? [kept, versions, notes, judgements, edits] : [kept, notes]) {
    all += await table.count();
  }
  const library = countRows(createDexieKept(database), (rows) =>
    // Some formats, and parts of a library, are read twice.
    tell(Math.min(rows, all), all),
  );
  const chosen = part === null ? library : partOfLibrary(library, part);
  return keepPieces(piecesOf(chosen, format, head), mimeOf(format));
}

function piecesOf(
  library: LibrarySource,
  format: ExportFormat,
  head: FileHead,
): AsyncIterable<Uint8Array | string> {
  if (format === 'backup') return gzip(writeBackup(library, head));
  if (format === 'markdown') return MARKDOWN_FORMAT.write(library);
  return DRAFT_FORMATS[format].write(library);
}

function mimeOf(format: ExportFormat): string {
  if (format === 'backup') return 'application/gzip';
  return format === 'markdown' ? MARKDOWN_FORMAT.mime : DRAFT_FORMATS[format].mime;
}
