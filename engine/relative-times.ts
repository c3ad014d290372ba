import { civilDate, type DayNumber, dayNumber, monthLength } from './calendar.ts';
import { withoutClitics } from './clitics.ts';
import { MONTHS, WEEKDAYS } from './month-names.ts';
import { normalize } from './normalize.ts';
import { numberWord } from './number-words.ts';
import { NO_TIME, type TimeReading, type TimeSource } from './time-mention.ts';
import type { Token } from './tokens.ts';

type Days = readonly [from: number, to: number];

/** Phrases with the days they mean, counted from the day of publication. A week is told loosely: seven days either way. */
const DAY_PHRASES: readonly (readonly [Days, string])[] = [
  [[-2, -2], 'أول من أمس|أول أمس|أمس الأول|قبل أمس|اول البارحة|the day before yesterday'],
  [[-1, -1], 'أمس|بالأمس|البارحة|يوم أمس|ليلة أمس|yesterday'],
  [[-1, 0], 'الليلة الماضية|الليلة الفائتة|last night|overnight'],
  [[-2, -1], 'الليلة قبل الماضية'],
  [
    [0, 0],
    'اليوم|الليلة|هذا الصباح|هذا المساء|هذا اليوم|هذه الليلة|today|tonight|this morning|this evening|this afternoon',
  ],
  [[1, 1], 'غدا|يوم غد|الغد|غد|tomorrow'],
  [[2, 2], 'بعد غد|بعد الغد|the day after tomorrow'],
  [[-7, 7], 'هذا الأسبوع|الأسبوع الجاري|الأسبوع الحالي|this week'],
  [[-14, -1], 'الأسبوع الماضي|الأسبوع الفائت|الأسبوع المنصرم|last week'],
  [[-21, -7], 'الأسبوع قبل الماضي|the week before last'],
  [[1, 14], 'الأسبوع المقبل|الأسبوع القادم|next week'],
  [[-9, -1], 'نهاية الأسبوع الماضي|عطلة نهاية الأسبوع الماضي|last weekend'],
  [[-7, 7], 'نهاية الأسبوع|عطلة نهاية الأسبوع|this weekend|the weekend'],
  [[1, 13], 'نهاية الأسبوع المقبل|نهاية الأسبوع القادم|next weekend'],
];
const MONTH_PHRASES: readonly (readonly [number, string])[] = [
  [0, 'هذا الشهر|الشهر الجاري|الشهر الحالي|this month'],
  [-1, 'الشهر الماضي|الشهر الفائت|الشهر المنصرم|last month'],
  [-2, 'الشهر قبل الماضي|the month before last'],
  [1, 'الشهر المقبل|الشهر القادم|next month'],
];
const YEAR_PHRASES: readonly (readonly [number, string])[] = [
  [0, 'هذا العام|هذه السنة|العام الجاري|العام الحالي|السنة الجارية|السنة الحالية|this year'],
  [-1, 'العام الماضي|العام الفائت|العام المنصرم|السنة الماضية|السنة الفائتة|last year'],
  [-2, 'العام قبل الماضي|السنة قبل الماضية|the year before last'],
  [1, 'العام المقبل|العام القادم|السنة المقبلة|السنة القادمة|next year'],
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

/** Normalized words that phrases begin with: most tokens are none of them. */
export const PHRASE_STARTS: ReadonlySet<string> = new Set(
  [...PHRASES.keys()].map((phrase) => phrase.split(' ')[0] ?? ''),
);

/** Words in the longest phrase. */
const LONGEST = 4;
/** After these `اليوم` is no today: the following, same, world day. */
const NOT_TODAY =
  /^(?:التالي|الاكثر|السابع|نفسه|ذاته|الذي|العالمي|الدولي|الوطني|السابق|الاخير|الواحد|الموعود)$/;

/**
 * The relative time at token `at` (`أمس`, `last month`); null where there is none. Without a reference day the
 * mention has no days.
 */
export function readRelative(source: TimeSource, at: number): TimeReading | null {
  const { tokens } = source;
  const first = tokens[at];
  if (first === undefined || first.number) return null;
  const forms = withoutClitics(first.text).filter((form) => PHRASE_STARTS.has(form));
  for (let length = forms.length === 0 ? 0 : LONGEST; length >= 1; length -= 1) {
    const last = tokens[at + length - 1];
    if (last === undefined) continue;
    const rest = tokens.slice(at + 1, at + length).map((token) => token.text);
    for (const form of forms) {
      const meaning = PHRASES.get([form, ...rest].join(' '));
      if (meaning === undefined) continue;
      const after = tokens[at + length]?.text ?? '';
      if (form === 'اليوم' && isOtherDay(tokens[at - 1]?.text ?? '', after)) return null;
      return reading(source, at, at + length, daysOf(meaning, source.reference));
    }
  }
  return null;
}

/** Names of papers that end in `اليوم`; `17 دقيقة في اليوم` is a rate. */
const BEFORE_OTHER_DAY = /^(?:عين|المصري|صحيفه|جريده|بوابه|القدس|في)$/;

function isOtherDay(before: string, after: string): boolean {
  return (
    NOT_TODAY.test(after) ||
    numberWord(after)?.ordinal === true ||
    (BEFORE_OTHER_DAY.test(before) && !WEEKDAYS.has(after))
  );
}

function reading(
  { tokens }: TimeSource,
  at: number,
  next: number,
  [from, to]: readonly [DayNumber | null, DayNumber | null],
): TimeReading {
  const start = tokens[at]?.start ?? 0;
  const end = tokens[next - 1]?.end ?? start;
  return { time: { ...NO_TIME, start, end, from, to, reckoned: true }, next };
}

function daysOf(
  meaning: Meaning,
  reference: DayNumber | null,
): readonly [DayNumber | null, DayNumber | null] {
  if (reference === null) return [null, null];
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

/** Units of time by which a text counts back: days of one, and how many days off a count of them may be, per cent. */
const UNITS: readonly (readonly [days: number, one: string, two: string, many: string])[] = [
  [0, 'دقيقة|minute', 'دقيقتين', 'دقائق|minutes'],
  [1 / 24, 'ساعة|hour', 'ساعتين', 'ساعات|hours'],
  [1, 'يوم|يوما|day', 'يومين', 'أيام|days'],
  [7, 'أسبوع|أسبوعا|week', 'أسبوعين', 'أسابيع|weeks'],
  [30.4, 'شهر|شهرا|month', 'شهرين', 'أشهر|شهور|months'],
  [365.25, 'عام|عاما|سنة|year', 'عامين|سنتين', 'أعوام|سنوات|سنين|years'],
];

interface CountedUnit {
  readonly days: number;
  /** 1 and 2 for singular and dual; null for a plural without a count of its own. */
  readonly count: 1 | 2 | null;
}

const UNIT_WORDS: ReadonlyMap<string, CountedUnit> = new Map(
  UNITS.flatMap(([days, ...forms]) =>
    forms.flatMap((words, index) =>
      words
        .split('|')
        .map((word): [string, CountedUnit] => [
          normalize(word),
          { days, count: index === 0 ? 1 : index === 1 ? 2 : null },
        ]),
    ),
  ),
);

/** `عدة أيام`, `several weeks`: from two of them to this many. */
const FEW = 10;
const FEW_WORD = /^(?:عده|بضعه|بضع|few|several|some)$/;
const AGO = /^[وف]?(?:قبل|منذ)$/;
const HEDGE = /^(?:نحو|حوالي|قرابه|اكثر|اقل|about|almost|nearly|around|more|over|less)$/;
/** After these the time is counted from an event, not from the day of publication. */
const OF_EVENT = /^(?:من|علي|before|earlier)$/;

/** `قبل ثلاثة أيام`, `منذ أسبوعين`, `two days ago`; null where there is none or it is counted from an event. */
export function readAgo(source: TimeSource, at: number): TimeReading | null {
  const { tokens, reference } = source;
  const arabic = AGO.test(tokens[at]?.text ?? '');
  const first = arabic ? at + 1 : at;
  const counted = countedUnitAt(tokens, first);
  if (counted === null) return null;
  const ago = arabic || tokens[counted.next]?.text === 'ago';
  const next = arabic ? counted.next : counted.next + 1;
  const after = tokens[next];
  if (!ago || (arabic && (OF_EVENT.test(after?.text ?? '') || namesItsUnit(after)))) return null;
  const { low, high, days } = counted;
  if (days > 30 && high > MOST_COUNTED) return null;
  const slack = days <= 1 ? 0 : days * SLACK;
  const bounds: readonly [DayNumber | null, DayNumber | null] =
    reference === null
      ? [null, null]
      : [
          reference - Math.ceil(high * days + slack),
          reference - (days < 1 ? 0 : Math.floor(low * days - slack)),
        ];
  const { time } = reading(source, at, next, bounds);
  const since = arabic && /منذ$/.test(tokens[at]?.text ?? '') && days > 1;
  return { time: since ? { ...time, bound: 'since' } : time, next };
}

/** `قبل عام 2003`, `منذ يوم الثلاثاء`: the unit only announces a name. */
function namesItsUnit(after: Token | undefined): boolean {
  if (after === undefined) return false;
  return after.number || WEEKDAYS.has(after.text) || MONTHS.has(after.text);
}

/** Share of a week, month or year that a count of them is rounded by. */
const SLACK = 0.5;
/** Years further back are periods of history, not times of events. */
const MOST_COUNTED = 200;

interface CountedSpan {
  readonly days: number;
  readonly low: number;
  readonly high: number;
  readonly next: number;
}

function countedUnitAt(tokens: readonly Token[], at: number): CountedSpan | null {
  const first = tokens[at];
  if (first === undefined || HEDGE.test(first.text)) return null;
  const bare = UNIT_WORDS.get(first.text);
  if (bare !== undefined && !first.number) {
    if (/^[a-z]/.test(first.text) && bare.count !== null) return null;
    return { days: bare.days, low: bare.count ?? 2, high: bare.count ?? FEW, next: at + 1 };
  }
  const second = tokens[at + 1]?.text ?? '';
  const aFew = /^(?:a|بضعه)$/.test(first.text) && FEW_WORD.test(second);
  return aFew ? countedAt(tokens, at + 1) : countedAt(tokens, at);
}

/** A count and its unit. */
function countedAt(tokens: readonly Token[], at: number): CountedSpan | null {
  const first = tokens[at];
  const unit = UNIT_WORDS.get(tokens[at + 1]?.text ?? '');
  if (first === undefined || unit === undefined) return null;
  if (FEW_WORD.test(first.text)) return { days: unit.days, low: 2, high: FEW, next: at + 2 };
  const count = first.number ? Number(first.text) : wordCount(first.text);
  if (count === null || !(count >= 0 && count <= MOST_COUNTED)) return null;
  return { days: unit.days, low: count, high: count, next: at + 2 };
}

function wordCount(word: string): number | null {
  if (word === 'a' || word === 'an') return 1;
  const read = numberWord(word);
  if (read === undefined || read.ordinal) return null;
  return read.join === 'unit' || read.join === 'ten' || read.join === 'tens' ? read.value : null;
}
