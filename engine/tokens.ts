import { isFunctionWord } from './function-words.ts';
import { rememberTexts, rememberWords, type WordFacts } from './memo.ts';
import type { Span } from './model.ts';
import { normalizeWithMap } from './normalize.ts';
import { stemOf } from './stem.ts';

/** A word or a number of a text; the span lies in the original text. */
export interface Token extends Span {
  /** Normalized (`normalize.ts`); a number without its thousands separators (`1500`, `3.5`). */
  readonly text: string;
  /** Light stem (`stem.ts`); equals `text` for numbers and scripts without a stemmer. */
  readonly stem: string;
  /** Grammar only (`function-words.ts`). */
  readonly stop: boolean;
  readonly number: boolean;
  /** Of its text and stem, for `factOf`; one list for all tokens of one word. */
  readonly facts: WordFacts;
}

/** Words and numbers in reading order; punctuation and symbols are left out. Linear; the same list again for the same sentence. */
export const tokenize: (text: string) => readonly Token[] = rememberTexts((text) => {
  const normalized = normalizeWithMap(text);
  const tokens: Token[] = [];
  for (const match of normalized.text.matchAll(WORD)) {
    const start = normalized.starts[match.index] ?? 0;
    const next = normalized.starts[match.index + match[0].length] ?? 0;
    const end = next - start === match[0].length ? next : trimmedEnd(text, start, next);
    const digit = match[0].charCodeAt(0);
    tokens.push(
      digit >= DIGIT_ZERO && digit <= DIGIT_NINE
        ? numberToken(match[0], start, end)
        : wordToken(match[0], start, end, text),
    );
  }
  return tokens;
});

/** Numbers with separators inside; initials with points (`u.s.`); words, with apostrophes inside. */
const WORD =
  /[0-9]+(?:[.,][0-9]+)*|(?<![\p{L}.])(?:[a-z]\.){2,}|[\p{L}\p{Mn}\p{Mc}]+(?:'[\p{L}]+)*/gu;
const THOUSANDS = /^[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?$/;
const DIGIT_ZERO = 0x30;
const DIGIT_NINE = 0x39;
/** What normalization drops between a word and the next character belongs to neither. */
const DROPPED = /[\s\p{Cf}]/u;

function trimmedEnd(text: string, start: number, end: number): number {
  let trimmed = end;
  while (trimmed > start + 1 && DROPPED.test(text[trimmed - 1] ?? '')) trimmed -= 1;
  return trimmed;
}

function numberToken(written: string, start: number, end: number): Token {
  const { text, facts } = numberOf(written);
  return { start, end, text, stem: text, stop: false, number: true, facts };
}

const numberOf = rememberWords((written: string): Pick<Token, 'text' | 'facts'> => {
  return { text: THOUSANDS.test(written) ? written.replaceAll(',', '') : written, facts: [] };
});

function wordToken(written: string, start: number, end: number, original: string): Token {
  const { text, stem, stop, facts } = wordOf(written);
  return isAcronym(original, start, end)
    ? { start, end, text, stem: text, stop: false, number: false, facts: [] }
    : { start, end, text, stem, stop, number: false, facts };
}

/** What is always the same for a word; one string for all that say it, which every table finds sooner. */
const wordOf = rememberWords((written: string): Pick<Token, 'text' | 'stem' | 'stop' | 'facts'> => {
  const text = written.endsWith('.') ? written.replaceAll('.', '') : written;
  return { text, stem: stemOf(text), stop: isFunctionWord(text), facts: [] };
});

/** `US`, `WHO`, `U.N.`: no pronouns, and their last letter is no ending. */
function isAcronym(original: string, start: number, end: number): boolean {
  const second = original.charCodeAt(start + 1);
  if (!isUpperCase(original.charCodeAt(start))) return false;
  if (!isUpperCase(second) && second !== FULL_STOP) return false;
  return /^[A-Z.]{2,6}$/.test(original.slice(start, end));
}

const FULL_STOP = 0x2e;

function isUpperCase(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}
