import { basename, dirname, extname, join } from 'node:path';
import type { ArticleMetadata } from '../engine/model.ts';
import { readPlainText } from '../engine/plain-text.ts';
import { type Failure, failure, type Result, success } from '../engine/result.ts';
import { type LeftOutText, type SelectedArticle, selectArticle } from '../engine/select-article.ts';
import { type Bag, readBag, readField, readText } from '../engine/shape.ts';
import { readMhtml } from '../packs/formats/mhtml.ts';
import { readPdf } from '../packs/formats/read-pdf.ts';
import { tooLarge } from '../page/copy.ts';
import { extractArticle } from '../page/extract.ts';
import { readPageMetadata } from '../page/metadata.ts';
import { hasMoreTags, isNestedDeeper } from './html-depth.ts';
import { loadPdf } from './load-pdf.ts';
import { decodeText, readAnyBytes, readBytes } from './read-file.ts';
import { NOTHING_STATED, readStatedFields, type StatedFields } from './stated-fields.ts';

/** An article read from a file, whatever its form. */
export interface InputArticle {
  readonly metadata: ArticleMetadata;
  /** The body, its blocks joined by "\n", without the headline. */
  readonly text: string;
  readonly leftOut: readonly LeftOutText[];
}

/** Longest text of a JSON article, in UTF-16 units. */
const MAX_TEXT = 2_000_000;
/** Elements inside one another; a browser nests about 512, news pages 40. */
const MAX_NESTING = 1_000;
/** Tags, of elements that are read and that are not: twice the elements of which a page is read in a browser. */
const MAX_TAGS = 80_000;
/** Bytes of a file that is mostly pictures and fonts. */
const LARGEST_BINARY = 64_000_000;
const META_END = '.meta.json';

export type FileForm = 'html' | 'json' | 'text';

/** Is the file what describes an article rather than one? */
export function isMetaFile(path: string): boolean {
  return path.endsWith(META_END);
}

/**
 * Reads the article in a file: saved HTML and MHTML as the browser reads a page, plain text, PDF and JSON with foreign
 * matter cut as on a page. `NAME.meta.json` beside it states what the file itself does not. A failure's message
 * says what is wrong with the file, without its name.
 *
 * @param without passes of `selectBody` to go without
 */
export async function readInput(
  path: string,
  without?: ReadonlySet<string>,
): Promise<Result<InputArticle, Failure>> {
  const beside = await readMetaBeside(path);
  if (!beside.ok) return beside;
  if (/\.pdf$/i.test(path)) return readPdfFile(path, beside.value, without);
  if (/\.mht(?:ml)?$/i.test(path)) return readArchive(path, beside.value, without);
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const text = decodeText(bytes.value);
  const form = formOf(path, text ?? Buffer.from(bytes.value).toString('latin1'));
  if (form === 'html') return readHtml(text ?? bytes.value, beside.value, without);
  if (text === null) return failure('encoding', 'is not in UTF-8; save it in that encoding');
  return form === 'json'
    ? readJson(text, beside.value, without)
    : readPlain(text, beside.value, without);
}

/** By the extension; where that says nothing, or `.txt` holds a page, by how the content begins. */
function formOf(path: string, content: string): FileForm {
  const extension = extname(path).toLowerCase();
  if (/^\.x?html?$/.test(extension)) return 'html';
  if (extension === '.json') return 'json';
  const start = content.slice(0, 1_000).trimStart();
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(start)
  ) {
    return 'html';
  }
  return extension !== '.txt' && start.startsWith('{') ? 'json' : 'text';
}

async function readMetaBeside(path: string): Promise<Result<StatedFields, Failure>> {
  const name = basename(path, extname(path));
  for (const candidate of [name + META_END, basename(path) + META_END]) {
    const bytes = await readBytes(join(dirname(path), candidate));
    if (!bytes.ok && bytes.failure.message === 'does not exist') continue;
    const bag = bytes.ok ? parseBag(decodeText(bytes.value)) : null;
    if (bag === null) {
      return failure('bad-meta', `has a ${candidate} that cannot be read as a JSON object`);
    }
    const fields = readStatedFields(bag);
    return fields.ok
      ? fields
      : failure('bad-meta', `has a ${candidate} in which ${fields.failure.message}`);
  }
  return success(NOTHING_STATED);
}

async function readPdfFile(
  path: string,
  beside: StatedFields,
  without?: ReadonlySet<string>,
): Promise<Result<InputArticle, Failure>> {
  const bytes = await readAnyBytes(path, LARGEST_BINARY);
  if (!bytes.ok) return bytes;
  const pdf = await readPdf(bytes.value, await loadPdf());
  if (!pdf.ok) return notRead(pdf);
  const { title, text } = pdf.value;
  return readPlain(text, { ...beside, title: beside.title ?? (title || null) }, without);
}

