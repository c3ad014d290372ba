import type { Drift } from '../../engine/drift.ts';
import type { ReaderJudgement } from '../../engine/judgements.ts';
import type { KeptVersion, Note } from '../../engine/kept.ts';
import type { Meetings } from '../../engine/meetings.ts';
import type { Article, Assertion, ClaimId, Link } from '../../engine/model.ts';
import type { Trouble } from './trouble.ts';

/** An article in a list (storage's summaries have this shape). */
export interface ArticleLine
  extends Pick<Article, 'id' | 'title' | 'source' | 'lang' | 'publishedAt'> {
  readonly told: number;
  /** Ms since epoch; null where it is a pack's, which the reader cannot change. */
  readonly savedAt: number | null;
  readonly removedAt: number | null;
}

/** A claim in a list, with one of those who say it. */
export interface ClaimLine {
  readonly claim: ClaimId;
  readonly quote: string;
  readonly lang: string;
  readonly source: string;
  readonly publishedAt: string | null;
  /** Of how many articles it is; null where that was not looked for. */
  readonly articles: number | null;
}

export interface SourceLine {
  readonly key: string;
  readonly name: string;
  readonly articles: number;
  readonly told: number;
}

export interface OriginLine {
  readonly key: string;
  readonly name: string;
  readonly kind: Link['kind'];
  readonly said: number;
  readonly articles: number;
}

/** Lines of a list of which some are not read yet: they are read when they come into view. */
export interface Lines<Line> {
  readonly total: number;
  readonly at: (index: number) => Line | null;
}

export type Loaded<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly trouble: Trouble }
  | { readonly kind: 'ready'; readonly value: Value };

/** Articles, of which more may be on the way. */
export interface ArticleLines {
  readonly lines: readonly ArticleLine[];
  readonly isWhole: boolean;
}

/** What a search found so far. */
export interface FoundLines {
  readonly articles: readonly ArticleLine[];
  readonly claims: readonly ClaimLine[];
  /** `some`: there is more, which is read when the list is read to its end. */
  readonly state: 'looking' | 'some' | 'all';
}

export interface SaidLine {
  readonly assertion: Assertion;
  readonly article: Article;
}

export interface ArticleContent {
  readonly article: Article;
  readonly assertions: readonly Assertion[];
  readonly versions: readonly KeptVersion[];
  readonly kept: { readonly savedAt: number; readonly removedAt: number | null } | null;
  readonly note: Note;
  /** What of its claims changed in each version against the one before it, in the order of the versions. */
  readonly drifts: readonly Drift[];
  /** When it was read, ms since epoch, ascending; empty where that is not known. */
  readonly readAt: readonly number[];
}

export interface ClaimContent {
  readonly claim: { readonly id: ClaimId; readonly text: string; readonly lang: string };
  readonly said: readonly SaidLine[];
  readonly judged: readonly {
    readonly entries: readonly ReaderJudgement[];
    readonly stands: ReaderJudgement | null;
  }[];
  /** How often it was met in what was read; null where that is not known. */
  readonly met: Meetings | null;
  readonly note: Note;
}

/** A list, or what a search found. */
export type ListBody =
  | { readonly kind: 'articles'; readonly of: Loaded<ArticleLines> }
  | { readonly kind: 'claims'; readonly of: Loaded<Lines<ClaimLine>> }
  | { readonly kind: 'sources'; readonly of: Loaded<readonly SourceLine[]> }
  | { readonly kind: 'origins'; readonly of: Loaded<readonly OriginLine[]> }
  | { readonly kind: 'bin'; readonly of: Loaded<readonly ArticleLine[]> }
  | { readonly kind: 'search'; readonly of: Loaded<FoundLines> };

/** What the page shows, by its route; null: there is no such thing. */
export type LibraryBody =
  | ListBody
  /** Its content is drawn by a script that is fetched for it. */
  | { readonly kind: 'place'; readonly of: Loaded<null> }
  | { readonly kind: 'article'; readonly of: Loaded<ArticleContent | null> }
  | { readonly kind: 'claim'; readonly of: Loaded<ClaimContent | null> };

/** What was done last, which can be taken back. */
export type LibraryNews =
  | { readonly kind: 'removed' | 'restored' | 'destroyed' | 'added'; readonly count: number }
  | {
      readonly kind:
        | 'noted'
        | 'tagged'
        | 'undone'
        | 'nothing-to-undo'
        | 'withdrawn'
        | 'recovered'
        | 'unfilled';
    }
  | { readonly kind: 'failed'; readonly trouble: Trouble };
