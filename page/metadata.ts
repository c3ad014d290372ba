import type { ArticleMetadata, Lang } from '../engine/model.ts';
import type { PageFields } from '../engine/page-fields.ts';
import { articleAddress, type StatedAddress } from './address.ts';
import { fieldText } from './field-text.ts';
import { dateInPath, isoDate } from './iso-date.ts';
import { findLinkedArticle, type LinkedArticle } from './json-ld.ts';

/** Longest name of an outlet that a title's end is taken for, in UTF-16 units. */
const MAX_OUTLET = 40;
/** Longest text of an element that is taken for a byline, in UTF-16 units. */
const MAX_BYLINE = 100;

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
 * Understands what a page says about its article: headline, outlet, byline, language, date, address. Every field is
 * text of the page, tidied and bounded (`field-text.ts`); unknown is null. The language is the declared
 * one, `und` where none is; what the text itself tells of language, outlet and agencies is added where
 * the article is selected (`engine/select-article.ts`).
 *
 * @param url the page's address; for a saved file one that is not of the web (`about:blank`), and then
 *   the address that the page itself gives is taken
 */
export function readMetadata(fields: PageFields, url: string): ArticleMetadata {
  const metas = readMetas(fields);
  const linked = findLinkedArticle(fields.linkedData);
  const address = articleAddress(url, statedAddresses(fields, metas))?.url ?? null;
  const windowTitle = fieldText(fields.windowTitle);
  const headline = metas.get('og:title') ?? linked?.headline ?? fieldText(fields.heading);
  const outlet =
    metas.get('og:site_name') ??
    linked?.publisher ??
    metas.get('application-name') ??
    titleEnd(windowTitle, headline);
  const publishedAt = readDate(fields, metas, linked);
  const inferred = publishedAt === null && address !== null ? dateInPath(address) : null;
  return {
    url: address,
    title: withoutEnd(headline ?? windowTitle, outlet),
    source: outlet,
    byline: readByline(fields, metas, linked),
    lang: declaredLang(fields, linked),
    publishedAt: publishedAt ?? inferred,
    dateCertainty: inferred === null ? 'stated' : 'inferred',
    agencies: [],
  };
}

type Metas = ReadonlyMap<string, string>;

/** The first content of each key in which something is left after tidying. */
function readMetas(fields: PageFields): Metas {
  const metas = new Map<string, string>();
  for (const [key, raw] of fields.metas) {
    const content = metas.has(key) ? null : fieldText(raw);
    if (content !== null) metas.set(key, content);
  }
  return metas;
}

/** An address longer than a metadata field is not one to be known by. */
function statedAddresses({ canonical }: PageFields, metas: Metas): StatedAddress[] {
  return [
    { from: 'link', url: canonical?.trim() ?? '' },
    { from: 'og:url', url: metas.get('og:url') ?? '' },
  ].filter(({ url }) => url !== '');
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

function readByline(
  { byline }: PageFields,
  metas: Metas,
  linked: LinkedArticle | null,
): string | null {
  const names = linked?.authors ?? [];
  if (names.length > 0) return names.join(', ').slice(0, MAX_BYLINE);
  const candidates = [metas.get('author'), metas.get('article:author'), fieldText(byline)];
  const isName = (name: string | null | undefined): name is string =>
    !!name && name.length <= MAX_BYLINE && !/^(?:https?:|www\.|@)/i.test(name);
  return candidates.find(isName) ?? null;
}

function readDate(
  { dates }: PageFields,
  metas: Metas,
  linked: LinkedArticle | null,
): string | null {
  const texts = [linked?.datePublished, ...DATE_METAS.map((name) => metas.get(name)), ...dates];
  for (const text of texts) {
    const date = isoDate(text ?? null);
    if (date !== null) return date;
  }
  return null;
}

function declaredLang({ lang }: PageFields, linked: LinkedArticle | null): Lang {
  return (
    /^\s*([a-z]{2,3})(?=[-_\s]|$)/i.exec(lang ?? linked?.lang ?? '')?.[1]?.toLowerCase() ?? 'und'
  );
}
