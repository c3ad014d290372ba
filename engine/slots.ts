import { agrees, meets } from './intervals.ts';
import type { Quantity } from './quantities.ts';
import type { TimeMention } from './time-mention.ts';

export type SlotRelation = 'agrees' | 'compatible' | 'differs';

/**
 * How two quantities stand to each other; null where they count different things and do not compare. Symmetric.
 * Two unnamed counts compare only by equality: equal bare numbers tell something, unequal ones nothing.
 */
export function compareQuantities(a: Quantity, b: Quantity): SlotRelation | null {
  if (a.kind !== b.kind) return null;
  const sameThing = countSameThing(a, b);
  if (agrees(a.interval, b.interval)) return sameThing === false ? null : 'agrees';
  if (sameThing !== true) return null;
  return meets(a.interval, b.interval) ? 'compatible' : 'differs';
}

/** True or false where the words tell, null where one of them has no noun. */
function countSameThing(a: Quantity, b: Quantity): boolean | null {
  if (a.kind === 'ordinal') return a.noun === b.noun || null;
  if (a.kind !== 'count') return true;
  if (a.part !== b.part) return false;
  if (a.running !== null && b.running !== null) return countSameFate(a, b);
  if (a.noun === null || b.noun === null) return null;
  return a.noun === b.noun;
}

function countSameFate(a: Quantity, b: Quantity): boolean | null {
  if (a.running !== b.running) return false;
  if (a.noun === b.noun) return true;
  return !a.part && general(a) && general(b) ? true : null;
}

/** Nouns that say no more than that people, or cases of what happened, are counted. */
const GENERAL: ReadonlySet<string> = new Set([
  'شخص',
  'مدني',
  'مواطن',
  'قتيل',
  'شهيد',
  'ضحيه',
  'جريح',
  'مصاب',
  'حاله',
  'اصابه',
  'وفاه',
  'جثه',
  'اخر',
  'فلسطيني',
  'افغاني',
  'سوري',
  'فرد',
  'معتقل',
  'موقوف',
  'نازح',
  'راكب',
]);

function general({ noun }: Quantity): boolean {
  return noun === null || GENERAL.has(noun);
}

/** Half a day, in minutes: a clock time without its half may mean either. */
const HALF_DAY = 720;
/** Reports round clock times; within this many minutes they agree. */
const CLOCK_ROUNDING = 20;

/** How two times stand to each other; null where they say nothing about each other. Symmetric. */
export function compareTimes(a: TimeMention, b: TimeMention): SlotRelation | null {
  if (a.minutes !== null || b.minutes !== null) return compareClocks(a, b);
  if (a.from !== null && a.to !== null && b.from !== null && b.to !== null) {
    if (a.from > b.to || b.from > a.to) return 'differs';
    return a.from === b.from && a.to === b.to ? 'agrees' : 'compatible';
  }
  return compareParts(a, b);
}

function compareClocks(a: TimeMention, b: TimeMention): SlotRelation | null {
  if (a.minutes === null || b.minutes === null) return null;
  const sameHalf = a.halfDay === null || b.halfDay === null || a.halfDay === b.halfDay;
  const apart = sameHalf
    ? Math.min(
        Math.abs(a.minutes - b.minutes),
        a.halfDay === b.halfDay
          ? Number.POSITIVE_INFINITY
          : Math.abs((a.minutes % HALF_DAY) - (b.minutes % HALF_DAY)),
      )
    : Math.abs(a.minutes - b.minutes);
  return apart <= CLOCK_ROUNDING ? 'agrees' : 'differs';
}

/** Times that are known only in part: parts that both name decide. */
function compareParts(a: TimeMention, b: TimeMention): SlotRelation | null {
  let shared = 0;
  for (const part of ['year', 'month', 'day', 'weekday'] as const) {
    const [left, right] = [a[part], b[part]];
    if (left === null || right === null) continue;
    if (left !== right) return 'differs';
    shared += 1;
  }
  if (shared === 0) return null;
  const complete = a.day === b.day && a.month === b.month && a.weekday === b.weekday;
  return complete ? 'agrees' : 'compatible';
}
