import {
  isAddressee,
  type SpeakerPhrase,
  withInsertion,
  withOccasion,
} from './arabic-addressees.ts';
import { CONSTRUCT_HEAD, isBareDeed, isDeed, isTiedDeed } from './deeds.ts';
import {
  afterSource,
  breaksBefore,
  LONGEST_SPEAKER,
  phraseEnd,
  STOPS_SPEAKER,
} from './speaker-phrases.ts';
import { ACCORDING, CITES, COMPLEMENT, IMPERSONAL } from './speech.ts';
import {
  endsClause,
  LATEST_OPENING,
  OCCASION,
  opensAtOnce,
  opensObject,
  opensStatement,
} from './statement-openings.ts';
import type { Token } from './tokens.ts';

/** Tokens the titles and name of a speaker may take where a statement follows, which shows where they end. */
const LONGEST_BEFORE_STATEMENT = 14;
/** The speaker whose name begins at `from`, empty where none does, and whether a statement follows. */
export function speakerAndStatement(
  text: string,
  tokens: readonly Token[],
  at: number,
  from: number,
): { readonly phrase: SpeakerPhrase; readonly opens: boolean } {
  const verb = tokens[at]?.text ?? '';
  const according = ACCORDING.test(verb);
  const cites = according || CITES.test(verb);
  const by = according ? null : agentOf(text, tokens, from);
  if (by !== null) return { phrase: by, opens: true };
  if (!according) {
    const long = speakerAt(text, tokens, from, LONGEST_BEFORE_STATEMENT, cites);
    const told = long.addressee !== null && long.next - from > LONGEST_SPEAKER;
    const opens = opensAtOnce(text, tokens, long.next) || opensObject(text, tokens, at, long.next);
    if (opens || told) return { phrase: withOccasion(text, tokens, long), opens };
  }
  const phrase = speakerAt(text, tokens, from, LONGEST_SPEAKER, cites);
  const opens = IMPERSONAL.test(verb)
    ? opensAtOnce(text, tokens, phrase.next)
    : // To carry a statement is to carry things and people too: only what was said shows which.
      ((according || !cites || phrase.cited !== null) &&
        opensStatement(text, tokens, phrase.next)) ||
      opensAtOnce(text, tokens, phrase.next) ||
      opensObject(text, tokens, at, phrase.next);
  const told = withOccasion(text, tokens, phrase);
  return { phrase: according || !opens ? told : withInsertion(text, tokens, told), opens };
}

/** `أبلغ الأهالي من قبل الشرطة بأن`: of what is told in the passive, who tells it; null for all else. */
function agentOf(text: string, tokens: readonly Token[], from: number): SpeakerPhrase | null {
  for (let at = from + 1; at < Math.min(tokens.length, from + PASSIVE_REACH); at += 1) {
    if (breaksBefore(text, tokens, at, from) || COMPLEMENT.test(tokens[at]?.text ?? '')) break;
    if (tokens[at]?.text !== 'من' || !/^(?:قبل|جانب)$/.test(tokens[at + 1]?.text ?? '')) continue;
    const next = phraseEnd(text, tokens, at + 2);
    if (!opensAtOnce(text, tokens, next)) break;
    return { first: at + 2, last: next - 1, addressee: null, cited: null, next };
  }
  return null;
}

/** Tokens between a passive verb and who does it. */
const PASSIVE_REACH = 6;

function speakerAt(
  text: string,
  tokens: readonly Token[],
  from: number,
  longest: number,
  cites: boolean,
): SpeakerPhrase {
  let next = afterSource(tokens, from);
  if (next === from && isBareDeed(tokens[from]?.text ?? '')) return nobody(from);
  while (next < tokens.length && next - from < longest) {
    if (breaksBefore(text, tokens, next, from) || endsSpeaker(tokens, next, from, cites)) break;
    const special = next > from ? specialPhrase(text, tokens, next, cites) : null;
    if (special !== null && (special.cited === null || next - from < LONGEST_SPEAKER)) {
      const { addressee, cited, end } = special;
      return { first: from, last: next - 1, addressee, cited, next: end };
    }
    const stops = STOPS_SPEAKER.test(tokens[next]?.text ?? '') || isDawn(tokens, next);
    if (stops && (next === from || !goesOn(tokens, next))) break;
    next += 1;
  }
  return { first: from, last: next - 1, addressee: null, cited: null, next };
}

