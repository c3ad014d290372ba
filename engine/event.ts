import type { Aligned } from './align.ts';
import type { Analysis, Unit } from './analyze.ts';
import { civilDate, type DayNumber } from './calendar.ts';
import { isOneClause } from './clauses.ts';
import { compareNames } from './name-relation.ts';
import type { Name } from './names.ts';
import type { TimeMention } from './time-mention.ts';
import { compareTimes } from './time-relation.ts';

/**
 * How the times of two texts stand to each other. `meet`: they may tell one occasion. `apart`: each tells what happened
 * about when it was written, and that was not the same days. `open`: neither can be said.
 */
export type TimeFit = 'meet' | 'open' | 'apart';

/** Days for which the news of one occasion goes on without naming its day. */
export const NEWS_DAYS = 2;
/** Days before and after its own publication that a report tells as news. */
const BEFORE = 4;
const AFTER = 3;
/** Days before its own publication from which a time that a report names is not that of the news. */
const PAST = 14;

/** Whether two texts can be of one occasion by the days they name, or, naming none, by their days of publication. */
export function fitTimes(page: Analysis, other: Analysis): TimeFit {
  const [a, b] = [namedDays(page), namedDays(other)];
  if (a.length > 0 && b.length > 0) {
    if (a.some((one) => b.some((two) => overlap(one, two)))) return 'meet';
    const sameDay = page.day === null || other.day === null || page.day === other.day;
    return !sameDay && isNews(a, page.day) && isNews(b, other.day) ? 'apart' : 'open';
  }
  if (page.day === null || other.day === null) return 'open';
  const apart = Math.abs(page.day - other.day);
  if (apart <= NEWS_DAYS) return 'meet';
  const told = a.length > 0 ? a : b;
  const by = a.length > 0 ? page.day : other.day;
  return told.length === 0 || isNews(told, by) ? 'apart' : 'open';
}

