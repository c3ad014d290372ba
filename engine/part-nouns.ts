import { type CountedNoun, countedNoun, isCountedForm } from './counted-nouns.ts';
import { numberWord } from './number-words.ts';
import type { Token } from './tokens.ts';

/** Words between a part and the number of the whole it is of. */
const OF_WHOLE = /^(?:of|من|its|their|his|her|our|the|اصل|بين|اجمالي|مجموع|all|total|a)$/;
/** Tokens that such words, and the number of the whole, take at most. */
const MOST_LINKS = 4;
const LONGEST_WHOLE = 4;

/**
 * The noun of `six of its 27 ministers`, `ستة من أصل 27 وزيرا` for the part, whose number ends before token `from`:
 * it counts what the whole counts. Undefined where no number of a whole follows, or no noun that is counted.
 */
export function wholeNoun(tokens: readonly Token[], from: number): CountedNoun | undefined {
  let at = from;
  let of = false;
  while (at < from + MOST_LINKS && OF_WHOLE.test(tokens[at]?.text ?? '')) {
    of ||= /^(?:of|من)$/.test(tokens[at]?.text ?? '');
    at += 1;
  }
  if (!of) return undefined;
  const start = at;
  while (at < start + LONGEST_WHOLE && isNumber(tokens[at])) at += 1;
  const noun = tokens[at];
  if (at === start || noun === undefined || !isCountedForm(noun.text)) return undefined;
  const counted = countedNoun(noun.text);
  return counted?.measure === null ? counted : undefined;
}

function isNumber(token: Token | undefined): boolean {
  return token !== undefined && (token.number || numberWord(token.text) !== undefined);
}

const OWNER = /(?:ها|هم|هما|هن|نا|ه)$/;

/**
 * The noun of an Arabic word with whose it is written on, as it stands after a number and `من` (`وزرائها`, `لاعبيه`,
 * `سفنها`); undefined for words without an ending and nouns that are not counted.
 */
export function ownedNoun(word: string): CountedNoun | undefined {
  const bare = word.replace(OWNER, '');
  if (bare === word) return undefined;
  // `وزراء` is written `وزراي` before an ending, `لاعبين` loses its last letter, `سيارة` opens its.
  const root = bare.replace(/ي$/, '');
  const forms = [bare, `${bare}ن`, `${root}ء`, root, bare.replace(/ت$/, 'ه')];
  const form = forms.find((candidate) => isCountedForm(candidate));
  return form === undefined ? undefined : countedNoun(form);
}
