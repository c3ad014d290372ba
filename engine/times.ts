import { civilDate, type DayNumber, dayNumber, monthLength, parseIsoDay } from './calendar.ts';
import { isLooseClitic, lookUp, withoutClitics } from './clitics.ts';
import { readClock } from './clock-times.ts';
import { isAmbiguousMonth, MONTHS, WEEKDAYS } from './month-names.ts';
import { numberWord } from './number-words.ts';
import { readRelative, resolveWeekday } from './relative-times.ts';
import { NO_TIME, type TimeMention, type TimeReading } from './time-mention.ts';
import type { Token } from './tokens.ts';

/**
 * The times of a text in reading order: dates in the month names of all Arab countries and English, weekdays,
 * `أمس`, `last month`, years, clock times. `publishedAt` resolves relative ones; with null they have
 * no days. Spans do not overlap.
 */
export function readTimes(
  text: string,
  tokens: readonly Token[],
  publishedAt: string | null,
): TimeMention[] {
  const reference = parseIsoDay(publishedAt);
  const found: TimeMention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const read =
      readIsoDate(text, tokens, at) ??
      readDate(text, tokens, at, reference) ??
      readClock(text, tokens, at) ??
      readWeekday(tokens, at, reference) ??
      readRelative(tokens, at, reference) ??
      readYear(text, tokens, at);
    if (read === null) {
      at += 1;
    } else {
      found.push(read.time);
      at = read.next;
    }
  }
  return found;
}

function readIsoDate(text: string, tokens: readonly Token[], at: number): TimeReading | null {
  const [a, b, c] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (a === undefined || b === undefined || c === undefined) return null;
  if (!a.number || !b.number || !c.number) return null;
  const joints = text.slice(a.end, b.start) + text.slice(b.end, c.start);
  if (joints !== '--' && joints !== '//') return null;
  const numbers = [Number(a.text), Number(b.text), Number(c.text)];
  const [first = 0, month = 0, last = 0] = numbers;
  const [year, day] = first > 31 ? [first, last] : [last, first];
  if (year < 1800 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const days = dayNumber(year, month, day);
  const time = { ...NO_TIME, start: a.start, end: c.end, from: days, to: days, year, month, day };
  return { time, next: at + 3 };
}

interface Name {
  readonly month: number;
  readonly next: number;
  readonly name: string;
}

function monthAt(tokens: readonly Token[], at: number): Name | null {
  const first = tokens[at];
  if (first === undefined || first.number) return null;
  const second = tokens[at + 1];
  for (const form of withoutClitics(first.text)) {
    const pair = second === undefined ? undefined : MONTHS.get(`${form} ${second.text}`);
    if (pair !== undefined) return { month: pair, next: at + 2, name: `${form} pair` };
    const single = MONTHS.get(form);
    if (single !== undefined) return { month: single, next: at + 1, name: form };
  }
  return null;
}

/** A day of the month at `at`, in digits or as an ordinal (`السادس والعشرين`). */
function dayAt(tokens: readonly Token[], at: number): { day: number; next: number } | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.number) {
    const day = Number(token.text);
    return Number.isInteger(day) && day >= 1 && day <= 31 ? { day, next: at + 1 } : null;
  }
  const suffixed = numberWord(token.text);
  if (suffixed?.ordinal !== true) return null;
  const tail = tokens[at + 1];
  const joined = tail === undefined ? undefined : numberWord(tail.text);
  if (joined?.join === 'tens' || (joined?.join === 'ten' && !joined.ordinal)) {
    return { day: suffixed.value + joined.value, next: at + 2 };
  }
  return { day: suffixed.value, next: at + 1 };
}

const OF = /^(?:من|of|st|nd|rd|th)$/;
const AND_DAY = /^[\s]*(?:[-–/]|و(?:ال)?ـ?|and|إلى|الى|to)\s*(?:ال)?ـ?\s*$/u;
const BETWEEN_DAY_AND_MONTH = /^[\s.,،ـ()-]*$/u;

function readDate(
  text: string,
  tokens: readonly Token[],
  at: number,
  reference: DayNumber | null,
): TimeReading | null {
  const before = daysAt(text, tokens, at);
  if (before === null) return null;
  const month = monthAt(tokens, before.next);
  if (month === null) return null;
  let next = skipDoubledMonth(tokens, month);
  let { firstDay, lastDay } = before;
  const after =
    firstDay === null && /^[a-z]/.test(month.name) ? englishDayAfter(tokens, next) : null;
  if (after !== null) [firstDay, lastDay, next] = [after.day, after.day, after.next];
  const year = yearAt(tokens, next);
  if (year !== null) next += 1;
  const alone = firstDay === null && year === null && isAmbiguousMonth(month.name);
  if (alone && !/^[وفبل]?(?:شهر|الشهر)$/.test(tokens[at - 1]?.text ?? '')) return null;
  return dateReading(tokens, at, next, { firstDay, lastDay, month: month.month, year }, reference);
}

interface Days {
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  readonly next: number;
}

