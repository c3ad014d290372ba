import { rememberWords } from './memo.ts';

/**
 * Light stemming: takes clitics and endings off, never letters from inside a word. The Arabic rules follow the
 * idea of light10 (Larkey, Ballesteros & Connell, "Light Stemming for Arabic Information Retrieval", 2007)
 * and go on where news text needs it: prepositions that cling to names (`لإيران`, `بفلسطين`).
 */

/** Stem of one normalized word (`normalize.ts`); the word itself where nothing can be taken off. */
export const stemOf: (word: string) => string = rememberWords(stemAnew);

function stemAnew(word: string): string {
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
/** No Arabic word carries more clitics than this on either side; a bound for hostile strings. */
const MAX_CUTS = 4;

function arabicStem(word: string): string {
  let start = 0;
  let end = word.length;
  for (let cuts = 0; cuts < MAX_CUTS; cuts += 1) {
    const length = certainPrefix(word, start);
    if (length === 0) break;
    start += length;
  }
  for (let cuts = 0; cuts < MAX_CUTS; cuts += 1) {
    const length = suffix(word, start, end);
    if (length === 0) break;
    end -= length;
  }
  for (let cuts = 0; cuts < MAX_CUTS && isLikelyPrefix(word, start, end); cuts += 1) start += 1;
  return word.slice(start, end);
}

/**
 * Units of clitics that are hardly ever the word's own letters: the article, alone or after others, and `و`, but for words
 * whose root begins with it (`وزارة`, `وفاة`). Two letters stay behind the article, three behind `و`.
 */
function certainPrefix(word: string, start: number): number {
  const first = word[start];
  let at = first === 'و' || first === 'ف' ? start + 1 : start;
  const second = word[at];
  if ((second === 'ب' || second === 'ك') && word.startsWith('ال', at + 1)) at += 1;
  if (word.startsWith('ال', at) || word.startsWith('لل', at)) {
    if (word.length - at - 2 >= 2) return at + 2 - start;
  }
  const rest = word.length - start - 1;
  return first === 'و' && rest >= 3 && !OWN_WAW.test(word.slice(start + 1, start + 6)) ? 1 : 0;
}

/** What follows the `و` of words that begin with it. */
const OWN_WAW =
  /^(?:زار|زير|زرا|كال|لاي|طن|ضع|صول|جود|فاه|فيات|فود|اشنطن|ثيق|ثايق|سيط|ساط|سطا|سيل|سايل|قوع)/;

/** The shortest stem that an ending is taken off from, in units. */
const SHORTEST_STEM = 3;
const LONGEST_SUFFIX = 3;
/**
 * Endings of number, gender, nisba and person, and the alef of the accusative. Three letters stay, so that
 * `شؤون` and `عمان` keep theirs; a nisba and its country end alike (`سوريا`, `سوري`, `السورية`).
 */
const SUFFIXES: ReadonlySet<string> = new Set('هما ها هم ان ات ون ين وا يه ا ه ي'.split(' '));

function suffix(word: string, start: number, end: number): number {
  const longest = Math.min(LONGEST_SUFFIX, end - start - SHORTEST_STEM);
  for (let length = longest; length > 0; length -= 1) {
    if (SUFFIXES.has(word.slice(end - length, end))) return length;
  }
  return 0;
}

/**
 * A letter that may be a preposition or the word's own. It is taken off wherever enough is left, also from
 * words that own it: what matters is that `X` and `لX` end alike, not what the stem looks like.
 */
function isLikelyPrefix(word: string, start: number, end: number): boolean {
  const first = word[start];
  if (first !== 'ب' && first !== 'ل' && first !== 'ك' && first !== 'ف') return false;
  const rest = end - start - 1;
  return rest >= 4 || (rest === 3 && word[start + 1] === 'ا');
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
