import type { DayNumber } from './calendar.ts';
import type { Span } from './model.ts';

/**
 * A time as a text gives it. `from`/`to` are the days it allows, known only where the words or the reference
 * date settle them; what is said without settling it (a day without a year, a weekday) stays in the parts.
 */
export interface TimeMention extends Span {
  readonly from: DayNumber | null;
  readonly to: DayNumber | null;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** 0 = Sunday … 6. */
  readonly weekday: number | null;
  /** Minutes since midnight; with `halfDay` null they may be either half of the day. */
  readonly minutes: number | null;
  readonly halfDay: 'am' | 'pm' | null;
}

export const NO_TIME: Omit<TimeMention, 'start' | 'end'> = {
  from: null,
  to: null,
  year: null,
  month: null,
  day: null,
  weekday: null,
  minutes: null,
  halfDay: null,
};

/** A time and the first token after it. */
export interface TimeReading {
  readonly time: TimeMention;
  readonly next: number;
}
