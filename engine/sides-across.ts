import type { Lexicon } from './lexicon.ts';
import { type Place, placesOf, relationOfPlaces } from './oppositions.ts';

/** A side of an axis of opposites that a word's translations into the other language stand on. */
export interface Side extends Place {
  /** 0–1: how often, of all that the word may mean, it means one of those. */
  readonly share: number;
}

/** A word by its places on the axes of its own language. */
interface Placed {
  readonly places: readonly Place[] | null;
}

const NONE: readonly Side[] = [];
const known = new WeakMap<Lexicon, Map<string, readonly Side[]>>();
/** Answers kept: more than the words of some long articles. */
const MOST_KEPT = 20_000;

/**
 * Where a word stands on the axes of the other language, by its translations: so `rose` stands on the side of `ارتفع`, and
 * against `هبط`, though no list names both. Empty for words without any. Linear in the translations; the answer is kept.
 */
export function sidesAcross(lexicon: Lexicon, stem: string): readonly Side[] {
  let answers = known.get(lexicon);
  if (answers === undefined) {
    answers = new Map();
    known.set(lexicon, answers);
  }
  const cached = answers.get(stem);
  if (cached !== undefined) return cached;
  const sides = readSides(lexicon, stem);
  if (answers.size >= MOST_KEPT) answers.clear();
  answers.set(stem, sides);
  return sides;
}

function readSides(lexicon: Lexicon, stem: string): readonly Side[] {
  const sides = new Map<string, Side>();
  for (const { term, kind, weight } of lexicon.relatives(stem)) {
    if (kind !== 'translation') continue;
    for (const { axis, side } of placesOf(term) ?? []) {
      const key = `${axis}:${side}`;
      sides.set(key, { axis, side, share: (sides.get(key)?.share ?? 0) + weight });
    }
  }
  return sides.size === 0 ? NONE : [...sides.values()];
}

/** Share of a word's meanings that must stand on one side for the word to stand there. */
const SURE_SHARE = 0.25;
/** Share of them from which it may stand there, so that it stands against nothing there. */
const POSSIBLE_SHARE = 0.05;

/** How two words stand to each other on the axes of opposites, of one language or of two; null where no axis has both. */
export function relationOfUnits(
  a: Placed & { readonly across: readonly Side[] },
  b: Placed,
): 'same-side' | 'opposed' | null {
  return b.places === null
    ? null
    : (relationOfPlaces(a.places, b.places) ?? relationOfSides(a.across, b.places));
}

/** How a word stands to a word of the other language; null where no axis brings them together, or one does both. */
export function relationOfSides(
  sides: readonly Side[],
  places: readonly Place[] | null,
): 'same-side' | 'opposed' | null {
  if (places === null || sides.length === 0) return null;
  let [same, opposed] = [0, 0];
  for (const { axis, side, share } of sides) {
    for (const place of places) {
      if (place.axis !== axis) continue;
      if (place.side === side) same = Math.max(same, share);
      else opposed = Math.max(opposed, share);
    }
  }
  if (same >= SURE_SHARE) return 'same-side';
  return opposed >= SURE_SHARE && same < POSSIBLE_SHARE ? 'opposed' : null;
}