/** A page that a browser saved with its pictures (MHTML). */
async function readArchive(
  path: string,
  beside: StatedFields,
  without?: ReadonlySet<string>,
): Promise<Result<InputArticle, Failure>> {
  const bytes = await readAnyBytes(path, LARGEST_BINARY);
  if (!bytes.ok) return bytes;
  const page = readMhtml(bytes.value);
  if (!page.ok) return notRead(page);
  return readHtml(page.value.html, { ...beside, url: beside.url ?? page.value.url }, without);
}

async function readHtml(
  html: string | Uint8Array,
  beside: StatedFields,
  without?: ReadonlySet<string>,
): Promise<Result<InputArticle, Failure>> {
  const markup = typeof html === 'string' ? html : Buffer.from(html).toString('latin1');
  if (isNestedDeeper(markup, MAX_NESTING)) {
    return failure('broken-html', `has more than ${MAX_NESTING} elements inside one another`);
  }
  if (hasMoreTags(markup, MAX_TAGS)) return notRead(tooLarge());
  const { JSDOM, VirtualConsole } = await import('jsdom');
  const { window } = new JSDOM(html, {
    contentType: 'text/html',
    virtualConsole: new VirtualConsole(),
  });
  const read = extractArticle(window.document);
  window.close();
  if (!read.ok) return notRead(read);
  const says = readPageMetadata(read.value.fields, beside.url ?? 'about:blank', null);
  const page = says.metadata;
  const stated: ArticleMetadata = {
    ...page,
    url: page.url ?? beside.url,
    title: page.title ?? beside.title,
    source: page.source ?? beside.source,
    publishedAt: page.publishedAt ?? beside.publishedAt,
    dateCertainty: page.publishedAt === null ? beside.dateCertainty : page.dateCertainty,
  };
  return withBody(selectArticle(read.value.blocks, stated, { ...says, without }));
}

function notRead({ failure: { kind, message } }: { readonly failure: Failure }) {
  return failure(kind, `is not read: ${message}`);
}

function withBody({ metadata, text, leftOut }: SelectedArticle): Result<InputArticle, Failure> {
  if (text === '') return failure('no-text', 'holds no article text');
  return success({ metadata, text, leftOut });
}

function readJson(
  json: string,
  beside: StatedFields,
  without?: ReadonlySet<string>,
): Result<InputArticle, Failure> {
  const bag = parseBag(json);
  if (bag === null) return failure('bad-json', 'is not a JSON object');
  const text = readText(readField(bag, 'text'), MAX_TEXT);
  if (text === null) {
    return failure('bad-json', `needs "text", a string of at most ${MAX_TEXT} characters`);
  }
  const fields = readStatedFields(bag);
  if (!fields.ok) return failure('bad-json', `is not an article: ${fields.failure.message}`);
  return readPlain(text, withFallback(fields.value, beside), without);
}

function withFallback(fields: StatedFields, beside: StatedFields): StatedFields {
  return {
    title: fields.title ?? beside.title,
    source: fields.source ?? beside.source,
    url: fields.url ?? beside.url,
    lang: fields.lang ?? beside.lang,
    publishedAt: fields.publishedAt ?? beside.publishedAt,
    dateCertainty: fields.publishedAt === null ? beside.dateCertainty : fields.dateCertainty,
  };
}

/** The article in a plain text, foreign matter cut as on a page, with what is stated of it. */
export function readPlain(
  text: string,
  stated: StatedFields,
  without?: ReadonlySet<string>,
): Result<InputArticle, Failure> {
  const plain = readPlainText(text);
  const { url, source, publishedAt, dateCertainty } = stated;
  const selected = selectArticle(
    plain.blocks,
    {
      // The headline among the blocks is the one to cut; the stated one may be worded otherwise.
      title: plain.title ?? stated.title,
      byline: null,
      lang: 'und',
      agencies: [],
      ...{ url, source, publishedAt, dateCertainty },
    },
    { without },
  );
  const { metadata } = selected;
  return withBody({
    ...selected,
    metadata: {
      ...metadata,
      title: stated.title ?? plain.title,
      lang: stated.lang ?? metadata.lang,
    },
  });
}

function parseBag(json: string | null): Bag | null {
  try {
    return json === null ? null : readBag(JSON.parse(json));
  } catch {
    return null;
  }
}
