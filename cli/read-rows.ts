import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { KeptRow, LibrarySource } from '../engine/kept.ts';
import { readArticle } from '../engine/read-article.ts';
import { type Failure, failure, type Result, success } from '../engine/result.ts';
import { limitSentences, splitSentences } from '../engine/sentences.ts';
import { PACK_FORMAT } from '../packs/format.ts';
import { draftToRows } from '../packs/formats/draft.ts';
import { readEpub } from '../packs/formats/epub.ts';
import {
  DRAFT_FORMATS,
  type DraftFormatName,
  draftFormatOf,
  MARKDOWN_FORMAT,
} from '../packs/formats/formats.ts';
import { importRows } from '../packs/formats/import-rows.ts';
import { keepArticle } from '../packs/formats/keep-article.ts';
import { createMemoryKept } from '../packs/formats/memory-library.ts';
import type { ReadDrafts } from '../packs/formats/read-drafts.ts';
import { parsePack } from '../packs/parse.ts';
import { openLibraryFile } from './library-file.ts';
import { decodeText, readAnyBytes, readBytes, reasonOf } from './read-file.ts';
import { readInput, readPlain } from './read-input.ts';
import { articleFiles } from './read-library.ts';
import { NOTHING_STATED } from './stated-fields.ts';

/** What a file or folder brings to a library. */
export interface BroughtRows {
  readonly library: LibrarySource;
  /** One line for each thing that was passed over. */
  readonly passedOver: readonly string[];
}

/**
 * Reads what is to be imported: a backup, a pack, a file of another format, an article, or a folder of articles. `format` is what
 * the user says it is, null where its name and its words are to tell. `now` in ms since epoch.
 */
export async function readRows(
  path: string,
  format: DraftFormatName | null,
  now: number,
): Promise<Result<BroughtRows, Failure>> {
  try {
    if ((await stat(path)).isDirectory()) return readFolder(path, now);
  } catch (error) {
    return failure('unreadable', reasonOf(error));
  }
  const binary = format === null ? await readBinary(path, now) : null;
  return binary ?? readText(path, format, now);
}

/** Null where the name is not that of a file that holds more than text. */
async function readBinary(path: string, now: number): Promise<Result<BroughtRows, Failure> | null> {
  if (/\.(?:isnad|gz)$/i.test(path)) {
    const opened = await openLibraryFile(path, false);
    return opened.ok ? success({ library: opened.value.library, passedOver: [] }) : opened;
  }
  if (/\.zip$/i.test(path)) {
    const bytes = await readAnyBytes(path, LARGEST_BOOK);
    return bytes.ok ? bringDrafts(MARKDOWN_FORMAT.read(bytes.value), now) : bytes;
  }
  if (/\.epub$/i.test(path)) return readBook(path, now);
  return /\.(?:pdf|mht|mhtml)$/i.test(path) ? readOne(path, now) : null;
}

async function readText(
  path: string,
  format: DraftFormatName | null,
  now: number,
): Promise<Result<BroughtRows, Failure>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const text = decodeText(bytes.value);
  const found = format ?? (text === null ? null : draftFormatOf(path, text));
  if (found !== null && text === null) {
    return failure('encoding', 'is not in UTF-8; save it in that encoding');
  }
  const isPack = new RegExp(`"format"\\s*:\\s*"${PACK_FORMAT}"`).test(text?.slice(0, 500) ?? '');
  if (format === null && isPack) return readPack(bytes.value, now);
  return found === null
    ? readOne(path, now)
    : bringDrafts(DRAFT_FORMATS[found].read(text ?? ''), now);
}

function bringDrafts(
  read: Result<ReadDrafts, Failure>,
  now: number,
): Promise<Result<BroughtRows, Failure>> | Result<never, Failure> {
  if (!read.ok) return failure(read.failure.kind, `is refused: ${read.failure.message}`);
  const { drafts, skipped } = read.value;
  return bring(
    drafts.flatMap((draft) => draftToRows(draft, now)),
    skipped.map(({ place, why }) => `${place} ${why}`),
  );
}

