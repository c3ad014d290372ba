import type { Aligned, Pair } from './align.ts';
import type { Analysis, Unit } from './analyze.ts';
import { placesOf } from './oppositions.ts';
import { contextOf } from './pair-context.ts';
import { isRefusal, type Negation } from './polarity.ts';
import { refusalClashes } from './refusals.ts';

/** Two aligned units of which one is negated or denied. */
export interface PolarityClash {
  readonly kind: 'negated' | 'denied';
  readonly page: number;
  readonly other: number;
  /** Aligned units around both. 0–6. */
  readonly context: number;
}

/** Where one text negates or denies what the other says plainly. Cost: linear in the pairs, but for a negation found. */
export function polarityClashes(
  page: Analysis,
  other: Analysis,
  aligned: Aligned,
): PolarityClash[] {
  const { pairs, partners } = aligned;
  const clashes: PolarityClash[] = [];
  const refusals = refusalsOf(page, other, aligned);
  for (const pair of pairs) {
    if (pair.how === 'clash') continue;
    const [a, b] = [page.units[pair.page], other.units[pair.other]];
    if (a === undefined || b === undefined) continue;
    const negation = onlyNegation(a, b);
    if (negation === null || negation.kind === 'avoidance') continue;
    if (refusals.has(a.negation === null ? 'page' : 'other')) continue;
    if (isToldOtherwise(sidesOf(page, other, pair, aligned), negation)) continue;
    const kind = negation.kind === 'denial' ? 'denied' : 'negated';
    clashes.push({
      kind,
      page: pair.page,
      other: pair.other,
      context: contextOf(pair.page, pair.other, partners),
    });
  }
  return isNegatedByBoth(page, clashes)
    ? []
    : [...clashes, ...refusalClashes(page, other, aligned)];
}

/** `No dollars would be sold` and `would not sell dollars`: each side says no, only to another word. */
function isNegatedByBoth(page: Analysis, clashes: readonly PolarityClash[]): boolean {
  const ours = clashes.filter((clash) => isNegated(page, clash.page)).length;
  return ours > 0 && ours < clashes.length;
}

/** The negation of the one of two units that is negated; null where both are or none is. */
function onlyNegation(a: Unit, b: Unit): Negation | null {
  return a.negation !== null && b.negation !== null ? null : (a.negation ?? b.negation);
}

/** The sides that say no by a word that the other side has none for (`declined to comment`, `would not comment`). */
function refusalsOf(
  page: Analysis,
  other: Analysis,
  { pairs, partners }: Aligned,
): ReadonlySet<'page' | 'other'> {
  const sides = new Set<'page' | 'other'>();
  if (pairs.every(({ page: at, other: to }) => !isNegated(page, at) && !isNegated(other, to)))
    return sides;
  const told = new Set(partners);
  if (page.units.some((unit, at) => (partners[at] ?? -1) < 0 && refuses(page, unit)))
    sides.add('page');
  if (other.units.some((unit, at) => !told.has(at) && refuses(other, unit))) sides.add('other');
  return sides;
}

function isNegated({ units }: Analysis, at: number): boolean {
  return (units[at]?.negation ?? null) !== null;
}

function refuses({ tokens }: Analysis, { firstToken: token }: Unit): boolean {
  return isRefusal(tokens[token]?.text ?? '');
}

/** Both shares together from which two texts are worded alike, so that a word more belongs to the negation. */
const ONE_TEXT = 1.5;

/** A negation between two texts: the side that has it, the side that says it plainly, and which units nothing stands for. */
interface Sides {
  readonly negating: Analysis;
  readonly plain: Analysis;
  /** Index of the plain unit. */
  readonly at: number;
  readonly isOneText: boolean;
  readonly isFreeNegating: (at: number) => boolean;
  readonly isFreePlain: (at: number) => boolean;
}

function sidesOf(page: Analysis, other: Analysis, pair: Pair, aligned: Aligned): Sides {
  const { partners, framePage, frameOther } = aligned;
  const isOneText = framePage + frameOther >= ONE_TEXT;
  const isFreePage = (at: number) => (partners[at] ?? -1) < 0;
  const isFreeOther = (at: number) => !partners.includes(at);
  return isNegated(page, pair.page)
    ? {
        negating: page,
        plain: other,
        at: pair.other,
        isOneText,
        isFreeNegating: isFreePage,
        isFreePlain: isFreeOther,
      }
    : {
        negating: other,
        plain: page,
        at: pair.page,
        isOneText,
        isFreeNegating: isFreeOther,
        isFreePlain: isFreePage,
      };
}

