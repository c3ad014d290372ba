import {
  anchorsOf,
  valuesTold,
  weightBesideCounts,
  weightTold,
  wordsTold,
} from './aligned-kinds.ts';
import type { Analysis, Unit } from './analyze.ts';
import { contextIn, contextIndex, contextOf } from './pair-context.ts';
import {
  looseMatch,
  type Match,
  matchOfRelation,
  matchOfSlots,
  SAME,
  SUMMED,
} from './unit-match.ts';
import { sumsOf, type UnitSum } from './unit-sums.ts';

/** Two units of two texts that belong together, by their indexes. Likeness is 0–1, 0 for a clash. */
export interface Pair extends Match {
  readonly page: number;
  readonly other: number;
}

export interface Aligned {
  /** One-to-one, ascending by `page`. Clashes included. */
  readonly pairs: readonly Pair[];
  /** Where a count has no equal, but several that give it. */
  readonly sums: readonly UnitSum[];
  /** For each unit of the page its partner in the other text, -1 where it has none or clashes. */
  readonly partners: Int32Array;
  /** Weighted share of each side's units that the other side has, 0–1. */
  readonly coveragePage: number;
  readonly coverageOther: number;
  /**
   * As the two shares, for what stands around a clash: across languages, where no pair is alike in full, a word counts in
   * full once it is told at all. 0–1.
   */
  readonly framePage: number;
  readonly frameOther: number;
  /** How many kinds of things that tie a text to one fact agree: a count, a day, a name that is no country. 0–3. */
  readonly anchors: number;
  /**
   * As the two shares, of the words alone (no names, numbers and times), both together: 0–2. A side without any has 1;
   * texts of two languages have 2, since the dictionary has gaps.
   */
  readonly words: number;
  /** Weight of the page's aligned units that are no numbers and no times. */
  readonly told: number;
  /** The same without the words that say what a number counts. */
  readonly toldBesideCounts: number;
  /** How many values agree that are seldom the same by chance; see `valuesTold`. */
  readonly values: number;
  /** What the shares are of: each side's weight, across languages only of what can be compared. */
  readonly weightPage: number;
  readonly weightOther: number;
  /** Weight of the aligned units of the page. */
  readonly shared: number;
}

/** How much aligned neighbours count when several partners are possible. */
const CONTEXT_BONUS = 0.3;
/** How much standing far away in the other text counts against a partner. */
const DISTANCE_COST = 0.1;

/**
 * Brings the units of two texts together, best partners first: words by stem, name, translation, spelling, root, synonym
 * or side of an axis of opposites; quantities and times by their values. Clashing partners (opposites, other
 * numbers of one thing) are paired only where aligned words stand around both. Cost: the units that have no
 * equal on the other side, times each other.
 */
export function align(page: Analysis, other: Analysis): Aligned {
  const candidates = exactCandidates(page, other);
  const [exact] = assign(page, other, candidates, candidates, []);
  const sums = sumsOf(
    page,
    other,
    new Set(exact.map((pair) => pair.page)),
    new Set(exact.map((pair) => pair.other)),
  );
  const first = [...exact, ...sums.map(pairOfSum)];
  const rest = looseCandidates(page, other, first);
  const [pairs, partners] = assign(page, other, rest, first, first);
  pairs.sort((a, b) => a.page - b.page);
  let [fromPage, fromOther] = [0, 0];
  for (const pair of pairs) {
    fromPage += (page.units[pair.page]?.weight ?? 0) * pair.likeness;
    fromOther += (other.units[pair.other]?.weight ?? 0) * pair.likeness;
  }
  const [weightPage, weightOther] = weightsOf(page, other, partners);
  const told = page.script === other.script ? [fromPage, fromOther] : toldIn(page, other, pairs);
  return {
    pairs,
    sums,
    partners,
    coveragePage: weightPage === 0 ? 0 : fromPage / weightPage,
    coverageOther: weightOther === 0 ? 0 : fromOther / weightOther,
    framePage: weightPage === 0 ? 0 : (told[0] ?? 0) / weightPage,
    frameOther: weightOther === 0 ? 0 : (told[1] ?? 0) / weightOther,
    anchors: anchorsOf(page, pairs, sums),
    words: wordsTold(page, other, pairs),
    told: weightTold(page, pairs),
    toldBesideCounts: weightBesideCounts(page, pairs),
    values: valuesTold(page, pairs),
    weightPage,
    weightOther,
    shared: fromPage,
  };
}

