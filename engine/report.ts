import type {
  Annotation,
  Article,
  ArticleId,
  Assertion,
  AssertionId,
  DateCertainty,
  VerdictKind,
} from './model.ts';

/** An article of the library that was not used because it is this page or a copy of it by the same outlet. */
export interface Excluded {
  readonly article: ArticleId;
  readonly title: string;
  readonly source: string;
  readonly why: 'same-address' | 'same-text' | 'same-outlet-copy';
}

/** One outlet's article as the popup sums it up. */
export interface SourceSummary {
  readonly article: ArticleId;
  readonly source: string;
  readonly title: string;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly dateCertainty: DateCertainty;
  /** Sentences of the page (their indexes, ascending) that it supports or contradicts. */
  readonly supports: readonly number[];
  readonly contradicts: readonly number[];
  /**
   * The ends of the chains through which it knows, most sentences first. What it tells more loosely counts in `supports`
   * and has no origin here.
   */
  readonly origins: readonly OriginSummary[];
}

/** What one article has from one origin. */
export interface OriginSummary {
  /** One for all articles and sentences of a page; the article's id where its outlet has no name. */
  readonly key: string;
  /** As the first sentence has it; empty for an outlet without a name. */
  readonly name: string;
  /** Sentences of the page, ascending. */
  readonly supports: readonly number[];
  readonly contradicts: readonly number[];
  /** Those of `supports` that the page does not itself have from there. */
  readonly independent: readonly number[];
}

export interface Summary {
  readonly counts: Readonly<Record<VerdictKind, number>>;
  readonly sources: readonly SourceSummary[];
  /** Distinct origins that support any sentence independently. */
  readonly independentOrigins: number;
}

/** What a check says, with the rows that it rests on. */
export interface CheckReport {
  readonly annotations: readonly Annotation[];
  readonly summary: Summary;
  readonly excluded: readonly Excluded[];
  readonly assertions: ReadonlyMap<AssertionId, Assertion>;
  readonly articles: ReadonlyMap<ArticleId, Article>;
  readonly engineVersion: string;
  readonly libraryRevision: string;
}
