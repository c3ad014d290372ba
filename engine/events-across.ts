import type { Aligned } from './align.ts';
import type { Analysis, Unit } from './analyze.ts';
import { isOneClause } from './clauses.ts';
import type { Lexicon } from './lexicon.ts';
import { compareTimes } from './time-relation.ts';

/** What clashes, by the indexes of its units. */
interface Placed {
  readonly kind: string;
  readonly page: number;
  readonly other: number;
}

/**
 * May two texts in two languages tell of two occasions, as a report and what it recalls do? So it may be where only one of
 * them tells what was before (`had already approved`, `كان قد وافق`), where each has its own time, and where beside one
 * thing that both have each has a word of its own (`law on water`, `قانون التقاعد`). Cost: the pairs and times of both.
 */
export function mayBeOtherEvent(
  page: Analysis,
  other: Analysis,
  aligned: Aligned,
  clash: Placed,
): boolean {
  const [ours, theirs] = [before(page, clash.page), before(other, clash.other)];
  if (ours !== theirs && (ours === 'no' || theirs === 'no')) {
    if (ours === 'plain' || theirs === 'plain') return true;
    const [text, at] = ours === 'no' ? [other, clash.other] : [page, clash.page];
    const told = new Set(aligned.pairs.map((pair) => (text === page ? pair.page : pair.other)));
    if (text.units.some(({ time }, one) => time !== null && one !== at && !told.has(one)))
      return true;
  }
  if (isOnlyExpected(page, clash.page, aligned, 'page')) return true;
  if (isOnlyExpected(other, clash.other, aligned, 'other')) return true;
  if (clash.kind === 'date-differs') return false;
  return hasOwnTimes(page, other, aligned, clash) || isOfAnotherKind(page, other, aligned, clash);
}

/** Words of those who expect or want somebody else to do what follows. */
const EXPECTS =
  /^(?:expect(?:s|ed)?|forecasts?|predict(?:s|ed)?|want(?:s|ed)?|urg(?:e|es|ed)|ask(?:s|ed)?|call(?:s|ed)|demand(?:s|ed)?|[وف]?[يت]?(?:توقع|رجح|طالب|دعا|دعت|ناشد|حث)(?:ت|وا|ون)?)$/;

/** Does a text tell what clashes as expected or wanted, by a word that nothing stands for in the other? */
function isOnlyExpected(
  text: Analysis,
  at: number,
  { pairs }: Aligned,
  side: 'page' | 'other',
): boolean {
  return text.units.some(
    ({ firstToken: token }, one) =>
      one < at &&
      EXPECTS.test(text.tokens[token]?.text ?? '') &&
      isOneClause(text, one, at) &&
      !pairs.some((pair) => pair[side] === one),
  );
}

/** How plainly a text puts something before its own news: by a word for it or the pluperfect in full, or by `had` alone. */
type Before = 'plain' | 'perhaps' | 'no';

const PLAIN = /^(?:previously|formerly|earlier|already|سابقا|سبق)$/;
const WAS = /^(?:had|[وف]?كان(?:ت|وا|ا|تا)?)$/;

/** How a text puts what the clause of a unit tells. */
function before(text: Analysis, at: number): Before {
  const { tokens, units } = text;
  const end = units[at + 1]?.firstToken ?? tokens.length;
  let found: Before = 'no';
  for (let index = 0; index < end; index += 1) {
    const word = tokens[index]?.text ?? '';
    const isPlain = PLAIN.test(word) || (word === 'قد' && found === 'perhaps');
    if (!isPlain && !WAS.test(word)) continue;
    const near = units.findIndex(({ firstToken: token }) => token >= index);
    if (!isOneClause(text, near, at)) continue;
    if (isPlain) return 'plain';
    found = 'perhaps';
  }
  return found;
}

/** Season words are read as no times, but are ones. */
const SEASON = /^(?:spring|summer|autumn|winter|[بل]?(?:ال)?(?:ربيع|صيف|خريف|شتاء))$/;

