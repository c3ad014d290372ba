import { addressedFirst, addresseeLink, type SpeakerPhrase } from './arabic-addressees.ts';
import { saysWithoutComplement, speakerAndStatement } from './arabic-speakers.ts';
import { declinerAt } from './declines.ts';
import { readEnglishSpeaker } from './english-speakers.ts';
import { factOf } from './memo.ts';
import type { Link, Span, Verb } from './model.ts';
import { addLinks, linkOf, type Phrase } from './speaker-phrases.ts';
import { ACCORDING, IMPERSONAL, speechVerb, speechVerbWithObject } from './speech.ts';
import { endsClause, isAside, isManner, LATEST_OPENING } from './statement-openings.ts';
import { type Act, type Statement, splitStatements } from './statements.ts';
import type { Token } from './tokens.ts';

/** Who a sentence says it has its content from. */
export interface Attribution {
  /** Nearest to the page first; empty where the sentence names nobody. */
  readonly links: readonly Link[];
  /** The words that name and introduce them, which are no part of what is said. Ascending. */
  readonly spans: readonly Span[];
  /** A verb of saying without a speaker, a pronoun, or the end of a quotation: the previous speaker goes on. */
  readonly continues: boolean;
  /** Where several speak, or one denies and tells: who says which part. Empty for a sentence of one statement. */
  readonly statements: readonly Statement[];
}

interface Draft {
  readonly links: Link[];
  readonly spans: Span[];
  readonly acts: Act[];
  continues: boolean;
}

/** More speakers than this in one sentence are not read. */
const MOST_LINKS = 4;
/** The chain that one sentence states by itself. `chains.ts` carries it over sentences. Linear. */
export function readAttribution(text: string, tokens: readonly Token[]): Attribution {
  const draft: Draft = { links: [], spans: [], acts: [], continues: endsQuotation(text) };
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    const decliner = declinerAt(tokens, at);
    if (decliner !== null && draft.links.length < MOST_LINKS) {
      at = readDecline(text, tokens, at, decliner, draft);
      continue;
    }
    const verb = token === undefined ? undefined : verbOf(token);
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
    statements: splitStatements(text, tokens, draft.acts),
  };
}

const verbOf = factOf(({ text }: Token) => speechVerb(text));

function readDecline(
  text: string,
  tokens: readonly Token[],
  at: number,
  decliner: Phrase,
  draft: Draft,
): number {
  const links = linkOf(text, tokens, decliner, 'declines');
  const start = tokens[at]?.start ?? 0;
  const end = tokens[decliner.last]?.end ?? start;
  addLinks(draft.links, links);
  // That he declines is what is told here: only his name is left to the chain.
  draft.spans.push({ start: tokens[decliner.first]?.start ?? start, end });
  draft.acts.push({ start, end, links, verb: 'declines' });
  return decliner.last + 1;
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
  if (token === undefined || isManner(tokens, at) || isUnsaid(tokens, at)) return at + 1;
  const according = ACCORDING.test(token.text);
  const to = according ? null : addressedFirst(text, tokens, at + 1);
  const from = to === null ? speakerStart(tokens, at, according) : to.last + 1;
  const { phrase, opens } = speakerAndStatement(text, tokens, at, from);
  if (phrase.first > phrase.last || isStatementItself(tokens, phrase)) {
    return readWithoutSpeaker(text, tokens, { at, from, verb, opens, to }, draft);
  }
  if (IMPERSONAL.test(token.text) && !opens) return at + 1;
  if (!(according || opens || isAttribution(text, tokens, at, phrase))) return at + 1;
  const addressee = phrase.addressee ?? to;
  const outlet = addressee === null ? [] : addresseeLink(text, tokens, addressee, verb);
  const cited = phrase.cited === null ? [] : linkOf(text, tokens, phrase.cited, verb);
  const links = [...outlet, ...linkOf(text, tokens, phrase, verb)];
  addLinks(draft.links, links);
  draft.links.push(...cited);
  const span = { start: token.start, end: tokens[phrase.next - 1]?.end ?? token.end };
  draft.spans.push(span);
  if (!according) draft.acts.push({ ...span, links: [...links, ...cited], verb });
  return phrase.next;
}

/** `لم تعلن أي جهة`, `ليوضح للقراء`: nobody has said it. */
function isUnsaid(tokens: readonly Token[], at: number): boolean {
  if (/^ل[يت]/.test(tokens[at]?.text ?? '') || /^لل/.test(tokens[at + 1]?.text ?? '')) {
    return !ACCORDING.test(tokens[at]?.text ?? '');
  }
  return /^[وف]?(?:لم|لن|لا)$/.test(tokens[at - 1]?.text ?? '');
}

