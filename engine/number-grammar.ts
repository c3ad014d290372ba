import { countedNoun, isCurrency } from './counted-nouns.ts';
import { exactly, type Interval } from './intervals.ts';
import { factOf } from './memo.ts';
import { readDigits } from './number-digits.ts';
import { isNoNumber, isPartOrdinal, phraseAt } from './number-homographs.ts';
import { extend, FILLED, type NumberState, type Piece } from './number-joining.ts';
import { isArabic, joinedNumberWord, type NumberWord, numberWord } from './number-words.ts';
import type { Token } from './tokens.ts';

/** A number in digits, words or both. */
export interface Cardinal {
  readonly interval: Interval;
  /** Index of its last token. */
  readonly last: number;
  readonly ordinal: boolean;
  readonly fraction: boolean;
  /** The thousand, million, … it ends with; 1 where it has none. */
  readonly scale: number;
}

/**
 * The longest number that begins at token `at`, in the grammar of Arabic and English number words; null where none
 * does. No token from `limit` on is taken. Linear in the tokens it takes.
 */
export function readCardinal(
  text: string,
  tokens: readonly Token[],
  at: number,
  limit: number,
): Cardinal | null {
  const state = startOf(text, tokens, at);
  if (state === null) return null;
  while (state.end + 1 < limit) {
    const piece = nextPiece(text, tokens, state.end, limit);
    if (piece === null) break;
    const joined = extend(state, piece);
    if (joined === 'joined') continue;
    // `between one hundred and two hundred`: the two belongs to what follows.
    if (joined === 'undo' && state.mark !== null) Object.assign(state, state.mark);
    break;
  }
  if (state.bound && state.mark !== null) Object.assign(state, state.mark);
  const end = tokens[state.end + 1];
  if (end !== undefined && state.end + 1 < limit && ODD.test(end.text)) {
    const value = state.total + state.group;
    state.more = value % 100 === 0 ? 99 : 9;
    state.end += 1;
  }
  // `few`, `several` count only together with a hundred, a thousand.
  const empty = state.vague === 'few' && !state.arabic && state.end === at;
  return state.bound || empty ? null : cardinalOf(state);
}

/** `عشرون ونيف`, `20-odd`: some more. */
const ODD = /^(?:ونيف|نيف|odd)$/;

/** The bounds of what `dozens`, `hundreds` and `a few` may mean, as multiples of ten, of a hundred, of one. */
const VAGUE_LEAST = 1.2;
const VAGUE_MOST = 20;
const FEW_LEAST = 2;
const FEW_MOST = 12;

function cardinalOf(state: NumberState): Cardinal {
  const value = state.total + state.group;
  const bounds =
    state.vague === null
      ? exactly(value)
      : state.vague === 'few'
        ? { low: value * FEW_LEAST, high: value * FEW_MOST }
        : { low: value * VAGUE_LEAST, high: value * VAGUE_MOST };
  const interval = state.more === 0 ? bounds : { low: bounds.low, high: bounds.high + state.more };
  const { end: last, ordinal, fraction, scale } = state;
  return { interval, last, ordinal, fraction, scale: Number.isFinite(scale) ? scale : 1 };
}

function startOf(text: string, tokens: readonly Token[], at: number): NumberState | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.number) return startOfDigits(text, tokens, at);
  const word = numberWordOf(token) ?? phraseAt(tokens, at);
  if (word === undefined || isNoNumber(text, tokens, at, word)) return null;
  return startOfWord(text, tokens, at, word);
}

const numberWordOf = factOf(({ text }: Token) => numberWord(text));

const EMPTY: Omit<NumberState, 'end'> = {
  total: 0,
  group: 0,
  filled: 0,
  scale: Number.POSITIVE_INFINITY,
  vague: null,
  more: 0,
  ordinal: false,
  fraction: false,
  arabic: false,
  bound: false,
  mark: null,
};

const ORDINAL_TAIL = /^(?:st|nd|rd|th)$/;

function startOfDigits(text: string, tokens: readonly Token[], at: number): NumberState | null {
  const read = readDigits(text, tokens, at);
  if (read === null) return null;
  const [last, next] = [tokens[read.last], tokens[read.last + 1]];
  const glued = next !== undefined && next.start === last?.end;
  const ordinal = glued && ORDINAL_TAIL.test(next.text);
  const scale = glued ? gluedScale(text, tokens, at, read.last) : 1;
  const end = read.last + (ordinal || scale > 1 ? 1 : 0);
  const fraction =
    read.value < 1 && last !== undefined && /[½-¾⅓-⅞]/u.test(text[last.end - 1] ?? '');
  const base = { ...EMPTY, end, ordinal, fraction, filled: FILLED.all };
  if (scale > 1) return { ...base, total: read.value * scale, scale, filled: 0 };
  return { ...base, group: read.value };
}

const LETTER_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['tn', 1e12],
]);
const CURRENCY_BEFORE = /[\p{Sc}]\s?$/u;