/** The day or days before a month (`13`, `13 والـ14 من`), none where the month itself is at `at`; null for a day without a month. */
function daysAt(text: string, tokens: readonly Token[], at: number): Days | null {
  const first = dayAt(tokens, at);
  if (first === null) return { firstDay: null, lastDay: null, next: at };
  let { day: lastDay, next } = first;
  const second = isLooseClitic(tokens[next]?.text ?? '') ? next + 1 : next;
  const other = dayAt(tokens, second);
  if (other !== null && AND_DAY.test(gapOf(text, tokens, next, second))) {
    [lastDay, next] = [other.day, other.next];
  }
  while (OF.test(tokens[next]?.text ?? '')) next += 1;
  if (!BETWEEN_DAY_AND_MONTH.test(gapOf(text, tokens, next, next))) return null;
  return { firstDay: first.day, lastDay, next };
}

/** What stands between the token before `from` and the token at `to`. */
function gapOf(text: string, tokens: readonly Token[], from: number, to: number): string {
  return text.slice(tokens[from - 1]?.end ?? 0, tokens[to]?.start ?? 0);
}

/** `أبريل/نيسان`, `أبريل (نيسان)`, `يونيو حزيران`: one month named twice. */
function skipDoubledMonth(tokens: readonly Token[], month: Name): number {
  const again = monthAt(tokens, month.next);
  return again !== null && again.month === month.month ? again.next : month.next;
}

function englishDayAfter(
  tokens: readonly Token[],
  at: number,
): { day: number; next: number } | null {
  const token = tokens[at];
  if (token === undefined || !token.number) return null;
  const day = dayAt(tokens, at);
  if (day === null) return null;
  return OF.test(tokens[day.next]?.text ?? '') ? { day: day.day, next: day.next + 1 } : day;
}

function yearAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token === undefined || !/^(?:1[89]|20)\d\d$/.test(token.text)) return null;
  return Number(token.text);
}

const PAST = /^(?:الماضي|الماضيه|الفايت|المنصرم|last)$/;
const COMING = /^(?:المقبل|المقبله|القادم|القادمه|next)$/;
const CURRENT = /^(?:الجاري|الحالي|this)$/;

interface DateParts {
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  readonly month: number;
  readonly year: number | null;
}

function dateReading(
  tokens: readonly Token[],
  at: number,
  next: number,
  parts: DateParts,
  reference: DayNumber | null,
): TimeReading {
  const modifier = tokens[next]?.text ?? '';
  const before = tokens[at - 1]?.text ?? '';
  const direction =
    PAST.test(modifier) || PAST.test(before)
      ? -1
      : COMING.test(modifier) || COMING.test(before)
        ? 1
        : 0;
  const known = direction !== 0 || CURRENT.test(modifier);
  const year = parts.year ?? (known ? nearestYear(parts, direction, reference) : null);
  const { firstDay, lastDay, month } = parts;
  const from = year === null ? null : dayNumber(year, month, firstDay ?? 1);
  const to = year === null ? null : dayNumber(year, month, lastDay ?? monthLength(year, month));
  const start = tokens[at]?.start ?? 0;
  const end = tokens[next - 1]?.end ?? start;
  const day = firstDay === lastDay ? firstDay : null;
  return { time: { ...NO_TIME, start, end, from, to, year: parts.year, month, day }, next };
}

function nearestYear(
  parts: DateParts,
  direction: number,
  reference: DayNumber | null,
): number | null {
  if (reference === null) return null;
  const { year } = civilDate(reference);
  const days = dayNumber(year, parts.month, parts.firstDay ?? 1);
  if (direction < 0 && days > reference) return year - 1;
  if (direction > 0 && days < reference) return year + 1;
  return year;
}

function readWeekday(
  tokens: readonly Token[],
  at: number,
  reference: DayNumber | null,
): TimeReading | null {
  const token = tokens[at];
  if (token === undefined || token.number) return null;
  const weekday = lookUp(WEEKDAYS, token.text) ?? WEEKDAYS.get(token.text.replace(/^ليوم/, ''));
  if (weekday === undefined) return null;
  const modifier = tokens[at + 1]?.text ?? '';
  const before = tokens[at - 1]?.text ?? '';
  const past = PAST.test(modifier) || before === 'last';
  const coming = COMING.test(modifier) || before === 'next';
  const days =
    reference === null ? null : resolveWeekday(weekday, reference, past ? -1 : coming ? 1 : 0);
  const time = { ...NO_TIME, start: token.start, end: token.end, from: days, to: days, weekday };
  return { time, next: at + 1 };
}

const YEAR_WORD = /^[وف]?[بل]?(?:ال)?(?:عام|سنه|العام|year|since|in|منذ|في|نهايه|مطلع|بحلول)$/;

function readYear(text: string, tokens: readonly Token[], at: number): TimeReading | null {
  const token = tokens[at];
  const year = yearAt(tokens, at);
  if (token === undefined || year === null || token.end - token.start !== 4) return null;
  const before = tokens[at - 1];
  if (before === undefined || !YEAR_WORD.test(before.text)) return null;
  if (text.slice(before.end, token.start).trim() !== '') return null;
  const time = {
    ...NO_TIME,
    start: token.start,
    end: token.end,
    from: dayNumber(year, 1, 1),
    to: dayNumber(year, 12, 31),
    year,
  };
  return { time, next: at + 1 };
}
