import { analyze } from '../../engine/analyze.ts';
import { createCandidateFinder } from '../../engine/candidates.ts';
import { compare, judge } from '../../engine/judge.ts';
import { type Lexicon, NO_LEXICON } from '../../engine/lexicon.ts';
import type { Library } from '../../engine/library.ts';
import { reasonsOf } from '../../engine/relations.ts';
import { supportOf } from '../../engine/support.ts';
import { queryWords } from '../../engine/terms.ts';
import { createWeigher } from '../../engine/weights.ts';
import { figure } from './scores.ts';

const CANDIDATES = 30;
/** Candidates shown, those nearest to support first. */
const SHOWN = 3;

/**
 * Why a sentence got its verdict: the library's sentences nearest to it, each with how far it lies above (or, negative,
 * below) the bar of support, how it is judged in an article on the same event, and the reasons. Lines for a person.
 */
export async function traceSentence(
  text: string,
  publishedAt: string | null,
  library: Library,
  lexicon: Lexicon,
): Promise<string[]> {
  const segments = await library.segments();
  const weigh = createWeigher(segments);
  const own = analyze(text, publishedAt, weigh, lexicon);
  const found = createCandidateFinder(segments, lexicon)(queryWords(text), CANDIDATES);
  const assertions = await library.assertions(found.map(({ claim }) => claim));
  return assertions
    .map(({ quote, saidAt }) => {
      const comparison = compare(own, analyze(quote, saidAt, weigh, NO_LEXICON));
      return { quote, comparison, margin: supportOf(comparison.aligned, true).margin };
    })
    .toSorted((a, b) => b.margin - a.margin)
    .slice(0, SHOWN)
    .flatMap(({ quote, comparison, margin }) => {
      const judgement = judge(comparison, true);
      const reasons = reasonsOf(comparison, judgement).map(
        ({ kind, page, other }) => `${kind}(${page ?? ''} ~ ${other ?? ''})`,
      );
      return [
        `      ${judgement.kind} ${figure(judgement.score)}, margin ${figure(margin)}, page ${figure(comparison.aligned.coveragePage)} and other ${figure(comparison.aligned.coverageOther)} covered: ${quote}`,
        `        ${reasons.join('; ')}`,
      ];
    });
}
