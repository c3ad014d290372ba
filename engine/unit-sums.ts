import type { Analysis } from './analyze.ts';
import type { Quantity } from './quantities.ts';
import { findSums } from './quantity-sums.ts';

/** Counts of one side that add up to a count of the other; all by their units' indexes. */
export interface UnitSum {
  readonly side: 'page' | 'other';
  readonly whole: number;
  readonly parts: readonly number[];
}

/** Sums of counts that have no partner yet (not in `usedPage`, `usedOther`), none of them in two sums. */
export function sumsOf(
  page: Analysis,
  other: Analysis,
  usedPage: ReadonlySet<number>,
  usedOther: ReadonlySet<number>,
): UnitSum[] {
  const ofPage = freeQuantities(page, usedPage);
  const ofOther = freeQuantities(other, usedOther);
  if (ofPage.length === 0 || ofOther.length === 0 || ofPage.length + ofOther.length < 3) return [];
  const used = new Set<string>();
  const found: UnitSum[] = [];
  for (const { side, whole, parts } of findSums(quantitiesOf(ofPage), quantitiesOf(ofOther))) {
    const [wholes, others] = side === 'page' ? [ofPage, ofOther] : [ofOther, ofPage];
    const sum: UnitSum = {
      side,
      whole: wholes[whole]?.at ?? -1,
      parts: parts.map((part) => others[part]?.at ?? -1),
    };
    const keys = [sum.whole, ...sum.parts].map(
      (at, index) => `${(index === 0) === (side === 'page')} ${at}`,
    );
    if (keys.some((key) => used.has(key))) continue;
    for (const key of keys) used.add(key);
    found.push(sum);
  }
  return found;
}

interface Counted {
  readonly at: number;
  readonly quantity: Quantity;
}

function freeQuantities(text: Analysis, used: ReadonlySet<number>): Counted[] {
  return text.index.quantities.flatMap((at) => {
    const quantity = text.units[at]?.quantity ?? null;
    return quantity === null || used.has(at) ? [] : [{ at, quantity }];
  });
}

function quantitiesOf(counted: readonly Counted[]): Quantity[] {
  return counted.map(({ quantity }) => quantity);
}
