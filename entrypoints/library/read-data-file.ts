import type { KeptRow } from '../../engine/kept.ts';
import { type Failure, failure, type Result, success } from '../../engine/result.ts';
import { PACK_FORMAT } from '../../packs/format.ts';
import { BACKUP_FORMAT } from '../../packs/formats/backup-format.ts';
import { draftToRows } from '../../packs/formats/draft.ts';
import { DRAFT_FORMATS, draftFormatOf, MARKDOWN_FORMAT } from '../../packs/formats/formats.ts';
import { type Chunks, chunksOf } from '../../packs/formats/gzip.ts';
import { keepArticle } from '../../packs/formats/keep-article.ts';
import type { ReadDrafts, Skipped } from '../../packs/formats/read-drafts.ts';
import { parsePack } from '../../packs/parse.ts';

/** What a file of a library's own kind brings. */
export type DataFile =
  /** To be put in with `importBackup`, which reads it twice. */
  | { readonly kind: 'backup'; readonly open: () => Chunks }
  /** To be put in with `importRows`. */
  | {
      readonly kind: 'rows';
      readonly rows: readonly KeptRow[];
      readonly skipped: readonly Skipped[];
    };

/** What a file is: data of a library, for which no document is needed, or anything else that may be an article. */
export type FileKind = 'backup' | 'notes' | 'table' | 'pack' | 'other';

/** Bytes of a file that is read into memory; a backup is not. */
export const LARGEST = 256_000_000;
/** Bytes at a file's beginning that tell what it is. */
const SNIFFED = 65_536;

/** What a file is, by how it begins, and by its name where that tells nothing. Reads 64 kB of it. */
export async function kindOfFile(file: Blob, name: string): Promise<FileKind> {
  const bytes = new Uint8Array(await file.slice(0, SNIFFED).arrayBuffer());
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'backup';
  const start = decode(bytes, false) ?? '';
  if (start.slice(0, 200).includes(`"${BACKUP_FORMAT}"`)) return 'backup';
  if (start.startsWith('PK\u0003\u0004')) {
    return /\.epub$/i.test(name) || start.slice(0, 200).includes('epub+zip') ? 'other' : 'notes';
  }
  if (start.startsWith('%PDF-')) return 'other';
  if (isPack(start)) return 'pack';
  if (draftFormatOf(name, start) !== null) return 'table';
  // One that was emptied or overwritten is refused as a backup, not read as a text.
  return /\.isnad(?:\.gz)?$/i.test(name) ? 'backup' : 'other';
}

/** Reads a file that is data of a library (`kindOfFile`). Nothing is written. `now` in ms since epoch, for what it does not date. */
export async function readDataFile(
  file: Blob,
  name: string,
  kind: Exclude<FileKind, 'other'>,
  now: number,
): Promise<Result<DataFile, Failure>> {
  if (kind === 'backup') {
    return success({ kind: 'backup', open: () => chunksOf(file.stream()) });
  }
  if (file.size > LARGEST) return tooLarge();
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (kind === 'notes') return fromDrafts(MARKDOWN_FORMAT.read(bytes), now);
  if (kind === 'pack') return fromPack(bytes, now);
  const text = decode(bytes);
  if (text === null) return badEncoding();
  const format = draftFormatOf(name, text);
  return format === null
    ? failure('other-format', 'The file is of no format that Isnad reads. Nothing was changed.')
    : fromDrafts(DRAFT_FORMATS[format].read(text), now);
}

/** What is said of a file that is more than is read into memory. */
export function tooLarge(): Result<never, Failure> {
  return failure('file-too-large', 'The file is larger than 256 MB; split it and try again.');
}

/** What is said of a text that cannot be read. */
export function badEncoding(): Result<never, Failure> {
  return failure('encoding', 'The file is not in UTF-8; save it in that encoding.');
}

/** A text's words; null for what is neither UTF-8 nor UTF-16 with its mark. Where it is cut, not `strict`: some may be lost. */
export function decode(bytes: Uint8Array, isStrict = true): string | null {
  const isWide =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: isStrict }).decode(bytes);
  } catch {
    return null;
  }
}

function isPack(start: string): boolean {
  return new RegExp(`"format"\\s*:\\s*"${PACK_FORMAT}"`).test(start.slice(0, 2_000));
}

function fromPack(bytes: Uint8Array, now: number): Result<DataFile, Failure> {
  const pack = parsePack(bytes);
  if (!pack.ok) return pack;
  const rows = pack.value.articles.flatMap((article) =>
    keepArticle(article, article.text, { at: now, how: 'imported' }),
  );
  return success({ kind: 'rows', rows, skipped: [] });
}

function fromDrafts(read: Result<ReadDrafts, Failure>, now: number): Result<DataFile, Failure> {
  if (!read.ok) return read;
  const { drafts, skipped } = read.value;
  return success({
    kind: 'rows',
    rows: drafts.flatMap((draft) => draftToRows(draft, now)),
    skipped,
  });
}
