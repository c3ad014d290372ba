import { type Aligned, align } from './align.ts';
import type { Analysis, Unit } from './analyze.ts';
import { type Clash, findClashes } from './clashes.ts';
import { fitTimes, hasOtherParticipants, isAnchored, sharesAnchor, type TimeFit } from './event.ts';
import type { RelationKind } from './model.ts';

/** What comparing two texts came to, before it is told to anyone. */
export interface Judgement {
  readonly kind: RelationKind;
  /** 0–1; see `certaintyOf`. */
  readonly score: number;
  readonly aligned: Aligned;
  /** The clashes that count; with kind `opposite` the first decides. */
  readonly clashes: readonly Clash[];
  /** Clashes that time or growth explain. */
  readonly explained: readonly Explained[];
}

export interface Explained {
  readonly clash: Clash;
  readonly why: 'growing-count' | 'other-time';
}

/** Two texts brought together, with all that speaks against their telling the same. */
export interface Comparison {
  readonly page: Analysis;
  readonly other: Analysis;
  readonly aligned: Aligned;
  readonly clashes: readonly Clash[];
  readonly explained: readonly Explained[];
}

/** Aligns two texts and finds their clashes. Cost: product of their lengths. */
export function compare(page: Analysis, other: Analysis): Comparison {
  const aligned = align(page, other);
  const explained: Explained[] = [];
  const clashes: Clash[] = [];
  for (const clash of findClashes(page, other, aligned)) {
    const why = explanationOf(page, other, clash);
    if (why === null) clashes.push(clash);
    else explained.push({ clash, why });
  }
  return { page, other, aligned, clashes, explained };
}

/**
 * The relation of a page's sentence to a sentence of the library. Rules with fixed bars, so that a verdict can be
 * replayed and argued with; the bars were set on the development clusters, not fitted. `sameEvent` says
 * that the two articles tell one event by what else they share; without it only sentences that are nearly
 * the same can contradict. Every doubt ends as `related`.
 */
export function judge(comparison: Comparison, sameEvent: boolean): Judgement {
  const { page, other, aligned, clashes, explained } = comparison;
  const decisive = clashes.filter((clash) => isDecisive(comparison, clash, sameEvent));
  const [first] = decisive;
  const times = fitTimes(page, other);
  if (first !== undefined && isOneOccasion(comparison, decisive, times)) {
    const score = oppositeScore(aligned, first);
    return { kind: 'opposite', score, aligned, clashes: decisive, explained };
  }
  const support = supportOf(aligned) + (sameEvent ? EVENT_BONUS : 0) - doubtOf(clashes);
  const tells = support >= 0 && mayTellTheSame(comparison, times, sameEvent);
  const kind = tells ? 'same' : aligned.shared >= RELATED_WEIGHT ? 'related' : 'unrelated';
  return {
    kind,
    score: certaintyOf(kind === 'same' ? support : -support),
    aligned,
    clashes,
    explained,
  };
}

/** Reports of one occasion, however many numbers they give, agree on some. */
const MOST_DIFFERENCES = 1;

/**
 * One clash is a contradiction, several are another event: a bulletin of every day, a round of every week and a court's
 * next case say the same words with other days, numbers and names.
 */
function isOneOccasion(
  { page, other, aligned, clashes }: Comparison,
  decisive: readonly Clash[],
  times: TimeFit,
): boolean {
  if (times === 'apart') return false;
  const [first] = decisive;
  if (first === undefined || hasOtherParticipants(page, other, aligned, first.page)) return false;
  const apart = daysApart(page, other) ?? 0;
  if (times === 'open' && apart > 0 && first.kind !== 'date-differs') return false;
  const running = (clash: Clash) => page.units[clash.page]?.quantity?.running != null;
  const differences = new Set(clashes.filter((clash) => !running(clash)).map(({ page: at }) => at));
  return differences.size <= MOST_DIFFERENCES;
}

