import type { Lexicon, Relative } from './lexicon.ts';

/** Chance of coming from a word over its translations to another from which the two tell the same often enough. */
const LEAST_CHANCE = 0.04;
/** Chance from which a pivot is as good as any. */
const FULL_CHANCE = 0.4;
/** Best pivots kept for a word. */
const MOST_PIVOTS = 16;

const known = new WeakMap<Lexicon, Map<string, readonly Relative[]>>();
/** Answers kept: more than the words of some long articles. */
const MOST_KEPT = 20_000;

/**
 * What a stem may be told by: what the lexicon says, and as synonyms also the words that share translations with it
 * (`تفتش`, `تبحث`: both `search`), by the chance of coming from one to the other over all that both may
 * mean. No antonym is among those. About translations squared look-ups for a new stem; the answer is kept.
 */
export function relativesWithPivots(lexicon: Lexicon, stem: string): readonly Relative[] {
  let answers = known.get(lexicon);
  if (answers === undefined) {
    answers = new Map();
    known.set(lexicon, answers);
  }
  const cached = answers.get(stem);
  if (cached !== undefined) return cached;
  const own = lexicon.relatives(stem);
  const pivots = pivotsOf(lexicon, stem, own);
  const all = pivots.length === 0 ? own : [...own, ...pivots];
  if (answers.size >= MOST_KEPT) answers.clear();
  answers.set(stem, all);
  return all;
}

function pivotsOf(lexicon: Lexicon, stem: string, own: readonly Relative[]): Relative[] {
  const chances = new Map<string, number>();
  for (const over of own) {
    if (over.kind !== 'translation') continue;
    for (const back of lexicon.relatives(over.term)) {
      if (back.kind !== 'translation') continue;
      chances.set(back.term, (chances.get(back.term) ?? 0) + over.weight * back.weight);
    }
  }
  chances.delete(stem);
  for (const { term, kind } of own) if (kind !== 'translation') chances.delete(term);
  return [...chances]
    .filter(([, chance]) => chance >= LEAST_CHANCE)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_PIVOTS)
    .map(([term, chance]) => ({
      term,
      kind: 'synonym',
      weight: Math.min(1, chance / FULL_CHANCE),
    }));
}
