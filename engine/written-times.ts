import { ZONE_OFFSETS } from './clock-zones.ts';
import { type DateToken, numberAt, twoDigits } from './date-tokens.ts';

/** Tokens between a date and its time: `- الساعة`, `at`, `,`, a weekday. */
const MOST_BETWEEN = 4;

/** Tokens: where a date stands, and where its neighbours end and begin. */
interface DatePlace {
  readonly before: number;
  readonly from: number;
  readonly next: number;
  readonly after: number;
}

/** A time of a line of dates: `THH:MM:SS` with the offset where one is said, and its tokens. */
export interface WrittenTime {
  readonly clock: string;
  readonly from: number;
  readonly next: number;
}

/** The time right behind a date, or else right before it; null where there is none. */
export function writtenTimeOf(
  tokens: readonly DateToken[],
  { before, from, next, after }: DatePlace,
): WrittenTime | null {
  for (let at = next; at < Math.min(after, next + MOST_BETWEEN + 1); at += 1) {
    if (!/^\d/.test(tokens[at]?.text ?? '')) continue;
    const time = timeAt(tokens, at);
    if (time !== null && time.next <= after) return time;
    break;
  }
  for (let at = from - 1; at >= Math.max(before, from - MOST_BETWEEN - 6); at -= 1) {
    const time = timeAt(tokens, at);
    if (time !== null && time.next <= from && time.next >= from - MOST_BETWEEN) return time;
  }
  return null;
}

const HALF: readonly (readonly [RegExp, Half])[] = [
  [/^(?:am|ص|صباحا|الصباح|فجرا|صبح|قبل)$/, 'am'],
  [/^(?:pm|م|مساء|المساء|ظهرا|عصرا|بعد)$/, 'pm'],
  [/^(?:ليلا)$/, 'night'],
];
type Half = 'am' | 'pm' | 'night';

function hourOf(written: number, half: Half | null): number {
  if (half === null || written > 12) return written;
  const isLate = half === 'pm' || (half === 'night' && written >= 6 && written < 12);
  return (written % 12) + (isLate ? 12 : 0);
}

/** Which half of the day a token names: `ص`, `pm`, `p.m.`. */
function halfAt(tokens: readonly DateToken[], at: number): { half: Half; next: number } | null {
  const word = tokens[at]?.text ?? '';
  if (/^[ap]$/.test(word) && tokens[at + 1]?.text === '.' && tokens[at + 2]?.text === 'm') {
    return { half: `${word}m` as Half, next: at + (tokens[at + 3]?.text === '.' ? 4 : 3) };
  }
  const half = HALF.find(([words]) => words.test(word))?.[1];
  return half === undefined ? null : { half, next: at + 1 };
}

/** `10:30`, `10h30`, `10:30:15 م`, `10 AM`, with a zone behind it. */
function timeAt(tokens: readonly DateToken[], at: number): WrittenTime | null {
  const hour = numberAt(tokens, at);
  if (hour === null || hour > 24 || /^[:.]$/.test(tokens[at - 1]?.text ?? '')) return null;
  const whole = halfAt(tokens, at + 1);
  const minutes = whole === null ? minutesAt(tokens, at + 1) : null;
  if (whole === null && minutes === null) return null;
  const end = minutes?.next ?? at + 1;
  const half = halfAt(tokens, end);
  // A point parts hours from minutes only where the half of the day says that these are hours.
  if (minutes?.mark === '.' && half === null) return null;
  const read = hourOf(hour, half?.half ?? null);
  if (read > 23 || (half?.half === 'am' && read > 12)) return null;
  const zone = zoneAt(tokens, half?.next ?? end);
  const clock = `T${twoDigits(read)}:${minutes?.text ?? '00:00'}${zone.offset}`;
  return { clock, from: at, next: zone.next };
}

/** `:30`, `h30`, `:30:15` as minutes and seconds. */
function minutesAt(
  tokens: readonly DateToken[],
  at: number,
): { text: string; mark: string; next: number } | null {
  const [mark, minute] = [tokens[at]?.text ?? '', tokens[at + 1]?.text ?? ''];
  if (!/^[:.h]$/.test(mark) || !/^[0-5]\d$/.test(minute)) return null;
  const second = tokens[at + 2]?.text === ':' ? (tokens[at + 3]?.text ?? '') : '';
  return /^[0-5]\d$/.test(second)
    ? { text: `${minute}:${second}`, mark, next: at + 4 }
    : { text: `${minute}:00`, mark, next: at + 2 };
}

/** `GMT`, `بتوقيت مكة المكرمة`, `(UTC+3)`, `+03:00`; '' where no offset is said. */
function zoneAt(tokens: readonly DateToken[], at: number): { offset: string; next: number } {
  let next = at;
  while (next < at + 2 && /^(?:[(,]|ب?توقيت)$/.test(tokens[next]?.text ?? '')) next += 1;
  for (const length of [2, 1]) {
    const words = tokens.slice(next, next + length).map(({ text }) => text);
    const offset = ZONE_OFFSETS.get(words.join(' '));
    const isAlone = ALONE.test(words[0] ?? '') || /توقيت$/.test(tokens[next - 1]?.text ?? '');
    if (offset === undefined || words.length < length || !isAlone) continue;
    const shift = offset === 'Z' ? shiftAt(tokens, next + length, true) : null;
    return shift ?? { offset, next: next + length };
  }
  return shiftAt(tokens, next, false) ?? { offset: '', next: at };
}

/** Names of zones and of nothing else: a city behind a time may be where the news is from. */
const ALONE = /^(?:[a-z]|غرين|جرين|تغ$|ت$)/;

/** `+0300`, `-05:00`, and behind the name of a zone `+3`. */
function shiftAt(
  tokens: readonly DateToken[],
  at: number,
  afterZone: boolean,
): { offset: string; next: number } | null {
  const sign = tokens[at]?.text ?? '';
  const digits = tokens[at + 1]?.text ?? '';
  if (!/^[+-]$/.test(sign) || tokens[at + 1]?.start !== tokens[at]?.end) return null;
  if (/^\d{4}$/.test(digits) && Number(digits) <= 1400) {
    return { offset: `${sign}${digits.slice(0, 2)}:${digits.slice(2)}`, next: at + 2 };
  }
  if (!/^\d{1,2}$/.test(digits) || Number(digits) > 14) return null;
  const minutes = tokens[at + 2]?.text === ':' ? (tokens[at + 3]?.text ?? '') : '';
  const isMinutes = /^[0-5]\d$/.test(minutes);
  if (!isMinutes && !afterZone) return null;
  return {
    offset: `${sign}${digits.padStart(2, '0')}:${isMinutes ? minutes : '00'}`,
    next: at + (isMinutes ? 4 : 2),
  };
}
