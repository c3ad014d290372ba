import type { Link } from './model.ts';
import { breaksBefore, linkOf, STOPS_SPEAKER } from './speaker-phrases.ts';
import { COMPLEMENT, speechVerb } from './speech.ts';
import type { Token } from './tokens.ts';

/** Tokens that the titles and name of such a speaker may take. */
const LONGEST = 14;

/**
 * Who is named as having said all that came before (`صرح بذلك المتحدث فلان`, `جاء ذلك في بيان للوزارة`); empty where
 * nobody is. Linear in the tokens.
 */
export function readBackward(text: string, tokens: readonly Token[]): readonly Link[] {
  for (let at = 1; at < tokens.length; at += 1) {
    const word = tokens[at]?.text ?? '';
    if (word !== 'ذلك' && word !== 'بذلك') continue;
    const said = speakerStart(tokens, at);
    if (said === null) continue;
    let end = said;
    while (end < tokens.length && end - said < LONGEST && goesOn(text, tokens, end, said)) end += 1;
    const links = linkOf(text, tokens, { first: said, last: end - 1 }, 'asserts');
    if (links.length > 0) return links;
  }
  return [];
}

/** The first token of the speaker after `ذلك`; null where the words before it are no telling. */
function speakerStart(tokens: readonly Token[], at: number): number | null {
  const verb = tokens[at - 1]?.text ?? '';
  if (/^[وف]?(?:جاء|ورد)$/.test(verb)) return issuerStart(tokens, at + 1);
  // `قال ذلك` asks who; `قال في ذلك` does not stand so. Verbs of denying and asking tell nothing that came before.
  const act = speechVerb(verb);
  return act === 'asserts' || act === 'confirms' ? at + 1 : null;
}

/** `على لسان فلان`, `في بيان أصدرته الوزارة`, `في تصريح لفلان`. */
function issuerStart(tokens: readonly Token[], from: number): number | null {
  const [first, second, third] = [0, 1, 2].map((step) => tokens[from + step]?.text ?? '');
  if (first === 'علي' && second === 'لسان') return from + 2;
  if (first !== 'في' || !OCCASION.test(second ?? '')) return null;
  return ISSUED.test(third ?? '') || /^عن$/.test(third ?? '') ? from + 3 : from + 2;
}

const OCCASION = /^(?:بيان|تصريح|تصريحات|تقرير|حديث|كلمه)$/;
const ISSUED = /^(?:صادر|اصدره|اصدرته|صدر|ادلي|لل?ه|لها)$/;

function goesOn(text: string, tokens: readonly Token[], at: number, from: number): boolean {
  const word = tokens[at]?.text ?? '';
  return !(
    (at > from && breaksBefore(text, tokens, at, from)) ||
    COMPLEMENT.test(word) ||
    STOPS_SPEAKER.test(word)
  );
}
