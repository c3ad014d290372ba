import { isLooseClitic } from './clitics.ts';
import { countedNoun, isCountedNounKey } from './counted-nouns.ts';
import { applyHedge, hedgeAfter, hedgeBefore } from './hedges.ts';
import { type Interval, spread } from './intervals.ts';
import type { Span } from './model.ts';
import { type NumberReading, readNumbers } from './number-readings.ts';
import { type RunningCount, runningCountOf } from './running-counts.ts';
import type { Token } from './tokens.ts';

export type QuantityKind = 'count' | 'percent' | 'ordinal' | 'age' | 'score' | 'fraction';

/** A number of a text with what it counts. */
export interface Quantity extends Span {
  readonly kind: QuantityKind;
  /** All values that the words allow: `350` is [350, 350], `more than 300` is [300, ∞). */
  readonly interval: Interval;
  /** Key of the counted noun (`counted-nouns.ts`) or its stem; null where none stands by the number. */
  readonly noun: string | null;
  /** It counts people. */
  readonly person: boolean;
  /** A count that only grows while an event is told (killed, injured, …); null for all others. */
  readonly running: RunningCount | null;
  /** `بينهم خمسة جنود`: a part of another count of the same sentence. */
  readonly part: boolean;
}

/**
 * The quantities of a text in reading order. Names with numbers (`إس-300`, `F-16`), years, dates and clock times
 * are none: `taken` are the spans that `times.ts` has read. Empty where there is none. `tokens` are
 * those of `text`.
 */
export function readQuantities(
  text: string,
  tokens: readonly Token[],
  taken: readonly Span[],
): Quantity[] {
  const readings = mergeRanges(text, tokens, readNumbers(text, tokens, taken));
  return readings
    .filter((reading) => !isYear(text, tokens, reading))
    .map((reading) => quantityOf(text, tokens, reading));
}

const PERCENT_AFTER = /^\s*(?:%|٪|في\s+(?:ال)?(?:مئة|مائة|المية)|ب?المئة|ب?المائة|per\s?cent)/iu;
const AGE_AFTER = /^\s*(?:(?:عاما|سنة|عام)ً?\s*\)|من العمر|[- ]years?[- ]old)/u;
const AGE_BEFORE = /(?:عمره|عمرها|العمر|aged?)\s+(?:نحو\s+)?$/iu;
const PART_BEFORE = /(?:بينهم|بينهن|بينها|منهم|منها|منهن|including|among them)\s+(?:\S+\s+)?$/u;
/** How far back, in units, an introducing word may stand. */
const LOOK_BACK = 28;

function quantityOf(text: string, tokens: readonly Token[], reading: NumberReading): Quantity {
  const before = text.slice(Math.max(0, reading.start - LOOK_BACK), reading.start);
  const after = text.slice(reading.end, reading.end + LOOK_BACK);
  const kind = kindOf(reading, before, after);
  const noun = reading.noun ?? nounOf(text, tokens, reading);
  const hedged =
    kind === 'ordinal'
      ? reading.interval
      : applyHedge(
          reading.interval,
          hedgeBefore(tokens, reading.first),
          hedgeAfter(text, reading.end),
        );
  return {
    start: reading.start,
    end: reading.end,
    kind,
    interval: hedged,
    noun: kind === 'percent' || kind === 'age' ? null : (noun?.key ?? null),
    person: noun?.person ?? false,
    running:
      kind === 'count' && mayBeRunning(noun)
        ? runningCountOf(text, tokens, reading.first, reading.last)
        : null,
    part: PART_BEFORE.test(before),
  };
}

/** Nouns of what happened to people; other things by the dead and injured (`17 فرقة`) are no count of them. */
const CASUALTY_NOUN = /^(?:حاله|اصابه|وفاه|جثه|اخر|اخرين|اخرون)$/;

function mayBeRunning(noun: { readonly key: string; readonly person: boolean } | null): boolean {
  if (noun === null || noun.person || CASUALTY_NOUN.test(noun.key)) return true;
  return !isCountedNounKey(noun.key);
}

function kindOf(reading: NumberReading, before: string, after: string): QuantityKind {
  if (reading.score) return 'score';
  if (reading.ordinal) return 'ordinal';
  if (PERCENT_AFTER.test(after)) return 'percent';
  if (AGE_AFTER.test(after) || AGE_BEFORE.test(before)) return 'age';
  return reading.fraction ? 'fraction' : 'count';
}

