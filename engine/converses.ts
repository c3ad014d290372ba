import type { Pair } from './align.ts';
import type { Analysis } from './analyze.ts';
import { markerOf } from './role-swaps.ts';

/** No preposition, or one that says where or when, or joins a clause. */
const UNBOUND =
  /^(?:|in|at|on|during|and|but|after|before|while|when|that|في|خلال|بعد|قبل|ان|لكن)$/;
/** Units around an opposite in which those stand who do it, and to whom. */
const AROUND = 4;

/**
 * Do two opposites tell one thing from its two sides: `A beat B`, `B lost to A`; `sold it to B`, `B bought it`? So it may be
 * where two names near the opposites are in the other order, where in a language of fixed order a name goes from one side of
 * the verb to the other, or where two words change places and a preposition stays where it was (`على الزمالك`, `أمام
 * الأهلي`). In doubt it is. Cost: the pairs around it squared.
 */
export function isToldFromOtherSide(
  page: Analysis,
  other: Analysis,
  { page: at, other: to }: Pair,
  pairs: readonly Pair[],
): boolean {
  const near = pairs.filter(
    (pair) =>
      pair.how !== 'clash' &&
      Math.abs(pair.page - at) <= AROUND &&
      Math.abs(pair.other - to) <= AROUND,
  );
  const isName = (pair: Pair) =>
    page.units[pair.page]?.name != null || other.units[pair.other]?.name != null;
  // A town says where it was, in whatever place of the sentence.
  const isParty = (pair: Pair) => isName(pair) && page.units[pair.page]?.name?.type !== 'place';
  const isFixed = page.script === 'latin' && other.script === 'latin';
  const crosses = (one: Pair) => one.page < at !== one.other < to;
  if (isFixed && near.some((one) => isName(one) && crosses(one))) return true;
  const isBound = (text: Analysis, index: number) => !UNBOUND.test(markerOf(text, index));
  return near.some((one) =>
    near.some((two) => {
      if (one.page >= two.page || one.other <= two.other) return false;
      if (isParty(one) && isParty(two)) return true;
      return (
        !isBound(page, one.page) &&
        isBound(page, two.page) &&
        !isBound(other, two.other) &&
        isBound(other, one.other)
      );
    }),
  );
}
