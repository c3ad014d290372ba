export type RelativeKind = 'synonym' | 'antonym' | 'translation';

/** A term that a word of a text may be told by in another text. */
export interface Relative {
  /** As `claimTerms` gives it: a stem of normalized text. */
  readonly term: string;
  readonly kind: RelativeKind;
  /** 0–1: how often, of all that the word may mean, it means this. */
  readonly weight: number;
}

/** What is known of words beyond the texts themselves: shipped data, the same for all readers of a release. */
export interface Lexicon {
  /** Changes with the data; part of a verdict's trace. */
  readonly version: string;
  /** What a stem may be told by, best first; empty for unknown words. */
  relatives(stem: string): readonly Relative[];
}

/** Knows nothing: for tests, and where the data cannot be read. */
export const NO_LEXICON: Lexicon = { version: 'none', relatives: () => [] };
