import type { Aligned } from './align.ts';
import type { Analysis, Unit } from './analyze.ts';
import type { Clash } from './clashes.ts';
import { tellsOfOneMore, tellsOtherTime } from './event.ts';
import { isLooseYear, isRoundedDay, sameKindOfDate } from './explanations.ts';
import { holdOneOffice } from './one-office.ts';
import { areTwoActors } from './other-actors.ts';
import { hasAgreeingFigure, mayCountAnother } from './other-counts.ts';
import { COPY_FRAME, hasReplaced, tellsOfAnother } from './other-subjects.ts';

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
  'number-differs': { context: 2, larger: 0.5, both: 0.85 },
  'date-differs': { context: 1, larger: 0.45, both: 0.8 },
  'place-differs': { context: 3, larger: 0.6, both: 1.3 },
  'name-differs': { context: 3, larger: 0.8, both: 1.5 },
  antonym: { context: 3, larger: 0.6, both: 0.9 },
  negated: { context: 2, larger: 0.6, both: 1.0 },
  denied: { context: 3, larger: 0.7, both: 1.3 },
  'role-swapped': { context: 0, larger: 0.85, both: 1.6 },
};
/** A lack (`دون تصعيد`) is told in too many other ways to clash in loosely similar sentences. */
const LACK_BAR: Bar = { context: 3, larger: 0.75, both: 1.5 };
/** Counts of one event's dead or injured need no frame of words, but the event. */
const RUNNING_BAR: Bar = { context: 1, larger: 0.4, both: 0.6 };
/** Both shares together from which two sentences tell one fact whatever the rest of their articles is about. */
const NEARLY_SAME = 1.2;
/** Both shares together from which the texts are one text with a word changed, wherever in it the word stands. */
const COPY_SHARES = 1.6;
const LEAST_FRAME = 18;
/** Share of one text from which the other tells all of it, so that less weight will do. */
const IN_FULL = 0.92;
/** Below this, two sentences do not even speak of the same things. */
export const RELATED_WEIGHT = 14;

/** Weight that such a text has at least besides: three words of the news. */
const LEAST_COPY = 9;

/** The rule by which a clash makes two texts opposites; null where it does not. */
export function decidingRule(
  page: Analysis,
  other: Analysis,
  aligned: Aligned,
  clash: Clash,
  sameEvent: boolean,
): 'copy' | 'frame' | 'running-count' | null {
  const [a, b] = [page.units[clash.page], other.units[clash.other]];
  if (a === undefined || b === undefined) return null;
  if (isOfAnother(page, other, aligned, clash)) return null;
  if (isCopy(page, other, aligned, clash)) return 'copy';
  const bar = barOf(clash, a, b);
  const isFull = clash.largerFrame >= IN_FULL || tellsOneFigure(page, aligned, clash);
  const least = bar === RUNNING_BAR || isFull ? RELATED_WEIGHT : LEAST_FRAME;
  if (aligned.shared < least || isSaid(clash, a, b, aligned)) return null;
  if (clash.kind === 'date-differs' && !sameKindOfDate(page, clash.page, other, clash.other))
    return null;
  const told = aligned.coveragePage + aligned.coverageOther;
  if (!sameEvent && (told < NEARLY_SAME || isOfOtherThing(page, other, aligned, clash)))
    return null;
  if (!isFramed(page, other, aligned, clash, bar)) return null;
  if (bar === RUNNING_BAR) return 'running-count';
  const isAcross = page.script !== other.script;
  const isNear = isAcross || isNearlyTold(clash) || tellsOneFigure(page, aligned, clash);
  const isSure = isNear && isYearFramed(page, other, clash);
  return isSure && !isAboutAnother(page, other, aligned, clash) ? 'frame' : null;
}

/** `Postponed the MP's trial to the 12th`, `the journalist's to the 19th`: another word stands beside another day. */
function isOfOtherThing(page: Analysis, other: Analysis, aligned: Aligned, clash: Clash): boolean {
  return clash.kind === 'date-differs' && hasReplaced(page, other, aligned, clash);
}

/** Do both texts have the frame that a clash of the kind needs? */
function isFramed(
  page: Analysis,
  other: Analysis,
  aligned: Aligned,
  clash: Clash,
  bar: Bar,
): boolean {
  const { coveragePage, coverageOther, framePage, frameOther } = aligned;
  // A full name outweighs the words around it, which are what must be the same.
  const shares =
    clash.kind === 'name-differs'
      ? [clash.frame, clash.largerFrame]
      : [coveragePage, coverageOther];
  const isOneText = framePage + frameOther >= COPY_SHARES || clash.largerFrame >= IN_FULL;
  const room = isOneText ? 1 : roomFor(page, other, clash);
  const least = tellsOneFigure(page, aligned, clash) ? FIGURE_CONTEXT : bar.context;
  if (clash.context < Math.min(bar.context, least, room)) return false;
  // What the rest of the other's article tells, its sentence may leave out.
  const isTold = clash.known.size > 0 && clash.frame + clash.largerFrame >= COPY_SHARES;
  const [one = 0, two = 0] = shares;
  return isTold || (Math.max(one, two) >= bar.larger && one + two >= bar.both);
}

/** Is it told of another day or of somebody else, whatever else the texts have in common? */
function isOfAnother(page: Analysis, other: Analysis, aligned: Aligned, clash: Clash): boolean {
  if (areTwoActors(page, other, clash)) return true;
  return clash.kind === 'date-differs'
    ? isRoundedDay(page, clash.page, other, clash.other)
    : tellsOfAnother(page, other, aligned, clash);
}

