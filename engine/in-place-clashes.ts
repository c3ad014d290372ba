import type { Aligned } from './align.ts';
import type { Analysis, Unit } from './analyze.ts';
import { countedNoun, isPluralNoun, type Measure, measureOf } from './counted-nouns.ts';
import { type Interval, meets, scaled } from './intervals.ts';
import { placesOf, relationOfPlaces } from './oppositions.ts';
import { contextOf } from './pair-context.ts';
import type { Range, Replacement } from './replacements.ts';

/** Two units that stand in each other's place in texts that are otherwise one, and cannot both be true there. */
export interface InPlace {
  readonly kind: 'number-differs' | 'antonym';
  readonly page: number;
  readonly other: number;
  /** Aligned units around both. 0–6. */
  readonly context: number;
}

/** Share of both texts from which they are one text with something changed. */
const ONE_TEXT = 0.8;
/** Units that a replaced number may have around it; in a longer stretch other things are told. */
const LONGEST = 3;

/**
 * Numbers that say nothing against each other by themselves, but do in one place of one text: of things that we have no
 * noun for (`the third attack`, `the first attack`; `numbered 85`), in units far apart (`a month`, `a year`), or a few
 * of them (`several days`, `five months`); and the first of something against the last. Empty for texts that are less
 * alike. Cost: linear in the replacements.
 */
export function clashesInPlace(
  page: Analysis,
  other: Analysis,
  { framePage, frameOther, pairs, partners }: Aligned,
  replacements: readonly Replacement[],
): InPlace[] {
  if (Math.min(framePage, frameOther) < ONE_TEXT) return [];
  const [usedPage, usedOther] = [new Set<number>(), new Set<number>()];
  for (const pair of pairs) {
    usedPage.add(pair.page);
    usedOther.add(pair.other);
  }
  return replacements.flatMap((place): InPlace[] => {
    if (lengthOf(place.page) > LONGEST || lengthOf(place.other) > LONGEST) return [];
    const left = tellingIn(page, place.page, usedPage);
    const right = tellingIn(other, place.other, usedOther);
    if (left === null || right === null) return [];
    const [a, b] = [page.units[left], other.units[right]];
    if (a === undefined || b === undefined || a.inChain || b.inChain) return [];
    const kind = clashOf(page, a, other, b);
    if (kind === null) return [];
    return [{ kind, page: left, other: right, context: contextOf(left, right, partners) }];
  });
}

function lengthOf({ first, last }: Range): number {
  return last - first;
}

/** The one number, span of time or place in an order among the units without a partner; null for none or several. */
function tellingIn(
  text: Analysis,
  { first, last }: Range,
  used: ReadonlySet<number>,
): number | null {
  let found: number | null = null;
  for (let at = first; at < last; at += 1) {
    const unit = text.units[at];
    if (unit === undefined || used.has(at)) continue;
    if (unit.quantity === null && durationOf(text, unit) === null && !isLast(unit)) continue;
    // The noun of a count that was found (`seven months`) is told with it.
    const counted = found === at - 1 && text.units[found]?.quantity != null;
    if (counted && unit.quantity === null) continue;
    if (found !== null) return null;
    found = at;
  }
  return found;
}

function clashOf(page: Analysis, a: Unit, other: Analysis, b: Unit): InPlace['kind'] | null {
  if (a.quantity === null && b.quantity === null) return null;
  if (isFirstAgainstLast(page, a, b) || isFirstAgainstLast(other, b, a)) return 'antonym';
  const [left, right] = [durationOf(page, a), durationOf(other, b)];
  if (left !== null && right !== null) return areFarApart(left, right) ? 'number-differs' : null;
  if (a.quantity === null || b.quantity === null) return null;
  const oneKind = a.quantity.kind === b.quantity.kind && a.quantity.part === b.quantity.part;
  // What is counted in an order is told by the words around it.
  const inOrder = a.quantity.kind === 'ordinal';
  const unnamed = inOrder || a.quantity.noun === null || b.quantity.noun === null;
  const plain = a.quantity.kind === 'count' || a.quantity.kind === 'ordinal';
  if (!oneKind || !unnamed || !plain || meets(a.quantity.interval, b.quantity.interval))
    return null;
  return 'number-differs';
}

function isFirstAgainstLast(text: Analysis, ordinal: Unit, word: Unit): boolean {
  if (ordinal.quantity?.kind !== 'ordinal' || word.places === null) return false;
  const stem = text.tokens[ordinal.firstToken]?.stem ?? '';
  return relationOfPlaces(placesOf(stem), word.places) === 'opposed';
}

function isLast({ quantity, places }: Unit): boolean {
  return (
    quantity === null &&
    FIRST.some((first) => relationOfPlaces(placesOf(first), places) === 'opposed')
  );
}

const FIRST = ['first', 'اول'];

interface Duration {
  readonly interval: Interval;
  readonly measure: Measure;
}

/** `days` and `several days` are two at least and not yet counted in the next unit. */
const SEVERAL: Interval = { low: 2, high: 14 };

function durationOf(text: Analysis, { quantity, key, firstToken: token }: Unit): Duration | null {
  if (quantity !== null) {
    const measure = quantity.kind === 'count' ? measureOf(quantity.noun) : null;
    return measure?.kind === 'duration' ? { interval: quantity.interval, measure } : null;
  }
  if (key === '') return null;
  const word = text.tokens[token]?.text ?? '';
  const measure = isPluralNoun(word) ? (countedNoun(word)?.measure ?? null) : null;
  return measure?.kind === 'duration' ? { interval: SEVERAL, measure } : null;
}

/** How many times longer one span of time is than the other may be before they are two: both may be rounded. */
const FAR = 1.9;

function areFarApart(a: Duration, b: Duration): boolean {
  const right = scaled(b.interval, b.measure.factor / a.measure.factor);
  return right.low > a.interval.high * FAR || a.interval.low > right.high * FAR;
}
