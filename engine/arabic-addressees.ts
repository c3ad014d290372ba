import type { Link, Verb } from './model.ts';
import {
  breaksBefore,
  knownSourceAt,
  linkOf,
  type Phrase,
  phraseEnd,
  STOPS_SPEAKER,
} from './speaker-phrases.ts';
import { AGENCY_WORD, COMPLEMENT, OUTLET_WORD, speechVerb } from './speech.ts';
import { OCCASION } from './statement-openings.ts';
import type { Token } from './tokens.ts';

/** The speaker after a verb of saying, with whom the same phrase names besides. */
export interface SpeakerPhrase extends Phrase {
  /** To whom it was said, where that is an outlet (`لموقع أكسيوس`). */
  readonly addressee: Phrase | null;
  /** From whom the speaker has it (`نقل … عن مصدرين`). */
  readonly cited: Phrase | null;
  /** The first token after all that. */
  readonly next: number;
}

/**
 * What stands between a speaker and his statement and is no part of it: his title between commas (`فلان، مدير الدفاع
 * المدني، إن`), whom he told and when (`للصحفيين عقب الجلسة إن`).
 */
export function withInsertion(
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
export function withOccasion(
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

/** Words between `في تصريح` and to whom (`صحفي`, `خاص`). */
const OCCASION_REACH = 3;

function isMedium(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  return OUTLET_WORD.test(word) || AGENCY_WORD.test(word) || knownSourceAt(tokens, at) !== null;
}

/** Is the token one that names an outlet or an agency as told to (`لموقع أكسيوس`, `لرويترز`)? */
export function isAddressee(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  if (!word.startsWith('ل')) return false;
  // `للموقع` by itself is a place; an outlet has a name after the word for what it is, or no article.
  if (OUTLET_WORD.test(word) || AGENCY_WORD.test(word)) {
    return tokens[at + 1] !== undefined && !STOPS_SPEAKER.test(tokens[at + 1]?.text ?? '');
  }
  if (word === 'ل' && tokens[at + 1] !== undefined) return true;
  return knownSourceAt(tokens, at) !== null;
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
