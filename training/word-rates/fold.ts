/** Letters of the word before that one digit can tell. */
const MOST_SHARED = 9;
/** Fewer are no shorter told by a digit. */
const FEWEST_SHARED = 2;

/**
 * Sorted words with a space between them, each as the number of letters that it shares with the one before and the rest
 * (front coding; Witten, Moffat & Bell, "Managing Gigabytes", 1999, 4.1); a word that shares too few stands as it is.
 * `engine/word-rates.ts` unfolds them. Words begin with no digit.
 */
export function fold(sorted: readonly string[]): string {
  return sorted
    .map((word, at) => {
      const before = sorted[at - 1] ?? '';
      let shared = 0;
      while (shared < MOST_SHARED && shared < before.length && before[shared] === word[shared]) {
        shared += 1;
      }
      return shared < FEWEST_SHARED ? word : `${shared}${word.slice(shared)}`;
    })
    .join(' ');
}
