import { isLooseClitic } from './clitics.ts';
import { type CountedNoun, dualNoun } from './counted-nouns.ts';
import { exactly, type Interval } from './intervals.ts';
import type { Span } from './model.ts';
import { type NumberWord, numberWord } from './number-words.ts';
import type { Token } from './tokens.ts';

/** A number as written, in digits or words or both, before hedges and nouns. `first`/`last` are token indexes. */
export interface NumberReading extends Span {
  readonly first: number;
  readonly last: number;
  readonly interval: Interval;
  readonly ordinal: boolean;
  readonly fraction: boolean;
  /** `2-1` of a game. */
  readonly score: boolean;
  /** The noun that a dual names together with its number. */
  readonly noun: CountedNoun | null;
}

/** All numbers of a text outside `taken`, in reading order; numbers inside names (`F-16`) are left out. */
export function readNumbers(
  text: string,
  tokens: readonly Token[],
  taken: readonly Span[],
): NumberReading[] {
  const readings: NumberReading[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    const reading =
      token === undefined || isTaken(token, taken) ? null : readAt(text, tokens, at, taken);
    if (reading !== null) readings.push(reading);
    at = reading === null ? at + 1 : reading.last + 1;
  }
  return readings;
}

function isTaken(token: Token, taken: readonly Span[]): boolean {
  return taken.some((span) => token.start < span.end && span.start < token.end);
}

function readAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  taken: readonly Span[],
): NumberReading | null {
  const token = tokens[at];
  // One character may normalize to several (`⑴`): a token from its middle has no length of its own.
  if (token === undefined || token.start >= token.end || isPercentWord(tokens, at)) return null;
  if (token.number) {
    if (isNamePart(text, tokens, at)) return null;
    return scoreAt(text, tokens, at) ?? compound(text, tokens, at, taken);
  }
  if (numberWord(token.text) !== undefined) return compound(text, tokens, at, taken);
  const noun = dualNoun(token.text);
  if (noun === undefined) return null;
  return { ...base(token, token, at, at), interval: exactly(2), noun };
}

/** `في المئة`, `بالمئة`: the unit of a percentage, not a hundred. */
function isPercentWord(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  return (
    /^بالم(?:ي|اي)ه$/.test(word) || (/^الم(?:ي|اي)ه$/.test(word) && tokens[at - 1]?.text === 'في')
  );
}

function base(
  from: Token,
  to: Token,
  first: number,
  last: number,
): Omit<NumberReading, 'interval'> {
  const span = { start: from.start, end: to.end, first, last };
  return { ...span, ordinal: false, fraction: false, score: false, noun: null };
}

const CLITIC_BEFORE = /(?:^|[^\p{L}\-–‑])[وف]?[بلك]?(?:ال|لل)?ـ*$/u;
const GLUED_BEFORE = /[\p{L}ـ][-–‑]?$/u;
const GLUED_AFTER = /^(?:[-–‑]?[\p{L}])/u;
const ENGLISH_TAIL =
  /^(?:st|nd|rd|th|[km]\b|bn|mn|m\b|km|kg|[-–‑](?:year|month|day|week|hour|minute|strong|point|member|million|billion))/iu;
const LETTER_NAME = /^(?:اس|اف|ام|سو|ميغ|ميج|جي|تي|بي|سي|او|ار|كي)$/;

/** `إس-300`, `إس 300`, `F-16`, `G7`, `COVID-19`, `3D`: the number is part of a name. */
function isNamePart(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const before = text.slice(Math.max(0, token.start - 12), token.start);
  if (GLUED_BEFORE.test(before) && !CLITIC_BEFORE.test(before)) return true;
  const after = text.slice(token.end, token.end + 10);
  if (GLUED_AFTER.test(after) && /[a-z]/iu.test(after.slice(0, 2)) && !ENGLISH_TAIL.test(after)) {
    return true;
  }
  const previous = tokens[at - 1];
  return (
    previous !== undefined &&
    LETTER_NAME.test(previous.text) &&
    /^\s$/u.test(text.slice(previous.end, token.start))
  );
}

const SCORE_CONTEXT = /فوز|فاز|تعادل|هزم|خسر|مبارا|هدف|تغلب|beat|draw|drew|won|lost|win|defeat/u;
const LARGEST_SCORE = 30;

function scoreAt(text: string, tokens: readonly Token[], at: number): NumberReading | null {
  const left = tokens[at];
  const right = tokens[at + 1];
  if (left === undefined || right === undefined || !right.number) return null;
  if (!/^\s?[-–:]\s?$/u.test(text.slice(left.end, right.start))) return null;
  const [high, low] = [Number(left.text), Number(right.text)];
  if (high > LARGEST_SCORE || low > LARGEST_SCORE || !SCORE_CONTEXT.test(text)) return null;
  // One value for the pair, the better side first: 2-1 and 1-2 tell the same result from two ends.
  const value = Math.max(high, low) * 100 + Math.min(high, low);
  return { ...base(left, right, at, at + 1), interval: exactly(value), score: true };
}

interface Running {
  total: number;
  group: number;
  /** Anything joined by `and` must be smaller than this. */
  room: number;
  last: NumberWord['join'] | 'digits';
  vague: boolean;
  part: boolean;
  ordinal: boolean;
}

