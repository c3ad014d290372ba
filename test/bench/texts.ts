import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { splitSentences } from '../../engine/sentences.ts';

/** Words of a made-up claim, from and to: the length of a sentence of news. */
const SHORTEST = 10;
const LONGEST = 17;
/** Made-up stems beside the words of the starter texts, so that rare words are as rare as in real text. */
const MADE_UP_WORDS = 30_000;
const LETTERS = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';

/**
 * Made-up Arabic sentences, always the same for a seed: words of the starter texts and made-up ones, drawn by
 * Zipf's law, with a number here and there. They mean nothing; they cost what real ones cost.
 */
export function* madeUpSentences(count: number, seed = 1): Generator<string> {
  const random = randomNumbers(seed);
  const words = vocabulary(random);
  for (let made = 0; made < count; made++) {
    const length = SHORTEST + Math.floor(random() * (LONGEST - SHORTEST + 1));
    const sentence = Array.from({ length }, () =>
      random() < 0.04 ? String(Math.floor(random() * 2000)) : zipf(words, random()),
    );
    yield `${sentence.join(' ')}.`;
  }
}

/** Sentences of the Arabic Wikipedia texts in a folder (`wiki_ar.jsonl.gz`), in order, at most `count`. */
export async function realSentences(folder: string, count: number): Promise<readonly string[]> {
  const stream = createReadStream(`${folder}/wiki_ar.jsonl.gz`).pipe(createGunzip());
  const sentences: string[] = [];
  for await (const line of createInterface({ input: stream })) {
    const { text } = JSON.parse(line) as { text: string };
    const long = splitSentences(text.replace(/<[^>]*>/gu, ''))
      .map((sentence) => sentence.text)
      .filter((sentence) => sentence.split(' ').length >= SHORTEST);
    sentences.push(...long);
    if (sentences.length >= count) break;
  }
  return sentences.slice(0, count);
}

/** Sentences of a long article. */
const ARTICLE = 60;
/** UTF-16 units; shorter ones are headlines and buttons. */
const SHORTEST_SENTENCE = 40;

/** An article of sixty sentences, of several starter texts: the one that is checked. */
export function longArticle(): readonly string[] {
  return STARTER.flatMap((name) => splitSentences(starterText(name)))
    .map(({ text }) => text)
    .filter((text) => text.length >= SHORTEST_SENTENCE)
    .slice(0, ARTICLE);
}

const STARTER = [
  '000_ce28b1ff2f999d1a',
  '001_a1ddd61cadbabb1f',
  '002_45ebe1dc7f79ec5f',
  '003_f8d079b0ecf73657',
  '004_2b6e1b631a688b4b',
];

function starterText(name: string): string {
  return readFileSync(new URL(`../../packs/starter/${name}.txt`, import.meta.url), 'utf8');
}

/** Most frequent first. */
function vocabulary(random: () => number): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of STARTER.map(starterText)
    .join(' ')
    .match(/\p{Script=Arabic}{2,}/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const real = [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
  const madeUp = Array.from({ length: MADE_UP_WORDS }, () =>
    Array.from(
      { length: 3 + Math.floor(random() * 4) },
      () => LETTERS[Math.floor(random() * LETTERS.length)],
    ).join(''),
  );
  return [...real, ...madeUp];
}

/** The word whose rank follows Zipf's law for a number in 0–1: rank = size ^ number. */
function zipf(words: readonly string[], at: number): string {
  return words[Math.floor(words.length ** at) - 1] ?? '';
}

/** Numbers in [0, 1), the same on every machine: a linear congruential generator modulo 2 to the 32nd. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
