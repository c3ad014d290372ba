import { readChains } from '../../engine/chains.ts';
import {
  articleId,
  assertionId,
  claimId,
  sourceId,
  textHash,
  urlIdentity,
} from '../../engine/identity.ts';
import type { KeptArticle, KeptRow, LibrarySource, Note, NoteTarget } from '../../engine/kept.ts';
import type {
  ArticleId,
  Assertion,
  ClaimId,
  DateCertainty,
  Lang,
  Link,
  SourceKind,
} from '../../engine/model.ts';
import { KEPT_LIMITS, sortTags } from '../../engine/parse-kept.ts';
import { MODEL_LIMITS } from '../../engine/parse-model.ts';
import { sha256 } from '../../engine/sha256.ts';
import { sketchOf } from '../../engine/sketch.ts';

/** What a reader wrote on something: '' and none where nothing. */
export interface Remarks {
  readonly note: string;
  readonly tags: readonly string[];
}

/** A sentence of an article, as a file of another format can tell it. */
export interface SentenceDraft extends Remarks {
  /** At most 1,000 units. */
  readonly quote: string;
  /** Position in the article; null where the file does not say. */
  readonly index: number | null;
  /** Through whom it is said; null where the file does not say, and the engine is to read it from the words. */
  readonly chain: readonly Link[] | null;
  /**
   * Does the article itself say it? False for what a file only says to have appeared there, such as a claim that someone
   * reviewed: it is kept and found, but no evidence.
   */
  readonly isSaid: boolean;
}

/**
 * An article as other formats can tell it: every one of them is between files and drafts, and a draft is between them and
 * the library. Unknown is null. Each format documents which of it it carries (`docs/FORMATS.md`).
 */
export interface ArticleDraft extends Remarks {
  readonly url: string | null;
  readonly title: string;
  readonly source: string;
  readonly sourceHome: string | null;
  readonly sourceKind: SourceKind;
  readonly lang: Lang;
  readonly publishedAt: string | null;
  readonly dateCertainty: DateCertainty;
  readonly agencies: readonly string[];
  /** Ms since epoch. */
  readonly savedAt: number | null;
  /** In the order of the article. */
  readonly sentences: readonly SentenceDraft[];
}

/** A draft of which nothing is known. */
export const EMPTY_DRAFT: ArticleDraft = {
  url: null,
  title: '',
  source: '',
  sourceHome: null,
  sourceKind: 'outlet',
  lang: 'und',
  publishedAt: null,
  dateCertainty: 'stated',
  agencies: [],
  savedAt: null,
  sentences: [],
  note: '',
  tags: [],
};

/**
 * The articles of a library outside the bin, each cut by `carry` to what a format carries: those with an address by id,
 * then those without by what they tell, since their ids rest on texts that other formats do not carry. Notes and articles
 * without an address are held in memory.
 */
export async function* draftsOf(
  library: LibrarySource,
  carry: (draft: ArticleDraft) => ArticleDraft,
): AsyncGenerator<ArticleDraft> {
  const notes = new Map<NoteTarget, Note>();
  for await (const slice of library.rows('note')) {
    for (const note of slice) notes.set(note.on, note);
  }
  const unaddressed = new Map<string, ArticleDraft>();
  for await (const slice of library.rows('article')) {
    for (const kept of slice) {
      if (kept.removedAt !== null) continue;
      const draft = carry(toDraft(kept, notes));
      if (identityOf(draft.url) !== null) yield draft;
      else unaddressed.set(JSON.stringify(draft), draft);
    }
  }
  for (const key of [...unaddressed.keys()].sort()) {
    const draft = unaddressed.get(key);
    if (draft !== undefined) yield draft;
  }
}

function identityOf(url: string | null): string | null {
  return url === null ? null : urlIdentity(url);
}

function toDraft(
  { article, savedAt, claims, assertions }: KeptArticle,
  notes: ReadonlyMap<NoteTarget, Note>,
): ArticleDraft {
  const remarksOn = (claim: ClaimId) => remarksOf(notes.get(`claim-${claim}`));
  const said = new Set(assertions.map(({ claim }) => claim));
  return {
    url: article.url,
    title: article.title,
    source: article.source.name,
    sourceHome: article.source.home,
    sourceKind: article.source.kind,
    lang: article.lang,
    publishedAt: article.publishedAt,
    dateCertainty: article.dateCertainty,
    agencies: article.agencies,
    savedAt,
    sentences: [
      ...assertions.map(({ claim, index, quote, chain }) => ({
        quote,
        index,
        chain,
        isSaid: true,
        ...remarksOn(claim),
      })),
      ...claims
        .filter(({ id }) => !said.has(id))
        .map(({ id, text }) => ({
          quote: text,
          index: null,
          chain: null,
          isSaid: false,
          ...remarksOn(id),
        })),
    ],
    ...remarksOf(notes.get(`article-${article.id}`)),
  };
}