function compound(
  text: string,
  tokens: readonly Token[],
  at: number,
  taken: readonly Span[],
): NumberReading | null {
  const first = tokens[at];
  const state = first === undefined ? null : startOf(first, tokens[at + 1]);
  if (first === undefined || state === null) return null;
  let end = at;
  for (let next = at + 1; next < tokens.length; next += 1) {
    const token = tokens[next];
    const previous = tokens[next - 1];
    if (token === undefined || previous === undefined || isTaken(token, taken)) break;
    const gap = text.slice(previous.end, token.start);
    if (token.text === 'and' && state.total + state.group >= 100 && /^\s$/.test(gap)) continue;
    const particle = isLooseClitic(token.text) && tokens[next + 1]?.number === true;
    if (particle && /^\s*$/.test(gap)) continue;
    const joint = text.slice(tokens[end]?.end ?? 0, token.start);
    if (!extend(state, token, joint)) break;
    end = next;
  }
  const last = tokens[end];
  if (last === undefined) return null;
  const value = state.total + state.group;
  const interval = state.vague ? { low: value, high: Number.POSITIVE_INFINITY } : exactly(value);
  return { ...base(first, last, at, end), interval, ordinal: state.ordinal, fraction: state.part };
}

function startOf(token: Token, next: Token | undefined): Running | null {
  const state: Running = {
    total: 0,
    group: 0,
    room: Number.POSITIVE_INFINITY,
    last: 'digits',
    vague: false,
    part: false,
    ordinal: false,
  };
  if (token.number) {
    const value = Number(token.text.replaceAll(',', '.'));
    const ordinal = /^(?:st|nd|rd|th)$/.test(next?.text ?? '') && next?.start === token.end;
    return Number.isFinite(value) ? { ...state, group: value, room: 0, ordinal } : null;
  }
  const word = numberWord(token.text);
  if (word === undefined || isIdiom(token, next)) return null;
  const vague = word.join === 'vague' || word.join === 'few' || pluralScale(token.text);
  const value = pluralScale(token.text) ? word.value * 2 : word.value;
  const part = word.join === 'part';
  return {
    ...state,
    group: value,
    last: word.join,
    room: roomOf(word),
    vague,
    part,
    ordinal: word.ordinal,
  };
}

/** `آلاف`, `ملايين` without a count before them. */
function pluralScale(word: string): boolean {
  return /(?:الاف|ملايين|مليارات)$/.test(word);
}

/** `الاثنين` is Monday; `one` of `no one` and `أول` before a verb are no numbers worth comparing. */
function isIdiom(token: Token, next: Token | undefined): boolean {
  if (/^[وف]?[بلك]?ال(?:اثنين|احد)$/.test(token.text)) return true;
  if (token.text === 'one' && next?.stop === true) return true;
  return token.text === 'second' && next === undefined;
}

function roomOf(word: NumberWord): number {
  switch (word.join) {
    case 'unit':
      return 1;
    case 'tens':
      return 10;
    case 'hundred':
    case 'hundreds':
      return 100;
    case 'scale':
    case 'dual-scale':
      return word.value >= 1e3 ? (word.join === 'scale' ? word.value : word.value / 2) : 0;
    default:
      return 0;
  }
}

const WITH_AND = /^و/u;
const BARE_GAP = /^[\s\u0640\u200e\u200f]*$/u;
const AND_GAP = /^\s*(?:و(?:ال)?ـ?|and)\s*$/u;

/** Takes one more token into a number; false where it does not belong to it. */
function extend(state: Running, token: Token, gap: string): boolean {
  if (token.number) {
    const value = Number(token.text);
    if (!AND_GAP.test(gap) || state.room < 1000 || !(value < state.room)) return false;
    state.group += value;
    state.room = 0;
    return true;
  }
  const word = numberWord(token.text);
  if (word === undefined || !(BARE_GAP.test(gap) || gap === '-' || gap === ' and ')) return false;
  if (gap === ' and ') return joinWithAnd(state, word);
  if (
    state.ordinal !== word.ordinal &&
    !(state.ordinal && word.join === 'tens') &&
    word.join !== 'ten'
  ) {
    return false;
  }
  if (WITH_AND.test(token.text) && !/^واحد/.test(token.text)) return joinWithAnd(state, word);
  return joinBare(state, word);
}

function joinWithAnd(state: Running, word: NumberWord): boolean {
  const tensAfterUnit = state.last === 'unit' && word.join === 'tens' && state.group % 10 < 10;
  if (tensAfterUnit && word.value >= 20) {
    state.group += word.value;
    state.room = 1;
    state.last = 'tens';
    return true;
  }
  if (word.join === 'part' && state.room <= 1) {
    state.group += word.value;
    return true;
  }
  if (state.room < 10 || word.value >= state.room || word.ordinal) return false;
  if (state.last === 'scale' || state.last === 'dual-scale') {
    state.total += state.group;
    state.group = 0;
  }
  state.group += word.value;
  state.room = roomOf(word);
  state.last = word.join;
  return true;
}

function joinBare(state: Running, word: NumberWord): boolean {
  if (word.join === 'ten' && state.last === 'unit' && state.group < 10) {
    state.group += 10;
  } else if (word.join === 'hundred' && state.group < 10 && state.group >= 1) {
    state.group *= 100;
    state.room = 100;
  } else if (word.join === 'scale' && !state.ordinal && !state.vague) {
    state.group *= word.value;
    state.room = word.value;
  } else if (word.join === 'scale' && state.vague && state.group <= 300) {
    state.group *= word.value;
  } else if (state.last === 'tens' && word.join === 'unit' && state.group >= 20) {
    state.group += word.value;
  } else if (state.last === 'hundred' && word.value < 100) {
    state.group += word.value;
  } else {
    return false;
  }
  state.last = word.join;
  return true;
}
