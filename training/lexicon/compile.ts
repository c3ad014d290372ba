import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Relative } from '../../engine/lexicon.ts';
import type { Translations } from './align-words.ts';
import { MADE_FROM, madeFrom } from './made-from.ts';
import {
  countArabicStems,
  readCommonStems,
  readDictionary,
  readEncyclopedia,
  readGlossaries,
  readOpposites,
  readParentheses,
  readSentencePairs,
  readSynsets,
} from './sources.ts';
import { learnTranslations } from './translations.ts';
import { addUpForms, arabicVariants, englishVariants, withVariants } from './variants.ts';
import {
  antonymsOf,
  type FormGroups,
  type Link,
  sharedMeaning,
  synonymsOf,
} from './word-relations.ts';
import { writeLexicon } from './write-lexicon.ts';

/**
 * Makes `public/lexicon.bin` from the sources: `npm run lexicon -- [folder]`, with the folder that holds `lexicon/` and
 * `text/` (see `README.md`). The same sources give the same bytes.
 */
const [folder = '../shared'] = process.argv.slice(2);
const OUTPUT = fileURLToPath(new URL('../../public/lexicon.bin', import.meta.url));

/** A translation that is rarer than this among all that the word may mean is left out. */
const LEAST_SHARE = 0.012;
/** Translations kept for each word: Arabic words have more forms. */
const MOST_TRANSLATIONS = 24;
/** Stems that news may use, of the frequency lists of spoken language. */
const COMMON_ENGLISH = 9_000;
const COMMON_ARABIC = 12_000;
/** Synonyms of the word net must share so much of their translations. */
const LEAST_MEANING = 0.3;

function compile(): Uint8Array {
  const glossary = readGlossaries();
  const dictionary = readDictionary(folder);
  const encyclopedia = readEncyclopedia(folder);
  const learnt = learnTranslations([
    { pairs: readSentencePairs(folder), weight: 1, isDictionary: false },
    { pairs: glossary, weight: 4, isDictionary: true },
    { pairs: dictionary, weight: 0.2, isDictionary: true },
    { pairs: readParentheses(encyclopedia), weight: 0.3, isDictionary: false },
  ]);
  const counts = countArabicStems(encyclopedia);
  const { toEnglish, toArabic } = withVariants(
    { toEnglish: learnt.toEnglish, toArabic: addUpForms(learnt.toArabic, glossary) },
    arabicVariants(dictionary, glossary, counts),
    englishVariants(),
  );
  const synsets = readSynsets(folder);
  const arabic = readCommonStems(folder, 'ar_freq_50k.txt', COMMON_ARABIC);
  const english = readCommonStems(folder, 'en_freq_50k.txt', COMMON_ENGLISH);
  const synonyms = [
    ...synonymsOf(glossary.map((line) => line.arabic)),
    ...synonymsOf(glossary.map((line) => line.english)),
    ...netSynonyms(synsets.arabic, arabic, toEnglish),
    ...netSynonyms(synsets.english, english, toArabic),
  ];
  const links = new Map([...translationLinks(toEnglish), ...translationLinks(toArabic)]);
  const antonyms = antonymsOf(readOpposites(), synonyms);
  for (const link of antonyms) removeTranslation(links, link);
  for (const link of [...synonyms, ...antonyms]) addLink(links, link);
  return writeLexicon(links);
}

function netSynonyms(
  groups: FormGroups,
  common: ReadonlySet<string>,
  translations: Translations,
): Link[] {
  return synonymsOf(groups).filter(
    ({ a, b }) =>
      common.has(a) && common.has(b) && sharedMeaning(a, b, translations) >= LEAST_MEANING,
  );
}

function translationLinks(translations: Translations): [string, Relative[]][] {
  return [...translations].map(([word, row]) => [
    word,
    [...row]
      .filter(([, share]) => share >= LEAST_SHARE)
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, MOST_TRANSLATIONS)
      .map(([term, weight]) => ({ term, kind: 'translation', weight })),
  ]);
}

/** `Indirect` stands beside `غير مباشر`, of which only `مباشر` is a word of its own: what is opposed translates nothing. */
function removeTranslation(links: Map<string, Relative[]>, { a, b }: Link): void {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const row = links.get(from);
    if (row === undefined) continue;
    links.set(
      from,
      row.filter(({ term, kind }) => kind !== 'translation' || term !== to),
    );
  }
}

function addLink(links: Map<string, Relative[]>, { a, b, kind, weight }: Link): void {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const row = links.get(from) ?? [];
    row.push({ term: to, kind, weight });
    links.set(from, row);
  }
}

if (existsSync(folder)) {
  const bytes = compile();
  await writeFile(OUTPUT, bytes);
  await writeFile(MADE_FROM, `${JSON.stringify(madeFrom(bytes), null, 2)}\n`);
  const [raw, gzip, brotli] = [bytes, gzipSync(bytes, { level: 9 }), brotliCompressSync(bytes)].map(
    ({ length }) => `${(length / 1e6).toFixed(2)} MB`,
  );
  console.log(`Wrote ${OUTPUT}: ${raw}, packed ${gzip} (gzip), ${brotli} (brotli).`);
} else {
  console.log(`Nothing made: there is no folder ${folder}. Give the folder of the sources.`);
}
