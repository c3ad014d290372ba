import type { Aligned } from './align.ts';
import type { Analysis, Unit } from './analyze.ts';
import { isOneClause } from './clauses.ts';
import { mayBeOtherEvent } from './events-across.ts';
import { areSureOpposites } from './opposites-across.ts';
import { areOtherPersons } from './persons-across.ts';
import { isRefusal, type Negation } from './polarity.ts';
import { relationOfUnits } from './sides-across.ts';

/** What clashes, by the indexes of its units. */
interface Found {
  readonly kind: string;
  readonly page: number;
  readonly other: number;
  readonly context: number;
}

/** Aligned units around both names of persons that stand for each other. */
const LEAST_CONTEXT = 2;

/**
 * Does what clashes in two texts clash in two languages too? There a name may only be spelled in a way that we cannot
 * read, words stand in another order, and a negation may be told by a word. Cost: the texts' negations times each other.
 */
export function isSureAcross(
  page: Analysis,
  other: Analysis,
  aligned: Aligned,
  clash: Found,
): boolean {
  if (mayBeOtherEvent(page, other, aligned, clash)) return false;
  switch (clash.kind) {
    case 'name-differs':
      return (
        clash.context >= LEAST_CONTEXT && areOtherPersons(page, clash.page, other, clash.other)
      );
    case 'role-swapped':
      return areNegationsMatched(page, other, aligned);
    case 'date-differs':
      return !hasOpposites(page, aligned) && areNegationsMatched(page, other, aligned);
    case 'antonym':
      return (
        areNegationsMatched(page, other, aligned, clash) &&
        areSureOpposites(page, clash.page, other, clash.other) &&
        isFramedInClause(page, other, aligned, clash)
      );
    case 'negated':
    case 'denied':
      return isOnlyNegation(page, other, aligned, clash);
    default:
      return true;
  }
}

/** Aligned units around opposites that stand in their own clauses. */
const LEAST_IN_CLAUSE = 2;
const AROUND = 4;

/** Are opposites told of the same in their own clauses, and not only near each other? */
function isFramedInClause(
  page: Analysis,
  other: Analysis,
  { pairs }: Aligned,
  clash: Found,
): boolean {
  const near = pairs.filter(
    (pair) =>
      pair.how !== 'clash' &&
      Math.abs(pair.page - clash.page) <= AROUND &&
      Math.abs(pair.other - clash.other) <= AROUND &&
      isOneClause(page, pair.page, clash.page) &&
      isOneClause(other, pair.other, clash.other),
  );
  return near.length >= LEAST_IN_CLAUSE;
}

/** Do opposites stand in the two texts, so that what else differs belongs to another time? */
function hasOpposites(page: Analysis, { pairs }: Aligned): boolean {
  return pairs.some(({ how, page: at }) => {
    const unit = page.units[at];
    return how === 'clash' && unit?.kind === 'word';
  });
}

/**
 * Does a negation that only one of two texts in two languages seems to have clash, given the two units that it is said
 * of? Only where every other negation of either text has its own on the other side: what is one word here is a
 * negation there (`unprecedented`, `غير مسبوق`; `no agreement was reached`, `لم يتم التوصل إلى اتفاق`).
 */
function isOnlyNegation(page: Analysis, other: Analysis, aligned: Aligned, clash: Found): boolean {
  const ofPage = page.units[clash.page]?.negation ?? null;
  const ofOther = other.units[clash.other]?.negation ?? null;
  const alone = unmatched(page, other, aligned);
  const [own, theirs] = ofPage !== null ? [alone.page, alone.other] : [alone.other, alone.page];
  const negation = ofPage ?? ofOther;
  if (negation === null || theirs.length > 0 || !own.includes(negation)) return false;
  const [plain, at] = ofPage !== null ? [other, clash.other] : [page, clash.page];
  if (Math.min(aligned.framePage, aligned.frameOther) < LEAST_FRAME) return false;
  const [a, b] = [page.units[clash.page], other.units[clash.other]];
  // `No danger`, `آمن`.
  if (a !== undefined && b !== undefined && areOpposites(a, b)) return false;
  if (saysNoByItself(plain, ofPage !== null ? page : other, at, aligned, ofPage !== null))
    return false;
  // `Not in one room`, `in separate rooms`.
  return !(
    hasFreeSide(page, clash.page, new Set(aligned.pairs.map((pair) => pair.page))) &&
    hasFreeSide(other, clash.other, new Set(aligned.pairs.map((pair) => pair.other)))
  );
}

