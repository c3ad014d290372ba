import { withoutClitics } from './clitics.ts';
import type { Link, Span, Verb } from './model.ts';
import { makeLink } from './speakers.ts';
import {
  ACCORDING,
  AGENCY_WORD,
  COMPLEMENT,
  KNOWN_AGENCIES,
  OUTLET_WORD,
  speechVerb,
  speechVerbWithObject,
} from './speech.ts';
import type { Token } from './tokens.ts';

/** Who a sentence says it has its content from. */
export interface Attribution {
  /** Nearest to the page first; empty where the sentence names nobody. */
  readonly links: readonly Link[];
  /** The words that name and introduce them, which are no part of what is said. Ascending. */
  readonly spans: readonly Span[];
  /** A verb of saying without a speaker, a pronoun, or the end of a quotation: the previous speaker goes on. */
  readonly continues: boolean;
}

interface Draft {
  readonly links: Link[];
  readonly spans: Span[];
  continues: boolean;
}

/** More speakers than this in one sentence are not read. */
const MOST_LINKS = 4;
/** Tokens a speaker's name and titles may take. */
const LONGEST_SPEAKER = 9;

/** The chain that one sentence states by itself. `chains.ts` carries it over sentences. Linear. */
export function readAttribution(text: string, tokens: readonly Token[]): Attribution {
  const draft: Draft = { links: [], spans: [], continues: endsQuotation(text) };
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    const verb = token === undefined ? undefined : speechVerb(token.text);
    if (token === undefined || verb === undefined || draft.links.length >= MOST_LINKS) {
      at += 1;
      continue;
    }
    at = /^[a-z]/.test(token.text)
      ? readEnglish(text, tokens, at, verb, draft)
      : readArabic(text, tokens, at, verb, draft);
  }
  return {
    links: draft.links,
    spans: draft.spans.toSorted((a, b) => a.start - b.start),
    continues: draft.continues && draft.links.length === 0,
  };
}

const CLOSES = /[»”]/u;
const OPENS = /[«“]/u;

/** A quotation that began in an earlier sentence ends in this one. */
function endsQuotation(text: string): boolean {
  const closing = text.search(CLOSES);
  const opening = text.search(OPENS);
  return closing >= 0 && (opening < 0 || closing < opening);
}

const DECLINES_BEFORE = /^[وف]?(?:رفض|رفضت|امتنع|امتنعت|رفضا|رفضوا)$/;

function readArabic(
  text: string,
  tokens: readonly Token[],
  at: number,
  verb: Verb,
  draft: Draft,
): number {
  const token = tokens[at];
  if (token === undefined) return at + 1;
  let from = at + 1;
  const according = ACCORDING.test(token.text);
  // `وفق ما نقل موقع …`, `حسبما أفادت …`: the real verb follows.
  if (according && tokens[from]?.text === 'ما') from += 1;
  const second = tokens[from]?.text ?? '';
  if (according && speechVerbWithObject(second) !== undefined && !ACCORDING.test(second)) from += 1;
  if (tokens[from]?.text === 'عن' || tokens[from]?.text === 'ل') from += 1;
  const phrase = speakerAt(text, tokens, from);
  const opens = opensStatement(text, tokens, phrase.next);
  if (phrase.first > phrase.last) {
    if (opens || at === 0) {
      draft.continues = true;
      draft.spans.push({ start: token.start, end: token.end });
    }
    return from;
  }
  // A transitive use (`نقل المصابين`, `أعلن الحرب`) introduces no statement and is no attribution.
  if (!(according || opens || phrase.addressee !== null)) return at + 1;
  const outlet = phrase.addressee === null ? [] : linkOf(text, tokens, phrase.addressee, verb);
  const cited = phrase.cited === null ? [] : linkOf(text, tokens, phrase.cited, verb);
  addLinks(draft, [...outlet, ...linkOf(text, tokens, phrase, verb)]);
  draft.links.push(...cited);
  draft.spans.push({ start: token.start, end: tokens[phrase.next - 1]?.end ?? token.end });
  return phrase.next;
}

