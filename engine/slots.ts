import { agrees, meets } from './intervals.ts';
import type { Quantity } from './quantities.ts';

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
