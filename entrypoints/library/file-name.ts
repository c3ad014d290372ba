import type { ExportFormat } from '../../components/library/files-content.ts';
import { DRAFT_FORMATS, MARKDOWN_FORMAT } from '../../packs/formats/formats.ts';

/** What a file of the library is called; `made` is in ISO 8601. */
export function fileName(format: ExportFormat, made: string): string {
  return `isnad-${made.slice(0, 10)}${endingOf(format)}`;
}

function endingOf(format: ExportFormat): string {
  if (format === 'backup') return '.isnad.gz';
  return (format === 'markdown' ? MARKDOWN_FORMAT : DRAFT_FORMATS[format]).extensions[0];
}
