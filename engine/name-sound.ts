import { rememberWords } from './memo.ts';

/** Letters of both scripts that transliteration writes for each other → one sound; vowels and what is left out → ''. */
const SOUNDS: ReadonlyMap<string, string> = new Map(
  (
    [
      ['b', 'بپbp'],
      ['f', 'فڤfv'],
      ['t', 'تطثt'],
      ['d', 'دضd'],
      ['s', 'سصزذظsz'],
      ['k', 'كقغجگkgjq'],
      ['x', 'خ'],
      ['S', 'ش'],
      ['l', 'لl'],
      ['m', 'مm'],
      ['n', 'نn'],
      ['r', 'رr'],
    ] as const
  ).flatMap(([sound, letters]) =>
    Array.from(letters, (letter): [string, string] => [letter, sound]),
  ),
);
/** Pairs of Latin letters that are one sound, as one letter that `SOUNDS` knows. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/sch|sh/g, 'ش'],
  [/tch|ch/g, 'تش'],
  [/kh/g, 'خ'],
  [/gh/g, 'غ'],
  [/ph/g, 'ف'],
  [/th/g, 'ت'],
  [/dh/g, 'ذ'],
  [/ck/g, 'ك'],
  [/x/g, 'كس'],
  [/c(?=[eiy])/g, 'س'],
  [/c/g, 'ك'],
];

/**
 * The consonants of a name's word as both scripts write them: `mkrk` for `ماكغورك` and `mcgurk`. Short vowels, doubled
 * letters and `h` are forgotten, so two names may share one: for words of the same place in two names only. Linear.
 */
export const soundOfName: (word: string) => string = rememberWords((word) => {
  let latin = word.slice(0, LONGEST);
  if (/^[a-z]/.test(latin))
    for (const [pair, letters] of PAIRS) latin = latin.replace(pair, letters);
  let sound = '';
  for (const letter of latin) {
    const heard = SOUNDS.get(letter);
    if (heard !== undefined && !sound.endsWith(heard)) sound += heard;
  }
  return sound;
});

/** Longer words are no names. */
const LONGEST = 40;
