import { parseJson } from '../../engine/json.ts';
import { MODEL_LIMITS } from '../../engine/parse-model.ts';
import { type Failure, failure, type Result, success } from '../../engine/result.ts';
import { type Bag, readBag, readField, readText } from '../../engine/shape.ts';
import { oneLine, webAddress, writtenDay } from './carried-text.ts';

/** Makes a document of XML, as `DOMParser` does: one with an element `parsererror` where it is none. */
export type ParseXml = (xml: string) => Document;

/** A list of articles to read. */
export interface ReadingList {
  /** '' where it has none. */
  readonly title: string;
  readonly entries: readonly ListedArticle[];
}

export interface ListedArticle {
  readonly url: string;
  readonly title: string;
  /** ISO 8601 day. */
  readonly publishedAt: string | null;
  /** All of it, as markup of others that is only ever parsed inertly; null where the feed gives no more than a summary. */
  readonly full: string | null;
}

/** Feeds that someone subscribes to. */
export interface Subscription {
  readonly feed: string;
  readonly title: string;
}

/** Units of a feed or list, and what is taken of it. */
const LONGEST = 16_000_000;
const MOST_LISTED = 5_000;
/** Values inside one another in a JSON Feed. */
const DEEPEST = 16;
/** Units of an article that a feed gives whole. */
const LONGEST_FULL = 500_000;

