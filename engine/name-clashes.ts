import type { Aligned, Pair } from './align.ts';
import type { Analysis } from './analyze.ts';
import { compareNames } from './name-relation.ts';
import type { Name } from './names.ts';
import { areOfOneOffice } from './one-office.ts';
import { contextOf } from './pair-context.ts';

/** Two names that stand for each other and are not one. */
interface NameClash {
  readonly kind: 'name-differs';
  readonly page: number;
  readonly other: number;
  /** Aligned units around both. 0–6. */
  readonly context: number;
}

/** A name in the same place of the same words, with another name there; of those who speak, only who holds an office. */
export function nameClashes(
  page: Analysis,
  other: Analysis,
  { pairs, partners }: Aligned,
): NameClash[] {
  const freePage = freeNames(page, new Set(pairs.map((pair) => pair.page)));
  if (freePage.length === 0) return [];
  const freeOther = freeNames(other, new Set(pairs.map((pair) => pair.other)));
  const clashes: NameClash[] = [];
  for (const index of freePage) {
    for (const partner of freeOther) {
      const isSpeaker =
        page.units[index]?.inChain === true || other.units[partner]?.inChain === true;
      const isOther = isSpeaker
        ? areOfOneOffice(page, index, other, partner, partners)
        : mayNameAnother(page, index, other, partner) &&
          (standsBetweenSameWords(index, partner, pairs) ||
            (freePage.length + freeOther.length === 2 && isWhereBoth(page, index, other, partner)));
      if (!isOther) continue;
      const context = contextOf(index, partner, partners);
      clashes.push({ kind: 'name-differs', page: index, other: partner, context });
    }
  }
  return clashes;
}

/** May the one be where the other is: a province around a town, a country around what we have no name for? */
function mayHold(a: Name, b: Name): boolean {
  if (a.type !== 'country' && a.type !== 'place') return false;
  if (b.type === 'named') return true;
  const isWhere = b.type === 'country' || b.type === 'place';
  return isWhere && (a.type === b.type || a.country === null || b.country === null);
}

function freeNames(text: Analysis, used: ReadonlySet<number>): number[] {
  const free: number[] = [];
  for (let at = 0; at < text.units.length; at += 1) {
    const unit = text.units[at];
    if (unit?.name != null && !used.has(at)) free.push(at);
  }
  return free;
}

const WHERE = /^(?:in|at|from|to|near|on|في|من|الي|علي|قرب)$/;

/**
 * Of two names that only stand where names stand nothing is known, so they must fill one place. One of them listed, the
 * other not, may be a government by two names (`the White House`, `the US`), but not behind a preposition of place.
 */
function mayNameAnother(page: Analysis, index: number, other: Analysis, partner: number): boolean {
  const [a, b] = [page.units[index], other.units[partner]];
  if (a?.name == null || b?.name == null) return false;
  const isWhere = isWhereBoth(page, index, other, partner);
  const names = compareNames(a.name, b.name);
  if (names !== null) return names === 'different' && isWhere;
  // Behind a preposition of place a capital is a town.
  const isTown = isWhere && (a.name.kind === 'capital' || b.name.kind === 'capital');
  if (!isTown && (mayHold(a.name, b.name) || mayHold(b.name, a.name))) return false;
  return a.name.type === b.name.type || isWhere;
}

/** Do both stand behind one preposition of place? */
function isWhereBoth(page: Analysis, index: number, other: Analysis, partner: number): boolean {
  const [before, same] = [wordBefore(page, index), wordBefore(other, partner)];
  return before === same && WHERE.test(before);
}

function wordBefore({ tokens, units }: Analysis, at: number): string {
  return tokens[(units[at]?.firstToken ?? 0) - 1]?.text ?? '';
}

/** Are the units right before and right after both positions each other's partners? */
export function standsBetweenSameWords(
  page: number,
  other: number,
  pairs: readonly Pair[],
): boolean {
  const partner = new Map(pairs.map((pair) => [pair.page, pair]));
  const before = partner.get(page - 1);
  const after = partner.get(page + 1);
  return before?.other === other - 1 && after?.other === other + 1;
}
