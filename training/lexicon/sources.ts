import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { isHeldOut } from './held-out.ts';

/** What a source says may stand for each other: words or short phrases as written, or sentences. */
export interface Equals {
  readonly arabic: readonly string[];
  readonly english: readonly string[];
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
    .map(([arabic = '', english = '']) => ({ arabic: formsOf(arabic), english: formsOf(english) }))
    .filter(({ arabic, english }) => arabic.length > 0 && english.length > 0);
}

function formsOf(cell: string): string[] {
  return cell
    .split('|')
    .map((form) => form.trim())
    .filter((form) => form !== '');
}

/** The Arabic–English dictionary derived from Arabic WordNet, a row for each pair of words. */
export function readDictionary(folder: string): Equals[] {
  return rowsOf(readFileSync(join(folder, 'lexicon/ar_en_dict_awn.tsv'), 'utf8')).map(
    ([arabic = '', english = '']) => ({ arabic: [arabic], english: [english] }),
  );
}

/** The sentence pairs of Tatoeba, those left out that are kept for measuring. */
export function readSentencePairs(folder: string): Equals[] {
  return rowsOf(readFileSync(join(folder, 'text/tatoeba_manythings.en-ar.tsv'), 'utf8'))
    .filter(([english = '']) => !isHeldOut(english))
    .map(([english = '', arabic = '']) => ({ arabic: [arabic], english: [english] }));
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
        ? [{ arabic: [arabic], english: [english] }]
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
