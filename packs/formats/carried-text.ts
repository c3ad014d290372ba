// What a text, an address, a date becomes before it is written to a file or after it is read from one: the same both ways, so
// that what was written is read as it was.

/**
 * A text as it can stand on one line: well-formed, without control characters, every run of spaces and line breaks as one
 * space, none around it. At most `longest` UTF-16 units.
 */
export function oneLine(text: string, longest: number): string {
  const line = wellFormed(text).replace(CONTROLS_AND_SPACES, ' ').trim();
  return line.length <= longest ? line : wellFormed(line.slice(0, longest)).trim();
}

/** A text of several lines: well-formed, lines parted by "\n", otherwise without control characters, no blanks around it. */
export function manyLines(text: string, longest: number): string {
  const lines = wellFormed(text)
    .replace(LINE_BREAKS, '\n')
    .replace(CONTROLS, ' ')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
  return lines.length <= longest ? lines : wellFormed(lines.slice(0, longest)).trim();
}

/** Tags that can stand on one line each: distinct, in the order of code units. */
export function lineTags(tags: readonly string[], longest: number, most: number): string[] {
  const lines = tags.map((tag) => oneLine(tag, longest)).filter((tag) => tag !== '');
  return [...new Set(lines)].sort().slice(0, most);
}

/** Halves of characters, which no file in UTF-8 can hold, as U+FFFD. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** An address that can be opened, percent-encoded where it must be; null for anything else. */
export function webAddress(text: string | null, longest: number): string | null {
  const address = text === null ? '' : wellFormed(text).trim();
  return address.length <= longest && /^https?:\/\/[^\s]+$/i.test(address) ? address : null;
}

/** The day of an ISO 8601 day or time; null without one. */
export function dayOf(date: string | null): string | null {
  return date === null ? null : (/^\d{4}-\d{2}-\d{2}/.exec(date)?.[0] ?? null);
}

/** The day of year, month and day as written (`2024/5/18`, `2024-05-18T10:00`); null where one is missing or none. */
export function writtenDay(text: string): string | null {
  const found = /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  return found === null ? null : calendarDay(Number(found[1]), Number(found[2]), Number(found[3]));
}

/** The day as ISO 8601; null where the calendar has none such. */
export function calendarDay(year: number, month: number, day: number): string | null {
  const time = Date.UTC(year, month - 1, day);
  if (Number.isNaN(time) || year < 1000 || year > 9999) return null;
  const iso = new Date(time).toISOString().slice(0, 10);
  // 31 April would be 1 May.
  return Number(iso.slice(5, 7)) === month && Number(iso.slice(8)) === day ? iso : null;
}

/** The start of the day in UTC; null without one. */
export function dayToTime(day: string | null): number | null {
  const time = day === null ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || time < 0 ? null : time;
}

/** The day in UTC. */
export function timeToDay(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString().slice(0, 10);
}

/** Primary subtag of a language tag (`ar-EG` → `ar`); `und` for anything else. */
export function langTag(text: string | null): string {
  const tag = /^([a-z]{2,3})(?:[-_][a-z0-9-_]+)?$/i.exec(text?.trim() ?? '')?.[1];
  return tag === undefined ? 'und' : tag.toLowerCase();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS_AND_SPACES = /[\u0000-\u001f\u007f-\u009f\s]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;
const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029\v\f]/g;
