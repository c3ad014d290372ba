import { type CountedNoun, countedNoun, dualNoun, isPluralNoun } from './counted-nouns.ts';
import { dualConstruct } from './dual-constructs.ts';
import { hedgeBefore } from './hedges.ts';
import { exactly, type Interval } from './intervals.ts';
import { factOf } from './memo.ts';
import type { Span } from './model.ts';
import { readDigits } from './number-digits.ts';
import { type Cardinal, readCardinal } from './number-grammar.ts';
import { isGroupName, isNamedByOrdinal, isNamePart } from './number-names.ts';
import { digitScore, tellsOfGame, wordScore } from './number-scores.ts';
import { numberWord } from './number-words.ts';
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
  /** The thousand, million, … it ends with; 1 where it has none. */
  readonly scale: number;
  /** The noun that a dual, or a single thing under a hedge (`over a month`), names together with its number. */
  readonly noun: CountedNoun | null;
}

/**
 * All numbers of a text outside `taken` (ascending), in reading order; numbers inside names (`F-16`) are left out.
 * Linear.
 */
export function readNumbers(
  text: string,
  tokens: readonly Token[],
  taken: readonly Span[],
): NumberReading[] {
  const readings: NumberReading[] = [];
  let game: boolean | null = null;
  const isGame = () => {
    game ??= tellsOfGame(text);
    return game;
  };
  let span = 0;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined) break;
    while (span < taken.length && (taken[span]?.end ?? 0) <= token.start) span += 1;
    const next = taken[span]?.start ?? Number.POSITIVE_INFINITY;
    const read =
      next < token.end ? null : readAt({ text, tokens, isGame }, at, limitOf(tokens, at, next));
    if (read !== null && !('skip' in read)) readings.push(read);
    at = read === null ? at + 1 : read.last + 1;
  }
  return readings;
}

/** Tokens of the longest number. */
const LONGEST = 24;

/** Index of the first token at or after character `next`, at most `LONGEST` tokens ahead. */
function limitOf(tokens: readonly Token[], at: number, next: number): number {
  let limit = at + 1;
  while (limit < tokens.length && limit < at + LONGEST && (tokens[limit]?.end ?? 0) <= next) {
    limit += 1;
  }
  return limit;
}

/** What is written like a number and is none is passed over as a whole. */
interface Skipped {
  readonly skip: true;
  readonly last: number;
}

interface Source {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Is the text about a game? Looked up once, and only where two numbers stand like a score. */
  readonly isGame: () => boolean;
}

function readAt(source: Source, at: number, limit: number): NumberReading | Skipped | null {
  const { text, tokens } = source;
  const token = tokens[at];
  // One character may normalize to several (`⑴`): a token from its middle has no length of its own.
  if (token === undefined || token.start >= token.end) return null;
  if (token.number) {
    const digits = readDigits(text, tokens, at);
    const last = digits?.last ?? at;
    const share = scoreAt(source, at) ?? shareAt(text, tokens, at);
    if (share !== null) return share;
    if (isNamePart(text, tokens, at, last)) return { skip: true, last };
  }
  const score = token.number ? null : scoreAt(source, at);
  if (score !== null) return score;
  const cardinal = readCardinal(text, tokens, at, limit);
  if (cardinal === null) return dualAt(tokens, at) ?? singleAt(text, tokens, at);
  const isName = cardinal.ordinal
    ? isNamedByOrdinal(tokens, at, cardinal.last)
    : isGroupName(tokens, at, cardinal.last);
  if (isName) return { skip: true, last: cardinal.last };
  return readingOf(tokens, at, cardinal);
}

function readingOf(tokens: readonly Token[], at: number, cardinal: Cardinal): NumberReading | null {
  const [first, last] = [tokens[at], tokens[cardinal.last]];
  if (first === undefined || last === undefined || last.end <= first.start) return null;
  const reading = { ...base(first, last, at, cardinal.last), ...cardinal };
  const unit = tokens[cardinal.last + 1];
  const half = unit === undefined ? null : halfAfter(tokens, cardinal.last + 1);
  const noun = half === null ? undefined : countedNoun(unit?.text ?? '');
  const end = tokens[half?.last ?? cardinal.last];
  if (half === null || noun?.measure == null || end === undefined) return reading;
  // `ثلاث سنوات ونصف`
  const { low, high } = cardinal.interval;
  const interval = { low: low + half.value, high: high + half.value };
  return { ...reading, end: end.end, last: half.last, interval, noun };
}

function base(
  from: Token,
  to: Token,
  first: number,
  last: number,
): Omit<NumberReading, 'interval'> {
  const span = { start: from.start, end: to.end, first, last };
  return { ...span, ordinal: false, fraction: false, score: false, scale: 1, noun: null };
}

