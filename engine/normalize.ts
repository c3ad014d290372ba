/**
 * The form in which texts are compared. It forgets what newsrooms write differently (hamza seats, ta
 * marbuta, vowel signs, letter case, accents, digits of other scripts, quotation marks) and keeps all words.
 * Not for ids: those rest on the frozen form of `identity.ts`, so this one may improve between releases.
 */

/** Part of every index segment: a segment of another version is rebuilt from rows. */
export const NORMALIZER_VERSION = 1;

export interface NormalizedText {
  readonly text: string;
  /**
   * `starts[i]` is the offset in the original of the character that normalized unit `i` came from;
   * one more entry at the end holds the original's length.
   */
  readonly starts: Uint32Array;
}

/**
 * The matching form of a text: folded characters, runs of white space as one space, trimmed.
 * Idempotent; '' for a text without visible characters. Linear. Lone surrogates become U+FFFD.
 */
export function normalize(text: string): string {
  return normalizeWithMap(text).text;
}

/** `normalize`, with the way back from each unit to the original. */
export function normalizeWithMap(text: string): NormalizedText {
  const written = createBuffer(text.length);
  for (let at = 0; at < text.length; ) {
    const known = tableIndex(text.charCodeAt(at));
    const single = known < 0 ? SEVERAL : (SINGLE_FOLDS[known] ?? SEVERAL);
    if (single !== SEVERAL) {
      if (single !== REMOVED) written.push(single, at);
      at += 1;
      continue;
    }
    const codePoint = text.codePointAt(at) ?? 0;
    const folded = foldCodePoint(codePoint);
    for (let i = 0; i < folded.length; i += 1) written.push(folded.charCodeAt(i), at);
    at += codePoint > 0xffff ? 2 : 1;
  }
  return written.finish(text.length);
}

/** Typed arrays that grow, since a ligature may become eighteen letters; runs of spaces go in as one. */
function createBuffer(expected: number) {
  let units = new Uint16Array(expected + SLACK);
  let starts = new Uint32Array(expected + SLACK);
  let size = 0;
  return {
    push(unit: number, at: number): void {
      if (unit === SPACE && (size === 0 || units[size - 1] === SPACE)) return;
      // One place is kept free for the entry that ends `starts`.
      if (size + 1 === units.length) {
        units = grown(units, new Uint16Array(units.length * 2));
        starts = grown(starts, new Uint32Array(units.length));
      }
      starts[size] = at;
      units[size] = unit;
      size += 1;
    },
    finish(length: number): NormalizedText {
      if (size > 0 && units[size - 1] === SPACE) size -= 1;
      starts[size] = length;
      return { text: unitsToString(units, size), starts: starts.slice(0, size + 1) };
    },
  };
}

const SPACE = 0x20;
const REMOVED = 0;
/** Marks a character whose folding is not one unit. */
const SEVERAL = 0xffff;
/** Units of room so that short texts with ligatures need no second buffer. */
const SLACK = 32;
/** Longest argument list given to `fromCharCode`, in units; engines fail near 100,000. */
const CHUNK = 8192;

function grown<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function unitsToString(units: Uint16Array, size: number): string {
  let text = '';
  for (let at = 0; at < size; at += CHUNK) {
    text += String.fromCharCode(...units.subarray(at, Math.min(size, at + CHUNK)));
  }
  return text;
}

/** Marks that carry vowels, recitation or accents: spelling without them is the ordinary one. */
const MARKS =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08e1\u08e3-\u08ff]/g;
/** Format characters, tatweel, variation selectors. */
const INVISIBLE = /\p{Cf}|\u0640|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/u;
const BLANK = /[\s\p{Cc}\p{Zs}\p{Zl}\p{Zp}]/u;
const DIGIT = /\p{Nd}/u;

