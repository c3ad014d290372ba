import type { MetArticle, MetClaim } from '../engine/meetings.ts';
import type { ArticleId, ArticleMetadata, ClaimId } from '../engine/model.ts';
import { parseMetadata } from '../engine/parse-checked-article.ts';
import { MODEL_LIMITS } from '../engine/parse-model.ts';
import {
  readBag,
  readField,
  readList,
  readNullable,
  readText,
  readWhole,
} from '../engine/shape.ts';

const LATEST = Number.MAX_SAFE_INTEGER;
/** Times of reading that a row keeps. */
export const MOST_TIMES = 50;

/** An article that the reader read, one row for each; there only where the reader asked for a memory. */
export interface ReadRow {
  readonly id: ArticleId;
  readonly metadata: ArticleMetadata;
  /** As they stood when it was last read. */
  readonly sentences: readonly string[];
  /** One for each sentence that claims something. */
  readonly met: readonly MetClaim[];
  /** Claims of the library that spoke against it when it was last looked at: of these nothing more is told. */
  readonly against: readonly ClaimId[];
  /** When it was read, ms since epoch, ascending; the latest of many. */
  readonly times: readonly number[];
  /** Its sentences as they were read before, where they were others; null where they never were. */
  readonly before: { readonly at: number; readonly sentences: readonly string[] } | null;
}

/** What has happened to an article that was read. */
export interface NoticeRow {
  readonly id: string;
  /** `contradicted`: something new in the library speaks against a sentence. `corrected`: a later version says it otherwise. */
  readonly kind: 'contradicted' | 'corrected';
  /** What was read. */
  readonly article: ArticleId;
  readonly title: string;
  readonly lang: string;
  readonly sentence: string;
  /** What is said now. */
  readonly by: {
    readonly article: ArticleId;
    readonly source: string;
    readonly lang: string;
    readonly quote: string;
  };
  readonly at: number;
  /** When the reader said that it is seen; null before. */
  readonly seenAt: number | null;
}

/** A notice as a disk left it; null for what is none. */
export function parseNotice(value: unknown): NoticeRow | null {
  const bag = readBag(value);
  if (bag === null) return null;
  const text = (key: string, most: number, of = bag) => readText(readField(of, key), most);
  const from = readBag(readField(bag, 'by'));
  const kind = readField(bag, 'kind') === 'corrected' ? 'corrected' : 'contradicted';
  const [id, article, title] = [
    text('id', 64),
    text('article', 16),
    text('title', MODEL_LIMITS.name),
  ];
  const [lang, sentence] = [text('lang', MODEL_LIMITS.lang), text('sentence', MODEL_LIMITS.quote)];
  const at = readWhole(readField(bag, 'at'), 0, LATEST);
  const seenAt = readNullable(readField(bag, 'seenAt'), (time) => readWhole(time, 0, LATEST));
  if (id === null || article === null || title === null || lang === null) return null;
  if (sentence === null || at === null || seenAt === null || from === null) return null;
  const by = {
    article: text('article', 16, from) as ArticleId | null,
    source: text('source', MODEL_LIMITS.name, from),
    lang: text('lang', MODEL_LIMITS.lang, from),
    quote: text('quote', MODEL_LIMITS.quote, from),
  };
  if (by.article === null || by.source === null || by.lang === null || by.quote === null)
    return null;
  const { source, quote } = by;
  return {
    id,
    kind,
    article: article as ArticleId,
    title,
    lang,
    sentence,
    by: { article: by.article, source, lang: by.lang, quote },
    at,
    seenAt: seenAt.value,
  };
}

/** A reading as a disk left it; null for what is none. */
export function parseRead(value: unknown): ReadRow | null {
  const bag = readBag(value);
  if (bag === null) return null;
  const id = readText(readField(bag, 'id'), 16);
  const metadata = parseMetadata(readField(bag, 'metadata'));
  const sentences = parseTexts(readField(bag, 'sentences'));
  const met = readList(readField(bag, 'met'), MODEL_LIMITS.sentences, parseMet);
  const against = readList(readField(bag, 'against'), MODEL_LIMITS.sentences * 10, parseClaimId);
  const times = readList(readField(bag, 'times'), MOST_TIMES, (time) => readWhole(time, 0, LATEST));
  const before = readNullable(readField(bag, 'before'), parseBefore);
  if (id === null || metadata === null || sentences === null || met === null) return null;
  if (against === null || times === null || times.length === 0 || before === null) return null;
  return { id: id as ArticleId, metadata, sentences, met, against, times, before: before.value };
}

/** Of a reading the claims alone: what is gone through in great number. */
export function parseMetArticle(value: unknown): MetArticle | null {
  const bag = readBag(value);
  const article = bag && readText(readField(bag, 'id'), 16);
  const met = bag && readList(readField(bag, 'met'), MODEL_LIMITS.sentences, parseMet);
  return article === null || met === null ? null : { article, met };
}

function parseTexts(value: unknown) {
  return readList(value, MODEL_LIMITS.sentences, (text) => readText(text, MODEL_LIMITS.quote));
}

function parseMet(value: unknown): MetClaim | null {
  const bag = readBag(value);
  const claims = bag && readList(readField(bag, 'claims'), MODEL_LIMITS.sentences, parseClaimId);
  const origin = bag && readText(readField(bag, 'origin'), MODEL_LIMITS.name + 10);
  return claims === null || origin === null ? null : { claims, origin };
}

function parseClaimId(value: unknown): ClaimId | null {
  const id = readText(value, 16);
  return id !== null && /^[0-9a-f]{16}$/.test(id) ? (id as ClaimId) : null;
}

function parseBefore(value: unknown) {
  const bag = readBag(value);
  const at = bag && readWhole(readField(bag, 'at'), 0, LATEST);
  const sentences = bag && parseTexts(readField(bag, 'sentences'));
  return at === null || sentences === null ? null : { at, sentences };
}
