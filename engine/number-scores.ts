import { countedNoun } from './counted-nouns.ts';
import { exactly, type Interval } from './intervals.ts';
import { type NumberWord, numberWord } from './number-words.ts';
import type { Token } from './tokens.ts';

/** A result of a game and its last token. */
export interface Score {
  /** One value for the pair, the better side first: `2-1` and `1-2` tell the same result from two ends. */
  readonly interval: Interval;
  readonly last: number;
}

/** Goals or points up to which two numbers are a result. */
const LARGEST_SCORE = 30;
/** A pair as one value: the better side's goals in the hundreds. */
const BETTER = 100;
const SCORE_CONTEXT =
  /فوز|فاز|تعادل|هزم|هزيم|خسر|مبارا|هدف|تغلب|ملعب|beat|draw|drew|won|lost|win|defeat|match/iu;

/** Is the text about a game, so that two numbers with a dash may be its result? Linear. */
export function tellsOfGame(text: string): boolean {
  return SCORE_CONTEXT.test(text);
}

function scoreOf(left: number | null, right: number | null, last: number): Score | null {
  if (left === null || right === null || left > LARGEST_SCORE || right > LARGEST_SCORE) return null;
  return { interval: exactly(Math.max(left, right) * BETTER + Math.min(left, right)), last };
}

/** `2-1`, `3–0` in digits at `at`; null for anything else. The caller knows that a game is told of. */
export function digitScore(text: string, tokens: readonly Token[], at: number): Score | null {
  const [left, right] = [tokens[at], tokens[at + 1]];
  if (left === undefined || right === undefined || !right.number) return null;
  if (!/^\s?[-–:]\s?$/u.test(text.slice(left.end, right.start))) return null;
  return scoreOf(Number(left.text), Number(right.text), at + 1);
}

/**
 * A result in words that begins at `at`: `بهدفين مقابل هدف`, `3 أهداف دون رد`, `بثلاثية نظيفة`, `two goals to one`,
 * `three-nil`; null where there is none, also for goals of one side alone. Looks at most five tokens ahead.
 */
export function wordScore(tokens: readonly Token[], at: number): Score | null {
  const first = tokens[at]?.text ?? '';
  const own = goalsAt(tokens, at) ?? tupleAt(first, at);
  if (own !== null) return against(tokens, own);
  // `three-nil`: no goal is named.
  const value = numberAt(tokens[at]);
  if (value === null || !/^(?:nil|zip)$/.test(tokens[at + 1]?.text ?? '')) return null;
  return scoreOf(value, 0, at + 1);
}

interface Goals {
  readonly goals: number;
  readonly next: number;
}

const GOAL = /^[وفبل]?(?:ال)?(?:هدف|هدفا)$/;
const TWO_GOALS = /^[وفبل]?(?:ال)?هدف(?:ين|ان)$/;
const GOALS = /^(?:اهداف|اهدافا|هدفا|goals?)$/;

/** Goals counted at a token (`هدفين`, `ثلاثة أهداف`, `three goals`). */
function goalsAt(tokens: readonly Token[], at: number): Goals | null {
  const word = tokens[at]?.text ?? '';
  if (TWO_GOALS.test(word)) return { goals: 2, next: at + 1 };
  if (GOAL.test(word)) {
    const single = /^(?:واحد|وحيد|يتيم)$/.test(tokens[at + 1]?.text ?? '');
    return { goals: 1, next: single ? at + 2 : at + 1 };
  }
  if (!GOALS.test(tokens[at + 1]?.text ?? '')) return null;
  const value = numberAt(tokens[at]);
  return value === null ? null : { goals: value, next: at + 2 };
}

const TUPLES: ReadonlyMap<string, number> = new Map([
  ['ثناييه', 2],
  ['ثلاثيه', 3],
  ['رباعيه', 4],
  ['خماسيه', 5],
  ['سداسيه', 6],
  ['سباعيه', 7],
]);

/** `بثلاثية`, `برباعية`: so many goals, where a result follows. */
function tupleAt(word: string, at: number): Goals | null {
  if (!word.startsWith('ب')) return null;
  const goals = TUPLES.get(word.slice(1));
  return goals === undefined ? null : { goals, next: at + 1 };
}

const UNANSWERED = /^(?:نظيف|نظيفه|نظيفين|بيضاء)$/;
const WITHOUT = /^(?:دون|بدون|بلا)$/;
const REPLY = /^(?:رد|مقابل|اجابه)$/;
const ITS_LIKE = /^لمثل(?:ه|ها|هما|هم)$/;

/** The other side's goals behind one side's. */
function against(tokens: readonly Token[], { goals, next }: Goals): Score | null {
  const from = tokens[next]?.text === 'من' ? next + 1 : next;
  const word = tokens[from]?.text ?? '';
  if (UNANSWERED.test(word)) return scoreOf(goals, 0, from);
  if (WITHOUT.test(word) && REPLY.test(tokens[from + 1]?.text ?? '')) {
    return scoreOf(goals, 0, from + 1);
  }
  if (ITS_LIKE.test(word)) return scoreOf(goals, goals, from);
  if (word === 'مقابل' || word === 'to' || word === 'against')
    return second(tokens, goals, from + 1);
  return /^ل.{3,}$/u.test(word) ? second(tokens, goals, from) : null;
}

function second(tokens: readonly Token[], goals: number, at: number): Score | null {
  const word = tokens[at]?.text ?? '';
  if (/^ل?(?:لاشيء?|صفر|nil|zero|none)$/.test(word)) return scoreOf(goals, 0, at);
  if (/^ل?لا$/.test(word) && /^شيء?$/.test(tokens[at + 1]?.text ?? ''))
    return scoreOf(goals, 0, at + 1);
  const told = goalsAt(tokens, at);
  if (told !== null) return scoreOf(goals, told.goals, told.next - 1);
  // `بهدف مقابل 5 ملايين`: a number of something else.
  const next = tokens[at + 1]?.text ?? '';
  const counts = countedNoun(next) !== undefined || numberWord(next) !== undefined;
  return counts ? null : scoreOf(goals, numberAt(tokens[at]), at);
}

const NUMBERED: ReadonlySet<NumberWord['join']> = new Set(['unit', 'ten', 'teen']);

/** A small number in digits or one word; null for other tokens. */
function numberAt(token: Token | undefined): number | null {
  if (token === undefined) return null;
  if (token.number) return /^\d{1,2}$/.test(token.text) ? Number(token.text) : null;
  const word = numberWord(token.text);
  return word === undefined || word.ordinal || !NUMBERED.has(word.join) ? null : word.value;
}
