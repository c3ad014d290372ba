import type { ArticleMetadata, Lang } from '../engine/model.ts';
import { articleAddress } from './address.ts';
import { fieldText } from './field-text.ts';
import { dateInPath, isoDate } from './iso-date.ts';
import { findLinkedArticle, type LinkedArticle } from './json-ld.ts';

/** Longest name of an outlet that a title's end is taken for, in UTF-16 units. */
const MAX_OUTLET = 40;
/** Longest text of an element that is taken for a byline, in UTF-16 units. */
const MAX_BYLINE = 100;
/** `<meta>` elements looked at. */
const MAX_METAS = 300;

/** Names of `<meta>` that give the day of publication, the most reliable first. */
const DATE_METAS = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'pubdate',
  'article.published',
  'parsely-pub-date',
  'sailthru.date',
  'dcterms.created',
  'dcterms.issued',
  'dc.date.issued',
  'dcterms.date',
  'dc.date',
  'date',
];
const TITLE_END = /\s+(?:[|\-–—:»«•·]|::)\s+([^|\-–—:»«•·]+)$/;

/**
 * What the page says about its article: headline, outlet, byline, language, date, address. Every field is
 * text of the page, tidied and bounded (`field-text.ts`); unknown is null. The language is the declared
 * one, `und` where none is; what the text itself tells of language, outlet and agencies is added where
 * the article is selected (`engine/select-article.ts`).
 *
 * @param url the page's address; for a saved file one that is not of the web (`about:blank`), and then
 *   the address that the page itself gives is taken
 */
export function readMetadata(document: Document, url: string): ArticleMetadata {
  const metas = readMetas(document);
  const linked = findLinkedArticle(jsonLdTexts(document));
  const address = articleAddress(url, readCanonical(document, metas));
  const windowTitle = fieldText(document.querySelector('head > title')?.textContent);
  const headline = metas.get('og:title') ?? linked?.headline ?? readHeading(document);
  const outlet =
    metas.get('og:site_name') ??
    linked?.publisher ??
    metas.get('application-name') ??
    titleEnd(windowTitle, headline);
  const publishedAt = readDate(document, metas, linked);
  const inferred = publishedAt === null && address !== null ? dateInPath(address) : null;
  return {
    url: address,
    title: withoutEnd(headline ?? windowTitle, outlet),
    source: outlet,
    byline: readByline(document, metas, linked),
    lang: declaredLang(document, linked),
    publishedAt: publishedAt ?? inferred,
    dateCertainty: inferred === null ? 'stated' : 'inferred',
    agencies: [],
  };
}

type Metas = ReadonlyMap<string, string>;

/** First non-empty content by lower-case `property`, `name` or `itemprop`. */
function readMetas(document: Document): Metas {
  const metas = new Map<string, string>();
  for (const meta of [...document.querySelectorAll('meta')].slice(0, MAX_METAS)) {
    const content = fieldText(meta.getAttribute('content'));
    if (content === null) continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      const key = meta.getAttribute(attribute)?.trim().toLowerCase();
      if (key && !metas.has(key)) metas.set(key, content);
    }
  }
  return metas;
}

function* jsonLdTexts(document: Document): Generator<string> {
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    yield script.textContent ?? '';
  }
}

/** An address longer than a metadata field is not one to be known by. */
function readCanonical(document: Document, metas: Metas): string | null {
  const link = document.querySelector('link[rel~="canonical" i]');
  return link?.getAttribute('href')?.trim() || (metas.get('og:url') ?? null);
}

/** The only main heading, or the one of the only article. */
function readHeading(document: Document): string | null {
  const all = document.querySelectorAll('h1');
  const heading = all.length === 1 ? all[0] : document.querySelector('article h1, main h1');
  return fieldText(heading?.textContent);
}

/** The outlet in `Headline | Outlet`, where the headline is known to end before it. */
function titleEnd(windowTitle: string | null, headline: string | null): string | null {
  if (windowTitle === null || headline === null || !windowTitle.startsWith(headline)) return null;
  const end = TITLE_END.exec(windowTitle);
  if (end?.[1] === undefined || end.index < headline.length) return null;
  return end[1].length <= MAX_OUTLET ? end[1].trim() : null;
}

function withoutEnd(title: string | null, outlet: string | null): string | null {
  const end = title === null ? null : TITLE_END.exec(title);
  if (title === null || end?.[1] === undefined || outlet === null) return title;
  return end[1].trim().toLowerCase() === outlet.toLowerCase() ? title.slice(0, end.index) : title;
}

function readByline(document: Document, metas: Metas, linked: LinkedArticle | null): string | null {
  const names = linked?.authors ?? [];
  if (names.length > 0) return names.join(', ').slice(0, MAX_BYLINE);
  const shown = document.querySelector('[rel~="author" i], [itemprop~="author"], .byline, .author');
  const candidates = [
    metas.get('author'),
    metas.get('article:author'),
    fieldText(shown?.textContent),
  ];
  const isName = (name: string | null | undefined): name is string =>
    !!name && name.length <= MAX_BYLINE && !/^(?:https?:|www\.|@)/i.test(name);
  return candidates.find(isName) ?? null;
}

function readDate(document: Document, metas: Metas, linked: LinkedArticle | null): string | null {
  const texts = [linked?.datePublished, ...DATE_METAS.map((name) => metas.get(name))];
  for (const text of [...texts, ...shownDates(document)]) {
    const date = isoDate(text ?? null);
    if (date !== null) return date;
  }
  return null;
}

/** Dates marked up for machines: what says that it is the publication's, else the first in the article. */
function* shownDates(document: Document): Generator<string | null> {
  const selectors = ['[itemprop="datePublished"]', 'time[pubdate]', 'article time', 'main time'];
  for (const selector of selectors) {
    const element = document.querySelector(selector);
    yield element?.getAttribute('datetime') ?? element?.getAttribute('content') ?? null;
  }
  const all = document.querySelectorAll('time[datetime]');
  if (all.length === 1) yield all[0]?.getAttribute('datetime') ?? null;
}

function declaredLang(document: Document, linked: LinkedArticle | null): Lang {
  const declared = document.querySelector('html')?.getAttribute('lang') || linked?.lang;
  return /^\s*([a-z]{2,3})(?=[-_\s]|$)/i.exec(declared ?? '')?.[1]?.toLowerCase() ?? 'und';
}
