import type { DayNumber } from './calendar.ts';
import type { HijriDate } from './hijri.ts';
import type { Span } from './model.ts';
import type { Token } from './tokens.ts';

/**
 * A time as a text gives it. `from`/`to` are the days it allows, known only where the words or the reference
 * date settle them; what is said without settling it (a day without a year, a weekday) stays in the parts.
 */
export interface TimeMention extends Span {
  readonly from: DayNumber | null;
  readonly to: DayNumber | null;
  /** Stated, not worked out. */
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** 0 = Sunday … 6. */
  readonly weekday: number | null;
  /**
   * Words like `last Friday` and `on Friday` also allow the same weekday a week earlier or later than `from`–`to`, this
   * many days away; null where they do not.
   */
  readonly otherWeek: -7 | 7 | null;
  /** The days were counted from the page's date (`yesterday`), which may be a day off; not said by the words alone. */
  readonly reckoned: boolean;
  /** What is named is only the start or end of the time meant: `منذ يناير`, `until May`; `from`–`to` are January's days. */
  readonly bound: 'since' | 'until' | 'before' | 'after' | null;
  /** It tells when somebody spoke (`قال اليوم`, `said on Monday`), not when what is told happened: two of these never clash. */
  readonly reporting: boolean;
  /** The date in the Islamic calendar, where the text gives it; year or day null where not said. */
  readonly hijri: HijriDate | null;
  /** Minutes since midnight; with `halfDay` null they may be either half of the day. */
  readonly minutes: number | null;
  readonly halfDay: 'am' | 'pm' | null;
  /** What follows `بتوقيت` or `GMT` in matching form; null where the text names no zone. */
  readonly zone: string | null;
}

export const NO_TIME: Omit<TimeMention, 'start' | 'end'> = {
  from: null,
  to: null,
  year: null,
  month: null,
  day: null,
  weekday: null,
  otherWeek: null,
  reckoned: false,
  bound: null,
  reporting: false,
  hijri: null,
  minutes: null,
  halfDay: null,
  zone: null,
};

/** A time and the first token after it. */
export interface TimeReading {
  readonly time: TimeMention;
  readonly next: number;
}

/** What all readers of times read from. */
export interface TimeSource {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The day of publication; null where unknown. */
  readonly reference: DayNumber | null;
}
