import type { Candidate, WeightedTerm } from './library.ts';
import type { ClaimId } from './model.ts';
import { MOST_TERMS, type SegmentLayout } from './segment-layout.ts';

/** Where a term's postings lie. */
export interface Postings {
  /** How many claims hold the term. */
  readonly frequency: number;
  /** Byte offsets of the first posting and behind the last. */
  readonly start: number;
  readonly end: number;
}

/**
 * The search of one opened segment; what it answers is said at `Segment.candidates`. Holds 13 bytes for each claim of
 * the segment, cleared after each query: new arrays per sentence would be most of the cost.
 *
 * A claim that shares `least` holds some words of the query, as many as the heaviest ones need to reach it. Which claims
 * hold so many is counted first, in bits that fit the fastest memory; most claims hold one or two common words, and
 * no score is kept of them.
 */
export function createSearch(
  layout: SegmentLayout,
  find: (term: string) => Postings | null,
): (
  groups: readonly (readonly WeightedTerm[])[],
  limit: number,
  least: number,
) => readonly Candidate[] {
  const scratch: Scratch = {
    scores: new Float64Array(layout.claims),
    groups: new Uint32Array(layout.claims),
    lastGroup: 0,
    holding: new Uint32Array(0),
    counts: Array.from({ length: MOST_COUNTED }, () => new Int32Array((layout.claims >> 5) + 1)),
    scored: [],
  };
  return (groups, limit, least) => {
    const lists = readLists(layout, scratch, groups, find);
    const words = wordsNeeded(groups, least - ROUNDING);
    addScores(scratch, lists, words > 1 ? claimsHolding(words, scratch, lists) : null);
    return takeBest(layout, scratch, limit, least);
  };
}

/** Sums of weights in another order differ by less, and a claim at the bar must not be lost by it. */
const ROUNDING = 1e-6;
/** Words of a claim that are counted; who holds more has been found to hold these. */
const MOST_COUNTED = 3;

interface Scratch {
  readonly scores: Float64Array;
  /** The last group that gave each claim a score; not cleared, for no group has a number twice. */
  readonly groups: Uint32Array;
  lastGroup: number;
  /** The claims of all lists of the query, one list behind the other. */
  holding: Uint32Array;
  /** A bit for each claim that holds one word, two words, ... of the query. */
  readonly counts: readonly Int32Array[];
  /** The claims with a score. */
  scored: number[];
}

/** The claims that hold one term. */
interface List {
  /** Places in `Scratch.holding`: the first, and behind the last. */
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  /** Equal for the terms of a word that stands under several: of these a claim gets the first. 0 for a term alone. */
  readonly group: number;
}

function readLists(
  layout: SegmentLayout,
  scratch: Scratch,
  groups: readonly (readonly WeightedTerm[])[],
  find: (term: string) => Postings | null,
): readonly List[] {
  const lists: List[] = [];
  let size = 0;
  for (const group of groups) {
    // A word that stands under one term cannot give a claim twice.
    const number = group.length > 1 ? ++scratch.lastGroup : 0;
    for (const { term, weight } of group) {
      const postings = weight > 0 ? find(term) : null;
      if (postings === null) continue;
      makeRoom(scratch, size + Math.max(0, postings.end - postings.start));
      const to = readPostings(layout, postings, scratch.holding, size);
      lists.push({ from: size, to, weight, group: number });
      size = to;
    }
  }
  return lists;
}

function makeRoom(scratch: Scratch, needed: number): void {
  if (needed <= scratch.holding.length) return;
  const larger = new Uint32Array(needed * 2);
  larger.set(scratch.holding);
  scratch.holding = larger;
}

/** Reads what `encodePostings` wrote: the claims go to `into`, ascending, from `first` on; the place behind them comes back. Linear in them. */
export function readPostings(
  layout: SegmentLayout,
  { start, end }: Pick<Postings, 'start' | 'end'>,
  into: Uint32Array,
  first: number,
): number {
  const { bytes, claims } = layout;
  let place = first;
  let claim = -1;
  for (let at = start; at < end; ) {
    let byte = bytes[at] ?? 0;
    let gap = byte & 0x7f;
    at += 1;
    for (let shift = 7; byte >= 0x80 && at < end && shift <= LAST_SHIFT; shift += 7) {
      byte = bytes[at] ?? 0;
      gap |= (byte & 0x7f) << shift;
      at += 1;
    }
    claim += gap;
    // The checksum keeps chance away; a made-up segment must still not name a claim that is not there.
    if (gap <= 0 || claim >= claims) return place;
    into[place++] = claim;
  }
  return place;
}

