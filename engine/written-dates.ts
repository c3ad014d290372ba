import { civilDate, type DayNumber, weekdayOf } from './calendar.ts';
import {
  civilDayOf,
  type DateCalendar,
  dateMonths,
  LONGEST_MONTH,
  type NamedMonth,
} from './date-names.ts';
import { type DateToken, dateTokens, numberAt, twoDigits } from './date-tokens.ts';
import { isHijriYear } from './hijri.ts';
import type { DateCertainty, Lang, Span } from './model.ts';
import { SHORT_WEEKDAYS, WEEKDAYS } from './month-names.ts';
import { normalizeWithMap } from './normalize.ts';
import { writtenTimeOf } from './written-times.ts';

/** A date as a page writes it for people beside its article. */
export interface WrittenDate {
  /** `YYYY-MM-DD`, with `THH:MM:SS` and the offset where they are written. */
  readonly iso: string;
  /** Inferred: an Islamic date alone (countries differ by a day), or day and month in the language's usual order. */
  readonly certainty: DateCertainty;
  /** What the words before it say it is the date of (`نشر في`, `Updated`); null where they say nothing. */
  readonly of: 'publication' | 'change' | null;
  /** The date with its time, as the text has it. */
  readonly written: string;
}

/** Units that are looked at; a line of dates has a tenth. */
const MAX_TEXT = 2_400;
/** Dates told of one text. */
const MAX_DATES = 8;
/** Earlier ones are of what is told, not of telling it on a page. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/**
 * The full dates in a short text beside an article, in their order: `السبت 18 أيار/مايو 2024`, `١٨ مايو ٢٠٢٤ - ١٠:٣٠ ص`,
 * `10 ذو القعدة 1445 هـ`, `May 18, 2024 10:30 AM EST`, `le 18 mai 2024 à 10h30`, `18/05/2024`. A date without its year,
 * and one that is told from now (`منذ ساعتين`), is none. An Islamic date beside a civil one of that day is not told
 * again. Linear.
 *
 * @param lang of the page, for the order of `04/05/2024`
 */
export function readWrittenDates(text: string, lang: Lang): WrittenDate[] {
  const read = normalizeWithMap(text.slice(0, MAX_TEXT));
  const tokens = dateTokens(read.text);
  const months = dateMonths(lang);
  const found: Found[] = [];
  for (let at = 0; at < tokens.length && found.length < MAX_DATES; ) {
    const date = dateAt(tokens, at, lang, months);
    if (date !== null) found.push({ ...date, from: at });
    at = date?.next ?? at + 1;
  }
  const civil = found.filter(({ calendar }) => calendar !== 'islamic');
  return found
    .filter(
      ({ calendar, day }) =>
        calendar !== 'islamic' || !civil.some((other) => isNear(other.day, day)),
    )
    .map((date) => {
      const { start, end, ...described } = describe(date, tokens, read.text, found);
      return { ...described, written: text.slice(read.starts[start], read.starts[end]).trim() };
    });
}

interface DateReading {
  readonly day: DayNumber;
  readonly calendar: DateCalendar;
  readonly certainty: DateCertainty;
  /** First token after it. */
  readonly next: number;
}

interface Found extends DateReading {
  readonly from: number;
}

/** Days by which countries' Islamic calendars differ at most. */
function isNear(a: DayNumber, b: DayNumber): boolean {
  return Math.abs(a - b) <= 3;
}

type Months = ReadonlyMap<string, NamedMonth>;

function dateAt(
  tokens: readonly DateToken[],
  at: number,
  lang: Lang,
  months: Months,
): DateReading | null {
  const first = numberAt(tokens, at);
  if (first === null) return monthFirst(tokens, at, months);
  return dayFirst(tokens, at, first, months) ?? numeric(tokens, at, lang);
}

const BEFORE_MONTH = /^(?:st|nd|rd|th|er|[-/.,]|من|شهر|de|del|of|d|º)$/;
const BEFORE_YEAR = /^(?:[-/.,)]|من|عام|سنه|لعام|لسنه|de|del|of)$/;
const AFTER_DAY = /^(?:st|nd|rd|th|er|[.,]|º)$/;