function dualAt(tokens: readonly Token[], at: number): NumberReading | null {
  const token = tokens[at];
  const noun =
    token === undefined || token.number ? undefined : (dualOf(token) ?? dualConstruct(tokens, at));
  if (token === undefined || noun === undefined) return null;
  const half = halfAfter(tokens, at);
  const last = tokens[half?.last ?? at] ?? token;
  const interval = exactly(2 + (half?.value ?? 0));
  return { ...base(token, last, at, half?.last ?? at), interval, noun };
}

const dualOf = factOf(({ text }: Token) => dualNoun(text));
const counted = factOf(({ text }: Token) => countedNoun(text));

/** `ساعتين ونصف (الساعة)`, `عام ونصف`, `an hour and a half`: the part and its last token. */
function halfAfter(tokens: readonly Token[], at: number): { value: number; last: number } | null {
  const part = tokens[at + 1]?.text;
  if (part === 'and') {
    const isHalf = tokens[at + 2]?.text === 'a' && tokens[at + 3]?.text === 'half';
    return isHalf ? { value: 1 / 2, last: at + 3 } : null;
  }
  const value = part === 'ونصف' ? 1 / 2 : part === 'وربع' ? 1 / 4 : part === 'وثلث' ? 1 / 3 : 0;
  return value === 0 ? null : { value, last: at + 1 };
}

/** Hedges that are prepositions too: before a single thing they need not be about its number. */
const LOOSE_HEDGE = /^[وفبل]?(?:some|over|above|below|under|around|about|حتي|دون|فوق|نحو|بحدود)$/;

/** `a little over a month`, `قرابة عام`: one of a measure, told by the hedge before it; `عام ونصف`. */
function singleAt(text: string, tokens: readonly Token[], at: number): NumberReading | null {
  const token = tokens[at];
  if (token === undefined || token.number) return null;
  const noun = counted(token);
  if (noun?.measure == null || noun.key === 'درجه') return null;
  const previous = tokens[at - 1];
  if (previous?.number === true || numberWord(previous?.text ?? '') !== undefined) return null;
  const half = halfAfter(tokens, at);
  if (half !== null && !isPluralNoun(token.text)) {
    const last = tokens[half.last] ?? token;
    return { ...base(token, last, at, half.last), interval: exactly(1 + half.value), noun };
  }
  const article = /^an?$/.test(tokens[at - 1]?.text ?? '');
  const first = article ? at - 1 : at;
  const hedge = hedgeBefore(text, tokens, first);
  if (hedge === null || !isSingular(token.text, article)) return null;
  const loose = LOOSE_HEDGE.test(tokens[first - 1]?.text ?? '') && hedge.tokens === 1;
  if (loose && (noun.measure.kind !== 'duration' || (!article && !isArabicTime(tokens, first)))) {
    return null;
  }
  return { ...base(token, token, at, at), interval: exactly(1), noun };
}

/** Only a bare singular is one of its kind: no article, no plural. */
function isSingular(word: string, article: boolean): boolean {
  if (/^[a-z]/.test(word)) return article;
  return (
    !word.startsWith('ال') &&
    !/(?:ات|ون|ين|ايام|اسابيع|اشهر|شهور|اعوام|سنوات|دقايق|ثوان|عقود)$/.test(word)
  );
}

/** `قبل نحو شهر`, `بعد نحو ساعة`: not `نحو ميل`. */
function isArabicTime(tokens: readonly Token[], hedge: number): boolean {
  return /^[وفبل]?(?:قبل|بعد|منذ|خلال|طوال|مدي|مده|لمده|استمرت?|استغرقت?)$/.test(
    tokens[hedge - 2]?.text ?? '',
  );
}

/** Words that may begin a result in words: a number, a goal, `برباعية`. */
const mayBeginScore = factOf(({ text }: Token): boolean => {
  return /هدف|ي?ه$|goal/.test(text) || numberWord(text) !== undefined;
});

function scoreAt({ text, tokens, isGame }: Source, at: number): NumberReading | null {
  const token = tokens[at];
  if (token === undefined || !(token.number || mayBeginScore(token))) return null;
  const score = (token.number ? digitScore(text, tokens, at) : null) ?? wordScore(tokens, at);
  const last = tokens[score?.last ?? at];
  if (score === null || last === undefined || !isGame()) return null;
  return { ...base(token, last, at, score.last), interval: score.interval, score: true };
}

/** Denominators of fractions in digits: `1/3`, not `24/7`. */
const DENOMINATORS: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 8, 10]);

function shareAt(text: string, tokens: readonly Token[], at: number): NumberReading | null {
  const [left, right] = [tokens[at], tokens[at + 1]];
  if (left === undefined || right === undefined || !right.number) return null;
  if (text.slice(left.end, right.start) !== '/' || /[\p{L}\p{Nd}/]/u.test(text[right.end] ?? '')) {
    return null;
  }
  if (/[\p{L}\p{Nd}/.]/u.test(text[left.start - 1] ?? '')) return null;
  const [part, whole] = [Number(left.text), Number(right.text)];
  if (!DENOMINATORS.has(whole) || !(part >= 1 && part < whole)) return null;
  return { ...base(left, right, at, at + 1), interval: exactly(part / whole), fraction: true };
}