/** A gap has 28 bits at most: no segment holds more claims. */
const LAST_SHIFT = 21;

/** How many words at least a claim must hold to share `least`, counted up to `MOST_COUNTED`. */
function wordsNeeded(groups: readonly (readonly WeightedTerm[])[], least: number): number {
  const weights = groups.map((group) => Math.max(0, ...group.map(({ weight }) => weight)));
  weights.sort((a, b) => b - a);
  let shared = 0;
  let words = 0;
  while (words < MOST_COUNTED && words < weights.length && shared < least) {
    shared += weights[words] ?? 0;
    words += 1;
  }
  return words;
}

/** A bit for each claim that stands in so many of the lists; some that stand under two terms of one word are among them. */
function claimsHolding(words: number, { counts, holding }: Scratch, lists: readonly List[]) {
  const [one, two, three] = counts;
  if (one === undefined || two === undefined || three === undefined) return null;
  for (const count of counts) count.fill(0);
  const all = lists.at(-1)?.to ?? 0;
  for (let i = 0; i < all; i += 1) {
    const claim = holding[i] ?? 0;
    const place = claim >> 5;
    const bit = 1 << (claim & 31);
    const once = one[place] ?? 0;
    const twice = two[place] ?? 0;
    one[place] = once | bit;
    two[place] = twice | (once & bit);
    three[place] = (three[place] ?? 0) | (twice & bit);
  }
  return words === 2 ? two : three;
}

/** `among`: a bit for each claim that may get a score; null for all. */
function addScores(scratch: Scratch, lists: readonly List[], among: Int32Array | null): void {
  const { scores, groups, holding, scored } = scratch;
  for (const { from, to, weight, group } of lists) {
    for (let i = from; i < to; i += 1) {
      const claim = holding[i] ?? 0;
      if (among !== null && ((among[claim >> 5] ?? 0) & (1 << (claim & 31))) === 0) continue;
      if (group !== 0) {
        if (groups[claim] === group) continue;
        groups[claim] = group;
      }
      const before = scores[claim] ?? 0;
      if (before === 0) scored.push(claim);
      scores[claim] = before + weight;
    }
  }
}

/** Terms that every claim is taken to have besides its own, so that two words in common are no match of all. */
const FURTHER_TERMS = 10;
/**
 * By the number of a claim's terms, what its score is multiplied with: a long claim holds more of any query by
 * chance. The square root is half-way between no account of length and the share of the claim that was found.
 */
const SHARES: Float64Array = Float64Array.from(
  { length: MOST_TERMS + 1 },
  (_, terms) => 1 / Math.sqrt(FURTHER_TERMS + terms),
);

/** The claims of highest score, best first, equals by their number (that is, by id); clears all scores on the way. */
function takeBest(
  layout: SegmentLayout,
  scratch: Scratch,
  limit: number,
  least: number,
): readonly Candidate[] {
  const { bytes, lengthStart } = layout;
  const { scores, scored } = scratch;
  const best: { claim: number; score: number; shared: number }[] = [];
  let lowest = 0;
  for (const claim of scored) {
    const shared = scores[claim] ?? 0;
    scores[claim] = 0;
    if (shared < least) continue;
    const score = shared * (SHARES[bytes[lengthStart + claim] ?? 0] ?? 0);
    if (best.length >= limit && (score < lowest || limit <= 0)) continue;
    let at = best.length;
    while (at > 0 && isBetter(claim, score, best[at - 1])) at -= 1;
    if (at >= limit) continue;
    best.splice(at, 0, { claim, score, shared });
    if (best.length > limit) best.pop();
    lowest = best.at(-1)?.score ?? 0;
  }
  scratch.scored = [];
  return best.map(({ claim, score, shared }) => ({
    claim: claimIdAt(layout, claim),
    score,
    shared,
  }));
}

function isBetter(
  claim: number,
  score: number,
  than: { readonly claim: number; readonly score: number } | undefined,
): boolean {
  if (than === undefined) return false;
  return score > than.score || (score === than.score && claim < than.claim);
}

function claimIdAt(layout: SegmentLayout, index: number): ClaimId {
  let id = '';
  for (let i = 0; i < 8; i += 1) {
    id += (layout.bytes[layout.idStart + index * 8 + i] ?? 0).toString(16).padStart(2, '0');
  }
  return id as ClaimId;
}