/** Does what clashes belong to who says it? Opposites there are a deed, or `findClashes` would not have them. */
function isSaid({ kind, page, other }: Clash, a: Unit, b: Unit, { partners }: Aligned): boolean {
  if (kind === 'antonym' || !(a.inChain || b.inChain)) return false;
  // `Refused to join` may be read as said by one of two texts; with the same thing right behind it is what was done.
  const isDone = kind === 'negated' && a.inChain !== b.inChain && partners[page + 1] === other + 1;
  return !isDone;
}

/** Aligned units around opposites or numbers beside which both texts have a figure that agrees: it tells what they are about. */
const FIGURE_CONTEXT = 2;

/** Do both texts have one figure right behind what clashes (`gained 3.1 percent`, `fell 3.1 percent`)? */
function tellsOneFigure(
  page: Analysis,
  { partners }: Aligned,
  { kind, page: at, other: to, largerFrame }: Clash,
): boolean {
  if (kind !== 'number-differs' && kind !== 'antonym') return false;
  const sides = kind === 'antonym' ? 2 : 1;
  return largerFrame >= FIGURE_FRAME && hasAgreeingFigure(page, at, to, partners, sides);
}

/** Share of the text of which more is told that such a figure needs beside it. */
const FIGURE_FRAME = 0.55;

/** Two opposites that open both sentences, as Arabic verbs do, have neighbours on one side only; one may be a word more. */
function roomFor(page: Analysis, other: Analysis, { kind, page: at, other: to }: Clash): number {
  const opens = kind === 'antonym' && at === 0 && to === 0 && page.script === 'arabic';
  return opens && other.script === 'arabic' ? OPENING_CONTEXT : Number.POSITIVE_INFINITY;
}

const OPENING_CONTEXT = 2;

/** Of one of the two texts nearly all must be told besides, unless what stands around both is the same throughout. */
function isNearlyTold({ kind, context, largerFrame }: Clash): boolean {
  if (kind !== 'number-differs' && kind !== 'antonym' && kind !== 'negated') return true;
  return context >= FULL_CONTEXT || largerFrame >= LEAST_LARGER_FRAME;
}

/** A year stands beside much that is told of other years too, so more of both must be the same around it. */
const YEAR_CONTEXT = 2;
const YEAR_FRAME = 0.4;

/** Of two years, is enough of both texts the same around them? True of all else. */
function isYearFramed(page: Analysis, other: Analysis, clash: Clash): boolean {
  const [a, b] = [page.units[clash.page]?.time, other.units[clash.other]?.time];
  if (a?.year == null || b?.year == null || a.year === b.year) return true;
  if (isLooseYear(page, clash.page, other, clash.other)) return false;
  const isTold = clash.frame >= YEAR_FRAME && clash.largerFrame >= LEAST_LARGER_FRAME;
  return isTold && clash.context >= YEAR_CONTEXT;
}

/** Aligned neighbours of a clash that stands in the same words on both sides; six are all. */
const FULL_CONTEXT = 6;
const LEAST_LARGER_FRAME = 0.8;

/** Does one text tell of another time or count another thing, so that in doubt nothing clashes? */
function isAboutAnother(page: Analysis, other: Analysis, aligned: Aligned, clash: Clash): boolean {
  if (tellsOfOneMore(page, other)) return true;
  if (clash.kind !== 'date-differs' && tellsOtherTime(page, other, aligned, clash)) return true;
  return (
    clash.kind === 'number-differs' &&
    mayCountAnother(page, clash.page, other, clash.other, aligned, clash.known)
  );
}

function isCopy(page: Analysis, other: Analysis, aligned: Aligned, clash: Clash): boolean {
  const [a, b] = [page.units[clash.page], other.units[clash.other]];
  if (a === undefined || b === undefined) return false;
  if (clash.frame < COPY_FRAME || aligned.shared < LEAST_COPY) return false;
  // Where much else stands in the place of two opposites, it is another sentence about them.
  const told = aligned.coveragePage + aligned.coverageOther;
  if (told < NEARLY_SAME && isReplacedBeside(page, other, aligned, clash)) return false;
  if (clash.context < Math.min(1, BARS[clash.kind].context)) return false;
  if (!(a.inChain || b.inChain)) return true;
  if (clash.kind === 'name-differs')
    return holdOneOffice(page, clash.page, other, clash.other, aligned.partners);
  // Who speaks, and how many of them, differs between reports of one statement.
  const isWhere = clash.kind === 'place-differs';
  return !isWhere && a.quantity?.person !== true && b.quantity?.person !== true;
}

/** Have both texts words beside two opposites that the other has none for? */
function isReplacedBeside(
  page: Analysis,
  other: Analysis,
  aligned: Aligned,
  clash: Clash,
): boolean {
  if (clash.kind !== 'antonym' && clash.kind !== 'negated') return false;
  const { partners } = aligned;
  const isFree = (at: number) => at >= 0 && at < page.units.length && (partners[at] ?? -1) < 0;
  const isFreeOther = (at: number) => at >= 0 && at < other.units.length && !partners.includes(at);
  return (
    (isFree(clash.page - 1) || isFree(clash.page + 1)) &&
    (isFreeOther(clash.other - 1) || isFreeOther(clash.other + 1))
  );
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
