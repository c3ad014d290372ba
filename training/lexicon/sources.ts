import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { normalize } from '../../engine/normalize.ts';
import { stemOf } from '../../engine/stem.ts';
import { isHeldOut } from './held-out.ts';
import { stemsOf } from './stems.ts';
import type { FormGroups, Opposites } from './word-relations.ts';

/** What a source says may stand for each other: words or short phrases as written, or sentences. */
export interface Equals {
  readonly arabic: readonly string[];
  readonly english: readonly string[];
  /** The forms are of a verb; false where the source does not say. */
  readonly isVerb: boolean;
}

const GLOSSARY = new URL('./glossary/', import.meta.url);

/**
 * The glossaries written for this project (`glossary/*.tsv`: Arabic forms, English forms, part of speech; forms
 * separated by `|`, lines with `#` are comments), in order of their files' names.
 */
export function readGlossaries(): Equals[] {
  if (!existsSync(GLOSSARY)) return [];
  return readdirSync(GLOSSARY)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .flatMap((name) => rowsOf(readFileSync(new URL(name, GLOSSARY), 'utf8')))
    .map(([arabic = '', english = '', word = '']) => ({
      arabic: formsOf(arabic),
      english: formsOf(english),
      isVerb: word.trim() === 'v',
    }))
    .filter(({ arabic, english }) => arabic.length > 0 && english.length > 0);
}

function formsOf(cell: string): string[] {
  return cell
    .split('|')
    .map((form) => form.trim())
    .filter((form) => form !== '');
}

/** The opposites written for this project (`antonyms.tsv`). */
export function readOpposites(): Opposites[] {
  return rowsOf(readFileSync(new URL('./antonyms.tsv', import.meta.url), 'utf8')).map(
    ([englishA = '', englishB = '', arabicA = '', arabicB = '']) => ({
      english: [formsOf(englishA), formsOf(englishB)],
      arabic: [formsOf(arabicA), formsOf(arabicB)],
    }),
  );
}

/** The sets of words of one meaning of the Arabic WordNet, in both languages. */
export function readSynsets(folder: string): { arabic: FormGroups; english: FormGroups } {
  const rows = readFileSync(join(folder, 'lexicon/awn_synsets.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line): { ar_nodia: string[]; en: string[] } => JSON.parse(line));
  return { arabic: rows.map((row) => row.ar_nodia), english: rows.map((row) => row.en) };
}

/** The most frequent stems of a frequency list, at most `count`. */
export function readCommonStems(folder: string, name: string, count: number): Set<string> {
  const counts = new Map<string, number>();
  for (const line of readFileSync(join(folder, 'lexicon', name), 'utf8')
    .trim()
    .split('\n')) {
    const [word = '', times = '0'] = line.split(' ');
    for (const stem of stemsOf(word)) counts.set(stem, (counts.get(stem) ?? 0) + Number(times));
  }
  const ranked = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return new Set(ranked.slice(0, count).map(([stem]) => stem));
}

/** How often each Arabic stem stands in texts; words are taken letter by letter, grammar included. */
export function countArabicStems(texts: readonly string[]): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const text of texts) {
    for (const [word] of normalize(text).matchAll(/[\u0620-\u064a]{2,20}/g)) {
      words.set(word, (words.get(word) ?? 0) + 1);
    }
  }
  const stems = new Map<string, number>();
  for (const [word, times] of words) {
    const stem = stemOf(word);
    stems.set(stem, (stems.get(stem) ?? 0) + times);
  }
  return stems;
}

/** The Arabic–English dictionary derived from Arabic WordNet, a row for each pair of words. */
export function readDictionary(folder: string): Equals[] {
  return rowsOf(readFileSync(join(folder, 'lexicon/ar_en_dict_awn.tsv'), 'utf8')).map(
    ([arabic = '', english = '', word]) => ({
      arabic: [arabic],
      english: [english],
      isVerb: word === 'v',
    }),
  );
}

/** The sentence pairs of Tatoeba, those left out that are kept for measuring. */
export function readSentencePairs(folder: string): Equals[] {
  return rowsOf(readFileSync(join(folder, 'text/tatoeba_manythings.en-ar.tsv'), 'utf8'))
    .filter(([english = '']) => !isHeldOut(english))
    .map(([english = '', arabic = '']) => ({
      arabic: [arabic],
      english: [english],
      isVerb: false,
    }));
}

/** The texts of the Arabic Wikipedia articles, without their mark-up. */
export function readEncyclopedia(folder: string): string[] {
  return gunzipSync(readFileSync(join(folder, 'text/wiki_ar.jsonl.gz')))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => String(JSON.parse(line).text).replace(/<[^>]*>/gu, ' '));
}

/** `(الإنجليزية: Nephthys)`, `(Jim French)`. */
const IN_ENGLISH = /\((?:ب?ال[إا]نجليزية ?:? ?)?([A-Z][A-Za-z' -]{2,40})\)/gu;
/** Longest Arabic name looked for before the parenthesis, in letters. */
const BEFORE = 60;

/**
 * Arabic words with an English name in parentheses behind them. As many Arabic words are taken as the English has:
 * they may be a word too many or too few, which the counting of all of them evens out.
 */
export function readParentheses(texts: readonly string[]): Equals[] {
  return texts.flatMap((text) =>
    [...text.matchAll(IN_ENGLISH)].flatMap((match) => {
      const english = match[1]?.trim() ?? '';
      const words = text
        .slice(Math.max(0, match.index - BEFORE), match.index)
        .trim()
        .split(/\s+/);
      const arabic = words.slice(-english.split(/\s+/).length).join(' ');
      return /^[\p{Script=Arabic}\s"«»]+$/u.test(arabic)
        ? [{ arabic: [arabic], english: [english], isVerb: false }]
        : [];
    }),
  );
}

function rowsOf(table: string): string[][] {
  return table
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}