/** The articles of a feed of any kind: JSON Feed where it begins as JSON, else {@link readFeed}. */
export function readAnyFeed(text: string, parse: ParseXml): Result<ReadingList, Failure> {
  return /^[\ufeff\s]*\{/.test(text) ? readJsonFeed(text) : readFeed(text, parse);
}

/** JSON Feed 1 and 1.1 (https://www.jsonfeed.org/version/1.1/), by the same rules as {@link readFeed}. */
function readJsonFeed(text: string): Result<ReadingList, Failure> {
  if (text.length > LONGEST) return tooLarge();
  const bag = readBag(parseJson(text.replace(/^\ufeff/, ''), DEEPEST));
  const items = bag === null ? null : readField(bag, 'items');
  const version = bag === null ? null : readText(readField(bag, 'version'), 200);
  if (bag === null || !Array.isArray(items) || !version?.includes('jsonfeed.org')) return noFeed();
  const textIn = (of: Bag, key: string, longest: number) => {
    const value = readField(of, key);
    return typeof value === 'string' ? value.slice(0, longest) : null;
  };
  const entries = new Map<string, ListedArticle>();
  for (const each of items.slice(0, MOST_LISTED)) {
    const item = readBag(each);
    const url = item && webAddress(textIn(item, 'url', MODEL_LIMITS.url), MODEL_LIMITS.url);
    if (item === null || url === null || entries.has(url)) continue;
    const plainText = textIn(item, 'content_text', LONGEST_FULL);
    entries.set(url, {
      url,
      title: oneLine(textIn(item, 'title', LONGEST_FULL) ?? '', MODEL_LIMITS.name),
      publishedAt: feedDay(textIn(item, 'date_published', 100) ?? ''),
      full: textIn(item, 'content_html', LONGEST_FULL) ?? (plainText && escaped(plainText)),
    });
  }
  const title = oneLine(textIn(bag, 'title', LONGEST_FULL) ?? '', MODEL_LIMITS.name);
  return success({ title, entries: [...entries.values()] });
}

/** A text as markup that shows it. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/\n\s*\n/g, '<p>');
}

/** An OPML 2.0 file of feeds, which {@link readOpml} and other programs read. */
export function writeOpml(feeds: readonly Subscription[]): string {
  const attribute = (text: string) => escapeXml(oneLine(text, MODEL_LIMITS.url));
  const outlines = feeds.map(
    ({ feed, title }) =>
      `    <outline type="rss" text="${attribute(title)}" xmlUrl="${attribute(feed)}"/>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n  <head/>\n  <body>\n${outlines.join('')}  </body>\n</opml>\n`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replace(/[\ufffe\uffff]/g, '\ufffd');
}

/**
 * The articles of a feed: RSS 0.9 to 2.0 or Atom. Entries without an address of the web are left out, each address stands once.
 * Nothing is fetched: whoever shows the list fetches what the reader clicks.
 */
export function readFeed(xml: string, parse: ParseXml): Result<ReadingList, Failure> {
  const document = readXml(xml, parse);
  if (!document.ok) return document;
  const root = document.value.documentElement;
  const items = elementsIn(root, 'item');
  const isAtom = nameOf(root) === 'feed';
  const found = isAtom ? elementsIn(root, 'entry') : items;
  if (!isAtom && nameOf(root) !== 'rss' && nameOf(root) !== 'RDF') return noFeed();
  const channel = isAtom ? root : (elementsIn(root, 'channel')[0] ?? root);
  const entries = new Map<string, ListedArticle>();
  for (const item of found.slice(0, MOST_LISTED)) {
    const url = isAtom ? atomLink(item) : rssLink(item);
    const title = oneLine(plain(childText(item, 'title')), MODEL_LIMITS.name);
    const date = ['published', 'pubDate', 'date', 'updated'].map((name) => childText(item, name));
    if (url === null || entries.has(url)) continue;
    entries.set(url, {
      url,
      title,
      publishedAt: date.map(feedDay).find((day) => day !== null) ?? null,
      full: isAtom ? atomContent(item) : rssContent(item),
    });
  }
  const title = oneLine(plain(childText(channel, 'title')), MODEL_LIMITS.name);
  return success({ title, entries: [...entries.values()] });
}

/** The feeds of an OPML file, in whatever folders they stand; each once. */
export function readOpml(xml: string, parse: ParseXml): Result<readonly Subscription[], Failure> {
  const document = readXml(xml, parse);
  if (!document.ok) return document;
  if (nameOf(document.value.documentElement) !== 'opml') return noFeed();
  const feeds = new Map<string, Subscription>();
  for (const outline of elementsIn(document.value.documentElement, 'outline')) {
    const feed = webAddress(outline.getAttribute('xmlUrl'), MODEL_LIMITS.url);
    if (feed === null || feeds.has(feed) || feeds.size >= MOST_LISTED) continue;
    const title = outline.getAttribute('title') ?? outline.getAttribute('text') ?? '';
    feeds.set(feed, { feed, title: oneLine(title, MODEL_LIMITS.name) });
  }
  return success([...feeds.values()]);
}

function readXml(xml: string, parse: ParseXml): Result<Document, Failure> {
  if (xml.length > LONGEST) {
    return tooLarge();
  }
  // Entities that stand for each other would grow without end, and no feed defines any.
  if (/<!ENTITY/i.test(xml)) {
    return failure('bad-xml', 'The file defines entities, which no feed does; it was not read.');
  }
  const document = parse(xml.replace(/^[\ufeff\s]+/, ''));
  const isBroken = document.getElementsByTagName('parsererror').length > 0;
  return isBroken || document.documentElement === null ? noFeed() : success(document);
}

function tooLarge(): Result<never, Failure> {
  return failure('file-too-large', 'The file is larger than 16 MB; no feed is. It was not read.');
}

function noFeed(): Result<never, Failure> {
  return failure(
    'other-format',
    'This is no feed (RSS, Atom, JSON Feed) and no list of feeds (OPML).',
  );
}

function nameOf(element: Element): string {
  return element.localName;
}

/** Elements of a name at any depth, whatever their prefix. */
function elementsIn(root: Element, name: string): Element[] {
  return Array.from(root.getElementsByTagName('*')).filter((element) => nameOf(element) === name);
}

/** '' where there is none. A prefix other than Dublin Core's means something else (`media:title`). */
function childText(element: Element, name: string): string {
  const child = Array.from(element.children).find(
    (one) => nameOf(one) === name && (one.prefix === null || one.prefix === 'dc'),
  );
  return child?.textContent ?? '';
}

function atomLink(entry: Element): string | null {
  const links = Array.from(entry.children).filter((child) => nameOf(child) === 'link');
  const link =
    links.find((one) => (one.getAttribute('rel') ?? 'alternate') === 'alternate') ?? links[0];
  return webAddress(link?.getAttribute('href') ?? null, MODEL_LIMITS.url);
}

/** A `guid` is an address where it does not say otherwise. */
function rssLink(item: Element): string | null {
  const link = webAddress(childText(item, 'link'), MODEL_LIMITS.url);
  return link ?? webAddress(childText(item, 'guid'), MODEL_LIMITS.url);
}

/** Only `content` of the module of that name holds all of an article; a description may be its first words. */
function rssContent(item: Element): string | null {
  const whole = Array.from(item.children).find((one) => one.tagName === 'content:encoded');
  return limited(whole?.textContent);
}

/** Markup as text, or as elements of its own (`xhtml`). */
function atomContent(entry: Element): string | null {
  const whole = Array.from(entry.children).find((child) => nameOf(child) === 'content');
  const type = whole?.getAttribute('type') ?? 'text';
  if (type === 'xhtml') return limited(whole?.innerHTML);
  return limited(type === 'text' ? escaped(whole?.textContent ?? '') : whole?.textContent);
}

function limited(markup: string | null | undefined): string | null {
  const text = markup?.trim() ?? '';
  return text === '' || text.length > LONGEST_FULL ? null : text;
}

/** Titles in feeds often hold markup as text. */
function plain(text: string): string {
  return text.replace(/<[a-z/][^>]{0,1000}>/gi, '');
}

/** `2024-05-18T…` or `Sat, 18 May 2024 …`. */
function feedDay(text: string): string | null {
  const day = writtenDay(text);
  if (day !== null || text.trim() === '') return day;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : writtenDay(new Date(time).toISOString());
}