function mayTellTheSame(
  { page, aligned }: Comparison,
  times: TimeFit,
  sameEvent: boolean,
): boolean {
  if (!sameEvent && !isAnchored(page)) return false;
  return times !== 'apart' || sharesAnchor(page, aligned);
}

/**
 * The judgement on what falls a little short of support in an article on the same event, where nothing at all speaks
 * against it: more to read for a sentence that is supported already, never enough by itself. Null for all else.
 */
export function judgeFurther({ aligned, clashes, explained }: Comparison): Judgement | null {
  const margin = supportOf(aligned);
  if (margin < -FURTHER_SHARE || clashes.length > 0 || explained.length > 0) return null;
  return { kind: 'same', score: certaintyOf(margin), aligned, clashes, explained };
}

/** In an article on the same event a little less overlap tells the same, in shares. */
const EVENT_BONUS = 0.05;
/** How far below the bar of support further evidence may stay, in shares; below it, other events come in. */
const FURTHER_SHARE = 0.1;

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
/** Below this, two sentences do not even speak of the same things. */
const RELATED_WEIGHT = 14;

/** How far above (or, negative, below) the bar of support an alignment is, in shares. */
export function supportOf({ coveragePage, coverageOther, shared }: Aligned): number {
  const ways = [
    shared >= LEAST_SHARED ? coveragePage - PAGE_SHARE : -PAGE_SHARE + coveragePage / 2,
    shared >= LEAST_SHARED_PART ? coverageOther - OTHER_SHARE : -OTHER_SHARE,
    shared >= LEAST_SHARED_PART ? (coveragePage + coverageOther - BOTH_SHARES) / 2 : -BOTH_SHARES,
    shared >= LEAST_SHARED_FULL ? coveragePage - FULL_SHARE : -FULL_SHARE,
    // A short sentence that the page repeats in full, among other things.
    shared >= LEAST_SHARED_FULL && coveragePage >= REPEATED_PART
      ? coverageOther - FULL_SHARE
      : -FULL_SHARE,
  ];
  return Math.max(...ways);
}

/** A clash too weak to contradict still takes from the support, in shares. */
const DOUBT = 0.12;

function doubtOf(clashes: readonly Clash[]): number {
  const framed = clashes.filter(({ context }) => context > 0).length;
  return Math.min(framed, 2) * DOUBT;
}

/** A difference of this share of support is worth one step of the logistic curve. */
const CERTAINTY_SCALE = 0.12;

/**
 * A probability-like figure for a margin over its bar: 0.5 at the bar, 0.9 at about a quarter above. Monotone in
 * the margin; its steepness is chosen, not fitted, so it orders verdicts and promises no frequency.
 */
function certaintyOf(margin: number): number {
  return 1 / (1 + Math.exp(-margin / CERTAINTY_SCALE));
}

function oppositeScore(aligned: Aligned, clash: Clash): number {
  const frame = Math.max(aligned.coveragePage, aligned.coverageOther);
  return certaintyOf((frame - 0.3) * 0.6 + clash.context * 0.02);
}

/** Frame that a clash of each kind needs: aligned neighbours, the larger share, both shares together. */
interface Bar {
  readonly context: number;
  readonly larger: number;
  readonly both: number;
}

/**
 * The less a clash tells by itself, the more of the two sentences must be the same. Numbers of one counted noun
 * tell most; a negation or an opposite may belong to another clause; a name may be one more of several.
 */
