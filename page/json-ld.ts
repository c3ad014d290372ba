import { type Bag, readBag, readField } from '../engine/shape.ts';
import { likenessOfAddresses } from './address.ts';
import { fieldText } from './field-text.ts';
import { parseLeniently } from './lenient-json.ts';
import { areTitlesAlike } from './title-likeness.ts';

/** What a page's JSON-LD says of its article; every field is text of the page, tidied and bounded. */
export interface LinkedArticle {
  /** `NewsArticle`, `BlogPosting` … */
  readonly type: string;
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  /** Organisations that the text is from (`provider`, `sourceOrganization`). */
  readonly providers: readonly string[];
  /** As written, like the other dates. */
  readonly datePublished: string | null;
  readonly dateCreated: string | null;
  readonly dateModified: string | null;
  readonly lang: string | null;
  /** As written (`false`, `True`); null where it says nothing. */
  readonly isAccessibleForFree: string | null;
  /** Addresses that it gives for itself. */
  readonly urls: readonly string[];
}

/** What is known of the page's article without its JSON-LD. */
export interface PageHints {
  readonly url: string | null;
  /** Headings and titles of the page. */
  readonly titles: readonly string[];
}

/** What the JSON-LD of a page says. */
export interface LinkedData {
  readonly article: LinkedArticle | null;
  /** The name that it gives the site, outside of any article. */
  readonly site: string | null;
}

/** Objects visited, nesting, articles compared: above what news pages have by ten times. */
const MAX_OBJECTS = 2_000;
const MAX_NESTING = 8;
const MAX_ARTICLES = 40;
const MAX_AUTHORS = 5;

/** Types of schema.org under Article that news pages use. */
const ARTICLE_TYPE =
  /^(?:https?:\/\/schema\.org\/|schema:)?(\w*NewsArticle|Article|Report|BlogPosting|LiveBlogPosting|SocialMediaPosting|\w+Article)$/;
const SITE_TYPE =
  /^(?:https?:\/\/schema\.org\/|schema:)?(?:WebSite|NewsMediaOrganization|Newspaper)$/;
/** Properties under which a page names other articles than its own. */
const OTHERS =
  /^(?:itemListElement|mentions|hasPart|isBasedOn|citation|comment|liveBlogUpdate|relatedLink|subjectOf|recommended\w*|related\w*)$/;

/**
 * The article among those that the page's JSON-LD describes: the one whose address or headline is the page's. One
 * that gives another page's address under another headline, or stands in a list of articles, is not the page's,
 * even if it is the only one. Objects that are named by `@id` are looked up. Linear in the length of the scripts,
 * which `FIELD_LIMITS` bounds.
 *
 * @param scripts texts of the `application/ld+json` scripts, in document order
 */
export function readLinkedData(scripts: readonly string[], hints: PageHints): LinkedData {
  const found = visit(scripts.map(parseLeniently));
  let best: { article: LinkedArticle; score: number } | null = null;
  for (const { bag, type, isListed } of found.articles) {
    const article = toLinkedArticle(bag, type, found.byId);
    const score = likeness(article, hints) - (isListed ? LISTED : 0);
    if (score >= LEAST && score > (best?.score ?? Number.NEGATIVE_INFINITY))
      best = { article, score };
  }
  return { article: best?.article ?? null, site: found.site };
}

/**
 * An address says more than a headline, which sites write differently for search engines; a headline that is like
 * none on the page does not yet make it another article.
 */
const SAME_ADDRESS = 4;
const OTHER_ADDRESS = -3;
const SAME_HEADLINE = 2;
const OTHER_HEADLINE = -1;
const LISTED = 2;
const LEAST = -1;

function likeness({ urls, headline }: LinkedArticle, { url, titles }: PageHints): number {
  const relations = url === null ? [] : urls.map((other) => likenessOfAddresses(url, other));
  const byAddress = relations.includes('same')
    ? SAME_ADDRESS
    : relations.includes('other')
      ? OTHER_ADDRESS
      : 0;
  if (headline === null || titles.length === 0) return byAddress;
  const isAlike = titles.some((title) => areTitlesAlike(title, headline));
  return byAddress + (isAlike ? SAME_HEADLINE : OTHER_HEADLINE);
}

interface Visited {
  readonly articles: { bag: Bag; type: string; isListed: boolean }[];
  readonly byId: Map<string, Bag>;
  site: string | null;
}