/** `18 مايو 2024`, `18 أيار/مايو 2024`, `10 ذو القعدة 1445`, `18-May-2024`, `1er mai 2024`. */
function dayFirst(
  tokens: readonly DateToken[],
  at: number,
  day: number,
  months: Months,
): DateReading | null {
  if (day < 1 || day > 31) return null;
  const named = monthsAt(tokens, skip(tokens, at + 1, BEFORE_MONTH), months);
  if (named === null) return null;
  return withYear(tokens, named.month, day, skip(tokens, named.next, BEFORE_YEAR));
}

/** `May 18, 2024`, `مايو 18, 2024`. */
function monthFirst(tokens: readonly DateToken[], at: number, months: Months): DateReading | null {
  const named = monthsAt(tokens, at, months);
  if (named === null) return null;
  const dayPlace = skip(tokens, named.next, AFTER_DAY);
  const day = numberAt(tokens, dayPlace);
  if (day === null || day < 1 || day > 31) return null;
  return withYear(tokens, named.month, day, skip(tokens, dayPlace + 1, AFTER_DAY));
}

function withYear(
  tokens: readonly DateToken[],
  { calendar, month }: NamedMonth,
  day: number,
  at: number,
): DateReading | null {
  const year = numberAt(tokens, at);
  if (year === null || !isYear(year, calendar)) return null;
  const days = civilDayOf(calendar, year, month, day);
  if (days === null) return null;
  const certainty = calendar === 'islamic' ? 'inferred' : 'stated';
  return { day: days, calendar, certainty, next: at + 1 };
}

/** At most two of the tokens that may stand between the parts of a date. */
function skip(tokens: readonly DateToken[], at: number, allowed: RegExp): number {
  let next = at;
  while (next < at + 2 && allowed.test(tokens[next]?.text ?? '')) next += 1;
  return next;
}

