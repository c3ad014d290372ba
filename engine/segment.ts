import type { Candidate, Segment, WeightedTerm } from './library.ts';
import type { ClaimId } from './model.ts';
import { NORMALIZER_VERSION } from './normalize.ts';
import { failure, type Result, success } from './result.ts';
import {
  MOST_TERMS,
  readSegmentLayout,
  type SegmentLayout,
  segmentChecksum,
} from './segment-layout.ts';

/**
 * Opens an index segment made by `buildSegment`. Fails with `bad-segment` for bytes that are cut short, changed,
 * of another format or of another normalizer; the index is then rebuilt from rows. Never throws; every read
 * stays inside `bytes`, which must not change while the segment is in use. One pass over the bytes (checksum),
 * no objects per term.
 */
export function openSegment(
  bytes: Uint8Array,
): Result<Segment, { kind: 'bad-segment'; message: string }> {
  const layout = readSegmentLayout(bytes);
  if (layout === null) {
    return failure('bad-segment', 'The index segment is damaged or cut short; rebuild it.');
  }
  if (layout.normalizer !== NORMALIZER_VERSION) {
    return failure('bad-segment', 'The index segment is of another version; rebuild it.');
  }
  if (segmentChecksum(bytes) !== layout.checksum) {
    return failure('bad-segment', 'The index segment is damaged; rebuild it.');
  }
  const scratch = {
    scores: new Float64Array(layout.claims),
    touched: new Uint32Array(layout.claims),
    groups: new Uint32Array(layout.claims),
    lastGroup: 0,
  };
  return success({
    size: layout.claims,
    documentFrequency: (term) => findTerm(layout, term)?.frequency ?? 0,
    candidates: (groups, limit, least = 0) => findBest(layout, scratch, groups, limit, least),
  });
}

interface Postings {
  /** How many claims hold the term. */
  readonly frequency: number;
  /** Byte offsets of the first posting and behind the last. */
  readonly start: number;
  readonly end: number;
}

/** Binary search over the sorted terms; null where the segment does not hold the term. */
function findTerm(layout: SegmentLayout, term: string): Postings | null {
  let low = 0;
  let high = layout.terms - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = compareTerm(layout, middle, term);
    if (order === 0) return postingsOf(layout, middle);
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

/** Below 0 where term `index` sorts before `term`. Compares in place: a string per term would cost more than all else. */
function compareTerm(layout: SegmentLayout, index: number, term: string): number {
  const start = layout.termStart(index);
  const length = layout.termStart(index + 1) - start;
  const shared = Math.min(length, term.length);
  for (let i = 0; i < shared; i += 1) {
    const difference = layout.termUnit(start + i) - term.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return length - term.length;
}

function postingsOf(layout: SegmentLayout, index: number): Postings {
  return {
    frequency: layout.frequency(index),
    start: layout.postingStart(index),
    end: layout.postingStart(index + 1),
  };
}

/** One place for each claim, cleared after each query: new arrays per sentence would be most of the cost. */
interface Scratch {
  readonly scores: Float64Array;
  /** The claims with a score, in order of first use. */
  readonly touched: Uint32Array;
  /** The last group that gave each claim a score; not cleared, for no group has a number twice. */
  readonly groups: Uint32Array;
  lastGroup: number;
}

function findBest(
  layout: SegmentLayout,
  scratch: Scratch,
  groups: readonly (readonly WeightedTerm[])[],
  limit: number,
  least: number,
): readonly Candidate[] {
  let count = 0;
  for (const group of groups) {
    // A word that stands under one term cannot give a claim twice.
    const number = group.length > 1 ? ++scratch.lastGroup : 0;
    for (const { term, weight } of group) {
      const postings = weight > 0 ? findTerm(layout, term) : null;
      if (postings !== null) count = addScores(layout, postings, weight, scratch, count, number);
    }
  }
  return takeBest(layout, scratch, count, limit, least);
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

/**
 * The claims of highest score, best first, equals by their number (that is, by id); clears all scores on the way. Most
 * claims share one common word with the query, and fail the first comparison.
 */
function takeBest(
  layout: SegmentLayout,
  { scores, touched }: Scratch,
  count: number,
  limit: number,
  least: number,
): readonly Candidate[] {
  const { bytes, lengthStart } = layout;
  const best: { claim: number; score: number; shared: number }[] = [];
  let lowest = 0;
  for (let i = 0; i < count; i += 1) {
    const claim = touched[i] ?? 0;
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

/**
 * Reads what `encodePostings` wrote; returns how many claims have a score now. `group` is the number of the terms of which
 * a claim gets one, 0 for a term alone.
 */
function addScores(
  layout: SegmentLayout,
  postings: Postings,
  weight: number,
  { scores, touched, groups }: Scratch,
  count: number,
  group: number,
): number {
  const { bytes } = layout;
  let size = count;
  let claim = -1;
  let at = postings.start;
  while (at < postings.end) {
    let gap = 0;
    let byte = 0x80;
    for (let shift = 0; byte >= 0x80 && at < postings.end && shift <= MAX_SHIFT; shift += 7) {
      byte = bytes[at] ?? 0;
      gap += (byte & 0x7f) * 2 ** shift;
      at += 1;
    }
    claim += gap;
    // The checksum keeps chance away; a made-up segment must still not name a claim that is not there.
    if (gap === 0 || claim >= layout.claims) return size;
    if (group !== 0) {
      if (groups[claim] === group) continue;
      groups[claim] = group;
    }
    const before = scores[claim] ?? 0;
    if (before === 0) touched[size++] = claim;
    scores[claim] = before + weight;
  }
  return size;
}

/** A gap has 32 bits at most. */
const MAX_SHIFT = 28;

function claimIdAt(layout: SegmentLayout, index: number): ClaimId {
  let id = '';
  for (let i = 0; i < 8; i += 1) {
    id += (layout.bytes[layout.idStart + index * 8 + i] ?? 0).toString(16).padStart(2, '0');
  }
  return id as ClaimId;
}
