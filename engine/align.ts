import type { Analysis, Unit } from './analyze.ts';
import { isWordOfName } from './name-relation.ts';
import { relationOfPlaces } from './oppositions.ts';
import { compareQuantities, compareTimes } from './slots.ts';

/** Two units of two texts that belong together, by their indexes. */
export interface Pair {
  readonly page: number;
  readonly other: number;
  /** 0–1: how alike they are; 0 for a clash. */
  readonly likeness: number;
  readonly how: 'same' | 'similar' | 'clash';
}

export interface Aligned {
  /** One-to-one, ascending by `page`. Clashes included. */
  readonly pairs: readonly Pair[];
  /** Weighted share of each side's units that the other side has, 0–1. */
  readonly coveragePage: number;
  readonly coverageOther: number;
  /** Weight of the aligned units of the page. */
  readonly shared: number;
}

/** Likeness of two units by the way they match. Ordered by how often the match is right, not fitted. */
const LIKENESS = {
  stem: 1,
  name: 0.95,
  variant: 0.85,
  side: 0.75,
  skeleton: 0.7,
  compatible: 0.9,
} as const;
/** How much aligned neighbours count when several partners are possible. */
const CONTEXT_BONUS = 0.3;
/** How much standing far away in the other text counts against a partner. */
const DISTANCE_COST = 0.1;
const NEIGHBOURHOOD = 3;

/**
 * Brings the units of two texts together, best partners first: words by stem, name, spelling, root or side of an
 * axis of opposites; quantities and times by their values. Clashing partners (opposites, other numbers of
 * one thing) are paired only where aligned words stand around both. Cost: product of the two lengths.
 */
export function align(page: Analysis, other: Analysis): Aligned {
  const candidates = exactCandidates(page, other);
  const taken = assign(page, other, candidates, []);
  const rest = looseCandidates(page, other, taken);
  const pairs = assign(page, other, rest, taken).toSorted((a, b) => a.page - b.page);
  let [fromPage, fromOther] = [0, 0];
  for (const pair of pairs) {
    fromPage += (page.units[pair.page]?.weight ?? 0) * pair.likeness;
    fromOther += (other.units[pair.other]?.weight ?? 0) * pair.likeness;
  }
  return {
    pairs,
    coveragePage: page.weight === 0 ? 0 : fromPage / page.weight,
    coverageOther: other.weight === 0 ? 0 : fromOther / other.weight,
    shared: fromPage,
  };
}

function exactCandidates(page: Analysis, other: Analysis): Pair[] {
  const byKey = new Map<string, number[]>();
  for (const [index, unit] of other.units.entries()) {
    if (unit.key === '') continue;
    const same = byKey.get(unit.key);
    if (same === undefined) byKey.set(unit.key, [index]);
    else same.push(index);
  }
  const pairs: Pair[] = [];
  for (const [index, unit] of page.units.entries()) {
    if (unit.key === '') {
      pairs.push(...slotCandidates(unit, index, other));
      continue;
    }
    for (const partner of byKey.get(unit.key) ?? []) {
      pairs.push({ page: index, other: partner, likeness: LIKENESS.stem, how: 'same' });
    }
  }
  return pairs;
}

/** Quantities and times that agree or can hold together. Those that clash come later, by context. */
function slotCandidates(unit: Unit, index: number, other: Analysis): Pair[] {
  const pairs: Pair[] = [];
  for (const [partner, that] of other.units.entries()) {
    const relation = relationOfSlots(unit, that);
    if (relation === 'agrees') {
      pairs.push({ page: index, other: partner, likeness: LIKENESS.stem, how: 'same' });
    } else if (relation === 'compatible') {
      pairs.push({ page: index, other: partner, likeness: LIKENESS.compatible, how: 'similar' });
    }
  }
  return pairs;
}

function relationOfSlots(a: Unit, b: Unit): 'agrees' | 'compatible' | 'differs' | null {
  if (a.quantity !== null && b.quantity !== null) return compareQuantities(a.quantity, b.quantity);
  if (a.time !== null && b.time !== null) return compareTimes(a.time, b.time);
  return null;
}