/** Weight of each side's units that the other side tells, however closely. */
function toldIn(page: Analysis, other: Analysis, pairs: readonly Pair[]): [number, number] {
  let [ofPage, ofOther] = [0, 0];
  for (const { page: at, other: partner, how } of pairs) {
    if (how === 'clash') continue;
    ofPage += page.units[at]?.weight ?? 0;
    ofOther += other.units[partner]?.weight ?? 0;
  }
  return [ofPage, ofOther];
}

/** The whole stands for the first of its parts; the others stay free, for being told besides. */
function pairOfSum({ side, whole, parts }: UnitSum): Pair {
  const part = parts[0] ?? -1;
  const at = side === 'page' ? { page: whole, other: part } : { page: part, other: whole };
  return { ...at, ...SUMMED };
}

/** Across languages an unaligned word of the other text may well be told: the dictionary has gaps. */
const UNTOLD_SHARE = 0.5;

/** What each side could have in common with the other, by weight: across languages, only what can be compared. */
function weightsOf(page: Analysis, other: Analysis, partners: Int32Array): [number, number] {
  if (page.script === other.script) return [page.weight, other.weight];
  let ofPage = 0;
  for (let at = 0; at < page.units.length; at += 1) {
    const unit = page.units[at];
    if (unit === undefined) continue;
    if (isComparable(unit) || (partners[at] ?? -1) >= 0) ofPage += unit.weight;
  }
  const aligned = new Set(partners);
  let ofOther = 0;
  for (let at = 0; at < other.units.length; at += 1) {
    const unit = other.units[at];
    if (unit === undefined) continue;
    const told = aligned.has(at) || unit.key === '';
    ofOther += told ? unit.weight : unit.weight * UNTOLD_SHARE;
  }
  return [ofPage, ofOther];
}

/** Can a text in another script tell the same by something that we know? */
function isComparable(unit: Unit): boolean {
  if (unit.key === '') return true;
  if (unit.name !== null && unit.name.type !== 'named') return true;
  return unit.relatives.some(({ kind }) => kind === 'translation');
}

function exactCandidates(page: Analysis, other: Analysis): Pair[] {
  const { byKey, byRelative, quantities, times } = page.index;
  const pairs: Pair[] = [];
  for (let partner = 0; partner < other.units.length; partner += 1) {
    const unit = other.units[partner];
    if (unit === undefined) continue;
    if (unit.key === '') {
      if (unit.quantity === null) addTimes(pairs, page, times, other, partner);
      else addSlots(pairs, page, quantities, unit, partner);
      continue;
    }
    for (const same of byKey.get(unit.key) ?? [])
      pairs.push({ page: same, other: partner, ...SAME });
    if (byRelative.size > 0) addTranslations(pairs, page, unit, partner);
  }
  return pairs;
}

function addTranslations(pairs: Pair[], page: Analysis, that: Unit, partner: number): void {
  for (const term of that.kind === 'name' ? that.key.split(' ') : [that.key]) {
    for (const relation of page.index.byRelative.get(term) ?? []) {
      if (relation.kind !== 'translation') continue;
      pairs.push({ page: relation.unit, other: partner, ...matchOfRelation(relation) });
    }
  }
}

