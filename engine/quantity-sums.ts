import { agrees, exactly, type Interval, meets, sum } from './intervals.ts';
import type { Quantity } from './quantities.ts';
import { coversNoun, isAnybody, isCasualtyNoun } from './quantity-kinds.ts';

/** Counts of one text that add up to a count of the other (`two generals and five officers`: `seven members`). */
export interface QuantitySum {
  /** The side that has the whole; the parts are on the other one. */
  readonly side: 'page' | 'other';
  /** Index of the whole among its side's quantities. */
  readonly whole: number;
  /** Indexes of the parts among the other side's quantities, ascending; two or more. */
  readonly parts: readonly number[];
  /** Whole and parts are all exact and give the same number. Otherwise the sum only may be right. */
  readonly exact: boolean;
}

/** Most parts that are added up: nobody counts out more in a sentence. */
const MOST_PARTS = 5;
/** Quantities of a side that are looked at; longer lists are tables. */
const MOST_QUANTITIES = 24;

/**
 * Where counts of one text add up to a count of the other. Parts follow each other in their text, but for counts
 * of other things in between; all count what the whole's noun covers, and share its fate (killed, injured).
 * A whole that the other text gives itself needs no sum and has none. Sorted by side, whole, first part;
 * empty where nothing adds up. Cost: product of the lengths, at most 24 quantities of a side.
 */
export function findSums(page: readonly Quantity[], other: readonly Quantity[]): QuantitySum[] {
  return [...sumsOf('page', page, other), ...sumsOf('other', other, page)];
}

function sumsOf(
  side: QuantitySum['side'],
  wholes: readonly Quantity[],
  parts: readonly Quantity[],
): QuantitySum[] {
  const sums: QuantitySum[] = [];
  for (const [index, whole] of wholes.slice(0, MOST_QUANTITIES).entries()) {
    if (whole.kind !== 'count' || whole.part || whole.interval.high < 2) continue;
    const fitting = fittingParts(whole, parts);
    for (let from = 0; from < fitting.length - 1; from += 1) {
      const found = sumFrom(whole, parts, fitting, from);
      if (found !== null) sums.push({ side, whole: index, ...found });
    }
  }
  return sums;
}

/** Indexes of the counts that may be parts of a whole. None where one of them is the whole itself. */
function fittingParts(whole: Quantity, parts: readonly Quantity[]): number[] {
  const fitting: number[] = [];
  for (const [index, part] of parts.slice(0, MOST_QUANTITIES).entries()) {
    if (!isPartOf(part, whole)) continue;
    if (!part.part && meets(part.interval, whole.interval)) return [];
    fitting.push(index);
  }
  return fitting;
}

function isPartOf(part: Quantity, whole: Quantity): boolean {
  if (part.kind !== 'count' || part.interval.high === Number.POSITIVE_INFINITY) return false;
  // Two counts without a noun say nothing about each other, but that both are of the dead.
  if (part.noun === null && whole.noun === null && part.running === null) return false;
  return coversPart(whole, part) && shareFate(part, whole);
}

/** A missing noun, or one that only says people, may stand for any other of people. */
function coversPart(whole: Quantity, part: Quantity): boolean {
  if (whole.noun === null || part.noun === null) return true;
  return coversNoun(whole.noun, part) || (isAnybody(part.noun) && whole.person);
}

function shareFate(part: Quantity, whole: Quantity): boolean {
  if (part.running === null || whole.running === null || part.running === whole.running)
    return true;
  const harmed = part.running === 'killed' || part.running === 'injured';
  return harmed && isCasualtyNoun(whole.noun);
}

/** The shortest run of parts from `from` on that gives the whole; null where none does. */
function sumFrom(
  whole: Quantity,
  parts: readonly Quantity[],
  fitting: readonly number[],
  from: number,
): Pick<QuantitySum, 'parts' | 'exact'> | null {
  let total: Interval = exactly(0);
  let hasWhole = false;
  const added: number[] = [];
  for (const index of fitting.slice(from)) {
    const part = parts[index];
    // `five officers, among them two generals`: the two are counted already.
    if (part === undefined || (part.part && hasWhole)) continue;
    if (!sameFate(part, parts[added[0] ?? index], whole)) continue;
    hasWhole ||= !part.part;
    added.push(index);
    total = sum([total, part.interval]);
    if (added.length > MOST_PARTS || total.low > whole.interval.high) return null;
    if (added.length > 1 && meets(total, whole.interval)) {
      return { parts: added, exact: agrees(total, whole.interval) };
    }
  }
  return null;
}

/** Dead and injured add up only to a number of casualties. */
function sameFate(part: Quantity, first: Quantity | undefined, whole: Quantity): boolean {
  if (first === undefined || isCasualtyNoun(whole.noun)) return true;
  return part.running === null || first.running === null || part.running === first.running;
}
