import type { Analysis } from './analyze.ts';
import { compareNames } from './name-relation.ts';
import type { Name } from './names.ts';

/**
 * Are two names that clash told elsewhere too, so that they were only brought together wrongly? That is so where one of
 * them stands in the other text with nothing that stands for it here, and where both texts have both.
 */
export function areNamedBesides(
  page: Analysis,
  at: number,
  other: Analysis,
  partner: number,
  partners: Int32Array,
): boolean {
  const [a, b] = [page.units[at]?.name ?? null, other.units[partner]?.name ?? null];
  if (a === null || b === null) return false;
  const told = new Set(partners);
  const inOther = other.units.flatMap(({ name }, index) =>
    index !== partner && isOne(a, name) ? [index] : [],
  );
  const inPage = page.units.flatMap(({ name }, index) =>
    index !== at && isOne(b, name) ? [index] : [],
  );
  return (
    (inOther.length > 0 && inPage.length > 0) ||
    inOther.some((index) => !told.has(index)) ||
    inPage.some((index) => (partners[index] ?? -1) < 0)
  );
}

function isOne(a: Name, b: Name | null): boolean {
  return b !== null && (a.key === b.key || compareNames(a, b) === 'same');
}

/**
 * Do two nationalities stand with two nouns (`the French president`, `العاصمة المغربية`)? Then each says of its own what the
 * other does not deny. An English one stands before its noun, an Arabic one behind it.
 */
export function areSaidOfOthers(
  page: Analysis,
  at: number,
  other: Analysis,
  partner: number,
  partners: Int32Array,
): boolean {
  if (page.script !== other.script) return false;
  const step = page.script === 'arabic' ? -1 : 1;
  if (!isSaidOf(page, at, step) || !isSaidOf(other, partner, step)) return false;
  return (partners[at + step] ?? -1) !== partner + step;
}

/** Is the unit a nationality with a word of its own right beside it? */
function isSaidOf({ text, units }: Analysis, at: number, step: number): boolean {
  const [unit, head] = [units[at], units[at + step]];
  if (unit?.name?.kind !== 'people' || head?.kind !== 'word') return false;
  const gap = step < 0 ? text.slice(head.end, unit.start) : text.slice(unit.end, head.start);
  return /^\s+$/u.test(gap);
}
