import { type Aligned, contextOf, type Pair } from './align.ts';
import type { Analysis, Unit } from './analyze.ts';
import { meets, sum } from './intervals.ts';
import type { ReasonKind } from './model.ts';
import type { Quantity } from './quantities.ts';

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
}

/** All clashes of two aligned texts, strongest frame first. Empty for two texts that can both be true. */
export function findClashes(page: Analysis, other: Analysis, aligned: Aligned): Clash[] {
  const clashes = [
    ...opposites(page, other, aligned),
    ...polarityClashes(page, other, aligned),
    ...runningCountClashes(page, other, aligned),
    ...nameClashes(page, other, aligned),
    ...roleSwaps(page, other, aligned),
  ];
  return withoutDoubleFlips(clashes).toSorted((a, b) => b.context - a.context);
}

function opposites(page: Analysis, other: Analysis, { pairs, partners }: Aligned): Clash[] {
  const clashes: Clash[] = [];
  for (const pair of pairs) {
    if (pair.how !== 'clash') continue;
    const [a, b] = [page.units[pair.page], other.units[pair.other]];
    if (a === undefined || b === undefined || a.inChain || b.inChain) continue;
    const kind = kindOf(a);
    if (kind === 'number-differs' && sumsMatch(page, other, a, b)) continue;
    // Two opposites under one negation each, or one of them negated, say the same after all.
    if (kind === 'antonym' && (a.negation === null) !== (b.negation === null)) continue;
    clashes.push({
      kind,
      page: pair.page,
      other: pair.other,
      context: contextOf(pair.page, pair.other, partners),
    });
  }
  return clashes;
}

function kindOf(unit: Unit): Clash['kind'] {
  if (unit.quantity !== null) return 'number-differs';
  if (unit.time !== null) return 'date-differs';
  return unit.name === null ? 'antonym' : 'place-differs';
}

/** Most parts that are added up on one side. */
const MOST_PARTS = 3;

/** `two generals and five officers` are seven: parts counted in one sentence may add up to the other's number. */
function sumsMatch(page: Analysis, other: Analysis, a: Unit, b: Unit): boolean {
  return (
    (a.quantity !== null && addsUpTo(a.quantity, b, other)) ||
    (b.quantity !== null && addsUpTo(b.quantity, a, page))
  );
}

function addsUpTo(whole: Quantity, part: Unit, text: Analysis): boolean {
  const parts = text.units.flatMap(({ quantity }) =>
    quantity !== null && quantity.kind === 'count' && quantity !== part.quantity ? [quantity] : [],
  );
  if (part.quantity === null) return false;
  const fitting = parts.filter(
    (one) => one.person || one.running !== null || one.noun === part.quantity?.noun,
  );
  let sums = [part.quantity.interval];
  for (const one of fitting.slice(0, MOST_PARTS * 2)) {
    const more = sums.map((total) => sum([total, one.interval]));
    if (more.some((total) => meets(total, whole.interval))) return true;
    sums = [...sums, ...more].slice(0, 2 ** MOST_PARTS);
  }
  return false;
}

function polarityClashes(page: Analysis, other: Analysis, { pairs, partners }: Aligned): Clash[] {
  const clashes: Clash[] = [];
  for (const pair of pairs) {
    if (pair.how === 'clash') continue;
    const [a, b] = [page.units[pair.page], other.units[pair.other]];
    if (a === undefined || b === undefined) continue;
    const negation = a.negation ?? b.negation;
    if (negation === null || (a.negation !== null && b.negation !== null)) continue;
    if (negation.kind === 'avoidance') continue;
    const kind = negation.kind === 'denial' ? 'denied' : 'negated';
    clashes.push({
      kind,
      page: pair.page,
      other: pair.other,
      context: contextOf(pair.page, pair.other, partners),
    });
  }
  return clashes;
}

