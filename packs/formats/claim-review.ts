import { parseJson } from '../../engine/json.ts';
import type { LibrarySource } from '../../engine/kept.ts';
import { KEPT_LIMITS, readTag, sortTags } from '../../engine/parse-kept.ts';
import { MODEL_LIMITS, readDate } from '../../engine/parse-model.ts';
import { type Result, success } from '../../engine/result.ts';
import { type Bag, readBag, readField, readText } from '../../engine/shape.ts';
import { langTag, oneLine, webAddress } from './carried-text.ts';
import { type ArticleDraft, draftsOf, EMPTY_DRAFT, type SentenceDraft } from './draft.ts';
import {
  type FormatFailure,
  LONGEST_FILE,
  MOST_ENTRIES,
  MOST_SKIPPED,
  otherFormat,
  type ReadDrafts,
  type Skipped,
  tooLarge,
  tooMany,
} from './read-drafts.ts';

/**
 * The sentences on which the reader wrote a note, as schema.org's ClaimReview in a DataFeed (`docs/FORMATS.md`): the note is
 * the review. It says nothing of true or false, since Isnad does not.
 */
export async function* writeClaimReviews(library: LibrarySource): AsyncGenerator<string> {
  const head = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'DataFeed',
    name: 'Isnad',
  });
  yield `${head.slice(0, -1)},"dataFeedElement":[`;
  let before = '\n';
  for await (const draft of draftsOf(library, carryReviews)) {
    for (const sentence of draft.sentences) {
      const item = { '@type': 'DataFeedItem', item: formatReview(draft, sentence) };
      yield `${before}${JSON.stringify(item)}`;
      before = ',\n';
    }
  }
  yield '\n]}\n';
}

function formatReview(draft: ArticleDraft, { quote, note, tags }: SentenceDraft) {
  const { url, title, source, lang, publishedAt } = draft;
  return {
    '@type': 'ClaimReview',
    claimReviewed: quote,
    reviewBody: note,
    ...(tags.length === 0 ? {} : { keywords: tags }),
    itemReviewed: {
      '@type': 'Claim',
      appearance: {
        '@type': 'NewsArticle',
        ...(url === null ? {} : { url }),
        ...(title === '' ? {} : { headline: title }),
        ...(source === '' ? {} : { publisher: { '@type': 'Organization', name: source } }),
        ...(publishedAt === null ? {} : { datePublished: publishedAt }),
        ...(lang === 'und' ? {} : { inLanguage: lang }),
      },
    },
  };
}

/** A draft cut to what reviews carry: the sentences with a note. What was reviewed is no evidence when it comes back. */
export function carryReviews(draft: ArticleDraft): ArticleDraft {
  const sentences = draft.sentences
    .filter(({ quote, note }) => quote !== '' && note.trim() !== '')
    .map(({ quote, note, tags }) => ({
      quote,
      index: null,
      chain: null,
      isSaid: false,
      note: note.slice(0, KEPT_LIMITS.note),
      tags: sortTags(tags).slice(0, KEPT_LIMITS.tags),
    }));
  if (sentences.length === 0) return EMPTY_DRAFT;
  return {
    ...EMPTY_DRAFT,
    url: webAddress(draft.url, MODEL_LIMITS.url),
    title: draft.title.slice(0, MODEL_LIMITS.name),
    source: draft.source.slice(0, MODEL_LIMITS.name),
    lang: langTag(draft.lang),
    publishedAt: draft.publishedAt,
    sentences,
  };
}

/** Values inside one another; a feed of ours has eight. */
const DEEPEST = 40;

/**
 * Reads ClaimReview as fact-checkers publish it: one, a list, a `@graph` or a DataFeed. What was reviewed becomes a sentence of
 * the article where it appeared, else of the review itself, without being evidence; the rating, who gave it, when and where is
 * a note on it. One without a claim of at most 1,000 characters is passed over.
 */
export function readClaimReviews(file: string): Result<ReadDrafts, FormatFailure> {
  if (file.length > LONGEST_FILE) return tooLarge();
  const value = parseJson(file.replace(/^\ufeff/, ''), DEEPEST);
  const reviews = value === undefined ? null : reviewsIn(value, 0);
  const bag = readBag(value);
  const isFeed = bag !== null && readField(bag, 'dataFeedElement') !== undefined;
  if (reviews === null || (reviews.length === 0 && !isFeed)) {
    return otherFormat('file of claim reviews', 'such a file is JSON with "@type": "ClaimReview"');
  }
  if (reviews.length > MOST_ENTRIES) return tooMany();
  const drafts = new Map<string, { draft: ArticleDraft; sentences: SentenceDraft[] }>();
  const skipped: Skipped[] = [];
  for (const [at, review] of reviews.entries()) {
    const sentence = readSentence(review);
    if (sentence === null) {
      if (skipped.length < MOST_SKIPPED) {
        skipped.push({
          place: `review ${at + 1}`,
          why: 'has no "claimReviewed" of at most 1,000 characters',
        });
      }
      continue;
    }
    const draft = readAppearance(review);
    const key = JSON.stringify(draft);
    const found = drafts.get(key) ?? { draft, sentences: [] };
    drafts.set(key, found);
    found.sentences.push(sentence);
  }
  return success({
    drafts: [...drafts.values()].map(({ draft, sentences }) => ({ ...draft, sentences })),
    skipped,
  });
}