/** Does a word of opposites, or the number one, stand there with nothing that stands for it? */
function hasFreeSide({ units }: Analysis, at: number, told: ReadonlySet<number>): boolean {
  for (let near = at - BESIDE; near <= at + BESIDE; near += 1) {
    const unit = units[near];
    if (unit === undefined || near === at || told.has(near)) continue;
    if (unit.places !== null || unit.quantity?.interval.high === 1) return true;
  }
  return false;
}

/** Share of both texts that must be told by the other; below, the negation may be told by what is left. */
const LEAST_FRAME = 0.6;

/** Units around opposites within which a negation may be said of them. */
const NEGATION_REACH = 6;

/**
 * Have both texts as many negations, each its own, so that what differs is what it seems? Of opposites only those near
 * them can tell otherwise.
 */
function areNegationsMatched(
  page: Analysis,
  other: Analysis,
  aligned: Aligned,
  near: Found | null = null,
): boolean {
  const alone = unmatched(page, other, aligned);
  const mayTell = (text: Analysis, at: number) => (negation: Negation) =>
    near === null || Math.abs(unitAt(text, negation.head) - at) <= NEGATION_REACH;
  return !(
    alone.page.some(mayTell(page, near?.page ?? 0)) ||
    alone.other.some(mayTell(other, near?.other ?? 0))
  );
}

interface Unmatched {
  readonly page: readonly Negation[];
  readonly other: readonly Negation[];
}

/** Units between what two negations are said of, for them to be one: languages negate verb or object. */
const SAME_PLACE = 3;

function unmatched(page: Analysis, other: Analysis, aligned: Aligned): Unmatched {
  const left = page.negations.filter((one) => isOpen(page, other, aligned, one, true));
  const right = other.negations.filter((one) => isOpen(page, other, aligned, one, false));
  const distances = left.flatMap((a) => {
    const place = placeInOther(page, aligned, unitAt(page, a.head));
    return right.map((b) => ({ a, b, apart: Math.abs(place - unitAt(other, b.head)) }));
  });
  const matched = new Set<Negation>();
  for (const { a, b, apart } of distances.toSorted((one, two) => one.apart - two.apart)) {
    if (!(apart <= SAME_PLACE) || matched.has(a) || matched.has(b)) continue;
    matched.add(a).add(b);
  }
  const rest = (all: readonly Negation[]) => all.filter((one) => !matched.has(one));
  return { page: rest(left), other: rest(right) };
}

/** Is a negation one that the other text must have too? Not where a word of it says the whole. */
function isOpen(
  page: Analysis,
  other: Analysis,
  { pairs }: Aligned,
  { kind, at, head }: Negation,
  ofPage: boolean,
): boolean {
  if (kind === 'avoidance') return false;
  const [text, side] = ofPage ? [page, 'page' as const] : [other, 'other' as const];
  return !pairs.some((pair) => {
    if (pair.how === 'clash') return false;
    const unit = text.units[pair[side]];
    if (unit === undefined) return false;
    // `Denied` beside `نفى`.
    if (unit.firstToken === at) return kind === 'denial';
    if (unit.firstToken !== head || kind !== 'lack') return false;
    const [a, b] = [page.units[pair.page], other.units[pair.other]];
    return a !== undefined && b !== undefined && (areOpposites(a, b) || isNegative(ofPage ? b : a));
  });
}

/** Two words of which one says what the other says under a negation (`indirect`, `مباشر`). */
function areOpposites(a: Unit, b: Unit): boolean {
  const listed = a.relatives.some(({ kind, term }) => kind === 'antonym' && term === b.key);
  return listed || relationOfUnits(a, b) === 'opposed';
}