function remarksOf(note: Note | undefined): Remarks {
  return { note: note?.text ?? '', tags: note?.tags ?? [] };
}

/**
 * The rows of a draft: an article with its claims, and the reader's notes. Sentences without a place follow the one
 * before; without a chain, the engine reads it from their words. A text that was saved from the page itself is newer than
 * what this gives, so that an import never replaces it. `now` in ms since epoch, for what the draft does not date.
 */
export function draftToRows(draft: ArticleDraft, now: number): KeptRow[] {
  const article = toArticle(draft, now);
  const rows: KeptRow[] = [{ kind: 'article', row: article }];
  const add = (on: NoteTarget, remarks: Remarks) => {
    const row = toNote(on, remarks, draft.savedAt ?? now);
    if (row !== null) rows.push({ kind: 'note', row });
  };
  add(`article-${article.article.id}`, draft);
  for (const sentence of draft.sentences) add(`claim-${claimId(sentence.quote)}`, sentence);
  return rows;
}

function toNote(on: NoteTarget, { note, tags }: Remarks, changedAt: number): Note | null {
  if (note === '' && tags.length === 0) return null;
  return {
    on,
    text: note.slice(0, KEPT_LIMITS.note),
    tags: sortTags(tags).slice(0, KEPT_LIMITS.tags),
    changedAt,
  };
}

function toArticle(draft: ArticleDraft, now: number): KeptArticle {
  const { url, title, lang, publishedAt, dateCertainty, agencies } = draft;
  const sentences = placed(draft.sentences.filter(({ isSaid }) => isSaid));
  const text = sentences.map(({ quote }) => quote).join(' ');
  const id = identityOf(url) === null ? unaddressedId(draft) : articleId(url, text);
  const read = readChains(sentences.map(({ quote }) => quote));
  const assertions = new Map<string, Assertion>();
  for (const [at, { quote, index, chain }] of sentences.entries()) {
    const key = assertionId(id, publishedAt, quote);
    if (assertions.has(key)) continue;
    assertions.set(key, {
      id: key,
      claim: claimId(quote),
      article: id,
      index,
      quote,
      saidAt: publishedAt,
      chain: chain ?? read[at] ?? [],
    });
  }
  const claims = new Map([...assertions.values()].map(({ claim, quote }) => [claim, quote]));
  for (const { quote, isSaid } of draft.sentences.slice(0, MODEL_LIMITS.sentences)) {
    const claim = claimId(quote);
    if (!isSaid && !claims.has(claim) && claims.size < MODEL_LIMITS.sentences) {
      claims.set(claim, quote.slice(0, MODEL_LIMITS.quote));
    }
  }
  const { source, sourceHome, sourceKind } = draft;
  return {
    article: {
      id,
      url,
      title,
      source: { id: sourceId(source), name: source, home: sourceHome, kind: sourceKind },
      lang,
      publishedAt,
      dateCertainty,
      agencies,
      hash: textHash(text),
      sketch: sketchOf(text),
    },
    savedAt: draft.savedAt ?? now,
    changedAt: 0,
    how: 'imported',
    removedAt: null,
    claims: [...claims].map(([claim, quote]) => ({ id: claim, text: quote, lang })),
    assertions: [...assertions.values()],
  };
}

/** Without an address: by title, source, day and sentences, to the last comma. */
function unaddressedId({ title, source, publishedAt, sentences }: ArticleDraft): ArticleId {
  const told = [title, source, publishedAt, ...sentences.map(({ quote }) => quote)];
  return sha256(`draft\n${JSON.stringify(told)}`).slice(0, 16) as ArticleId;
}

/** Sentences within the limits, each with its place, in the order of their places. */
function placed(sentences: readonly SentenceDraft[]) {
  let next = 0;
  const found = sentences.slice(0, MODEL_LIMITS.sentences).map((sentence) => {
    const index = Math.min(sentence.index ?? next, MODEL_LIMITS.sentences - 1);
    next = index + 1;
    return { ...sentence, quote: sentence.quote.slice(0, MODEL_LIMITS.quote), index };
  });
  return found.sort((a, b) => a.index - b.index);
}
