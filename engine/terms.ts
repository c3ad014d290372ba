import { stemWithoutPreposition } from './stem.ts';
import { tokenize } from './tokens.ts';

/**
 * The words of a text by which claims are looked up, in order of first use: for each the terms that it stands under
 * in an index. Stems of content words and names, numbers as digits; a short word that may begin with a
 * preposition stands there with and without it. Empty for a text of grammar only.
 */
export function queryWords(text: string): (readonly string[])[] {
  const words = new Map<string, readonly string[]>();
  for (const token of tokenize(text)) {
    if (token.stop || (token.stem.length < 2 && !token.number)) continue;
    const term = token.stem.slice(0, MAX_TERM_LENGTH);
    if (words.has(term)) continue;
    const bare = stemWithoutPreposition(token.stem);
    words.set(term, bare === null ? [term] : [term, bare]);
  }
  return [...words.values()];
}

/** What an index holds for a claim: all terms of its words (`queryWords`), each once. */
export function claimTerms(text: string): string[] {
  return [...new Set(queryWords(text).flat())];
}

/** Units; no word of a language is longer, and an index of hostile text stays small. */
const MAX_TERM_LENGTH = 40;