/** `5k`, `$3m`, `2bn`: a letter for a thousand and more; `5m` without money or people is five metres. */
function gluedScale(text: string, tokens: readonly Token[], at: number, last: number): number {
  const letter = tokens[last + 1]?.text ?? '';
  const scale = LETTER_SCALES.get(letter) ?? 1;
  if (letter !== 'm' && letter !== 'b') return scale;
  const start = tokens[at]?.start ?? 0;
  const noun = countedNoun(tokens[last + 2]?.text ?? '');
  if (noun !== undefined && (noun.person || isCurrency(noun.key))) return scale;
  return CURRENCY_BEFORE.test(text.slice(Math.max(0, start - 2), start)) ? scale : 1;
}

function startOfWord(
  text: string,
  tokens: readonly Token[],
  at: number,
  word: NumberWord,
): NumberState {
  const token = tokens[at];
  const arabic = isArabic(token?.text ?? '');
  const { value, ordinal } = word;
  const base: NumberState = { ...EMPTY, end: at, arabic, ordinal };
  if (isPartOrdinal(tokens, at, word)) {
    return { ...base, group: 1 / value, filled: FILLED.all, fraction: true, ordinal: false };
  }
  switch (word.join) {
    case 'unit':
      return { ...base, group: value, filled: FILLED.unit };
    case 'bound':
      return { ...base, group: value, filled: FILLED.unit, bound: true };
    case 'ten':
    case 'teen':
      return { ...base, group: value, filled: FILLED.unit | FILLED.ten };
    case 'tens':
      return { ...base, group: value, filled: FILLED.ten };
    case 'hundred':
    case 'hundreds':
      return { ...base, group: value, filled: FILLED.hundred };
    case 'dozen':
      return { ...base, group: value, filled: FILLED.all };
    case 'scale':
      return { ...base, total: value, scale: value };
    case 'scales':
      return { ...base, total: value, scale: value, vague: 'vague' };
    case 'dual-scale':
      return { ...base, total: value, scale: value / 2 };
    case 'either-scale': {
      const total = isTwo(text, tokens, at) ? value * 2 : value;
      return { ...base, total, scale: value };
    }
    case 'vague':
      return { ...base, group: value, filled: FILLED.all, vague: 'vague' };
    case 'few':
      return { ...base, group: value, filled: FILLED.all, vague: 'few' };
    case 'couple':
      return { ...base, group: value, filled: FILLED.all, more: 1 };
    case 'part':
    case 'parts':
      return { ...base, group: value, filled: FILLED.all, fraction: true };
  }
}

/** `ألفا دولار` are two thousand, `ألفاً` is one: the dual loses its ending only before what it counts. */
function isTwo(text: string, tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next === undefined) return false;
  if (/[\u064b]/u.test(text.slice(token.start, token.end + 1))) return false;
  return !next.stop && !next.number && /^\s+$/u.test(text.slice(token.end, next.start));
}

const BARE_GAP = /^[\s\u0640\u200e\u200f]*$/u;
/** Between a number and its next piece nothing longer can stand. */
const LONGEST_GAP = 6;

/** What may go on with a number that ends at token `end`: the next number word or digits, joined or not. */
function nextPiece(
  text: string,
  tokens: readonly Token[],
  end: number,
  limit: number,
): Piece | null {
  const last = tokens[end];
  let at = end + 1;
  let and = false;
  let of = false;
  while (at < limit && isLink(tokens[at]?.text ?? '')) {
    const link = tokens[at]?.text ?? '';
    if (link === 'of') of = true;
    else if (link !== 'a' && link !== 'ال') and = true;
    at += 1;
  }
  const token = tokens[at];
  if (last === undefined || token === undefined || at >= limit || at > end + 4) return null;
  if (!isBare(text, tokens, end, at)) return null;
  if (token.number) {
    const read = readDigits(text, tokens, at);
    return read === null ? null : { kind: 'digits', and, of, value: read.value, at: read.last };
  }
  const joined = joinedNumberWord(token.text);
  if (joined === undefined) return null;
  return {
    kind: 'word',
    and: and || joined.and,
    of,
    word: joined.word,
    at,
    arabic: isArabic(token.text),
  };
}

function isLink(word: string): boolean {
  return (
    word === 'and' ||
    word === 'و' ||
    word === 'وال' ||
    word === 'ال' ||
    word === 'of' ||
    word === 'a'
  );
}

/** Only spaces, or a hyphen, between the tokens from `end` to `at`. */
function isBare(text: string, tokens: readonly Token[], end: number, at: number): boolean {
  for (let index = end + 1; index <= at; index += 1) {
    const [before, token] = [tokens[index - 1], tokens[index]];
    if (before === undefined || token === undefined) return false;
    if (token.start - before.end > LONGEST_GAP) return false;
    const gap = text.slice(before.end, token.start);
    if (!BARE_GAP.test(gap) && !(gap === '-' && at === end + 1)) return false;
  }
  return true;
}
