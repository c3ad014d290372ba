import type { Link } from '../../engine/model.ts';
import type { CardContent } from '../card/card-content.ts';

/** What stands under a sentence once it is opened. */
export type OpenedSentence =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'read'; readonly content: CardContent };

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
