import type { Analysis, Unit } from './analyze.ts';
import { civilDate, type DayNumber } from './calendar.ts';
import type { Clash } from './clashes.ts';
import { isOneClause, wordsBefore } from './clauses.ts';
import type { TimeMention } from './time-mention.ts';

/** Why a clash contradicts nothing: a count grew, it is about another time, or about another event. */
export type Why = 'growing-count' | 'other-time' | 'other-event';

/** A stated day against a stated day, a clock against a clock; `today` is the day of the telling, not of the event. */
export function sameKindOfDate(
  page: Analysis,
  at: number,
  other: Analysis,
  partner: number,
): boolean {
  const [a, b] = [statedTime(page, at), statedTime(other, partner)];
  if (a === null || b === null) return false;
  if (a.minutes !== null || (isWeekday(a) && isWeekday(b))) return true;
  if (!isDated(a) || !isDated(b)) return false;
  if (a.day !== null && b.day !== null) return true;
  if (a.month !== null && b.month !== null && a.month !== b.month) return true;
  return a.year !== null && b.year !== null && a.year !== b.year && a.bound === b.bound;
}

/**
 * Do two dates differ in nothing but the year, and is it not plain that both tell of one time? What recurs (a tournament, a
 * year's figures) is told of each past year in the same words; what began (`since 2019`) or is planned is told once.
 */
export function isLooseYear(page: Analysis, at: number, other: Analysis, partner: number): boolean {
  const [a, b] = [statedTime(page, at), statedTime(other, partner)];
  if (a?.year == null || b?.year == null || a.year === b.year) return false;
  if (a.day !== null && b.day !== null) return false;
  const [own, its] = [a, b].map(({ year, bound }, side) => {
    const [text, index] = side === 0 ? [page, at] : [other, partner];
    const isAhead = text.day !== null && (year ?? 0) > yearOf(text.day);
    return bound !== null || isAhead || isSinceDeed(text, index);
  });
  return own !== true || its !== true;
}

/** Words between `since` and the year of what has gone on since: `since she took office in 2023`. */
const DEED = 8;

/** Does the clause before a time say that something has gone on since what happened then? */
function isSinceDeed(text: Analysis, at: number): boolean {
  return wordsBefore(text, at)
    .slice(0, DEED)
    .some((word) => /^(?:since|[وف]?منذ)$/.test(word));
}

function isDated({ month, year }: TimeMention): boolean {
  return month !== null || year !== null;
}

function isWeekday({ weekday, from, to }: TimeMention): boolean {
  return weekday !== null && from !== null && from === to;
}

/** What was written late in the evening is published the next day, so `yesterday` may be a day off. */
export function isRoundedDay(
  page: Analysis,
  at: number,
  other: Analysis,
  partner: number,
): boolean {
  const [a, b] = [statedTime(page, at), statedTime(other, partner)];
  if (a?.from == null || b?.from == null || (isStated(a) && isStated(b))) return false;
  return Math.max(a.from - (b.to ?? b.from), b.from - (a.to ?? a.from)) <= 1;
}

/** The time of a unit, or the one beside it that states the same day: `yesterday, Friday`. Null for no time. */
function statedTime({ units }: Analysis, at: number): TimeMention | null {
  const time = units[at]?.time ?? null;
  if (time === null || isStated(time)) return time;
  for (const beside of [at - 1, at + 1]) {
    const near = units[beside]?.time ?? null;
    if (near !== null && isStated(near) && near.from === time.from) return near;
  }
  return time;
}

function isStated({ weekday, day, month, year, minutes }: TimeMention): boolean {
  return weekday !== null || day !== null || month !== null || year !== null || minutes !== null;
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
  if (clash.kind === 'negated') return fromNone(page, other, clash);
  const [a, b] = [page.units[clash.page]?.quantity, other.units[clash.other]?.quantity];
  if (clash.kind !== 'number-differs' || a?.running == null || b?.running == null) return null;
  return mayHaveGrown(page, other, a.interval.low - b.interval.low) ? 'growing-count' : null;
}

/** Units around what happened in which stands how many it happened to. */
const COUNTED = 6;

/** `Nobody was killed`, `three were killed`: none is where a count of the dead or injured starts. */
function fromNone(page: Analysis, other: Analysis, { page: at, other: to }: Clash): Why | null {
  const isPlainPage = page.units[at]?.negation == null;
  const [plain, near] = isPlainPage ? [page, at] : [other, to];
  // In Arabic who is counted stands behind the verb; a count before it is of what was told first.
  const first = plain.script === 'arabic' ? near : near - COUNTED;
  const counts = plain.units.some(
    ({ quantity }, index) =>
      quantity?.running != null &&
      index >= first &&
      index <= near + COUNTED &&
      isOneClause(plain, index, near),
  );
  if (!counts || isSettled(plain)) return null;
  return mayHaveGrown(page, other, isPlainPage ? 1 : -1) ? 'growing-count' : null;
}

/** Days after which nobody counts any more. */
const SETTLED = 14;

function isSettled({ units, day }: Analysis): boolean {
  return day !== null && units.some(({ time }) => time?.to != null && day - time.to > SETTLED);
}

/**
 * Does only one of two times name its year, and not the year of the other? `In 2019` beside `on Tuesday` is another
 * event; two years for one event contradict each other.
 */
function isOtherYear(a: Unit | undefined, b: Unit | undefined): boolean {
  if (isRecentAgainstFar(a?.time ?? null, b?.time ?? null)) return true;
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

/** `This week` or `on Friday` beside a date or a season that is far from it. */
function isRecentAgainstFar(a: TimeMention | null, b: TimeMention | null): boolean {
  if (a?.from == null || b?.from == null) return false;
  const recent = (time: TimeMention) =>
    !isDated(time) && time.day === null && (time.to ?? 0) - (time.from ?? 0) <= LONGEST_RECENT;
  const far = Math.abs(a.from - b.from) > OTHER_TIME;
  return far && (recent(a) || recent(b));
}

/** A longer stretch (`the end of 1998`) names its own time, in days. */
const LONGEST_RECENT = 31;

function yearOf(day: DayNumber): number {
  return civilDate(day).year;
}

/** Is it known which of two texts was written first? */
export function isOrderKnown(page: Analysis, other: Analysis): boolean {
  if (page.minute !== null && other.minute !== null) return page.minute !== other.minute;
  return page.day !== null && other.day !== null && page.day !== other.day;
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
