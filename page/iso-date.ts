const ISO =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$)?/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/i;
const DAY_MONTH_YEAR = /(?:^|\s)(\d{1,2})\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})(?!\d)/i;
const MONTH_DAY_YEAR = /(?:^|\s)([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})(?!\d)/i;
const IN_PATH = /\/((?:19|20)\d{2})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/_-]|$)/i;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Years outside are typing faults or placeholders (`0001-01-01`). */
const FIRST_YEAR = 1980;
const LAST_YEAR = 2100;

/**
 * A date as machines write it in pages (ISO 8601 in its usual variants, RFC 2822, English month names) as
 * `YYYY-MM-DD`, with `THH:MM:SS` and the offset where the page gives them. Null for anything else and for
 * days that the calendar does not have.
 */
export function isoDate(raw: string | null): string | null {
  const text = raw?.trim().replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15)) ?? '';
  const numeric = ISO.exec(text) ?? COMPACT.exec(text);
  if (numeric !== null) {
    const [, year, month, day, hour, minute, second, zone] = numeric;
    const date = day === undefined ? null : calendarDate(year, month, day);
    return date === null ? null : date + clockTime(hour, minute, second, zone);
  }
  const [, day, dayMonth, dayYear] = DAY_MONTH_YEAR.exec(text) ?? [];
  if (day !== undefined) return calendarDate(dayYear, monthNumber(dayMonth), day);
  const [, month, monthDay, year] = MONTH_DAY_YEAR.exec(text) ?? [];
  return month === undefined ? null : calendarDate(year, monthNumber(month), monthDay);
}

/** The day that many news addresses carry (`/2024/05/18/`, `/2024/may/18/`), or null. */
export function dateInPath(path: string): string | null {
  const [, year, month, day] = IN_PATH.exec(path) ?? [];
  return calendarDate(year, monthNumber(month) ?? month, day);
}

function monthNumber(name: string | undefined): string | undefined {
  const index = MONTHS.indexOf(name?.toLowerCase() ?? '');
  return index < 0 ? undefined : String(index + 1);
}

function calendarDate(year?: string, month?: string, day?: string): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (!(y >= FIRST_YEAR && y <= LAST_YEAR && m >= 1 && m <= 12)) return null;
  const isDay = d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate();
  return isDay ? `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` : null;
}

/** `THH:MM:SS` with the offset, or nothing where the clock cannot show it. */
function clockTime(hour?: string, minute?: string, second = '00', zone = ''): string {
  if (hour === undefined || minute === undefined) return '';
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return '';
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : zone && 'Z';
  return `T${hour.padStart(2, '0')}:${minute}:${second}${offset}`;
}
