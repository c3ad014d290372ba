import type { Analysis, Unit } from './analyze.ts';
import { countryOfWord } from './countries.ts';
import type { Range, Replacement } from './replacements.ts';

/** Two names that changed places: each stands where the other text has the other. */
export interface RoleSwap {
  /** A name of the page, and the name that the other text has in its place. */
  readonly page: number;
  readonly other: number;
}

/**
 * `A struck B` against `B struck A`: two names of an otherwise equal sentence in each other's place. Null where the
 * words between say the same of both (`A and B met`), or where one side turns the verb around (`was struck by`).
 */
export function findRoleSwap(
  page: Analysis,
  other: Analysis,
  replacements: readonly Replacement[],
): RoleSwap | null {
  if (replacements.length === 0 || voiceOf(page) !== voiceOf(other)) return null;
  for (let at = 0; at < replacements.length; at += 1) {
    const first = replacements[at];
    if (first === undefined) continue;
    const within = swapWithin(page, other, first);
    if (within !== null) return within;
    for (const second of replacements.slice(at + 1)) {
      const swap = swapBetween(page, other, first, second);
      if (swap !== null) return swap;
    }
  }
  return null;
}

/** Two names side by side in the other order. One that takes its preposition along has only moved. */
function swapWithin(page: Analysis, other: Analysis, run: Replacement): RoleSwap | null {
  const [ours, theirs] = [namesIn(page, run.page), namesIn(other, run.other)];
  const [a, b] = ours;
  const [c, d] = theirs;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  if (ours.length !== 2 || theirs.length !== 2 || a.key !== d.key || b.key !== c.key) return null;
  if (a.key === b.key || markerOf(page, a.at) !== markerOf(other, c.at)) return null;
  // `Yemen's Houthis`, `the Houthis in Yemen`.
  if (markerOf(page, b.at) !== markerOf(other, d.at)) return null;
  if (isMutual(page, oneUnit(a.at), oneUnit(b.at))) return null;
  return { page: a.at, other: c.at };
}

function swapBetween(
  page: Analysis,
  other: Analysis,
  first: Replacement,
  second: Replacement,
): RoleSwap | null {
  const ours = namesIn(page, first.page).find(({ key }) => holds(other, second.other, key));
  const theirs = namesIn(other, first.other).find(({ key }) => holds(page, second.page, key));
  if (ours === undefined || theirs === undefined || ours.key === theirs.key) return null;
  if (isMutual(page, first.page, second.page) || isMutual(other, first.other, second.other))
    return null;
  return { page: ours.at, other: theirs.at };
}

export function oneUnit(at: number): Range {
  return { first: at, last: at + 1 };
}

const ARTICLE = /^(?:the|an?)$/;

/** The little word that binds a name to what stands before it: a preposition, alone or written on; '' for none. */
export function markerOf(text: Analysis, at: number): string {
  const unit = text.units[at];
  const token = text.tokens[unit?.firstToken ?? -1];
  const first = unit?.firstToken ?? 0;
  const before = text.tokens[first - (ARTICLE.test(text.tokens[first - 1]?.text ?? '') ? 2 : 1)];
  const written = token !== undefined && /^(?:[بلك]ال|لل)/.test(token.text) ? token.text[0] : '';
  return (before?.stop === true ? before.text : '') + written;
}

function namesIn(text: Analysis, { first, last }: Range): { at: number; key: string }[] {
  const names: { at: number; key: string }[] = [];
  for (let at = first; at < last; at += 1) {
    const unit = text.units[at];
    if (unit?.name != null && !unit.inChain) names.push({ at, key: unit.key });
  }
  return names;
}

function holds(text: Analysis, range: Range, key: string): boolean {
  return namesIn(text, range).some((name) => name.key === key);
}

