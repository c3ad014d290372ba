import { civilDate, type DayNumber, dayNumber } from './calendar.ts';
import { HIJRI_MONTHS, hijriDayNumber } from './hijri.ts';
import type { Lang } from './model.ts';
import { MONTHS } from './month-names.ts';
import { normalize } from './normalize.ts';

/** Calendars in which news pages date their articles. */
export type DateCalendar = 'gregory' | 'islamic' | 'persian';

/** A month by its name; `month` is 1–12. */
export interface NamedMonth {
  readonly calendar: DateCalendar;
  readonly month: number;
}

/** Words of the longest name: `jumada al akhirah`. */
export const LONGEST_MONTH = 3;

const MS_PER_DAY = 86_400_000;

/**
 * The months of a page's language beside those of Arabic and English: normalized name, short or long, its words
 * parted by one space → month. Not for reading texts: a month of one language is a word of another, and only a day
 * and a year beside it make it a date. An unknown language has no names of its own.
 */
export function dateMonths(lang: Lang): ReadonlyMap<string, NamedMonth> {
  const months = new Map(COMMON_MONTHS);
  if (lang === 'ar' || lang === 'en' || !isKnown(lang)) return months;
  addMonths(months, lang, 'gregory', (month) => dayNumber(2024, month, 15));
  if (lang === 'fa')
    addMonths(months, lang, 'persian', (month) => civilDayOf('persian', 1403, month, 15));
  return months;
}

/** Months of Arabic and English, of the civil and the Islamic calendar: see `dateMonths`. */
export const COMMON_MONTHS: ReadonlyMap<string, NamedMonth> = new Map([
  ...[...HIJRI_MONTHS].map(([name, month]): [string, NamedMonth] => [
    wordsOf(name),
    { calendar: 'islamic', month },
  ]),
  ...[...MONTHS].map(([name, month]): [string, NamedMonth] => [
    wordsOf(name),
    { calendar: 'gregory', month },
  ]),
]);

function isKnown(lang: Lang): boolean {
  return /^[a-z]{2,3}$/.test(lang) && Intl.DateTimeFormat.supportedLocalesOf(lang).length > 0;
}

/** Long and short names, standing alone and beside a day: some languages decline them. */
function addMonths(
  months: Map<string, NamedMonth>,
  lang: Lang,
  calendar: DateCalendar,
  dayIn: (month: number) => DayNumber | null,
): void {
  for (const name of ['long', 'short'] as const) {
    for (const options of [{ month: name }, { month: name, day: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(`${lang}-u-ca-${calendar}`, {
        ...options,
        timeZone: 'UTC',
      });
      for (let month = 1; month <= 12; month += 1) {
        const parts = format.formatToParts((dayIn(month) ?? 0) * MS_PER_DAY);
        const key = wordsOf(parts.find(({ type }) => type === 'month')?.value ?? '');
        if (/^\p{L}/u.test(key) && !months.has(key)) months.set(key, { calendar, month });
      }
    }
  }
}

/** Hyphens, apostrophes and points as spaces. */
function wordsOf(name: string): string {
  return normalize(name).replace(/[-'.]/g, ' ').replace(/ {2,}/g, ' ').trim();
}

/**
 * The day that a date of a calendar names; null for days that it does not have. Islamic dates are read as those of
 * Umm al-Qura, in which Saudi Arabia dates its news; other countries may be a day or two apart.
 */
export function civilDayOf(
  calendar: DateCalendar,
  year: number,
  month: number,
  day: number,
): DayNumber | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  if (calendar === 'gregory') {
    const days = dayNumber(year, month, day);
    return civilDate(days).month === month ? days : null;
  }
  const near =
    calendar === 'islamic'
      ? hijriDayNumber(year, month, day)
      : dayNumber(year + PERSIAN_ERA, 3, 21) + Math.floor((month - 1) * PERSIAN_MONTH) + day - 1;
  const format = numericFormat(calendar === 'islamic' ? 'islamic-umalqura' : calendar);
  for (let days = near - REACH; days <= near + REACH; days += 1) {
    const found = format.formatToParts(days * MS_PER_DAY);
    const part = (name: string) => Number(found.find(({ type }) => type === name)?.value);
    if (part('day') === day && part('month') === month) return days;
  }
  return null;
}

/** Its year 1 began on 21 March 622. */
const PERSIAN_ERA = 621;
/** Six months of 31 days, then shorter ones. */
const PERSIAN_MONTH = 30.7;
/** Days by which the estimates are wrong at most. */
const REACH = 6;

function numericFormat(calendar: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
}
