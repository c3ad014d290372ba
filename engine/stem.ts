/**
 * Light stemming: takes clitics and endings off, never letters from inside a word. The Arabic rules follow the
 * idea of light10 (Larkey, Ballesteros & Connell, "Light Stemming for Arabic Information Retrieval", 2007)
 * and go on where news text needs it: prepositions that cling to names (`لإيران`, `بفلسطين`).
 */

/** Stem of one normalized word (`normalize.ts`); the word itself where nothing can be taken off. */
export function stemOf(word: string): string {
  const first = word.charCodeAt(0);
  if (first >= ARABIC_START && first < ARABIC_END) return arabicStem(word);
  if (first >= LATIN_START && first < LATIN_END) return englishStem(word);
  return word;
}

/**
 * A short stem may begin with a preposition (`بمصر`, `لقطر`) or with a letter of its own (`بحري`); nothing but a
 * dictionary can tell. The stem without that letter, for an index to hold beside the stem; null where it
 * cannot be one.
 */
export function stemWithoutPreposition(stem: string): string | null {
  return SHORT_WITH_PREPOSITION.test(stem) ? stem.slice(1) : null;
}

const ARABIC_START = 0x600;
const ARABIC_END = 0x700;
const LATIN_START = 0x61;
const LATIN_END = 0x7b;

const SHORT_WITH_PREPOSITION = /^[بل][\u0620-\u06d3]{3}$/;
/**
 * Clitics that are hardly ever the word's own letters: the article, alone or after others, and `و`, but for words
 * whose root begins with it (`وزارة`, `وفاة`). Two letters stay behind the article, three behind `و`.
 */
const CERTAIN_PREFIX =
  /^(?:[وف]?(?:[بك]?ال|لل)(?=..)|و(?!زار|زير|زرا|كال|لاي|طن|ضع|صول|جود|فاه|فيات|فد$|فود|قف$|اشنطن|ثيق|ثايق|سيط|ساط|سطا|سيل|سايل|قع$|قوع)(?=...))/;
/**
 * Endings of number, gender, nisba and person, and the alef of the accusative. Three letters stay, so that
 * `شؤون` and `عمان` keep theirs; a nisba and its country end alike (`سوريا`, `سوري`, `السورية`).
 */
const SUFFIX = /(?<=...)(?:هما|ها|هم|ان|ات|ون|ين|وا|يه|ا|ه|ي)$/;
/**
 * Letters that may be a preposition or the word's own. They are taken off wherever enough is left, also from
 * words that own them: what matters is that `X` and `لX` end alike, not what the stem looks like.
 */
const LIKELY_PREFIX = /^[بلكف](?=ا..|....|[بلك]ا..)/;
/** No Arabic word carries more clitics than this on either side; a bound for hostile strings. */
const MAX_CUTS = 4;

function arabicStem(word: string): string {
  return cut(cut(cut(word, CERTAIN_PREFIX), SUFFIX), LIKELY_PREFIX);
}

function cut(word: string, clitic: RegExp): string {
  let stem = word;
  for (let cuts = 0; cuts < MAX_CUTS; cuts += 1) {
    const shorter = stem.replace(clitic, '');
    if (shorter === stem) break;
    stem = shorter;
  }
  return stem;
}

const DOUBLED = /([bdfgmnprt])\1$/;
const HAS_VOWEL = /[aeiouy]/;

function englishStem(word: string): string {
  const base = word.endsWith("'s") ? word.slice(0, -2) : word.replace(/'$/, '');
  if (base.length < 4) return base;
  return withoutVerbEnding(withoutPlural(base)).replace(/(?<=..[^aeio])e$/, '');
}

function withoutPlural(word: string): string {
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

function withoutVerbEnding(word: string): string {
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  const ending = word.endsWith('ing') ? 3 : word.endsWith('ed') ? 2 : 0;
  const rest = ending === 0 ? '' : word.slice(0, -ending);
  if (rest.length < 3 || !HAS_VOWEL.test(rest)) return word;
  return DOUBLED.test(rest) ? rest.slice(0, -1) : rest;
}
