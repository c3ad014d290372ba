import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lexicon } from '../../engine/lexicon.ts';
import { relate } from '../../engine/relate.ts';
import { readLexicon } from '../read-lexicon.ts';
import { type Answer, describeAnswers } from './scores.ts';

interface PairSet {
  readonly file: string;
  readonly about: string;
  readonly premise: string;
  readonly hypothesis: string;
  /** Label of the data → relation; several labels may mean one. */
  readonly labels: Readonly<Record<string, string>>;
  /** What others reached on the test part of the set. */
  readonly published: string;
}

const NLI = { entailment: 'same', contradiction: 'opposite', neutral: 'other' };
const FACTS = { Supports: 'same', Refutes: 'opposite', Neutral: 'other' };
const TWO_WAY = { SUPPORTS: 'same', REFUTES: 'opposite' };

const SETS: readonly PairSet[] = [
  {
    file: 'ans/stance.dev.jsonl',
    about: 'ANS, development part (Arabic headlines; weights were fitted to its training part)',
    premise: 'premise',
    hypothesis: 'hypothesis',
    labels: { agree: 'same', disagree: 'opposite', other: 'other' },
    published: 'BERT, macro-F1 0.767',
  },
  {
    file: 'arbteds/dev.jsonl',
    about: 'ArbTEDS, development part (Arabic news, two labels: not entailed is opposite or other)',
    premise: 'premise',
    hypothesis: 'hypothesis',
    labels: { entailment: 'same', not_entailment: 'not-same' },
    published: 'accuracy 0.766',
  },
  {
    file: 'arnli/dev.jsonl',
    about: 'ArNLI, development part (Arabic captions)',
    premise: 'premise',
    hypothesis: 'hypothesis',
    labels: NLI,
    published: 'accuracy 0.825 (leaky split)',
  },
  {
    file: 'xnli/ar.dev.jsonl',
    about: 'XNLI Arabic, development part',
    premise: 'premise',
    hypothesis: 'hypothesis',
    labels: NLI,
    published: 'accuracy BiLSTM 0.658, mBERT 0.707, XLM-R base 0.738',
  },
  {
    file: 'xnli/en.dev.jsonl',
    about: 'XNLI English, development part',
    premise: 'premise',
    hypothesis: 'hypothesis',
    labels: NLI,
    published: 'none quoted',
  },
  {
    file: 'english/healthver.dev.jsonl',
    about: 'HealthVer, development part (English)',
    premise: 'evidence',
    hypothesis: 'claim',
    labels: FACTS,
    published: 'none quoted',
  },
  {
    file: 'english/fool_me_twice.dev.jsonl',
    about: 'Fool Me Twice, development part (English, two labels)',
    premise: 'evidence',
    hypothesis: 'claim',
    labels: TWO_WAY,
    published: 'none quoted',
  },
];

/** `relate` on every labelled set of pairs that the folder has. Lines for a person. */
export async function measurePairs(folder: string): Promise<string[]> {
  const lines: string[] = [];
  const lexicon = await readLexicon();
  for (const set of SETS) {
    const path = join(folder, set.file);
    if (!existsSync(path)) {
      lines.push(`${set.about}: not there`);
      continue;
    }
    const answers = (await readFile(path, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => answerOf(JSON.parse(line), set, lexicon));
    lines.push(`${set.about}; published: ${set.published}:`, ...describeAnswers(answers));
  }
  return lines;
}

function answerOf(row: Readonly<Record<string, unknown>>, set: PairSet, lexicon: Lexicon): Answer {
  const premise = textOf(row[set.premise]);
  const { scores } = relate(premise, textOf(row[set.hypothesis]), lexicon);
  const known = Object.values(set.labels);
  const gold = set.labels[String(row['label'])] ?? 'other';
  const ranked = (['same', 'opposite', 'other'] as const).toSorted((a, b) => scores[b] - scores[a]);
  const best = ranked.find((kind) => known.includes(kind)) ?? 'other';
  const got = known.includes('not-same') ? (ranked[0] === 'same' ? 'same' : 'not-same') : best;
  const total = ranked.reduce((sum, kind) => sum + (known.includes(kind) ? scores[kind] : 0), 0);
  const score = known.includes('not-same')
    ? got === 'same'
      ? scores.same
      : 1 - scores.same
    : scores[best] / total;
  return { gold, got, group: premise, score };
}

function textOf(value: unknown): string {
  return Array.isArray(value) ? value.join(' ') : String(value ?? '');
}
