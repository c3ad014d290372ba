import type { Unit } from './analyze.ts';
import { fitTimes } from './event.ts';
import type { Comparison } from './judge.ts';
import type { ArticleId } from './model.ts';
import { compareNames } from './name-relation.ts';

/** A comparison with a sentence of an article. */
interface Compared {
  readonly article: { readonly id: ArticleId };
  readonly comparison: Comparison;
}

/**
 * An article names its place, its day and its people once and goes on without them, and a sentence in other words names
 * them again (`the blaze`, `the blaze at the Skikda refinery`). What of one page's sentence another sentence of the same
 * article tells is no difference where this one has nothing in its place. `pairings` are all of one page's sentence;
 * linear in their units.
 */
export function withContext<T extends Compared>(pairings: readonly T[]): T[] {
  const told = new Map<ArticleId, Set<number>>();
  for (const { article, comparison } of pairings) {
    const units = told.get(article.id) ?? new Set();
    told.set(article.id, units);
    for (const { page, how } of comparison.aligned.pairs) if (how !== 'clash') units.add(page);
  }
  return pairings.map((pairing) => {
    const toldAround = weightAround(pairing.comparison, told.get(pairing.article.id));
    return toldAround === 0
      ? pairing
      : { ...pairing, comparison: { ...pairing.comparison, toldAround } };
  });
}

function weightAround(
  { page, other, aligned }: Comparison,
  told: ReadonlySet<number> | undefined,
): number {
  if (told === undefined || fitTimes(page, other) !== 'meet') return 0;
  const used = new Set(aligned.pairs.map((pair) => pair.other));
  const free = other.units.filter((_, at) => !used.has(at));
  const own = new Set(aligned.pairs.map((pair) => pair.page));
  let weight = 0;
  for (const at of told) {
    const unit = page.units[at];
    if (unit === undefined || own.has(at) || unit.inChain || !isSetting(unit)) continue;
    if ([...own].some((one) => isNamedAgain(unit, page.units[one]))) continue;
    if (!free.some((one) => standsInPlace(unit, one))) weight += unit.weight;
  }
  return weight;
}

/** Who, where and when. */
function isSetting({ name, time }: Unit): boolean {
  return name !== null || time !== null;
}

/** A country told twice in one sentence is told where it is told once. */
function isNamedAgain({ name }: Unit, told: Unit | undefined): boolean {
  return name !== null && told?.name != null && compareNames(name, told.name) === 'same';
}

/** Could the other unit be what one text has where the other has this? */
function standsInPlace({ name, time }: Unit, other: Unit): boolean {
  if (time !== null) return other.time !== null;
  return name !== null && other.name !== null;
}
