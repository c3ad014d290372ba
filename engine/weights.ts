import type { Segment } from './library.ts';
import { rateOf } from './word-rates.ts';

/** How much a stem tells: minus the logarithm of its share of sentences. Positive, at most about 9. */
export type Weigher = (stem: string) => number;

/**
 * Claims that the general rates count for: a library of fewer claims hardly says how common a word is, a
 * bigger one says it better than the general list.
 */
const PRIOR_CLAIMS = 400;

/** Weighs stems by the library's own claims, drawn towards the general rates of news while it is small. */
export function createWeigher(segments: readonly Segment[]): Weigher {
  const size = segments.reduce((total, segment) => total + segment.size, 0);
  const known = new Map<string, number>();
  return (stem) => {
    const cached = known.get(stem);
    if (cached !== undefined) return cached;
    const holding = segments.reduce((total, segment) => total + segment.documentFrequency(stem), 0);
    const rate = (holding + PRIOR_CLAIMS * rateOf(stem)) / (size + PRIOR_CLAIMS);
    const weight = -Math.log(Math.min(rate, MOST_COMMON));
    known.set(stem, weight);
    return weight;
  };
}

/** A word in most sentences still weighs a little. */
const MOST_COMMON = 0.8;

/** Weighs stems by the general rates alone, where there is no library. */
export const weighByRates: Weigher = (stem) => -Math.log(rateOf(stem));
