import { type DayNumber, weekdayOf } from './calendar.ts';
import { lookUp } from './clitics.ts';
import { SHORT_WEEKDAYS, WEEKDAYS } from './month-names.ts';
import { readBound } from './time-bounds.ts';
import { COMING, PAST } from './time-directions.ts';
import { NO_TIME, type TimeReading, type TimeSource } from './time-mention.ts';
import type { Token } from './tokens.ts';

/**
 * The weekday at token `at`, resolved to the nearest such day in the direction that the words say, else to the last
 * one up to the day of publication; null where there is none.
 */
export function readWeekday({ tokens, reference }: TimeSource, at: number): TimeReading | null {
  const token = tokens[at];
  if (token === undefined || token.number) return null;
  const weekday = weekdayAt(tokens, at);
  if (weekday === undefined) return null;
  const said = directionAt(tokens, at);
  // What goes on `until Friday` goes on when it is told, or `otherWeek` has the Friday before.
  const isAhead = () => readBound(tokens, at) === 'until' || isFuture(tokens, at);
  const direction = said.direction !== 0 ? said.direction : isAhead() ? 1 : 0;
  const end = tokens[said.next - 1]?.end ?? token.end;
  const time = { ...NO_TIME, start: token.start, end, weekday, reckoned: true };
  if (reference === null) return { time, next: said.next };
  const days = resolveWeekday(weekday, reference, direction) + said.weeks * 7;
  // A future tense may belong to another clause, and `last Friday` may be the Friday of last week.
  const otherWeek = said.direction === 0 ? (direction === 1 ? -7 : 7) : direction === 1 ? 7 : -7;
  return { time: { ...time, from: days, to: days, otherWeek }, next: said.next };
}

function weekdayAt(tokens: readonly Token[], at: number): number | undefined {
  const word = tokens[at]?.text ?? '';
  const weekday =
    lookUp(WEEKDAYS, word) ?? (word.startsWith('ليوم') ? WEEKDAYS.get(word.slice(4)) : undefined);
  if (weekday !== undefined) return weekday;
  const beforeDate = tokens[at + 1]?.number === true || tokens[at + 2]?.number === true;
  return beforeDate ? SHORT_WEEKDAYS.get(word) : undefined;
}

interface Said {
  readonly direction: -1 | 0 | 1;
  /** Further weeks back or on: `الجمعة قبل الماضي`. */
  readonly weeks: number;
  readonly next: number;
}

function directionAt(tokens: readonly Token[], at: number): Said {
  const before = tokens[at - 1]?.text ?? '';
  const after = tokens[at + 1]?.text ?? '';
  if (PAST.test(after)) return { direction: -1, weeks: 0, next: at + 2 };
  if (COMING.test(after)) return { direction: 1, weeks: 0, next: at + 2 };
  if (after === 'قبل' && PAST.test(tokens[at + 2]?.text ?? '')) {
    return { direction: -1, weeks: -1, next: at + 3 };
  }
  const direction = before === 'last' ? -1 : before === 'next' ? 1 : 0;
  return { direction, weeks: 0, next: at + 1 };
}

/** Words that put what they stand before into the future; the verb stands close before its day. */
const FUTURE =
  /^(?:[وف]?س[يتنا]\S{3,}|[وف]?سوف|will|shall|due|scheduled|expected|planned|plans|set|[وف]?(?:ال)?مقرر|[وف]?(?:ال)?مرتقب|[وف]?(?:ال)?مزمع|[وف]?[يت]عتزم|[وف]?[يت]نوي|[وف]?(?:من)?المتوقع|[وف]?(?:من)?المنتظر)$/;
/** Words that look like the future of a verb and are none. */
const NO_FUTURE =
  /^[وف]?(?:سياس|سيار|سيد|سيطر|سين|سيول|ستين|ستمي|سيم|سيف|سين|سير|ساحه|ساحل|سابق|سادس|سارع|سافر|ساعد|سالم|ساهم|ساند|ساعات|ساعه|سامر|سامي|ستراتيج|ستوكهولم|ستار|ستير)/;
const FUTURE_REACH = 10;

function isFuture(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - FUTURE_REACH); back -= 1) {
    const word = tokens[back]?.text ?? '';
    if (FUTURE.test(word) && !NO_FUTURE.test(word)) return true;
  }
  return false;
}

/**
 * The day a weekday names beside a reference day: the nearest one not after it (0), the one of the coming days (1), or,
 * said to be past (-1), one strictly before it.
 */
function resolveWeekday(weekday: number, reference: DayNumber, direction: -1 | 0 | 1): DayNumber {
  const back = (weekdayOf(reference) - weekday + 7) % 7;
  if (direction === 1) return reference + ((7 - back) % 7 || 7);
  return reference - (direction === -1 && back === 0 ? 7 : back);
}