/** Breadth first, so that the page's own article comes before those it mentions. */
function visit(roots: readonly unknown[]): Visited {
  const found: Visited = { articles: [], byId: new Map(), site: null };
  let level = roots.map((value) => ({ value, isListed: false }));
  let visited = 0;
  for (let depth = 0; depth < MAX_NESTING && level.length > 0; depth += 1) {
    const next: typeof level = [];
    for (const { value, isListed } of level) {
      visited += 1;
      if (visited > MAX_OBJECTS) return found;
      const bag = readBag(value);
      if (bag !== null) register(bag, isListed, found);
      next.push(...innerValues(value, isListed));
    }
    level = next;
  }
  return found;
}

function register(bag: Bag, isListed: boolean, found: Visited): void {
  const id = readField(bag, '@id');
  // A reference has nothing but its `@id`.
  if (typeof id === 'string' && Object.keys(bag).length > 1 && !found.byId.has(id)) {
    found.byId.set(id, bag);
  }
  const types = typesOf(bag);
  const type = types.map((name) => ARTICLE_TYPE.exec(name)?.[1]).find((name) => name !== undefined);
  if (type !== undefined && found.articles.length < MAX_ARTICLES) {
    found.articles.push({ bag, type, isListed });
  }
  if (found.site === null && types.some((name) => SITE_TYPE.test(name))) {
    found.site = textOf(readField(bag, 'name'));
  }
}

function typesOf(bag: Bag): string[] {
  const type = readField(bag, '@type');
  const types: unknown[] = Array.isArray(type) ? type : [type];
  return types.filter((name) => typeof name === 'string');
}

function innerValues(value: unknown, isListed: boolean): { value: unknown; isListed: boolean }[] {
  if (typeof value !== 'object' || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value)
    .slice(0, MAX_OBJECTS)
    .filter(([, inner]) => typeof inner === 'object' && inner !== null)
    .map(([key, inner]) => ({ value: inner, isListed: isListed || (!isList && OTHERS.test(key)) }));
}

function toLinkedArticle(
  article: Bag,
  type: string,
  byId: ReadonlyMap<string, Bag>,
): LinkedArticle {
  const names = (...keys: readonly string[]) =>
    keys
      .flatMap((key) => listOf(readField(article, key)))
      .slice(0, MAX_AUTHORS)
      .map((value) => nameOf(value, byId))
      .filter((name) => name !== null);
  const text = (key: string) => textOf(readField(article, key));
  const page = readField(article, 'mainEntityOfPage');
  const pageBag = readBag(page);
  const urls = [
    text('url'),
    textOf(page),
    pageBag && textOf(readField(pageBag, '@id')),
    pageBag && textOf(readField(pageBag, 'url')),
    text('@id'),
  ];
  return {
    type,
    headline: text('headline') ?? text('name'),
    publisher: names('publisher')[0] ?? null,
    authors: names('author'),
    providers: names('provider', 'sourceOrganization', 'copyrightHolder', 'creditText'),
    datePublished: text('datePublished'),
    dateCreated: text('dateCreated'),
    dateModified: text('dateModified'),
    lang: text('inLanguage') ?? nameOf(readField(article, 'inLanguage'), byId),
    isAccessibleForFree: text('isAccessibleForFree'),
    urls: urls.filter((url) => url !== null),
  };
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  const list = readBag(value) === null ? undefined : readField(value as Bag, '@list');
  return Array.isArray(list) ? list : [value];
}

/** Also the first of a list, a number (seconds), a truth value, and `{"@value": "…"}`. */
function textOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const bag = readBag(first);
  const plain = bag === null ? first : readField(bag, '@value');
  if (typeof plain === 'number' || typeof plain === 'boolean') return fieldText(String(plain));
  return typeof plain === 'string' ? fieldText(plain) : null;
}

/** `"Name"`, `{"name": "Name"}`, or the same by `@id`. */
function nameOf(value: unknown, byId: ReadonlyMap<string, Bag>): string | null {
  const bag = readBag(value);
  if (bag === null) return textOf(value);
  const id = readField(bag, '@id');
  const named = readField(bag, 'name') === undefined && typeof id === 'string' ? byId.get(id) : bag;
  return named === undefined ? null : textOf(readField(named, 'name'));
}