/** Counts of the dead or injured stand for each other wherever they are in two reports of one event. */
function runningCountClashes(
  page: Analysis,
  other: Analysis,
  { pairs, partners }: Aligned,
): Clash[] {
  const left = freeTotals(page, new Set(pairs.map((pair) => pair.page)));
  const right = freeTotals(other, new Set(pairs.map((pair) => pair.other)));
  return left.flatMap(([index, a]) =>
    right
      .filter(([, b]) => countAlike(a.quantity, b.quantity))
      .filter(([, b]) => !meets(a.quantity.interval, b.quantity.interval))
      .filter(([, b]) => !sumsMatch(page, other, a, b))
      .map(([partner]): Clash => {
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

/** A name in the same place of the same words, with another name there. */
function nameClashes(page: Analysis, other: Analysis, { pairs, partners }: Aligned): Clash[] {
  const usedPage = new Set(pairs.map((pair) => pair.page));
  const usedOther = new Set(pairs.map((pair) => pair.other));
  const clashes: Clash[] = [];
  for (const [index, a] of page.units.entries()) {
    if (a.name?.kind !== 'named' || a.inChain || usedPage.has(index)) continue;
    for (const [partner, b] of other.units.entries()) {
      if (b.name?.kind !== 'named' || b.inChain || usedOther.has(partner)) continue;
      if (!standsBetweenSameWords(index, partner, pairs)) continue;
      clashes.push({
        kind: 'name-differs',
        page: index,
        other: partner,
        context: contextOf(index, partner, partners),
      });
    }
  }
  return clashes;
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

/** Words that make both names take the same part: `between A and B`, `A and B agreed`. */
const SYMMETRIC = /^(?:بين|مع|و|and|with|between)$/;

/** `A struck B` against `B struck A`: two countries change places around an aligned verb. */
function roleSwaps(page: Analysis, other: Analysis, { pairs, partners }: Aligned): Clash[] {
  const countries = pairs.filter(({ page: index, how }) => {
    const name = page.units[index]?.name;
    return how !== 'clash' && name !== null && name !== undefined && name.kind !== 'named';
  });
  const [first, second] = countries;
  if (first === undefined || second === undefined || countries.length !== 2) return [];
  if (first.other < second.other || sameKey(page, first, second)) return [];
  if (isSymmetric(page, first.page, second.page) || isSymmetric(other, second.other, first.other))
    return [];
  if (!sameOrder(pairs.filter((pair) => pair !== first && pair !== second && pair.how !== 'clash')))
    return [];
  return [
    {
      kind: 'role-swapped',
      page: first.page,
      other: second.other,
      context: contextOf(first.page, second.other, partners),
    },
  ];
}

function sameKey(page: Analysis, a: Pair, b: Pair): boolean {
  return page.units[a.page]?.key === page.units[b.page]?.key;
}

function isSymmetric(text: Analysis, from: number, to: number): boolean {
  const start = text.units[from]?.token ?? 0;
  const end = text.units[to]?.token ?? 0;
  return text.tokens
    .slice(Math.max(0, start - 1), end + 1)
    .some(
      (token, at) =>
        SYMMETRIC.test(token.text) ||
        (at > 1 && /^و(?:ال)?\S/.test(token.text) && end - start <= 2),
    );
}

function sameOrder(pairs: readonly Pair[]): boolean {
  return pairs.every((pair, at) => at === 0 || (pairs[at - 1]?.other ?? -1) < pair.other);
}

/** An antonym and a negation around the same word take each other back (`did not fail`, `succeeded`). */
function withoutDoubleFlips(clashes: readonly Clash[]): Clash[] {
  const flips = clashes.filter(({ kind }) => kind === 'antonym' || kind === 'negated');
  const negated = flips.filter(({ kind }) => kind === 'negated');
  const antonyms = flips.filter(({ kind }) => kind === 'antonym');
  const [one, ...more] = negated;
  const [pair, ...rest] = antonyms;
  if (one === undefined || pair === undefined || more.length > 0 || rest.length > 0)
    return [...clashes];
  const near = Math.abs(one.page - pair.page) <= 2 && Math.abs(one.other - pair.other) <= 2;
  return near ? clashes.filter((clash) => clash !== one && clash !== pair) : [...clashes];
}