/** A verb of saying without a subject after it: whom it tells as a source, or the speaker before, who goes on. */
function readWithoutSpeaker(
  text: string,
  tokens: readonly Token[],
  read: {
    readonly at: number;
    readonly from: number;
    readonly verb: Verb;
    readonly opens: boolean;
    readonly to: Phrase | null;
  },
  draft: Draft,
): number {
  const { at, from, verb, opens, to } = read;
  const token = tokens[at];
  if (token === undefined) return from;
  if (to !== null) {
    addLinks(draft.links, addresseeLink(text, tokens, to, verb));
    draft.spans.push({ start: token.start, end: tokens[to.last]?.end ?? token.end });
  } else if (opens || at === 0) {
    // `… طهران، وقالت إنها`: the subject of this sentence speaks, not the speaker of the one before.
    draft.continues ||= at <= LATEST_OPENING || PARTICIPLE.test(token.text);
    draft.spans.push({ start: token.start, end: token.end });
    const subject = subjectBefore(tokens, at);
    const links = subject === null ? [] : linkOf(text, tokens, subject, verb);
    const start = tokens[subject?.first ?? at]?.start ?? token.start;
    draft.acts.push({ start, end: token.end, links, verb });
  }
  return from;
}

/** Tokens that a subject between such a word and its verb may take. */
const SUBJECT_REACH = 5;
const TURN = /^[وف]?(?:لكن|بينما|فيما|اما|غير)$/;

/** `لكن المحكمة قالت إن`: the subject of a clause that turns to another speaker; null where there is none. */
function subjectBefore(tokens: readonly Token[], at: number): Phrase | null {
  for (let first = at - 1; first >= Math.max(1, at - SUBJECT_REACH); first -= 1) {
    if (TURN.test(tokens[first - 1]?.text ?? '')) return { first, last: at - 1 };
  }
  return null;
}

/** A transitive use (`نقل المصابين`, `أعلن الحرب`) introduces no statement and is no attribution. */
function isAttribution(
  text: string,
  tokens: readonly Token[],
  at: number,
  phrase: SpeakerPhrase,
): boolean {
  if (phrase.addressee !== null || saysWithoutComplement(text, tokens, at, phrase)) return true;
  const aside = isAside(tokens, at);
  return aside === 'always' || (aside === 'at-end' && endsClause(text, tokens, phrase.next));
}

/** `مضيفا`, `مشيرة`: what the speaker of the sentence does besides. */
const PARTICIPLE =
  /^[وف]?(?:مضيف|موضح|مشير|لافت|مبين|قايل|موكد|زاعم|ناف|داعي|محذر|متابع)(?:ا|ه|ين|يا|يه)?$/;

/**
 * Where the speaker begins: `وفق ما نقل موقع …`, `وفقا لما ذكرته …`, `حسبما أفادت …`, `نقلا عن …`, `بحسب بيان
 * للوزارة` have words between.
 */
function speakerStart(tokens: readonly Token[], at: number, according: boolean): number {
  let from = at + 1;
  if (according && /^(?:ما|لما)$/.test(tokens[from]?.text ?? '')) from += 1;
  const second = tokens[from]?.text ?? '';
  if (according && (tellsOfTelling(second) || /^(?:جاء|ورد|اعلن)$/.test(second))) from += 1;
  if (according && tokens[from]?.text === 'في') from += 1;
  if (/^(?:عن|ل)$/.test(tokens[from]?.text ?? '')) from += 1;
  return afterDocument(tokens, from);
}

function tellsOfTelling(word: string): boolean {
  return speechVerbWithObject(word) !== undefined && !ACCORDING.test(word);
}

/** `بيان صادر عن الوزارة`, `تقرير للأمم المتحدة`, `حصيلة أعلنتها الشرطة`: the speaker is whose it is. */
function afterDocument(tokens: readonly Token[], from: number): number {
  const document = tokens[from];
  if (document === undefined || !isDocument(document)) return from;
  for (let at = from + 1; at <= from + DOCUMENT_REACH; at += 1) {
    const word = tokens[at]?.text ?? '';
    if (/^(?:عن|ل)$/.test(word)) return at + 1;
    if (/(?:ه|ها)$/.test(word) && speechVerbWithObject(word) !== undefined) return at + 1;
    if (/^ل\p{L}{3,}/u.test(word)) return at;
    if (/^ال/.test(word)) return at === from + 1 ? at : from;
  }
  return from;
}

const DOCUMENT =
  /^[لب]?(?:بيان|بيانات|تصريح|تصريحات|تقرير|تقارير|حصيله|تقديرات|معلومات|ارقام|احصاءات|قول|تعبير|ادعاء|مزاعم)$/;
const isDocument = factOf(({ text }: Token) => DOCUMENT.test(text));
/** Adjectives between a document and whose it is. */
const DOCUMENT_REACH = 3;

/** `وأشار البيان`, `حسب قوله`, `وفق ما هو مقرر`: who spoke before goes on, or nobody does. */
function isStatementItself(tokens: readonly Token[], { first, last }: Phrase): boolean {
  const word = tokens[first]?.text ?? '';
  if (/^(?:هو|هي|هم|ما|قولها?|قولهم|تعبيرها?|ذلك|هذا|هذه)$/.test(word)) return true;
  return first === last && /^(?:البيان|بيانه?|بيانها|التقرير|تقرير)$/.test(word);
}

function readEnglish(
  text: string,
  tokens: readonly Token[],
  at: number,
  verb: Verb,
  draft: Draft,
): number {
  const { links, span, continues, next } = readEnglishSpeaker(text, tokens, at, verb);
  addLinks(draft.links, links);
  if (span !== null) {
    draft.spans.push(span);
    draft.acts.push({ ...span, links, verb });
  }
  draft.continues ||= continues;
  return Math.max(next, at + 1);
}