const NEARNESS: Readonly<Record<Link['kind'], number>> = { outlet: 0, agency: 1, speaker: 2 };

/** Outlets stand nearer to the page than speakers, wherever the sentence names them; a second speaker beside the first is no step of his chain. */
function addLinks(draft: Draft, links: readonly Link[]): void {
  for (const link of links) {
    if (link.kind === 'speaker' && draft.links.some((known) => known.kind === 'speaker')) continue;
    const at = draft.links.findIndex((known) => NEARNESS[known.kind] > NEARNESS[link.kind]);
    draft.links.splice(at < 0 ? draft.links.length : at, 0, link);
  }
}

interface Phrase {
  readonly first: number;
  readonly last: number;
}

interface SpeakerPhrase extends Phrase {
  /** To whom it was said, where that is an outlet (`لموقع أكسيوس`). */
  readonly addressee: Phrase | null;
  /** From whom the speaker has it (`نقل … عن مصدرين`). */
  readonly cited: Phrase | null;
  readonly next: number;
}

const STOPS_SPEAKER =
  /^(?:[وف]?(?:خلال|بعد|قبل|منذ|امس|اليوم|يوم|مساء|صباح|صباحا|عبر|اثناء|الي|حول|بشان|من|تعليقا|ردا|حيث|لكن|التي|الذي|قد|في)|on|in|at|after|during|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|السبت|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه)$/;

function speakerAt(text: string, tokens: readonly Token[], from: number): SpeakerPhrase {
  let next = from;
  let last = from - 1;
  let addressee: Phrase | null = null;
  let cited: Phrase | null = null;
  for (; next < tokens.length && next - from < LONGEST_SPEAKER; next += 1) {
    const token = tokens[next];
    if (token === undefined || (next > from - 1 && breaksBefore(text, tokens, next, from))) break;
    if (COMPLEMENT.test(token.text)) break;
    if (token.text === 'عن' && next > from) {
      const end = phraseEnd(text, tokens, next + 1);
      cited = { first: next + 1, last: end - 1 };
      next = end;
      break;
    }
    if (next > from && isAddressee(tokens, next)) {
      const end = phraseEnd(text, tokens, next + 1);
      addressee = { first: next, last: end - 1 };
      next = end;
      break;
    }
    if (STOPS_SPEAKER.test(token.text) && next >= from) {
      if (next === from || token.text !== 'في') break;
    }
    last = next;
  }
  return { first: from, last, addressee, cited, next: Math.max(next, from) };
}

