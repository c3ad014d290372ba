import { type Bag, readBag, readField } from '../engine/shape.ts';
import { fieldText } from './field-text.ts';

/** What a page's JSON-LD says of its article; every field is text of the page, tidied and bounded. */
export interface LinkedArticle {
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  /** As written. */
  readonly datePublished: string | null;
  readonly lang: string | null;
}

/** Objects visited, nesting: above what news pages have by ten times. */
const MAX_OBJECTS = 2_000;
const MAX_NESTING = 8;
const MAX_AUTHORS = 5;

/** Types of schema.org under Article that news pages use. */
const ARTICLE_TYPE =
  /^(?:https?:\/\/schema\.org\/)?(?:\w*NewsArticle|Article|Report|BlogPosting|LiveBlogPosting|SocialMediaPosting|\w+Article)$/;

/**
 * The first article that the page's JSON-LD describes, or null. Script texts that are not JSON are passed
 * over; line breaks inside strings, a common fault, are forgiven.
 *
 * @param scripts texts of the `application/ld+json` scripts, in document order; linear in their length, which
 *   `FIELD_LIMITS` bounds
 */
export function findLinkedArticle(scripts: readonly string[]): LinkedArticle | null {
  for (const script of scripts) {
    const article = findArticle(parseLeniently(script));
    if (article !== null) return toLinkedArticle(article);
  }
  return null;
}

function parseLeniently(script: string): unknown {
  const json = script.replace(/^\s*<!\[CDATA\[|\]\]>\s*;?\s*$/g, '');
  return parseJson(json) ?? parseJson(json.replace(/\p{Cc}+/gu, ' ')) ?? null;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Breadth first, so that the page's own article comes before those it mentions. */
function findArticle(root: unknown): Bag | null {
  let level: unknown[] = [root];
  let visited = 0;
  for (let depth = 0; depth < MAX_NESTING && level.length > 0; depth += 1) {
    const next: unknown[] = [];
    for (const value of level) {
      visited += 1;
      if (visited > MAX_OBJECTS) return null;
      const bag = readBag(value);
      if (bag !== null && isArticle(bag)) return bag;
      next.push(...innerValues(value));
    }
    level = next;
  }
  return null;
}

function innerValues(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value)
    .slice(0, MAX_OBJECTS)
    .filter((inner) => typeof inner === 'object' && inner !== null);
}

function isArticle(bag: Bag): boolean {
  const type = readField(bag, '@type');
  const types: unknown[] = Array.isArray(type) ? type : [type];
  return types.some((name) => typeof name === 'string' && ARTICLE_TYPE.test(name));
}

function toLinkedArticle(article: Bag): LinkedArticle {
  const author = readField(article, 'author');
  const authors: unknown[] = Array.isArray(author) ? author : [author];
  return {
    headline: textOf(readField(article, 'headline')) ?? textOf(readField(article, 'name')),
    publisher: nameOf(readField(article, 'publisher')),
    authors: authors
      .slice(0, MAX_AUTHORS)
      .map(nameOf)
      .filter((name) => name !== null),
    datePublished: textOf(readField(article, 'datePublished')),
    lang: textOf(readField(article, 'inLanguage')),
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? fieldText(value) : null;
}

/** `"Name"`, `{"name": "Name"}` or a list of these, of which the first counts. */
function nameOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const bag = readBag(first);
  return textOf(bag === null ? first : readField(bag, 'name'));
}
