import { checkArticle } from './check.ts';
import type { ReaderJudgement } from './judgements.ts';
import type { Lexicon } from './lexicon.ts';
import type { Library, Segment } from './library.ts';
import { createMemoryLibrary } from './memory-library.ts';
import type {
  Annotation,
  Article,
  ArticleId,
  ArticleMetadata,
  Assertion,
  AssertionId,
  CheckedArticle,
  Claim,
  ClaimId,
  JudgementId,
} from './model.ts';
import type { CheckReport } from './report.ts';

/** What a record file must say it is, and the version of the form that this code reads and writes. */
export const RECORD_FORMAT = 'isnad-record';
export const RECORD_VERSION = 1;

/** The part of a library that a check looked at: enough to give the same answers to the same questions. */
export interface LibrarySlice {
  /** Claims of the whole library. */
  readonly size: number;
  /** In how many claims of the whole library a term stands, for the terms that were asked for and are there. */
  readonly frequencies: readonly (readonly [term: string, claims: number])[];
  /** Every claim that was considered for some sentence, and all that stands under it. */
  readonly claims: readonly Claim[];
  /** In the order in which the library gave them. */
  readonly assertions: readonly Assertion[];
  readonly articles: readonly Article[];
  /** Of the reader, on the texts that were compared; without the reader's own words for them. */
  readonly judgements: readonly ReaderJudgement[];
}

/**
 * A check with all that it rests on, for a file: the page as it was read, the evidence, the verdicts with their
 * reasons, and what they were made with. Anyone with the same release gets the same verdicts from it.
 */
export interface CheckRecord {
  readonly engineVersion: string;
  readonly lexiconVersion: string;
  readonly libraryRevision: string;
  readonly metadata: ArticleMetadata;
  /** The sentences that were read, in order, with their places in the article's text. */
  readonly sentences: CheckedArticle['sentences'];
  readonly library: LibrarySlice;
  readonly annotations: readonly Annotation[];
}

/** Checks an article and records what the check looked at. Costs one reading more of the considered claims' rows. */
export async function recordCheck(
  checked: CheckedArticle,
  library: Library,
  lexicon: Lexicon,
): Promise<{ readonly report: CheckReport; readonly record: CheckRecord }> {
  const watched = watch(library);
  const report = await checkArticle(checked, watched.library, lexicon);
  const record: CheckRecord = {
    engineVersion: report.engineVersion,
    lexiconVersion: lexicon.version,
    libraryRevision: report.libraryRevision,
    metadata: checked.metadata,
    sentences: checked.sentences,
    library: await watched.slice(),
    annotations: report.annotations,
  };
  return { report, record };
}

/** The annotations that this release gives to what was recorded. */
export async function replayCheck(
  { metadata, sentences, library, libraryRevision }: CheckRecord,
  lexicon: Lexicon,
): Promise<CheckReport> {
  return checkArticle({ metadata, sentences }, sliceLibrary(library, libraryRevision), lexicon);
}

interface Watched {
  readonly library: Library;
  slice(): Promise<LibrarySlice>;
}

/** A library that answers as the given one does and remembers what it was asked. */
function watch(library: Library): Watched {
  const asked = new Set<string>();
  const considered = new Set<ClaimId>();
  const assertions = new Map<AssertionId, Assertion>();
  const articles = new Map<ArticleId, Article>();
  const judgements = new Map<JudgementId, ReaderJudgement>();
  const remember = (segment: Segment): Segment => ({
    ...segment,
    documentFrequency(term) {
      asked.add(term);
      return segment.documentFrequency(term);
    },
    candidates(...query) {
      const found = segment.candidates(...query);
      for (const { claim } of found) considered.add(claim);
      return found;
    },
  });
  return {
    library: {
      ...library,
      segments: async () => (await library.segments()).map(remember),
      async assertions(claims) {
        const rows = await library.assertions(claims);
        for (const row of rows) assertions.set(row.id, row);
        return rows;
      },
      async articles(ids) {
        const rows = await library.articles(ids);
        for (const [id, row] of rows) articles.set(id, row);
        return rows;
      },
      async judgements(claims) {
        const entries = await library.judgements(claims);
        for (const entry of entries) judgements.set(entry.id, { ...entry, reason: null });
        return entries;
      },
    },
    async slice() {
      const segments = await library.segments();
      const frequencies = [...asked].sort().map((term): [string, number] => {
        const counts = segments.map((segment) => segment.documentFrequency(term));
        return [term, counts.reduce((sum, count) => sum + count, 0)];
      });
      const claims = await library.claims([...considered].sort());
      return {
        size: segments.reduce((sum, segment) => sum + segment.size, 0),
        frequencies: frequencies.filter(([, count]) => count > 0),
        claims: [...claims.values()],
        assertions: [...assertions.values()],
        articles: [...articles.values()],
        judgements: [...judgements.values()],
      };
    },
  };
}

/**
 * The slice as a library. Its index holds the considered claims only, but weighs words as the whole library does, so
 * that the best of all are the best of these.
 */
function sliceLibrary(
  { size, frequencies, claims, assertions, articles, judgements }: LibrarySlice,
  revision: string,
): Library {
  const [article] = articles;
  const rows = createMemoryLibrary(
    article === undefined ? [] : [{ article, claims, assertions }],
    judgements,
  );
  const counts = new Map(frequencies);
  const byId = new Map(articles.map((row) => [row.id, row]));
  const weighed = (segment: Segment): Segment => ({
    ...segment,
    size,
    documentFrequency: (term) => counts.get(term) ?? 0,
  });
  return {
    ...rows,
    segments: async () => (await rows.segments()).map(weighed),
    assertions(ids) {
      const wanted = new Set(ids);
      return Promise.resolve(assertions.filter(({ claim }) => wanted.has(claim)));
    },
    articles: (ids) =>
      Promise.resolve(
        new Map(
          ids.flatMap((id) => {
            const row = byId.get(id);
            return row === undefined ? [] : [[id, row] as const];
          }),
        ),
      ),
    revision: () => Promise.resolve(revision),
  };
}
