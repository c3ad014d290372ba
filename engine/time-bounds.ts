import { COMPLEMENT, speechVerb } from './speech.ts';
import type { TimeMention, TimeReading, TimeSource } from './time-mention.ts';
import type { Token } from './tokens.ts';

const BOUNDS: readonly (readonly [NonNullable<TimeMention['bound']>, RegExp])[] = [
  ['since', /^[وف]?(?:منذ|مذ|since)$/],
  ['until', /^[وف]?(?:حتي|لغايه|غايه|لحد|بحلول|until|till|by)$/],
  ['before', /^[وف]?(?:قبل|قبيل|before)$/],
  ['after', /^[وف]?(?:بعد|عقب|after)$/],
];
/** Words that may stand between the preposition and the time it bears on. */
const BETWEEN =
  /^(?:شهر|الشهر|يوم|عام|العام|سنه|مطلع|بدايه|اوايل|منتصف|نهايه|اواخر|تاريخ|ال|the|early|mid|late)$/;
const MOST_BETWEEN = 2;

/** What the time at token `at` is the bound of, by the preposition before it; null where it is the time itself. */
export function readBound(tokens: readonly Token[], at: number): TimeMention['bound'] {
  for (let back = at - 1; back >= Math.max(0, at - 1 - MOST_BETWEEN); back -= 1) {
    const word = tokens[back]?.text ?? '';
    for (const [bound, preposition] of BOUNDS) if (preposition.test(word)) return bound;
    if (!BETWEEN.test(word)) return null;
  }
  return null;
}

/** Tokens between a verb of saying and the day on which it was said. */
const SPEECH_REACH = 14;
const NEAR = 3;
/** What stands between a verb of saying and its day where nothing else does. */
const LINKING = /^(?:on|يوم|في|امس|مساء|صباح|فجر|ليل|ظهر|عصر|late|earlier|reporters|the)$/;

/**
 * Does the time tell when somebody spoke (`قال فلان، الاثنين، إن`, `said on Monday`) rather than when what he tells
 * happened? Only where it stands right at the verb or right before what is said; in doubt false.
 */
export function tellsReporting(
  { text, tokens }: TimeSource,
  at: number,
  read: TimeReading,
): boolean {
  const { time, next } = read;
  if (time.minutes !== null || (time.from !== time.to && time.from !== null)) return false;
  const verb = verbBefore(text, tokens, at);
  if (verb === null) return false;
  if (COMPLEMENT.test(tokens[next]?.text ?? '')) return true;
  if (/^\s*(?:[،,-]\s*)?[:"«“]/u.test(text.slice(time.end, time.end + 4))) return true;
  if (at - verb > NEAR) return false;
  for (let between = verb + 1; between < at; between += 1) {
    if (!LINKING.test(tokens[between]?.text ?? '')) return false;
  }
  return true;
}

/** The verb of saying before `at` with no statement begun between them. */
function verbBefore(text: string, tokens: readonly Token[], at: number): number | null {
  for (let back = at - 1; back >= Math.max(0, at - SPEECH_REACH); back -= 1) {
    const token = tokens[back];
    if (token === undefined || COMPLEMENT.test(token.text)) return null;
    if (/[.؟?!\n]\s/u.test(text.slice(token.end, token.end + 2))) return null;
    if (speechVerb(token.text) !== undefined) return back;
  }
  return null;
}
