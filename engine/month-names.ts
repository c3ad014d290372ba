import { dayNumber } from './calendar.ts';
import { normalize } from './normalize.ts';

/** Egypt and the Gulf, the Levant, Algeria and Tunisia, Morocco, English. */
const LOCALES = ['ar-EG', 'ar-LB', 'ar-DZ', 'ar-MA', 'en'] as const;
/** Spellings in the news that `Intl` does not give. */
const VARIANTS: readonly (readonly [month: number, names: string])[] = [
  [4, 'ابريل'],
  [6, 'حزيران'],
  [7, 'جويليه|يوليه'],
  [9, 'sept'],
  [10, 'اوكتوبر'],
];
/** Month names that are also other words; read as months only beside a day, a year or `شهر`. */
const AMBIGUOUS: ReadonlySet<string> = new Set(
  ['آب', 'مارس', 'ماي', 'أوت', 'جوان', 'may', 'march', 'mar', 'jun', 'dec', 'sep', 'oct'].map(
    normalize,
  ),
);
const MS_PER_DAY = 86_400_000;

/** Normalized month name (one or two words) → 1–12. */
export const MONTHS: ReadonlyMap<string, number> = buildMonths();
/** Normalized weekday name, with the Arabic article → 0 (Sunday) – 6. */
export const WEEKDAYS: ReadonlyMap<string, number> = buildWeekdays();

/** Is this month name also an everyday word? */
export function isAmbiguousMonth(name: string): boolean {
  return AMBIGUOUS.has(name);
}

function formatDay(locale: string, options: Intl.DateTimeFormatOptions, days: number): string {
  const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { ...options, timeZone: 'UTC' });
  return normalize(format.format(days * MS_PER_DAY));
}

function buildMonths(): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  for (const locale of LOCALES) {
    for (let month = 1; month <= 12; month += 1) {
      const day = dayNumber(2024, month, 15);
      months.set(formatDay(locale, { month: 'long' }, day), month);
      if (locale === 'en') months.set(formatDay(locale, { month: 'short' }, day), month);
    }
  }
  for (const [month, names] of VARIANTS) {
    for (const name of names.split('|')) months.set(normalize(name), month);
  }
  return months;
}

function buildWeekdays(): ReadonlyMap<string, number> {
  const weekdays = new Map<string, number>();
  for (const locale of ['ar-EG', 'en']) {
    for (let weekday = 0; weekday < 7; weekday += 1) {
      // 2024-01-07 is a Sunday.
      weekdays.set(
        formatDay(locale, { weekday: 'long' }, dayNumber(2024, 1, 7 + weekday)),
        weekday,
      );
    }
  }
  return weekdays;
}
