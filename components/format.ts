import type { Phrase, Quoted } from './phrase.ts';

/** Numbers, dates, plural forms and lists as the reader's locale writes them. */
export interface Format {
  readonly number: (value: number) => string;
  /** A published date in words (`18 May 2024`), Gregorian; null for what is no ISO 8601 date. */
  readonly date: (iso: string, style?: 'short' | 'medium' | 'long' | 'full') => string | null;
  /** The category that the locale's plural rules put a whole number in. */
  readonly plural: (count: number) => Intl.LDMLPluralRule;
  /** Names one after another, without a last “and” (`A, B, C`). */
  readonly list: (names: readonly Quoted[]) => Phrase;
}

/** Formatters for a BCP 47 locale. */
export function createFormat(locale: string): Format {
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  // One takes as long to make as a hundred dates to write, and lists are full of dates.
  const dates: DateFormats = new Map();
  return {
    number: (value) => numbers.format(value),
    date: (iso, style = 'long') => formatDate(locale, iso, style, dates),
    plural: (count) => plurals.select(count),
    list: (names) => formatList(locale, names),
  };
}

function formatList(locale: string, names: readonly Quoted[]): Phrase {
  const places = new Intl.ListFormat(locale, { type: 'unit' }).formatToParts(
    names.map((_, at) => String(at)),
  );
  return places.map(({ type, value }) =>
    type === 'element' ? (names[Number(value)] ?? value) : value,
  );
}

type DateFormats = Map<string, Intl.DateTimeFormat>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function formatDate(
  locale: string,
  iso: string,
  dateStyle: 'short' | 'medium' | 'long' | 'full',
  formats: DateFormats,
): string | null {
  const instant = Date.parse(iso);
  if (!/^\d{4}-\d{2}-\d{2}/.test(iso) || Number.isNaN(instant)) return null;
  const isDay = DAY.test(iso);
  const key = `${dateStyle} ${isDay}`;
  let format = formats.get(key);
  if (format === undefined) {
    const style: Intl.DateTimeFormatOptions = { dateStyle, calendar: 'gregory' };
    // A day without a time is that day everywhere; a moment is shown in the reader's own zone.
    if (isDay) style.timeZone = 'UTC';
    format = new Intl.DateTimeFormat(locale, style);
    formats.set(key, format);
  }
  return format.format(instant);
}
