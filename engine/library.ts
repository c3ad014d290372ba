import type { ReaderJudgement } from './judgements.ts';
import type { Article, ArticleId, Assertion, Claim, ClaimId } from './model.ts';

/** A claim that shares terms with a query. */
export interface Candidate {
  readonly claim: ClaimId;
  /** Sum of the weights of the query's words found in the claim, for its length; comparable within one query. */
  readonly score: number;
  /** The same without regard to the claim's length: how much of the query stands in the claim. */
  readonly shared: number;
}

/** A term with what a claim gets that holds it. */
export interface WeightedTerm {
  readonly term: string;
  /** Above 0. */
  readonly weight: number;
}

/** An immutable inverted index over claims, derivable from the rows (`engine/segment.ts`). */
export interface Segment {
  readonly size: number;
  documentFrequency(term: string): number;
  /**
   * Best first, at most `limit`. A group is one word of the query with all that may stand for it, heaviest first: a
   * claim gets the heaviest that it holds, once; claims that share less than `least` in all are left out. Weights are
   * computed over all segments (`engine/candidates.ts`).
   */
  candidates(
    groups: readonly (readonly WeightedTerm[])[],
    limit: number,
    least?: number,
  ): readonly Candidate[];
}

/** What the engine asks of a library. Two implementations (Dexie, memory), one contract suite. */
export interface Library {
  segments(): Promise<readonly Segment[]>;
  /** Ids without a row are left out. */
  claims(ids: readonly ClaimId[]): Promise<ReadonlyMap<ClaimId, Claim>>;
  assertions(claims: readonly ClaimId[]): Promise<readonly Assertion[]>;
  articles(ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, Article>>;
  /** The reader's judgements on pairs of which one claim at least is among these; all entries of each pair. */
  judgements(claims: readonly ClaimId[]): Promise<readonly ReaderJudgement[]>;
  /** Changes whenever an answer could change; part of a report, so that a verdict can be replayed. */
  revision(): Promise<string>;
}

/** One article with all that is read out of it: what a pack holds and what a library stores in one go. */
export interface LibraryArticle {
  readonly article: Article;
  readonly claims: readonly Claim[];
  readonly assertions: readonly Assertion[];
}
