import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Relative } from '../../engine/lexicon.ts';
import type { Translations } from './align-words.ts';
import {
  readDictionary,
  readEncyclopedia,
  readGlossaries,
  readParentheses,
  readSentencePairs,
} from './sources.ts';
import { learnTranslations } from './translations.ts';
import { writeLexicon } from './write-lexicon.ts';

/**
 * Makes `public/lexicon.bin` from the sources: `npm run lexicon -- [folder]`, with the folder that holds `lexicon/` and
 * `text/` (see `README.md`). The same sources give the same bytes.
 */
const [folder = '../shared'] = process.argv.slice(2);
const OUTPUT = fileURLToPath(new URL('../../public/lexicon.bin', import.meta.url));

/** A translation that is rarer than this among all that the word may mean is left out. */
const LEAST_SHARE = 0.012;
/** Translations kept for each word. */
const MOST_TRANSLATIONS = 16;

function linksOf(translations: Translations): [string, Relative[]][] {
  return [...translations].map(([word, row]) => [
    word,
    [...row]
      .filter(([, share]) => share >= LEAST_SHARE)
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, MOST_TRANSLATIONS)
      .map(([term, weight]) => ({ term, kind: 'translation', weight })),
  ]);
}

function compile(): Uint8Array {
  const encyclopedia = readEncyclopedia(folder);
  const { toEnglish, toArabic } = learnTranslations([
    { pairs: readSentencePairs(folder), weight: 1 },
    { pairs: readGlossaries(), weight: 1 },
    { pairs: readDictionary(folder), weight: 0.2 },
    { pairs: readParentheses(encyclopedia), weight: 0.3 },
  ]);
  return writeLexicon(new Map([...linksOf(toEnglish), ...linksOf(toArabic)]));
}

if (existsSync(folder)) {
  const bytes = compile();
  await writeFile(OUTPUT, bytes);
  const [raw, gzip, brotli] = [bytes, gzipSync(bytes, { level: 9 }), brotliCompressSync(bytes)].map(
    ({ length }) => `${(length / 1e6).toFixed(2)} MB`,
  );
  console.log(`Wrote ${OUTPUT}: ${raw}, packed ${gzip} (gzip), ${brotli} (brotli).`);
} else {
  console.log(`Nothing made: there is no folder ${folder}. Give the folder of the sources.`);
}
