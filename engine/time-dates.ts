import { civilDate, type DayNumber, dayNumber, monthLength } from './calendar.ts';
import { isLooseClitic } from './clitics.ts';
import { type MonthName, monthAt } from './month-names.ts';
import { numberWord } from './number-words.ts';
import { directionOf, yearTowards } from './time-directions.ts';
import { NO_TIME, type TimeReading, type TimeSource } from './time-mention.ts';
import type { Token } from './tokens.ts';

/** A day or two of a month, the month alone, or either with its year, in month names; null where there is none. */
export function readDate(source: TimeSource, at: number): TimeReading | null {
  const { text, tokens } = source;
  const before = daysAt(text, tokens, at);
  const month = before === null ? null : monthAt(tokens, before.next);
  if (before === null || month === null) return null;
  const doubled = monthAt(tokens, month.next);
  const twice = doubled !== null && doubled.month === month.month;
  const named = twice ? doubled.next : month.next;
  const late =
    before.firstDay === null && month.english ? englishDaysAfter(text, tokens, named) : null;
  const days = late ?? { ...before, next: named };
  const year = yearAt(tokens, skipYearWord(tokens, days.next));
  const ended = year === null ? days.next : skipYearWord(tokens, days.next) + 1;
  const { towards, next } = directionOf(tokens, at, ended);
  const sure = days.firstDay !== null || year !== null || twice || towards !== null;
  if (!sure && !canStandAlone(source, at, month)) return null;
  const known = year ?? yearTowards(towards, month.month, days.firstDay ?? 1, source.reference);
  const start = tokens[at]?.start ?? 0;
  const end = tokens[next - 1]?.end ?? start;
  const day = days.firstDay === days.lastDay ? days.firstDay : null;
  const reckoned = year === null && known !== null;
  const bounds = boundsOf(known, month.month, days);
  return {
    time: { ...NO_TIME, start, end, ...bounds, year, month: month.month, day, reckoned },
    next,
  };
}

function boundsOf(
  year: number | null,
  month: number,
  { firstDay, lastDay }: Days,
): { from: DayNumber | null; to: DayNumber | null } {
  if (year === null) return { from: null, to: null };
  return {
    from: dayNumber(year, month, firstDay ?? 1),
    to: dayNumber(year, month, lastDay ?? monthLength(year, month)),
  };
}

/** After these an ordinal is no day of the month: `الأسبوع الأول من مايو`. */
const PART_OF_MONTH = /^[وف]?[بل]?(?:ال|لل)?(?:نصف|ربع|ثلث|اسبوع|عشر|half|quarter|week)$/;

/** `13 من الشهر الجاري`, `5 الجاري`, `the 13th of last month`; null where there is none. */
export function readDayOfMonth(source: TimeSource, at: number): TimeReading | null {
  const { tokens, reference } = source;
  const day = dayAt(tokens, at);
  if (day === null) return null;
  let ended = day.next;
  while (OF.test(tokens[ended]?.text ?? '')) ended += 1;
  const named = /^[وف]?ال?شهر$/.test(tokens[ended]?.text ?? '');
  const { towards, next } = directionOf(tokens, ended, named ? ended + 1 : ended);
  if (towards === null || next === ended || (!named && towards !== 0)) return null;
  const today = reference === null ? null : civilDate(reference);
  const month = today === null ? null : today.year * 12 + today.month - 1 + towards;
  const days = month === null ? null : dayNumber(Math.floor(month / 12), (month % 12) + 1, day.day);
  const start = tokens[at]?.start ?? 0;
  const end = tokens[next - 1]?.end ?? start;
  return {
    time: { ...NO_TIME, start, end, from: days, to: days, day: day.day, reckoned: true },
    next,
  };
}

const BEFORE_MONTH =
  /^(?:[وفبل]?(?:شهر|الشهر)|[وف]?(?:في|منذ|حتي|خلال|مطلع|اوايل|منتصف|اواخر|نهايه|بدايه|اول)|in|since|until|till|of|by|during|early|late|mid|through|from|last|next|this|before|after)$/;

/** `March`, `آب`: in English capitals also tell, in both a preposition of time. */
function canStandAlone({ text, tokens }: TimeSource, at: number, month: MonthName): boolean {
  if (month.certainty === 'plain') return true;
  const before = tokens[at - 1]?.text ?? '';
  if (/شهر$/.test(before)) return true;
  if (month.certainty === 'beside-date' || !BEFORE_MONTH.test(before)) return false;
  return !month.english || /^[A-Z]/.test(text.slice(tokens[at]?.start ?? 0));
}

interface Days {
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  readonly next: number;
}

