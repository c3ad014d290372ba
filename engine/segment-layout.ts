import { checksum } from './checksum.ts';

/**
 * The bytes of an index segment, little-endian:
 *
 * | offset | what |
 * |---|---|
 * | 0 | magic `ISNS` |
 * | 4 | uint32 format version, uint32 normalizer version |
 * | 12 | uint32 checksum of all from offset 16 on |
 * | 16 | uint32 number of claims, of terms, of term units, of posting bytes |
 * | 32 | claim ids, 8 bytes each |
 * | | number of terms of each claim, at most 255, one byte each
 * | | term starts: uint32 × (terms + 1), in units |
 * | | posting starts: uint32 × (terms + 1), in bytes |
 * | | frequencies: uint32 × terms |
 * | | term units: uint16 each, terms sorted by unit |
 * | | postings: see `segment.ts` |
 *
 * Offsets are read with a `DataView`, so the bytes may lie anywhere in a buffer.
 */
export interface SegmentLayout {
  readonly bytes: Uint8Array;
  readonly normalizer: number;
  readonly checksum: number;
  readonly claims: number;
  readonly terms: number;
  /** Byte offset of the first claim id. */
  readonly idStart: number;
  /** Byte offset of the first claim's number of terms. */
  readonly lengthStart: number;
  /** In units from the first term's start; `index` may be `terms`. */
  termStart(index: number): number;
  /** Unit at a position counted like `termStart`. */
  termUnit(at: number): number;
  frequency(index: number): number;
  /** Byte offset in `bytes`; `index` may be `terms`. */
  postingStart(index: number): number;
}

interface SegmentSizes {
  readonly claims: number;
  readonly terms: number;
  readonly units: number;
  readonly postings: number;
}

export const MAGIC = 0x534e5349;
export const FORMAT_VERSION = 2;
/** Longer claims count as this long. */
export const MOST_TERMS = 255;
export const CHECKSUM_AT = 12;
const HEADER_LENGTH = 32;
/** Byte offset at which the checksummed part begins. */
const CHECKED_FROM = 16;

/** Where the parts of a segment with these sizes lie, as byte offsets, and its whole length. */
export function segmentOffsets(sizes: SegmentSizes) {
  const ids = HEADER_LENGTH;
  const lengths = ids + sizes.claims * 8;
  const termStarts = lengths + sizes.claims;
  const postingStarts = termStarts + (sizes.terms + 1) * 4;
  const frequencies = postingStarts + (sizes.terms + 1) * 4;
  const units = frequencies + sizes.terms * 4;
  const postings = units + sizes.units * 2;
  return {
    ids,
    lengths,
    termStarts,
    postingStarts,
    frequencies,
    units,
    postings,
    end: postings + sizes.postings,
  };
}

/** Reads the header and checks that all parts lie within the bytes; null where they do not. Constant time. */
export function readSegmentLayout(bytes: Uint8Array): SegmentLayout | null {
  if (bytes.length < HEADER_LENGTH) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (at: number) => view.getUint32(at, true);
  if (word(0) !== MAGIC || word(4) !== FORMAT_VERSION) return null;
  const sizes = { claims: word(16), terms: word(20), units: word(24), postings: word(28) };
  const offsets = segmentOffsets(sizes);
  if (offsets.end !== bytes.length) return null;
  const within = (at: number, most: number) => Math.min(word(at), most);
  return {
    bytes,
    normalizer: word(8),
    checksum: word(12),
    claims: sizes.claims,
    terms: sizes.terms,
    idStart: offsets.ids,
    lengthStart: offsets.lengths,
    // Clamped, so that whoever forges the table cannot make a reader leave the bytes.
    termStart: (index) => within(offsets.termStarts + index * 4, sizes.units),
    termUnit: (at) => (at < sizes.units ? view.getUint16(offsets.units + at * 2, true) : 0),
    frequency: (index) => within(offsets.frequencies + index * 4, sizes.claims),
    postingStart: (index) =>
      offsets.postings + within(offsets.postingStarts + index * 4, sizes.postings),
  };
}

/** Of all behind the header's checksum. */
export function segmentChecksum(bytes: Uint8Array): number {
  return checksum(bytes, CHECKED_FROM);
}
