import type { Phrase, Quoted } from '../phrase.ts';

/**
 * A message as the build makes it of ICU MessageFormat (`training/messages/compile.ts`), so that no parser is shipped:
 * a text, a line with numbers and dates in it, or a phrase with words of others in it.
 */
export type Message =
  | string
  | { readonly line: readonly Part[] }
  | { readonly phrase: readonly Part[] };

/** A piece of a message: our own words, or what to do with the value of that name. */
export type Part =
  | string
  | readonly ['text', name: string]
  | readonly ['number', name: string]
  | readonly ['date', name: string, style: DateStyle]
  /** Forms by plural category, and by `=0`, `=1`, … for a number that has a form of its own. */
  | readonly ['plural', name: string, forms: Forms]
  | readonly ['select', name: string, forms: Forms];

export type Forms = Readonly<Record<string, readonly Part[]>>;

export type DateStyle = 'short' | 'medium' | 'long' | 'full';

/** Words that are not the message's own: of someone else, or a phrase of another message. */
export type Foreign = Quoted | Phrase;

/** A whole number, a date (ISO 8601), the name of a case, or foreign words. */
export type Value = number | string | Foreign;