/** English words that hold their own negation; the endless `in-` of `include` is left out where it stands alone. */
const NEGATIVE =
  /^(?:un(?!der|it|i[vo]|til)[a-z]{3,}|dis(?!c|e|p|t)[a-z]{3,}|non[a-z-]{3,}|in(?:direct|valid|accur|complet|conclus|visib|approp|adeq|correct|formal|human|noc|toler|vol|effect|suffic|capab|abil|decis|secur|stab)[a-z]*|im(?:poss|moral|prob)[a-z]*|ir(?:reg|resp|rev)[a-z]*|il(?:leg|lit|lic)[a-z]*|a(?:symptom|typic|politic|moral)[a-z]*|[a-z]{3,}less)$/;

function isNegative({ key }: Unit): boolean {
  return NEGATIVE.test(key);
}

function isFirst({ quantity }: Unit): boolean {
  return quantity?.kind === 'ordinal' && quantity.interval.low === 1;
}

/** Words that say that something hardly is, was not done or came to an end. */
const HARDLY =
  /^(?:hardly|barely|scarcely|rarely|seldom|few|little|nowhere|absen(?:t|ce)|miss(?:ed|ing)|stop(?:s|ped|ping)?|halt(?:s|ed|ing)?|ceas(?:e|es|ed|ing)|zero|free|instead|rather|unless|too|less(?:er)?|warn(?:s|ed|ing)?|ban(?:s|ned)?|[وفبل]?(?:ال)?(?:ي|ت)?(?:حذر|حذرت|تحذير|تعذر|خالي|قلما|نادرا?|غياب|غاب|انعدام|انعدم|توقفت?|كفت?|اوقفت?|خلو|خال|خاليه|فقدان|افتقرت?|يفتقر|تفتقر|افتقار|استحاله?|مستحيل|صعب|بدلا|حظرت?|ممنوع|سوي))$/;
/** `Recommend against` something is not to recommend it. */
const ADVISES = /^(?:recommend|advise|decide|caution|guard|ensure|vote|rule)/;
/** Units around the plain word in which such a word may say the negation. */
const BESIDE = 3;

/** Does the plain text say no by a word of its own at that place, for which the other has none? */
function saysNoByItself(
  text: Analysis,
  negating: Analysis,
  at: number,
  aligned: Aligned,
  isOther: boolean,
): boolean {
  const told = new Map(
    aligned.pairs.map((pair) => (isOther ? [pair.other, pair.page] : [pair.page, pair.other])),
  );
  for (const [one, unit] of text.units.entries()) {
    const partner = told.get(one);
    // `Unknown` is told by `معروف` where something else says no; of `unprecedented` the partner is negated itself.
    if (
      isNegative(unit) &&
      (one === at || partner === undefined || negating.units[partner]?.negation == null)
    )
      return true;
    // `Not since January` is the first time since.
    if (one !== at && partner === undefined && isFirst(unit)) return true;
  }
  const [first, last] = [text.units[at - BESIDE - 1], text.units[at + BESIDE + 1]];
  const to = last?.firstToken ?? text.tokens.length;
  for (let token = first?.firstToken ?? 0; token < to; token += 1) {
    const word = text.tokens[token]?.text ?? '';
    if (HARDLY.test(word) || isRefusal(word)) return true;
    if (word === 'against' && ADVISES.test(text.tokens[token - 1]?.text ?? '')) return true;
  }
  return false;
}

/** The unit that a token belongs to or, of none, the next one. */
function unitAt({ units }: Analysis, token: number): number {
  for (let at = 0; at < units.length; at += 1) {
    const next = units[at + 1]?.firstToken ?? Number.POSITIVE_INFINITY;
    if (token < next) return at;
  }
  return units.length;
}

/** Where a unit of the page would stand in the other text, by itself or its nearest aligned neighbour; NaN for nowhere. */
function placeInOther(page: Analysis, { partners }: Aligned, at: number): number {
  for (let reach = 0; reach <= SAME_PLACE; reach += 1) {
    for (const near of [at + reach, at - reach]) {
      const partner = near < page.units.length ? (partners[near] ?? -1) : -1;
      if (partner >= 0) return partner;
    }
  }
  return Number.NaN;
}
