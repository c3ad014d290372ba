import type { Aligned, Pair } from './align.ts';
import type { Analysis } from './analyze.ts';

/** Units of the page that stand where the other text has others: `first`–`last`, the second not included. */
export interface Replacement {
  readonly page: Range;
  readonly other: Range;
}

export interface Range {
  readonly first: number;
  readonly last: number;
}

/**
 * Where two texts that tell the same in the same order differ: the runs of units between words that both have. Names are
 * anchors only where the other words leave them in order, so that two names that change places are two
 * replacements. Runs that are empty on one side are additions and none. Cost: the aligned words squared.
 */
export function findReplacements(page: Analysis, other: Analysis, aligned: Aligned): Replacement[] {
  const anchors = anchorsOf(page, aligned.pairs);
  const ends = [...anchors, { page: page.units.length, other: other.units.length }];
  const found: Replacement[] = [];
  let [atPage, atOther] = [0, 0];
  for (const anchor of ends) {
    if (anchor.page > atPage && anchor.other > atOther) {
      found.push({
        page: { first: atPage, last: anchor.page },
        other: { first: atOther, last: anchor.other },
      });
    }
    [atPage, atOther] = [anchor.page + 1, anchor.other + 1];
  }
  return found;
}

/** The replacement that two units belong to; null where they do not stand for each other in place. */
export function replacementAt(
  replacements: readonly Replacement[],
  page: number,
  other: number,
): Replacement | null {
  return replacements.find((one) => isWithin(one.page, page) && isWithin(one.other, other)) ?? null;
}

function isWithin({ first, last }: Range, at: number): boolean {
  return at >= first && at < last;
}

function anchorsOf(page: Analysis, pairs: readonly Pair[]): readonly Pair[] {
  const told = pairs.filter(({ how }) => how !== 'clash');
  const isName = (pair: Pair) => page.units[pair.page]?.name != null;
  const words = heaviestInOrder(
    page,
    told.filter((pair) => !isName(pair)),
  );
  const inOrder = (one: Pair, two: Pair) => one.page < two.page === one.other < two.other;
  const names = told.filter(isName);
  const kept = names.filter(
    (name) =>
      words.every((word) => inOrder(name, word)) &&
      names.every((rival) => rival === name || inOrder(name, rival)),
  );
  return [...words, ...kept].toSorted((a, b) => a.page - b.page);
}

/** The pairs of most weight that follow each other in both texts. `pairs` ascend in the page. */
function heaviestInOrder(page: Analysis, pairs: readonly Pair[]): readonly Pair[] {
  const weights = new Float64Array(pairs.length);
  const before = new Int32Array(pairs.length).fill(-1);
  let best = -1;
  for (let at = 0; at < pairs.length; at += 1) {
    const pair = pairs[at];
    if (pair === undefined) continue;
    before[at] = heaviestBefore(pairs, weights, at);
    const most = weights[before[at] ?? -1] ?? 0;
    weights[at] = most + (page.units[pair.page]?.weight ?? 0) * pair.likeness + LEAST_WEIGHT;
    if (best < 0 || (weights[at] ?? 0) > (weights[best] ?? 0)) best = at;
  }
  const chosen: Pair[] = [];
  for (let at = best; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) chosen.push(pair);
  }
  return chosen.reverse();
}

/** Index of the pair that the heaviest chain up to `at` comes from; -1 where it begins there. */
function heaviestBefore(pairs: readonly Pair[], weights: Float64Array, at: number): number {
  const end = pairs[at]?.other ?? 0;
  let best = -1;
  for (let back = 0; back < at; back += 1) {
    if ((pairs[back]?.other ?? end) >= end) continue;
    if (best < 0 || (weights[back] ?? 0) > (weights[best] ?? 0)) best = back;
  }
  return best;
}

/** So that a word of no weight is an anchor too. */
const LEAST_WEIGHT = 0.01;