/** Letters of one sound or one look that newsrooms swap, and punctuation of one meaning. */
const FOLDS: ReadonlyMap<string, string> = new Map([
  ...pairs('أإآٱٲٳٵ', 'ا'),
  ...pairs('ىیےۍئيېٸ', 'ي'),
  ...pairs('ةهہەۀۂۃھ', 'ه'),
  ...pairs('ؤٶ', 'و'),
  ...pairs('کڪ', 'ك'),
  ...pairs('ڤ', 'ف'),
  ...pairs('،٬﹐、', ','),
  ...pairs('؛⁏', ';'),
  ...pairs('؟', '?'),
  ...pairs('٫۔', '.'),
  ...pairs('٪', '%'),
  ...pairs('“”„‟«»‹›″〝〞❝❞', '"'),
  ...pairs('‘’‚‛′`´ʼʻ', "'"),
  ...pairs('‐‑‒–—―−⁃', '-'),
  ...pairs('ßẞ', 'ss'),
  ...pairs('æ', 'ae'),
  ...pairs('œ', 'oe'),
  ...pairs('ø', 'o'),
  ...pairs('đð', 'd'),
  ...pairs('ł', 'l'),
  ...pairs('ı', 'i'),
  ...pairs('ς', 'σ'),
]);

function pairs(letters: string, folded: string): [string, string][] {
  return Array.from(letters, (letter) => [letter, folded]);
}

/** What one code point becomes, '' for nothing. Context-free, so positions can be mapped. */
function foldCodePoint(codePoint: number): string {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return '\ufffd';
  const original = String.fromCodePoint(codePoint);
  if (INVISIBLE.test(original)) return '';
  if (BLANK.test(original)) return ' ';
  let folded = '';
  for (const letter of FOLDS.get(original) ?? original.normalize('NFKC').toLowerCase()) {
    folded += foldLetter(letter);
  }
  return folded;
}

function foldLetter(letter: string): string {
  if (INVISIBLE.test(letter)) return '';
  if (BLANK.test(letter)) return ' ';
  if (DIGIT.test(letter)) return String(digitValue(letter.codePointAt(0) ?? 0));
  const known = FOLDS.get(letter);
  if (known !== undefined) return known;
  const decomposed = letter.normalize('NFD');
  const bare = decomposed.replace(MARKS, '');
  if (bare.length === decomposed.length) return letter;
  return Array.from(bare, (base) => FOLDS.get(base) ?? base).join('');
}

/** Decimal digits stand in rows of ten that begin with zero, with a gap before the next row. */
function digitValue(codePoint: number): number {
  let steps = 0;
  while (DIGIT.test(String.fromCodePoint(codePoint - steps - 1))) steps += 1;
  return steps % 10;
}

/** Latin, Greek, Cyrillic, Hebrew, Arabic. */
const FIRST_RANGE_END = 0x700;
/** General punctuation: quotes, dashes, direction marks. */
const SECOND_RANGE = 0x2000;
const SECOND_RANGE_END = 0x2070;

function tableIndex(unit: number): number {
  if (unit < FIRST_RANGE_END) return unit;
  if (unit >= SECOND_RANGE && unit < SECOND_RANGE_END) {
    return unit - SECOND_RANGE + FIRST_RANGE_END;
  }
  return -1;
}

/** Foldings of the frequent characters, computed once, because the general way takes a microsecond each. */
const SINGLE_FOLDS: Uint16Array = buildSingleFolds();

function buildSingleFolds(): Uint16Array {
  const table = new Uint16Array(FIRST_RANGE_END + SECOND_RANGE_END - SECOND_RANGE);
  for (let index = 0; index < table.length; index += 1) {
    const unit = index < FIRST_RANGE_END ? index : index - FIRST_RANGE_END + SECOND_RANGE;
    const folded = foldCodePoint(unit);
    table[index] =
      folded.length === 0 ? REMOVED : folded.length === 1 ? folded.charCodeAt(0) : SEVERAL;
  }
  return table;
}
