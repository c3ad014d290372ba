import type { Link, Span, Verb } from './model.ts';
import { addLinks, afterSource, linkOf, type Phrase, phraseEnd } from './speaker-phrases.ts';
import type { Token } from './tokens.ts';

/** What one English verb of saying tells of the speaker. */
export interface EnglishReading {
  readonly links: readonly Link[];
  readonly span: Span | null;
  /** A pronoun, or nobody: the speaker before goes on. */
  readonly continues: boolean;
  /** The token to read on from. */
  readonly next: number;
}

/** A document whose author spoke before: `The statement added that …`. */
const OWN_DOCUMENT = /^(?:statement|communique)$/;
const PRONOUN = /^(?:he|she|it|they|who|which|we|i|you|this|that|there)$/;
const SPEAKER_REACH = 12;
/** Verbs that say nothing else; the others are nouns and other verbs too (`reports`, `called`). */
const SAYING =
  /^(?:said|says|say|saying|told|tells|according|citing|quoting|announced|stated|insisted|acknowledged)$/;

function nobody(at: number): EnglishReading {
  return { links: [], span: null, continues: false, next: at + 1 };
}

/** `has not conceded`, `they were told by the ministry`: the subject says nothing; null where it may. */
function readUnsaid(
  text: string,
  tokens: readonly Token[],
  at: number,
  verb: Verb,
): EnglishReading | null {
  const [before, word] = [tokens[at - 1]?.text ?? '', tokens[at]?.text ?? ''];
  if (NEGATES.test(before)) return nobody(at);
  if (!PASSIVE.test(word) || !AUXILIARY.test(before)) return null;
  if (tokens[at + 1]?.text === 'by') return after(text, tokens, at, at + 2, verb);
  return word === 'told' ? nobody(at) : null;
}

