import { civilDate, type DayNumber, dayNumber, monthLength, weekdayOf } from './calendar.ts';
import type { ReadPart } from './time-edges.ts';
import type { TimeMention, TimeReading, TimeSource } from './time-mention.ts';

/** Between two names of one time: nothing, a comma, a bracket, a slash. */
const GAP = /^[\s،,()/|-]{0,4}$/u;
/** Words between them: `الجمعة الموافق 17 مايو`, `Friday of last week`. */
const LINK = /^(?:الموافق|الموافقه|موافق|لـ|ل|من|of|the|يوم|ليوم|ليل|مساء|صباح|فجر)$/;
const MOST_LINKS = 3;
/** A page's date may be a day off: told in another time zone or before midnight. */
const DAY_OFF = 1;

/**
 * The time with what follows it, where both name one and the same (`أمس السبت`, `الجمعة 17 مايو`, `10 رمضان الموافق
 * …`); null where nothing follows or it is another time.
 */
export function joinTimes(
  source: TimeSource,
  whole: TimeReading,
  readPart: ReadPart,
): TimeReading | null {
  const { text, tokens } = source;
  if (whole.time.minutes !== null) return null;
  let at = whole.next;
  while (at < whole.next + MOST_LINKS && LINK.test(tokens[at]?.text ?? '')) at += 1;
  const first = tokens[whole.next];
  const era =
    /^(?:م|ميلاديه?|ه|هجريه?)$/.test(first?.text ?? '') &&
    sinceEnd(text, whole, first?.start) === '';
  if (era)
    return { time: { ...whole.time, end: first?.end ?? whole.time.end }, next: whole.next + 1 };
  for (const from of at === whole.next ? [at] : [whole.next, at]) {
    const token = tokens[from];
    if (token === undefined || !GAP.test(text.slice(tokens[from - 1]?.end ?? 0, token.start)))
      continue;
    const next = readPart(source, from);
    if (next === null || next.time.minutes !== null) continue;
    const apart = /[،,]/u.test(text.slice(whole.time.end, next.time.start));
    const joined = joinTwo(source, whole.time, next.time, apart);
    if (joined !== null)
      return { time: { ...joined, start: whole.time.start, end: next.time.end }, next: next.next };
  }
  return null;
}

function sinceEnd(text: string, { time }: TimeReading, start: number | undefined): string | null {
  return start === undefined ? null : text.slice(time.end, start).trim();
}

function joinTwo(
  source: TimeSource,
  a: TimeMention,
  b: TimeMention,
  apart: boolean,
): TimeMention | null {
  if ((a.hijri === null) !== (b.hijri === null)) return hijriBeside(source, a, b);
  if (a.weekday !== null && b.weekday === null) return weekdayWith(source, a, b, apart);
  if (b.weekday !== null && a.weekday === null) return weekdayWith(source, b, a, apart);
  if (a.weekday !== null || b.weekday !== null) return null;
  return dateWith(a, b) ?? dateWith(b, a);
}

/** An Islamic date beside a common one, which tells the days, or beside its weekday, which tells the one of four. */
function hijriBeside(
  { reference }: TimeSource,
  a: TimeMention,
  b: TimeMention,
): TimeMention | null {
  const [islamic, common] = a.hijri === null ? [b, a] : [a, b];
  if (common.month === null) {
    if (common.weekday === null || islamic.hijri?.day == null || islamic.from === null) return null;
    const day = weekdayWithin(islamic, common.weekday, reference, false);
    return day === null ? null : { ...day, weekday: common.weekday };
  }
  if (islamic.from !== null && islamic.to !== null && common.from !== null && common.to !== null) {
    if (common.to < islamic.from - DAY_OFF || common.from > islamic.to + DAY_OFF) return null;
  }
  return { ...common, hijri: islamic.hijri };
}

/** A weekday beside a day, a date or a longer time that it lies in. */
function weekdayWith(
  { reference }: TimeSource,
  named: TimeMention,
  other: TimeMention,
  apart: boolean,
): TimeMention | null {
  const { weekday } = named;
  const { month, day, from, to } = other;
  if (weekday === null || (month !== null && day === null && from === null)) return null;
  const parts = { ...other, weekday, otherWeek: null };
  if (day !== null && month !== null && from === null) {
    const days = yearOfWeekday(weekday, month, day, reference);
    return { ...parts, from: days, to: days };
  }
  if (from === null || to === null) return apart && month === null ? null : parts;
  if (day !== null) return parts;
  return to - from > LONGEST_HOLDER ? null : weekdayWithin(parts, weekday, reference, apart);
}

function weekdayWithin(
  holder: TimeMention,
  weekday: number,
  reference: DayNumber | null,
  apart: boolean,
): TimeMention | null {
  const [from, to] = [holder.from ?? 0, holder.to ?? 0];
  const fitting = daysOfWeekday(weekday, from, to);
  const [first = null] = fitting;
  if (first !== null && fitting.length <= 2) {
    const last = fitting.at(-1) ?? first;
    // Of two Fridays in `last week`, told loosely, the nearer one is meant more often.
    const here = reference ?? last;
    const near = Math.abs(last - here) <= Math.abs(first - here) ? last : first;
    const otherWeek = fitting.length === 1 ? null : near === last ? -7 : 7;
    return { ...holder, from: near, to: near, otherWeek };
  }
  if (first !== null) return null;
  const off = daysOfWeekday(weekday, from - DAY_OFF, to + DAY_OFF)[0];
  if (off !== undefined) return { ...holder, from: off, to: off };
  // `yesterday, Friday` on a page whose date says otherwise: one of them is wrong, so the days stay open.
  return apart ? null : { ...holder, from: null, to: null };
}

