import { articleId, assertionId, claimId, urlIdentity } from './identity.ts';
import {
  type Json,
  type KeptArticle,
  type KeptClaim,
  type KeptEdit,
  type KeptKind,
  type KeptRows,
  type KeptVersion,
  type Note,
  type NoteTarget,
  versionDigest,
} from './kept.ts';
import type { ArticleId, Assertion, ClaimId } from './model.ts';
import { parseJudgement } from './parse-judgement.ts';
import { MODEL_LIMITS, parseArticle, parseAssertion, readDate, readHash } from './parse-model.ts';
import {
  readBag,
  readField,
  readList,
  readNullable,
  readOneOf,
  readText,
  readWhole,
} from './shape.ts';

/** What one row of a library may hold at most; lengths in UTF-16 units. */
export const KEPT_LIMITS = {
  /** As long as a pack's. */
  text: 2_000_000,
  note: 100_000,
  tag: 100,
  tags: 100,
  /** The year 2200: no clock that anyone set is later. */
  latest: 7_258_118_400_000,
  /** Values inside one another, and in all, of an entry of the journal. */
  depth: 8,
  values: 20_000,
} as const;

type KeptParsers = { readonly [Kind in KeptKind]: (value: unknown) => KeptRows[Kind] | null };

/**
 * Rows of unknown origin (a file, another device, a stored row) as trusted values built anew; null where one has another
 * shape. Ids are computed again where they rest on what the row holds, so that none can stand for another's text.
 */
export const PARSE_KEPT: KeptParsers = {
  article: parseKeptArticle,
  version: parseVersion,
  note: parseNote,
  judgement: parseJudgement,
  edit: parseEdit,
};

function parseKeptArticle(value: unknown): KeptArticle | null {
  const bag = readBag(value);
  if (bag === null) return null;
  const article = parseArticle(readField(bag, 'article'));
  const savedAt = readTime(readField(bag, 'savedAt'));
  const changedAt = readTime(readField(bag, 'changedAt'));
  const how = readOneOf(readField(bag, 'how'), ['asked', 'automatic', 'imported']);
  const removedAt = readNullable(readField(bag, 'removedAt'), readTime);
  if (article === null || savedAt === null || changedAt === null) return null;
  if (how === null || removedAt === null) return null;
  // Without an address the id rests on the text, which is not here.
  const hasAddress = article.url !== null && urlIdentity(article.url) !== null;
  if (hasAddress && article.id !== articleId(article.url, '')) return null;
  const claims = readList(readField(bag, 'claims'), MODEL_LIMITS.sentences, parseKeptClaim);
  if (claims === null) return null;
  const known = new Set<ClaimId>(claims.map(({ id }) => id));
  const assertions = readList(readField(bag, 'assertions'), MODEL_LIMITS.sentences, (item) => {
    const assertion = parseAssertion(item);
    const isOurs =
      assertion !== null &&
      assertion.article === article.id &&
      known.has(assertion.claim) &&
      assertion.id === assertionId(article.id, article.publishedAt, assertion.quote);
    return isOurs ? assertion : null;
  });
  if (assertions === null || !areDistinct(claims) || !areDistinct(assertions)) return null;
  return { article, savedAt, changedAt, how, removedAt: removedAt.value, claims, assertions };
}

function areDistinct(rows: readonly (KeptClaim | Assertion)[]): boolean {
  return new Set(rows.map(({ id }) => id)).size === rows.length;
}

function parseKeptClaim(value: unknown): KeptClaim | null {
  const bag = readBag(value);
  if (bag === null) return null;
  const text = readText(readField(bag, 'text'), MODEL_LIMITS.quote);
  const lang = readText(readField(bag, 'lang'), MODEL_LIMITS.lang);
  if (text === null || lang === null) return null;
  const id = claimId(text);
  return readField(bag, 'id') === id ? { id, text, lang } : null;
}

function parseVersion(value: unknown): KeptVersion | null {
  const bag = readBag(value);
  if (bag === null) return null;
  const article = readHash(readField(bag, 'article'));
  const savedAt = readTime(readField(bag, 'savedAt'));
  const title = readText(readField(bag, 'title'), MODEL_LIMITS.name);
  const publishedAt = readNullable(readField(bag, 'publishedAt'), readDate);
  const text = readText(readField(bag, 'text'), KEPT_LIMITS.text);
  if (article === null || savedAt === null || title === null) return null;
  if (publishedAt === null || text === null) return null;
  const digest = versionDigest(title, publishedAt.value, text);
  if (readField(bag, 'digest') !== digest) return null;
  return {
    article: article as ArticleId,
    digest,
    savedAt,
    title,
    publishedAt: publishedAt.value,
    text,
  };
}

function parseNote(value: unknown): Note | null {
  const bag = readBag(value);
  if (bag === null) return null;
  const on = readText(readField(bag, 'on'), 24);
  const text = readText(readField(bag, 'text'), KEPT_LIMITS.note);
  const changedAt = readTime(readField(bag, 'changedAt'));
  const tags = readList(readField(bag, 'tags'), KEPT_LIMITS.tags, readTag);
  if (on === null || !/^(?:article|claim)-[0-9a-f]{16}$/.test(on)) return null;
  if (text === null || changedAt === null || tags === null) return null;
  return { on: on as NoteTarget, text, tags: sortTags(tags), changedAt };
}

/** Null for what is no tag: '', too long, or with a space around it. */
export function readTag(value: unknown): string | null {
  const text = readText(value, KEPT_LIMITS.tag);
  return text !== null && text !== '' && text === text.trim() ? text : null;
}

/** Tags as a note holds them: each once, in the order of code units. */
export function sortTags(tags: Iterable<string>): string[] {
  return [...new Set(tags)].sort();
}

function parseEdit(value: unknown): KeptEdit | null {
  const bag = readBag(value);
  if (bag === null) return null;
  const id = readHash(readField(bag, 'id'));
  const at = readTime(readField(bag, 'at'));
  const left = { values: KEPT_LIMITS.values };
  const edit = readJson(readField(bag, 'edit'), KEPT_LIMITS.depth, left);
  const inverse = readJson(readField(bag, 'inverse'), KEPT_LIMITS.depth, left);
  if (id === null || at === null || edit === undefined || inverse === undefined) return null;
  return { id, at, edit, inverse };
}

/** A JSON value within the limits, built anew without `__proto__`; undefined where it is none. */
function readJson(value: unknown, depth: number, left: { values: number }): Json | undefined {
  left.values -= 1;
  if (left.values < 0) return undefined;
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'object' || depth === 0) return undefined;
  if (Array.isArray(value)) {
    const items: Json[] = [];
    for (const item of value) {
      const read = readJson(item, depth - 1, left);
      if (read === undefined) return undefined;
      items.push(read);
    }
    return items;
  }
  const entries: [string, Json][] = [];
  for (const [key, item] of Object.entries(value)) {
    const read = readJson(item, depth - 1, left);
    if (read === undefined) return undefined;
    if (key !== '__proto__') entries.push([key, read]);
  }
  return Object.fromEntries(entries);
}

function readTime(value: unknown): number | null {
  return readWhole(value, 0, KEPT_LIMITS.latest);
}