/** A comma, a colon or a quotation of more than a name ends a speaker. */
function breaksBefore(text: string, tokens: readonly Token[], at: number, from: number): boolean {
  const token = tokens[at];
  const previous = tokens[at - 1];
  if (token === undefined || previous === undefined) return false;
  const gap = text.slice(previous.end, token.start);
  if (/[،,؛;:.؟?!\n–—]|\s-\s/u.test(gap)) return true;
  if (/["«“„]/u.test(gap)) return !QUOTED_NAME.test(text.slice(token.start)) || at === from - 1;
  return false;
}

/** One to three words between quotation marks. */
const QUOTED_NAME = /^(?:[^\s"»”،,.:]+\s?){1,3}["»”]/u;

function phraseEnd(text: string, tokens: readonly Token[], from: number): number {
  let end = from;
  while (
    end < tokens.length &&
    end - from < LONGEST_SPEAKER &&
    !breaksBefore(text, tokens, end, from) &&
    !COMPLEMENT.test(tokens[end]?.text ?? '') &&
    !STOPS_SPEAKER.test(tokens[end]?.text ?? '')
  ) {
    end += 1;
  }
  return end;
}

function isAddressee(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  if (!word.startsWith('ل')) return false;
  if (OUTLET_WORD.test(word) || AGENCY_WORD.test(word)) return true;
  if (word === 'ل' && tokens[at + 1] !== undefined) return true;
  return knownAgencyAt(tokens, at) !== null;
}

function knownAgencyAt(tokens: readonly Token[], at: number): string | null {
  const first = tokens[at]?.text ?? '';
  const rest = [tokens[at + 1]?.text, tokens[at + 2]?.text];
  for (const form of withoutClitics(first)) {
    for (const tail of [rest, rest.slice(0, 1), []]) {
      const key = KNOWN_AGENCIES.get([form, ...tail].join(' '));
      if (key !== undefined) return key;
    }
  }
  return null;
}

function opensStatement(text: string, tokens: readonly Token[], next: number): boolean {
  const token = tokens[next];
  const previous = tokens[next - 1];
  if (token === undefined || previous === undefined) return false;
  const gap = text.slice(previous.end, token.start);
  if (COMPLEMENT.test(token.text) || /[:"«“]/u.test(gap)) return true;
  // `وقال فلان، نائب فلان، الاثنين، إن`: a title between commas, then the statement.
  if (!/[،,]/u.test(gap))
    return STOPS_SPEAKER.test(token.text) && complementWithin(tokens, next, 12);
  return complementWithin(tokens, next, 12);
}

function complementWithin(tokens: readonly Token[], from: number, reach: number): boolean {
  return tokens.slice(from, from + reach).some((token) => COMPLEMENT.test(token.text));
}

function linkOf(text: string, tokens: readonly Token[], phrase: Phrase, verb: Verb): Link[] {
  if (phrase.last < phrase.first) return [];
  const link = makeLink(
    text,
    tokens.slice(phrase.first, phrase.last + 1),
    verb,
    knownAgencyAt(tokens, phrase.first),
  );
  return link === null ? [] : [link];
}

const PRONOUN = /^(?:he|she|it|they|who|which|we|i|you)$/;
const ENGLISH_SPEAKER_REACH = 9;

function readEnglish(
  text: string,
  tokens: readonly Token[],
  at: number,
  verb: Verb,
  draft: Draft,
): number {
  const token = tokens[at];
  if (token === undefined) return at + 1;
  if (token.text === 'according') {
    const end = phraseEnd(text, tokens, at + 2);
    addLinks(draft, linkOf(text, tokens, { first: at + 2, last: end - 1 }, verb));
    draft.spans.push({ start: token.start, end: tokens[end - 1]?.end ?? token.end });
    return Math.max(end, at + 1);
  }
  let first = at;
  while (first > 0 && at - first < ENGLISH_SPEAKER_REACH) {
    const previous = tokens[first - 1];
    const current = tokens[first];
    if (previous === undefined || current === undefined) break;
    if (/[,;:."“”]/u.test(text.slice(previous.end, current.start))) break;
    if (/^(?:that|but|and|as|when|while|has|have|had|is|was)$/.test(previous.text)) break;
    first -= 1;
  }
  const told = /^(?:told|tells)$/.test(token.text);
  const end = told ? phraseEnd(text, tokens, at + 1) : at + 1;
  const speaker = tokens.slice(first, at);
  if (speaker.length === 0 || PRONOUN.test(speaker[0]?.text ?? '')) {
    draft.continues = true;
  } else {
    const addressee = told ? linkOf(text, tokens, { first: at + 1, last: end - 1 }, verb) : [];
    const speakers = linkOf(text, tokens, { first, last: at - 1 }, verb);
    addLinks(draft, [...addressee.filter((link) => link.kind !== 'speaker'), ...speakers]);
  }
  draft.spans.push({
    start: tokens[first]?.start ?? token.start,
    end: tokens[end - 1]?.end ?? token.end,
  });
  return end;
}

/** Does the sentence say that somebody refused to comment? Read as a fact of its own, not as a chain. */
export function isDeclined(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token, at) =>
      DECLINES_BEFORE.test(token.text) &&
      tokens.slice(at + 1, at + 8).some((next) => /^(?:التعليق|الادلاء)$/.test(next.text)),
  );
}
