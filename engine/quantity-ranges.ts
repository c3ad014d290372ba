import { countedNoun } from './counted-nouns.ts';
import { exactly, type Interval, spread } from './intervals.ts';
import type { NumberReading } from './number-readings.ts';
import { percentEnd } from './quantity-forms.ts';
import type { Token } from './tokens.ts';

const PERCENT = `(?:[%٪]|في المئة|في المائة|بالمئة|بالمائة|percent|per cent)?`;
const RANGE_BETWEEN = new RegExp(
  String.raw`^\s*${PERCENT}\s*(?:(?:و|to|إلى|الى|حتى|أو|او|or|and)\s*(?:ال)?ـ?\s*|[-–—]\s*)$`,
  'u',
);
const BETWEEN_BEFORE = /(?:بين|between|from|من)\s*(?:ال)?ـ?\s*$/u;
/** `بين … و…` and `between … and …`: only there is `and` a range. */
const ALONE_JOINS = /أو|او|or|[-–—]|to|إلى|الى|حتى/u;
/** `ارتفع من 5 إلى 7`: two states of a change, not a range. */
const CHANGE =
  /ارتفع|ارتفعت|انخفض|تراجع|زاد|زادت|قفز|هبط|تقلص|نما|صعد|رفع|خفض|rose|rise|fell|fall|increas|decreas|jump|drop|climb|grew|cut |rais|lower/iu;
const RATIO_BETWEEN = /^\s*(?:in|in every|out of|out of every|من كل|من بين كل)\s*$/u;
/** How far back, in units, an introducing word may stand. */
const LOOK_BACK = 12;
const CHANGE_BACK = 60;
/** Between the ends of a range nothing longer can stand. */
const LONGEST_JOINT = 24;

/** `بين 20 و25`, `أربع أو خمس`, `10-15`, `one in five` are one quantity. Linear. */
export function mergeRanges(
  text: string,
  tokens: readonly Token[],
  readings: readonly NumberReading[],
): NumberReading[] {
  const merged: NumberReading[] = [];
  for (const reading of readings) {
    const previous = merged.at(-1);
    const joined = previous === undefined ? null : join(text, tokens, previous, reading);
    if (joined === null) merged.push(reading);
    else merged[merged.length - 1] = joined;
  }
  return merged;
}

function join(
  text: string,
  tokens: readonly Token[],
  left: NumberReading,
  right: NumberReading,
): NumberReading | null {
  if (left.ordinal || right.ordinal || left.score || right.score) return null;
  if (right.start - left.end > LONGEST_JOINT) return null;
  const between = betweenNumbers(text, tokens, left, right);
  const { start, first } = left;
  if (RATIO_BETWEEN.test(between)) {
    const [part, whole] = [left.interval.low, right.interval.low];
    if (!(part > 0 && part < whole) || isTime(tokens, right)) return null;
    return { ...right, start, first, interval: exactly(part / whole), fraction: true, noun: null };
  }
  const low = scaledLike(left, right);
  if (!RANGE_BETWEEN.test(between) || low.low >= right.interval.high) return null;
  const before = text.slice(Math.max(0, left.start - LOOK_BACK), left.start);
  const introduced = BETWEEN_BEFORE.test(before);
  // `rose 0.5 per cent to 1094` is no range: either both ends are shares or none.
  const share = /[%٪]|مئة|مائة|cent/u.test(between);
  if (share && percentEnd(text, right.end) === right.end) return null;
  if (!ALONE_JOINS.test(between) && !introduced) return null;
  if (/(?:from|من)\s*(?:ال)?ـ?\s*$/u.test(before) && isChange(text, left.start)) return null;
  return { ...right, start, first, interval: spread(low, right.interval) };
}

/** `three in five days` counts days. */
function isTime(tokens: readonly Token[], right: NumberReading): boolean {
  return countedNoun(tokens[right.last + 1]?.text ?? '')?.measure?.kind === 'duration';
}

function isChange(text: string, at: number): boolean {
  return CHANGE.test(text.slice(Math.max(0, at - CHANGE_BACK), at));
}

/** `بين 5 و7 ملايين`, `5-7 million`: the scale at the end is meant for both. */
function scaledLike(left: NumberReading, right: NumberReading): Interval {
  const { low, high } = left.interval;
  const isShort =
    left.scale === 1 && right.scale > 1 && high < 1000 && high * right.scale < right.interval.high;
  return isShort ? { low: low * right.scale, high: high * right.scale } : left.interval;
}

/** What joins two numbers, a counted noun after the first left out (`عربتين أو ثلاث عربات`, `شخص من كل خمسة`). */
function betweenNumbers(
  text: string,
  tokens: readonly Token[],
  left: NumberReading,
  right: NumberReading,
): string {
  const noun = tokens[left.last + 1];
  const skips =
    noun !== undefined && right.first > left.last + 1 && countedNoun(noun.text) !== undefined;
  // A number in words takes its `و` along (`خمسة وثمانية`).
  const start =
    text[right.start] === 'و' && right.end - right.start > 1 ? right.start + 1 : right.start;
  return text.slice(skips ? noun.end : left.end, start);
}
