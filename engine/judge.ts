import { type Aligned, align } from './align.ts';
import type { Analysis, Unit } from './analyze.ts';
import { type Clash, findClashes } from './clashes.ts';
import {
  fitTimes,
  hasOtherParticipants,
  isAnchored,
  NEWS_DAYS,
  namesDay,
  sharesAnchor,
  sharesName,
  type TimeFit,
} from './event.ts';
import {
  daysApart,
  explanationOf,
  isRoundedDay,
  sameKindOfDate,
  type Why,
} from './explanations.ts';
import type { RelationKind, Rule } from './model.ts';
import { supportOf, tellsMoreThanNames } from './support.ts';
import { createRealFilter } from './unreal-clashes.ts';

/** What comparing two texts came to, before it is told to anyone. */
export interface Judgement {
  readonly kind: RelationKind;
  /** The rule that decided. */
  readonly rule: Rule;
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
  readonly why: Why;
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
  const found = findClashes(page, other, aligned).filter(createRealFilter(page, other));
  const otherEvent = placesOf(found.filter(isName)).length >= OTHER_PARTICIPANTS;
  for (const clash of found) {
    const why = otherEvent && isName(clash) ? 'other-event' : explanationOf(page, other, clash);
    if (why === null) clashes.push(clash);
    else explained.push({ clash, why });
  }
  return { page, other, aligned, clashes, explained };
}

/** So many names replaced by others, and the sentences tell two events in the same words. */
const OTHER_PARTICIPANTS = 2;

function isName({ kind }: Clash): boolean {
  return kind === 'place-differs' || kind === 'name-differs';
}

/**
 * The clashes, of several in one place of the sentence only the first: where one side has `the Qatari capital Doha` and
 * the other `Oman`, one place differs; `Moscow and Stockholm` against `Tehran and Washington` are two.
 */
function placesOf(clashes: readonly Clash[]): readonly Clash[] {
  const places: Clash[] = [];
  for (const clash of clashes) {
    const known = places.some(({ page, other }) => {
      const besidePage = Math.abs(page - clash.page) <= 1;
      const besideOther = Math.abs(other - clash.other) <= 1;
      return besidePage !== besideOther;
    });
    if (!known) places.push(clash);
  }
  return places;
}

/**
 * The relation of a page's sentence to a sentence of the library. Rules with fixed bars, so that a verdict can be
 * replayed and argued with; the bars were set on the development clusters, not fitted. `sameEvent` says
 * that the two articles tell one event by what else they share; without it only sentences that are nearly
 * the same can contradict. Every doubt ends as `related`.
 */
