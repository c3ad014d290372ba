import { shownText } from './shown-text.ts';

/** A text of someone else inside a sentence of ours; shown isolated, in its own language. */
export interface Quoted {
  readonly text: string;
  readonly lang: string;
}

/** A sentence in the reader's language that may hold foreign words. */
export type Phrase = readonly (string | Quoted)[];

export function quoted(text: string, lang: string): Quoted {
  return { text: shownText(text).trim(), lang };
}

/** The phrase as one string for places that take no elements (labels): foreign words in FSI … PDI. */
export function plainPhrase(of: Phrase): string {
  return of.map((part) => (typeof part === 'string' ? part : `\u2068${part.text}\u2069`)).join('');
}

/** Whether it is a sentence, not a text in one. */
export function isPhrase(value: Quoted | Phrase): value is Phrase {
  return Array.isArray(value);
}
