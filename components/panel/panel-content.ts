import type { Drift } from '../../engine/drift.ts';
import type { Meetings } from '../../engine/meetings.ts';
import type { Link } from '../../engine/model.ts';
import type { CardContent } from '../card/card-content.ts';
import type { JudgedOutcome } from '../card/judge.tsx';
import type { PanelSentence } from './panel-sentences.ts';

/** The sentence to which the reader came from the page, or is led by a key; another object for each time. */
export interface PanelTarget {
  readonly sentence: number;
  /** Led by a key; else the focus stays in the page if it is there. */
  readonly takesFocus: boolean;
}

/** What the reader selected on the page, and what is known of it. */
export interface SelectedText {
  readonly isCut: boolean;
  readonly check:
    | { readonly kind: 'checking' }
    | { readonly kind: 'failed' }
    /** In reading order; none where the text holds no sentence. */
    | {
        readonly kind: 'checked';
        readonly lang: string;
        readonly sentences: readonly CheckedSelected[];
      };
}

export interface CheckedSelected {
  readonly sentence: PanelSentence;
  readonly content: CardContent;
}

/** What stands under a sentence once it is opened. */
export type OpenedSentence =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly message: string }
  | {
      readonly kind: 'read';
      readonly content: CardContent;
      /** What became of what the reader said of its evidence last; another object for each time. Null while nothing was said. */
      readonly said: { readonly outcome: JudgedOutcome } | null;
    };

/** What several origins tell of the page's event and the page does not. */
export type Elsewhere =
  /** Not looked for: the reader asks for it, or the page has no report. */
  | { readonly kind: 'unasked' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'found'; readonly claims: readonly ElsewhereClaim[] };

export interface ElsewhereClaim {
  /** Distinct origins of the tellings; at least two. */
  readonly origins: number;
  /** Of different articles. */
  readonly tellings: readonly {
    readonly quote: string;
    readonly lang: string;
    readonly source: string;
    readonly title: string;
    readonly url: string | null;
    readonly publishedAt: string | null;
    readonly chain: readonly Link[];
  }[];
}

/** What the memory of what was read knows of the page; there only where the reader asked for a memory. */
export interface Recalled {
  /** Which claims changed since it was read before, ms since epoch; null where none did, or it is read for the first time. */
  readonly changes: { readonly readAt: number; readonly drift: Drift } | null;
  /** How often the claims of sentences were met in other articles, by the sentence's number; those that were. */
  readonly met: ReadonlyMap<number, Meetings>;
}
