import type { Analysis, Unit } from './analyze.ts';
import type { Match } from './unit-match.ts';
import type { UnitSum } from './unit-sums.ts';

/** Two units that belong together, by their indexes. */
interface AlignedPair extends Match {
  readonly page: number;
  readonly other: number;
}

/** How many of a count, a day and a name that is no country agree: 0–3. */
export function anchorsOf(
  page: Analysis,
  pairs: readonly AlignedPair[],
  sums: readonly UnitSum[],
): number {
  let [count, day, name] = [sums.length > 0, false, false];
  for (const { page: at, how } of pairs) {
    const unit = page.units[at];
    if (unit === undefined || unit.inChain || how === 'clash') continue;
    count ||= unit.quantity?.kind === 'count' && how === 'same' && unit.quantity.interval.low > 2;
    day ||= unit.time?.day != null;
    name ||= unit.name !== null && unit.name.type !== 'country';
  }
  return Number(count) + Number(day) + Number(name);
}

/** How many values agree that are seldom the same by chance: quantities above two, days, months of a year. */
export function valuesTold(page: Analysis, pairs: readonly AlignedPair[]): number {
  return pairs.filter(({ page: at, how }) => {
    const { quantity, time, inChain } = page.units[at] ?? {};
    if (how !== 'same' || inChain === true) return false;
    if (time != null) return time.day !== null || (time.month !== null && time.year !== null);
    return quantity != null && quantity.kind !== 'ordinal' && quantity.interval.low > 2;
  }).length;
}

/** Weight of the page's aligned units that are no numbers and no times. */
export function weightTold(page: Analysis, pairs: readonly AlignedPair[]): number {
  return pairs.reduce((sum, pair) => sum + toldBy(page.units[pair.page], pair), 0);
}

/** The same without the words that say what a number counts (`40 million dollars`): they tell no more than the number. */
export function weightBesideCounts(page: Analysis, pairs: readonly AlignedPair[]): number {
  return pairs.reduce((sum, pair) => {
    const counts = page.units[pair.page - 1]?.quantity ?? null;
    return counts === null ? sum + toldBy(page.units[pair.page], pair) : sum;
  }, 0);
}

function toldBy(unit: Unit | undefined, { likeness }: AlignedPair): number {
  if (unit === undefined || unit.quantity !== null || unit.time !== null) return 0;
  return unit.weight * likeness;
}

/** Share of either side's words that the other has, both together, 0–2; 2 for texts of two scripts. */
export function wordsTold(page: Analysis, other: Analysis, pairs: readonly AlignedPair[]): number {
  if (page.script !== other.script) return 2;
  let [ofPage, ofOther] = [0, 0];
  for (const { page: at, other: partner, how } of pairs) {
    if (how === 'clash') continue;
    ofPage += wordWeight(page.units[at]);
    ofOther += wordWeight(other.units[partner]);
  }
  return shareOfWords(page, ofPage) + shareOfWords(other, ofOther);
}

function shareOfWords({ units }: Analysis, told: number): number {
  let all = 0;
  for (const unit of units) all += wordWeight(unit);
  return all === 0 ? 1 : told / all;
}

function wordWeight(unit: Unit | undefined): number {
  return unit === undefined || unit.kind !== 'word' || unit.inChain ? 0 : unit.weight;
}
