import type { Aligned } from './align.ts';
import type { SupportRule } from './model.ts';

/** Share of the page's sentence that the other must say, by weight, for it to be support. */
const PAGE_SHARE = 0.5;
/** Or: share of the other sentence that the page repeats, when it is a shorter telling of the same. */
const OTHER_SHARE = 0.66;
/** Or: both shares together, when each side adds something. */
const BOTH_SHARES = 0.93;
/** Weight of shared words below which overlap is chance; a rare word weighs about 7. */
const LEAST_SHARED = 22;
const LEAST_SHARED_PART = 30;
/** A short sentence may be said again in full with less weight than that. */
const FULL_SHARE = 0.85;
const LEAST_SHARED_FULL = 10;
/** Share of the page's sentence that such a repetition must be. */
const REPEATED_PART = 0.3;
/** Or: a count, a day or a name agree, two kinds of them, and so much beside them; set on the seeds and clusters. */
const LEAST_ANCHORS = 2;
const ANCHORED_SHARE = 0.4;
const LEAST_ANCHORED = 40;

export interface Support {
  /** How far above (or, negative, below) its bar the best rule is, in shares. */
  readonly margin: number;
  readonly rule: SupportRule;
}

/** The rule that an alignment meets best. */
export function supportOf({ coveragePage, coverageOther, shared, anchors }: Aligned): Support {
  const enough = shared >= LEAST_SHARED_PART;
  const full = shared >= LEAST_SHARED_FULL;
  const ways: readonly Support[] = [
    {
      rule: 'page-told',
      margin: shared >= LEAST_SHARED ? coveragePage - PAGE_SHARE : -PAGE_SHARE + coveragePage / 2,
    },
    { rule: 'other-told', margin: enough ? coverageOther - OTHER_SHARE : -OTHER_SHARE },
    {
      rule: 'both-told',
      margin: enough ? (coveragePage + coverageOther - BOTH_SHARES) / 2 : -BOTH_SHARES,
    },
    { rule: 'page-in-full', margin: full ? coveragePage - FULL_SHARE : -FULL_SHARE },
    {
      // A short sentence that the page repeats in full, among other things.
      rule: 'other-in-full',
      margin: full && coveragePage >= REPEATED_PART ? coverageOther - FULL_SHARE : -FULL_SHARE,
    },
    {
      // Two tellings of one fact in their own words, each with more besides.
      rule: 'anchored',
      margin:
        anchors >= LEAST_ANCHORS && shared >= LEAST_ANCHORED
          ? Math.max(coveragePage, coverageOther) - ANCHORED_SHARE
          : -ANCHORED_SHARE,
    },
  ];
  return ways.reduce((best, way) => (way.margin > best.margin ? way : best));
}
