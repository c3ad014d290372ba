import type { Pair } from './align.ts';
import type { Analysis } from './analyze.ts';
import { isMutual, markerOf, oneUnit, type RoleSwap, voiceOf } from './role-swaps.ts';

/**
 * Two who changed places in a sentence that keeps all its other words in their order: `police stopped the teachers`, `the
 * teachers stopped police`. For those that `findRoleSwap` has no names for: the first word of a sentence, who is told by what
 * he is, and Arabic names, which only a preposition between the two tells apart from another order of words. Null
 * where anything else moved, where both do it to each other, and for texts of two scripts. Linear in the pairs.
 */
export function findTransposition(
  page: Analysis,
  other: Analysis,
  pairs: readonly Pair[],
): RoleSwap | null {
  if (page.script !== other.script || voiceOf(page) !== voiceOf(other)) return null;
  const told = pairs.filter(({ how }) => how !== 'clash');
  const isNamed = (pair: Pair) => page.units[pair.page]?.name != null;
  const swapped = exchangeIn(told, page.script !== 'arabic', isNamed);
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

/**
 * The heads of the two stretches that stand in each other's place (`police of the port`, `the pirates`) where all else is in
 * order, with something between them where the order of words tells who does it; null where more or less moved.
 */
function exchangeIn(
  pairs: readonly Pair[],
  needsMiddle: boolean,
  isNamed: (pair: Pair) => boolean,
): readonly [Pair, Pair] | null {
  // In order already, as most are.
  if (pairs.every(({ other }, at) => at === 0 || other > (pairs[at - 1]?.other ?? 0))) return null;
  const order = pairs.map(({ other }) => other).toSorted((a, b) => a - b);
  const places = pairs.map(({ other }) => order.indexOf(other));
  let [from, to] = [0, places.length];
  while (from < to && places[from] === from) from += 1;
  while (to > from && places[to - 1] === to - 1) to -= 1;
  const first = runFrom(places, from);
  const middle = runFrom(places, first);
  // Side by side two change places without a middle.
  const isSideBySide = middle === to;
  if (isSideBySide && needsMiddle) return null;
  const last = isSideBySide ? first : middle;
  if (to - from < 2 || runFrom(places, last) !== to || places[last] !== from) return null;
  if (!isSideBySide && places[first] !== from + to - last) return null;
  const [one, two] = [pairs[from], pairs[last]];
  if (one === undefined || two === undefined) return null;
  // Behind its head a stretch has names, or in Arabic one noun; two clauses that change places say the same.
  const rests = [pairs.slice(from + 1, first), pairs.slice(last + 1, to)];
  const areNouns = rests.every((rest) => rest.every(isNamed) || (!needsMiddle && rest.length <= 1));
  return areNouns ? [one, two] : null;
}

/** Where the run of places that follow each other from `at` on ends. */
function runFrom(places: readonly number[], at: number): number {
  let end = at + 1;
  while (end < places.length && places[end] === (places[end - 1] ?? 0) + 1) end += 1;
  return Math.min(end, places.length);
}

function isExchange(page: Analysis, other: Analysis, first: Pair, second: Pair): boolean {
  if (first.how !== 'same' || second.how !== 'same') return false;
  if (!isActor(page, other, first) || !isActor(page, other, second)) return false;
  const [ahead, behind] = [markerOf(page, first.page), markerOf(page, second.page)];
  // A preposition that went along says that only the order is another.
  if (ahead !== markerOf(other, second.other) || behind !== markerOf(other, first.other))
    return false;
  if (page.script !== 'arabic') return second.page - first.page > 1;
  return behind !== '' ? behind !== ahead : tellsSubject(page, other, first, second);
}

/** The sound masculine plural of who does it, and of whom it is done to. */
const DOES = /ون$/;
const SUFFERS = /ين$/;

/**
 * Do two nouns right behind an Arabic verb say by their forms that one does it in one text, and the other in the other? So does a
 * plural that changes its case (`منع المعلمون الشرطة`, `منعت الشرطة المعلمين`); all else may be the same told in another order.
 */
function tellsSubject(page: Analysis, other: Analysis, first: Pair, second: Pair): boolean {
  return [first, second].some(({ page: at, other: to }) => {
    const [own, its] = [wordAt(page, at), wordAt(other, to)];
    return (DOES.test(own) && SUFFERS.test(its)) || (SUFFERS.test(own) && DOES.test(its));
  });
}

function wordAt({ tokens, units }: Analysis, at: number): string {
  return tokens[units[at]?.firstToken ?? -1]?.text ?? '';
}

/** Whatever fills the place, but for numbers and times, which move about, and for who says it. */
function isActor(page: Analysis, other: Analysis, { page: at, other: to }: Pair): boolean {
  const [a, b] = [page.units[at], other.units[to]];
  if (a === undefined || b === undefined || a.inChain || b.inChain) return false;
  return a.quantity === null && a.time === null;
}

function isRepeated({ units }: Analysis, at: number): boolean {
  return units.some(({ key }, index) => index !== at && key !== '' && key === units[at]?.key);
}
