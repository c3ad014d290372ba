import type { Analysis, Unit } from './analyze.ts';
import { civilDate, type DayNumber } from './calendar.ts';
import type { Clash } from './clashes.ts';
import type { TimeMention } from './time-mention.ts';

/** Why a clash contradicts nothing: a count grew, it is about another time, or about another event. */
export type Why = 'growing-count' | 'other-time' | 'other-event';

/** A stated day against a stated day, a clock against a clock; `today` is the day of the telling, not of the event. */
export function sameKindOfDate(a: Unit, b: Unit): boolean {
  if (a.time === null || b.time === null) return false;
  if (a.time.minutes !== null) return true;
  const stated = (unit: Unit) => unit.time?.month !== null || unit.time?.year !== null;
  if (stated(a) && stated(b))
    return a.time.day === null || b.time.day === null ? a.time.month !== b.time.month : true;
  return false;
}

/** What was written late in the evening is published the next day, so `yesterday` may be a day off. */
export function isRoundedDay(a: Unit, b: Unit): boolean {
  const [one, two] = [a.time, b.time];
  if (one === null || two === null || one.from === null || two.from === null) return false;
  if (!isRelative(one) && !isRelative(two)) return false;
  const gap = Math.max(one.from - (two.to ?? two.from), two.from - (one.to ?? one.from));
  return gap <= 1;
}

/** A day that only the date of publication gives. */
function isRelative({ weekday, day, month, year }: TimeMention): boolean {
  return weekday === null && day === null && month === null && year === null;
}

/** Reports within one hour tell the same state of an event, in minutes. */
const SAME_HOUR = 60;
/** News of days so far apart is of two events unless the text itself names the day, in days. */
const OTHER_TIME = 45;

/** What explains a clash of two sentences; null where nothing does. */
export function explanationOf(page: Analysis, other: Analysis, clash: Clash): Why | null {
  const apart = daysApart(page, other);
  if (apart !== null && apart > OTHER_TIME) return 'other-time';
  if (
    clash.kind === 'date-differs' &&
    isOtherYear(page.units[clash.page], other.units[clash.other])
  )
    return 'other-time';
  const [a, b] = [page.units[clash.page]?.quantity, other.units[clash.other]?.quantity];
  if (clash.kind !== 'number-differs' || a?.running == null || b?.running == null) return null;
  return mayHaveGrown(page, other, a.interval.low - b.interval.low) ? 'growing-count' : null;
}

/**
 * Does only one of two times name its year, and not the year of the other? `In 2019` beside `on Tuesday` is another
 * event; two years for one event contradict each other.
 */
function isOtherYear(a: Unit | undefined, b: Unit | undefined): boolean {
  const [left, right] = [a?.time?.year ?? null, b?.time?.year ?? null];
  if ((left === null) === (right === null)) return false;
  const [named, time] = left === null ? [right, a?.time] : [left, b?.time];
  const day = time?.from ?? null;
  return day === null || yearOf(day) !== named;
}

/** Days between the publications; null where one is not known. */
export function daysApart(page: Analysis, other: Analysis): number | null {
  return page.day === null || other.day === null ? null : Math.abs(page.day - other.day);
}

function yearOf(day: DayNumber): number {
  return civilDate(day).year;
}

/** Did the count only grow from the earlier report to the later? Yes also where nobody knows which is the earlier. */
function mayHaveGrown(page: Analysis, other: Analysis, more: number): boolean {
  const [a, b] = [page.minute, other.minute];
  if (a !== null && b !== null) {
    return Math.abs(a - b) > SAME_HOUR && a > b === more > 0;
  }
  const [dayA, dayB] = [page.day, other.day];
  if (dayA === null || dayB === null || dayA === dayB) return true;
  return dayA > dayB === more > 0;
}