/** `من`, `من ال…` and an adjective may stand between a number and its noun. */
const NOUN_REACH = 2;
/** Between a number and its noun only spaces, brackets and quotes may stand. */
const DEFINITE = /^.{0,2}ال/u;
const JOINED = /^[\s()[\]"'«»“”ـ\u200e\u200f-]*$/u;

function nounOf(
  text: string,
  tokens: readonly Token[],
  reading: NumberReading,
): { key: string; person: boolean } | null {
  let at = reading.end;
  const definite = DEFINITE.test(text.slice(Math.max(0, reading.start - 3), reading.start + 3));
  for (let ahead = 1; ahead <= NOUN_REACH; ahead += 1) {
    const token = tokens[reading.last + ahead];
    if (token === undefined || !JOINED.test(text.slice(at, token.start))) break;
    at = token.end;
    if (token.text === 'من' || token.text === 'of') continue;
    if (token.stop || token.number) break;
    const noun = countedNoun(token.text);
    if (noun !== undefined) return noun;
    // After `الـ300` comes a verb or an adjective as often as a noun.
    if (!definite) return { key: token.stem, person: false };
    break;
  }
  return nounBefore(text, tokens, reading);
}

const GLUE = /^[\s()ـ]*(?:ال)?[\s()ـ]*$/u;
const COUNT_WORD = /^(?:و|ف)?(?:عدد|حصيله|اجمالي|مجموع|number|toll|total)$/;
/** `عدد المصابين في حريق عمارة سكنية … اثنين وعشرين`: tokens back to the word that says a count comes. */
const COUNT_WORD_REACH = 14;

function nounBefore(
  text: string,
  tokens: readonly Token[],
  reading: NumberReading,
): { key: string; person: boolean } | null {
  const loose = isLooseClitic(tokens[reading.first - 1]?.text ?? '');
  const previous = tokens[reading.first - (loose ? 2 : 1)];
  if (previous !== undefined && GLUE.test(text.slice(previous.end, reading.start))) {
    const noun = countedNoun(previous.text);
    if (noun !== undefined) return noun;
  }
  for (let back = 1; back <= COUNT_WORD_REACH; back += 1) {
    const token = tokens[reading.first - back];
    if (token === undefined) return null;
    if (!COUNT_WORD.test(token.text)) continue;
    const counted = tokens[reading.first - back + 1];
    if (counted === undefined || back === 1) return null;
    return countedNoun(counted.text) ?? { key: counted.stem, person: false };
  }
  return null;
}

const RANGE_BETWEEN = /^\s*(?:(?:و|to|إلى|الى|أو|او|or|and)\s*(?:ال)?ـ?\s*|[-–—]\s*)$/u;
const BETWEEN_BEFORE = /(?:بين|between|from|من)\s*(?:ال)?ـ?\s*$/u;
const ALONE_JOINS = /أو|او|or|[-–—]|to|إلى|الى/u;

/** `بين 20 و25`, `أربع أو خمس`, `10-15` are one quantity. */
function mergeRanges(
  text: string,
  tokens: readonly Token[],
  readings: readonly NumberReading[],
): NumberReading[] {
  const merged: NumberReading[] = [];
  for (const reading of readings) {
    const previous = merged.at(-1);
    const between = previous === undefined ? '' : betweenNumbers(text, tokens, previous, reading);
    if (previous !== undefined && isRange(text, previous, between, reading)) {
      merged[merged.length - 1] = {
        ...reading,
        start: previous.start,
        first: previous.first,
        interval: spread(previous.interval, reading.interval),
      };
    } else {
      merged.push(reading);
    }
  }
  return merged;
}

/** What joins two numbers, a counted noun after the first left out (`عربتين أو ثلاث عربات`). */
function betweenNumbers(
  text: string,
  tokens: readonly Token[],
  left: NumberReading,
  right: NumberReading,
): string {
  const noun = tokens[left.last + 1];
  const skips = noun !== undefined && right.first === left.last + 3 && countedNoun(noun.text);
  return text.slice(skips ? noun.end : left.end, right.start);
}

function isRange(
  text: string,
  left: NumberReading,
  between: string,
  right: NumberReading,
): boolean {
  if (left.ordinal || right.ordinal || left.score || right.score) return false;
  if (!RANGE_BETWEEN.test(between) || left.interval.low >= right.interval.high) return false;
  const start = text.slice(Math.max(0, left.start - LOOK_BACK), left.start);
  return ALONE_JOINS.test(between) || BETWEEN_BEFORE.test(start);
}

const FIRST_YEAR = 1800;
const LAST_YEAR = 2100;

/** Four bare digits that nothing countable follows are a year. */
function isYear(text: string, tokens: readonly Token[], reading: NumberReading): boolean {
  const { low, high } = reading.interval;
  if (low !== high || low < FIRST_YEAR || low > LAST_YEAR || reading.end - reading.start !== 4) {
    return false;
  }
  const next = tokens[reading.last + 1];
  const percent = PERCENT_AFTER.test(text.slice(reading.end, reading.end + LOOK_BACK));
  return !percent && (next === undefined || countedNoun(next.text) === undefined);
}
