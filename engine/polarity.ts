import type { Token } from './tokens.ts';

/** A word that says the opposite of what follows, and the first word it bears on. */
export interface Negation {
  /** Token index of the negating word. */
  readonly at: number;
  /** Token index of the word negated. */
  readonly head: number;
  /** `denial`: somebody denies it (`نفى`); `negation`: the sentence itself says no. */
  readonly kind: 'negation' | 'denial';
}

const NEGATION =
  /^(?:[وفا]?(?:لم|لن|لا|ليس|ليست|ليسوا|ليسا|لست|غير|عدم|دون|بدون|بلا|ما)|بعدم|وعدم|لعدم|not|no|never|without|neither|nor|none|nobody|nothing|cannot|.*n't)$/;
const DENIAL =
  /^[وف]?(?:نفي|نفت|نفوا|ينفي|تنفي|نافيا|نافيه|انكر|انكرت|ينكر|تنكر|كذب|دحض|denied|denies|deny|denying|denial|refuted|refutes)$/;
/** `ما` is mostly `what`; it negates only before these. */
const NEGATED_BY_MA = /^(?:كان|كانت|زال)$/;
/** After these the negation is none: still, except, not only, especially. */
const CANCELLED = /^(?:يزال|تزال|يزالون|زال|زالت|سيما|بد|فقط|مفر|only|just)$/;
const EXCEPT = /^(?:الا|سوي|except|but)$/;
const EXCEPT_REACH = 6;
/** Words the negation may jump to reach what it negates. */
const HEAD_REACH = 4;

/** The negations of a text, in reading order. `لم … إلا`, `لا يزال` and `not only` are none. Linear. */
export function readNegations(text: string, tokens: readonly Token[]): Negation[] {
  const found: Negation[] = [];
  for (const [at, token] of tokens.entries()) {
    const denial = DENIAL.test(token.text);
    if (!denial && !NEGATION.test(token.text)) continue;
    const next = tokens[at + 1];
    if (next === undefined || CANCELLED.test(next.text)) continue;
    if (/^[وف]?ما$/.test(token.text) && !NEGATED_BY_MA.test(next.text)) continue;
    if (/^ما$/.test(tokens[at - 1]?.text ?? '') && /^لم$/.test(token.text)) continue;
    if (tokens.slice(at + 1, at + 1 + EXCEPT_REACH).some((word) => EXCEPT.test(word.text)))
      continue;
    const head = headOf(text, tokens, at);
    if (head !== null) found.push({ at, head, kind: denial ? 'denial' : 'negation' });
  }
  return found;
}

function headOf(text: string, tokens: readonly Token[], at: number): number | null {
  let fallback: number | null = null;
  for (let head = at + 1; head <= at + HEAD_REACH; head += 1) {
    const token = tokens[head];
    const previous = tokens[head - 1];
    if (token === undefined || previous === undefined) break;
    if (/[،,؛;.!?؟:]/u.test(text.slice(previous.end, token.start))) break;
    if (!token.stop) return head;
    fallback ??= head;
  }
  return fallback;
}
