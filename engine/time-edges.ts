import { civilDate, type DayNumber, dayNumber, monthLength } from './calendar.ts';
import { lookUp } from './clitics.ts';
import { normalize } from './normalize.ts';
import { numberWord } from './number-words.ts';
import { yearAt } from './time-dates.ts';
import { NO_TIME, type TimeMention, type TimeReading, type TimeSource } from './time-mention.ts';

export type ReadPart = (source: TimeSource, at: number) => TimeReading | null;

/** Shares of a month or year that words for its edges allow, told loosely. */
const EDGES: readonly (readonly [from: number, to: number, words: string])[] = [
  [0, 0.4, 'مطلع|أوائل|بداية|بدايات|مستهل|early'],
  [0.25, 0.75, 'منتصف|أواسط|mid|middle'],
  [0.6, 1, 'أواخر|نهاية|نهايات|ختام|late|end'],
];
const EDGE_WORDS: ReadonlyMap<string, readonly [number, number]> = new Map(
  EDGES.flatMap(([from, to, words]) =>
    words
      .split('|')
      .map((word): [string, readonly [number, number]] => [normalize(word), [from, to]]),
  ),
);
/** Words that begin an edge. */
export const EDGE_STARTS: readonly string[] = [...EDGE_WORDS.keys()];
const OF = /^(?:of|the|شهر|الشهر|عام|العام|سنه)$/;
const MOST_BETWEEN = 2;
/** Shorter times have no edges: `نهاية اليوم`. */
const SHORTEST = 27;

/** `مطلع أبريل 2024`, `نهاية العام الماضي`, `late 2015`: the days of that edge; null where there is none. */
export function readEdge(source: TimeSource, at: number, readPart: ReadPart): TimeReading | null {
  const token = source.tokens[at];
  if (token === undefined || token.number) return null;
  const share = lookUp(EDGE_WORDS, token.text);
  if (share === undefined) return null;
  let inner = at + 1;
  while (inner <= at + MOST_BETWEEN && OF.test(source.tokens[inner]?.text ?? '')) {
    const whole = readPart(source, inner);
    if (whole !== null) break;
    inner += 1;
  }
  const whole = readPart(source, inner);
  if (whole === null || whole.time.minutes !== null || whole.time.weekday !== null) return null;
  const { from, to, day } = whole.time;
  if (day !== null) return null;
  // Without days the edge says nothing to compare; its word stays a word.
  if (from === null || to === null || to - from < SHORTEST) return null;
  return {
    time: { ...whole.time, start: token.start, ...shareOf(from, to, share), year: null },
    next: whole.next,
  };
}

function shareOf(
  from: DayNumber,
  to: DayNumber,
  [low, high]: readonly [number, number],
): { from: DayNumber; to: DayNumber } {
  const length = to - from + 1;
  return { from: from + Math.floor(low * length), to: from + Math.ceil(high * length) - 1 };
}

const PART_WORDS: ReadonlyMap<string, number> = new Map([
  ['ربع', 4],
  ['quarter', 4],
  ['نصف', 2],
  ['half', 2],
]);
const QUARTER_MARK = /^q$/;

/** `الربع الأول من 2024`, `second half of last year`, `Q3 2015`; null without a year to take the part of. */
export function readPartOfYear(
  source: TimeSource,
  at: number,
  readPart: ReadPart,
): TimeReading | null {
  const head = headAt(source, at);
  if (head === null) return null;
  const { tokens } = source;
  let inner = head.next;
  while (
    inner < head.next + 3 &&
    /^(?:من|of|the|in|عام|العام|سنه|ل)$/.test(tokens[inner]?.text ?? '')
  ) {
    const relative = readPart(source, inner);
    if (relative !== null) break;
    inner += 1;
  }
  const whole = readPart(source, inner);
  if (whole !== null && whole.time.month !== null) return partOfMonth(source, at, whole, head);
  const stated = yearAt(tokens, inner);
  const year = stated ?? yearOf(readPart(source, inner)?.time ?? null);
  if (year === null) return null;
  const next = stated === null ? (readPart(source, inner)?.next ?? inner + 1) : inner + 1;
  const months = 12 / head.parts;
  const first = (head.which - 1) * months + 1;
  const last = first + months - 1;
  const start = tokens[at]?.start ?? 0;
  const end = tokens[next - 1]?.end ?? start;
  const from = dayNumber(year, first, 1);
  const to = dayNumber(year, last, monthLength(year, last));
  return { time: { ...NO_TIME, start, end, from, to, reckoned: stated === null }, next };
}

/** `النصف الأول من كانون الثاني`: days of that month, never its first day. */
function partOfMonth(
  { tokens }: TimeSource,
  at: number,
  { time, next }: TimeReading,
  { parts, which }: { parts: number; which: number },
): TimeReading {
  const whole = { ...time, start: tokens[at]?.start ?? time.start };
  const { from, to } = time;
  if (from === null || to === null || time.day !== null) return { time: whole, next };
  const share = shareOf(from, to, [(which - 1) / parts, which / parts]);
  return { time: { ...whole, ...share, year: null }, next };
}

function headAt(
  { tokens }: TimeSource,
  at: number,
): { parts: number; which: number; next: number } | null {
  const [first, second] = [tokens[at]?.text ?? '', tokens[at + 1]];
  if (second === undefined) return null;
  if (QUARTER_MARK.test(first) && second.number && /^[1-4]$/.test(second.text)) {
    return { parts: 4, which: Number(second.text), next: at + 2 };
  }
  const arabic = lookUp(PART_WORDS, first);
  const english = PART_WORDS.get(second.text);
  const parts = arabic ?? english;
  const which = arabic === undefined ? first : second.text;
  const ordinal = numberWord(which);
  // As a number word `third` is a share.
  const value = which === 'third' ? 3 : ordinal?.ordinal === true ? ordinal.value : null;
  if (parts === undefined || value === null || value > parts) return null;
  return { parts, which: value, next: at + 2 };
}

/** The year of a time that is one whole year. */
function yearOf(time: TimeMention | null): number | null {
  if (time === null || time.from === null || time.to === null) return null;
  const { year } = civilDate(time.from);
  return time.from === dayNumber(year, 1, 1) && time.to === dayNumber(year, 12, 31) ? year : null;
}
