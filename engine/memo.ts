/** Words that one memo holds: those of some hundred articles. */
const MOST_WORDS = 20_000;
/** Longer "words" are none, and are not kept. */
const LONGEST = 40;

/**
 * The same function of a word, which remembers its answers: news says the same words again and again, and taking one
 * apart costs far more than finding it. What it remembers is lost when there is too much of it, and can be.
 */
export function rememberWords<T>(of: (word: string) => T): (word: string) => T {
  let known = new Map<string, T | typeof NOTHING>();
  return (word) => {
    const answer = known.get(word);
    if (answer !== undefined) return answer === NOTHING ? NONE : answer;
    const found = of(word);
    if (word.length > LONGEST) return found;
    if (known.size >= MOST_WORDS) known = new Map();
    known.set(word, found === undefined ? NOTHING : found);
    return found;
  };
}

/** Texts that one memo holds: an article's sentences and the claims that one check compares with them, twice. */
const MOST_TEXTS = 1_000;
/** As long as a sentence may be; longer texts are not kept. */
const LONGEST_TEXT = 1_000;

/**
 * The same function of a sentence, which remembers its answers: one check looks at each sentence from many sides. Who gets an
 * answer must not change it. What it remembers is lost when there is too much of it.
 */
export function rememberTexts<T>(of: (text: string) => T): (text: string) => T {
  let known = new Map<string, T>();
  return (text) => {
    const answer = known.get(text);
    if (answer !== undefined) return answer;
    const found = of(text);
    if (text.length > LONGEST_TEXT) return found;
    if (known.size >= MOST_TEXTS) known = new Map();
    known.set(text, found);
    return found;
  };
}

/** Stands for `undefined` where that would mean that nothing is known yet. */
const NOTHING = Symbol('nothing');
/** `undefined` as any type that holds it: what is remembered as `NOTHING` was `undefined`. */
const NONE = undefined as never;

/** What has been found out about a word, each answer in the place of its function. Empty for a new word. */
export type WordFacts = unknown[];

/**
 * The same function of a word, which keeps its answers with the word itself: of all that texts are asked about their words,
 * most is asked of every word and answered by no, and a place in a list is found in a tenth of the time of a look-up by
 * the word's letters. What it answers may depend on the word's own properties only, never on the words around it.
 */
export function factOf<W extends { readonly facts: WordFacts }, T>(
  of: (word: W) => T,
): (word: W) => T {
  const place = factPlaces++;
  return (word) => {
    const known = word.facts[place];
    if (known !== undefined) return known === NOTHING ? NONE : (known as T);
    const found = of(word);
    word.facts[place] = found === undefined ? NOTHING : found;
    return found;
  };
}

let factPlaces = 0;