function looseCandidates(page: Analysis, other: Analysis, taken: readonly Pair[]): Pair[] {
  const usedPage = new Set(taken.map((pair) => pair.page));
  const usedOther = new Set(taken.map((pair) => pair.other));
  const pairs: Pair[] = [];
  for (const [index, unit] of page.units.entries()) {
    if (usedPage.has(index)) continue;
    for (const [partner, that] of other.units.entries()) {
      if (usedOther.has(partner)) continue;
      const pair = looseMatch(unit, that);
      if (pair === null) continue;
      const clash = pair.how === 'clash';
      if (clash && contextOf(index, partner, taken) < 1) continue;
      pairs.push({ page: index, other: partner, ...pair });
    }
  }
  return pairs;
}

function looseMatch(a: Unit, b: Unit): Pick<Pair, 'likeness' | 'how'> | null {
  if (relationOfSlots(a, b) === 'differs') return { likeness: 0, how: 'clash' };
  if (a.key === '' || b.key === '') return null;
  if (isCountry(a) && isCountry(b)) return { likeness: 0, how: 'clash' };
  const axis = relationOfPlaces(a.places, b.places);
  if (axis === 'opposed') return { likeness: 0, how: 'clash' };
  if (axis === 'same-side') return { likeness: LIKENESS.side, how: 'similar' };
  if (isVariant(a, b)) return { likeness: LIKENESS.variant, how: 'similar' };
  if (a.skeleton !== '' && a.skeleton === b.skeleton) {
    return { likeness: LIKENESS.skeleton, how: 'similar' };
  }
  const [short, long] = a.key.length < b.key.length ? [a, b] : [b, a];
  const partOfName = long.name !== null && isWordOfName(long.name, short.key);
  return partOfName ? { likeness: LIKENESS.variant, how: 'similar' } : null;
}

/** Lengths of two spellings of one name differ by no more letters than this. */
const SPELLING_SLACK = 2;

function isVariant(a: Unit, b: Unit): boolean {
  return (
    a.sound !== '' && a.sound === b.sound && Math.abs(a.key.length - b.key.length) <= SPELLING_SLACK
  );
}

/** Countries and capitals as places; nationalities are adjectives and clash too rarely to tell. */
function isCountry(unit: Unit): boolean {
  return unit.name !== null && unit.name.kind !== 'named';
}

function assign(
  page: Analysis,
  other: Analysis,
  candidates: readonly Pair[],
  taken: readonly Pair[],
): Pair[] {
  const pairs = [...taken];
  const usedPage = new Set(taken.map((pair) => pair.page));
  const usedOther = new Set(taken.map((pair) => pair.other));
  const [lengthPage, lengthOther] = [page.units.length || 1, other.units.length || 1];
  const basis = taken.length > 0 ? taken : candidates;
  const byPage = contextIndex(basis);
  const scored = candidates.map((pair) => ({
    pair,
    score:
      pair.likeness +
      CONTEXT_BONUS * contextIn(byPage, pair.page, pair.other) -
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
  return pairs;
}

function contextIndex(pairs: readonly Pair[]): ReadonlyMap<number, readonly number[]> {
  const partners = new Map<number, number[]>();
  for (const { page, other, how } of pairs) {
    if (how === 'clash') continue;
    const known = partners.get(page);
    if (known === undefined) partners.set(page, [other]);
    else known.push(other);
  }
  return partners;
}

/** How many of the page's units around `page` have a partner around `other`. */
function contextIn(
  partners: ReadonlyMap<number, readonly number[]>,
  page: number,
  other: number,
): number {
  let count = 0;
  for (let near = page - NEIGHBOURHOOD; near <= page + NEIGHBOURHOOD; near += 1) {
    if (near === page) continue;
    const close = partners
      .get(near)
      ?.some((at) => at !== other && Math.abs(at - other) <= NEIGHBOURHOOD);
    if (close === true) count += 1;
  }
  return count;
}

/** Aligned units around both of two positions: the frame in which they stand for each other. */
export function contextOf(page: number, other: number, pairs: readonly Pair[]): number {
  return contextIn(contextIndex(pairs), page, other);
}
