import { alignWords, type StemPair, type Translations } from './align-words.ts';
import type { Equals } from './sources.ts';
import { stemsOf } from './stems.ts';

/** How probable each translation of each word is, both ways. */
export interface BothWays {
  readonly toEnglish: Translations;
  readonly toArabic: Translations;
}

/** Pairs of one source; `weight` is how many sentences one of them counts for. */
export interface Source {
  readonly pairs: readonly Equals[];
  readonly weight: number;
  /** It lists words, so what it says of two words needs no further evidence. */
  readonly isDictionary: boolean;
}

/**
 * Learns from all sources together which stem translates which. A pair of several forms counts as one for each word
 * that is translated, however many forms the other language lists.
 */
export function learnTranslations(sources: readonly Source[]): BothWays {
  const attested = new Set<string>();
  for (const { pairs, isDictionary } of sources) {
    for (const { arabic, english } of isDictionary ? pairs : []) {
      for (const [ar, moreAr] of arabic.map(stemsOf)) {
        for (const [en, moreEn] of english.map(stemsOf)) {
          if (moreAr === undefined && moreEn === undefined) attested.add(`${ar} ${en}`);
        }
      }
    }
  }
  const learn = (from: 'arabic' | 'english', to: 'arabic' | 'english') =>
    alignWords(
      sources.flatMap(({ pairs, weight }) => pairs.flatMap((one) => stemPairs(one, weight, to))),
      from,
      to,
      (a, b) => attested.has(from === 'arabic' ? `${a} ${b}` : `${b} ${a}`),
    );
  return { toEnglish: learn('arabic', 'english'), toArabic: learn('english', 'arabic') };
}

function stemPairs(pair: Equals, weight: number, to: 'arabic' | 'english'): StemPair[] {
  const pairs: StemPair[] = [];
  const share = weight / pair[to].length;
  for (const arabic of pair.arabic.map(stemsOf)) {
    for (const english of pair.english.map(stemsOf)) {
      if (arabic.length > 0 && english.length > 0) pairs.push({ arabic, english, weight: share });
    }
  }
  return pairs;
}
