import type { Span } from '../engine/model.ts';
import { indexWords } from './anchor-index.ts';
import { findPlaces, type Place } from './anchor-places.ts';
import type { QuoteAnchor } from './anchor-quote.ts';
import { createWordReader } from './anchor-words.ts';

/** Fewer words are found by their surroundings only: "He denied it" stands in many places. */
const LONG_ENOUGH = 4;
/** Among places of the same words one with so many more words of context is the old one. */
const DECIDING = 2;
/** Of places with the same context, that counts which is so near to the old one (units), and so many times nearer than all others. */
const NEAR = 1_000;
const NEARER = 4;

/**
 * Where the quotes stand in another text, in their order, which is that of the text they were taken from. Null where
 * the words, or one that bears sense, are not there, where the sentence now goes on before or behind them, and where
 * several places have the same claim: rather lost than wrong. No two quotes get one place.
 *
 * Words are compared as `anchor-words.ts` folds them; light ones may come and go. Among places of the same words the
 * context decides, then the position, counted from the nearest quote that was found. The text's words are indexed
 * once; a quote costs its length times the places of its rarest three words, at most 200.
 */
export function resolveAnchors(text: string, anchors: readonly QuoteAnchor[]): (Span | null)[] {
  const read = createWordReader();
  const index = indexWords(read(text));
  const places = anchors.map((anchor) => findPlaces(text, index, anchor, read));
  const decided = anchors.map((anchor, at) => clearPlace(anchor, places[at] ?? []));
  const moved = shiftsOf(anchors, decided);
  const clear = decided.map((place, at) => {
    const expected = (anchors[at]?.start ?? 0) + (moved[at - 1] ?? moved[at + 1] ?? 0);
    return place !== null && isDisputed(place, places[at] ?? [], expected) ? null : place;
  });
  const shifts = shiftsOf(anchors, clear);
  return withoutSharing(
    anchors.map(
      ({ start }, at) => clear[at] ?? nearestPlace(places[at] ?? [], start + (shifts[at] ?? 0)),
    ),
  );
}

/** The place that the words and their context decide; null where they do not. */
function clearPlace({ repeated }: QuoteAnchor, places: readonly Place[]): Place | null {
  const [only] = places;
  if (only !== undefined && places.length === 1 && !repeated) {
    return only.words >= LONG_ENOUGH || only.isLine || contextOf(only) > 0 ? only : null;
  }
  const [best, second] = framed(places).sort((a, b) => contextOf(b) - contextOf(a));
  if (best === undefined) return null;
  return second === undefined || contextOf(best) >= contextOf(second) + DECIDING ? best : null;
}

/**
 * Whether the words on one side of a place stand beside another one too, which is nearer to where the quote is expected, and
 * nothing known on its other side: something was put in there, and this may be the old place.
 */
function isDisputed(best: Place, places: readonly Place[], expected: number): boolean {
  const distance = Math.abs(best.start - expected);
  return places.some(
    ({ start, above, below }) =>
      Math.abs(start - expected) < distance &&
      ((above >= best.above && below === 0) || (below >= best.below && above === 0)),
  );
}

/**
 * Places between the words that stood on both sides of the quote. One side is not enough where the sentence stands several
 * times: a copy put in front of it has the old words before it.
 */
function framed(places: readonly Place[]): Place[] {
  return places.filter(({ above, below }) => above > 0 && below > 0);
}

function contextOf({ above, below }: Place): number {
  return above + below;
}

/** The place that stands where the quote is expected, among those in the same frame; null where two may be meant. */
function nearestPlace(places: readonly Place[], expected: number): Place | null {
  const [best, second] = framed(places)
    .map((place) => ({ place, distance: Math.abs(place.start - expected) }))
    .sort((a, b) => a.distance - b.distance);
  if (best === undefined || second === undefined) return null;
  const isNear = best.distance <= NEAR && best.distance * NEARER <= second.distance;
  return isNear ? best.place : null;
}

/** How far the nearest quote that was found, before each or else behind it, has moved. */
function shiftsOf(anchors: readonly Span[], found: readonly (Span | null)[]): number[] {
  const moved = anchors.map(({ start }, at) => {
    const now = found[at];
    return now ? now.start - start : null;
  });
  let shift = moved.find((it) => it !== null) ?? 0;
  return moved.map((it) => {
    shift = it ?? shift;
    return shift;
  });
}

/** Of quotes that claim one place, the one with more context gets it; none where that does not decide. */
function withoutSharing(found: readonly (Place | null)[]): (Span | null)[] {
  const claims = new Map<number, number[]>();
  for (const place of found) {
    if (place === null) continue;
    claims.set(place.start, [...(claims.get(place.start) ?? []), contextOf(place)]);
  }
  return found.map((place) => {
    if (place === null) return null;
    const { start, end } = place;
    const rivals = (claims.get(start) ?? []).filter((other) => other >= contextOf(place));
    return rivals.length === 1 ? { start, end } : null;
  });
}
