import { countedNoun } from './counted-nouns.ts';
import { isArabic, type NumberWord, numberWord } from './number-words.ts';
import type { Token } from './tokens.ts';

/** Is the word at token `at`, written like a number word, none here (`نصف النهائي`, `no one`, `الاثنين`)? */
export function isNoNumber(
  text: string,
  tokens: readonly Token[],
  at: number,
  word: NumberWord,
): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  const before = tokens[at - 1]?.text ?? '';
  const after = tokens[at + 1];
  return isArabic(token.text)
    ? isNoArabicNumber(text, token, before, after, word)
    : isNoEnglishNumber(token.text, before, after, tokens[at + 2], word);
}

/** `نصف النهائي`, `الربع الخالي`, `النصف الثاني من العام`. */
const AFTER_NO_PART = /^(?:ال)?(?:نهايي|نهاييات|نهاييه|خالي|اخيره?|اخري?|سنويه?|شهريه?)$/;
const DAY = /^[وف]?[بلك]?ال(?:اثنين|احد|ثلاثا|اربعا)$/;
const PERCENT_WORD = /^بالم(?:ي|اي)ه$/;
const PERCENT_AFTER_IN = /^الم(?:ي|اي)ه$/;
/** Without its hamza this is a company (`ميتا`) or the dead. */
const BARE_TWO_HUNDRED = /ميت(?:ا|ي|ين|ان)$/;

function isNoArabicNumber(
  text: string,
  token: Token,
  before: string,
  after: Token | undefined,
  word: NumberWord,
): boolean {
  if (DAY.test(token.text) || PERCENT_WORD.test(token.text)) return true;
  if (PERCENT_AFTER_IN.test(token.text) && before === 'في') return true;
  if (BARE_TWO_HUNDRED.test(token.text)) {
    return !/[ئأ]/u.test(text.slice(token.start, token.end));
  }
  if (word.join === 'part') {
    const next = after?.text ?? '';
    return AFTER_NO_PART.test(next) || numberWord(next)?.ordinal === true;
  }
  if (word.join === 'parts') return true;
  // `30 ثانية` are seconds.
  if (token.text === 'ثانيه' && (/^[0-9]/.test(before) || numberWord(before) !== undefined))
    return true;
  // `مرة ثانية` is again.
  return word.ordinal && /^مره$/.test(before);
}

const NOT_ONE = /^(?:no|any|every|some|each|this|that|which|the|another|only|loved)$/;
const PART_BEFORE = /^(?:first|second|third|fourth|other|better|latter|final|last|this|next)$/;
const AFTER_HALF = /^(?:of|a|an|the|its|their|his|her|our|all|that|those|million|billion|dozen)$/;

function isNoEnglishNumber(
  text: string,
  before: string,
  after: Token | undefined,
  second: Token | undefined,
  word: NumberWord,
): boolean {
  if (text === 'one')
    return NOT_ONE.test(before) || (after?.stop === true && !goesOn(after, second));
  if (text === 'second') return after === undefined || /^(?:per|a|split|every)$/.test(before);
  if (text === 'couple') return before !== 'a' || after?.text !== 'of';
  if (text === 'tens') return after?.text !== 'of';
  if (word.join === 'part') {
    if (PART_BEFORE.test(before)) return true;
    if (text === 'quarter') return after?.text !== 'of';
    return !AFTER_HALF.test(after?.text ?? '') && countedNoun(after?.text ?? '')?.measure == null;
  }
  return word.join === 'parts';
}

/** `one and a half`, `one in five`: a function word behind `one` that belongs to the number. */
function goesOn(after: Token, second: Token | undefined): boolean {
  const text = second?.text ?? '';
  if (after.text === 'and') return text === 'a' || text === 'half';
  return after.text === 'in' && (second?.number === true || numberWord(text) !== undefined);
}

/** `a third of`, `a fifth of`; not `the third of` and `a third attempt`. */
export function isPartOrdinal(tokens: readonly Token[], at: number, word: NumberWord): boolean {
  if (!word.ordinal || word.value < 3 || word.value > 10) return false;
  const [before, after] = [tokens[at - 1]?.text ?? '', tokens[at + 1]?.text];
  return after === 'of' && before !== 'the' && !isArabic(tokens[at]?.text ?? '');
}

/** `scores of`, `a couple of`: words that are numbers only there; undefined elsewhere. */
export function phraseAt(tokens: readonly Token[], at: number): NumberWord | undefined {
  if (tokens[at + 1]?.text !== 'of') return undefined;
  const text = tokens[at]?.text;
  if (text === 'scores') return { join: 'vague', value: 20, ordinal: false };
  if (text === 'couple') return { join: 'couple', value: 2, ordinal: false };
  return undefined;
}
