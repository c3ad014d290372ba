import { stemWithoutPreposition } from './stem.ts';
import { tokenize } from './tokens.ts';

/**
 * What an index holds for a claim and what a page's sentence is looked up by: stems of content words and names,
 * numbers as digits, each once, in order of first use. A short word that may begin with a preposition is
 * there with and without it. Empty for a text of grammar only.
 */
export function claimTerms(text: string): string[] {
  const terms = new Set<string>();
  for (const token of tokenize(text)) {
    if (token.stop || (token.stem.length < 2 && !token.number)) continue;
    terms.add(token.stem.slice(0, MAX_TERM_LENGTH));
    const bare = stemWithoutPreposition(token.stem);
    if (bare !== null) terms.add(bare);
  }
  return [...terms];
}

/** Units; no word of a language is longer, and an index of hostile text stays small. */
const MAX_TERM_LENGTH = 40;
