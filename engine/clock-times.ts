import { lookUp } from './clitics.ts';
import { normalize } from './normalize.ts';
import { numberWord } from './number-words.ts';
import { NO_TIME, type TimeReading } from './time-mention.ts';
import type { Token } from './tokens.ts';

const HALVES: ReadonlyMap<string, 'am' | 'pm'> = new Map([
  ...['صباحا', 'صباح', 'فجرا', 'فجر', 'ص', 'am'].map((word) => [normalize(word), 'am'] as const),
  ...['مساء', 'مساءا', 'ليلا', 'ليل', 'عصرا', 'عصر', 'ظهرا', 'م', 'pm'].map(
    (word) => [normalize(word), 'pm'] as const,
  ),
]);
const HOUR_WORD = /^[وف]?[بل]?(?:ال|ل)?ساعه$/;
/** Tokens after the hour in which the half of the day may be named. */
const HALF_REACH = 3;
const HALF_DAY = 720;

/**
 * The clock time at token `at`: `7:58 مساء`, `الساعة الثامنة صباحا`, `8 pm`. Null where there is none; a bare
 * `12:30` counts, a bare `12` does not.
 */
export function readClock(text: string, tokens: readonly Token[], at: number): TimeReading | null {
  const start = tokens[at];
  if (start === undefined) return null;
  const named = HOUR_WORD.test(start.text);
  const first = named ? at + 1 : at;
  const read = digits(text, tokens, first) ?? (named ? hourWord(tokens, first) : null);
  if (read === null) return null;
  const half = halfAfter(tokens, read.next);
  const last = tokens[half?.next === undefined ? read.next - 1 : half.next - 1];
  if (last === undefined || !(named || read.colon || half?.english === true)) return null;
  const minutes =
    half?.half === 'pm' && read.minutes < HALF_DAY ? read.minutes + HALF_DAY : read.minutes;
  const halfDay = half?.half ?? (read.minutes > HALF_DAY ? 'pm' : null);
  const time = { ...NO_TIME, start: start.start, end: last.end, minutes, halfDay };
  return { time, next: half?.next ?? read.next };
}

interface Hour {
  readonly minutes: number;
  readonly next: number;
  readonly colon: boolean;
}

function digits(text: string, tokens: readonly Token[], at: number): Hour | null {
  const hour = tokens[at];
  if (hour === undefined || !hour.number) return null;
  const value = Number(hour.text);
  const minute = tokens[at + 1];
  if (minute?.number === true && /^:$/.test(text.slice(hour.end, minute.start))) {
    const minutes = Number(minute.text);
    if (!(value <= 24 && minutes < 60 && /^\d\d$/.test(minute.text))) return null;
    return { minutes: value * 60 + minutes, next: at + 2, colon: true };
  }
  if (!Number.isInteger(value) || value > 24) return null;
  return { minutes: value * 60, next: at + 1, colon: false };
}

function hourWord(tokens: readonly Token[], at: number): Hour | null {
  const word = tokens[at] === undefined ? undefined : numberWord(tokens[at]?.text ?? '');
  if (word === undefined || word.value < 1 || word.value > 12) return null;
  return { minutes: word.value * 60, next: at + 1, colon: false };
}

function halfAfter(
  tokens: readonly Token[],
  at: number,
): { half: 'am' | 'pm'; next: number; english: boolean } | null {
  for (let ahead = 0; ahead < HALF_REACH; ahead += 1) {
    const token = tokens[at + ahead];
    if (token === undefined) return null;
    const half = token.text === 'من' ? undefined : lookUp(HALVES, token.text);
    if (half !== undefined) {
      return { half, next: at + ahead + 1, english: ahead === 0 && /^[ap]m$/.test(token.text) };
    }
  }
  return null;
}
