import { tokenize } from '../../engine/tokens.ts';
import { alignWords, type StemPair, type Translations } from './align-words.ts';
import type { Equals } from './sources.ts';

/** How probable each translation of each word is, both ways. */
export interface BothWays {
  readonly toEnglish: Translations;
  readonly toArabic: Translations;
}

/** Stems of the words that carry meaning, as an index holds them; grammar and numbers are left out. */
function stemsOf(text: string): string[] {
  return tokenize(text).flatMap(({ stem, stop, number }) => (stop || number ? [] : [stem]));
}

/**
 * Learns from all sources together which stem translates which. `weight` is how many sentences one pair of forms
 * counts for: an entry of a glossary was written to be right, one of a big dictionary may be a rare sense.
 */
export function learnTranslations(
  sources: readonly { readonly pairs: readonly Equals[]; readonly weight: number }[],
): BothWays {
  const pairs = sources.flatMap(({ pairs: equals, weight }) =>
    equals.flatMap((one) => stemPairs(one, weight)),
  );
  return {
    toEnglish: alignWords(pairs, 'arabic', 'english'),
    toArabic: alignWords(pairs, 'english', 'arabic'),
  };
}

function stemPairs({ arabic, english }: Equals, weight: number): StemPair[] {
  const pairs: StemPair[] = [];
  for (const ar of arabic.map(stemsOf)) {
    for (const en of english.map(stemsOf)) {
      if (ar.length > 0 && en.length > 0) pairs.push({ arabic: ar, english: en, weight });
    }
  }
  return pairs;
}
