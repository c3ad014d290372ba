import type { Pasted } from '../../components/library/add-content.ts';
import type { KeptRow } from '../../engine/kept.ts';
import { MODEL_LIMITS } from '../../engine/parse-model.ts';
import { readPlainText } from '../../engine/plain-text.ts';
import { readArticle } from '../../engine/read-article.ts';
import { type Failure, failure, type Result, success } from '../../engine/result.ts';
import { type SelectedArticle, selectArticle } from '../../engine/select-article.ts';
import { limitSentences, splitSentences } from '../../engine/sentences.ts';
import { oneLine, webAddress, writtenDay } from '../../packs/formats/carried-text.ts';
import { readEpub } from '../../packs/formats/epub.ts';
import {
  type ReadingList,
  readFeed,
  readOpml,
  type Subscription,
} from '../../packs/formats/feed.ts';
import { keepArticle } from '../../packs/formats/keep-article.ts';
import { readMhtml } from '../../packs/formats/mhtml.ts';
import { type PdfLibrary, readPdf } from '../../packs/formats/read-pdf.ts';
import { extractArticle } from '../../page/extract.ts';
import { readPageMetadata } from '../../page/metadata.ts';
import {
  badEncoding,
  type DataFile,
  decode,
  kindOfFile,
  LARGEST,
  readDataFile,
  tooLarge,
} from './read-data-file.ts';

/** What a dropped file brings. */
export type Dropped =
  | DataFile
  /** Articles that the reader may fetch by a click. */
  | { readonly kind: 'list'; readonly list: ReadingList }
  | { readonly kind: 'feeds'; readonly feeds: readonly Subscription[] };

export interface DropTools {
  /** Ms since epoch. */
  readonly now: number;
  readonly parseMarkup: (markup: string, type: 'text/html' | 'application/xml') => Document;
  /** pdf.js with its worker; called only for a PDF. */
  readonly loadPdf: () => Promise<PdfLibrary>;
}

const LARGEST_PAGE = 32_000_000;

/**
 * Reads a file that a reader dropped or chose, by its name and what stands in it: a backup, a pack, a file of another format, notes,
 * an article (HTML, MHTML, PDF, text), a book, or a feed. Nothing is written, and nothing that the file names is loaded.
 */
export async function readDropped(file: File, tools: DropTools): Promise<Result<Dropped, Failure>> {
  const name = file.name.toLowerCase();
  const kind = await kindOfFile(file, name);
  if (kind !== 'other') return readDataFile(file, name, kind, tools.now);
  if (file.size > LARGEST) return tooLarge();
  const bytes = new Uint8Array(await file.arrayBuffer());
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  if (name.endsWith('.epub') || start.startsWith('PK\u0003\u0004')) return fromBook(bytes, tools);
  if (name.endsWith('.pdf') || start.startsWith('%PDF-')) return fromPdf(bytes, tools);
  if (/\.mht(?:ml)?$/.test(name)) {
    const page = readMhtml(bytes);
    return page.ok ? fromHtml(page.value.html, page.value.url, tools) : page;
  }
  const text = decode(bytes);
  return text === null ? badEncoding() : fromText(name, text, tools);
}

function fromText(name: string, text: string, tools: DropTools): Result<Dropped, Failure> {
  const start = text.slice(0, 2_000).trimStart();
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<opml\b/is.test(start)) {
    const feeds = readOpml(text, (xml) => tools.parseMarkup(xml, 'application/xml'));
    return feeds.ok ? success({ kind: 'feeds', feeds: feeds.value }) : feeds;
  }
  if (/\.(?:rss|atom|xml|rdf)$/.test(name) || /<(?:rss|feed|rdf:RDF)\b/.test(start)) {
    const list = readFeed(text, (xml) => tools.parseMarkup(xml, 'application/xml'));
    return list.ok ? success({ kind: 'list', list: list.value }) : list;
  }
  if (/\.x?html?$/.test(name) || /^<(?:!doctype html|html|head|body)\b/i.test(start)) {
    return fromHtml(text, null, tools);
  }
  if (/\.json$|\.jsonl$/.test(name)) {
    return failure(
      'other-format',
      'This JSON is of no format that Isnad reads. Nothing was changed.',
    );
  }
  return fromPlain(text, { title: null, source: null, lang: null, publishedAt: null }, tools.now);
}

