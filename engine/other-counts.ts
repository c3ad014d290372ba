import type { Aligned } from './align.ts';
import type { Analysis } from './analyze.ts';
import { isOneClause, wordsBefore } from './clauses.ts';

/**
 * May two numbers that stand for each other count different things, though they count them by one noun? So it is where
 * one text alone speaks of a part (`in one of the provinces 7,000 pupils`), or says more about what is counted before the
 * number comes (`vegetable oil reserves cover five months`, `reserves cover six months`). Where figures that agree follow
 * right behind both, they are one. `known` are units of the page that the rest of the other's article tells. Units by their indexes; linear in the texts.
 */
export function mayCountAnother(
  page: Analysis,
  at: number,
  other: Analysis,
  partner: number,
  { pairs, partners }: Aligned,
  known: ReadonlySet<number>,
): boolean {
  if (isPart(page, at) !== isPart(other, partner)) return true;
  // Across languages a word that nothing stands for may well be told: the dictionary has gaps.
  if (page.script !== other.script) return false;
  if (hasAgreeingFigure(page, at, partner, partners)) return false;
  const told = new Set(pairs.map((pair) => pair.other));
  const own = new Set([...pairs.map((pair) => pair.page), ...known]);
  return saysMoreBefore(page, at, own) || saysMoreBefore(other, partner, told);
}

const PART = /^[وفبل]?(?:احد|احدي|بعض|منهم|منها|منهما|بينهم|بينها|ضمنهم|ضمنها)$/;

/** Does the clause up to the number speak of a part of something: `one of the provinces`, or `of` at its head? */
function isPart(text: Analysis, at: number): boolean {
  const words = wordsBefore(text, at);
  if (words.at(-1) === 'of') return true;
  return words.some(
    (word, back) => PART.test(word) || (/^(?:one|some)$/.test(word) && words[back - 1] === 'of'),
  );
}

/** Units behind a position where a number that agrees says that both texts go through the same counts. */
const BESIDE = 4;

/** Does a number that agrees stand close behind both of two positions? `sides` 2: also where it is before one of them. */
export function hasAgreeingFigure(
  page: Analysis,
  at: number,
  partner: number,
  partners: Int32Array,
  sides: 1 | 2 = 1,
): boolean {
  for (let near = sides === 1 ? at + 1 : at - BESIDE; near <= at + BESIDE; near += 1) {
    const to = near === at ? -1 : (partners[near] ?? -1);
    if (to < 0 || (sides === 1 && to <= partner) || Math.abs(to - partner) > BESIDE) continue;
    if (page.units[near]?.quantity != null) return true;
  }
  return false;
}

/** Weight of a word that tells: grammar and the commonest words weigh less. */
const TELLS = 3;

/** Units before a number among which stands what it counts; what is farther off says who did it, where and when. */
const REACH = 6;

function saysMoreBefore(text: Analysis, at: number, told: ReadonlySet<number>): boolean {
  return text.units.some(
    (unit, near) =>
      near < at &&
      at - near <= REACH &&
      !unit.inChain &&
      unit.weight >= TELLS &&
      !told.has(near) &&
      isOneClause(text, near, at),
  );
}