/** Words that let two names take the same part right where they join them. */
const JOINS = /^(?:and|or|with|و|او|مع|&)$/;
/** What stands before both names. */
const BOTH = /^(?:بين|between|both|كلا|كلتا)$/;
/** What two do to each other, wherever around the names it stands. */
const RECIPROCAL =
  /^(?:بين|between|معا|together|both|each|كلا|[بوفل]?(?:ال)?(?:تبادل|يتبادل|تتبادل|تبادلت|اجتمع|التقي|لقاء|اجتماع|محادثات|مفاوضات|مباحثات|اتفق|اتفاق|علاقات|حدود|مواجهه|مواجهات|اشتباكات|خلاف|تعاون|يتعاون|تعادل|يتعادل|تعادلت|واجه|يواجه|لاعب|مثل|صديق|شقيق|شريك|جار)|met|meet|meeting|talks|negotiations|exchanged?|agreement|relations|border|ties|clash(?:es|ed)?|dispute|versus|vs|drew|draw|draws|played?|plays|faces?|faced|tied|married|marry|friends?|brothers?|sisters?|cousins?|partners?|neighbou?rs?|ally|allies|like|unlike)$/;
/** Tokens before the first name that may bind both (`between A and B`, `talks of A and B`). */
const REACH_BEFORE = 2;
const CLAUSE_BREAK = /[،,؛;:.؟?!\n]/u;
const LIST_GAP = /^\s*[،,]\s*$/u;

/** Do the words around two names say the same of both, so that their order tells nothing? */
export function isMutual(text: Analysis, one: Range, two: Range): boolean {
  const [first, second] = [text.units[one.last - 1], text.units[two.first]];
  const from = text.units[one.first]?.firstToken ?? 0;
  if (first === undefined || second === undefined) return false;
  // `A, B and C`; `إيران وإسرائيل`.
  if (LIST_GAP.test(text.text.slice(first.end, second.start))) return true;
  if (one.last === two.first && isWrittenWithAnd(text, second)) return true;
  for (let at = Math.max(0, from - REACH_BEFORE); at < from; at += 1) {
    const word = text.tokens[at]?.text ?? '';
    if (BOTH.test(word) || RECIPROCAL.test(word)) return true;
  }
  return isJoinedBetween(text, first, second);
}

/** Words between two names that join them, or that say what both do to each other in the second one's clause. */
function isJoinedBetween(text: Analysis, first: Unit, second: Unit): boolean {
  let after = second.start;
  let [nextToSecond, at] = [true, second.firstToken - 1];
  for (; at > first.firstToken; at -= 1) {
    const token = text.tokens[at];
    if (token === undefined || token.start < first.end) break;
    if (CLAUSE_BREAK.test(text.text.slice(token.end, after))) break;
    if (isOwnBorder(text, at)) return false;
    if (RECIPROCAL.test(token.text) || (nextToSecond && JOINS.test(token.text))) return true;
    nextToSecond &&= token.stop;
    after = token.start;
  }
  const next = text.tokens.find(({ start }) => start >= first.end);
  return next !== undefined && next.end <= second.start && JOINS.test(next.text);
}

/** `Closed its border with`, `أغلقت حدودها مع`: one does it, whoever shares the border. */
function isOwnBorder({ tokens }: Analysis, at: number): boolean {
  const [whose, border, joins] = [at - 2, at - 1, at].map((one) => tokens[one]?.text ?? '');
  if (joins === 'مع') return /^(?:حدود|معابر|معبر)(?:ها|ه|هم)$/.test(border ?? '');
  return joins === 'with' && /^borders?$/.test(border ?? '') && /^(?:its|their)$/.test(whose ?? '');
}

/** Is an `و` written onto the name, rather than its first letter (`واشنطن`)? */
function isWrittenWithAnd(text: Analysis, { firstToken: token, name }: Unit): boolean {
  const word = text.tokens[token]?.text ?? '';
  if (!/^و./.test(word)) return false;
  return name?.type !== 'country' || name.words.length > 1 || isCountry(word.slice(1));
}

function isCountry(word: string): boolean {
  return countryOfWord(word) !== undefined;
}

const PASSIVE = /^(?:by|بواسطه|ايدي|يد|قبل|جانب|تعرضت?|يتعرض|تتعرض)$/;

/** How often something is said to be done by somebody, rather than that somebody does it. */
export function voiceOf({ tokens }: Analysis): number {
  let passives = 0;
  for (const { text } of tokens) if (PASSIVE.test(text)) passives += 1;
  return passives;
}
