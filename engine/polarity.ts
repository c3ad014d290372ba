import { factOf } from './memo.ts';
import type { Token } from './tokens.ts';

/** A word that says the opposite of what follows, and the first word it bears on. */
export interface Negation {
  /** Token index of the negating word. */
  readonly at: number;
  /** Token index of the word negated. */
  readonly head: number;
  /**
   * `negation`: the sentence says no to a verb; `lack`: to a noun (`دون`, `غير`, `without`); `denial`: somebody denies
   * it (`نفى`); `avoidance`: somebody keeps it from happening (`تجنب`), which matches a lack but contradicts nothing.
   */
  readonly kind: 'negation' | 'lack' | 'denial' | 'avoidance';
}

const NEGATION =
  /^(?:[وف]?(?:لم|لن|لا|ليست?|ليسوا|ليسا|لست|لسنا|لستم|ما)|not|never|neither|nor|none|nobody|nothing|cannot|.*n't)$/;
const LACK = /^(?:[وف]?(?:غير|دون|بدون|بلا|[بل]?عدم)|no|non|without)$/;
/** `ألا`, as it is written; without its hamza it could be `إلا`. */
const LEST = /^[وف]?(?:أ|\u0627\u0654)ل/u;
const LEST_READ = /^[وف]?الا$/;
/** What negates the verb before it where nothing follows: `saw nothing`. */
const AT_THE_END = /^(?:nothing|nobody|none)$/;
const AVOIDANCE =
  /^[وفبل]?(?:ال)?(?:تجنب|تفادي|منع|لمنع|حوول|حيلوله|يحول|تحول|وقف|avoid|avoiding|prevent|preventing|stop)$/;
const DENIAL =
  /^[وف]?(?:نفي|نفت|نفوا|ينفي|تنفي|نافيا|نافيه|انكرت?|ينكر|تنكر|كذب|دحض|denied|denies|deny|denying|denial|refuted|refutes)$/;
/** `ما` is mostly `what`; it negates only before these. */
const NEGATED_BY_MA = /^(?:كان|كانت|زال)$/;
/** A `ما` after these is `what`: `كل ما كان`. */
const WHAT =
  /^(?:[وفبلك]?(?:كل|هو|هي|هذا|هذه|ذلك|مثل|بعد|قبل|علي|في|من|عن|مع|بقدر|الا|معرفه|حول))$/;
/** After these the negation is none: still, except, not only, especially, no doubt. */
const CANCELLED = /^(?:يزال|تزال|يزالون|زالت?|سيما|بد|فقط|مفر|شك|ريب|محاله|only|just|merely)$/;
/** `not … only`: words within which the second of the two stands. */
const ONLY = /^(?:فحسب|وحسب|فقط|وحدها?|only)$/;
const ONLY_REACH = 12;
/** `without pilot` and `without doubt` are one word each: a drone, surely. */
const NO_LACK = /^(?:طيار|(?:ال)?مسبوق[ها]?|شك|ريب|ادني|pilot|pilots|doubt)$/;
/** `دون 12%` is below it. */
const BELOW = /^[وف]?دون$/;
const EXCEPT = /^(?:الا|سوي|except|but)$/;
const EXCEPT_REACH = 6;
/** Words the negation may jump to reach what it negates. */
const HEAD_REACH = 4;

/** The negations of a text, in reading order. `لم … إلا`, `لا يزال` and `not only` are none. Linear. */
export function readNegations(text: string, tokens: readonly Token[]): Negation[] {
  const found: Negation[] = [];
  for (const [at, token] of tokens.entries()) {
    const kind = isLest(text, token) ? 'negation' : kindOf(token);
    const negation = kind === null ? votesNo(tokens, at) : negationAt(text, tokens, at, kind);
    if (negation !== null) found.push(negation);
  }
  return found;
}

/** What a vote is cast by. */
const VOTES = /^(?:vot(?:e|es|ed|ing)|[وفل]?(?:[يت]|ال)?(?:صوتت?|صوتوا|صوتون|تصويت))$/;
/** A vote that says no: `voted down the bill`, `صوتت روسيا ضد القرار`. Who votes stands between in Arabic. */
const VOTED_NO = /^(?:down|against|ضد)$/;
const VOTE_REACH = 3;

function votesNo(tokens: readonly Token[], at: number): Negation | null {
  if (!VOTED_NO.test(tokens[at]?.text ?? '')) return null;
  for (let head = at - 1; head >= at - VOTE_REACH; head -= 1) {
    if (VOTES.test(tokens[head]?.text ?? '')) return { at, head, kind: 'negation' };
  }
  return null;
}

function negationAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  kind: Negation['kind'],
): Negation | null {
  const [token, next] = [tokens[at], tokens[at + 1]];
  const ends = next === undefined || (token !== undefined && isBroken(text, token, next));
  if (!ends && isTakenBack(kind, text, tokens, at, next)) return null;
  // `no longer` says no to what is so, `no` to a thing.
  const ended = !ends && isEnded(tokens, at);
  const head = ends ? headBefore(tokens, at) : headOf(text, tokens, ended ? at + 1 : at);
  const isWhole = ended || opensClause(text, tokens, at);
  return head === null ? null : { at, head, kind: isWhole ? 'negation' : kind };
}

function isEnded(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'no' && tokens[at + 1]?.text === 'longer';
}