const BARS: Readonly<Record<Clash['kind'], Bar>> = {
  'number-differs': { context: 2, larger: 0.25, both: 0.45 },
  'date-differs': { context: 1, larger: 0.45, both: 0.8 },
  'place-differs': { context: 3, larger: 0.6, both: 1.2 },
  'name-differs': { context: 3, larger: 0.7, both: 1.4 },
  antonym: { context: 3, larger: 0.6, both: 0.9 },
  negated: { context: 2, larger: 0.6, both: 1.0 },
  denied: { context: 3, larger: 0.7, both: 1.3 },
  'role-swapped': { context: 1, larger: 0.85, both: 1.7 },
};
/** A lack (`دون تصعيد`) is told in too many other ways to clash in loosely similar sentences. */
const LACK_BAR: Bar = { context: 3, larger: 0.75, both: 1.5 };
/** Counts of one event's dead or injured need no frame of words, but the event. */
const RUNNING_BAR: Bar = { context: 1, larger: 0.25, both: 0.38 };
/** Both shares together from which two sentences tell one fact whatever the rest of their articles is about. */
const NEARLY_SAME = 1.2;
/** Both shares together from which the texts are one text with a word changed, wherever in it the word stands. */
const COPY_SHARES = 1.6;
const LEAST_FRAME = 18;

function isDecisive(comparison: Comparison, clash: Clash, sameEvent: boolean): boolean {
  const { page, other, aligned } = comparison;
  const [a, b] = [page.units[clash.page], other.units[clash.other]];
  if (a === undefined || b === undefined || aligned.shared < LEAST_FRAME) return false;
  if (a.inChain || b.inChain) return false;
  if (clash.kind === 'date-differs' && !sameKindOfDate(a, b)) return false;
  const both = aligned.coveragePage + aligned.coverageOther;
  if (!sameEvent && both < NEARLY_SAME) return false;
  const bar = barOf(clash, a, b);
  const larger = Math.max(aligned.coveragePage, aligned.coverageOther);
  const context = both >= COPY_SHARES ? Math.min(bar.context, 1) : bar.context;
  return clash.context >= context && larger >= bar.larger && both >= bar.both;
}

function barOf(clash: Clash, a: Unit, b: Unit): Bar {
  const negation = a.negation ?? b.negation;
  // `not the first` says less than it seems: the first since when?
  const ordinal = a.quantity !== null || b.quantity !== null;
  if (clash.kind === 'negated' && (ordinal || negation?.kind === 'lack')) return LACK_BAR;
  if (
    clash.kind === 'number-differs' &&
    a.quantity?.running != null &&
    b.quantity?.running != null
  ) {
    return RUNNING_BAR;
  }
  return BARS[clash.kind];
}

/** A stated day against a stated day, a clock against a clock; `today` is the day of the telling, not of the event. */
function sameKindOfDate(a: Unit, b: Unit): boolean {
  if (a.time === null || b.time === null) return false;
  if (a.time.minutes !== null) return true;
  const stated = (unit: Unit) => unit.time?.month !== null || unit.time?.year !== null;
  if (stated(a) && stated(b))
    return a.time.day === null || b.time.day === null ? a.time.month !== b.time.month : true;
  return false;
}

/** Reports within one hour tell the same state of an event, in minutes. */
const SAME_HOUR = 60;
/** News of days so far apart is of two events unless the text itself names the day, in days. */
const OTHER_TIME = 45;

function explanationOf(page: Analysis, other: Analysis, clash: Clash): Explained['why'] | null {
  const apart = daysApart(page, other);
  if (apart !== null && apart > OTHER_TIME) return 'other-time';
  const [a, b] = [page.units[clash.page]?.quantity, other.units[clash.other]?.quantity];
  if (clash.kind !== 'number-differs' || a?.running == null || b?.running == null) return null;
  return mayHaveGrown(page, other, a.interval.low - b.interval.low) ? 'growing-count' : null;
}

function daysApart(page: Analysis, other: Analysis): number | null {
  return page.day === null || other.day === null ? null : Math.abs(page.day - other.day);
}

/** Did the count only grow from the earlier report to the later? Yes also where nobody knows which is the earlier. */
function mayHaveGrown(page: Analysis, other: Analysis, more: number): boolean {
  const [a, b] = [page.minute, other.minute];
  if (a !== null && b !== null) {
    return Math.abs(a - b) > SAME_HOUR && a > b === more > 0;
  }
  const [dayA, dayB] = [page.day, other.day];
  if (dayA === null || dayB === null || dayA === dayB) return true;
  return dayA > dayB === more > 0;
}
