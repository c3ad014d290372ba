import { measureOf } from './counted-nouns.ts';
import { agrees, type Interval, meets, scaled, widened } from './intervals.ts';
import type { Quantity } from './quantities.ts';
import { compareThings } from './quantity-things.ts';

export type SlotRelation = 'agrees' | 'compatible' | 'differs';

/**
 * How two quantities stand to each other; null where they count different things and do not compare. Symmetric.
 * Units of one measure convert; shares compare in percent and as fractions. Two unnamed counts compare only by
 * equality: equal bare numbers tell something, unequal ones nothing. `differs` is said only where no reading of the
 * words lets both be true.
 */
export function compareQuantities(a: Quantity, b: Quantity): SlotRelation | null {
  if (isShare(a) && isShare(b) && a.kind !== b.kind) return compareShares(a, b);
  if (a.kind !== b.kind) return null;
  const things = compareThings(a, b);
  switch (things) {
    case 'other':
      return null;
    case 'same':
      return relate(a.interval, b.interval, a.hedged || b.hedged);
    case 'unnamed':
      return agrees(a.interval, b.interval) ? 'agrees' : null;
    case 'wider':
    case 'narrower':
      return relateParts(a, b, things);
    case 'measure':
      return relateMeasures(a, b);
  }
}

/** Share by which a hedged number may miss one that it means: `more than 300` is said of 297 too. */
const ROUNDING = 0.03;
/** Share by which a number in another unit may be off: news rounds what it converts. */
const CONVERSION = 0.06;

function relate(a: Interval, b: Interval, hedged: boolean): SlotRelation {
  if (agrees(a, b)) return 'agrees';
  if (meets(a, b) || isRounded(a, b) || isRounded(b, a)) return 'compatible';
  return hedged && meets(widened(a, ROUNDING), b) ? 'compatible' : 'differs';
}

/** `Magnitude 6` of 6.1, `4 percent` of 4.3: a whole number that the other, told more closely, rounds to. */
function isRounded(whole: Interval, exact: Interval): boolean {
  const isOne = whole.low === whole.high && exact.low === exact.high;
  return isOne && !Number.isInteger(exact.low) && Math.round(exact.low) === whole.low;
}

/** Of a wider and a narrower noun the narrower count is the smaller: `12 people`, `three civilians`. */
function relateParts(a: Quantity, b: Quantity, things: 'wider' | 'narrower'): SlotRelation | null {
  if (agrees(a.interval, b.interval)) return 'compatible';
  const [wide, narrow] = things === 'wider' ? [a, b] : [b, a];
  const impossible = a.running !== null && a.running === b.running;
  return impossible && narrow.interval.low > wide.interval.high ? 'differs' : null;
}

function relateMeasures(a: Quantity, b: Quantity): SlotRelation | null {
  const [left, right] = [measureOf(a.noun), measureOf(b.noun)];
  if (left === null || right === null) return null;
  const converted = scaled(b.interval, right.factor / left.factor);
  return meets(widened(a.interval, CONVERSION), converted) ? 'compatible' : null;
}

function isShare({ kind }: Quantity): boolean {
  return kind === 'percent' || kind === 'fraction';
}

/** `half` and `50 per cent`; `a third` and `33 per cent`. */
function compareShares(a: Quantity, b: Quantity): SlotRelation | null {
  const [percent, part] = a.kind === 'percent' ? [a, b] : [b, a];
  return meets(widened(scaled(part.interval, 100), ROUNDING), percent.interval)
    ? 'compatible'
    : null;
}
