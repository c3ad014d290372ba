import type { Name } from './names.ts';
import { soundOf } from './spelling.ts';

/**
 * How two names stand to each other; null where they cannot be compared: a person beside a country, or a name of
 * no known type whose words do not meet the other's. Symmetric.
 *
 * `same`: one thing under two spellings, languages or forms. `part`: one may stand for the other or holds it (a
 * city and its country, a capital or a nationality and its government, a family name and the full name).
 * `different`: two things of one type.
 *
 * A `different` is safe to call a clash only where both names fill the one place of the same sentence: nothing else
 * differs around them, neither side lists several (`A and B`), and neither is the speaker. Countries and
 * listed places and organisations are then two things for certain. Persons are certain only where both are
 * full names (two words or more) that share no word; a family name alone may be a man's other name. Of
 * `named` names nothing is known but their letters: they are never `different`.
 */
export function compareNames(a: Name, b: Name): 'same' | 'part' | 'different' | null {
  if (a.key === b.key) return a.kind === b.kind ? 'same' : 'part';
  if (a.type === 'named' || b.type === 'named') return sharesWord(a, b) ? 'part' : null;
  if (a.type === 'person' && b.type === 'person') {
    return sharesWord(a, b) ? 'part' : 'different';
  }
  if (isWhere(a) && isWhere(b)) {
    const oneHoldsOther = a.type !== b.type && a.country === b.country;
    return oneHoldsOther ? 'part' : 'different';
  }
  return a.type === b.type ? 'different' : null;
}

/** Is the stem of a plain word one of a name's words, as written or as it sounds? `ماكجورك` of `بريت ماكغورك`. */
export function isWordOfName(name: Name, stem: string): boolean {
  if (name.words.includes(stem)) return true;
  const sound = soundOf(stem);
  return sound !== '' && name.words.some((word) => soundOf(word) === sound);
}

function isWhere({ type }: Name): boolean {
  return type === 'country' || type === 'place';
}

function sharesWord(a: Name, b: Name): boolean {
  return a.words.some((word) => isWordOfName(b, word));
}
