import { civilDate, type DayNumber, dayNumber, monthLength, weekdayOf } from './calendar.ts';
import { withoutClitics } from './clitics.ts';
import { normalize } from './normalize.ts';
import { numberWord } from './number-words.ts';
import { NO_TIME, type TimeReading } from './time-mention.ts';
import type { Token } from './tokens.ts';

type Days = readonly [from: number, to: number];

/** Phrases with the days they mean, counted from the day of publication. A week is told loosely: seven days either way. */
const DAY_PHRASES: readonly (readonly [Days, string])[] = [
  [[-2, -2], 'أول من أمس|أول أمس|أمس الأول|the day before yesterday'],
  [[-1, -1], 'أمس|بالأمس|البارحة|yesterday'],
  [[-1, 0], 'الليلة الماضية|last night|overnight'],
  [[0, 0], 'اليوم|الليلة|هذا الصباح|هذا المساء|هذا اليوم|today|tonight|this morning|this evening'],
  [[1, 1], 'غدا|يوم غد|tomorrow'],
  [[-7, 7], 'هذا الأسبوع|الأسبوع الجاري|الأسبوع الحالي|this week'],
  [[-14, -1], 'الأسبوع الماضي|الأسبوع الفائت|الأسبوع المنصرم|last week'],
  [[1, 14], 'الأسبوع المقبل|الأسبوع القادم|next week'],
];
const MONTH_PHRASES: readonly (readonly [number, string])[] = [
  [0, 'هذا الشهر|الشهر الجاري|الشهر الحالي|this month'],
  [-1, 'الشهر الماضي|الشهر الفائت|الشهر المنصرم|last month'],
  [1, 'الشهر المقبل|الشهر القادم|next month'],
];
const YEAR_PHRASES: readonly (readonly [number, string])[] = [
  [0, 'هذا العام|العام الجاري|العام الحالي|السنة الجارية|السنة الحالية|this year'],
  [-1, 'العام الماضي|العام الفائت|العام المنصرم|السنة الماضية|last year'],
  [1, 'العام المقبل|العام القادم|السنة المقبلة|next year'],
];

type Meaning =
  | { readonly unit: 'day'; readonly days: Days }
  | { readonly unit: 'month' | 'year'; readonly shift: number };

const PHRASES: ReadonlyMap<string, Meaning> = new Map([
  ...DAY_PHRASES.flatMap(([days, list]) => entries(list, { unit: 'day', days })),
  ...MONTH_PHRASES.flatMap(([shift, list]) => entries(list, { unit: 'month', shift })),
  ...YEAR_PHRASES.flatMap(([shift, list]) => entries(list, { unit: 'year', shift })),
]);

function entries(list: string, meaning: Meaning): [string, Meaning][] {
  return list.split('|').map((phrase) => [normalize(phrase), meaning]);
}

/** The words that phrases begin with: most tokens are none of them. */
const FIRST_WORDS: ReadonlySet<string> = new Set(
  [...PHRASES.keys()].map((phrase) => phrase.split(' ')[0] ?? ''),
);

/** Words in the longest phrase. */
const LONGEST = 4;

/**
 * The relative time at token `at` (`أمس`, `last month`, `قبل ثلاثة أيام`); null where there is none. Without a
 * reference day the mention has no days.
 */
export function readRelative(
  tokens: readonly Token[],
  at: number,
  reference: DayNumber | null,
): TimeReading | null {
  const first = tokens[at];
  if (first === undefined || first.number) return null;
  const forms = withoutClitics(first.text).filter((form) => FIRST_WORDS.has(form));
  if (forms.length === 0) return null;
  for (let length = LONGEST; length >= 1; length -= 1) {
    const last = tokens[at + length - 1];
    if (last === undefined) continue;
    const rest = tokens.slice(at + 1, at + length).map((token) => token.text);
    for (const form of forms) {
      const meaning = PHRASES.get([form, ...rest].join(' '));
      if (meaning === undefined) continue;
      if (form === 'اليوم' && numberWord(tokens[at + 1]?.text ?? '')?.ordinal === true) return null;
      const [from, to] = reference === null ? [null, null] : daysOf(meaning, reference);
      return {
        time: { ...NO_TIME, start: first.start, end: last.end, from, to },
        next: at + length,
      };
    }
  }
  return null;
}

function daysOf(meaning: Meaning, reference: DayNumber): readonly [DayNumber, DayNumber] {
  if (meaning.unit === 'day') {
    return [reference + meaning.days[0], reference + meaning.days[1]];
  }
  const today = civilDate(reference);
  if (meaning.unit === 'year') {
    const year = today.year + meaning.shift;
    return [dayNumber(year, 1, 1), dayNumber(year, 12, 31)];
  }
  const months = today.year * 12 + today.month - 1 + meaning.shift;
  const [year, month] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  return [dayNumber(year, month, 1), dayNumber(year, month, monthLength(year, month))];
}

/**
 * The day a weekday names beside a reference day: the nearest one not after it, the one of the coming days
 * (`direction` 1), or, said to be past (-1), one strictly before it.
 */
export function resolveWeekday(
  weekday: number,
  reference: DayNumber,
  direction: -1 | 0 | 1,
): DayNumber {
  const back = (weekdayOf(reference) - weekday + 7) % 7;
  if (direction === 1) return reference + ((7 - back) % 7 || 7);
  return reference - (direction === -1 && back === 0 ? 7 : back);
}
