import type { NumberReading } from './number-readings.ts';

/** What a number is: only numbers of one kind compare, but shares in percent and as fractions do. */
export type QuantityKind = 'count' | 'percent' | 'ordinal' | 'age' | 'score' | 'fraction';

/** The kind of a number by what stands around it. */
export function kindOf(text: string, reading: NumberReading): QuantityKind {
  if (reading.score) return 'score';
  if (reading.ordinal) return 'ordinal';
  const before = text.slice(Math.max(0, reading.start - LOOK_AROUND), reading.start);
  const after = text.slice(reading.end, reading.end + LOOK_AROUND);
  if ((PERCENT_AFTER.test(after) && !POINTS.test(after)) || PERCENT_BEFORE.test(before)) {
    return 'percent';
  }
  if (isAge(before, after, reading)) return 'age';
  return reading.fraction ? 'fraction' : 'count';
}

/** Where the words for per cent behind a number end; `end` itself where there are none. */
export function percentEnd(text: string, end: number): number {
  const found = PERCENT_AFTER.exec(text.slice(end, end + LOOK_AROUND));
  return end + (found?.[0].length ?? 0);
}

/** Units before and after a number in which the words of its kind stand. */
const LOOK_AROUND = 28;

const PERCENT_AFTER =
  /^\s*(?:%|٪|﹪|％|في\s+(?:ال)?ـ?\s?(?:مئة|مائة|المية|مية|100|١٠٠)|بال(?:مئة|مائة|مية)|ب?المئة|ب?المائة|per\s?cent|pct?\b)/iu;
const PERCENT_BEFORE = /[%٪﹪％]\s?$/u;
/** `percentage points` are counted, not shares. */
const POINTS = /^\s*(?:percentage[- ]points?|per\s?cent(?:age)? points?)/iu;

const AGE_AFTER =
  /^\s*(?:(?:عاما|عامًا|سنة|عام)ً?\s*\)|(?:(?:عاما|عامًا|عام|سنة)ً?\s*)?من (?:العمر|عمره|عمرها|عمرهم)|[- ]years?[- ](?:old|of age))/u;
const AGE_BEFORE =
  /(?:عمره|عمرها|أعمارهم|العمر|عن عمر|بعمر|في عمر|سن|يناهز|البالغ|البالغة|ابن|ابنة|\baged?|\bage of|\bages?)\s+(?:(?:نحو|حوالي|about|over|under)\s+)?(?:ال)?ـ?$/iu;
const AGE_UNIT = /^\s*(?:عاما|عامًا|عام|سنة|سنوات|أعوام|ربيعا|ربيعًا|ربيع|[,،.؛)]|$|years?\b|and\b)/u;
/** Oldest age in years. */
const OLDEST = 125;
/** `John Smith, 25, said`. */
const NAME_BEFORE = /\p{Lu}\p{L}+,\s$/u;

function isAge(before: string, after: string, { interval, scale }: NumberReading): boolean {
  if (interval.high > OLDEST || scale > 1) return false;
  if (AGE_AFTER.test(after)) return true;
  if (AGE_BEFORE.test(before) && AGE_UNIT.test(after)) return true;
  return NAME_BEFORE.test(before) && /^,\s/.test(after) && interval.low === interval.high;
}
