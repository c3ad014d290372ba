import type { Token } from './tokens.ts';

/** Words that make `عمان` Oman wherever they stand, and those that make it Jordan's capital. */
const OMAN = /^[وفبل]?(?:ال)?(?:سلطنه|مسقط|عمانيه?|عمانيون|عمانيين|خليج|بحر|هرمز)$/;
const JORDAN = /^[وفبل]{0,2}(?:ال)?(?:اردن|اردنيه?|اردنيين|اردنيون)$/;
/** Shadda, or fatha right after the first letter: `عَمّان`. */
const AMMAN_WRITTEN = /^[\u0620-\u064a]{0,2}ع\u064e?م\u064e?\u0651|^[\u0620-\u064a]{0,2}ع\u064e/u;
const OMAN_WRITTEN = /ع\u064f/u;

/**
 * Is the `عمان` at a token the city and not the country? By its vowel signs, else by the words around: the capital of
 * Jordan (`العاصمة عمان`), or a text that speaks of Jordan and of nothing Omani.
 */
export function isJordansCapital(text: string, tokens: readonly Token[], at: number): boolean {
  const written = text.slice(tokens[at]?.start ?? 0, tokens[at]?.end ?? 0);
  if (OMAN_WRITTEN.test(written)) return false;
  if (AMMAN_WRITTEN.test(written)) return true;
  let jordan = false;
  for (const [index, token] of tokens.entries()) {
    if (Math.abs(index - at) > NEAR) continue;
    if (OMAN.test(token.text)) return false;
    jordan ||= JORDAN.test(token.text);
  }
  return jordan || /^(?:ال)?عاصمه$/.test(tokens[at - 1]?.text ?? '');
}

/** Tokens around the name that may tell. */
const NEAR = 12;