/** Units around the plain one in which a word of opposites may say the negation. */
const BESIDE = 2;

/**
 * Does the plain side say the negation in another way? `Never before` is the first time; `not in the same room`, with
 * nothing on the other side for `same`, is in other ones; and a word of opposites that only the plain side has may say
 * it too (`sat in separate rooms`).
 */
function isToldOtherwise(sides: Sides, { at: negating, head }: Negation): boolean {
  const { plain, at } = sides;
  const text = sides.negating;
  if (isNever(text, negating)) {
    const first = plain.units.findIndex(
      ({ quantity }) => quantity?.kind === 'ordinal' && quantity.interval.low === 1,
    );
    if (first >= 0 && sides.isFreePlain(first)) return true;
  }
  // `Has not been higher since May`, `the highest since May`.
  const isMore = !SUPERLATIVE.test(text.tokens[head]?.text ?? '');
  if (isMore && tellsSince(text, negating) && isSuperlative(plain, at)) return true;
  for (let near = sides.isOneText ? at + BESIDE + 1 : at - BESIDE; near <= at + BESIDE; near += 1) {
    if (near !== at && plain.units[near]?.places != null && sides.isFreePlain(near)) return true;
  }
  return text.units.some(
    ({ firstToken: token }, one) =>
      token > negating &&
      token < head &&
      placesOf(text.tokens[token]?.stem ?? '') !== null &&
      sides.isFreeNegating(one),
  );
}

/** `never`, `لم يسبق أن`; and `had not met since May` tells of the first time since. */
function isNever(text: Analysis, at: number): boolean {
  const { tokens } = text;
  if (tokens[at]?.text === 'never' || /^[يت]سبق$/.test(tokens[at + 1]?.text ?? '')) return true;
  return tellsSince(text, at);
}

function tellsSince({ tokens }: Analysis, at: number): boolean {
  return tokens.slice(at + 1).some(({ text }) => text === 'since' || text === 'منذ');
}

const SUPERLATIVE = /^(?:most|least|worst|best|.{2,}est|[وفبلك]?ا?لا[\u0620-\u064a]{3})$/;

function isSuperlative({ tokens, units }: Analysis, at: number): boolean {
  return SUPERLATIVE.test(tokens[units[at]?.firstToken ?? -1]?.text ?? '');
}

interface Flip {
  readonly kind: string;
  readonly page: number;
  readonly other: number;
}

/**
 * An antonym right behind a negation takes it back (`did not fail to reach`, `reached`). Another word between them, or
 * an `و`, and they are two statements.
 */
export function withoutDoubleFlips<T extends Flip>(
  page: Analysis,
  other: Analysis,
  all: readonly T[],
): T[] {
  const clashes = all.filter((one) => !isDenialOfOpposite(page, other, one, all));
  const flips = clashes.filter(({ kind }) => kind === 'antonym' || kind === 'negated');
  const negated = flips.filter(({ kind }) => kind === 'negated');
  const antonyms = flips.filter(({ kind }) => kind === 'antonym');
  const [one, ...more] = negated;
  const [pair, ...rest] = antonyms;
  if (one === undefined || pair === undefined || more.length > 0 || rest.length > 0)
    return [...clashes];
  const follows =
    (pair.page === one.page + 1 && !isJoined(page, pair.page)) ||
    (pair.other === one.other + 1 && !isJoined(other, pair.other));
  return follows ? clashes.filter((clash) => clash !== one && clash !== pair) : [...clashes];
}

function isJoined(text: Analysis, at: number): boolean {
  const token = text.units[at]?.firstToken ?? -1;
  return /^و/.test(text.tokens[token]?.text ?? '') || text.tokens[token - 1]?.text === 'and';
}

/** `denied` against `confirmed` is one difference, told by the verb itself. */
function isDenialOfOpposite(
  page: Analysis,
  other: Analysis,
  { kind, page: at, other: to }: Flip,
  all: readonly Flip[],
): boolean {
  if (kind !== 'denied') return false;
  const [ours, theirs] = [page.units[at]?.negation?.at, other.units[to]?.negation?.at];
  return all.some(
    (one) =>
      one.kind === 'antonym' &&
      ((ours !== undefined && page.units[one.page]?.firstToken === ours) ||
        (theirs !== undefined && other.units[one.other]?.firstToken === theirs)),
  );
}
