import { additionFrom } from './additions.ts';
import type { Aligned, Pair } from './align.ts';
import type { Analysis } from './analyze.ts';
import { type Range, type Replacement, replacementAt } from './replacements.ts';

/** What clashes, and where. */
interface Placed {
  readonly kind: string;
  readonly page: number;
  readonly other: number;
}

/**
 * The shares of two texts, the less and the more told, that the other has when what stands in the clash's place is left out,
 * and, of the page, what is `known` from around. Linear in the texts.
 */
export function framesOf(
  page: Analysis,
  other: Analysis,
  aligned: Aligned,
  replacements: readonly Replacement[],
  clash: Placed,
  known: ReadonlySet<number>,
): { readonly frame: number; readonly largerFrame: number } {
  const { framePage, frameOther, weightPage, weightOther } = aligned;
  const run = replacementAt(replacements, clash.page, clash.other);
  const isOne = run !== null && isShort(run.page) && isShort(run.other) && isOneThing(clash, run);
  const place = isOne ? run : placeOf(clash);
  const aside = (pair: Pair) => pair.how !== 'clash';
  const told = aligned.pairs.filter(aside);
  const toldPage = new Set(told.map((one) => one.page));
  const toldOther = new Set(told.map((one) => one.other));
  const isAside = page.script === other.script && mayAddTo(clash, place);
  const endPage = isAside ? additionFrom(page, clash.page, toldPage) : page.units.length;
  const endOther = isAside ? additionFrom(other, clash.other, toldOther) : other.units.length;
  const behindPage = { first: Math.max(endPage, place.page.last), last: page.units.length };
  const behindOther = { first: Math.max(endOther, place.other.last), last: other.units.length };
  let leftPage =
    weightPage - weightIn(page, place.page, toldPage) - weightIn(page, behindPage, toldPage);
  for (const at of known) {
    const isInPlace = at >= place.page.first && at < place.page.last;
    if (!isInPlace && at < endPage) leftPage -= page.units[at]?.weight ?? 0;
  }
  const leftOther =
    weightOther - weightIn(other, place.other, toldOther) - weightIn(other, behindOther, toldOther);
  const ofPage = leftPage <= 0 ? 0 : Math.min(1, (framePage * weightPage) / leftPage);
  const ofOther = leftOther <= 0 ? 0 : Math.min(1, (frameOther * weightOther) / leftOther);
  return { frame: Math.min(ofPage, ofOther), largerFrame: Math.max(ofPage, ofOther) };
}

/** What is said to be or not to be so, and how much of it, is said before more is told; a name or a day is of the whole sentence. */
const ADDED_TO: ReadonlySet<string> = new Set(['number-differs', 'antonym', 'negated']);

/** Where the subject differs too (`the union welcomed`, `employers criticised`), the rest of the sentence tells whether it is one fact. */
function mayAddTo({ kind }: Placed, { page, other }: Replacement): boolean {
  return ADDED_TO.has(kind) && lengthOf(page) <= 1 && lengthOf(other) <= 1;
}

function lengthOf({ first, last }: Range): number {
  return last - first;
}

/**
 * Is the whole stretch that one side has for the other's what clashes? A name has titles and a deed has its parts; beside
 * a number, in both texts, stand other things (`the third game took 30 moves`, `the last game took 71 moves`).
 */
function isOneThing({ kind }: Placed, { page, other }: Replacement): boolean {
  if (kind !== 'number-differs' && kind !== 'date-differs') return true;
  return Math.min(page.last - page.first, other.last - other.first) <= 1;
}

/** Units that stand for each other as one replaced thing; in a longer stretch other things are told. */
const LONGEST_REPLACED = 5;

function isShort({ first, last }: Range): boolean {
  return last - first <= LONGEST_REPLACED;
}

function placeOf({ page, other }: Placed): Replacement {
  return { page: { first: page, last: page + 1 }, other: { first: other, last: other + 1 } };
}

function weightIn(text: Analysis, { first, last }: Range, told: ReadonlySet<number>): number {
  let weight = 0;
  for (let at = first; at < last; at += 1) {
    if (!told.has(at)) weight += text.units[at]?.weight ?? 0;
  }
  return weight;
}
