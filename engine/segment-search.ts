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
 * The search of one opened segment; what it answers is said at `Segment.candidates`. Holds 20 bytes for each claim of
 * the segment, cleared after each query: new arrays per sentence would be most of the cost.
 *
 * The words of a query are taken in the order given. As long as a claim that is first met now could still share `least`,
 * all claims of a word get their score; from there on only claims that are known already and can still reach it, which
 * are few, while the last words, the commonest, have most of the postings. Both ways give the same answer.
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
    touched: new Uint32Array(layout.claims),
    count: 0,
    groups: new Uint32Array(layout.claims),
    lastGroup: 0,
    holding: new Uint32Array(layout.claims),
    kept: new Uint8Array((layout.claims >> 3) + 1),
  };
  return (groups, limit, least) => {
    const lists = groups.map((group) => listsOf(group, find, scratch));
    const further = furtherWeights(lists);
    const bar = least - ROUNDING;
    let at = 0;
    for (; at < lists.length && (further[at] ?? 0) >= bar; at += 1) {
      for (const list of lists[at] ?? []) addToAll(layout, scratch, list);
    }
    if (at < lists.length) keepReachable(scratch, bar - (further[at] ?? 0));
    for (; at < lists.length && scratch.count > 0; at += 1) {
      for (const list of lists[at] ?? []) addToKept(layout, scratch, list);
    }
    return takeBest(layout, scratch, limit, least);
  };
}

/** Sums of weights in another order differ by less, and a claim at the bar must not be lost by it. */
const ROUNDING = 1e-6;

interface Scratch {
  readonly scores: Float64Array;
  /** The claims with a score, in order of first use; the first `count` count. */
  readonly touched: Uint32Array;
  count: number;
  /** The last group that gave each claim a score; not cleared, for no group has a number twice. */
  readonly groups: Uint32Array;
  lastGroup: number;
  /** The claims that hold the term at hand. */
  readonly holding: Uint32Array;
  /** A bit for each claim: small enough for the fastest memory, as the scores are not. */
  readonly kept: Uint8Array;
}

/** One term's postings with what it gives. */
interface List extends Postings {
  readonly weight: number;
  /** Equal for the terms of a word that stands under several: of these a claim gets the first. 0 for a term alone. */
  readonly group: number;
}

function listsOf(
  group: readonly WeightedTerm[],
  find: (term: string) => Postings | null,
  scratch: Scratch,
): readonly List[] {
  // A word that stands under one term cannot give a claim twice.
  const number = group.length > 1 ? ++scratch.lastGroup : 0;
  return group.flatMap(({ term, weight }) => {
    const postings = weight > 0 ? find(term) : null;
    return postings === null ? [] : [{ ...postings, weight, group: number }];
  });
}

/** For each word, the most that it and all behind it can give one claim. */
function furtherWeights(lists: readonly (readonly List[])[]): Float64Array {
  const further = new Float64Array(lists.length);
  let sum = 0;
  for (let at = lists.length - 1; at >= 0; at -= 1) {
    sum += (lists[at] ?? []).reduce((most, { weight }) => Math.max(most, weight), 0);
    further[at] = sum;
  }
  return further;
}

function addToAll(layout: SegmentLayout, scratch: Scratch, list: List): void {
  const { scores, touched, groups, holding } = scratch;
  const { weight, group } = list;
  const size = readPostings(layout, list, holding);
  let count = scratch.count;
  for (let i = 0; i < size; i += 1) {
    const claim = holding[i] ?? 0;
    if (group !== 0) {
      if (groups[claim] === group) continue;
      groups[claim] = group;
    }
    const before = scores[claim] ?? 0;
    if (before === 0) touched[count++] = claim;
    scores[claim] = before + weight;
  }
  scratch.count = count;
}

/** Lets go of all claims but those that share `least` already, and marks these. */
function keepReachable(scratch: Scratch, least: number): void {
  const { scores, touched, kept } = scratch;
  let count = 0;
  for (let i = 0; i < scratch.count; i += 1) {
    const claim = touched[i] ?? 0;
    if ((scores[claim] ?? 0) < least) {
      scores[claim] = 0;
      continue;
    }
    touched[count++] = claim;
    kept[claim >> 3] = (kept[claim >> 3] ?? 0) | (1 << (claim & 7));
  }
  scratch.count = count;
}

function addToKept(layout: SegmentLayout, scratch: Scratch, list: List): void {
  const { scores, groups, holding, kept } = scratch;
  const { weight, group } = list;
  const size = readPostings(layout, list, holding);
  for (let i = 0; i < size; i += 1) {
    const claim = holding[i] ?? 0;
    if (((kept[claim >> 3] ?? 0) & (1 << (claim & 7))) === 0) continue;
    if (group !== 0) {
      if (groups[claim] === group) continue;
      groups[claim] = group;
    }
    scores[claim] = (scores[claim] ?? 0) + weight;
  }
}

/** Reads what `encodePostings` wrote: the claims go to `into`, ascending; how many there are comes back. */
function readPostings(layout: SegmentLayout, { start, end }: Postings, into: Uint32Array): number {
  const { bytes, claims } = layout;
  let size = 0;
  let claim = -1;
  for (let at = start; at < end; ) {
    let byte = bytes[at] ?? 0;
    let gap = byte & 0x7f;
    at += 1;
    for (let scale = 0x80; byte >= 0x80 && at < end && scale <= LARGEST_SCALE; scale *= 0x80) {
      byte = bytes[at] ?? 0;
      gap += (byte & 0x7f) * scale;
      at += 1;
    }
    claim += gap;
    // The checksum keeps chance away; a made-up segment must still not name a claim that is not there.
    if (gap === 0 || claim >= claims) return size;
    into[size++] = claim;
  }
  return size;
}

/** A gap has 32 bits at most. */
const LARGEST_SCALE = 2 ** 28;

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

/**
 * The claims of highest score, best first, equals by their number (that is, by id); clears all scores on the way. Most
 * claims share one common word with the query, and fail the first comparison.
 */
function takeBest(
  layout: SegmentLayout,
  scratch: Scratch,
  limit: number,
  least: number,
): readonly Candidate[] {
  const { bytes, lengthStart } = layout;
  const { scores, touched, kept } = scratch;
  const best: { claim: number; score: number; shared: number }[] = [];
  let lowest = 0;
  for (let i = 0; i < scratch.count; i += 1) {
    const claim = touched[i] ?? 0;
    const shared = scores[claim] ?? 0;
    scores[claim] = 0;
    kept[claim >> 3] = 0;
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
  scratch.count = 0;
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
