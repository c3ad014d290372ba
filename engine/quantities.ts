import { countedNoun, isCountedNounKey, isCurrency, measureOf } from './counted-nouns.ts';
import { applyHedge, hedgeAfter, hedgeBefore } from './hedges.ts';
import { type Interval, scaled } from './intervals.ts';
import type { Span } from './model.ts';
import { mayBeThousands } from './number-digits.ts';
import { type NumberReading, readNumbers } from './number-readings.ts';
import { isArabic } from './number-words.ts';
import { kindOf, percentEnd, type QuantityKind } from './quantity-forms.ts';
import { type Noun, nounOf } from './quantity-nouns.ts';
import { mergeRanges } from './quantity-ranges.ts';
import { type RunningCount, runningCountOf } from './running-counts.ts';
import type { Token } from './tokens.ts';

/** A number of a text with what it counts. */
export interface Quantity extends Span {
  readonly kind: QuantityKind;
  /** All values that the words allow: `350` is [350, 350], `more than 300` is [300, ∞). */
  readonly interval: Interval;
  /** The words say that the number is not exact (`about`, `dozens`, `between … and …`). */
  readonly hedged: boolean;
  /**
   * Key of the counted noun (`counted-nouns.ts`), `people-` with a region code, or a stem; of a percentage what it is a
   * share of; null where nothing stands by the number.
   */
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
 * are none: `taken` are the spans that `times.ts` has read, ascending. Empty where there is none. `tokens` are
 * those of `text`. Linear.
 */
export function readQuantities(
  text: string,
  tokens: readonly Token[],
  taken: readonly Span[],
): Quantity[] {
  const quantities: Quantity[] = [];
  for (const reading of mergeRanges(text, tokens, readNumbers(text, tokens, taken))) {
    const quantity = quantityOf(text, tokens, reading);
    if (quantity !== null) quantities.push(withFateBefore(text, quantity, quantities.at(-1)));
  }
  return quantities;
}

/** Units between two counts of people of whom one thing is told (`killed two generals of the guard and five officers`). */
const ONE_FATE = 60;

/** A count of people that follows another behind `and` in one clause: what is told of those is told of these. */
function withFateBefore(text: string, quantity: Quantity, before: Quantity | undefined): Quantity {
  if (before?.running == null || quantity.running !== null || !quantity.person) return quantity;
  const between = text.slice(before.end, quantity.start + 1);
  const follows = between.length <= ONE_FATE && /^[^،,.؛;:()\n]*(?:\sand\s.|\sو.?)$/u.test(between);
  return follows ? { ...quantity, running: before.running } : quantity;
}

const PART_BEFORE =
  /(?:بينهم|بينهن|بينها|منهم|منها|منهن|ضمنهم|ضمنها|including|among them|of whom|of them)\s+(?:\S+\s+)?$/u;
/** How far back, in units, an introducing word may stand. */
const LOOK_BACK = 28;

function quantityOf(
  text: string,
  tokens: readonly Token[],
  reading: NumberReading,
): Quantity | null {
  const kind = kindOf(text, reading);
  const hedge = kind === 'ordinal' || kind === 'score' ? null : hedgeOf(text, tokens, reading);
  const noun =
    kind === 'percent' ? shareNoun(text, tokens, reading) : nounOf(text, tokens, reading);
  if (kind === 'count' && isYear(text, tokens, reading, noun, hedge !== null)) return null;
  const named = kind === 'age' || kind === 'score' ? null : noun;
  const interval = kind === 'count' ? inThousands(tokens, reading, noun) : reading.interval;
  return {
    start: reading.start,
    end: reading.end,
    kind,
    interval: applyHedge(interval, hedge),
    hedged: hedge !== null || interval.low !== interval.high,
    noun: named?.key ?? null,
    person: named?.person ?? false,
    running:
      kind === 'count' && mayBeRunning(noun)
        ? runningCountOf(text, tokens, reading.first, reading.last)
        : null,
    part: PART_BEFORE.test(text.slice(Math.max(0, reading.start - LOOK_BACK), reading.start)),
  };
}

const THOUSAND = 1000;
/** Indexes and rates are told with three decimals too. */
const TOLD_IN_PARTS = /^(?:نقطه|مره|سهم)$/;

/**
 * `12.500 جندي`: half a soldier is none, so the point sets off thousands. Of money, miles and points both readings are
 * possible in Arabic and in the continental way of writing, and neither is taken for sure.
 */
function inThousands(
  tokens: readonly Token[],
  { first, last, interval }: NumberReading,
  noun: Noun | null,
): Interval {
  const token = tokens[first];
  if (token === undefined || first !== last || noun === null || !mayBeThousands(token)) {
    return interval;
  }
  const { low, high } = scaled(interval, THOUSAND);
  const parted =
    measureOf(noun.key) !== null || isCurrency(noun.key) || TOLD_IN_PARTS.test(noun.key);
  if (!parted) return isCountedNounKey(noun.key) ? { low, high } : interval;
  return isArabic(tokens[last + 1]?.text ?? '') ? { low: interval.low, high } : interval;
}

function hedgeOf(text: string, tokens: readonly Token[], reading: NumberReading) {
  const article = /^an?$/.test(tokens[reading.first - 1]?.text ?? '');
  const first = article ? reading.first - 1 : reading.first;
  return hedgeBefore(text, tokens, first)?.hedge ?? hedgeAfter(text, reading.end);
}

/** Nouns of what happened to people; other things by the dead and injured (`17 فرقة`) are no count of them. */
const CASUALTY_NOUN = /^(?:حاله|اصابه|وفاه|جثه|اخر|اخرين|اخرون)$/;

function mayBeRunning(noun: Noun | null): boolean {
  if (noun === null || noun.person || CASUALTY_NOUN.test(noun.key)) return true;
  return !isCountedNounKey(noun.key);
}

/** `50 في المئة من السكان`: what the share is of; null where the text does not say. */
function shareNoun(text: string, tokens: readonly Token[], reading: NumberReading): Noun | null {
  const end = percentEnd(text, reading.end);
  let at = reading.last + 1;
  while ((tokens[at]?.start ?? end) < end) at += 1;
  const [of, noun] = [tokens[at], tokens[at + 1]];
  if (of === undefined || noun === undefined || !/^(?:من|of)$/.test(of.text)) return null;
  const counted = tokens[at + (/^(?:the|all|its|their)$/.test(noun.text) ? 2 : 1)];
  if (counted === undefined || counted.stop || counted.number) return null;
  return countedNoun(counted.text) ?? { key: counted.stem, person: false };
}

const FIRST_YEAR = 1800;
const LAST_YEAR = 2100;
const BEFORE_YEAR =
  /^[وفبل]?(?:ال)?(?:عام|سنه|في|منذ|حتي|قبل|بعد|منتصف|صيف|شتاء|خريف|ربيع|مطلع|نهايه|بحلول|in|since|by|until|of|from|before|after|during|late|early|mid)$/;

/** Four bare digits that count nothing are a year. */
function isYear(
  text: string,
  tokens: readonly Token[],
  reading: NumberReading,
  noun: Noun | null,
  hedged: boolean,
): boolean {
  const { low, high } = reading.interval;
  if (low !== high || low < FIRST_YEAR || low > LAST_YEAR) return false;
  if (reading.first !== reading.last || reading.end - reading.start !== 4) return false;
  const [before, next] = [tokens[reading.first - 1], tokens[reading.last + 1]];
  if (noun !== null && isCountedNounKey(noun.key)) {
    // `1945 - هزيمة`, `1953 مجموعة`: a chronicle names the year first.
    const opens = before === undefined || text.slice(before.end, reading.start) !== ' ';
    return opens && !hedged && noun.person === false && /ه$/.test(next?.text ?? '');
  }
  if (BEFORE_YEAR.test(before?.text ?? '')) return true;
  if (hedged) return false;
  const follows = next !== undefined && /^\s$/.test(text.slice(reading.end, next.start));
  const isNoun = follows && noun !== null && !next.stop && !/^(?:ال|و|ف)/.test(next.text);
  return !(isNoun && (/^[a-z]+s$/.test(next.text) || /^[ء-ي]+ا$/.test(next.text)));
}
