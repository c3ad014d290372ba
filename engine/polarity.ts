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
  /^(?:[وف]?(?:لم|لن|لا|ليس|ليست|ليسوا|ليسا|لست|ما)|not|never|neither|nor|none|nobody|nothing|cannot|.*n't)$/;
const LACK = /^(?:[وف]?(?:غير|دون|بدون|بلا|[بل]?عدم)|no|without)$/;
const AVOIDANCE =
  /^[وفبل]?(?:ال)?(?:تجنب|تفادي|منع|لمنع|حوول|حيلوله|يحول|تحول|وقف|avoid|avoiding|prevent|preventing|stop)$/;
const DENIAL =
  /^[وف]?(?:نفي|نفت|نفوا|ينفي|تنفي|نافيا|نافيه|انكر|انكرت|ينكر|تنكر|كذب|دحض|denied|denies|deny|denying|denial|refuted|refutes)$/;
/** `ما` is mostly `what`; it negates only before these. */
const NEGATED_BY_MA = /^(?:كان|كانت|زال)$/;
/** After these the negation is none: still, except, not only, especially. */
const CANCELLED = /^(?:يزال|تزال|يزالون|زال|زالت|سيما|بد|فقط|مفر|only|just)$/;
/** `without pilot` and `without doubt` are one word each: a drone, surely. */
const NO_LACK = /^(?:طيار|شك|ريب|ادني|pilot|pilots|doubt)$/;
const EXCEPT = /^(?:الا|سوي|except|but)$/;
const EXCEPT_REACH = 6;
/** Words the negation may jump to reach what it negates. */
const HEAD_REACH = 4;

/** The negations of a text, in reading order. `لم … إلا`, `لا يزال` and `not only` are none. Linear. */
export function readNegations(text: string, tokens: readonly Token[]): Negation[] {
  const found: Negation[] = [];
  for (const [at, token] of tokens.entries()) {
    const known = kindOf(token);
    const next = tokens[at + 1];
    if (known === null || next === undefined || isCancelled(tokens, at, known)) continue;
    // `no longer` says no to what is so, `no` to a thing.
    const ended = token.text === 'no' && next.text === 'longer';
    const head = headOf(text, tokens, ended ? at + 1 : at);
    if (head !== null) found.push({ at, head, kind: ended ? 'negation' : known });
  }
  return found;
}

/** Do the words around take it back, or does the word mean something else there? */
function isCancelled(tokens: readonly Token[], at: number, kind: Negation['kind']): boolean {
  const [word, next] = [tokens[at]?.text ?? '', tokens[at + 1]?.text ?? ''];
  if (CANCELLED.test(next) || (kind === 'lack' && NO_LACK.test(next))) return true;
  if (/^[وف]?ما$/.test(word) && !NEGATED_BY_MA.test(next)) return true;
  if (/^ما$/.test(tokens[at - 1]?.text ?? '') && /^لم$/.test(word)) return true;
  return tokens.slice(at + 1, at + 1 + EXCEPT_REACH).some(({ text }) => EXCEPT.test(text));
}

const kindOf = factOf(({ text }: Token): Negation['kind'] | null => {
  if (NEGATION.test(text)) return 'negation';
  if (LACK.test(text)) return 'lack';
  if (DENIAL.test(text)) return 'denial';
  return AVOIDANCE.test(text) ? 'avoidance' : null;
});

/** Words that say by themselves that something is not so or was not done. */
const REFUSAL =
  /^[وف]?(?:(?:ي|ت|س[يت])?(?:رفض|رفضت|رفضوا|رفضا|امتنع|امتنعت|امتنعوا|متنع|متنعون|ستبعد|استبعد|استبعدت|فشل|فشلت|فشلوا|خفق|اخفق|اخفقت|تعذر|عجز|عجزت|خلا|خلت)|(?:ال)?(?:رفض|امتناع|استبعاد|فشل|اخفاق|تعذر|عجز|رافض|رافضه|رافضين|حظر|منع|الغاء|وقف|ايقاف|تعليق)|رفضا|(?:ي|ت)?(?:حظر|منع|لغي|علق)|حظرت|منعت|الغي|الغت|علقت|اوقف|اوقفت|declin(?:e|es|ed|ing)|refus(?:e|es|ed|al|ing)|reject(?:s|ed|ion|ing)?|fail(?:s|ed|ure|ing)?|ruled|dismiss(?:es|ed)?|doubt(?:s|ed|ful)?|unlikely|unable|avoid(?:s|ed)?|lack(?:s|ed)?|ban(?:s|ned)?|bar(?:s|red)?|prohibit(?:s|ed)?|forb(?:id|ids|ade|idden)|block(?:s|ed)?|prevent(?:s|ed)?|halt(?:s|ed)?|suspend(?:s|ed)?|cancel(?:s|led|ed)?)$/;

/** Does a normalized word refuse or rule out what it is said of, so that a negation elsewhere may tell the same? */
export function isRefusal(word: string): boolean {
  return REFUSAL.test(word);
}

/** Is the word an auxiliary, which tells nothing by itself? */
export const isAuxiliary: (word: Token) => boolean = factOf(({ text }) => AUXILIARY.test(text));

/** Auxiliaries that stand between a negation and what it negates (`لم تكن الأولى`, `was not being`). */
const AUXILIARY = /^(?:تكن|يكن|تكون|يكون|تعد|يعد|يتم|تتم|يجر|تجر|be|been|being|have|any|اي|ايه)$/;

function headOf(text: string, tokens: readonly Token[], at: number): number | null {
  let fallback: number | null = null;
  for (let head = at + 1; head <= at + HEAD_REACH; head += 1) {
    const token = tokens[head];
    const previous = tokens[head - 1];
    if (token === undefined || previous === undefined) break;
    if (/[،,؛;.!?؟:]/u.test(text.slice(previous.end, token.start))) break;
    if (!token.stop && !isAuxiliary(token)) return head;
    fallback ??= head;
  }
  return fallback;
}
