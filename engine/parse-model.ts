import type {
  Article,
  ArticleId,
  Assertion,
  AssertionId,
  Claim,
  ClaimId,
  Link,
  Source,
  SourceId,
} from './model.ts';
import {
  readBag,
  readField,
  readFlag,
  readList,
  readNullable,
  readOneOf,
  readText,
  readWhole,
} from './shape.ts';
import { claimTerms } from './terms.ts';

/**
 * What one article of a library may hold at most: lengths in UTF-16 units. Far above what newsrooms
 * write, far below what would slow a check down.
 */
export const MODEL_LIMITS = {
  url: 8_192,
  name: 1_000,
  agencies: 20,
  lang: 35,
  sketch: 1_024,
  /** `MAX_SENTENCE_LENGTH` and `MAX_SENTENCES`. */
  quote: 1_000,
  sentences: 1_500,
  links: 16,
} as const;

/**
 * An article of unknown origin (a stored row, a pack) as a trusted value built anew; null where it has
 * another shape. Addresses are http or https or null, so that none can run a script when it is shown.
 */
export function parseArticle(value: unknown): Article | null {
  const bag = readBag(value);
  if (bag === null) return null;
  const id = readHash(readField(bag, 'id'));
  const hash = readHash(readField(bag, 'hash'));
  const url = readNullable(readField(bag, 'url'), readAddress);
  const title = readText(readField(bag, 'title'), MODEL_LIMITS.name);
  const source = parseSource(readField(bag, 'source'));
  const lang = readText(readField(bag, 'lang'), MODEL_LIMITS.lang);
  const publishedAt = readNullable(readField(bag, 'publishedAt'), readDate);
  const dateCertainty = readOneOf(readField(bag, 'dateCertainty'), ['stated', 'inferred']);
  const agencies = readList(readField(bag, 'agencies'), MODEL_LIMITS.agencies, readName);
  const sketch = readList(readField(bag, 'sketch'), MODEL_LIMITS.sketch, (item) =>
    readWhole(item, 0, 0xffffffff),
  );
  if (
    id === null ||
    hash === null ||
    url === null ||
    title === null ||
    source === null ||
    lang === null ||
    publishedAt === null ||
    dateCertainty === null ||
    agencies === null ||
    sketch === null
  ) {
    return null;
  }
  return {
    id: id as ArticleId,
    url: url.value,
    title,
    source,
    lang,
    publishedAt: publishedAt.value,
    dateCertainty,
    agencies,
    hash,
    sketch,
  };
}

/**
 * A claim of unknown origin as a trusted value; null where it has another shape. Its terms are computed
 * from its text, so that they are always those of this release.
 */
export function parseClaim(value: unknown): Claim | null {
  const bag = readBag(value);
  if (bag === null) return null;
  const id = readHash(readField(bag, 'id'));
  const text = readText(readField(bag, 'text'), MODEL_LIMITS.quote);
  const lang = readText(readField(bag, 'lang'), MODEL_LIMITS.lang);
  if (id === null || text === null || lang === null) return null;
  return { id: id as ClaimId, text, lang, terms: claimTerms(text) };
}

/** An assertion of unknown origin as a trusted value; null where it has another shape. */
export function parseAssertion(value: unknown): Assertion | null {
  const bag = readBag(value);
  if (bag === null) return null;
  const id = readAssertionId(readField(bag, 'id'));
  const claim = readHash(readField(bag, 'claim'));
  const article = readHash(readField(bag, 'article'));
  const index = readWhole(readField(bag, 'index'), 0, MODEL_LIMITS.sentences - 1);
  const quote = readText(readField(bag, 'quote'), MODEL_LIMITS.quote);
  const saidAt = readNullable(readField(bag, 'saidAt'), readDate);
  const chain = readList(readField(bag, 'chain'), MODEL_LIMITS.links, parseLink);
  if (
    id === null ||
    claim === null ||
    article === null ||
    index === null ||
    quote === null ||
    saidAt === null ||
    chain === null
  ) {
    return null;
  }
  return {
    id,
    claim: claim as ClaimId,
    article: article as ArticleId,
    index,
    quote,
    saidAt: saidAt.value,
    chain,
  };
}

/** Null for what is no id of an assertion. */
export function readAssertionId(value: unknown): AssertionId | null {
  const text = readText(value, 23);
  return text !== null && /^\d{6}-[0-9a-f]{16}$/.test(text) ? (text as AssertionId) : null;
}

function parseSource(value: unknown): Source | null {
  const bag = readBag(value);
  if (bag === null) return null;
  const id = readHash(readField(bag, 'id'));
  const name = readName(readField(bag, 'name'));
  const home = readNullable(readField(bag, 'home'), readAddress);
  const kind = readOneOf(readField(bag, 'kind'), [
    'outlet',
    'agency',
    'checker',
    'body',
    'person',
    'reader',
  ]);
  if (id === null || name === null || home === null || kind === null) return null;
  return { id: id as SourceId, name, home: home.value, kind };
}

/** A link of unknown origin as a trusted value; null where it has another shape. */
export function parseLink(value: unknown): Link | null {
  const bag = readBag(value);
  if (bag === null) return null;
  const speaker = readName(readField(bag, 'speaker'));
  const key = readName(readField(bag, 'key'));
  const kind = readOneOf(readField(bag, 'kind'), ['outlet', 'agency', 'speaker']);
  const verb = readOneOf(readField(bag, 'verb'), [
    'asserts',
    'confirms',
    'claims',
    'denies',
    'declines',
    'asks',
  ]);
  const named = readFlag(readField(bag, 'named'));
  if (speaker === null || key === null || kind === null || verb === null || named === null) {
    return null;
  }
  return { speaker, key, kind, verb, named };
}

/** 16 hex digits; null for anything else. */
export function readHash(value: unknown): string | null {
  const text = readText(value, 16);
  return text !== null && /^[0-9a-f]{16}$/.test(text) ? text : null;
}

function readName(value: unknown): string | null {
  return readText(value, MODEL_LIMITS.name);
}

function readAddress(value: unknown): string | null {
  const text = readText(value, MODEL_LIMITS.url);
  return text !== null && /^https?:\/\/[^\s]+$/i.test(text) ? text : null;
}

/** ISO 8601 day, with or without a time; null for anything else. */
export function readDate(value: unknown): string | null {
  const text = readText(value, 40);
  return text !== null && ISO_DATE.test(text) ? text : null;
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