interface Days {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** Days, not longer stretches: `2016` or `in May` places nothing on an occasion. */
const LONGEST = 3;

function namedDays({ units }: Analysis): Days[] {
  return units.flatMap(({ time, inChain }) => {
    if (time === null || inChain || time.minutes !== null) return [];
    const { from, to } = time;
    return from === null || to === null || to - from > LONGEST ? [] : [{ from, to }];
  });
}

function overlap(a: Days, b: Days): boolean {
  return a.from <= b.to && b.from <= a.to;
}

function isNews(days: readonly Days[], published: DayNumber | null): boolean {
  if (published === null) return false;
  return days.some(({ from, to }) => to >= published - BEFORE && from <= published + AFTER);
}

/**
 * Names of one type that each side has and the other does not, one place, person or organisation against another: two
 * texts that differ so tell of different participants, however alike the rest is. The unit itself that clashes
 * (`except`, of the page) is not counted, nor are countries, unless `types` has them.
 */
export function hasOtherParticipants(
  page: Analysis,
  other: Analysis,
  { partners }: Aligned,
  except: number,
  types: readonly Name['type'][] = TYPES,
): boolean {
  const aligned = new Set(partners);
  const own = page.units.filter(
    (unit, at) => at !== except && (partners[at] ?? -1) < 0 && isParticipant(unit),
  );
  const theirs = other.units.filter((unit, at) => !aligned.has(at) && isParticipant(unit));
  return types.some((type) => {
    const [left, right] = [namesOf(own, type), namesOf(theirs, type)];
    return (
      left.length > 0 &&
      right.length > 0 &&
      left.every((a) => right.every((b) => compareNames(a, b) === 'different'))
    );
  });
}

const TYPES: readonly Name['type'][] = ['person', 'place', 'organisation'];
export const TYPES_AND_COUNTRIES: readonly Name['type'][] = [...TYPES, 'country'];

function isParticipant({ name, inChain }: Unit): boolean {
  return name !== null && !inChain;
}

function namesOf(units: readonly Unit[], type: Name['type']): Name[] {
  return units.flatMap(({ name }) => (name !== null && name.type === type ? [name] : []));
}

/**
 * Does one of two texts place what it tells at a time that the other does not have: another one than the other's, or, in
 * the clause of the units that clash, one long before it was written (`in 2011`, `last year`), which is no news? Times
 * that an action began or ended at and times of speaking are not counted.
 */
export function tellsOtherTime(
  page: Analysis,
  other: Analysis,
  { pairs }: Aligned,
  clash: { readonly page: number; readonly other: number },
): boolean {
  // What only may be one time (`in April`, `last year`) is told in words of its own.
  const told = pairs.filter(({ how }) => how === 'same');
  const own = freeTimes(page, new Set(told.map((pair) => pair.page)));
  const theirs = freeTimes(other, new Set(told.map((pair) => pair.other)));
  return (
    own.some((a) => theirs.some((b) => compareTimes(a.time, b.time) === 'differs')) ||
    own.some(({ at, time }) => isLongPast(time, page.day) && isOneClause(page, at, clash.page)) ||
    theirs.some(
      ({ at, time }) => isLongPast(time, other.day) && isOneClause(other, at, clash.other),
    )
  );
}

function freeTimes(
  { units }: Analysis,
  told: ReadonlySet<number>,
): { readonly at: number; readonly time: TimeMention }[] {
  return units.flatMap(({ time, inChain }, at) =>
    time === null || inChain || told.has(at) || time.bound !== null || time.reporting
      ? []
      : [{ at, time }],
  );
}

function isLongPast({ to, month, day, year }: TimeMention, published: DayNumber | null): boolean {
  if (published === null) return false;
  if (to !== null) return to < published - PAST;
  // A month alone, or a year, that the report was not written in.
  const written = civilDate(published);
  if (year !== null) return year < written.year;
  return month !== null && day === null && month !== written.month;
}

/** Words by which a text says that it tells of one more of the kind: `also closed`, `another boat`, `حريق ثان`. */
const ONE_MORE =
  /^(?:also|another|additional|further|separate|separately|similar|similarly|likewise|aftershocks?|أيضا|ايضا|كذلك|[بلو]?(?:ال)?(?:اخر|اخري|اضافيه?|مماثله?|منفصله?|مشابهه?|ارتداديه))$/;

/** Does only one of two texts of one script say that it tells of one more of the kind? */
export function tellsOfOneMore(page: Analysis, other: Analysis): boolean {
  return page.script === other.script && hasOneMore(page) !== hasOneMore(other);
}

function hasOneMore({ tokens }: Analysis): boolean {
  return tokens.some(({ text }) => ONE_MORE.test(text));
}

/** Does the text say who, where, when or how many, so that its words belong to one occasion? */
export function isAnchored({ units }: Analysis): boolean {
  return units.some(
    ({ name, quantity, time, inChain }) =>
      !inChain && (name !== null || quantity !== null || time !== null),
  );
}

/** Does the text place what it tells on certain days? */
export function namesDay(text: Analysis): boolean {
  return namedDays(text).length > 0;
}

/** Do two texts name one person, organisation or place below a country? What nobody is named for recurs every day. */
export function sharesName(page: Analysis, { pairs }: Aligned): boolean {
  return pairs.some(({ page: at, how }) => {
    const unit = page.units[at];
    return how !== 'clash' && unit?.name != null && !unit.inChain && unit.name.type !== 'country';
  });
}

/** Do two texts share what ties them to one occasion: a name that is no country, a number or a day? */
export function sharesAnchor(page: Analysis, { pairs }: Aligned): boolean {
  return pairs.some(({ page: at, how }) => {
    const unit = page.units[at];
    if (unit === undefined || unit.inChain || how === 'clash') return false;
    if (unit.name !== null) return unit.name.type !== 'country';
    return unit.time !== null || (unit.quantity !== null && unit.quantity.kind !== 'ordinal');
  });
}
