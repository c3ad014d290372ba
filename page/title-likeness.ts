import { normalize } from '../engine/normalize.ts';

/** Share of the shorter title's words that the longer has, from which both may head one article. */
const ALIKE = 0.6;
/** Words of a title that is compared as a whole: too few to share some by chance. */
const SHORT = 3;

/** May two titles head one article? One may be shortened, extended by the site's name, or edited in a few words. */
export function areTitlesAlike(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const [short, long] = left.size <= right.size ? [left, right] : [right, left];
  const shared = [...short].filter((word) => long.has(word)).length;
  return short.size > 0 && shared >= (short.size <= SHORT ? short.size : short.size * ALIKE);
}

function wordsOf(title: string): ReadonlySet<string> {
  return new Set(normalize(title).match(/[\p{L}\p{N}]+/gu) ?? []);
}
