import type { Analysis } from './analyze.ts';
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

function oneUnit(at: number): Range {
  return { first: at, last: at + 1 };
}

/** The little word that binds a name to what stands before it: a preposition, alone or written on; '' for none. */
function markerOf(text: Analysis, at: number): string {
  const unit = text.units[at];
  const token = text.tokens[unit?.token ?? -1];
  const before = text.tokens[(unit?.token ?? 0) - 1];
  const written = token !== undefined && /^(?:[بلك]ال|لل)/.test(token.text) ? token.text[0] : '';
  return (before?.stop === true ? before.text : '') + written;
}

function namesIn(text: Analysis, { first, last }: Range): { at: number; key: string }[] {
  const names: { at: number; key: string }[] = [];
  for (let at = first; at < last; at += 1) {
    const unit = text.units[at];
    if (unit?.name != null) names.push({ at, key: unit.key });
  }
  return names;
}

function holds(text: Analysis, range: Range, key: string): boolean {
  return namesIn(text, range).some((name) => name.key === key);
}

/** Words that let both names take the same part, wherever in between they stand. */
const MUTUAL =
  /^(?:بين|مع|and|with|between|معا|together|both|each|كلا|[بوفل]?(?:ال)?(?:تبادل|يتبادل|تتبادل|اجتمع|التقي|لقاء|اجتماع|محادثات|مفاوضات|مباحثات|اتفق|اتفاق|علاقات|حدود|مواجهه|مواجهات|اشتباكات|خلاف|تعاون|يتعاون)|met|meet|meeting|talks|negotiations|exchanged?|agreed|agreement|relations|border|ties|clash(?:es|ed)?|dispute|versus|vs)$/;
/** Tokens before the first name that may bind both (`between A and B`). */
const REACH_BEFORE = 2;

function isMutual(text: Analysis, one: Range, two: Range): boolean {
  const from = text.units[one.first]?.token ?? 0;
  const between = text.units[one.last - 1]?.token ?? from;
  const to = text.units[two.first]?.token ?? from;
  for (let at = Math.max(0, from - REACH_BEFORE); at < to; at += 1) {
    if (at >= from && at <= between) continue;
    const token = text.tokens[at];
    if (token !== undefined && MUTUAL.test(token.text)) return true;
  }
  // `إيران وإسرائيل`: joined by a written-on `و`.
  const joined = text.tokens[text.units[two.first]?.token ?? -1]?.text ?? '';
  return one.last === two.first && /^و./.test(joined);
}

const PASSIVE = /^(?:by|بواسطه|ايدي|يد|قبل|جانب|تعرضت?|يتعرض|تتعرض)$/;

/** How often something is said to be done by somebody, rather than that somebody does it. */
function voiceOf({ tokens }: Analysis): number {
  let passives = 0;
  for (const { text } of tokens) if (PASSIVE.test(text)) passives += 1;
  return passives;
}
