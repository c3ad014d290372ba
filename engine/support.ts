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
/**
 * Or, in an article that tells the same event: both shares together and each for itself, with something beside the
 * names, for a telling in other words. Set on the seeds, their paraphrases and the clusters.
 */
const RETOLD_SHARES = 0.72;
const RETOLD_LEAST = 0.3;
/** Shares of both sides' words together from which two sentences share more than who and where. */
const MOST_WORDS = 0.5;
const LEAST_RETOLD = 14;
/**
 * A short sentence has no more to tell than this weight, beside what its numbers count, where a value agrees too or half of
 * all words; where two values agree, one word is enough. Set on our own clusters.
 */
const LEAST_FIRM = 7;
const LEAST_VALUED = 3;
/** Shares of both sides' words together below which texts without such anchors only name the same people and places. */
const LEAST_WORDS = 0.4;

export interface Support {
  /** How far above (or, negative, below) its bar the best rule is, in shares. */
  readonly margin: number;
  readonly rule: SupportRule;
}

/**
 * The rule that an alignment meets best; `sameEvent` where the two articles tell one event and nothing clashes;
 * `toldAround` is the weight of what the page's sentence names and the other leaves to the sentences around it.
 */
export function supportOf(aligned: Aligned, sameEvent: boolean, toldAround = 0): Support {
  const { coverageOther, shared, anchors, words, weightPage } = aligned;
  const coveragePage =
    toldAround > 0 ? Math.min(1, shared / (weightPage - toldAround)) : aligned.coveragePage;
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
    {
      rule: 'retold',
      margin: sameEvent ? marginOfRetelling({ ...aligned, coveragePage }) : -RETOLD_SHARES,
    },
  ];
  const best = ways.reduce((first, way) => (way.margin > first.margin ? way : first));
  const namesOnly = words < LEAST_WORDS && anchors < LEAST_ANCHORS;
  return namesOnly && best.margin >= 0 ? { ...best, margin: -LEAST_WORDS / 2 } : best;
}

function marginOfRetelling(aligned: Aligned): number {
  const { coveragePage, coverageOther, told, words } = aligned;
  const enough = (told >= LEAST_RETOLD || isFirm(aligned)) && words >= MOST_WORDS;
  const both = (coveragePage + coverageOther - RETOLD_SHARES) / 2;
  const each = Math.min(coveragePage, coverageOther) - RETOLD_LEAST;
  return enough ? Math.min(both, each) : -RETOLD_SHARES;
}

function isFirm({ toldBesideCounts, words, values }: Aligned): boolean {
  if (values > 1) return toldBesideCounts >= LEAST_VALUED;
  return (values > 0 || words >= 1) && toldBesideCounts >= LEAST_FIRM;
}

/** Do the texts share words of what happens, or a count and a day of it, beside names? */
export function tellsMoreThanNames({ words, anchors }: Aligned): boolean {
  return words >= MOST_WORDS || anchors >= LEAST_ANCHORS;
}
