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
import { AGENCY_WORD, COMPLEMENT, OUTLET_WORD } from './speech.ts';
import {
  endsClause,
  LATEST_OPENING,
  OCCASION,
  opensAtOnce,
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
  from: number,
  according: boolean,
): { readonly phrase: SpeakerPhrase; readonly opens: boolean } {
  if (!according) {
    const long = speakerAt(text, tokens, from, LONGEST_BEFORE_STATEMENT);
    const told = long.addressee !== null && long.next - from > LONGEST_SPEAKER;
    const opens = opensAtOnce(text, tokens, long.next);
    if (opens || told) return { phrase: long, opens };
  }
  const phrase = speakerAt(text, tokens, from, LONGEST_SPEAKER);
  return { phrase, opens: opensStatement(text, tokens, phrase.next) };
}

function speakerAt(
  text: string,
  tokens: readonly Token[],
  from: number,
  longest: number,
): SpeakerPhrase {
  let next = afterSource(tokens, from);
  while (next < tokens.length && next - from < longest) {
    const token = tokens[next];
    if (token === undefined || breaksBefore(text, tokens, next, from)) break;
    if (COMPLEMENT.test(token.text)) break;
    const special = next > from ? specialPhrase(text, tokens, next) : null;
    if (special !== null && (special.cited === null || next - from < LONGEST_SPEAKER)) {
      const { addressee, cited, end } = special;
      return { first: from, last: next - 1, addressee, cited, next: end };
    }
    if (STOPS_SPEAKER.test(token.text) && (next === from || !goesOn(tokens, next))) break;
    next += 1;
  }
  return { first: from, last: next - 1, addressee: null, cited: null, next };
}

/** `مسؤول في الوزارة`, `مصدر قريب من الرئيس` go on. */
function goesOn(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text;
  if (word === 'في') return !OCCASION.test(tokens[at + 1]?.text ?? '');
  return word === 'من' && NEAR.test(tokens[at - 1]?.text ?? '');
}

const NEAR = /^(?:مقرب|قريب)(?:ه|ون|ين|ان)?$/;

/** `… عن مصدرين`, `… لموقع أكسيوس` after a speaker. */
function specialPhrase(
  text: string,
  tokens: readonly Token[],
  at: number,
): (Pick<SpeakerPhrase, 'addressee' | 'cited'> & { readonly end: number }) | null {
  if (tokens[at]?.text === 'عن') {
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
  if (OUTLET_WORD.test(word) || AGENCY_WORD.test(word)) return true;
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
