import { CONSTRUCT_HEAD, isBareDeed, isDeed, isTiedDeed } from './deeds.ts';
import type { Link, Verb } from './model.ts';
import {
  afterSource,
  breaksBefore,
  knownSourceAt,
  LONGEST_SPEAKER,
  linkOf,
  type Phrase,
  phraseEnd,
  STOPS_SPEAKER,
} from './speaker-phrases.ts';
import {
  ACCORDING,
  AGENCY_WORD,
  CITES,
  COMPLEMENT,
  IMPERSONAL,
  OUTLET_WORD,
  speechVerb,
} from './speech.ts';
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
/** The speaker after a verb of saying, with whom the same phrase names besides. */
export interface SpeakerPhrase extends Phrase {
  /** To whom it was said, where that is an outlet (`لموقع أكسيوس`). */
  readonly addressee: Phrase | null;
  /** From whom the speaker has it (`نقل … عن مصدرين`). */
  readonly cited: Phrase | null;
  /** The first token after all that. */
  readonly next: number;
}

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

/**
 * What stands between a speaker and his statement and is no part of it: his title between commas (`فلان، مدير الدفاع
 * المدني، إن`), whom he told and when (`للصحفيين عقب الجلسة إن`).
 */
function withInsertion(
  text: string,
  tokens: readonly Token[],
  phrase: SpeakerPhrase,
): SpeakerPhrase {
  const { first, last, next } = phrase;
  const opening = gapBefore(text, tokens, next).includes('،');
  if (first > last || !(opening || TO_THE_PRESS.test(tokens[next]?.text ?? ''))) return phrase;
  let commas = 0;
  for (let at = next; at < Math.min(tokens.length, next + INSERTION_REACH); at += 1) {
    const word = tokens[at]?.text ?? '';
    if (at > next && gapBefore(text, tokens, at).includes('،')) commas += 1;
    if (COMPLEMENT.test(word)) {
      return opening && commas === 0
        ? phrase
        : { ...phrase, ...addresseeIn(text, tokens, phrase, at), next: at };
    }
    if (TURNS.test(word) || speechVerb(word) !== undefined) break;
  }
  return phrase;
}

const TO_THE_PRESS = /^(?:للصحفيين|للصحافيين|للاعلاميين|للمراسلين)$/;
/** What a statement begins with whose own complement comes later (`أشار إلى …، بعد أن`). */
const TURNS = /^(?:الي|علي|[وف]?بعد|[وف]?قبل|[وف]?رغم|[وف]?لكن|بينما|فيما)$/;
/** Tokens of such an insertion. */
const INSERTION_REACH = 12;

function gapBefore(text: string, tokens: readonly Token[], at: number): string {
  const [previous, token] = [tokens[at - 1], tokens[at]];
  return previous === undefined || token === undefined ? '' : text.slice(previous.end, token.start);
}

/** `، للإذاعة الوطنية بأن`: the medium that an insertion names. */
function addresseeIn(
  text: string,
  tokens: readonly Token[],
  { addressee, next }: SpeakerPhrase,
  until: number,
): Pick<SpeakerPhrase, 'addressee'> {
  for (let at = next; addressee === null && at < until; at += 1) {
    if (!isAddressee(tokens, at)) continue;
    return { addressee: { first: at, last: Math.min(until, phraseEnd(text, tokens, at + 1)) - 1 } };
  }
  return { addressee };
}

/** `في تصريح لوكالة رويترز`, `في مقابلة مع قناة العربية`: to whom it was said, where that is told after the speaker. */
function withOccasion(
  text: string,
  tokens: readonly Token[],
  phrase: SpeakerPhrase,
): SpeakerPhrase {
  const { first, last, next } = phrase;
  if (phrase.addressee !== null || first > last) return phrase;
  if (tokens[next]?.text !== 'في' || !OCCASION.test(tokens[next + 1]?.text ?? '')) return phrase;
  for (let at = next + 2; at < next + 2 + OCCASION_REACH && at < tokens.length; at += 1) {
    if (breaksBefore(text, tokens, at, next)) break;
    const apart = /^(?:مع|الي)$/.test(tokens[at]?.text ?? '');
    const from = apart ? at + 1 : at;
    if (!(apart ? isMedium(tokens, from) : isAddressee(tokens, at))) continue;
    const end = phraseEnd(text, tokens, from + 1);
    return { ...phrase, addressee: { first: from, last: end - 1 }, next: end };
  }
  return phrase;
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

/** Words between `في تصريح` and to whom (`صحفي`, `خاص`). */
const OCCASION_REACH = 3;

function isMedium(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  return OUTLET_WORD.test(word) || AGENCY_WORD.test(word) || knownSourceAt(tokens, at) !== null;
}

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
  return !/^(?:ال)?(?:مسوول|مسووله|مسوولين|مسوولون|صادر|صادره|نيابه|ممثل|عضو|نايب|مرشح)$/.test(
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

function isAddressee(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  if (!word.startsWith('ل')) return false;
  // `للموقع` by itself is a place; an outlet has a name after the word for what it is, or no article.
  if (OUTLET_WORD.test(word) || AGENCY_WORD.test(word)) {
    return tokens[at + 1] !== undefined && !STOPS_SPEAKER.test(tokens[at + 1]?.text ?? '');
  }
  if (word === 'ل' && tokens[at + 1] !== undefined) return true;
  return knownSourceAt(tokens, at) !== null;
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

/** `وقال لـ«عكاظ» المتحدث …`: the outlet stands between the verb and its subject. */
export function addressedFirst(text: string, tokens: readonly Token[], at: number): Phrase | null {
  const [particle, name] = [tokens[at], tokens[at + 1]];
  if (particle?.text !== 'ل' || name === undefined) return null;
  const quoted = /^["«“»]([^"»”]+)["»”]/u.exec(text.slice(particle.end).replace(/^ـ?\s*/u, ''));
  if (quoted === null) return null;
  const words = (quoted[1] ?? '').trim().split(/\s+/u).length;
  return words > MOST_NAME_WORDS ? null : { first: at, last: at + words };
}

/** Words of an outlet's name between quotation marks; more are a statement. */
const MOST_NAME_WORDS = 3;

/** Whom a speaker tells something as a source is a medium, whatever its name. */
export function addresseeLink(
  text: string,
  tokens: readonly Token[],
  phrase: Phrase,
  verb: Verb,
): Link[] {
  const apart = tokens[phrase.first]?.text === 'ل';
  const first = apart ? phrase.first + 1 : phrase.first;
  return linkOf(text, tokens, { first, last: phrase.last }, verb).map((link) =>
    apart && link.kind === 'speaker' ? { ...link, kind: 'outlet', named: true } : link,
  );
}
