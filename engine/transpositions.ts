import type { Pair } from './align.ts';
import type { Analysis } from './analyze.ts';
import { countedNoun } from './counted-nouns.ts';
import { isMutual, markerOf, oneUnit, type RoleSwap, voiceOf } from './role-swaps.ts';

/**
 * Two who changed places in a sentence that keeps all its other words in their order: `police stopped the teachers`, `the
 * teachers stopped police`. For those that `findRoleSwap` has no names for: the first word of a sentence, people by what
 * they are, and Arabic names, which only a preposition between the two tells apart from another order of words. Null
 * where anything else moved, where both do it to each other, and for texts of two scripts. Linear in the pairs.
 */
export function findTransposition(
  page: Analysis,
  other: Analysis,
  pairs: readonly Pair[],
): RoleSwap | null {
  if (page.script !== other.script || voiceOf(page) !== voiceOf(other)) return null;
  const swapped = exchangeIn(pairs.filter(({ how }) => how !== 'clash'));
  if (swapped === null) return null;
  const [first, second] = swapped;
  if (!isExchange(page, other, first, second)) return null;
  // Who is named twice may well have both parts (`from A to B and back to A`).
  if (isRepeated(page, first.page) || isRepeated(page, second.page)) return null;
  const ours = [oneUnit(first.page), oneUnit(second.page)] as const;
  const theirs = [oneUnit(second.other), oneUnit(first.other)] as const;
  if (isMutual(page, ...ours) || isMutual(other, ...theirs)) return null;
  return { page: first.page, other: second.other };
}

/** The two pairs that stand in each other's place where all others are in order; null where more or less moved. */
function exchangeIn(pairs: readonly Pair[]): readonly [Pair, Pair] | null {
  const order = pairs.map(({ other }) => other).toSorted((a, b) => a - b);
  const moved = pairs.filter((pair, at) => pair.other !== order[at]);
  const [first, second, ...more] = moved;
  return first === undefined || second === undefined || more.length > 0 ? null : [first, second];
}

function isExchange(page: Analysis, other: Analysis, first: Pair, second: Pair): boolean {
  if (first.how !== 'same' || second.how !== 'same') return false;
  if (!isActor(page, other, first) || !isActor(page, other, second)) return false;
  const [ahead, behind] = [markerOf(page, first.page), markerOf(page, second.page)];
  // A preposition that went along says that only the order is another.
  if (ahead !== markerOf(other, second.other) || behind !== markerOf(other, first.other))
    return false;
  return page.script === 'arabic'
    ? behind !== '' && behind !== ahead
    : second.page - first.page > 1;
}

/** A name in one of the texts, people, or in Arabic, where no capitals tell, whatever fills the place. */
function isActor(page: Analysis, other: Analysis, { page: at, other: to }: Pair): boolean {
  const [a, b] = [page.units[at], other.units[to]];
  if (a === undefined || b === undefined || a.inChain || b.inChain) return false;
  if (a.quantity !== null || a.time !== null) return false;
  if (a.name !== null || b.name !== null || page.script === 'arabic') return true;
  return countedNoun(page.tokens[a.token]?.text ?? '')?.person === true;
}

function isRepeated({ units }: Analysis, at: number): boolean {
  return units.some(({ key }, index) => index !== at && key !== '' && key === units[at]?.key);
}