function readPack(bytes: Uint8Array, now: number): Promise<Result<BroughtRows, Failure>> {
  const pack = parsePack(bytes);
  if (!pack.ok) {
    return Promise.resolve(failure('bad-pack', `cannot be used: ${pack.failure.message}`));
  }
  const rows = pack.value.articles.flatMap((article) =>
    keepArticle(article, article.text, { at: now, how: 'imported' }),
  );
  return bring(rows, []);
}

/** Each chapter is an article. */
async function readBook(path: string, now: number): Promise<Result<BroughtRows, Failure>> {
  const bytes = await readAnyBytes(path, LARGEST_BOOK);
  if (!bytes.ok) return bytes;
  const { JSDOM } = await import('jsdom');
  const { window } = new JSDOM('');
  const parser = new window.DOMParser();
  const book = readEpub(bytes.value, (xml) => parser.parseFromString(xml, 'application/xml'));
  window.close();
  if (!book.ok) return failure(book.failure.kind, `is not read: ${book.failure.message}`);
  const { title, publisher, lang, publishedAt, chapters } = book.value;
  const rows = chapters.flatMap((chapter) => {
    const name = [title, chapter.title].filter((part) => part !== '').join(': ');
    const read = readPlain(chapter.text, {
      ...NOTHING_STATED,
      ...{ title: name, source: publisher || title, publishedAt },
      lang: lang === 'und' ? null : lang,
    });
    if (!read.ok) return [];
    const { metadata, text } = read.value;
    const sentences = limitSentences(splitSentences(text)).read;
    return keepArticle(readArticle(metadata, sentences), text, { at: now, how: 'imported' });
  });
  return rows.length === 0 ? failure('no-text', 'holds no article text') : bring(rows, []);
}

/** Bytes of a book with its pictures. */
const LARGEST_BOOK = 256_000_000;

async function readOne(path: string, now: number): Promise<Result<BroughtRows, Failure>> {
  const rows = await readArticleRows(path, now);
  return rows.ok ? bring(rows.value, []) : rows;
}

async function readArticleRows(path: string, now: number): Promise<Result<KeptRow[], Failure>> {
  const input = await readInput(path);
  if (!input.ok) return input;
  const { metadata, text } = input.value;
  const { read } = limitSentences(splitSentences(text));
  return success(keepArticle(readArticle(metadata, read), text, { at: now, how: 'imported' }));
}

async function readFolder(path: string, now: number): Promise<Result<BroughtRows, Failure>> {
  const rows: KeptRow[] = [];
  const passedOver: string[] = [];
  const files = await articleFiles(path);
  for (const file of files) {
    const read = await readArticleRows(join(path, file), now);
    if (read.ok) rows.push(...read.value);
    else passedOver.push(`${file} ${read.failure.message}`);
  }
  if (rows.length === 0) return failure('no-article', 'holds no readable article');
  return bring(rows, passedOver);
}

/** Rows of one file that name one thing twice are joined as two files would be. */
async function bring(
  rows: readonly KeptRow[],
  passedOver: readonly string[],
): Promise<Result<BroughtRows, Failure>> {
  const library = createMemoryKept();
  const joined = await importRows(rows, library);
  return joined.ok ? success({ library, passedOver }) : joined;
}

/** What a file of this name is written as; null where the name does not say. */
export function formatByName(path: string): DraftFormatName | 'backup' | 'markdown' | null {
  if (/\.zip$/i.test(path)) return 'markdown';
  if (/\.isnad(?:\.gz)?$/i.test(path)) return 'backup';
  return extname(path) === '' || /(?<!\.csl|\.claimreview)\.json$/i.test(path)
    ? null
    : (draftFormatOf(path, '') ?? byLongName(path));
}

function byLongName(path: string): DraftFormatName | null {
  if (/\.csl\.json$/i.test(path)) return 'csl-json';
  return /\.claimreview\.json$/i.test(path) ? 'claim-review' : null;
}
