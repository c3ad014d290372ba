import type { Link, Span, Verb } from './model.ts';
import {
  addLinks,
  breaksBefore,
  knownAgencyAt,
  LONGEST_SPEAKER,
  linkOf,
  type Phrase,
  phraseEnd,
  STOPS_SPEAKER,
} from './speaker-phrases.ts';
import {
  ACCORDING,
  AGENCY_WORD,
  COMPLEMENT,
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

function readArabic(
  text: string,
  tokens: readonly Token[],
  at: number,
  verb: Verb,
  draft: Draft,
): number {
  const token = tokens[at];
  if (token === undefined || isManner(tokens, at)) return at + 1;
  const according = ACCORDING.test(token.text);
  const from = speakerStart(tokens, at, according);
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
  addLinks(draft.links, [...outlet, ...linkOf(text, tokens, phrase, verb)]);
  draft.links.push(...cited);
  draft.spans.push({ start: token.start, end: tokens[phrase.next - 1]?.end ?? token.end });
  return phrase.next;
}

/** Where the speaker begins: `وفق ما نقل موقع …`, `حسبما أفادت …`, `نقلا عن …` have words between. */
function speakerStart(tokens: readonly Token[], at: number, according: boolean): number {
  let from = at + 1;
  if (according && tokens[from]?.text === 'ما') from += 1;
  const second = tokens[from]?.text ?? '';
  const verbFollows = speechVerbWithObject(second) !== undefined && !ACCORDING.test(second);
  if (according && verbFollows) from += 1;
  return /^(?:عن|ل)$/.test(tokens[from]?.text ?? '') ? from + 1 : from;
}

/** `حسب نوع الإصابات`, `حسب الحاجة`: a manner, no speaker. */
function isManner(tokens: readonly Token[], at: number): boolean {
  return (
    /^[وف]?[بو]?حسب$/.test(tokens[at]?.text ?? '') &&
    /^(?:ال)?(?:نوع|حاجه|درجه|طبيعه|اولويه|قدره|عدد|حجم|سن|ترتيب|خطوره)$/.test(
      tokens[at + 1]?.text ?? '',
    )
  );
}

interface SpeakerPhrase extends Phrase {
  /** To whom it was said, where that is an outlet (`لموقع أكسيوس`). */
  readonly addressee: Phrase | null;
  /** From whom the speaker has it (`نقل … عن مصدرين`). */
  readonly cited: Phrase | null;
  readonly next: number;
}

function speakerAt(text: string, tokens: readonly Token[], from: number): SpeakerPhrase {
  let next = from;
  while (next < tokens.length && next - from < LONGEST_SPEAKER) {
    const token = tokens[next];
    if (token === undefined || breaksBefore(text, tokens, next, from)) break;
    if (COMPLEMENT.test(token.text)) break;
    const special = next > from ? specialPhrase(text, tokens, next) : null;
    if (special !== null) {
      const { addressee, cited, end } = special;
      return { first: from, last: next - 1, addressee, cited, next: end };
    }
    if (STOPS_SPEAKER.test(token.text) && (next === from || token.text !== 'في')) break;
    next += 1;
  }
  return { first: from, last: next - 1, addressee: null, cited: null, next };
}

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
  return knownAgencyAt(tokens, at) !== null;
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
    addLinks(draft.links, linkOf(text, tokens, { first: at + 2, last: end - 1 }, verb));
    draft.spans.push({ start: token.start, end: tokens[end - 1]?.end ?? token.end });
    return Math.max(end, at + 1);
  }
  const first = englishSubject(text, tokens, at);
  const told = /^(?:told|tells)$/.test(token.text);
  const end = told ? phraseEnd(text, tokens, at + 1) : at + 1;
  if (first === at || PRONOUN.test(tokens[first]?.text ?? '')) {
    draft.continues = true;
  } else {
    const addressee = told ? linkOf(text, tokens, { first: at + 1, last: end - 1 }, verb) : [];
    const speakers = linkOf(text, tokens, { first, last: at - 1 }, verb);
    addLinks(draft.links, [...addressee.filter((link) => link.kind !== 'speaker'), ...speakers]);
  }
  draft.spans.push({
    start: tokens[first]?.start ?? token.start,
    end: tokens[end - 1]?.end ?? token.end,
  });
  return end;
}

const ENDS_SUBJECT = /^(?:that|but|and|as|when|while|has|have|had|is|was)$/;

/** The first token of the subject of the verb at `at`; `at` where it has none. */
function englishSubject(text: string, tokens: readonly Token[], at: number): number {
  let first = at;
  while (first > 0 && at - first < ENGLISH_SPEAKER_REACH) {
    const [previous, current] = [tokens[first - 1], tokens[first]];
    if (previous === undefined || current === undefined) break;
    if (/[,;:."“”]/u.test(text.slice(previous.end, current.start))) break;
    if (ENDS_SUBJECT.test(previous.text)) break;
    first -= 1;
  }
  return first;
}