const NEGATES = /^(?:not|never|nor|(?:did|does|do|has|have|had|could|would)n['’]?t)$/;
/** Of these the passive names who says it, behind `by`: `they were told by the ministry`. */
const PASSIVE = /^(?:told|reported|announced|confirmed|denied)$/;
const AUXILIARY = /^(?:was|were|been|is|are|being)$/;

/** Reads the speaker of the English verb at `at`, on whichever side of it he stands. Linear in the clause. */
export function readEnglishSpeaker(
  text: string,
  tokens: readonly Token[],
  at: number,
  verb: Verb,
): EnglishReading {
  const word = tokens[at]?.text ?? '';
  const none = nobody(at);
  if (word === 'according')
    return tokens[at + 1]?.text === 'to' ? after(text, tokens, at, at + 2, verb) : none;
  if (word === 'citing' || word === 'quoting') return after(text, tokens, at, at + 1, verb);
  if (word === 'quoted') return quoted(text, tokens, at, verb) ?? none;
  const unsaid = readUnsaid(text, tokens, at, verb);
  if (unsaid !== null) return unsaid;
  if (!SAYING.test(word) && isNoun(text, tokens, at)) return none;
  const inverted = invertedSpeaker(text, tokens, at);
  if (inverted !== null) return readPhrase(text, tokens, at, inverted, inverted.last + 1, verb);
  const subject = subjectBefore(text, tokens, at);
  if (subject === null || goesOn(tokens, subject)) {
    const start = tokens[subject?.first ?? at]?.start ?? 0;
    return {
      links: [],
      span: { start, end: tokens[at]?.end ?? start },
      continues: true,
      next: at + 1,
    };
  }
  const told = /^(?:told|tells)$/.test(word);
  const end = told ? addresseeEnd(text, tokens, at + 1) : at + 1;
  const addressee = told ? linkOf(text, tokens, { first: at + 1, last: end - 1 }, verb) : [];
  const read = readPhrase(text, tokens, at, subject, end, verb);
  const links = [...addressee.filter(({ kind }) => kind !== 'speaker')];
  addLinks(links, read.links);
  return { ...read, links };
}

/** A pronoun or the statement itself: who spoke before goes on. */
function goesOn(tokens: readonly Token[], { first, last }: Phrase): boolean {
  if (PRONOUN.test(tokens[first]?.text ?? '')) return true;
  const isDefinite =
    last === first + 1 && /^(?:the|his|her|its|their)$/.test(tokens[first]?.text ?? '');
  return isDefinite && OWN_DOCUMENT.test(tokens[last]?.text ?? '');
}

/** `told Reuters the vote was late`: the name of a known medium ends where it ends. */
function addresseeEnd(text: string, tokens: readonly Token[], from: number): number {
  const medium = afterSource(tokens, from);
  return medium === from ? phraseEnd(text, tokens, from) : medium;
}

function after(
  text: string,
  tokens: readonly Token[],
  at: number,
  first: number,
  verb: Verb,
): EnglishReading {
  const whose = afterStudy(tokens, first);
  const end = withApposition(text, tokens, whose, phraseEnd(text, tokens, whose));
  const phrase = { first: whose, last: end - 1 };
  return readPhrase(text, tokens, at, phrase, Math.max(end, at + 1), verb);
}

/** Words that a name set off by commas has at most. */
const MOST_NAME_WORDS = 3;

/** `the mayor, Pedro Silva,`: the name behind a title of the speaker belongs to him. The first token after it. */
function withApposition(
  text: string,
  tokens: readonly Token[],
  first: number,
  end: number,
): number {
  if (!/^(?:the|its|his|her|their)$/.test(tokens[first]?.text ?? '')) return end;
  if (!endsWithComma(text, tokens, end - 1)) return end;
  for (let last = end; last < Math.min(tokens.length - 1, end + MOST_NAME_WORDS); last += 1) {
    const token = tokens[last];
    if (token === undefined || !/^\p{Lu}/u.test(text.slice(token.start, token.end))) return end;
    if (endsWithComma(text, tokens, last)) return last > end ? last + 1 : end;
  }
  return end;
}

const STUDY =
  /^(?:study|report|survey|statement|poll|research|paper|article|analysis|data|figures|estimates|review|investigation)$/;
const WHOSE = /^(?:in|by|from|of)$/;
/** Words between `a` and `study`, and between that and whose it is. */
const STUDY_REACH = 3;

/** `according to a study in The Lancet`: the speaker is whose study it is. */
function afterStudy(tokens: readonly Token[], first: number): number {
  for (let at = first; at <= first + STUDY_REACH; at += 1) {
    if (!STUDY.test(tokens[at]?.text ?? '')) continue;
    const issued = /^(?:published|released|issued|conducted|compiled)$/.test(
      tokens[at + 1]?.text ?? '',
    );
    const of = at + (issued ? 2 : 1);
    return WHOSE.test(tokens[of]?.text ?? '') && tokens[of + 1] !== undefined ? of + 1 : first;
  }
  return first;
}

/** `X was quoted as saying by Y`, `Y quoted X as saying`. */
function quoted(
  text: string,
  tokens: readonly Token[],
  at: number,
  verb: Verb,
): EnglishReading | null {
  const as = tokens.findIndex(({ text: word }, place) => place > at && word === 'as');
  if (as < 0 || as - at > SPEAKER_REACH || tokens[as + 1]?.text !== 'saying') return null;
  const subject = subjectBefore(text, tokens, at);
  const passive = /^(?:was|were|is|are|been)$/.test(tokens[at - 1]?.text ?? '');
  const links: Link[] = [];
  if (passive) {
    const by = tokens[as + 2]?.text === 'by' ? phraseEnd(text, tokens, as + 3) : as + 2;
    addLinks(links, linkOf(text, tokens, { first: as + 3, last: by - 1 }, verb));
    if (subject !== null) addLinks(links, linkOf(text, tokens, subject, verb));
    const start = tokens[subject?.first ?? at]?.start ?? 0;
    return {
      links,
      span: { start, end: tokens[by - 1]?.end ?? start },
      continues: false,
      next: by,
    };
  }
  if (subject !== null) addLinks(links, linkOf(text, tokens, subject, verb));
  addLinks(links, linkOf(text, tokens, { first: at + 1, last: as - 1 }, verb));
  const start = tokens[subject?.first ?? at]?.start ?? 0;
  return {
    links,
    span: { start, end: tokens[as + 1]?.end ?? start },
    continues: false,
    next: as + 2,
  };
}

function readPhrase(
  text: string,
  tokens: readonly Token[],
  at: number,
  phrase: Phrase,
  next: number,
  verb: Verb,
): EnglishReading {
  const links = linkOf(text, tokens, phrase, verb);
  const start = Math.min(tokens[at]?.start ?? 0, tokens[phrase.first]?.start ?? text.length);
  const end = Math.max(tokens[at]?.end ?? 0, tokens[next - 1]?.end ?? 0);
  return { links, span: { start, end }, continues: false, next };
}

/** `United States`, `the reports`, `claims of fraud`, `was called`: no act of saying. */
function isNoun(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  const before = tokens[at - 1]?.text ?? '';
  const next = tokens[at + 1]?.text ?? '';
  if (/^[A-Z]/.test(text.slice(token.start, token.end)) && at > 0) return true;
  return (
    /^(?:the|a|an|his|her|its|their|our|these|those|some|all|media|news|several|many|any|no|of|is|was|are|were|be|been|being|to)$/.test(
      before,
    ) || /^(?:of|from|on|about|in|by)$/.test(next)
  );
}

/** `…," said the minister`: what is said has just ended, and a name or a title follows. */
function invertedSpeaker(text: string, tokens: readonly Token[], at: number): Phrase | null {
  const [previous, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (previous === undefined || token === undefined || next === undefined) return null;
  const gap = text.slice(previous.end, token.start);
  if (!/[,"”’?!]\s*$/u.test(gap)) return null;
  // `Smith, a spokesman, said the attack failed`: the comma closes an insertion after the subject.
  if (!/["”’?!]/u.test(gap) && commaBefore(text, tokens, at - 1) !== null) return null;
  if (/[,;:."“”]/u.test(text.slice(token.end, next.start))) return null;
  if (/^(?:that|it|he|she|they|there|on|in|at|to|we|i)$/.test(next.text)) return null;
  const end = phraseEnd(text, tokens, at + 1);
  return end > at + 1 ? { first: at + 1, last: end - 1 } : null;
}

const ENDS_SUBJECT =
  /^(?:that|but|and|as|when|while|has|have|had|is|was|were|are|also|later|then|after|before|because|if|though|although|where)$/;

/**
 * The subject before the verb; what stands between two commas is passed over (`Smith, a spokesman, said`). Null where
 * there is none.
 */
function subjectBefore(text: string, tokens: readonly Token[], at: number): Phrase | null {
  let last = at - 1;
  while (
    last >= 0 &&
    /^(?:has|have|had|also|later|was|were|is|been|then)$/.test(tokens[last]?.text ?? '')
  ) {
    last -= 1;
  }
  if (last < 0) return null;
  if (endsWithComma(text, tokens, last)) {
    const opening = commaBefore(text, tokens, last);
    if (opening === null) return null;
    const first = clauseStart(text, tokens, opening);
    // `The minister, Anna Kovacs, told`: the name is his.
    const end = withApposition(text, tokens, first, opening + 1);
    return first > opening ? null : { first, last: end - 1 };
  }
  const first = clauseStart(text, tokens, last);
  return first > last ? null : { first, last };
}

function endsWithComma(text: string, tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return token !== undefined && next !== undefined && /^,/u.test(text.slice(token.end, next.start));
}

/** The token before the comma that opens the insertion which ends at `last`; null where none is near. */
function commaBefore(text: string, tokens: readonly Token[], last: number): number | null {
  for (let at = last - 1; at >= 0 && last - at <= SPEAKER_REACH; at -= 1) {
    if (endsWithComma(text, tokens, at)) return at;
  }
  return null;
}

function clauseStart(text: string, tokens: readonly Token[], last: number): number {
  let first = last + 1;
  while (first > 0 && last + 1 - first < SPEAKER_REACH) {
    const [previous, current] = [tokens[first - 1], tokens[first]];
    if (previous === undefined || ENDS_SUBJECT.test(previous.text)) break;
    const gap = current === undefined ? '' : text.slice(previous.end, current.start);
    if (first <= last && /[,;:."“”]/u.test(gap)) break;
    first -= 1;
  }
  return first;
}
