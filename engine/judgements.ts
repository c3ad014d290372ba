import { claimId } from './identity.ts';
import type { ClaimId, JudgementId, Lang, Overruling } from './model.ts';
import { tokenize } from './tokens.ts';

/** One of the two texts of a judgement as it stood, so that the judgement can be read, exported and learned from alone. */
export interface JudgedText {
  readonly text: string;
  readonly lang: Lang;
  readonly source: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
}

/** What a reader says of two texts, before it is an entry of the history. */
export interface Saying {
  readonly says: Overruling;
  readonly page: JudgedText;
  readonly other: JudgedText;
  /** What Isnad had said of them, and which release of the engine. */
  readonly was: 'same' | 'opposite';
  readonly engineVersion: string;
  /** The reader's own words for it. */
  readonly reason: string | null;
}

/**
 * An entry of the history of the reader's judgements. Entries are written once and never changed or removed: who thinks
 * otherwise, or takes a judgement back, adds one that names those it replaces. Two histories are merged by putting them
 * together, in any order and however often: what one device did not know of, it does not replace.
 */
export interface ReaderJudgement extends Omit<Saying, 'says'> {
  readonly id: JudgementId;
  readonly says: Overruling | 'withdrawn';
  /** Ms since epoch by the device's clock, but later than all that the entry replaces. */
  readonly at: number;
  /** Entries on the same two texts. */
  readonly replaces: readonly JudgementId[];
}

/** What two claims are judged under, whichever of them stands on the page: the beginning of the ids of its entries. */
export function pairKey(a: ClaimId, b: ClaimId): string {
  return a < b ? `${a}-${b}` : `${b}-${a}`;
}

/** The claims of an entry, in the order of texts. */
export function claimsOf(id: JudgementId): readonly [ClaimId, ClaimId] {
  return [id.slice(0, 16) as ClaimId, id.slice(17, 33) as ClaimId];
}

/** What an entry's pair is judged under. */
export function pairOf(id: JudgementId): string {
  return id.slice(0, 33);
}

/**
 * The entry that stands of those on one pair: nobody replaced it, and of several such (two devices that knew nothing of
 * each other) it is the latest. Null where there is none.
 */
export function standing(history: readonly ReaderJudgement[]): ReaderJudgement | null {
  return openEntries(history).toSorted(later)[0] ?? null;
}

/** Is a judgement in force, and not taken back? */
export function isOverruling(
  entry: ReaderJudgement | null,
): entry is ReaderJudgement & { readonly says: Overruling } {
  return entry !== null && entry.says !== 'withdrawn';
}

/** What makes an entry of something said: `now` in ms since epoch, and 16 hex digits that nobody else has. */
export interface Stamp {
  readonly now: number;
  readonly random: string;
}

/** The entry that says this of a pair (`pairKey`) after its history; null where the history says so already. */
export function nextJudgement(
  pair: string,
  history: readonly ReaderJudgement[],
  saying: Saying,
  { now, random }: Stamp,
): ReaderJudgement | null {
  const stands = standing(history);
  if (stands?.says === saying.says && stands.reason === saying.reason) return null;
  return { ...saying, ...follow(history, now), id: `${pair}-${random}` as JudgementId };
}

/** The entry that takes a pair's judgement back; null where none is in force. */
export function withdrawal(
  history: readonly ReaderJudgement[],
  { now, random }: Stamp,
): ReaderJudgement | null {
  const stands = standing(history);
  if (!isOverruling(stands)) return null;
  const id = `${pairOf(stands.id)}-${random}` as JudgementId;
  return { ...stands, ...follow(history, now), id, says: 'withdrawn', reason: null };
}

/** Entries that an entry may replace: more devices than anyone has that judged one pair apart from each other. */
export const MOST_REPLACED = 50;

function follow(history: readonly ReaderJudgement[], now: number) {
  const latest = history.reduce((most, { at }) => Math.max(most, at), 0);
  const replaces = openEntries(history).toSorted(later).slice(0, MOST_REPLACED);
  return { at: Math.max(now, latest + 1), replaces: replaces.map(({ id }) => id) };
}

function openEntries(history: readonly ReaderJudgement[]): ReaderJudgement[] {
  const replaced = new Set(history.flatMap(({ replaces }) => replaces));
  return history.filter(({ id }) => !replaced.has(id));
}

/** By time, the latest first; every device puts two of one time in the same order. */
function later(a: ReaderJudgement, b: ReaderJudgement): number {
  return b.at - a.at || (a.id < b.id ? 1 : -1);
}

/** A text of a page or of the library. */
interface Told {
  readonly claim: ClaimId;
  readonly text: string;
}

/** The reader's word on two texts; null where there is none. */
export type OverrulingOf = (page: Told, other: Told) => ReaderJudgement | null;

/**
 * Finds the reader's word on two texts among judgements, in any order. It holds for both texts as they were, however
 * they are set in type; and where one of them is, for the other too after a slight edit: the same words in the same order,
 * but for endings and articles. What was said of the edited text itself counts more. Linear in the judgements.
 */
export function createOverruling(judgements: readonly ReaderJudgement[]): OverrulingOf {
  if (judgements.length === 0) return () => null;
  const byPair = new Map(
    [...byPairKey(judgements)].map(([pair, history]) => [pair, standing(history)]),
  );
  const byWording = new Map<string, ReaderJudgement>();
  for (const entry of [...byPair.values()].filter(isOverruling).toSorted(later)) {
    for (const key of editsOf(entry)) {
      if (!byWording.has(key)) byWording.set(key, entry);
    }
  }
  return (page, other) => {
    const exact = byPair.get(pairKey(page.claim, other.claim));
    if (exact !== undefined) return isOverruling(exact) ? exact : null;
    const edited =
      byWording.get(editKey(page.claim, other.text)) ??
      byWording.get(editKey(other.claim, page.text));
    return edited ?? null;
  };
}

function byPairKey(judgements: readonly ReaderJudgement[]): Map<string, ReaderJudgement[]> {
  const histories = new Map<string, ReaderJudgement[]>();
  for (const entry of judgements) {
    const history = histories.get(pairOf(entry.id));
    if (history === undefined) histories.set(pairOf(entry.id), [entry]);
    else history.push(entry);
  }
  return histories;
}

/** Under what an entry is found where one of its texts was edited. */
function editsOf({ id, page, other }: ReaderJudgement): string[] {
  const [first, second] = claimsOf(id);
  const own = claimId(page.text);
  const theirs = first === own ? second : first;
  return [editKey(own, other.text), editKey(theirs, page.text)];
}

function editKey(claim: ClaimId, edited: string): string {
  return `${claim} ${wordingOf(edited)}`;
}

/**
 * The words of a text but for their endings, and without those that an editor puts in and takes out. All else counts:
 * who, what, how many, when, and every `not`.
 */
function wordingOf(text: string): string {
  return tokenize(text)
    .filter((token) => !PASSED_OVER.test(token.text))
    .map(({ stem }) => stem)
    .join(' ');
}

const PASSED_OVER = /^(?:an?|the|that|has|have|had|قد|لقد|وقد|ان|بان)$/;