/** Two weeks at most: in a month a weekday has no one day. */
const LONGEST_HOLDER = 16;

function daysOfWeekday(weekday: number, from: DayNumber, to: DayNumber): DayNumber[] {
  const days: DayNumber[] = [];
  for (let day = from; day <= Math.min(to, from + LONGEST_HOLDER); day += 1) {
    if (weekdayOf(day) === weekday) days.push(day);
  }
  return days;
}

/** The one year around the day of publication in which a date falls on a weekday; null where none or several do. */
function yearOfWeekday(
  weekday: number,
  month: number,
  day: number,
  reference: DayNumber | null,
): DayNumber | null {
  if (reference === null) return null;
  const { year } = civilDate(reference);
  const fitting = [year - 1, year, year + 1]
    .map((candidate) => dayNumber(candidate, month, day))
    .filter((days) => weekdayOf(days) === weekday);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** A month or day whose year follows (`أبريل من العام الماضي`), or a day counted from the page with its date (`أمس 17 مايو`). */
function dateWith(date: TimeMention, other: TimeMention): TimeMention | null {
  if (date.month === null || date.year !== null || other.month !== null) return null;
  if (other.from === null || other.to === null || date.from !== null) return null;
  const { year } = civilDate(other.from);
  const wholeYear = other.from === dayNumber(year, 1, 1) && other.to === dayNumber(year, 12, 31);
  if (!wholeYear && other.to - other.from > DAY_OFF * 2) return null;
  const from = dayNumber(year, date.month, date.day ?? 1);
  const to = date.day === null ? dayNumber(year, date.month, monthLength(year, date.month)) : from;
  if (!wholeYear && (to < other.from - DAY_OFF || from > other.to + DAY_OFF)) return null;
  return { ...date, from, to, year: other.year, reckoned: other.reckoned };
}

const RANGE_START = /^[وف]?(?:من|بين|ما|منذ|from|between|عامي|سنتي|يومي|شهري)$/;
const RANGE_AND = /^(?:و|and)$/;
const RANGE_TO = /^(?:الي|حتي|to|until|till|through)$/;

/**
 * The time from one named time to another: `من يناير إلى مايو 2015`, `between 13 May and 15 June`, `السبت - الاثنين`, `ليل
 * الجمعة السبت`. Gives back what it was given where no range follows.
 */
export function joinRange(
  source: TimeSource,
  at: number,
  whole: TimeReading,
  readPart: ReadPart,
): TimeReading {
  const { text, tokens } = source;
  const joint = tokens[whole.next];
  if (joint === undefined || whole.time.minutes !== null) return whole;
  const opened = RANGE_START.test(tokens[at - 1]?.text ?? '');
  const to = RANGE_TO.test(joint.text) && opened;
  const and = opened && (RANGE_AND.test(joint.text) || /^و/.test(joint.text));
  const gap = text.slice(whole.time.end, joint.start);
  const dash = /^\s?[-–—/]\s?$/u.test(gap);
  const night = /^(?:ليل|ليله|فجر)$/.test(tokens[at - 1]?.text ?? '') && gap.trim() === '';
  if (!(to || and || dash || night)) return whole;
  const second = readPart(source, to || RANGE_AND.test(joint.text) ? whole.next + 1 : whole.next);
  if (second === null || second.time.minutes !== null) return whole;
  const time = rangeOf(whole.time, second.time, dash || night);
  return time === null ? whole : { time, next: second.next };
}

function rangeOf(a: TimeMention, b: TimeMention, close: boolean): TimeMention | null {
  if ((a.hijri !== null) !== (b.hijri !== null)) return null;
  if (a.weekday !== null || b.weekday !== null) {
    if (a.weekday === null || b.weekday === null) return null;
    // `السبت/الأحد` is a night; `السبت - الخميس` may be a list.
    if (close && (a.weekday + 1) % 7 !== b.weekday) return null;
  }
  const from = a.from ?? fromYearOf(a, b);
  let { to } = b;
  if (from !== null && to !== null && b.weekday !== null && to < from) to += 7;
  if (from !== null && to !== null && to < from) return null;
  const range = { ...a, end: b.end, from, to, year: b.year === a.year ? a.year : null };
  const same = a.month === b.month && a.day === b.day;
  if (same && a.weekday === null) return null;
  return {
    ...range,
    month: a.month === b.month ? a.month : null,
    day: null,
    weekday: null,
    otherWeek: null,
  };
}

/** The first day of a time without a year whose range ends in a year: `من يناير إلى مايو 2015`. */
function fromYearOf(a: TimeMention, b: TimeMention): DayNumber | null {
  if (a.month === null || b.from === null || b.month === null) return null;
  const { year } = civilDate(b.from);
  return dayNumber(a.month > b.month ? year - 1 : year, a.month, a.day ?? 1);
}
