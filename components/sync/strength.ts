/** How hard a passphrase is to guess, as far as can be told without a list of the world's. */
export type Strength = 'none' | 'short' | 'weak' | 'fair' | 'strong';

/** Characters of a new passphrase, as the key slots ask. */
const LEAST = 10;
/** Bits of what is told from what was typed: below, whoever has the files finds it in days; above the other, in no time that matters. */
const WEAK = 45;
const STRONG = 75;
/** Bits that a word of several adds: words that people choose come from some thousands. */
const BITS_OF_WORD = 12;

/**
 * Guesses how hard a passphrase is. What repeats, or goes on as keys and letters lie, counts as one; a word counts as a word, not as
 * its letters. It is a hint: nobody is kept from a weak one that is long enough.
 */
export function strengthOf(passphrase: string): Strength {
  const text = passphrase.normalize('NFKC').trim();
  const length = [...text].length;
  if (length === 0) return 'none';
  if (length < LEAST) return 'short';
  const words = text.split(/[\s\-_.,،]+/u).filter((word) => word !== '');
  const different = new Set(words.map((word) => word.toLowerCase())).size;
  const asWords = different * BITS_OF_WORD + (words.length > 1 ? 0 : 4);
  const asLetters = bitsOf(text);
  const isWords = words.every((word) => /^\p{L}{2,}\d{0,2}$/u.test(word));
  const bits = isWords ? Math.min(asWords, asLetters) : asLetters;
  if (bits < WEAK) return 'weak';
  return bits < STRONG ? 'fair' : 'strong';
}

/** Bits of characters of the kinds that are in it, where one that follows from the one before counts nothing. */
function bitsOf(text: string): number {
  const kinds: readonly [RegExp, number][] = [
    [/\p{Ll}|\p{Lo}/u, 28],
    [/\p{Lu}/u, 26],
    [/\p{N}/u, 10],
    [/[^\p{L}\p{N}]/u, 20],
  ];
  const alphabet = kinds.reduce((sum, [kind, size]) => sum + (kind.test(text) ? size : 0), 0);
  const codes = [...text.toLowerCase()].map((letter) => letter.codePointAt(0) ?? 0);
  const seen = new Set<string>();
  let surprising = 0;
  for (const [at, code] of codes.entries()) {
    const before = codes[at - 1];
    const pair = `${before} ${code}`;
    const follows = before !== undefined && (Math.abs(code - before) <= 1 || seen.has(pair));
    if (!follows) surprising += 1;
    seen.add(pair);
  }
  return surprising * Math.log2(Math.max(2, alphabet));
}
