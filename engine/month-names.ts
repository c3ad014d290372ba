import { dayNumber } from './calendar.ts';
import { lookUp } from './clitics.ts';
import { normalize } from './normalize.ts';
import { prepared } from './prepared.ts';
import type { Token } from './tokens.ts';

/** Egypt and the Gulf, the Levant and Iraq, Algeria and Tunisia, Morocco, Mauritania, English; other Arab countries share these. */
const LOCALES = ['ar-EG', 'ar-LB', 'ar-DZ', 'ar-MA', 'ar-MR', 'en'] as const;
/** Spellings in the news that `Intl` does not give. */
const VARIANTS: readonly (readonly [month: number, names: string])[] = [
  [1, 'كانون ثاني|ينایر'],
  [2, 'فبرایر|اشباط'],
  [4, 'ابريل'],
  [5, 'مايس'],
  [6, 'حزيران|يونيه'],
  [7, 'جويليه|يوليه'],
  [8, 'اغسطوس'],
  [9, 'sept|سبتنبر|شتنبر'],
  [10, 'اوكتوبر|تشرين اول|تشرين أول'],
  [11, 'تشرين ثاني|نوفنبر'],
  [12, 'كانون اول|ديسنبر'],
];
/**
 * Month names that are also other words; read as months only beside a day, a year, `شهر` or another name of the same
 * month, or after a preposition of time.
 */
const AMBIGUOUS = setOf('آب مارس ماي أوت جوان may march mar jun dec sep oct');
/** Of these, those that are words of other things or persons after a preposition, too. */
const NEVER_ALONE = setOf('ماي جوان mar jun dec sep oct jan');
const MS_PER_DAY = 86_400_000;

/** Normalized month name (one or two words) → 1–12. */
export const MONTHS = prepared('months', buildMonths);
/** Normalized weekday name, with the Arabic article → 0 (Sunday) – 6. */
export const WEEKDAYS = prepared('weekdays', buildWeekdays);
/** English short names: weekdays only right before a date (`Fri, May 17`), since `sun` and `sat` are words. */
export const SHORT_WEEKDAYS: ReadonlyMap<string, number> = new Map(
  ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'tues', 'thur', 'thurs'].map((name) => [
    name,
    ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'].indexOf(name.slice(0, 2)),
  ]),
);

/** A month named by one or two tokens. */
export interface MonthName {
  readonly month: number;
  /** First token after it. */
  readonly next: number;
  /** In Latin letters: a day may follow it. */
  readonly english: boolean;
  /** `plain` is a month wherever it stands; see `AMBIGUOUS` and `NEVER_ALONE` for the other two. */
  readonly certainty: 'plain' | 'after-preposition' | 'beside-date';
}

/** The month named at a token, particles allowed; null where there is none. */
export function monthAt(tokens: readonly Token[], at: number): MonthName | null {
  const first = tokens[at];
  if (first === undefined || first.number) return null;
  const second = lookUp(PAIRS, first.text);
  const month = second?.get(tokens[at + 1]?.text ?? '');
  if (month !== undefined) return { month, next: at + 2, english: false, certainty: 'plain' };
  const single = lookUp(SINGLES, first.text);
  return single === undefined ? null : { ...single, next: at + 1 };
}

const SINGLES: ReadonlyMap<string, Omit<MonthName, 'next'>> = new Map(
  [...MONTHS].map(([name, month]) => [
    name,
    {
      month,
      english: /^[a-z]/.test(name),
      certainty: NEVER_ALONE.has(name)
        ? 'beside-date'
        : AMBIGUOUS.has(name)
          ? 'after-preposition'
          : 'plain',
    },
  ]),
);

/** First word of a month of two words → second word → month. */
const PAIRS: ReadonlyMap<string, ReadonlyMap<string, number>> = buildPairs();

function buildPairs(): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const pairs = new Map<string, Map<string, number>>();
  for (const [name, month] of MONTHS) {
    const [first = '', second] = name.split(' ');
    if (second === undefined) continue;
    pairs.set(first, (pairs.get(first) ?? new Map<string, number>()).set(second, month));
  }
  return pairs;
}

function setOf(names: string): ReadonlySet<string> {
  return new Set(normalize(names).split(' '));
}

function formatterOf(
  locale: string,
  options: Intl.DateTimeFormatOptions,
): (days: number) => string {
  const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { ...options, timeZone: 'UTC' });
  return (days) => normalize(format.format(days * MS_PER_DAY));
}

function buildMonths(): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  for (const locale of LOCALES) {
    const long = formatterOf(locale, { month: 'long' });
    const short = formatterOf(locale, { month: 'short' });
    for (let month = 1; month <= 12; month += 1) {
      const day = dayNumber(2024, month, 15);
      months.set(long(day), month);
      if (locale === 'en') months.set(short(day), month);
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
    const long = formatterOf(locale, { weekday: 'long' });
    // 2024-01-07 is a Sunday.
    for (let weekday = 0; weekday < 7; weekday += 1) {
      weekdays.set(long(dayNumber(2024, 1, 7 + weekday)), weekday);
    }
  }
  weekdays.set(normalize('الإثنين'), 1).set('الثلثاء', 2).set('الاربعا', 3).set('الثلاثا', 2);
  return weekdays;
}