/** `No ransom was paid`: before the subject of a clause `no` says no to all of it. */
function opensClause(text: string, tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token?.text !== 'no') return false;
  return before === undefined || before.text === 'that' || isBroken(text, before, token);
}

function isLest(text: string, { text: word, start, end }: Token): boolean {
  return word.length < 5 && LEST_READ.test(word) && LEST.test(text.slice(start, end));
}

/** Is the word no negation, by the words beside it? */
function isTakenBack(
  kind: Negation['kind'],
  text: string,
  tokens: readonly Token[],
  at: number,
  next: Token,
): boolean {
  if (CANCELLED.test(next.text) || isFollowedBy(EXCEPT, EXCEPT_REACH, text, tokens, at))
    return true;
  if (kind === 'negation' && isFollowedBy(ONLY, ONLY_REACH, text, tokens, at)) return true;
  const [word, before] = [tokens[at]?.text ?? '', tokens[at - 1]?.text ?? ''];
  if (kind === 'lack') return NO_LACK.test(next.text) || (next.number && BELOW.test(word));
  if (/^[وف]?ما$/.test(word)) return !NEGATED_BY_MA.test(next.text) || WHAT.test(before);
  return word === 'لم' && before === 'ما';
}

/** Does one of the words follow in the same clause? `Not before May, but in June` excepts nothing. */
function isFollowedBy(
  words: RegExp,
  reach: number,
  text: string,
  tokens: readonly Token[],
  at: number,
): boolean {
  for (let next = at + 1; next <= at + reach; next += 1) {
    const [previous, token] = [tokens[next - 1], tokens[next]];
    if (previous === undefined || token === undefined || isBroken(text, previous, token)) break;
    if (words.test(token.text) && !isLest(text, token)) return true;
  }
  return false;
}

const CLAUSE_END = /[،,؛;.!?؟:]/u;

function isBroken(text: string, { end }: Token, { start }: Token): boolean {
  return CLAUSE_END.test(text.slice(end, start));
}

const kindOf = factOf(({ text }: Token): Negation['kind'] | null => {
  if (NEGATION.test(text)) return 'negation';
  if (LACK.test(text)) return 'lack';
  if (DENIAL.test(text)) return 'denial';
  return AVOIDANCE.test(text) ? 'avoidance' : null;
});

/** Words that say by themselves that something is not so or was not done. */
const REFUSAL =
  /^[وف]?(?:(?:ي|ت|س[يت])?(?:رفض|رفضت|رفضوا|رفضا|امتنعت?|امتنعوا|متنع|متنعون|ستبعد|استبعدت?|فشلت?|فشلوا|خفق|اخفقت?|تعذر|عجزت?|خلا|خلت)|(?:ال)?(?:رفض|امتناع|استبعاد|فشل|اخفاق|تعذر|عجز|رافضه?|رافضين|حظر|منع|الغاء|وقف|ايقاف|تعليق)|رفضا|(?:ي|ت)?(?:حظر|منع|لغي|علق)|حظرت|منعت|الغي|الغت|علقت|اوقفت?|declin(?:e|es|ed|ing)|refus(?:e|es|ed|al|ing)|reject(?:s|ed|ion|ing)?|fail(?:s|ed|ure|ing)?|ruled|dismiss(?:es|ed)?|doubt(?:s|ed|ful)?|unlikely|unable|avoid(?:s|ed)?|lack(?:s|ed)?|ban(?:s|ned)?|bar(?:s|red)?|prohibit(?:s|ed)?|forb(?:id|ids|ade|idden)|block(?:s|ed)?|prevent(?:s|ed)?|halt(?:s|ed)?|suspend(?:s|ed)?|cancel(?:s|led|ed)?)$/;

/** Does a normalized word refuse or rule out what it is said of, so that a negation elsewhere may tell the same? */
export function isRefusal(word: string): boolean {
  return REFUSAL.test(word);
}

/** Is the word an auxiliary, which tells nothing by itself? */
export const isAuxiliary: (word: Token) => boolean = factOf(({ text }) => AUXILIARY.test(text));

/** Auxiliaries that stand between a negation and what it negates (`لم تكن الأولى`, `was not being`). */
const AUXILIARY =
  /^(?:تكن|يكن|تكون|يكون|تظل|يظل|تصبح|يصبح|تعد|يعد|يتم|تتم|يجر|تجر|be|been|being|have|any|ايه?)$/;

/** What a word at the end of a clause negates, if it is one that stands there. */
function headBefore(tokens: readonly Token[], at: number): number | null {
  return at > 0 && AT_THE_END.test(tokens[at]?.text ?? '') ? at - 1 : null;
}

function headOf(text: string, tokens: readonly Token[], at: number): number | null {
  let fallback: number | null = null;
  let auxiliary: number | null = null;
  for (let head = at + 1; head <= at + HEAD_REACH; head += 1) {
    const token = tokens[head];
    const previous = tokens[head - 1];
    if (token === undefined || previous === undefined) break;
    if (isBroken(text, previous, token)) break;
    if (isAuxiliary(token)) auxiliary ??= head;
    else if (token.stop) fallback ??= head;
    else return head;
  }
  // `Has not been reported`: a verb of speech tells more than what helps it.
  return fallback ?? auxiliary;
}
