import type { Lexicon, Relative } from './lexicon.ts';
import {
  LEXICON_CHECKSUM_AT,
  LEXICON_FORMAT,
  LEXICON_HEADER,
  LEXICON_MAGIC,
  LINK_KINDS,
  letterByte,
  letterUnit,
  lexiconChecksum,
  lexiconOffsets,
  MOST_WEIGHT,
} from './lexicon-layout.ts';
import { failure, type Result, success } from './result.ts';

/**
 * Opens the bytes of a lexicon (`public/lexicon.bin`, made by `training/lexicon`). Fails with `bad-lexicon` for
 * bytes that are cut short, changed or of another format; a caller then goes on with `NO_LEXICON`. Never throws;
 * every read stays inside `bytes`, which must not change while the lexicon is in use. One pass over the bytes and
 * no object per term: about 1 ms for each megabyte. A look-up is a binary search; its answer is kept.
 */
export function openLexicon(
  bytes: Uint8Array,
): Result<Lexicon, { kind: 'bad-lexicon'; message: string }> {
  const table = readTable(bytes);
  if (table === null) {
    return failure('bad-lexicon', 'The lexicon is damaged or of another release; install it anew.');
  }
  const known = new Map<string, readonly Relative[]>();
  const relatives = (stem: string): readonly Relative[] => {
    const cached = known.get(stem);
    if (cached !== undefined) return cached;
    const found = readRelatives(table, findTerm(table, stem));
    if (known.size >= MOST_KEPT) known.clear();
    known.set(stem, found);
    return found;
  };
  return success({ version: table.version, relatives });
}

/** Answers that are kept: more than the words of one long article. */
const MOST_KEPT = 20_000;
const NONE: readonly Relative[] = [];

interface Table {
  readonly bytes: Uint8Array;
  readonly version: string;
  readonly terms: number;
  /** Byte offset of each term's first letter, and of the end. */
  readonly letterStarts: Uint32Array;
  /** Number of each term's first link, and of all. */
  readonly linkStarts: Uint32Array;
  /** Byte offsets of the three parts of links. */
  readonly lows: number;
  readonly highs: number;
  readonly weights: number;
}

function readTable(bytes: Uint8Array): Table | null {
  if (bytes.length < LEXICON_HEADER) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (at: number) => view.getUint32(at, true);
  if (word(0) !== LEXICON_MAGIC || word(4) !== LEXICON_FORMAT) return null;
  const sizes = { terms: word(12), letters: word(16), links: word(20) };
  const offsets = lexiconOffsets(sizes);
  if (offsets.end !== bytes.length) return null;
  const checksum = word(LEXICON_CHECKSUM_AT);
  if (lexiconChecksum(bytes) !== checksum) return null;
  const letterStarts = sumUp(bytes, offsets.lengths, sizes.terms, offsets.letters);
  const linkStarts = sumUp(bytes, offsets.counts, sizes.terms, 0);
  if (letterStarts.at(-1) !== offsets.lengths || linkStarts.at(-1) !== sizes.links) return null;
  const version = checksum.toString(16).padStart(8, '0');
  return { bytes, version, terms: sizes.terms, letterStarts, linkStarts, ...offsets };
}

/** `from`, then `from` plus the sum of the first byte, of the first two, and so on. */
function sumUp(bytes: Uint8Array, at: number, count: number, from: number): Uint32Array {
  const sums = new Uint32Array(count + 1);
  let sum = from;
  sums[0] = sum;
  for (let index = 0; index < count; index += 1) {
    sum += bytes[at + index] ?? 0;
    sums[index + 1] = sum;
  }
  return sums;
}

/** -1 for a term that is not there. */
function findTerm(table: Table, term: string): number {
  let low = 0;
  let high = table.terms - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = compareTerm(table, middle, term);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Below 0 where term `index` sorts before `term`. */
function compareTerm({ bytes, letterStarts }: Table, index: number, term: string): number {
  const start = letterStarts[index] ?? 0;
  const length = (letterStarts[index + 1] ?? start) - start;
  const shared = Math.min(length, term.length);
  for (let i = 0; i < shared; i += 1) {
    const difference = (bytes[start + i] ?? 0) - letterByte(term.charCodeAt(i));
    if (difference !== 0) return difference;
  }
  return length - term.length;
}

function readRelatives(table: Table, index: number): readonly Relative[] {
  if (index < 0) return NONE;
  const { bytes, linkStarts, lows, highs, weights } = table;
  const relatives: Relative[] = [];
  const end = linkStarts[index + 1] ?? 0;
  for (let link = linkStarts[index] ?? 0; link < end; link += 1) {
    const low = (bytes[lows + link * 2] ?? 0) | ((bytes[lows + link * 2 + 1] ?? 0) << 8);
    const target = low | ((bytes[highs + link] ?? 0) << 16);
    const code = bytes[weights + link] ?? 0;
    const kind = LINK_KINDS[code >> 6];
    if (kind === undefined || target >= table.terms) continue;
    relatives.push({ term: readTerm(table, target), kind, weight: (code & 0x3f) / MOST_WEIGHT });
  }
  return relatives;
}

function readTerm({ bytes, letterStarts }: Table, index: number): string {
  // Letter by letter a text would be made anew at each.
  const units: number[] = [];
  const end = letterStarts[index + 1] ?? 0;
  for (let at = letterStarts[index] ?? end; at < end; at += 1) {
    units.push(letterUnit(bytes[at] ?? 0));
  }
  return String.fromCharCode(...units);
}
