import { MODEL_LIMITS } from '../../engine/parse-model.ts';
import { type Failure, failure, type Result, success } from '../../engine/result.ts';
import { langTag, oneLine, writtenDay } from './carried-text.ts';
import type { ParseXml } from './feed.ts';
import { readZip } from './zip.ts';

/** A book as it is read for the library. */
export interface Book {
  readonly title: string;
  readonly publisher: string;
  readonly lang: string;
  readonly publishedAt: string | null;
  /** In reading order, without those that hold no text. */
  readonly chapters: readonly Chapter[];
}

export interface Chapter {
  /** Its first heading, '' where it has none. */
  readonly title: string;
  /** Its paragraphs, headings and list items, joined by "\n". */
  readonly text: string;
}

const MOST_FILES = 5_000;
const LARGEST = 64_000_000;
const LONGEST_CHAPTER = 2_000_000;
const MARKUP = /\.(?:x?html?|opf|xml)$/i;

/** Reads an EPUB (2 or 3) without protection: its texts in the order of its spine; styles, pictures and scripts are left out. */
export function readEpub(bytes: Uint8Array, parse: ParseXml): Result<Book, Failure> {
  const files = readZip(bytes, {
    wants: (name) => MARKUP.test(name),
    files: MOST_FILES,
    bytes: LARGEST,
  });
  if (!files.ok) return files;
  const open = (path: string) => openXml(files.value.get(path), parse);
  if (files.value.has('META-INF/encryption.xml') && files.value.has('META-INF/rights.xml')) {
    return failure('protected', 'The book is protected against copying and cannot be read.');
  }
  const container = open('META-INF/container.xml');
  const root = container === null ? null : firstOf(container, 'rootfile');
  const path = root?.getAttribute('full-path') ?? '';
  const packed = open(path);
  if (packed === null) return failure('no-book', 'The file is no EPUB that can be read.');
  const said = (name: string) => firstOf(packed, name)?.textContent ?? '';
  const chapters = spineOf(packed, path)
    .map((file) => open(file))
    .flatMap((document) => (document === null ? [] : readChapter(document)));
  if (chapters.length === 0) return failure('no-text', 'The book holds no text that can be read.');
  return success({
    title: oneLine(said('title'), MODEL_LIMITS.name),
    publisher: oneLine(said('publisher'), MODEL_LIMITS.name),
    lang: langTag(said('language')),
    publishedAt: writtenDay(said('date')),
    chapters,
  });
}

/** Null where there is none, or what defines entities of its own. */
function openXml(bytes: Uint8Array | undefined, parse: ParseXml): Document | null {
  if (bytes === undefined) return null;
  const text = new TextDecoder().decode(bytes);
  if (text.length > LONGEST_CHAPTER || /<!ENTITY/i.test(text)) return null;
  const document = parse(text.replace(/&nbsp;/g, '\u00a0'));
  return document.getElementsByTagName('parsererror').length > 0 ? null : document;
}

function elementsOf(node: Document | Element, name: string): Element[] {
  return Array.from(node.getElementsByTagName('*')).filter(({ localName }) => localName === name);
}

function firstOf(node: Document | Element, name: string): Element | undefined {
  return elementsOf(node, name)[0];
}

/** Paths of the files in reading order, from the root of the zip. */
function spineOf(packed: Document, path: string): string[] {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  const items = new Map(
    elementsOf(packed, 'item').map((item) => [item.getAttribute('id'), item.getAttribute('href')]),
  );
  return elementsOf(packed, 'itemref')
    .filter((item) => item.getAttribute('linear') !== 'no')
    .flatMap((item) => items.get(item.getAttribute('idref')) ?? [])
    .map((href) => resolvePath(folder, href))
    .slice(0, MOST_FILES);
}

function resolvePath(folder: string, href: string): string {
  const parts: string[] = [];
  for (const part of (folder + unescapePath(href.replace(/#.*$/, ''))).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function unescapePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const BLOCKS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'blockquote', 'dt', 'dd']);

/** None where it holds no text. */
function readChapter(document: Document): Chapter[] {
  const body = firstOf(document, 'body');
  if (body === undefined) return [];
  const named = Array.from(body.getElementsByTagName('*')).filter(({ localName }) =>
    BLOCKS.has(localName),
  );
  const holders = aroundAll(named);
  const blocks = named.filter((element) => !holders.has(element));
  const texts = (blocks.length === 0 ? [body] : blocks)
    .map((block) => oneLine(block.textContent ?? '', LONGEST_CHAPTER))
    .filter((text) => text !== '');
  const heading = blocks.find(({ localName }) => /^h[1-6]$/.test(localName));
  const title = oneLine(heading?.textContent ?? '', MODEL_LIMITS.name);
  return texts.length === 0 ? [] : [{ title, text: texts.join('\n') }];
}

/** Elements that hold one of these: they are read by what they hold. Linear, however deep. */
function aroundAll(elements: readonly Element[]): ReadonlySet<Element> {
  const around = new Set<Element>();
  for (const element of elements) {
    let outer = element.parentElement;
    while (outer !== null && !around.has(outer)) {
      around.add(outer);
      outer = outer.parentElement;
    }
  }
  return around;
}
