import type { Aligned, Pair } from './align.ts';
import type { Analysis, Unit } from './analyze.ts';
import { framesOf } from './clash-frames.ts';
import { isToldFromOtherSide } from './converses.ts';
import { clashesInPlace } from './in-place-clashes.ts';
import { meets } from './intervals.ts';
import type { ReasonKind } from './model.ts';
import { nameClashes } from './name-clashes.ts';
import { areNamedBesides, areSaidOfOthers } from './named-besides.ts';
import { isSureAcross } from './negations-across.ts';
import { areOfOneOffice } from './one-office.ts';
import { contextOf } from './pair-context.ts';
import { polarityClashes, withoutDoubleFlips } from './polarity-clashes.ts';
import type { Quantity } from './quantities.ts';
import { findReplacements, type Replacement } from './replacements.ts';
import { findRoleSwap } from './role-swaps.ts';
import { findRoleSwapAcross } from './roles-across.ts';
import { knownFromAround, type Surroundings } from './surroundings.ts';
import { findTransposition } from './transpositions.ts';
import type { UnitSum } from './unit-sums.ts';
import { unlistedPersonClashes } from './unlisted-persons.ts';

/** Something that two texts cannot both be right about, if they speak of the same thing. */
export interface Clash {
  readonly kind: Extract<
    ReasonKind,
    | 'number-differs'
    | 'date-differs'
    | 'place-differs'
    | 'name-differs'
    | 'antonym'
    | 'negated'
    | 'denied'
    | 'role-swapped'
  >;
  /** Indexes of the clashing units; null where a side has no word for it. */
  readonly page: number;
  readonly other: number;
  /** Aligned units around both: how sure it is that they stand for each other. 0–6. */
  readonly context: number;
  /** Share of the less told text that the other has, leaving out what stands in the clash's place. 0–1. */
  readonly frame: number;
  /** The same of the text of which more is told. 0–1. */
  readonly largerFrame: number;
  /** Units of the page that the rest of the other's article tells; see `knownFromAround`. */
  readonly known: ReadonlySet<number>;
}

/** Both shares together below which two texts are not looked through for what changed place. */
const WORTH_A_LOOK = 0.9;

/**
 * All clashes of two aligned texts, strongest frame first. Empty for two texts that can both be true. `around` gives
 * what the rest of the other's article tells, and is only asked where something clashes.
 */
export function findClashes(
  page: Analysis,
  other: Analysis,
  aligned: Aligned,
  around: () => Surroundings | null,
): Clash[] {
  const similar = aligned.framePage + aligned.frameOther >= WORTH_A_LOOK;
  const replacements = similar ? findReplacements(page, other, aligned) : [];
  const found = [
    ...opposites(page, other, aligned),
    ...polarityClashes(page, other, aligned),
    ...runningCountClashes(page, other, aligned),
    ...nameClashes(page, other, aligned),
    ...unlistedPersonClashes(page, other, aligned, replacements),
    ...roleSwaps(page, other, aligned, replacements),
    ...clashesInPlace(page, other, aligned, replacements),
  ];
  const sure =
    page.script === other.script
      ? found
      : found.filter((one) => isSureAcross(page, other, aligned, one));
  if (sure.length === 0) return [];
  // Across languages only what can be compared is weighed, so nothing known may be taken off.
  const surroundings = page.script === other.script ? around() : null;
  const known: ReadonlySet<number> =
    surroundings === null ? new Set() : knownFromAround(page, other, aligned, surroundings);
  const clashes = withoutDoubleFlips(page, other, sure).map((clash): Clash => {
    return { ...clash, ...framesOf(page, other, aligned, replacements, clash, known), known };
  });
  return clashes.toSorted((a, b) => b.context - a.context);
}

type Found = Omit<Clash, 'frame' | 'largerFrame' | 'known'>;

function opposites(page: Analysis, other: Analysis, { pairs, partners, sums }: Aligned): Found[] {
  const clashes: Found[] = [];
  for (const pair of pairs) {
    if (pair.how !== 'clash') continue;
    const [a, b] = [page.units[pair.page], other.units[pair.other]];
    if (a === undefined || b === undefined) continue;
    const kind = kindOf(a);
    const isSaid = a.inChain || b.inChain;
    if (isSaid && !isTold(kind, page, other, pair, partners)) continue;
    if (isExplained(page, other, kind, pair, partners)) continue;
    if (kind === 'antonym' && isToldFromOtherSide(page, other, pair, pairs)) continue;
    if (kind === 'number-differs' && isInSum(sums, pair.page, pair.other)) continue;
    clashes.push({
      kind,
      page: pair.page,
      other: pair.other,
      context: contextOf(pair.page, pair.other, partners),
    });
  }
  return clashes;
}

/** Is what stands in the naming of a source told all the same: a deed, an amount, or who holds an office? */
function isTold(
  kind: Clash['kind'],
  page: Analysis,
  other: Analysis,
  pair: Pair,
  partners: Int32Array,
): boolean {
  const [a, b] = [page.units[pair.page], other.units[pair.other]];
  if (a === undefined || b === undefined) return false;
  if (kind === 'antonym') return isDeed(a, b, pair, partners);
  // `Demands 15 million`: who demands an amount is read as saying it.
  if (kind === 'number-differs') return a.quantity?.person === false;
  return kind === 'name-differs' && areOfOneOffice(page, pair.page, other, pair.other, partners);
}

