import { parseIsoDay } from './calendar.ts';
import { lookUp } from './clitics.ts';
import { readClock, readNamedHour } from './clock-times.ts';
import { factOf } from './memo.ts';
import { MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from './month-names.ts';
import { normalize } from './normalize.ts';
import { PHRASE_STARTS, readAgo, readRelative } from './relative-times.ts';
import { readBound, tellsReporting } from './time-bounds.ts';
import { readDate, readDayOfMonth } from './time-dates.ts';
import { EDGE_STARTS, readEdge, readPartOfYear } from './time-edges.ts';
import { HIJRI_STARTS, readHijri } from './time-hijri.ts';
import { joinRange, joinTimes } from './time-joins.ts';
import type { TimeMention, TimeReading, TimeSource } from './time-mention.ts';
import { readNumericDate } from './time-numerals.ts';
import { readWeekday } from './time-weekdays.ts';
import { PERIOD_WORDS, readDecade, readSeason, readYear } from './time-years.ts';
import type { Token } from './tokens.ts';

/**
 * The times of a text in reading order: dates in the month names of all Arab countries and English and of the
 * Islamic calendar, weekdays, `أمس`, `last month`, years, decades, seasons, ranges, clock times. What names one day
 * in two ways (`أمس السبت`, `الجمعة 17 مايو`) is one time. `publishedAt` resolves relative ones; with null they have
 * no days. Spans do not overlap. Linear.
 */
export function readTimes(
  text: string,
  tokens: readonly Token[],
  publishedAt: string | null,
): TimeMention[] {
  const source: TimeSource = { text, tokens, reference: parseIsoDay(publishedAt) };
  const found: TimeMention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const read = readWhole(source, at);
    if (read === null) {
      at += 1;
    } else {
      found.push(read.time);
      at = read.next;
    }
  }
  return found;
}

/** The time at a token with all that belongs to it: a second name of the same day, the other end of a range. */
function readWhole(source: TimeSource, at: number): TimeReading | null {
  const token = source.tokens[at];
  if (token === undefined) return null;
  const edge = !token.number && startOf(token) === EDGE;
  const first = (edge ? readEdge(source, at, readPart) : null) ?? readPart(source, at);
  if (first === null) return null;
  const whole = joinRange(source, at, joinAll(source, first), readPart);
  const bound = readBound(source.tokens, at);
  const reporting = tellsReporting(source, at, whole);
  const time =
    bound === null && !reporting
      ? whole.time
      : { ...whole.time, bound: bound ?? whole.time.bound, reporting };
  return { time, next: whole.next };
}

/** Names of one day that follow each other; a bound for hostile texts. */
const MOST_NAMES = 6;

function joinAll(source: TimeSource, first: TimeReading): TimeReading {
  let whole = first;
  for (let count = 0; count < MOST_NAMES; count += 1) {
    const joined = joinTimes(source, whole, readPart);
    if (joined === null) break;
    whole = joined;
  }
  return whole;
}

/** The first of the readers that finds a time at a token; most tokens cannot begin one and cost one look-up. */
function readPart(source: TimeSource, at: number): TimeReading | null {
  const token = source.tokens[at];
  if (token === undefined) return null;
  if (token.number) return readFromNumber(source, at);
  if (startOf(token) === undefined) return readEnglishAgo(source, at);
  return (
    readHijri(source, at) ??
    readDate(source, at) ??
    readDayOfMonth(source, at) ??
    readPartOfYear(source, at, readPart) ??
    readClock(source, at) ??
    readNamedHour(source, at) ??
    readAgo(source, at) ??
    readRelative(source, at) ??
    readWeekday(source, at) ??
    readDecade(source, at) ??
    readSeason(source, at)
  );
}

function readFromNumber(source: TimeSource, at: number): TimeReading | null {
  return (
    readNumericDate(source, at) ??
    readHijri(source, at) ??
    readDate(source, at) ??
    readDayOfMonth(source, at) ??
    readClock(source, at) ??
    readEnglishAgo(source, at) ??
    readYear(source, at)
  );
}

/** What kind of time a word may begin; undefined for most words. */
const startOf = factOf(({ text }: Token): string | undefined => {
  return lookUp(STARTS, text) ?? (text.startsWith('ليوم') ? WEEKDAY : undefined);
});

/** `two days ago`: the word that tells comes last. */
function readEnglishAgo(source: TimeSource, at: number): TimeReading | null {
  const { tokens } = source;
  const ago =
    tokens[at + 1]?.text === 'ago' ||
    tokens[at + 2]?.text === 'ago' ||
    tokens[at + 3]?.text === 'ago';
  return ago ? readAgo(source, at) : null;
}

const WEEKDAY = 'weekday';
const EDGE = 'edge';
const ORDINALS =
  'أول ثاني ثالث رابع خامس سادس سابع ثامن تاسع عاشر حادي عشرين ثلاثين واحدة ثانية ثالثة رابعة خامسة سادسة سابعة ثامنة تاسعة عاشرة حادية first second third fourth fifth sixth seventh eighth ninth tenth';
const OTHERS = 'ساعة الساعة قبل منذ ربع نصف quarter half midnight noon midday q';

/** Words that may begin a time; particles allowed. */
const STARTS: ReadonlyMap<string, string> = new Map([
  ...[...MONTHS.keys()].map((name): [string, string] => [name.split(' ')[0] ?? '', 'month']),
  ...[...PHRASE_STARTS].map((word): [string, string] => [word, 'phrase']),
  ...[...HIJRI_STARTS].map((word): [string, string] => [word, 'hijri']),
  ...[...SHORT_WEEKDAYS.keys(), ...WEEKDAYS.keys()].map((word): [string, string] => [
    word,
    WEEKDAY,
  ]),
  ...EDGE_STARTS.map((word): [string, string] => [word, EDGE]),
  ...PERIOD_WORDS.map((word): [string, string] => [word, 'period']),
  ...[ORDINALS, OTHERS].flatMap((list) =>
    list.split(' ').map((word): [string, string] => [normalize(word), 'word']),
  ),
]);
