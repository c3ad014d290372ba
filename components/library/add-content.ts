import type { ArticleLine } from './library-content.ts';

/** Why a file brought no article, in the words that the page has for it. */
export type Refusal =
  | 'large'
  | 'encoding'
  | 'no-article'
  | 'no-text'
  | 'damaged'
  | 'protected'
  | 'library'
  | 'unknown'
  | 'failed';

/** What became of one file, or of a pasted text. */
export interface AddedFile {
  /** '' for a pasted text. */
  readonly name: string;
  /** `newer`: another version of it was there. `known`: this one was. */
  readonly outcome: 'saved' | 'newer' | 'known' | 'refused';
  readonly why: Refusal | null;
  readonly articles: readonly Pick<ArticleLine, 'id' | 'title' | 'lang'>[];
}

export type AddState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'adding';
      readonly done: number;
      readonly total: number;
      readonly name: string;
    }
  | {
      readonly kind: 'added';
      readonly files: readonly AddedFile[];
      /** Files that were not looked at, since the reader stopped or chose too many. */
      readonly left: number;
    };

/** A text that a reader pastes, with what is known of it; '' for what is not. */
export interface Pasted {
  readonly text: string;
  readonly title: string;
  readonly source: string;
  readonly address: string;
  /** ISO 8601 day. */
  readonly day: string;
}
