import type { Aligned } from './align.ts';
import type { Analysis } from './analyze.ts';
import type { Clash } from './clashes.ts';
import {
  hasOtherParticipants,
  NEWS_DAYS,
  namesDay,
  sharesAnchor,
  sharesName,
  type TimeFit,
  TYPES_AND_COUNTRIES,
} from './event.ts';
import { daysApart, type Why } from './explanations.ts';
import { isWithinCountry } from './one-place.ts';

/** Two aligned texts with what they cannot both be right about, and what time or growth explains of it. */
export interface Compared {
  readonly page: Analysis;
  readonly other: Analysis;
  readonly aligned: Aligned;
  readonly clashes: readonly Clash[];
  readonly explained: readonly Explained[];
}

export interface Explained {
  readonly clash: Clash;
  readonly why: Why;
}

/** Is it another place or person? */
export function isName({ kind }: Pick<Clash, 'kind'>): boolean {
  return kind === 'place-differs' || kind === 'name-differs';
}

/**
 * The clashes, of several in one place of the sentence only the first: where one side has `the Qatari capital Doha` and
 * the other `Oman`, one place differs; `Moscow and Stockholm` against `Tehran and Washington` are two.
 */
export function placesOf(
  page: Analysis,
  other: Analysis,
  clashes: readonly Clash[],
): readonly Clash[] {
  const places: Clash[] = [];
  for (const clash of clashes) {
    const known = places.some((place) => {
      if (isWithinCountry(page, other, place, clash)) return true;
      if (!isName(place) || !isName(clash)) return false;
      const besidePage = Math.abs(place.page - clash.page) <= 1;
      const besideOther = Math.abs(place.other - clash.other) <= 1;
      return besidePage !== besideOther;
    });
    if (!known) places.push(clash);
  }
  return places;
}

/** The stem of a direction, by which places are told apart too. */
const DIRECTION = /^(?:شمال|جنوب|شرق|غرب|north|south|east|west)/;

/** Reports of one occasion, however many numbers they give, agree on some. */
export const MOST_DIFFERENCES = 1;

/**
 * One clash is a contradiction, several are another event: a bulletin of every day, a round of every week and a court's
 * next case say the same words with other days, numbers and names.
 */
export function isOneOccasion(
  { page, other, aligned, clashes, explained }: Compared,
  first: Clash,
  times: TimeFit,
  sameEvent: boolean,
): boolean {
  const apart = daysApart(page, other) ?? 0;
  // The day itself is what they differ about, if all else ties them to one event.
  const dayOnly =
    first.kind === 'date-differs' && sameEvent && apart <= NEWS_DAYS && sharesAnchor(page, aligned);
  // Of two days told of two countries nothing is the same but the words.
  const types = first.kind === 'date-differs' ? TYPES_AND_COUNTRIES : undefined;
  const isElsewhere = hasOtherParticipants(page, other, aligned, first.page, types);
  if ((times === 'apart' && !dayOnly) || isElsewhere) return false;
  if (times === 'open' && apart > (first.kind === 'date-differs' ? NEWS_DAYS : 0)) return false;
  const isNamed = namesDay(page) || namesDay(other) || sharesName(page, aligned);
  if (apart > 0 && !isNamed && !tellsOwnFigures(aligned, first)) return false;
  if (isAtOtherTime({ page, other, aligned, clashes, explained }, first)) return false;
  // Another place or person with other figures is another event.
  const isWhere = isName(first) || DIRECTION.test(page.units[first.page]?.key ?? '');
  if (isWhere && (explained.length > 0 || countsApart(page, other, aligned))) return false;
  const running = (clash: Clash) =>
    clash !== first && page.units[clash.page]?.quantity?.running != null;
  const [negated, rest] = [
    clashes.filter(({ kind }) => kind === 'negated'),
    clashes.filter((clash) => clash.kind !== 'negated' && !running(clash)),
  ];
  // `Neither the wagons nor the bodies`: what one side denies, it denies in one go.
  return placesOf(page, other, rest).length + Math.min(negated.length, 1) <= MOST_DIFFERENCES;
}

/** Is another time told too, or, since another day, another count? */
function isAtOtherTime({ page, other, aligned, explained }: Compared, first: Clash): boolean {
  const isOfDays =
    first.kind === 'date-differs' && explained.some(({ why }) => why === 'growing-count');
  const isOtherDay = explained.some(({ clash }) => clash.kind === 'date-differs');
  return isOfDays || isOtherDay || isBeforeAndAfter(page, other, aligned, first);
}

/** Does one text tell what was before something, and the other what was after it? Then what else differs has changed. */
function isBeforeAndAfter(
  page: Analysis,
  other: Analysis,
  { pairs }: Aligned,
  first: Clash,
): boolean {
  if (page.script !== other.script) return false;
  const isOrder = ({ tokens, units }: Analysis, at: number, back: number) =>
    ORDER.test(tokens[(units[at]?.firstToken ?? 0) - back]?.text ?? '');
  // They may differ in nothing else: then that is what clashes.
  if (isOrder(page, first.page, 0)) return false;
  const orderAt = (text: Analysis, at: number) => {
    const back = [1, 2].find((one) => isOrder(text, at, one));
    const token = (text.units[at]?.firstToken ?? 0) - (back ?? 0);
    return back === undefined ? null : (text.tokens[token]?.text.replace(/^[وف]/, '') ?? null);
  };
  return pairs.some(({ page: at, other: to }) => {
    const [ours, theirs] = [orderAt(page, at), orderAt(other, to)];
    return at !== first.page && ours !== null && theirs !== null && ours !== theirs;
  });
}

const ORDER = /^(?:before|after|[وف]?(?:قبل|بعد)(?:ما)?)$/;

/** Values in common, and share of both texts, from which two texts that name nobody are not one bulletin of two days. */
const OWN_VALUES = 2;
const OWN_FRAME = 0.85;

/** Do texts that are one but for opposites agree on several figures? Those of what recurs every day differ. */
function tellsOwnFigures({ values }: Aligned, { kind, frame }: Clash): boolean {
  return (kind === 'antonym' || kind === 'negated') && values >= OWN_VALUES && frame >= OWN_FRAME;
}

/** Do both texts count what the other has no count for? */
function countsApart(page: Analysis, other: Analysis, { pairs }: Aligned): boolean {
  const told = pairs.filter(({ how }) => how !== 'clash');
  const hasFree = ({ units }: Analysis, used: ReadonlySet<number>) =>
    units.some(
      ({ quantity, inChain }, at) =>
        quantity !== null && quantity.kind !== 'ordinal' && !inChain && !used.has(at),
    );
  return (
    hasFree(page, new Set(told.map((pair) => pair.page))) &&
    hasFree(other, new Set(told.map((pair) => pair.other)))
  );
}
