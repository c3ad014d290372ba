import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isFunctionWord } from '../../engine/function-words.ts';
import { normalize } from '../../engine/normalize.ts';
import { stemOf } from '../../engine/stem.ts';
import { tokenize } from '../../engine/tokens.ts';
import { readEncyclopedia, readGlossaries } from '../lexicon/sources.ts';
import { stemsOf } from '../lexicon/stems.ts';
import { fold } from './fold.ts';

/**
 * Makes `engine/common-words.ts`: `npm run word-rates -- [folder]`, with the folder that holds `lexicon/en_freq_50k.txt`
 * and `text/wiki_ar.jsonl.gz` (see `../lexicon/README.md` for both). Arabic is counted by sentences of an encyclopedia,
 * English by words of a frequency list, taken for sentences of news. Only words of
 * our glossaries: no names, and no words that news does not use.
 */
const [folder = '../shared'] = process.argv.slice(2);
const OUTPUT = fileURLToPath(new URL('../../engine/common-words.ts', import.meta.url));

/** A stem in fewer than one of 2^10 sentences is as good as rare. */
const RAREST_LEVEL = 10;
/** Nothing is commoner than the commonest word of news. */
const COMMONEST_LEVEL = 4;
/** Words of a sentence of news that are no numbers. */
const SENTENCE_WORDS = 20;
/** Shorter stretches between full stops are headings and labels, in UTF-16 units. */
const SHORTEST_SENTENCE = 40;

if (!existsSync(folder)) console.log(`${folder} is not here; nothing is written.`);
else await compile();

async function compile(): Promise<void> {
  const known = new Set(
    readGlossaries().flatMap(({ arabic, english }) => [...arabic, ...english].flatMap(stemsOf)),
  );
  const isKnown = (stem: string) => stem.length > 1 && known.has(stem);
  const arabic = linesOf(countArabic(readEncyclopedia(folder)), isKnown);
  const english = linesOf(
    countEnglish(readFileSync(join(folder, 'lexicon/en_freq_50k.txt'), 'utf8')),
    isKnown,
  );
  await writeFile(OUTPUT, fileOf(arabic, english));
}

/** Share of the sentences that hold each stem. */
function countArabic(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let sentences = 0;
  for (const sentence of texts.flatMap((text) => text.split(/[.\n؟!]+/))) {
    if (sentence.length < SHORTEST_SENTENCE) continue;
    sentences += 1;
    const tokens = tokenize(sentence).filter(
      ({ stop, stem }) => !stop && /^\p{sc=Arab}+$/u.test(stem),
    );
    for (const stem of new Set(tokens.map((token) => token.stem))) {
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
  }
  return new Map([...counts].map(([stem, count]) => [stem, count / sentences]));
}

/** Share of the sentences that hold each stem, where every word stands by chance. */
function countEnglish(list: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let words = 0;
  for (const line of list.trim().split('\n')) {
    const [form = '', times = '0'] = line.split(' ');
    const word = normalize(form);
    if (!/^[a-z]+$/.test(word)) continue;
    words += Number(times);
    const stem = stemOf(word);
    if (isFunctionWord(word) || isFunctionWord(stem)) continue;
    counts.set(stem, (counts.get(stem) ?? 0) + Number(times));
  }
  return new Map(
    [...counts].map(([stem, count]) => [stem, Math.min(1, (SENTENCE_WORDS * count) / words)]),
  );
}

function linesOf(rates: ReadonlyMap<string, number>, isKnown: (stem: string) => boolean): string {
  const levels = new Map<number, string[]>();
  for (const [stem, rate] of rates) {
    const level = Math.max(COMMONEST_LEVEL, Math.round(-Math.log2(rate)));
    if (level > RAREST_LEVEL || !isKnown(stem)) continue;
    levels.set(level, [...(levels.get(level) ?? []), stem]);
  }
  return [...levels]
    .toSorted(([a], [b]) => a - b)
    .map(([level, stems]) => `${level}: ${fold(stems.toSorted())}`)
    .join('\n');
}

function fileOf(arabic: string, english: string): string {
  return `/**
 * How common a stem is in a language, for words that the counts of \`word-rates.ts\` do not have: Arabic by Wikipedia's
 * sentences (CC BY-SA 4.0), English by subtitles (FrequencyWords, CC BY-SA 4.0). Lines as there; a digit before a
 * word stands for so many letters of the one before. Made by \`npm run word-rates\`; not written by hand.
 */
export const COMMON_ARABIC = \`
${arabic}
\`;

/** See \`COMMON_ARABIC\`. */
export const COMMON_ENGLISH = \`
${english}
\`;
`;
}
