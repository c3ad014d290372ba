import { infinitiveOf } from './irregular-verbs.ts';

/** What a word would be as a verb in the past and in the present, for forms of one verb; '' where it cannot be one. */
export interface VerbForms {
  readonly past: string;
  readonly present: string;
}

/** For what is no word. */
export const NO_VERB: VerbForms = { past: '', present: '' };
/** Consonants below which two verbs have one form too often. */
const FEWEST = 2;
const WEAK: ReadonlySet<string> = new Set('اويءه');
const FIRST_ARABIC = 0x620;
const LAST_ARABIC = 0x64a;

/**
 * Keys of a stem's conjugation: `أجريا` and `يجريا`, `ردت` and `ترد`, `وصلا` and `يصلا`, `held` and `hold` share one.
 * Made by taking off the letters of person and all weak letters, so different verbs meet often too: only for words
 * that stand in the same place of the same sentence.
 */
export function verbFormsOf(stem: string): VerbForms {
  const first = stem.charCodeAt(0);
  if (first < FIRST_ARABIC || first > LAST_ARABIC) {
    const base = infinitiveOf(stem);
    return first < FIRST_ARABIC ? { past: base, present: base } : NO_VERB;
  }
  const joined = stem.length > 3 && (first === WAW || first === FEH) ? 1 : 0;
  const end = stem.endsWith('ت') ? stem.length - 1 : stem.length;
  const future = stem[joined] === 'س' ? 1 : 0;
  const person = PERSONS.has(stem[joined + future] ?? '') ? joined + future + 1 : 0;
  return {
    past: consonantsOf(stem, joined, end) || consonantsOf(stem, 0, end),
    present: person === 0 ? '' : consonantsOf(stem, person, stem.length),
  };
}

const WAW = 0x648;
const FEH = 0x641;
/** Letters of person that a present verb begins with. */
const PERSONS: ReadonlySet<string> = new Set('يتن');

/** Are both forms of one verb? Symmetric. */
export function isSameVerb(a: VerbForms, b: VerbForms): boolean {
  if (a.past !== '' && (a.past === b.past || a.past === b.present)) return true;
  return a.present !== '' && (a.present === b.past || a.present === b.present);
}

function consonantsOf(word: string, from: number, to: number): string {
  let consonants = '';
  for (let at = from; at < to; at += 1) {
    const letter = word[at] ?? '';
    if (!WEAK.has(letter)) consonants += letter;
  }
  return consonants.length >= FEWEST ? consonants : '';
}
