import { type Aligned, align } from './align.ts';
import type { Analysis } from './analyze.ts';
import { decidingRule, RELATED_WEIGHT } from './clash-bars.ts';
import { type Clash, findClashes } from './clashes.ts';
import { fitTimes, isAnchored, sharesAnchor, type TimeFit } from './event.ts';
import { explanationOf, isOrderKnown } from './explanations.ts';
import type { RelationKind, Rule } from './model.ts';
import {
  type Compared,
  type Explained,
  isName,
  isOneOccasion,
  MOST_DIFFERENCES,
  placesOf,
} from './one-occasion.ts';
import { tellsOfAnother } from './other-subjects.ts';
import { hasRival } from './rivals.ts';
import { supportOf, tellsMoreThanNames } from './support.ts';
import type { Surroundings } from './surroundings.ts';
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

/** Two texts brought together, with all that speaks against their telling the same. */
export interface Comparison extends Compared {
  /** Weight of the page's units that this sentence leaves out and its article tells beside it. */
  readonly toldAround: number;
}

/**
 * Aligns two texts and finds their clashes. `around` gives what the rest of the other's article tells; null where nothing
 * is known of it. Cost: product of their lengths.
 */
export function compare(
  page: Analysis,
  other: Analysis,
  around: () => Surroundings | null = () => null,
): Comparison {
  const aligned = align(page, other);
  const explained: Explained[] = [];
  const clashes: Clash[] = [];
  const found = findClashes(page, other, aligned, around).filter(
    createRealFilter(page, other, aligned),
  );
  const otherEvent = placesOf(page, other, found.filter(isName)).length >= OTHER_PARTICIPANTS;
  // `Rose in September 2019`, `fell in April`: what else differs belongs to the other time.
  const otherTime = found.some(
    (clash) => clash.kind === 'date-differs' && explanationOf(page, other, clash) === 'other-time',
  );
  for (const clash of found) {
    const ofEvent = otherEvent && isName(clash) ? 'other-event' : null;
    const why = ofEvent ?? (otherTime ? 'other-time' : explanationOf(page, other, clash));
    if (why === null) clashes.push(clash);
    else explained.push({ clash, why });
  }
  return { page, other, aligned, clashes, explained, toldAround: 0 };
}

/** So many names replaced by others, and the sentences tell two events in the same words. */
const OTHER_PARTICIPANTS = 2;

/**
 * The relation of a page's sentence to a sentence of the library. Rules with fixed bars, so that a verdict can be
 * replayed and argued with; the bars were set on the development clusters, not fitted. `sameEvent` says
 * that the two articles tell one event by what else they share; without it only sentences that are nearly
 * the same can contradict; `likely` says the same with less to go by, for support only. Every doubt ends as `related`.
 */
export function judge(
  comparison: Comparison,
  sameEvent: boolean,
  likely: boolean = sameEvent,
): Judgement {
  const { page, other, aligned, clashes, explained } = comparison;
  const decisive = clashes.flatMap((clash) => {
    const rule = decidingRule(page, other, aligned, clash, sameEvent);
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
  const mayRetell = likely && doubt === 0 && !tellsOtherwise(comparison);
  const support = supportOf(aligned, mayRetell, comparison.toldAround);
  const bonus =
    likely && support.rule !== 'retold' && tellsMoreThanNames(aligned) ? EVENT_BONUS : 0;
  const margin = support.margin + bonus - doubt;
  const tells =
    margin >= 0 &&
    !isUnsettled(comparison) &&
    mayTellTheSame(comparison, times, likely) &&
    !hasRival(page, other, aligned);
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

/** Does one text open with what was not done, and the other say no to nothing? That is no retelling in other words. */
function tellsOtherwise({ page, other }: Comparison): boolean {
  const opensWithNo = ({ units }: Analysis) => units[0]?.negation?.kind === 'negation';
  return (
    (opensWithNo(page) && other.negations.length === 0) ||
    (opensWithNo(other) && page.negations.length === 0)
  );
}

function mayTellTheSame(comparison: Comparison, times: TimeFit, sameEvent: boolean): boolean {
  const { page, other, aligned, clashes } = comparison;
  if (!sameEvent && !isAnchored(page)) return false;
  // Opposites told of two that are not one are no contradiction, and no support either.
  if (clashes.some((clash) => tellsOfAnother(page, other, aligned, clash))) return false;
  // Between two languages only a plain sentence tells who did it to whom: then it is no small doubt.
  const isAcross = page.script !== other.script;
  if (isAcross && clashes.some(({ kind }) => kind === 'role-swapped')) return false;
  if (differsTwice(comparison)) return false;
  return times !== 'apart' || sharesAnchor(page, aligned);
}

/** Aligned units around both of two slots from which they stand in each other's place. */
const IN_PLACE = 2;

/**
 * Two slots with other values in one frame (another town, another number) are another event in the same words; of two
 * that are explained, as counts that grew, nothing is known.
 */
function differsTwice({ page, other, clashes, explained }: Comparison): boolean {
  const isSlot = ({ kind, context }: Clash) => kind.endsWith('-differs') && context >= IN_PLACE;
  const slots = clashes.filter(isSlot);
  const others = explained.filter(({ clash }) => isSlot(clash)).map(({ clash }) => clash);
  return slots.length > 0 && placesOf(page, other, [...slots, ...others]).length > MOST_DIFFERENCES;
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

/** A clash too weak to contradict still takes from the support, in shares. */
const DOUBT = 0.12;

function doubtOf(clashes: readonly Clash[], explained: readonly Explained[]): number {
  const framed = clashes.filter(({ context }) => context > 0).length;
  const apart = explained.filter(({ why }) => why === 'other-event').length;
  return Math.min(framed + apart, 2) * DOUBT;
}

/** Both shares together, without what stands in the clash's place, from which two texts tell one thing but for it. */
const ONE_TELLING = 1.25;

/**
 * Do two texts that say nearly the same differ in one thing, however unsure it is that they clash there? So they do over
 * a count too that may have grown, where nobody knows which report is the later, and over a time that is another one.
 */
function isUnsettled({ page, other, clashes, explained }: Comparison): boolean {
  return (
    clashes.some(isOfOneTelling) ||
    explained.some(({ clash, why }) => {
      if (!isOfOneTelling(clash)) return false;
      return why === 'growing-count' ? !isOrderKnown(page, other) : clash.kind === 'date-differs';
    })
  );
}

/** Is a clash, however unsure, one of two texts that say nearly the same? Then neither tells what the other does. */
function isOfOneTelling({ kind, context, frame, largerFrame }: Clash): boolean {
  // Of a denial the chains tell who denies what (`verdict.ts`).
  if (kind === 'denied') return false;
  return (context > 0 || kind === 'role-swapped') && frame + largerFrame >= ONE_TELLING;
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
