import { MODEL_LIMITS } from '../../engine/parse-model.ts';
import { type Failure, failure, type Result, success } from '../../engine/result.ts';
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
}

/** Feeds that someone subscribes to. */
export interface Subscription {
  readonly feed: string;
  readonly title: string;
}

/** Units of a feed or list, and what is taken of it. */
const LONGEST = 16_000_000;
const MOST_LISTED = 5_000;

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
    return failure('file-too-large', 'The file is larger than 16 MB; no feed is. It was not read.');
  }
  // Entities that stand for each other would grow without end, and no feed defines any.
  if (/<!ENTITY/i.test(xml)) {
    return failure('bad-xml', 'The file defines entities, which no feed does; it was not read.');
  }
  const document = parse(xml.replace(/^[\ufeff\s]+/, ''));
  const isBroken = document.getElementsByTagName('parsererror').length > 0;
  return isBroken || document.documentElement === null ? noFeed() : success(document);
}

function noFeed(): Result<never, Failure> {
  return failure('other-format', 'This is no feed (RSS, Atom) and no list of feeds (OPML).');
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
