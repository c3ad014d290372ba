import { analyze } from './analyze.ts';
import { compare } from './judge.ts';
import { NO_LEXICON } from './lexicon.ts';
import { weighByRates } from './weights.ts';

/** Longer texts are compared up to here, in UTF-16 units. */
const MAX_LENGTH = 4000;

/**
 * Whether a later version of a sentence tells something else, and not only in other words: another number, day, name, or the
 * opposite. A count that grew is something else. False where that is not plain. Cost: product of their lengths.
 */
export function isToldOtherwise(before: string, after: string): boolean {
  const [one, other] = [before, after].map((text) =>
    analyze(text.slice(0, MAX_LENGTH), null, weighByRates, NO_LEXICON),
  );
  if (one === undefined || other === undefined) return false;
  const { clashes, explained } = compare(one, other);
  return clashes.length + explained.length > 0;
}