/** Levels of feeds, graphs and lists around a review. */
const MOST_AROUND = 6;

function reviewsIn(value: unknown, depth: number): Bag[] {
  if (depth > MOST_AROUND) return [];
  if (Array.isArray(value)) return value.flatMap((item) => reviewsIn(item, depth + 1));
  const bag = readBag(value);
  if (bag === null) return [];
  if (listOf(readField(bag, '@type')).includes('ClaimReview')) return [bag];
  return ['dataFeedElement', 'item', 'itemListElement', '@graph'].flatMap((key) =>
    reviewsIn(readField(bag, key), depth + 1),
  );
}

function readSentence(review: Bag): SentenceDraft | null {
  const quote = readText(readField(review, 'claimReviewed'), MODEL_LIMITS.quote);
  if (quote === null || quote.trim() === '') return null;
  const body = readText(readField(review, 'reviewBody'), KEPT_LIMITS.note) ?? '';
  const lines = [ratingLine(review), webAddress(textIn(review, 'url'), MODEL_LIMITS.url), body];
  const tags = listOf(readField(review, 'keywords')).flatMap((tag) => readTag(tag) ?? []);
  return {
    quote,
    index: null,
    chain: null,
    isSaid: false,
    note: lines
      .filter((line) => line !== null && line !== '')
      .join('\n')
      .slice(0, KEPT_LIMITS.note),
    tags: sortTags(tags).slice(0, KEPT_LIMITS.tags),
  };
}

/** `"False" – Checker, 2024-05-18`; '' where the review is the reader's own. */
function ratingLine(review: Bag): string {
  const rating = readBag(readField(review, 'reviewRating'));
  const value = rating === null ? undefined : readField(rating, 'ratingValue');
  const said =
    (rating === null ? null : (textIn(rating, 'alternateName') ?? textIn(rating, 'name'))) ??
    (typeof value === 'number' || typeof value === 'string' ? String(value) : null);
  const author = nameOf(readField(review, 'author'));
  const day = textIn(review, 'datePublished');
  const by = [author, day].filter((part) => part !== null && part !== '').join(', ');
  const parts = [said === null || said === '' ? '' : `“${said}”`, by].filter((part) => part !== '');
  return oneLine(parts.join(' – '), MODEL_LIMITS.name);
}

/** Where what was reviewed appeared; where nobody says so, the review. */
function readAppearance(review: Bag): ArticleDraft {
  const [claim] = listOf(readField(review, 'itemReviewed'))
    .map(readBag)
    .filter((bag) => bag !== null);
  const places =
    claim === undefined
      ? []
      : ['appearance', 'firstAppearance'].flatMap((key) => listOf(readField(claim, key)));
  for (const place of places) {
    const work: Bag = readBag(place) ?? { url: place };
    const url = webAddress(textIn(work, 'url') ?? textIn(work, '@id'), MODEL_LIMITS.url);
    const title = textIn(work, 'headline') ?? textIn(work, 'name') ?? '';
    if (url === null && title === '') continue;
    return {
      ...EMPTY_DRAFT,
      url,
      title: title.slice(0, MODEL_LIMITS.name),
      source: nameOf(readField(work, 'publisher')) ?? '',
      lang: langTag(textIn(work, 'inLanguage')),
      publishedAt: readDate(readField(work, 'datePublished')),
    };
  }
  return {
    ...EMPTY_DRAFT,
    url: webAddress(textIn(review, 'url'), MODEL_LIMITS.url),
    title: textIn(review, 'headline') ?? textIn(review, 'name') ?? '',
    source: nameOf(readField(review, 'author')) ?? '',
    sourceKind: 'checker',
    lang: langTag(textIn(review, 'inLanguage')),
    publishedAt: readDate(readField(review, 'datePublished')),
  };
}

/** The name of a person or an organisation, or of the first of several. */
function nameOf(value: unknown): string | null {
  const [first] = listOf(value);
  const bag = readBag(first);
  return bag === null ? readText(first, MODEL_LIMITS.name) : textIn(bag, 'name');
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function textIn(bag: Bag, key: string): string | null {
  return readText(readField(bag, key), MODEL_LIMITS.name);
}
