import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a source says may stand for each other: words or short phrases as written. */
export interface WordPair {
  readonly arabic: readonly string[];
  readonly english: readonly string[];
}

const GLOSSARY = new URL('./glossary/', import.meta.url);

/**
 * The glossaries written for this project (`glossary/*.tsv`: Arabic forms, English forms, part of speech; forms
 * separated by `|`, lines with `#` are comments), in order of their files' names.
 */
export function readGlossaries(): WordPair[] {
  if (!existsSync(GLOSSARY)) return [];
  return readdirSync(GLOSSARY)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .flatMap((name) => rowsOf(readFileSync(new URL(name, GLOSSARY), 'utf8')))
    .map(([arabic = '', english = '']) => ({
      arabic: formsOf(arabic),
      english: formsOf(english),
    }))
    .filter(({ arabic, english }) => arabic.length > 0 && english.length > 0);
}

function formsOf(cell: string): string[] {
  return cell
    .split('|')
    .map((form) => form.trim())
    .filter((form) => form !== '');
}

/** The Arabic–English dictionary derived from Arabic WordNet, a row for each pair of words. */
export function readDictionary(folder: string): WordPair[] {
  return rowsOf(readFileSync(join(folder, 'lexicon/ar_en_dict_awn.tsv'), 'utf8')).map(
    ([arabic = '', english = '']) => ({ arabic: [arabic], english: [english] }),
  );
}

/** Cells of the rows of a table separated by tabs; blank lines and comments are left out. */
function rowsOf(table: string): string[][] {
  return table
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}
