import type { Segment } from './library.ts';
import { rememberWords } from './memo.ts';
import { NORMALIZER_VERSION } from './normalize.ts';
import { failure, type Result, success } from './result.ts';
import { readSegmentLayout, type SegmentLayout, segmentChecksum } from './segment-layout.ts';
import { createSearch, type Postings } from './segment-search.ts';

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
  // A word is asked for to weigh it, to afford it and to find it, and news says the same words again.
  const find = rememberWords((term) => findTerm(layout, term));
  const search = createSearch(layout, find);
  return success({
    size: layout.claims,
    documentFrequency: (term) => find(term)?.frequency ?? 0,
    candidates: (groups, limit, least = 0) => search(groups, limit, least),
  });
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
export function compareTerm(layout: SegmentLayout, index: number, term: string): number {
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