function fromHtml(
  html: string,
  url: string | null,
  { now, parseMarkup }: DropTools,
): Result<Dropped, Failure> {
  if (html.length > LARGEST_PAGE) {
    return failure('file-too-large', 'The page is larger than 32 MB; save its text alone.');
  }
  const read = extractArticle(parseMarkup(html, 'text/html'));
  if (!read.ok) return read;
  const from = url ?? savedFrom(html);
  const { metadata, isForPayers } = readPageMetadata(
    read.value.fields,
    from ?? 'about:blank',
    null,
  );
  const stated = { ...metadata, url: metadata.url ?? from };
  return keep(selectArticle(read.value.blocks, stated, { isForPayers }), now);
}

/** Where browsers say they saved a page from, in a comment of its first lines; null where nowhere. */
function savedFrom(html: string): string | null {
  const [, url = null] =
    /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/.exec(html.slice(0, 2_000)) ?? [];
  return webAddress(url, MODEL_LIMITS.url);
}

async function fromPdf(
  bytes: Uint8Array,
  { now, loadPdf }: DropTools,
): Promise<Result<Dropped, Failure>> {
  const pdf = await readPdf(bytes, await loadPdf());
  if (!pdf.ok) return pdf;
  const title = pdf.value.title === '' ? null : pdf.value.title;
  return fromPlain(pdf.value.text, { title, source: null, lang: null, publishedAt: null }, now);
}

/** What a file says of a text beside it; null where nothing. */
interface Stated {
  readonly title: string | null;
  readonly source: string | null;
  readonly lang: string | null;
  readonly publishedAt: string | null;
}

/** A text of the clipboard with what a reader knows of it ('' for what is not known), as a file of it would be read. */
export function readPasted(pasted: Pasted, now: number): Result<Dropped, Failure> {
  const { text, title, source, address, day } = pasted;
  if (text.length > LARGEST_PAGE) {
    return failure('file-too-large', 'The text is too long; paste it in parts.');
  }
  const known = (value: string, most: number) => oneLine(value, most) || null;
  return fromPlain(
    text,
    {
      title: known(title, MODEL_LIMITS.name),
      source: known(source, MODEL_LIMITS.name),
      lang: null,
      publishedAt: writtenDay(day),
    },
    now,
    webAddress(address.trim(), MODEL_LIMITS.url),
  );
}

function fromPlain(
  text: string,
  stated: Stated,
  now: number,
  url: string | null = null,
): Result<Dropped, Failure> {
  const plain = readPlainText(text);
  const selected = selectArticle(plain.blocks, {
    url,
    title: plain.title ?? stated.title,
    source: stated.source,
    byline: null,
    lang: 'und',
    publishedAt: stated.publishedAt,
    dateCertainty: 'stated',
    agencies: [],
  });
  const { metadata } = selected;
  const title = stated.title ?? plain.title;
  return keep(
    { ...selected, metadata: { ...metadata, title, lang: stated.lang ?? metadata.lang } },
    now,
  );
}

/** Each chapter is an article; one without sentences is left out. */
function fromBook(bytes: Uint8Array, { now, parseMarkup }: DropTools): Result<Dropped, Failure> {
  const book = readEpub(bytes, (xml) => parseMarkup(xml, 'application/xml'));
  if (!book.ok) return book;
  const { title, publisher, lang, publishedAt, chapters } = book.value;
  const rows: KeptRow[] = [];
  for (const chapter of chapters) {
    const name = [title, chapter.title].filter((part) => part !== '').join(': ');
    const stated = { title: name, source: publisher || title, publishedAt };
    const read = fromPlain(chapter.text, { ...stated, lang: lang === 'und' ? null : lang }, now);
    if (read.ok && read.value.kind === 'rows') rows.push(...read.value.rows);
  }
  return rows.length === 0
    ? failure('no-text', 'The book holds no text that can be read.')
    : success({ kind: 'rows', rows, skipped: [] });
}

function keep({ metadata, text }: SelectedArticle, now: number): Result<Dropped, Failure> {
  if (text === '') return failure('no-text', 'The file holds no text of an article.');
  const { read } = limitSentences(splitSentences(text));
  const rows = keepArticle(readArticle(metadata, read), text, { at: now, how: 'imported' });
  return success({ kind: 'rows', rows, skipped: [] });
}
