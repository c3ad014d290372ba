import type { Aligned } from './align.ts';
import { type Analysis, CHAIN_SHARE, type Unit } from './analyze.ts';
import { meets } from './intervals.ts';
import type { Lexicon } from './lexicon.ts';
import { compareNames } from './name-relation.ts';
import type { Quantity } from './quantities.ts';
import { findReplacements, type Range } from './replacements.ts';

/**
 * Does one text have another value, name or make in the place of the other's, though nobody can say that they clash (a town
 * that no table has, a number that counts nothing known)? Then neither tells what the other does. Cost: the aligned words
 * squared.
 */
export function hasRival(page: Analysis, other: Analysis, aligned: Aligned): boolean {
  const used = new Set(aligned.pairs.map((pair) => pair.page));
  const usedOther = new Set(aligned.pairs.map((pair) => pair.other));
  // Reports of one statement name who speaks in their own ways; in one text he has one name.
  const isCopy = Math.min(aligned.framePage, aligned.frameOther) >= COPY;
  return findReplacements(page, other, aligned).some((place) => {
    const ours = freeIn(page, place.page, used, isCopy);
    const theirs = freeIn(other, place.other, usedOther, isCopy);
    return areRivals(ours, page, theirs, other);
  });
}

/** Share of both texts from which they are one text with something changed. */
const COPY = 0.8;

/** Units of a stretch that nothing stands for; those that name a source only where they are asked for. */
function freeIn(
  { units }: Analysis,
  { first, last }: Range,
  used: ReadonlySet<number>,
  withSource: boolean,
): Unit[] {
  return units
    .slice(first, last)
    .filter((unit, at) => !used.has(first + at) && (withSource || !unit.inChain));
}

/** Of more units than these on a side other things are told. */
const LONGEST = 3;

function areRivals(
  ours: readonly Unit[],
  page: Analysis,
  theirs: readonly Unit[],
  other: Analysis,
): boolean {
  if (ours.length === 0 || theirs.length === 0) return false;
  if (ours.length > LONGEST || theirs.length > LONGEST) return false;
  if (ours.some((a) => theirs.some((b) => areOtherValues(a, page, b, other)))) return true;
  return areOtherNames(ours, page, theirs, other);
}

function areOtherValues(a: Unit, page: Analysis, b: Unit, other: Analysis): boolean {
  if (a.quantity !== null && b.quantity !== null) return areOtherCounts(a.quantity, b.quantity);
  // `S-300`, `Boeing 737`: of a number that is a name only the digits are left over.
  return isDigits(page, a) && isDigits(other, b);
}

function isDigits({ tokens }: Analysis, { kind, firstToken: token }: Unit): boolean {
  return kind === 'word' && tokens[token]?.number === true;
}

/** Counts of two things, amounts in two currencies among them, may both be told. */
function areOtherCounts(a: Quantity, b: Quantity): boolean {
  if (a.kind !== b.kind || meets(a.interval, b.interval)) return false;
  return a.noun === b.noun || a.noun === null || b.noun === null;
}

/** Weight of a word that is in no list of common words. */
const UNKNOWN_WEIGHT = 7;

/**
 * Two names that fill one place alone, neither of which may hold or be the other. A government and its seat or its country
 * go by several names, so countries and organisations are left to the tables.
 */
function areOtherNames(
  ours: readonly Unit[],
  page: Analysis,
  theirs: readonly Unit[],
  other: Analysis,
): boolean {
  const [a, b] = [ours[0], theirs[0]];
  if (a === undefined || b === undefined) return false;
  // Arabic has no capitals: a man whom no table has is rare words.
  if (isPersonBeside(ours, theirs) || isPersonBeside(theirs, ours)) return true;
  if (ours.length > 1 || theirs.length > 1) {
    return (
      ours.length === theirs.length &&
      [...ours, ...theirs].every((unit) => isUnknown(unit, page.lexicon))
    );
  }
  if (a.name !== null && b.name !== null) {
    const relation = compareNames(a.name, b.name);
    if (relation !== null) return relation === 'different';
    return isProper(a, page) && isProper(b, other);
  }
  return (
    (isProper(a, page) && isUnknown(b, page.lexicon)) ||
    (isProper(b, other) && isUnknown(a, page.lexicon))
  );
}

/** A person, and in his place two words at least that are no common ones and hold no name. */
function isPersonBeside(ours: readonly Unit[], theirs: readonly Unit[]): boolean {
  return (
    ours.some(({ name }) => name?.type === 'person' && name.words.length > 1) &&
    theirs.length > 1 &&
    theirs.every((unit) => isRare(unit, NAME_WEIGHT))
  );
}

/** Weight of words of which many are somebody's name. */
export const NAME_WEIGHT = 4.8;

/** Is it a word of at least this weight? */
export function isRare({ kind, weight, inChain }: Unit, least: number): boolean {
  return kind === 'word' && (inChain ? weight / CHAIN_SHARE : weight) >= least;
}

const WHERE = /^(?:in|at|from|to|near|في|من|الي|قرب)$/;

/** A person, a town (a capital where something is) or a name that only its capitals tell. */
function isProper({ name, firstToken: token }: Unit, { tokens }: Analysis): boolean {
  if (name === null || name.type === 'organisation') return false;
  return (
    name.type !== 'country' ||
    (name.kind === 'capital' && WHERE.test(tokens[token - 1]?.text ?? ''))
  );
}

/** A word that neither the lexicon nor the lists of common words have: most likely a name. */
export function isUnknown(unit: Unit, lexicon: Lexicon): boolean {
  return (
    unit.places === null && isRare(unit, UNKNOWN_WEIGHT) && lexicon.relatives(unit.key).length === 0
  );
}
