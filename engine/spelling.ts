/** Shorter words differ in one letter too often by meaning. */
const SHORTEST = 5;
/** Transliteration writes these for each other or leaves them out. */
const VOWELS = /(?!^)[اويهaeiouy]/g;
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/[غجكق]/g, 'ك'],
  [/[طت]/g, 'ت'],
  [/[سصث]/g, 'س'],
  [/[ذزظ]/g, 'ز'],
  [/[ضد]/g, 'د'],
];

/**
 * Are two stems one name in two spellings (`ميشال`/`ميشيل`, `ماكغورك`/`ماكجورك`, `zelensky`/`zelenskiy`)? Only
 * words of five letters or more, equal in their consonants' sounds and in length but for two letters.
 */
export function isSpellingVariant(a: string, b: string): boolean {
  if (a === b || a.length < SHORTEST || b.length < SHORTEST) return false;
  if (Math.abs(a.length - b.length) > 2 || a[0] !== b[0]) return false;
  return soundOf(a) === soundOf(b);
}

function soundOf(word: string): string {
  const consonants = word.replace(VOWELS, '');
  return consonants.length < 3
    ? word
    : SOUNDS.reduce((sound, [letters, one]) => sound.replace(letters, one), consonants);
}
