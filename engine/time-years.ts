import { civilDate, type DayNumber, dayNumber } from './calendar.ts';
import { lookUp } from './clitics.ts';
import { normalize } from './normalize.ts';
import { yearAt } from './time-dates.ts';
import { directionOf } from './time-directions.ts';
import { NO_TIME, type TimeReading, type TimeSource } from './time-mention.ts';
import type { Token } from './tokens.ts';

const YEAR_WORD =
  /^[وف]?[بل]?(?:ال|ل)?(?:عام|عامين?|سنه|سنتي|اعوام|سنوات|years?|since|in|until|till|by|from|before|after|during|through|منذ|في|حتي|قبل|بعد|خلال|نهايه|مطلع|اواخر|اوايل|بدايه|منتصف|بحلول|صيف|شتاء|خريف|ربيع|of|early|late|mid)$/;
/** A number after a counted thing's preposition is a year only if no noun follows that it counts. */
const WEAK_WORD =
  /^[وف]?(?:في|قبل|بعد|خلال|حتي|in|by|from|before|after|during|through|of|until|till)$/;

/** A year alone, two years with a dash, or a decade; null where there is none. */
export function readYear(source: TimeSource, at: number): TimeReading | null {
  const { text, tokens } = source;
  const token = tokens[at];
  const year = yearAt(tokens, at);
  if (token === undefined || year === null || token.end - token.start !== 4) return null;
  const after = tokens[at + 1];
  if (after?.text === 's' && after.start <= token.end + 1 && year % 10 === 0) {
    return yearsReading(source, at, at + 2, year, year + 9);
  }
  const second = yearAt(tokens, at + 1);
  if (second !== null && after !== undefined && second > year) {
    const gap = text.slice(token.end, after.start);
    if (/^\s?[-–/]\s?$/.test(gap)) return yearsReading(source, at, at + 2, year, second);
  }
  const before = tokens[at - 1];
  const until = before === undefined ? null : yearUntil(source, before, at);
  if (until !== null && until > year) return yearsReading(source, at, at + 3, year, until);
  if (before === undefined || !YEAR_WORD.test(before.text)) return null;
  if (!/^\s*\(?ـ?$/u.test(text.slice(before.end, token.start))) return null;
  if (WEAK_WORD.test(before.text) && countsWhatFollows(text, token, after)) return null;
  const era = /^(?:م|ميلاديه?)$/.test(after?.text ?? '') ? 1 : 0;
  const read = yearsReading(source, at, at + 1 + era, year, year);
  return { ...read, time: { ...read.time, year } };
}

const FROM = /^[وف]?(?:بين|عامي|سنتي|من|between|from)$/;
const UNTIL = /^(?:و|الي|حتي|and|to|until|till)$/;

/** The last year of `بين عامي 2010 و2015`, `from 2010 to 2015`; null where two numbers count something. */
function yearUntil({ text, tokens }: TimeSource, before: Token, at: number): number | null {
  const last = tokens[at + 2];
  if (last === undefined || !FROM.test(before.text)) return null;
  if (!UNTIL.test(tokens[at + 1]?.text ?? '') || last.end - last.start !== 4) return null;
  return countsWhatFollows(text, last, tokens[at + 3]) ? null : yearAt(tokens, at + 2);
}

/** `in 2015 cases`, `في 1900 مدرسة` count; `in 2015 the`, `in 2015,` do not. */
function countsWhatFollows(text: string, token: Token, after: Token | undefined): boolean {
  if (after === undefined || after.stop || after.number) return false;
  if (text.slice(token.end, after.start).trim() !== '') return false;
  // The verb or phrase that follows a year in Arabic begins otherwise than a counted singular, which has no article.
  const year = Number(token.text);
  return !(year >= 1900 && year <= 2050) || COUNTED.test(after.text);
}

const COUNTED =
  /^(?:شخصا?|مدرسه|حاله|قتيلا?|جريحا?|دولارا?|كيلومترا?|مترا?|طنا?|جنديا?|عايله|اسره|people|cases|schools|miles|metres|meters|feet|troops|soldiers|homes|km|kilometres|dollars)$/;

function yearsReading(
  { tokens }: TimeSource,
  at: number,
  next: number,
  first: number,
  last: number,
): TimeReading {
  const start = tokens[at]?.start ?? 0;
  const end = tokens[next - 1]?.end ?? start;
  const [from, to] = [dayNumber(first, 1, 1), dayNumber(last, 12, 31)];
  return { time: { ...NO_TIME, start, end, from, to }, next };
}

/** Decades by their names, of the twentieth century but where the text says otherwise. */
const DECADES: ReadonlyMap<string, number> = new Map(
  (
    [
      [20, 'عشرينيات|عشرينات|twenties'],
      [30, 'ثلاثينيات|ثلاثينات|thirties'],
      [40, 'أربعينيات|أربعينات|forties'],
      [50, 'خمسينيات|خمسينات|fifties'],
      [60, 'ستينيات|ستينات|sixties'],
      [70, 'سبعينيات|سبعينات|seventies'],
      [80, 'ثمانينيات|ثمانينات|eighties'],
      [90, 'تسعينيات|تسعينات|nineties'],
    ] as const
  ).flatMap(([decade, names]) =>
    names.split('|').map((name): [string, number] => [normalize(name), decade]),
  ),
);
const CENTURY = /^القرن$/;
const AGE = /^(?:العمر|عمرها?|عمرهم|his|her|their)$/;

/** `تسعينيات القرن الماضي`, `the nineties`; null where there is none, or an age (`في الستينيات من عمره`). */
export function readDecade(source: TimeSource, at: number): TimeReading | null {
  const { tokens, reference } = source;
  const decade = lookUp(DECADES, tokens[at]?.text ?? '');
  if (decade === undefined) return null;
  const [after, further] = [tokens[at + 1]?.text ?? '', tokens[at + 2]?.text ?? ''];
  if (AGE.test(after) || AGE.test(further) || AGE.test(tokens[at - 1]?.text ?? '')) return null;
  const century = CENTURY.test(after);
  const next = century ? at + 3 : at + 1;
  const thisCentury = century && /^(?:الحالي|الجاري)$/.test(further);
  const otherCentury =
    century && !/^(?:الماضي|الحالي|الجاري|العشرين|الفايت|المنصرم)$/.test(further);
  const start = tokens[at]?.start ?? 0;
  const end = tokens[Math.min(next, tokens.length) - 1]?.end ?? start;
  if (otherCentury || (thisCentury && reference === null)) {
    return { time: { ...NO_TIME, start, end }, next };
  }
  const base = (thisCentury ? 2000 : 1900) + decade;
  return yearsReading(source, at, Math.min(next, tokens.length), base, base + 9);
}

type MonthDay = readonly [month: number, day: number];
/** Seasons, told loosely, in the northern half of the world; winter is that at either end of its year. */
const SEASONS: readonly (readonly [from: MonthDay, to: MonthDay, names: string])[] = [
  [[3, 1], [6, 30], 'ربيع|spring'],
  [[6, 1], [9, 30], 'صيف|summer'],
  [[9, 1], [12, 31], 'خريف|autumn'],
  [[12, 1], [3, 31], 'شتاء|winter'],
];
const SEASON_WORDS: ReadonlyMap<string, readonly [MonthDay, MonthDay]> = new Map(
  SEASONS.flatMap(([from, to, names]) =>
    names
      .split('|')
      .map((name): [string, readonly [MonthDay, MonthDay]] => [normalize(name), [from, to]]),
  ),
);

/** `صيف 2014`, `ربيع عام 2011`, `last summer`, `الصيف الماضي`; null without a year or direction. */
export function readSeason(source: TimeSource, at: number): TimeReading | null {
  const { tokens, reference } = source;
  const season = lookUp(SEASON_WORDS, tokens[at]?.text ?? '');
  if (season === undefined) return null;
  const named = /^(?:عام|سنه|العام|of)$/.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
  const stated = yearAt(tokens, named);
  if (stated !== null) return seasonReading(source, at, named + 1, season, stated, stated);
  const { towards, next } = directionOf(tokens, at, at + 1);
  if (towards === null) return null;
  if (reference === null) return seasonReading(source, at, next, season, null, null);
  const { year } = civilDate(reference);
  const [first, last] =
    towards < 0 ? [year - 1, year] : towards > 0 ? [year, year + 1] : [year, year];
  return seasonReading(source, at, next, season, first, last);
}

function seasonReading(
  { tokens, reference }: TimeSource,
  at: number,
  next: number,
  [begin, finish]: readonly [MonthDay, MonthDay],
  first: number | null,
  last: number | null,
): TimeReading {
  const start = tokens[at]?.start ?? 0;
  const end = tokens[next - 1]?.end ?? start;
  const winter = finish[0] < begin[0];
  let from: DayNumber | null = null;
  let to: DayNumber | null = null;
  if (first !== null && last !== null) {
    from = dayNumber(winter ? first - 1 : first, ...begin);
    to = dayNumber(winter ? last + 1 : last, ...finish);
  }
  const past = first !== last && reference !== null && (from ?? 0) <= reference;
  if (past && to !== null && first === civilDate(reference).year - 1) to = Math.min(to, reference);
  return { time: { ...NO_TIME, start, end, from, to, reckoned: first !== last }, next };
}

/** Words that begin a decade or a season. */
export const PERIOD_WORDS: readonly string[] = [...DECADES.keys(), ...SEASON_WORDS.keys()];
