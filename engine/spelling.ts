import { rememberWords } from './memo.ts';

/** Shorter words differ in one letter too often by meaning. */
const SHORTEST = 5;
const FEWEST_CONSONANTS = 3;
/** Transliteration writes these for each other … */
const SOUNDS: ReadonlyMap<string, string> = new Map(
  ['غجك', 'طت', 'سصث', 'ذزظ', 'ضد'].flatMap((letters) =>
    Array.from(letters, (letter): [string, string] => [letter, letters.at(-1) ?? letter]),
  ),
);
/** … and these for each other or not at all. */
const VOWELS: ReadonlySet<string> = new Set('اويهaeiouy');

/**
 * How a stem sounds, for names in two spellings (`ميشال`/`ميشيل`, `ماكغورك`/`ماكجورك`, `zelensky`/`zelenskiy`): its
 * consonants, sounds that are written for each other as one. '' for words under five letters or three
 * consonants, which meet by chance.
 */
export const soundOf: (stem: string) => string = rememberWords((stem) => {
  if (stem.length < SHORTEST) return '';
  let sound = stem[0] ?? '';
  for (const letter of stem.slice(1)) {
    if (!VOWELS.has(letter)) sound += SOUNDS.get(letter) ?? letter;
  }
  return sound.length < FEWEST_CONSONANTS ? '' : sound;
});