/** Does each text have a time that the other does not tell in the same way, or one of them a season? */
function hasOwnTimes(page: Analysis, other: Analysis, { pairs }: Aligned, clash: Placed): boolean {
  const told = pairs.filter(({ how }) => how === 'same');
  const used = pairs.filter(({ how }) => how !== 'clash');
  const own = timesOf(page, new Set(told.map((pair) => pair.page)), clash.page);
  const its = timesOf(other, new Set(told.map((pair) => pair.other)), clash.other);
  if (own.some((a) => its.some((b) => compareTimes(a, b) !== 'agrees'))) return true;
  const isSeason = (text: Analysis, { kind, firstToken: token }: Unit) =>
    kind === 'word' && SEASON.test(text.tokens[token]?.text ?? '');
  return (
    page.units.some((unit, at) => isSeason(page, unit) && !used.some((pair) => pair.page === at)) ||
    other.units.some((unit, at) => isSeason(other, unit) && !used.some((pair) => pair.other === at))
  );
}

function timesOf(text: Analysis, told: ReadonlySet<number>, clash: number) {
  return text.units.flatMap(({ time, inChain }, at) =>
    time === null ||
    inChain ||
    told.has(at) ||
    at === clash ||
    time.bound !== null ||
    time.reporting
      ? []
      : [time],
  );
}

/** Share of both texts from which what nothing stands for is a gap of the lexicon rather than another thing. */
const NEARLY_ALL = 0.88;

/** Weight from which a word tells one thing from another. */
const TELLING = 3;

/**
 * Does a word that both have stand with a word on each side that says which of its kind it is (`law on water`, `قانون
 * التقاعد`), both known to the lexicon and neither told by the other text?
 */
function isOfAnotherKind(
  page: Analysis,
  other: Analysis,
  { pairs, framePage, frameOther }: Aligned,
  clash: Placed,
): boolean {
  if (Math.min(framePage, frameOther) >= NEARLY_ALL) return false;
  const used = new Set(pairs.map((pair) => pair.page));
  const usedOther = new Set(pairs.map((pair) => pair.other));
  const isOwn = ({ units }: Analysis, at: number, taken: ReadonlySet<number>) => {
    const unit = units[at];
    return unit !== undefined && !taken.has(at) && isTelling(unit) && isKnown(page.lexicon, unit);
  };
  const hasOwn = (text: Analysis, at: number, taken: ReadonlySet<number>) =>
    modifiersOf(text, at).some((near) => isOwn(text, near, taken));
  return pairs.some(
    ({ how, page: at, other: to }) =>
      how !== 'clash' &&
      at !== clash.page &&
      page.units[at]?.kind === 'word' &&
      hasOwn(page, at, used) &&
      hasOwn(other, to, usedOther),
  );
}

function isTelling({ kind, inChain, weight }: Unit): boolean {
  return !inChain && (kind === 'word' || kind === 'name') && weight >= TELLING;
}

/** Could the lexicon have told it in the other language? */
function isKnown(lexicon: Lexicon, { key, name }: Unit): boolean {
  if (name !== null && name.type !== 'named') return true;
  return lexicon.relatives(key).some(({ kind }) => kind === 'translation');
}

/** What binds a noun to the one that it belongs to. */
const BINDS = /^(?:of|on|for|against|about|in|from|to|the|a|an|في|من|علي|ضد|بشان|حول|عن|الي|لل?)$/;

/** The units that may say which of its kind a word is: in Arabic behind it, in English right before it or bound to it. */
function modifiersOf(text: Analysis, at: number): readonly number[] {
  const behind = isBound(text, at) ? [at + 1] : [];
  if (text.script !== 'latin') return behind;
  const [before, own] = [text.units[at - 1], text.units[at]];
  const isBefore =
    before !== undefined && own !== undefined && own.firstToken === before.firstToken + 1;
  return isBefore ? [at - 1, ...behind] : behind;
}

/** Does nothing but what binds nouns stand between a unit and the next: in English such a word, in Arabic none is needed? */
function isBound({ units, tokens, script }: Analysis, at: number): boolean {
  const [own, next] = [units[at], units[at + 1]];
  if (own === undefined || next === undefined) return false;
  const between = tokens.slice(own.firstToken + 1, next.firstToken);
  return (
    (between.length > 0 || script === 'arabic') && between.every(({ text }) => BINDS.test(text))
  );
}
