const ISO =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$)?(?!\d)/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/i;
/** Seconds, or milliseconds, since 1970. */
const EPOCH = /^(\d{9,10})(?:\d{3})?(?:\.\d+)?$/;
const IN_PATH = /\/((?:19|20)\d{2})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/_-]|$)/i;
/** Inside a slug only in full: `the-2001-9-11-attacks` tells of a day. */
const IN_SLUG =
  /[/_-]((?:19|20)\d{2})-(\d{2})-(\d{2})(?=\.\w+$|\/?$)|[/_-]((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_.-]|$)/i;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Years outside are typing faults, placeholders (`0001-01-01`, `1970-01-01`) or of what is told. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
/** Units; a longer text is no date. */
const LONGEST = 60;

/**
 * A date as machines write it in pages (ISO 8601 in its usual variants, seconds since 1970) as `YYYY-MM-DD`, with
 * `THH:MM:SS` and the offset where the page gives them. Null for anything else and for days that the calendar does not
 * have. Dates for people: `engine/written-dates.ts`.
 */
export function isoDate(raw: string | null): string | null {
  const text = raw?.trim().replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15)) ?? '';
  if (text.length > LONGEST) return null;
  const numeric = ISO.exec(text) ?? COMPACT.exec(text);
  if (numeric === null) return epochDate(text);
  const [, year, month, day, hour, minute, second, zone] = numeric;
  const date = calendarDate(year, month, day);
  return date === null ? epochDate(text) : date + clockTime(hour, minute, second, zone);
}

/** The day that many news addresses carry (`/2024/05/18/`, `/2024/may/18/`, `-20240518`), or null. */
export function dateInPath(address: string): string | null {
  const path = address.split(/[?#]/, 1)[0] ?? '';
  const [, year, month, day] = IN_PATH.exec(path) ?? [];
  if (year !== undefined) return calendarDate(year, monthNumber(month) ?? month, day);
  const [, ...inSlug] = IN_SLUG.exec(path) ?? [];
  const [slugYear, slugMonth, slugDay] = inSlug.filter((part) => part !== undefined);
  return calendarDate(slugYear, slugMonth, slugDay);
}

function epochDate(text: string): string | null {
  const seconds = EPOCH.exec(text)?.[1];
  if (seconds === undefined) return null;
  const date = new Date(Number(seconds) * 1_000);
  const isLikely = date.getUTCFullYear() >= FIRST_YEAR && date.getUTCFullYear() <= LAST_YEAR;
  return isLikely ? `${date.toISOString().slice(0, 19)}Z` : null;
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
  return `T${hour.padStart(2, '0')}:${minute}:${second}${offsetOf(zone)}`;
}

function offsetOf(zone: string): string {
  if (!/^[+-]/.test(zone)) return zone && 'Z';
  return `${zone.slice(0, 3)}:${zone.length > 3 ? zone.slice(-2) : '00'}`;
}
