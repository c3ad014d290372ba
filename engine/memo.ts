/** Words that one memo holds unless it is told otherwise: those of some hundred articles. */
const MOST_WORDS = 20_000;
/** Longer "words" are none, and are not kept. */
const LONGEST = 40;

/**
 * The same function of a word, which remembers its answers: news says the same words again and again, and taking one
 * apart costs far more than finding it. What it remembers is lost when there are more words than `most`, and can be.
 */
export function rememberWords<T>(
  of: (word: string) => T,
  most: number = MOST_WORDS,
): (word: string) => T {
  let known = new Map<string, T>();
  return (word) => {
    const answer = known.get(word);
    if (answer !== undefined || known.has(word)) return answer as T;
    const found = of(word);
    if (word.length > LONGEST) return found;
    if (known.size >= most) known = new Map();
    known.set(word, found);
    return found;
  };
}