/**
 * Of two opposites one of which may be a verb of speech (`the union rejected an offer`, `the union accepted an offer`): with
 * the same thing right behind both it is what was done.
 */
function isDeed(a: Unit, b: Unit, { page, other }: Pair, partners: Int32Array): boolean {
  return a.inChain !== b.inChain && partners[page + 1] === other + 1;
}

/** Is what two opposites or two values say against each other taken back elsewhere in the texts? */
function isExplained(
  page: Analysis,
  other: Analysis,
  kind: Clash['kind'],
  { page: at, other: partner }: Pair,
  partners: Int32Array,
): boolean {
  const [a, b] = [page.units[at], other.units[partner]];
  if (a === undefined || b === undefined) return false;
  if (kind === 'date-differs') return isToldBesides(page, other, a, b);
  if (kind === 'place-differs')
    return (
      areNamedBesides(page, at, other, partner, partners) ||
      areSaidOfOthers(page, at, other, partner, partners)
    );
  if (kind !== 'antonym') return false;
  // Two opposites under one negation each, or one of them negated, say the same after all.
  if (isNegated(page, a) !== isNegated(other, b)) return true;
  // `more than ten`, `less than five`: the numbers tell whether that clashes.
  return hedgesNumber(page, at) && hedgesNumber(other, partner);
}

/** Is a unit negated, or between a negation and what it negates (`not in the same room`)? */
function isNegated({ negations }: Analysis, { negation, firstToken: token }: Unit): boolean {
  return negation !== null || negations.some(({ at, head }) => at < token && token < head);
}

const COMPARES =
  /^(?:[بول]?(?:ا?ل)?(?:اكثر|اقل|اكبر|اعلي|ادني)|more|less|fewer|over|under|above|below|least|most)$/;

/** Is the word one that a number right behind it is compared by? */
function hedgesNumber({ units, tokens }: Analysis, at: number): boolean {
  const quantity = units[at + 1]?.quantity ?? null;
  return quantity !== null && COMPARES.test(tokens[units[at]?.firstToken ?? -1]?.text ?? '');
}

/** Does one text tell the other's day too, in another place? Then they tell of the same days. */
function isToldBesides(page: Analysis, other: Analysis, a: Unit, b: Unit): boolean {
  const tells = (text: Analysis, { time }: Unit) =>
    time?.from != null &&
    text.index.times.some((at) => {
      const one = text.units[at]?.time;
      return one?.from === time.from && one.to === time.to;
    });
  return tells(page, b) || tells(other, a);
}

/** Do the counts of one text add up to the other's, these two among them? */
function isInSum(sums: readonly UnitSum[], page: number, other: number): boolean {
  return sums.some(
    (sum) =>
      (sum.side === 'page' ? sum.whole === page : sum.parts.includes(page)) ||
      (sum.side === 'other' ? sum.whole === other : sum.parts.includes(other)),
  );
}

function kindOf(unit: Unit): Clash['kind'] {
  if (unit.quantity !== null) return 'number-differs';
  if (unit.time !== null) return 'date-differs';
  if (unit.name === null) return 'antonym';
  const where = unit.name.type === 'country' || unit.name.type === 'place';
  return where ? 'place-differs' : 'name-differs';
}

/** Counts of the dead or injured stand for each other wherever they are in two reports of one event. */
function runningCountClashes(
  page: Analysis,
  other: Analysis,
  { pairs, partners, sums }: Aligned,
): Found[] {
  const left = freeTotals(page, new Set(pairs.map((pair) => pair.page)));
  const right = freeTotals(other, new Set(pairs.map((pair) => pair.other)));
  return left.flatMap(([index, a]) =>
    right
      .filter(([, b]) => countAlike(a.quantity, b.quantity))
      .filter(([, b]) => !meets(a.quantity.interval, b.quantity.interval))
      .filter(([partner]) => !isInSum(sums, index, partner))
      .map(([partner]): Found => {
        const context = contextOf(index, partner, partners);
        return { kind: 'number-differs', page: index, other: partner, context };
      }),
  );
}

type Counted = Unit & { readonly quantity: Quantity };

/** Running totals without a partner, with their indexes. */
function freeTotals(text: Analysis, used: ReadonlySet<number>): (readonly [number, Counted])[] {
  return [...text.units.entries()].flatMap(([index, unit]) => {
    const { quantity } = unit;
    if (quantity === null || quantity.running === null || used.has(index)) return [];
    return isTotal(quantity, text) ? [[index, { ...unit, quantity }] as const] : [];
  });
}

/** Of several counts of the injured in one sentence the largest is the total; the others break it down. */
function isTotal(quantity: Quantity, text: Analysis): boolean {
  return text.units.every(
    ({ quantity: one }) =>
      one === null ||
      one.running !== quantity.running ||
      one.part !== quantity.part ||
      one.interval.low <= quantity.interval.low,
  );
}

function countAlike(a: Quantity, b: Quantity): boolean {
  if (a.running !== b.running || a.part !== b.part) return false;
  return a.part ? a.noun === b.noun : a.person && b.person;
}

function roleSwaps(
  page: Analysis,
  other: Analysis,
  { pairs, partners }: Aligned,
  replacements: readonly Replacement[],
): Found[] {
  const swap =
    page.script === other.script
      ? (findRoleSwap(page, other, replacements) ?? findTransposition(page, other, pairs))
      : findRoleSwapAcross(page, other, pairs);
  if (swap === null) return [];
  const context = contextOf(swap.page, swap.other, partners);
  return [{ kind: 'role-swapped', ...swap, context }];
}
