import type { Candidate, Segment } from './library.ts';
import type { ClaimId } from './model.ts';

/**
 * The claims of all segments that share most with a sentence's terms, best first, at most `limit`; each claim
 * once; equals by id. Empty where no term is known. Scores are sums of inverse document frequencies over all
 * segments, so they compare within one query only.
 *
 * Cost is bounded by `POSTINGS_BUDGET`, not by the library: the rarest terms are looked up first, and once the
 * budget is used the commonest stay out. Recall hardly suffers: a term in every tenth claim adds little to any
 * score, and two texts on one event share rarer words too (names, numbers, places). Where a sentence has
 * common terms only, the rarest `FEWEST_TERMS` are used whatever they cost.
 */
export function findCandidates(
  segments: readonly Segment[],
  terms: readonly string[],
  limit: number,
): Candidate[] {
  const weights = weighTerms(segments, terms);
  if (weights.size === 0) return [];
  const best = new Map<ClaimId, Candidate>();
  for (const segment of segments) {
    for (const candidate of segment.candidates(weights, limit)) {
      // A claim of two segments has the same terms in both.
      if (!best.has(candidate.claim)) best.set(candidate.claim, candidate);
    }
  }
  return [...best.values()].sort(byScore).slice(0, limit);
}

/**
 * Postings read for one sentence. Measured at 15–20 ns each with all that follows from them (two cores shared with
 * other work), so 60 sentences stay near the 24 ms of an article however large the library.
 */
const POSTINGS_BUDGET = 15_000;
/** Terms that are looked up even beyond the budget. */
const FEWEST_TERMS = 2;

function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || (a.claim < b.claim ? -1 : 1);
}

function weighTerms(
  segments: readonly Segment[],
  terms: readonly string[],
): ReadonlyMap<string, number> {
  const size = segments.reduce((sum, segment) => sum + segment.size, 0);
  const known = [...new Set(terms)]
    .map((term) => ({ term, frequency: frequencyOf(segments, term) }))
    .filter(({ frequency }) => frequency > 0)
    .sort((a, b) => a.frequency - b.frequency);
  const weights = new Map<string, number>();
  let postings = 0;
  for (const { term, frequency } of known) {
    postings += frequency;
    if (postings > POSTINGS_BUDGET && weights.size >= FEWEST_TERMS) break;
    weights.set(term, Math.log(1 + size / frequency));
  }
  return weights;
}

function frequencyOf(segments: readonly Segment[], term: string): number {
  return segments.reduce((sum, segment) => sum + segment.documentFrequency(term), 0);
}
