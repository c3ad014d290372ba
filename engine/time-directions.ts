import { civilDate, type DayNumber, dayNumber } from './calendar.ts';
import type { Token } from './tokens.ts';

/** After a weekday, month or year: it lies before, after or around the day of publication. */
export const PAST = /^(?:الماضي|الماضيه|ماض|الفايته?|المنصرمه?|last)$/;
export const COMING = /^(?:المقبل|المقبله|مقبل|القادمه?|next)$/;
const CURRENT = /^(?:الجاري|الجاريه|الحاليه?|this)$/;

/** What is said of where a time lies, before (`last May`) or after it (`مايو الماضي`). */
export interface Direction {
  /** `0` is the current one; null where nothing is said. */
  readonly towards: -1 | 0 | 1 | null;
  /** First token after the time and its direction. */
  readonly next: number;
}

/** The direction said of the time in tokens `at` – `next`. */
export function directionOf(tokens: readonly Token[], at: number, next: number): Direction {
  const after = towards(tokens[next]?.text ?? '');
  if (after !== null) return { towards: after, next: next + 1 };
  const before = tokens[at - 1]?.text ?? '';
  return { towards: /^[a-z]/.test(before) ? towards(before) : null, next };
}

function towards(word: string): -1 | 0 | 1 | null {
  if (PAST.test(word)) return -1;
  if (COMING.test(word)) return 1;
  return CURRENT.test(word) ? 0 : null;
}

/** The year of a day or month that lies in a direction from a reference day; null where there is none. */
export function yearTowards(
  direction: Direction['towards'],
  month: number,
  day: number,
  reference: DayNumber | null,
): number | null {
  if (reference === null || direction === null) return null;
  const { year } = civilDate(reference);
  const days = dayNumber(year, month, day);
  if (direction < 0 && days > reference) return year - 1;
  if (direction > 0 && days < reference) return year + 1;
  return year;
}
