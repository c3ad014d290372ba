/**
 * The words of a text as quotes are compared by them. Two texts whose words are equal say the same: vowel signs, tatweel,
 * seats of the hamza, alef maqsura, ta marbuta, presentation forms, direction marks, white space, quotation marks,
 * dashes, letter case and digits of Arabic script are forgotten. What can turn the sense is kept and is a word of its
 * own: a sign before a number, points inside it, percent, currencies, a question mark.
 */
export interface Words {
  /** One number for each folded word, the same for the same word in all texts of one {@link createWordReader}. */
  readonly ids: readonly number[];
  /** Where each word stands in the text; a ligature of several words gives several of one place. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const WORD =
  /[\p{L}\p{M}\p{N}\p{Cf}]+(?:(?<=\p{N}\p{Cf}*)[.,:٫٬](?=\p{Cf}*\p{N})[\p{L}\p{M}\p{N}\p{Cf}]+)*|(?<![\p{L}\p{M}\p{N}\p{Cf}])\p{Pd}(?=\p{N})|[\p{Sc}\p{Sm}%٪％‰?؟？]/gu;
/** Latin ligatures and the letters of Arabic and Hebrew in the forms that they take within words. */
const PRESENTATION = /[\ufb00-\ufdff\ufe70-\ufefc％？]+/g;
/** Points of Hebrew, vowels and hamzas of Arabic, tatweel, format characters. */
const UNSEEN = /[\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\p{Cf}]/gu;
const DIGIT = /[٠-٩۰-۹]/g;
const DASH = /[\p{Pd}−]/gu;
const ALIKE = 'ٱاىيیيےيةهہهھهەهکك٫.٬,٪%؟?';
const LETTER = new RegExp(`[${ALIKE.replace(/(.)./g, '$1')}]`, 'g');

/** Reads the words of texts that are to be compared with each other. Linear, whatever the text. */
export function createWordReader(): (text: string) => Words {
  const idByWord = new Map<string, number>();
  const idsByToken = new Map<string, readonly number[]>();

  function idsOf(token: string): readonly number[] {
    const folded = fold(token).split(/\s+/).filter(Boolean);
    return folded.map((word) => {
      const id = idByWord.get(word) ?? idByWord.size;
      idByWord.set(word, id);
      return id;
    });
  }

  // The first numbers are those of the words that `isLight` knows.
  for (const word of LIGHT) idsOf(word);
  return (text) => {
    const words = { ids: [] as number[], starts: [] as number[], ends: [] as number[] };
    for (const { 0: token, index } of text.matchAll(WORD)) {
      const ids = idsByToken.get(token) ?? idsOf(token);
      idsByToken.set(token, ids);
      for (const id of ids) {
        words.ids.push(id);
        words.starts.push(index);
        words.ends.push(index + token.length);
      }
    }
    return words;
  };
}

/**
 * Words that can come and go without a change of what is said. So few because all others can turn it: `a` is a name
 * (hepatitis A), إن also means *if*, قد also *perhaps*.
 */
const LIGHT = ['the', 'an', 'that', 'also', 'أيضا', 'كذلك', 'لقد'];

/** Can the word come and go without a change of what is said? */
export function isLight(id: number): boolean {
  return id < LIGHT.length;
}

function fold(token: string): string {
  return token
    .replace(PRESENTATION, (letters) => letters.normalize('NFKC'))
    .normalize('NFD')
    .replace(UNSEEN, '')
    .replace(LETTER, (letter) => ALIKE[ALIKE.indexOf(letter) + 1] ?? letter)
    .replace(DIGIT, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(DASH, '-')
    .toLowerCase();
}