/** Quantities and times that agree or can hold together. Those that clash come later, by context. */
function addSlots(
  pairs: Pair[],
  page: Analysis,
  slots: readonly number[],
  that: Unit,
  partner: number,
): void {
  for (const index of slots) {
    const unit = page.units[index];
    const match = unit === undefined ? null : matchOfSlots(unit, that);
    if (match !== null) pairs.push({ page: index, other: partner, ...match });
  }
}

/** Times that agree or can hold together; a year stands for a year where the other text has one, and not for a day. */
function addTimes(
  pairs: Pair[],
  page: Analysis,
  slots: readonly number[],
  other: Analysis,
  partner: number,
): void {
  const that = other.units[partner];
  if (that?.time == null) return;
  for (const index of slots) {
    const unit = page.units[index];
    const match = unit === undefined ? null : matchOfSlots(unit, that);
    if (match === null) continue;
    const isLoose =
      match.how !== 'same' && (isYear(unit) ? hasYear(other) : isYear(that) && hasYear(page));
    if (!isLoose || isYear(unit) === isYear(that))
      pairs.push({ page: index, other: partner, ...match });
  }
}

function isYear(unit: Unit | undefined): boolean {
  return unit?.time?.year != null && unit.time.month === null;
}

function hasYear({ index, units }: Analysis): boolean {
  return index.times.some((at) => isYear(units[at]));
}

function looseCandidates(page: Analysis, other: Analysis, taken: readonly Pair[]): Pair[] {
  const freePage = freeUnits(page, new Set(taken.map((pair) => pair.page)));
  const freeOther = freeUnits(other, new Set(taken.map((pair) => pair.other)));
  const partners = partnersOf(page, taken);
  const pairs: Pair[] = [];
  for (const partner of freeOther) {
    const that = other.units[partner];
    if (that === undefined) continue;
    const relations = page.index.byRelative.get(that.key);
    for (const index of freePage) {
      const unit = page.units[index];
      const pair = unit === undefined ? null : looseMatch(unit, index, that, relations);
      if (pair === null) continue;
      if (pair.least > 0 && contextOf(index, partner, partners) < pair.least) continue;
      pairs.push({ page: index, other: partner, ...pair });
    }
  }
  return pairs;
}

function freeUnits(text: Analysis, used: ReadonlySet<number>): number[] {
  const free: number[] = [];
  for (let at = 0; at < text.units.length; at += 1) if (!used.has(at)) free.push(at);
  return free;
}

/** Best candidates first, each unit once, beside those that are `taken`; `basis` is the context they are scored in. */
function assign(
  page: Analysis,
  other: Analysis,
  candidates: readonly Pair[],
  basis: readonly Pair[],
  taken: readonly Pair[],
): [Pair[], Int32Array] {
  const pairs = [...taken];
  const usedPage = new Set(taken.map((pair) => pair.page));
  const usedOther = new Set(taken.map((pair) => pair.other));
  const [lengthPage, lengthOther] = [page.units.length || 1, other.units.length || 1];
  const context = contextIndex(basis.length > 0 ? basis : candidates);
  const scored = candidates.map((pair) => ({
    pair,
    score:
      pair.likeness +
      CONTEXT_BONUS * contextIn(context, pair.page, pair.other) -
      DISTANCE_COST * Math.abs(pair.page / lengthPage - pair.other / lengthOther),
  }));
  scored.sort(
    (a, b) => b.score - a.score || a.pair.page - b.pair.page || a.pair.other - b.pair.other,
  );
  for (const { pair } of scored) {
    if (usedPage.has(pair.page) || usedOther.has(pair.other)) continue;
    usedPage.add(pair.page);
    usedOther.add(pair.other);
    pairs.push(pair);
  }
  return [pairs, partnersOf(page, pairs)];
}

function partnersOf(page: Analysis, pairs: readonly Pair[]): Int32Array {
  const partners = new Int32Array(page.units.length).fill(-1);
  for (const pair of pairs) if (pair.how !== 'clash') partners[pair.page] = pair.other;
  return partners;
}
