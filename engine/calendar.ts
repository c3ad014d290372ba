import { rememberWords } from './memo.ts';

/** Days since 1970-01-01 of the proleptic Gregorian calendar; the engine has no clock and no `Date`. */
export type DayNumber = number;

/**
 * The day number of a civil date. Months 1–12, days 1–31; days past the month's end run on into the next.
 * Howard Hinnant, "chrono-compatible low-level date algorithms" (https://howardhinnant.github.io/date_algorithms.html).
 */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The civil date of a day number. */
export function civilDate(days: DayNumber): { year: number; month: number; day: number } {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(days: DayNumber): number {
  return (((days + 4) % 7) + 7) % 7;
}

/** The last day of a month, 28–31. */
export function monthLength(year: number, month: number): number {
  return (
    dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) -
    dayNumber(year, month, 1)
  );
}

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?/;

/** The day of an ISO date (`2024-05-18`, with or without a time); null where it is none. */
export function parseIsoDay(iso: string | null): DayNumber | null {
  return iso === null ? null : dayOfIso(iso);
}

const dayOfIso = rememberWords((iso: string): DayNumber | null => {
  const found = ISO_DATE.exec(iso);
  if (found === null) return null;
  const [, year, month, day] = found.map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return null;
  return dayNumber(year, month, day);
});

/** Minutes since 1970 of an ISO date that has a time (its zone is not read); null where it has none. */
export function parseIsoMinutes(iso: string | null): number | null {
  const found = iso === null ? null : ISO_DATE.exec(iso);
  const day = parseIsoDay(iso);
  if (found === null || day === null || found[4] === undefined) return null;
  return day * 1440 + Number(found[4]) * 60 + Number(found[5]);
}
