import { analyze } from './analyze.ts';
import { claimId } from './identity.ts';
import { compare, judge } from './judge.ts';
import { type Lexicon, NO_LEXICON } from './lexicon.ts';
import type { Reason, RelationKind } from './model.ts';
import { featuresOf } from './relation-features.ts';
import { scoreRelation } from './relation-model.ts';
import { reasonsOf } from './relations.ts';
import { weighByRates } from './weights.ts';

export interface Related {
  /** The most probable relation; `related` and `unrelated` share the score `other`. */
  readonly relation: RelationKind;
  /** Sum to 1. From a model fitted to Arabic headline pairs; on other texts they order pairs and promise no frequency. */
  readonly scores: { readonly same: number; readonly opposite: number; readonly other: number };
  readonly reasons: readonly Reason[];
}

/** Weighted share of the words of either text from which `other` means `related`. */
const RELATED = 0.2;
/** Where one of the texts says nothing. */
const NOTHING_SAID: Related = {
  relation: 'unrelated',
  scores: { same: 0, opposite: 0, other: 1 },
  reasons: [],
};
/** The fitted model has only seen pairs that differ. */
const IN_THE_SAME_WORDS = { same: 1, opposite: 0, other: 0 };
/** Longer texts are compared up to here, in UTF-16 units. */
const MAX_LENGTH = 4000;

/**
 * How a hypothesis stands to a premise, without a library and without abstaining: thresholds act in `checkArticle`
 * only. Any two strings give an answer; empty ones are `unrelated`. Cost: product of their lengths.
 */
export function relate(premise: string, hypothesis: string, lexicon: Lexicon): Related {
  const page = analyze(premise.slice(0, MAX_LENGTH), null, weighByRates, lexicon);
  const other = analyze(hypothesis.slice(0, MAX_LENGTH), null, weighByRates, NO_LEXICON);
  if (page.units.length === 0 || other.units.length === 0) return NOTHING_SAID;
  const comparison = compare(page, other);
  const judgement = judge(comparison, true);
  if (claimId(premise) === claimId(hypothesis))
    return {
      relation: 'same',
      scores: IN_THE_SAME_WORDS,
      reasons: reasonsOf(comparison, judgement),
    };
  const scores = scoreRelation(featuresOf(comparison));
  const { same, opposite } = scores;
  const overlap = Math.max(comparison.aligned.coveragePage, comparison.aligned.coverageOther);
  const relation: RelationKind =
    scores.other > Math.max(same, opposite)
      ? overlap >= RELATED
        ? 'related'
        : 'unrelated'
      : opposite > same
        ? 'opposite'
        : 'same';
  return { relation, scores, reasons: reasonsOf(comparison, judgement) };
}