export function judge(comparison: Comparison, sameEvent: boolean): Judgement {
  const { page, other, aligned, clashes, explained } = comparison;
  const decisive = clashes.flatMap((clash) => {
    const rule = decidingRule(comparison, clash, sameEvent);
    return rule === null ? [] : [{ clash, rule }];
  });
  const [first] = decisive;
  const times = fitTimes(page, other);
  if (first !== undefined && isOneOccasion(comparison, first.clash, times, sameEvent)) {
    const score = oppositeScore(aligned, first.clash);
    const deciding = decisive.map(({ clash }) => clash);
    return { kind: 'opposite', rule: first.rule, score, aligned, clashes: deciding, explained };
  }
  const doubt = doubtOf(clashes, explained);
  const support = supportOf(aligned, sameEvent && doubt === 0);
  const bonus =
    sameEvent && support.rule !== 'retold' && tellsMoreThanNames(aligned) ? EVENT_BONUS : 0;
  const margin = support.margin + bonus - doubt;
  const tells = margin >= 0 && mayTellTheSame(comparison, times, sameEvent);
  const kind = tells ? 'same' : aligned.shared >= RELATED_WEIGHT ? 'related' : 'unrelated';
  return {
    kind,
    rule: kind === 'same' ? support.rule : 'too-little',
    score: certaintyOf(kind === 'same' ? margin : -margin),
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
  first: Clash,
  times: TimeFit,
  sameEvent: boolean,
): boolean {
  const apart = daysApart(page, other) ?? 0;
  // The day itself is what they differ about, if all else ties them to one event.
  const dayOnly =
    first.kind === 'date-differs' && sameEvent && apart <= NEWS_DAYS && sharesAnchor(page, aligned);
  if ((times === 'apart' && !dayOnly) || hasOtherParticipants(page, other, aligned, first.page))
    return false;
  if (times === 'open' && apart > (first.kind === 'date-differs' ? NEWS_DAYS : 0)) return false;
  if (apart > 0 && !namesDay(page) && !namesDay(other) && !sharesName(page, aligned)) return false;
  const running = (clash: Clash) => page.units[clash.page]?.quantity?.running != null;
  const [negated, rest] = [
    clashes.filter(({ kind }) => kind === 'negated'),
    clashes.filter((clash) => clash.kind !== 'negated' && !running(clash)),
  ];
  // `Neither the wagons nor the bodies`: what one side denies, it denies in one go.
  return placesOf(rest).length + Math.min(negated.length, 1) <= MOST_DIFFERENCES;
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
  const { margin } = supportOf(aligned, false);
  if (margin < -FURTHER_SHARE || clashes.length > 0 || explained.length > 0) return null;
  return { kind: 'same', rule: 'further', score: certaintyOf(margin), aligned, clashes, explained };
}

/** In an article on the same event a little less overlap tells the same, in shares. */
const EVENT_BONUS = 0.05;
/** How far below the bar of support further evidence may stay, in shares; below it, other events come in. */
const FURTHER_SHARE = 0.1;

/** Below this, two sentences do not even speak of the same things. */
const RELATED_WEIGHT = 14;

/** A clash too weak to contradict still takes from the support, in shares. */
const DOUBT = 0.12;

function doubtOf(clashes: readonly Clash[], explained: readonly Explained[]): number {
  const framed = clashes.filter(({ context }) => context > 0).length;
  const apart = explained.filter(({ why }) => why === 'other-event').length;
  return Math.min(framed + apart, 2) * DOUBT;
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
  'place-differs': { context: 3, larger: 0.6, both: 1.3 },
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

/** Share of both texts, but for what stands in the clash's place, from which they are one text with that changed. */
const COPY_FRAME = 0.85;
/** Weight that such a text has at least besides: three words of the news. */
const LEAST_COPY = 9;

/** The rule by which a clash makes two texts opposites; null where it does not. */
function decidingRule(
  { page, other, aligned }: Comparison,
  clash: Clash,
  sameEvent: boolean,
): 'copy' | 'frame' | 'running-count' | null {
  const [a, b] = [page.units[clash.page], other.units[clash.other]];
  if (a === undefined || b === undefined) return null;
  if (clash.kind === 'date-differs' && isRoundedDay(page, clash.page, other, clash.other))
    return null;
  if (isCopy(aligned, clash, a, b)) return 'copy';
  const bar = barOf(clash, a, b);
  const least = bar === RUNNING_BAR ? RELATED_WEIGHT : LEAST_FRAME;
  if (aligned.shared < least || a.inChain || b.inChain) return null;
  if (clash.kind === 'date-differs' && !sameKindOfDate(page, clash.page, other, clash.other))
    return null;
  const both = aligned.coveragePage + aligned.coverageOther;
  if (!sameEvent && both < NEARLY_SAME) return null;
  const larger = Math.max(aligned.coveragePage, aligned.coverageOther);
  const context = both >= COPY_SHARES ? Math.min(bar.context, 1) : bar.context;
  if (clash.context < context || larger < bar.larger || both < bar.both) return null;
  return bar === RUNNING_BAR ? 'running-count' : 'frame';
}

function isCopy(aligned: Aligned, clash: Clash, a: Unit, b: Unit): boolean {
  if (clash.frame < COPY_FRAME || aligned.shared < LEAST_COPY || clash.context < 1) return false;
  if (!(a.inChain || b.inChain)) return true;
  // Who speaks, and how many of them, differs between reports of one statement.
  const named = clash.kind === 'name-differs' || clash.kind === 'place-differs';
  return !named && a.quantity?.person !== true && b.quantity?.person !== true;
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
