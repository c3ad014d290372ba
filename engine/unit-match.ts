import type { Unit } from './analyze.ts';
import { compareNames, isWordOfName } from './name-relation.ts';
import { relationOfUnits } from './sides-across.ts';
import { compareQuantities, type SlotRelation } from './slots.ts';
import { compareTimes } from './time-relation.ts';
import type { Relation } from './unit-index.ts';
import { isSameVerb } from './verb-forms.ts';

/** How two units stand for each other; see `Pair`. */
export interface Match {
  readonly likeness: number;
  readonly how: 'same' | 'similar' | 'clash';
  /** Aligned units around both without which they do not stand for each other. */
  readonly least: number;
}

/** Likeness of two units by the way they match. Ordered by how often the match is right, not fitted. */
const LIKENESS = {
  stem: 1,
  variant: 0.85,
  side: 0.75,
  skeleton: 0.7,
  compatible: 0.9,
  verb: 0.8,
} as const;
/** A word of the lexicon is at least and at most so alike, by how often the word means it. */
const TRANSLATION = { least: 0.65, most: 0.95 } as const;
const SYNONYM = { least: 0.55, most: 0.8 } as const;

const CLASH: Match = { likeness: 0, how: 'clash', least: 1 };
const VARIANT: Match = similar(LIKENESS.variant, 0);
const SAME_SIDE: Match = similar(LIKENESS.side, 0);
const SKELETON: Match = similar(LIKENESS.skeleton, 0);
const VERB: Match = similar(LIKENESS.verb, 2);
const COMPATIBLE: Match = similar(LIKENESS.compatible, 0);

function similar(likeness: number, least: number): Match {
  return { likeness, how: 'similar', least };
}

/** Units of one key. */
export const SAME: Match = { likeness: LIKENESS.stem, how: 'same', least: 0 };

/** A count and the first of the counts that add up to it. */
export const SUMMED: Match = COMPATIBLE;

/** A translation, or a synonym; a clash for an antonym. */
export function matchOfRelation({ kind, weight }: Relation): Match {
  if (kind === 'antonym') return CLASH;
  const { least, most } = kind === 'translation' ? TRANSLATION : SYNONYM;
  return similar(least + (most - least) * Math.min(1, Math.max(0, weight)), 0);
}

/** Two quantities or two times that agree or can hold together; null for all others, clashing ones included. */
export function matchOfSlots(a: Unit, b: Unit): Match | null {
  const relation = relationOfSlots(a, b);
  if (relation === 'agrees') return SAME;
  return relation === 'compatible' ? COMPATIBLE : null;
}

function relationOfSlots(a: Unit, b: Unit): SlotRelation | null {
  if (a.quantity !== null && b.quantity !== null) return compareQuantities(a.quantity, b.quantity);
  if (a.time !== null && b.time !== null) return compareTimes(a.time, b.time);
  return null;
}

/**
 * Units without an equal on the other side: opposites and other values of one thing clash; spellings, forms of one
 * root and words of one side of an axis are similar. `relations` are those of the page's units to `b`.
 */
export function looseMatch(
  a: Unit,
  index: number,
  b: Unit,
  relations: readonly Relation[] | undefined,
): Match | null {
  if (a.key === '' || b.key === '') {
    return a.key === b.key && relationOfSlots(a, b) === 'differs' ? CLASH : null;
  }
  const match =
    matchOfNames(a, b) ?? matchOfSides(a, b) ?? matchOfForms(a, b) ?? matchOfKin(index, relations);
  return match?.how === 'clash' && isLacking(a) !== isLacking(b) ? SAME_SIDE : match;
}

/** `غير مباشر`: not the word, but its opposite. */
function isLacking({ negation, firstToken: token }: Unit): boolean {
  return negation?.kind === 'lack' && negation.at === token - 1;
}

function matchOfNames(a: Unit, b: Unit): Match | null {
  if (a.name === null || b.name === null) return null;
  const names = compareNames(a.name, b.name);
  if (names === null) return null;
  return names === 'different' ? CLASH : VARIANT;
}

function matchOfSides(a: Unit, b: Unit): Match | null {
  const axis = relationOfUnits(a, b);
  if (axis === null) return null;
  return axis === 'opposed' ? CLASH : SAME_SIDE;
}

function matchOfForms(a: Unit, b: Unit): Match | null {
  if (isVariant(a, b)) return VARIANT;
  if (a.skeleton !== '' && a.skeleton === b.skeleton) return SKELETON;
  if (isSameVerb(a.verb, b.verb)) return VERB;
  return isPartOfName(a, b) ? VARIANT : null;
}

function matchOfKin(index: number, relations: readonly Relation[] | undefined): Match | null {
  if (relations === undefined) return null;
  // A loop, for this is asked of every two words that are left over: a function made for each would be most of its cost.
  for (const relation of relations) {
    if (relation.unit === index && relation.kind !== 'translation')
      return matchOfRelation(relation);
  }
  return null;
}

/** Lengths of two spellings of one name differ by no more letters than this. */
const SPELLING_SLACK = 2;

function isVariant(a: Unit, b: Unit): boolean {
  return (
    a.sound !== '' && a.sound === b.sound && Math.abs(a.key.length - b.key.length) <= SPELLING_SLACK
  );
}

function isPartOfName(a: Unit, b: Unit): boolean {
  const long = a.key.length < b.key.length ? b : a;
  return long.name !== null && isWordOfName(long.name, long === a ? b.key : a.key);
}
