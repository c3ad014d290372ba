import { civilDate, dayNumber, weekdayOf } from './calendar.ts';
import type { SlotRelation } from './slots.ts';
import type { TimeMention } from './time-mention.ts';

/** Half a day, in minutes: a clock time without its half may mean either. */
const HALF_DAY = 720;
/** Reports round clock times; within this many minutes they agree. */
const CLOCK_ROUNDING = 20;
/** Days counted from a page's date (`yesterday`) may be this many days off. */
const DAY_OFF = 1;

/**
 * How two times stand to each other; null where they say nothing about each other. Symmetric. `agrees`: one time;
 * `compatible`: they may be one time, told less or more closely; `differs`: what happened at the one did not
 * happen at the other. It never says `differs` of two times at which somebody spoke (`reporting`), of a time and
 * the beginning or end of another (`since January`), or of two clocks in different zones. Times without a day
 * known on both sides compare by the parts that both name.
 */
export function compareTimes(a: TimeMention, b: TimeMention): SlotRelation | null {
  const relation = compareMeant(a, b);
  if (relation === null || relation === 'agrees') {
    return relation === null || a.bound === b.bound ? relation : 'compatible';
  }
  if (a.bound !== b.bound) return relation === 'compatible' ? relation : null;
  return relation === 'differs' && (a.reporting || b.reporting) ? null : relation;
}

function compareMeant(a: TimeMention, b: TimeMention): SlotRelation | null {
  if (a.minutes !== null || b.minutes !== null) return compareClocks(a, b);
  const hijri = compareHijri(a, b);
  if (hijri !== null) return hijri;
  if (a.from !== null && a.to !== null && b.from !== null && b.to !== null) {
    return compareDays(a, b);
  }
  return compareParts(a, b);
}

function compareDays(a: TimeMention, b: TimeMention): SlotRelation | null {
  const apart = gapBetween(a, b, 0);
  if (apart === null) return null;
  if (apart === 0) {
    return a.from === b.from && a.to === b.to ? 'agrees' : 'compatible';
  }
  // Weekdays that are the same never differ by their week alone where the words leave it open.
  const shifts = [a.otherWeek ?? 0, -(b.otherWeek ?? 0), (a.otherWeek ?? 0) - (b.otherWeek ?? 0)];
  if (shifts.some((shift) => shift !== 0 && gapBetween(a, b, shift) === 0)) return 'compatible';
  const plainDay = ({ reckoned, weekday, from, to }: TimeMention) =>
    reckoned && weekday === null && (to ?? 0) - (from ?? 0) <= DAY_OFF;
  return apart <= DAY_OFF && (plainDay(a) || plainDay(b)) ? 'compatible' : 'differs';
}

/** Days between two intervals, the first moved by `shift`; 0 where they meet, null where a bound is open. */
function gapBetween(a: TimeMention, b: TimeMention, shift: number): number | null {
  if (a.from === null || a.to === null || b.from === null || b.to === null) return null;
  return Math.max(0, a.from + shift - b.to, b.from - a.to - shift);
}

/** Two dates of the Islamic calendar without a year or with the same one compare in that calendar. */
function compareHijri(a: TimeMention, b: TimeMention): SlotRelation | null {
  if (a.hijri === null || b.hijri === null) return null;
  let shared = 0;
  for (const part of ['year', 'month', 'day'] as const) {
    const [left, right] = [a.hijri[part], b.hijri[part]];
    if (left === null || right === null) continue;
    // Countries begin their months on different days: a day apart is one day.
    const off = part === 'day' ? DAY_OFF : 0;
    if (Math.abs(left - right) > off) return 'differs';
    shared += 1;
  }
  if (shared === 0) return null;
  return a.hijri.day === b.hijri.day && a.hijri.month === b.hijri.month ? 'agrees' : 'compatible';
}

function compareClocks(a: TimeMention, b: TimeMention): SlotRelation | null {
  if (a.minutes === null || b.minutes === null) return null;
  const sameHalf = a.halfDay === null || b.halfDay === null || a.halfDay === b.halfDay;
  const apart = sameHalf
    ? Math.min(
        Math.abs(a.minutes - b.minutes),
        a.halfDay === b.halfDay
          ? Number.POSITIVE_INFINITY
          : Math.abs((a.minutes % HALF_DAY) - (b.minutes % HALF_DAY)),
      )
    : Math.abs(a.minutes - b.minutes);
  if (apart <= CLOCK_ROUNDING) return 'agrees';
  return a.zone === b.zone ? 'differs' : null;
}

type Part = 'year' | 'month' | 'day' | 'weekday';
const PARTS: readonly Part[] = ['year', 'month', 'day', 'weekday'];

/** Times that are known only in part: parts that both name decide. */
function compareParts(a: TimeMention, b: TimeMention): SlotRelation | null {
  const within = liesWithin(a, b) ?? liesWithin(b, a);
  if (within === false) return 'differs';
  const [left, right] = [partsOf(a), partsOf(b)];
  const shared = PARTS.filter((part) => left[part] !== null && right[part] !== null);
  const unlike = shared.find((part) => left[part] !== right[part]);
  if (unlike !== undefined) {
    const worked = a[unlike] === null || b[unlike] === null;
    return worked && (a.reckoned || b.reckoned) ? null : 'differs';
  }
  if (shared.length === 0) return within === true ? 'compatible' : null;
  const complete = left.day === right.day && left.month === right.month;
  const sameWeekday = left.weekday === right.weekday || left.day !== null;
  return complete && sameWeekday ? 'agrees' : 'compatible';
}

/** Stated parts, and those of the one day that a time is. */
function partsOf(time: TimeMention): Pick<TimeMention, Part> {
  if (time.from === null || time.from !== time.to) return time;
  return { ...civilDate(time.from), weekday: weekdayOf(time.from) };
}

/** Can a day or month without a year lie in the days of the other? Null where one of them does not tell. */
function liesWithin(bare: TimeMention, whole: TimeMention): boolean | null {
  if (bare.month === null || bare.from !== null || whole.from === null || whole.to === null) {
    return null;
  }
  if (whole.to === whole.from || whole.month !== null) return null;
  const years = [civilDate(whole.from).year, civilDate(whole.to).year];
  return years.some((year) => {
    const from = dayNumber(year, bare.month ?? 1, bare.day ?? 1);
    const to = bare.day === null ? from + 30 : from;
    return from <= (whole.to ?? from) && to >= (whole.from ?? to);
  });
}
