import { soundOfName } from './name-sound.ts';
import type { Name } from './names.ts';
import { areApart, areWideApart, isApartFromCapital, isClaimedBy } from './place-extents.ts';
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
 * listed places and organisations are then two things for certain, but for seas, regions and continents
 * (`country` null), which may hold each other, and for places of one country of which one may lie in the other: they
 * are null. Persons are certain only where both are full names (two words or
 * more) that share no word; a family name alone may be a man's other name. Of `named` names nothing is known
 * but their letters: they are never `different`.
 */
export function compareNames(a: Name, b: Name): 'same' | 'part' | 'different' | null {
  if (a.key === b.key) return a.kind === b.kind ? 'same' : 'part';
  if (a.type === 'named' || b.type === 'named') {
    return sharesWord(a, b) || isInitials(a, b) || isInitials(b, a) ? 'part' : null;
  }
  if (a.type === 'person' && b.type === 'person') {
    return sharesWord(a, b) || sharesKeyWord(a, b) ? 'part' : 'different';
  }
  if (isWhere(a) && isWhere(b)) return comparePlaces(a, b);
  return a.type === b.type ? 'different' : null;
}

/** `EMA` for the European Medicines Agency; a name may go on behind a small word (`IUCN`, the International Union …). */
function isInitials({ key, words: own }: Name, { words }: Name): boolean {
  if (own.length !== 1 || words.length < 2) return false;
  return key.startsWith(words.map((word) => word[0] ?? '').join(''));
}

/** Two countries or places that are not one. Seas, regions and continents have no country and may hold any. */
function comparePlaces(a: Name, b: Name): 'part' | 'different' | null {
  if (a.type !== b.type && (a.kind === 'people' || b.kind === 'people')) {
    // `Iranian` says who, `in Gaza` says where: only a city of that country has to do with it.
    return a.country !== null && a.country === b.country ? 'part' : null;
  }
  if (mayBeAmman(a, b) || mayBeAmman(b, a)) return 'part';
  if (isClaimedBy(a.key, b.country) || isClaimedBy(b.key, a.country)) return 'part';
  const bothWide = a.country === null && b.country === null;
  if (!bothWide && (a.country === null || b.country === null)) return null;
  if (bothWide) return areWideApart(a.key, b.key) ? 'different' : null;
  if (a.country !== b.country) return 'different';
  return compareWithin(a, b);
}

/** Two places of one country, or the country and one of them. */
function compareWithin(a: Name, b: Name): 'part' | 'different' | null {
  if (a.type === b.type) return a.type === 'country' || areApart(a.key, b.key) ? 'different' : null;
  const [whole, place] = a.type === 'country' ? [a, b] : [b, a];
  return whole.kind === 'capital' && isApartFromCapital(place.key) ? null : 'part';
}

/** `عمان` without vowel signs is Oman or Jordan's capital; `Amman` and `الأردن` beside it are no other place. */
function mayBeAmman(oman: Name, jordan: Name): boolean {
  return (
    oman.country === 'OM' &&
    jordan.country === 'JO' &&
    oman.words.length === 1 &&
    oman.words[0] === 'عمان'
  );
}

/** What many organisations are: `the movement` alone is none of them. */
const KIND_OF_BODY = /^(?:حرك|حزب|جماع|فصيل|movement|party|group|faction)$/;

/** Is the stem of a plain word one of a name's words, as written or as it sounds? `ماكجورك` of `بريت ماكغورك`. */
export function isWordOfName(name: Name, stem: string): boolean {
  if (name.type === 'organisation' && KIND_OF_BODY.test(stem)) return false;
  if (name.words.includes(stem)) return true;
  const sound = soundOf(stem);
  if (sound !== '' && sounds(name.words, sound)) return true;
  // Across scripts only persons are spelled by sound.
  if (name.type !== 'person') return false;
  const heard = soundOfName(stem);
  return heard.length >= FEWEST_SOUNDS && name.key.slice(PERSON).split(' ').includes(heard);
}

function sounds(words: readonly string[], sound: string): boolean {
  for (const word of words) if (soundOf(word) === sound) return true;
  return false;
}

const PERSON = 'person:'.length;
const FEWEST_SOUNDS = 3;

function isWhere({ type }: Name): boolean {
  return type === 'country' || type === 'place';
}

function sharesWord(a: Name, b: Name): boolean {
  return a.words.some((word) => !PARTICLE.test(word) && isWordOfName(b, word));
}

/** What many names have between or before their words: `Fahad al-Rashid` and `Badr al-Mutlaq` share no name by it. */
const PARTICLE =
  /^(?:al|el|bin|ibn|ben|bint|abu|abd|abdul|de|da|di|du|la|van|von|der|بن|ابن|بنت|ابو|عبد|ال)$/;

/** A family name in two scripts, or a given name in two spellings beside nothing else. */
function sharesKeyWord(a: Name, b: Name): boolean {
  const words = new Set(a.key.slice(PERSON).split(' '));
  return b.key
    .slice(PERSON)
    .split(' ')
    .some((word) => !PARTICLE.test(word) && words.has(word));
}
