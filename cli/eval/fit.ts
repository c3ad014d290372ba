import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { analyze } from '../../engine/analyze.ts';
import { compare } from '../../engine/judge.ts';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import {
  FEATURE_NAMES,
  featuresOf,
  type RelationFeatures,
} from '../../engine/relation-features.ts';
import { weighByRates } from '../../engine/weights.ts';
import { makePairs } from './made-pairs.ts';

interface Row {
  readonly premise: string;
  readonly hypothesis: string;
  readonly label: string;
}

interface Example {
  readonly features: RelationFeatures;
  readonly target: number;
}

const CLASSES = ['same', 'opposite', 'other'] as const;
const LABELS: Readonly<Record<string, number>> = { agree: 0, disagree: 1, other: 2 };
/** Premises paired with a hypothesis of another premise, for each real pair: examples of `other`. */
const MISMATCHED = 0.05;
/** Made pairs used, fewer than the real ones. */
const MOST_MADE = 1800;
const ARTICLE_STEP = 30;
const EPOCHS = 60;
const RATE = 0.05;
/** Pull towards zero, stronger on single words than on the named features. */
const DECAY_DENSE = 1e-4;
const DECAY_WORD = 0.02;
/** Words seen in fewer pairs are left out, weights smaller than this are not kept. */
const FEWEST = 4;
const SMALLEST = 0.12;

/**
 * Fits the weights of `engine/relation-model.ts` to the training part of ANS (Khouja 2020, Apache-2.0) and prints that
 * file's tables. `other` is rare there, so mismatched pairs that share a word stand in for it. Softmax
 * regression by stochastic gradient descent, fixed order: the same data give the same weights.
 */
export async function fitRelations(folder: string): Promise<string> {
  const text = await readFile(join(folder, 'ans/stance.train.jsonl'), 'utf8');
  const rows: Row[] = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const made = makePairs(await readTexts(join(folder, '../text')));
  const examples = [...rows, ...mismatch(rows), ...made.slice(0, MOST_MADE)].map(exampleOf);
  const words = new Map<string, number[]>();
  const dense = CLASSES.map(() => FEATURE_NAMES.map(() => 0));
  const counts = new Map<string, number>();
  for (const { features } of examples.slice(0, rows.length))
    for (const word of features.residue) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const [word, count] of counts)
    if (count >= FEWEST)
      words.set(
        word,
        CLASSES.map(() => 0),
      );
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    const rate = RATE / (1 + epoch / 10);
    for (let at = 0; at < examples.length; at += 1) {
      // A step prime to the number of examples visits each once, in an order without runs of one label.
      const example = examples[(at * 7919) % examples.length];
      if (example !== undefined) step(example, dense, words, rate);
    }
  }
  return print(dense, words);
}

/** Running text of both languages: ANT Corpus (Apache-2.0) and TICO-19 (CC0). */
async function readTexts(folder: string): Promise<string[]> {
  const packed = await readFile(join(folder, 'antcorpus.jsonl.gz'));
  const arabic = gunzipSync(packed)
    .toString()
    .trim()
    .split('\n')
    .filter((_, at) => at % ARTICLE_STEP === 0);
  const english = (await readFile(join(folder, 'tico19.en-ar.tsv'), 'utf8')).trim().split('\n');
  const lines = english.filter((_, at) => at % 4 === 0).map((line) => line.split('\t')[0] ?? '');
  const texts = arabic.map((line): string => JSON.parse(line).text);
  const paired = Array.from({ length: Math.floor(lines.length / 2) }, (_, at) =>
    lines.slice(at * 2, at * 2 + 2).join('. '),
  );
  return texts.flatMap((text, at) => [text, paired[at] ?? '']);
}

function exampleOf({ premise, hypothesis, label }: Row): Example {
  const comparison = compare(
    analyze(premise, null, weighByRates, NO_LEXICON),
    analyze(hypothesis, null, weighByRates, NO_LEXICON),
  );
  return { features: featuresOf(comparison), target: LABELS[label] ?? 2 };
}

function mismatch(rows: readonly Row[]): Row[] {
  const count = Math.floor(rows.length * MISMATCHED);
  return Array.from({ length: count }, (_, at): Row => {
    const premise = rows[(at * 31) % rows.length]?.premise ?? '';
    const words = new Set(premise.split(' ').filter((word) => word.length > 3));
    const start = (at * 97 + 500) % rows.length;
    const shuffled = [...rows.slice(start), ...rows.slice(0, start)];
    const partner = shuffled.find(
      (row) => row.premise !== premise && shares(row.hypothesis, words),
    );
    return { premise, hypothesis: partner?.hypothesis ?? '', label: 'other' };
  });
}

/** Shares a word, but not so many that the two may be one story told twice. */
function shares(text: string, words: ReadonlySet<string>): boolean {
  const shared = text.split(' ').filter((word) => words.has(word)).length;
  return shared >= 1 && shared <= Math.max(1, words.size / 3);
}

function step(
  example: Example,
  dense: number[][],
  words: Map<string, number[]>,
  rate: number,
): void {
  const scores = scoresOf(example.features, dense, words);
  for (const [label, weights] of dense.entries()) {
    const error = (scores[label] ?? 0) - (label === example.target ? 1 : 0);
    for (const [at, value] of example.features.dense.entries()) {
      const weight = weights[at] ?? 0;
      weights[at] = weight - rate * (error * value + DECAY_DENSE * weight);
    }
    for (const word of example.features.residue) {
      const known = words.get(word);
      if (known === undefined) continue;
      const weight = known[label] ?? 0;
      known[label] = weight - rate * (error + DECAY_WORD * weight);
    }
  }
}

function scoresOf(
  { dense: values, residue }: RelationFeatures,
  dense: readonly (readonly number[])[],
  words: ReadonlyMap<string, readonly number[]>,
): number[] {
  const sums = dense.map((weights, label) => {
    let sum = values.reduce((total, value, at) => total + value * (weights[at] ?? 0), 0);
    for (const word of residue) sum += words.get(word)?.[label] ?? 0;
    return sum;
  });
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / total);
}

function print(
  dense: readonly (readonly number[])[],
  words: ReadonlyMap<string, readonly number[]>,
): string {
  const rows = FEATURE_NAMES.map((name, at) => {
    const [same = 0, opposite = 0, other = 0] = dense.map((weights) => weights[at] ?? 0);
    return `${name} ${same.toFixed(2)} ${opposite.toFixed(2)} ${other.toFixed(2)}`;
  });
  const byWeight = new Map<string, string[]>();
  for (const [word, [same = 0, opposite = 0]] of words) {
    const weight = opposite - same;
    if (Math.abs(weight) < SMALLEST) continue;
    const rounded = weight.toFixed(1);
    byWeight.set(rounded, [...(byWeight.get(rounded) ?? []), word.replaceAll(' ', '_')]);
  }
  const kept = [...byWeight]
    .toSorted(([a], [b]) => Number(b) - Number(a))
    .map(([weight, group]) => `${weight}: ${group.join(' ')}`);
  return `${rows.join('\n')}\n\n${kept.join('\n')}\n`;
}
