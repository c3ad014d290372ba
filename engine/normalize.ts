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
  let written = '';
  let afterSpace = true;
  let runStart = 0;
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const known = tableIndex(unit);
    if (unit !== SPACE && KEPT[known] === 1) {
      afterSpace = false;
      at += 1;
      continue;
    }
    written += text.slice(runStart, at);
    const codePoint = known < 0 ? (text.codePointAt(at) ?? 0) : unit;
    const folded = known < 0 ? foldCodePoint(codePoint) : foldKnown(known);
    written += afterSpace && folded.startsWith(' ') ? folded.slice(1) : folded;
    if (folded !== '') afterSpace = folded.endsWith(' ');
    at += codePoint > 0xffff ? 2 : 1;
    runStart = at;
  }
  written += text.slice(runStart);
  return afterSpace ? written.trimEnd() : written;
}

/** `normalize`, with the way back from each unit to the original: twice as dear. */
export function normalizeWithMap(text: string): NormalizedText {
  let starts = new Uint32Array(text.length + SLACK);
  let size = 0;
  let written = '';
  let afterSpace = true;
  // What needs no change is copied in runs: letter by letter costs several times as much.
  let runStart = 0;
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const known = tableIndex(unit);
    if (unit !== SPACE && KEPT[known] === 1) {
      starts[size++] = at;
      afterSpace = false;
      at += 1;
      continue;
    }
    written += text.slice(runStart, at);
    const codePoint = known < 0 ? (text.codePointAt(at) ?? 0) : unit;
    const folded = known < 0 ? foldCodePoint(codePoint) : foldKnown(known);
    const added = afterSpace && folded.startsWith(' ') ? folded.slice(1) : folded;
    starts = withRoom(starts, size + added.length + text.length - at);
    for (let i = 0; i < added.length; i += 1) starts[size++] = at;
    written += added;
    if (folded !== '') afterSpace = folded.endsWith(' ');
    at += codePoint > 0xffff ? 2 : 1;
    runStart = at;
  }
  written += text.slice(runStart);
  if (afterSpace && size > 0) {
    size -= 1;
    written = written.slice(0, -1);
  }
  starts[size] = text.length;
  return { text: written, starts: starts.slice(0, size + 1) };
}

const SPACE = 0x20;
/** Units of room so that short texts with ligatures need no second buffer. */
const SLACK = 32;

function withRoom(starts: Uint32Array<ArrayBuffer>, needed: number): Uint32Array<ArrayBuffer> {
  if (needed <= starts.length) return starts;
  const larger = new Uint32Array(needed * 2);
  larger.set(starts);
  return larger;
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
  return folded.replace(/ {2,}/g, ' ');
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

/**
 * Foldings of the frequent characters, each computed when it is first met: the general way takes a microsecond, and the
 * worker that needs a hundred of them is started too often to compute two thousand.
 */
const TABLE: (string | null)[] = new Array(FIRST_RANGE_END + SECOND_RANGE_END - SECOND_RANGE).fill(
  null,
);
/** 1 where a character is known to stay as it is. */
const KEPT = new Uint8Array(TABLE.length);

/** What the character at an index of `TABLE` becomes. */
function foldKnown(index: number): string {
  const known = TABLE[index] ?? null;
  if (known !== null) return known;
  const unit = index < FIRST_RANGE_END ? index : index - FIRST_RANGE_END + SECOND_RANGE;
  const folded = foldCodePoint(unit);
  TABLE[index] = folded;
  if (folded === String.fromCharCode(unit)) KEPT[index] = 1;
  return folded;
}
