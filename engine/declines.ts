import { factOf } from './memo.ts';
import type { Phrase } from './speaker-phrases.ts';
import type { Token } from './tokens.ts';

const DECLINES = /^[وف]?(?:امتنع|امتنعت|امتنعوا|رفضت?|رفضوا|يرفض|ترفض)$/;
const isRefusing = factOf(({ text }: Token) => DECLINES.test(text));
const COMMENT = /^(?:التعليق|الادلاء|الافصاح|تاكيد|اعطاء)$/;
/** Tokens that who declines may take. */
const REACH = 10;

/** Who declines to comment at a verb (`رفض المدرب التعليق`, `امتنعت الشركة عن الإدلاء`); null where nobody does. */
export function declinerAt(tokens: readonly Token[], at: number): Phrase | null {
  const verb = tokens[at];
  if (verb === undefined || !isRefusing(verb)) return null;
  for (let next = at + 1; next <= at + REACH; next += 1) {
    const word = tokens[next]?.text;
    if (word === undefined || /^(?:ان|انها?)$/.test(word)) return null;
    if (!COMMENT.test(word)) continue;
    const last = tokens[next - 1]?.text === 'عن' ? next - 2 : next - 1;
    return last > at ? { first: at + 1, last } : null;
  }
  return null;
}
