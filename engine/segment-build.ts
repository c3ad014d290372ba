import type { ClaimId } from './model.ts';
import { NORMALIZER_VERSION } from './normalize.ts';
import {
  CHECKSUM_AT,
  FORMAT_VERSION,
  MAGIC,
  MOST_TERMS,
  segmentChecksum,
  segmentOffsets,
} from './segment-layout.ts';

/**
 * An index segment over claims, as bytes to be stored. Claims of one id count once; equal claims and terms in
 * whatever order give equal bytes. O(n log n) in the number of terms of all claims.
 */
export function buildSegment(
  claims: Iterable<{ id: ClaimId; terms: readonly string[] }>,
): Uint8Array {
  const termsById = new Map<ClaimId, readonly string[]>();
  for (const { id, terms } of claims) {
    if (!termsById.has(id)) termsById.set(id, terms);
  }
  const ids = [...termsById.keys()].sort();
  const claimsByTerm = new Map<string, number[]>();
  const lengths = new Uint8Array(ids.length);
  for (const [claim, id] of ids.entries()) {
    const terms = new Set(termsById.get(id));
    lengths[claim] = Math.min(terms.size, MOST_TERMS);
    for (const term of terms) {
      const list = claimsByTerm.get(term);
      if (list === undefined) claimsByTerm.set(term, [claim]);
      else list.push(claim);
    }
  }
  return writeSegment(ids, lengths, claimsByTerm);
}

function writeSegment(
  ids: readonly ClaimId[],
  lengths: Uint8Array,
  claimsByTerm: ReadonlyMap<string, readonly number[]>,
): Uint8Array {
  const terms = [...claimsByTerm.keys()].sort();
  const postings = terms.map((term) => encodePostings(claimsByTerm.get(term) ?? []));
  const sizes = {
    claims: ids.length,
    terms: terms.length,
    units: terms.reduce((sum, term) => sum + term.length, 0),
    postings: postings.reduce((sum, bytes) => sum + bytes.length, 0),
  };
  const offsets = segmentOffsets(sizes);
  const bytes = new Uint8Array(offsets.end);
  const view = new DataView(bytes.buffer);
  const written = [sizes.claims, sizes.terms, sizes.units, sizes.postings];
  const header = [MAGIC, FORMAT_VERSION, NORMALIZER_VERSION, 0, ...written];
  for (const [index, word] of header.entries()) view.setUint32(index * 4, word, true);
  for (const [index, id] of ids.entries()) writeId(view, offsets.ids + index * 8, id);
  bytes.set(lengths, offsets.lengths);
  let unit = 0;
  let posting = 0;
  for (const [index, term] of terms.entries()) {
    view.setUint32(offsets.termStarts + index * 4, unit, true);
    view.setUint32(offsets.postingStarts + index * 4, posting, true);
    view.setUint32(offsets.frequencies + index * 4, claimsByTerm.get(term)?.length ?? 0, true);
    for (let i = 0; i < term.length; i += 1) {
      view.setUint16(offsets.units + (unit + i) * 2, term.charCodeAt(i), true);
    }
    bytes.set(postings[index] ?? [], offsets.postings + posting);
    unit += term.length;
    posting += postings[index]?.length ?? 0;
  }
  view.setUint32(offsets.termStarts + terms.length * 4, unit, true);
  view.setUint32(offsets.postingStarts + terms.length * 4, posting, true);
  view.setUint32(CHECKSUM_AT, segmentChecksum(bytes), true);
  return bytes;
}

function writeId(view: DataView, at: number, id: ClaimId): void {
  view.setUint32(at, Number.parseInt(id.slice(0, 8), 16));
  view.setUint32(at + 4, Number.parseInt(id.slice(8), 16));
}

/** Gaps between ascending claim numbers, seven bits a byte, lowest first, the high bit set on all but the last. */
function encodePostings(claims: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  let last = -1;
  for (const claim of claims) {
    let gap = claim - last;
    last = claim;
    while (gap >= 0x80) {
      bytes.push((gap & 0x7f) | 0x80);
      gap >>>= 7;
    }
    bytes.push(gap);
  }
  return Uint8Array.from(bytes);
}
