import type { Pair } from './align.ts';
import type { Analysis } from './analyze.ts';

/** Units around an opposite in which those stand who do it, and to whom. */
const AROUND = 4;

/**
 * Do two opposites tell one thing from its two sides: `A beat B`, `B lost to A`; `sold it to B`, `B bought it`? So it may be
 * where two that both texts have near the opposites are in the other order, or where, in a language of fixed order, a
 * name goes from one side of the verb to the other. In doubt it is. Cost: the pairs around it squared.
 */
export function isToldFromOtherSide(
  page: Analysis,
  other: Analysis,
  { page: at, other: to }: Pair,
  pairs: readonly Pair[],
): boolean {
  const isName = (pair: Pair) =>
    page.units[pair.page]?.name != null || other.units[pair.other]?.name != null;
  // Two languages order their adjectives each in its way.
  const isAcross = page.script !== other.script;
  const near = pairs.filter(
    (pair) =>
      pair.how !== 'clash' &&
      Math.abs(pair.page - at) <= AROUND &&
      Math.abs(pair.other - to) <= AROUND &&
      (isAcross ? isName(pair) : isThing(page, pair.page)),
  );
  const crosses = (one: Pair) => one.page < at !== one.other < to;
  const isFixed = page.script === 'latin' && !isAcross;
  if (isFixed && near.some((one) => isName(one) && crosses(one))) return true;
  return near.some((one) => near.some((two) => one.page < two.page && one.other > two.other));
}

/** What is no number and no time, which stand wherever there is room. */
function isThing({ units }: Analysis, at: number): boolean {
  const unit = units[at];
  return unit !== undefined && unit.quantity === null && unit.time === null;
}