/** A month, also under two names: `أيار/مايو`, `أيار (مايو)`. */
function monthsAt(
  tokens: readonly DateToken[],
  at: number,
  months: Months,
): { month: NamedMonth; next: number } | null {
  const first = monthAt(tokens, at, months);
  if (first === null || !/^[/(-]$/.test(tokens[first.next]?.text ?? '')) return first;
  const second = monthAt(tokens, first.next + 1, months);
  return second?.month.month === first.month.month ? { ...first, next: second.next } : first;
}

function monthAt(
  tokens: readonly DateToken[],
  at: number,
  months: Months,
): { month: NamedMonth; next: number } | null {
  for (let length = LONGEST_MONTH; length >= 1; length -= 1) {
    const words = tokens.slice(at, at + length).map(({ text }) => text);
    const month = words.length < length ? undefined : months.get(words.join(' '));
    if (month !== undefined) return { month, next: at + length };
  }
  return null;
}

/** `2024-05-18`, `18/05/2024`, `1445/11/10`. */
function numeric(tokens: readonly DateToken[], at: number, lang: Lang): DateReading | null {
  const mark = tokens[at + 1]?.text ?? '';
  if (!/^[-/.]$/.test(mark) || tokens[at + 3]?.text !== mark) return null;
  if (tokens[at + 5]?.text === mark && numberAt(tokens, at + 6) !== null) return null;
  if (tokens[at - 1]?.text === mark && numberAt(tokens, at - 2) !== null) return null;
  const [a, b, c] = [at, at + 2, at + 4].map((place) => numberAt(tokens, place));
  if (a == null || b == null || c == null) return null;
  const yearFirst = a > 31;
  const year = yearFirst ? a : c;
  const calendar = isHijriYear(year) ? (lang === 'fa' ? 'persian' : 'islamic') : 'gregory';
  if (!isYear(year, calendar)) return null;
  const orders: Order[] = yearFirst
    ? [{ month: b, day: c, usual: true }]
    : [
        { month: b, day: a, usual: lang !== 'en' && lang !== 'und' },
        { month: a, day: b, usual: false },
      ];
  const chosen = chooseOrder(orders, calendar, year, weekdayBefore(tokens, at));
  return chosen === null ? null : { ...chosen, calendar, next: at + 5 };
}

interface Order {
  readonly month: number;
  readonly day: number;
  readonly usual: boolean;
}

/** The only order that is a day, or falls on the weekday that is named; else the usual one, inferred. */
function chooseOrder(
  orders: readonly Order[],
  calendar: DateCalendar,
  year: number,
  weekday: number | null,
): { day: DayNumber; certainty: DateCertainty } | null {
  const certain: DateCertainty = calendar === 'islamic' ? 'inferred' : 'stated';
  const days = orders.flatMap(({ month, day, usual }) => {
    const days = civilDayOf(calendar, year, month, day);
    return days === null ? [] : [{ day: days, usual }];
  });
  const [first] = days;
  if (first === undefined) return null;
  if (days.every(({ day }) => day === first.day)) return { day: first.day, certainty: certain };
  const named = days.filter(({ day }) => weekdayOf(day) === weekday);
  if (named[0] !== undefined && named.length === 1)
    return { day: named[0].day, certainty: certain };
  return first.usual ? { day: first.day, certainty: 'inferred' } : null;
}

function weekdayBefore(tokens: readonly DateToken[], at: number): number | null {
  for (const { text } of tokens.slice(Math.max(0, at - 2), at).reverse()) {
    const weekday = WEEKDAYS.get(text) ?? SHORT_WEEKDAYS.get(text);
    if (weekday !== undefined) return weekday;
  }
  return null;
}

function isYear(year: number, calendar: DateCalendar): boolean {
  if (calendar !== 'gregory') return isHijriYear(year);
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

function describe(
  { day, certainty, from, next }: Found,
  tokens: readonly DateToken[],
  text: string,
  all: readonly Found[],
): Omit<WrittenDate, 'written'> & Span {
  const before = all.findLast((other) => other.next <= from)?.next ?? 0;
  const after = all.find((other) => other.from >= next)?.from ?? tokens.length;
  const label = text.slice(tokens[before]?.start ?? 0, tokens[from]?.start ?? 0);
  const time = writtenTimeOf(tokens, { before, from, next, after });
  // `4 August 2013, last update 02:21` is the day of the update.
  const between =
    time === null || time.from < next
      ? ''
      : text.slice(tokens[next]?.start ?? 0, tokens[time.from]?.start ?? 0);
  return {
    iso: isoDay(day) + (time?.clock ?? ''),
    certainty,
    of: roleOf(label + between),
    start: tokens[Math.min(from, time?.from ?? from)]?.start ?? 0,
    end: tokens[Math.max(next, time?.next ?? next) - 1]?.end ?? 0,
  };
}

function isoDay(day: DayNumber): string {
  const { year, month, day: ofMonth } = civilDate(day);
  return `${year}-${twoDigits(month)}-${twoDigits(ofMonth)}`;
}

/** Units before a date in which a word says what it is the date of. */
const LABEL_REACH = 60;
const CHANGED =
  /(?:تحديث|حدث|محدث|تعديل|معدل|بروزرساني|به روز|updat|modifi|revis|edited|mis a jour|mise a jour|actualis|actualiz|aktualisier|geandert|guncelle|aggiorn|atualiz|обновл)/gu;
const PUBLISHED =
  /(?:نشر|تاريخ الخبر|تاريخ الاضافه|اضيف|كتب في|انتشار|منتشر|شايع|publish|posted|created|publie|parution|veroffentlicht|publicad|pubblicat|yayin|eklenme|опублик|\bdated)/gu;

/** The nearer of the two decides: `نشر في … آخر تحديث …`. */
function roleOf(label: string): WrittenDate['of'] {
  const near = label.slice(-LABEL_REACH);
  const changed = lastMatch(near, CHANGED);
  const published = lastMatch(near, PUBLISHED);
  if (changed < 0 && published < 0) return null;
  return changed > published ? 'change' : 'publication';
}

function lastMatch(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}
