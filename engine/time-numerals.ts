import { type DayNumber, dayNumber, monthLength } from './calendar.ts';
import { hijriDays, isHijriYear } from './hijri.ts';
import { NO_TIME, type TimeReading, type TimeSource } from './time-mention.ts';

const POINTED = /^(\d{1,4})\.(\d{1,2})\.(\d{1,4})$/;
const SEPARATOR = /^ ?[-–/\\] ?$/;

/**
 * A date in numerals with a year: `2024-04-13`, `13/4/2024`, `13.4.24`, `1445/9/4`. Arabic writes the day first; English
 * may mean either, so that `4/5/2024` is the days from the one to the other. Null where there is none.
 */
export function readNumericDate({ text, tokens }: TimeSource, at: number): TimeReading | null {
  const [a, b, c] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (a?.number !== true) return null;
  const pointed = POINTED.exec(a.text);
  let numbers: readonly number[];
  let last = a;
  if (pointed !== null) {
    numbers = pointed.slice(1).map(Number);
  } else if (b?.number === true && c?.number === true) {
    const gaps = [text.slice(a.end, b.start), text.slice(b.end, c.start)];
    if (gaps[0]?.trim() !== gaps[1]?.trim() || !gaps.every((gap) => SEPARATOR.test(gap)))
      return null;
    numbers = [a, b, c].map(({ text: digits }) => Number(digits));
    last = c;
  } else {
    return null;
  }
  const parts = partsOf(numbers, pointed === null && a.text.length === 4, ARABIC.test(text));
  if (parts === null) return null;
  const time = { ...NO_TIME, start: a.start, end: last.end, ...parts };
  return { time, next: pointed === null ? at + 3 : at + 1 };
}

const ARABIC = /[\u0620-\u064a]/;

interface Parts {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly hijri?: { readonly year: number; readonly month: number; readonly day: number };
}

function partsOf(numbers: readonly number[], yearFirst: boolean, arabic: boolean): Parts | null {
  const [first = 0, second = 0, third = 0] = numbers;
  const big = yearFirst || first > 31;
  const [written, day, month] = big ? [first, third, second] : [third, first, second];
  const year = written < 100 && !big ? 2000 + written : written;
  if (isHijriYear(year)) return isDay(month, day, 30) ? hijriParts(year, month, day) : null;
  if (year < 1800 || year > 2199) return null;
  const dayFirst = isDay(month, day, 31) && day <= monthLength(year, month);
  const monthFirst = !big && !arabic && isDay(day, month, 31) && month <= monthLength(year, day);
  if (!dayFirst && !monthFirst) {
    // An Arabic page may carry an American date: 4/13/2024 has only one reading.
    const swapped = !big && isDay(day, month, 31) && month > 12 && month <= monthLength(year, day);
    return swapped ? oneDay(year, day, month) : null;
  }
  if (!dayFirst) return oneDay(year, day, month);
  if (!monthFirst || day === month) return oneDay(year, month, day);
  const [one, other] = [dayNumber(year, month, day), dayNumber(year, day, month)];
  return { from: Math.min(one, other), to: Math.max(one, other), year, month: null, day: null };
}

function isDay(month: number, day: number, longest: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= longest;
}

function oneDay(year: number, month: number, day: number): Parts {
  const days = dayNumber(year, month, day);
  return { from: days, to: days, year, month, day };
}

function hijriParts(year: number, month: number, day: number): Parts | null {
  const hijri = { year, month, day };
  const days = hijriDays(hijri);
  return days === null ? null : { ...days, year: null, month: null, day: null, hijri };
}
