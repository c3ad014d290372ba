import { checksum } from './checksum.ts';
import type { RelativeKind } from './lexicon.ts';

/**
 * The bytes of a lexicon, little-endian:
 *
 * | offset | what |
 * |---|---|
 * | 0 | magic `ISNL` |
 * | 4 | uint32 format version |
 * | 8 | uint32 checksum of all from offset 12 on |
 * | 12 | uint32 number of terms, of letters, of links |
 * | 24 | letters: one byte each (`letterOf`), terms sorted by byte, no separator |
 * | | lengths of terms: uint8 × terms |
 * | | numbers of links: uint8 × terms |
 * | | links: low halves of target terms, uint16 × links, then high parts, uint8 × links |
 * | | links: kinds and weights, uint8 × links: two bits of kind, six of weight |
 *
 * Lengths and counts lie apart from the letters, so that each part packs well in the extension's archive. The
 * sums over them (where a term begins) are made when the bytes are opened.
 */
export const LEXICON_MAGIC = 0x4c4e5349;
export const LEXICON_FORMAT = 1;
export const LEXICON_CHECKSUM_AT = 8;
export const LEXICON_HEADER = 24;
/** Byte offset at which the checksummed part begins. */
const CHECKED_FROM = 12;

/** What one byte can tell. */
export const LONGEST_TERM = 40;
export const MOST_LINKS = 255;
export const MOST_WEIGHT = 63;
/** The kinds in the order of their two bits. */
export const LINK_KINDS: readonly RelativeKind[] = ['translation', 'synonym', 'antonym'];

interface LexiconSizes {
  readonly terms: number;
  readonly letters: number;
  readonly links: number;
}

/** Where the parts of a lexicon with these sizes lie, as byte offsets, and its whole length. */
export function lexiconOffsets({ terms, letters, links }: LexiconSizes) {
  const lengths = LEXICON_HEADER + letters;
  const counts = lengths + terms;
  const lows = counts + terms;
  const highs = lows + links * 2;
  const weights = highs + links;
  return { letters: LEXICON_HEADER, lengths, counts, lows, highs, weights, end: weights + links };
}

/** First of the Arabic letters, which take the bytes from 0x80 on; what lies beyond has no byte. */
const ARABIC = 0x620;

/** The byte of a letter of a term, -1 for a letter that no term of a lexicon has. Keeps the order of letters. */
export function letterByte(unit: number): number {
  if (unit < 0x80) return unit;
  return unit >= ARABIC && unit < ARABIC + 0x80 ? unit - ARABIC + 0x80 : -1;
}

/** The unit that a byte stands for. */
export function letterUnit(byte: number): number {
  return byte < 0x80 ? byte : byte - 0x80 + ARABIC;
}

/** Of all behind the checksum. */
export function lexiconChecksum(bytes: Uint8Array): number {
  return checksum(bytes, CHECKED_FROM);
}
