import type { ClaimId } from './model.ts';
import type { SearchWord } from './search-query.ts';
import { compareTerm, openSegment } from './segment.ts';
import { MOST_TERMS, readSegmentLayout, type SegmentLayout } from './segment-layout.ts';
import { readId } from './segment-read.ts';
import { readPostings } from './segment-search.ts';

/**
 * Claims of a segment that hold all words, those of fewest terms first: of two, the shorter says less besides. An id is read
 * when it is asked for: most results are never looked at.
 */
export interface FoundClaims {
  readonly total: number;
  /** How many terms (at most 255) the claim has that stands there; infinite behind the last. */
  length(place: number): number;
  /** Its id; `place` is below `total`. */
  id(place: number): ClaimId;
}

/** Looks for the claims that hold all words; of none, nothing. */
export type Lookup = (words: readonly SearchWord[]) => FoundClaims;

/**
 * Opens a segment for those who look for words that they are still typing: its terms are sorted, so all that begin alike
 * lie side by side. Null for bytes that `openSegment` refuses. A search costs a pass over what is found, 1 ms for some
 * 100,000 claims.
 */
export function openLookup(bytes: Uint8Array): Lookup | null {
  const layout = openSegment(bytes).ok ? readSegmentLayout(bytes) : null;
  if (layout === null) return null;
  const postings = new Uint32Array(layout.claims);
  return (words) => {
    // How many of the words a claim holds, in their order: who lacks one is not counted further.
    const held = new Uint8Array(words.length === 0 ? 0 : layout.claims);
    for (const [at, word] of words.entries()) {
      for (const term of termsOf(layout, word)) {
        const place = { start: layout.postingStart(term), end: layout.postingStart(term + 1) };
        const end = readPostings(layout, place, postings, 0);
        for (let i = 0; i < end; i += 1) {
          const claim = postings[i] ?? 0;
          if (held[claim] === at) held[claim] = at + 1;
        }
      }
    }
    return sortByLength(layout, held, words.length);
  };
}

/** The claims with this count, sorted by counting: lengths are few. */
function sortByLength(layout: SegmentLayout, held: Uint8Array, count: number): FoundClaims {
  const { bytes, lengthStart } = layout;
  const starts = new Uint32Array(MOST_TERMS + 2);
  for (let claim = 0; claim < held.length; claim += 1) {
    if (held[claim] !== count) continue;
    const next = (bytes[lengthStart + claim] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let at = 1; at < starts.length; at += 1) {
    starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  }
  const order = new Uint32Array(starts.at(-1) ?? 0);
  for (let claim = 0; claim < held.length; claim += 1) {
    if (held[claim] !== count) continue;
    const length = bytes[lengthStart + claim] ?? 0;
    const place = starts[length] ?? 0;
    order[place] = claim;
    starts[length] = place + 1;
  }
  const lengthAt = (claim: number | undefined) =>
    claim === undefined ? Number.POSITIVE_INFINITY : (bytes[lengthStart + claim] ?? 0);
  return {
    total: order.length,
    length: (place) => lengthAt(order[place]),
    id: (place) => readId(layout, order[place] ?? 0),
  };
}

/** Indexes of the terms that a word stands for. */
function* termsOf(layout: SegmentLayout, { terms, beginnings }: SearchWord): Generator<number> {
  for (const term of terms) {
    const index = firstFrom(layout, term);
    if (index < layout.terms && compareTerm(layout, index, term) === 0) yield index;
  }
  for (const beginning of beginnings) {
    for (let index = firstFrom(layout, beginning); index < layout.terms; index += 1) {
      if (!beginsWith(layout, index, beginning)) break;
      yield index;
    }
  }
}

/** The first term that does not sort before this one; the number of terms where all do. */
function firstFrom(layout: SegmentLayout, term: string): number {
  let low = 0;
  let high = layout.terms;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareTerm(layout, middle, term) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function beginsWith(layout: SegmentLayout, index: number, beginning: string): boolean {
  const start = layout.termStart(index);
  if (layout.termStart(index + 1) - start < beginning.length) return false;
  for (let at = 0; at < beginning.length; at += 1) {
    if (layout.termUnit(start + at) !== beginning.charCodeAt(at)) return false;
  }
  return true;
}