const OF = /^(?:من|of|st|nd|rd|th)$/;
const TO = /^(?:الي|حتي|و|to|until|and|through)$/;
const AND_DAY = /^\s*(?:[-–—/،,]?\s*و?(?:ال)?ـ?\s*|ال)$/u;
const DASHED = /^\s*(?:[-–—/]|و)\s*(?:ال)?ـ?\s*$/u;
const BETWEEN_DAY_AND_MONTH = /^[\s.,،ـ()-]*$/u;

/** The day or days before a month (`13`, `13 والـ14 من`, `3 إلى 5`), none where the month itself is at `at`; null for a day without a month. */
function daysAt(text: string, tokens: readonly Token[], at: number): Days | null {
  const first = dayAt(tokens, at);
  if (first === null) return { firstDay: null, lastDay: null, next: at };
  if (tokens[at]?.number !== true && PART_OF_MONTH.test(tokens[at - 1]?.text ?? '')) return null;
  let { day: lastDay, next } = first;
  const second = secondDay(text, tokens, next);
  if (second !== null && second.day > first.day) [lastDay, next] = [second.day, second.next];
  while (OF.test(tokens[next]?.text ?? '')) next += 1;
  if (/شهر$/.test(tokens[next]?.text ?? '')) next += 1;
  if (!BETWEEN_DAY_AND_MONTH.test(gapOf(text, tokens, next, next))) return null;
  return { firstDay: first.day, lastDay, next };
}

function secondDay(text: string, tokens: readonly Token[], next: number): Day | null {
  let second = next;
  while (/^(?:st|nd|rd|th)$/.test(tokens[second]?.text ?? '')) second += 1;
  const joined = TO.test(tokens[second]?.text ?? '');
  if (joined) second += 1;
  const loose = isLooseClitic(tokens[second]?.text ?? '');
  if (loose) second += 1;
  const day = dayAt(tokens, second);
  if (day === null) return null;
  const gap = gapOf(text, tokens, second, second);
  if (joined || loose) return AND_DAY.test(gap) || DASHED.test(gap) ? day : null;
  const and = /^و/.test(tokens[second]?.text ?? '');
  return and || DASHED.test(gap) ? day : null;
}

interface Day {
  readonly day: number;
  readonly next: number;
}

/** A day of the month at `at`, in digits or as an ordinal (`السادس والعشرين`, `العشرين من`). */
function dayAt(tokens: readonly Token[], at: number): Day | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.number) {
    const day = Number(token.text);
    return Number.isInteger(day) && day >= 1 && day <= 31 ? { day, next: at + 1 } : null;
  }
  const word = numberWord(token.text);
  if (word === undefined || word.value > 31) return null;
  if (!word.ordinal) {
    const tenth = word.join === 'tens' && word.value >= 20 && /^[وف]?[بل]?ال/.test(token.text);
    return tenth ? { day: word.value, next: at + 1 } : null;
  }
  const tail = tokens[at + 1];
  const joined = tail === undefined ? undefined : numberWord(tail.text);
  if (joined?.join === 'tens' || (joined?.join === 'ten' && !joined.ordinal)) {
    return { day: word.value + joined.value, next: at + 2 };
  }
  return { day: word.value, next: at + 1 };
}

function englishDaysAfter(
  text: string,
  tokens: readonly Token[],
  at: number,
): (Days & { readonly firstDay: number; readonly lastDay: number }) | null {
  const token = tokens[at];
  if (token === undefined || !token.number) return null;
  const first = dayAt(tokens, at);
  if (first === null) return null;
  let next = OF.test(tokens[first.next]?.text ?? '') ? first.next + 1 : first.next;
  let lastDay = first.day;
  const second = secondDay(text, tokens, next);
  const unnamed = second !== null && monthAt(tokens, second.next) === null;
  if (unnamed && second.day > first.day) [lastDay, next] = [second.day, second.next];
  return { firstDay: first.day, lastDay, next };
}

/** What stands between the token before `from` and the token at `to`. */
function gapOf(text: string, tokens: readonly Token[], from: number, to: number): string {
  return text.slice(tokens[from - 1]?.end ?? 0, tokens[to]?.start ?? 0);
}

const YEAR_NOUN = /^(?:عام|سنه|العام|لعام|لسنه|year)$/;

/** `أبريل من عام 2024`, `أبريل عام 2024`, `April of 2024`: the token after the words that announce a year. */
function skipYearWord(tokens: readonly Token[], at: number): number {
  const next = /^(?:من|of)$/.test(tokens[at]?.text ?? '') ? at + 1 : at;
  return YEAR_NOUN.test(tokens[next]?.text ?? '') ? next + 1 : next;
}

/** The year of the common era in digits at a token, 1800–2099; null where there is none. */
export function yearAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token?.number !== true || token.text.length !== 4) return null;
  const year = Number(token.text);
  return Number.isInteger(year) && year >= 1800 && year <= 2099 ? year : null;
}