/** `فجر الأحد`, which is a name too. */
function isDawn(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'فجر' && STOPS_SPEAKER.test(tokens[at + 1]?.text ?? '');
}

/** Does what is said begin with the token at `at`, or what it is about? */
function endsSpeaker(tokens: readonly Token[], at: number, from: number, cites: boolean): boolean {
  if (COMPLEMENT.test(tokens[at]?.text ?? '')) return true;
  return at > from && (beginsDeed(tokens, at) || endsAtAbout(tokens, at, cites));
}

/** `مسؤول في الوزارة`, `مصدر قريب من الرئيس` go on. */
function goesOn(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text;
  if (isTitle(tokens, at)) return true;
  if (word === 'في') return !OCCASION.test(tokens[at + 1]?.text ?? '');
  return word === 'من' && NEAR.test(tokens[at - 1]?.text ?? '');
}

/** `رئيس قسم طلب …` hardly is; `رفض` after a speaker begins a clause. */
function isTitle(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'طلب' && CONSTRUCT_HEAD.test(tokens[at - 1]?.text ?? '');
}

function nobody(from: number): SpeakerPhrase {
  return { first: from, last: from - 1, addressee: null, cited: null, next: from };
}

/** `كشف فلان عن الأمر`: what he tells of; but `المسؤول عن الملف` is his title. */
function endsAtAbout(tokens: readonly Token[], at: number, cites: boolean): boolean {
  const word = tokens[at]?.text ?? '';
  if (word === 'عما' || word === 'هل') return true;
  if (word !== 'عن' || cites) return false;
  return !/^(?:ال)?(?:مسوول|مسووله|مسوولين|مسوولون|صادره?|نيابه|ممثل|عضو|نايب|مرشح)$/.test(
    tokens[at - 1]?.text ?? '',
  );
}

/** A verbal noun after a whole name is what is announced; after a title it is part of the name. */
function beginsDeed(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  if (isTiedDeed(word)) return true;
  if (!isDeed(word)) return false;
  return !CONSTRUCT_HEAD.test(tokens[at - 1]?.text ?? '');
}

const NEAR = /^(?:مقرب|قريب)(?:ه|ون|ين|ان)?$/;

/** `… عن مصدرين`, `… لموقع أكسيوس` after a speaker. */
function specialPhrase(
  text: string,
  tokens: readonly Token[],
  at: number,
  cites: boolean,
): (Pick<SpeakerPhrase, 'addressee' | 'cited'> & { readonly end: number }) | null {
  if (tokens[at]?.text === 'عن' && cites) {
    const end = phraseEnd(text, tokens, at + 1);
    return { addressee: null, cited: { first: at + 1, last: end - 1 }, end };
  }
  if (!isAddressee(tokens, at)) return null;
  const end = phraseEnd(text, tokens, at + 1);
  return { addressee: { first: at, last: end - 1 }, cited: null, end };
}

/** `وقال المتحدث فلان، تلقت …`: to say has no other subject than a speaker, even where no `أن` follows. */
export function saysWithoutComplement(
  text: string,
  tokens: readonly Token[],
  at: number,
  { first, last, next }: SpeakerPhrase,
): boolean {
  const opening = at <= LATEST_OPENING && /^[وف]?قال(?:ت|وا)?$/.test(tokens[at]?.text ?? '');
  return opening && last > first && next < tokens.length && endsClause(text, tokens, next);
}
