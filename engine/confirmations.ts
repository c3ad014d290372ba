import type { Link } from './model.ts';
import { linkOf, phraseEnd } from './speaker-phrases.ts';
import { speechVerb } from './speech.ts';
import type { Token } from './tokens.ts';

/** What is confirmed: all that was told before. */
const MATTER = /^(?:الامر|ذلك|الخبر|النبا|صحه|هذا|this|it|that)$/;
const CONFIRMING = /^[وف]?(?:اكد|اكدت|اكدا|اكدوا|confirmed|confirms)$/;
const CONFIRMATION = /^(?:تاكيد|confirmation)$/;

/**
 * The body that confirms what a sentence tells from others: `أكدت البعثة الأمر` after it, or the confirmation that an
 * agency passes on (`أوردت الوكالة تأكيد البعثة`). Empty where nobody does. Linear in the tokens.
 */
export function readConfirmation(text: string, tokens: readonly Token[]): readonly Link[] {
  for (let at = 1; at < tokens.length; at += 1) {
    const word = tokens[at]?.text ?? '';
    if (CONFIRMING.test(word)) {
      const link = confirmerOf(text, tokens, at + 1);
      if (link.length > 0) return link;
    } else if (CONFIRMATION.test(word) && isPassedOn(tokens, at)) {
      const last = phraseEnd(text, tokens, at + 1) - 1;
      return linkOf(text, tokens, { first: at + 1, last }, 'confirms');
    }
  }
  return [];
}

/** `البعثة الإيرانية … الأمر`: the speaker up to the matter, which ends the sentence or its clause. */
function confirmerOf(text: string, tokens: readonly Token[], from: number): readonly Link[] {
  const end = phraseEnd(text, tokens, from);
  for (let at = from + 1; at < end; at += 1) {
    if (!MATTER.test(tokens[at]?.text ?? '')) continue;
    return linkOf(text, tokens, { first: from, last: at - 1 }, 'confirms');
  }
  return [];
}

/** Words before it within which whoever passes it on is told. */
const NEAR = 4;

function isPassedOn(tokens: readonly Token[], at: number): boolean {
  for (let before = Math.max(0, at - NEAR); before < at; before += 1) {
    if (speechVerb(tokens[before]?.text ?? '') !== undefined) return true;
  }
  return false;
}
