import { AGENCY_NAMES } from './agencies.ts';
import { isAgencyCredit } from './agency-credits.ts';
import { COMMON_MONTHS, LONGEST_MONTH } from './date-names.ts';
import { type DateToken, dateTokens, numberAt } from './date-tokens.ts';
import { isDatelinePlace } from './dateline-places.ts';
import { isFunctionWord } from './function-words.ts';
import type { Span } from './model.ts';
import { WEEKDAYS } from './month-names.ts';

/** From where and by which agency a dispatch was sent, as its first words say. Spans of the normalized text. */
export interface AgencyDateline {
  /** Null where only the day is said. */
  readonly place: Span | null;
  readonly agency: Span;
  /** Where the dispatch's own words begin. */
  readonly end: number;
}

/**
 * The agency's dateline that a normalized text opens with: a place or a day, then an agency and what parts it from the text
 * (`القاهرة (أ ف ب) - `, `عمان 14 أيار (بترا) -- `, `الدوحة في 14 مايو /قنا/ `, `دمشق- سانا `, `PARIS, May 14 (Reuters) - `). Null
 * where it opens with anything else, or little is left behind it. Looks at the first 140 units.
 */
export function readAgencyDateline(text: string): AgencyDateline | null {
  const tokens = dateTokens(text.slice(0, LONGEST));
  const head: Head = { text, tokens, place: null, isKnown: false, isDated: false };
  let names = 0;
  for (let at = 0; at < tokens.length; ) {
    const agency = agencyAt(head, at);
    if (agency !== null) return head.place === null && !head.isDated ? null : finish(head, agency);
    const dated = dateEnd(tokens, at);
    const named = names === MOST_NAMES ? at : nameEnd(head, at);
    if (dated > at) {
      head.isDated = true;
      at = dated;
    } else if (named > at) {
      takeName(head, at, named);
      names += 1;
      at = named;
    } else if (PARTS.test(tokens[at]?.text ?? '')) {
      at += 1;
    } else {
      return null;
    }
  }
  return null;
}

/** Units of `الرياض 05 ذو القعدة 1445 هـ الموافق 13 مايو 2024 م واس `, and as much again. */
const LONGEST = 140;
/** A city, its country, an author. */
const MOST_NAMES = 3;
const MOST_NAME_WORDS = 4;
const MOST_AGENCY_TOKENS = 6;
/** Units of text that a dateline stands before. */
const SHORTEST_TEXT = 30;
const PARTS = /^[-/,.:_|]$/;
const SAYS =
  /^[وف]?(?:قال|قالت|اعلن|اعلنت|اكد|اكدت|ذكر|ذكرت|كشف|كشفت|افاد|افادت|نقل|نقلت|قتل|لقي|said|says|reported)$/;

interface Head {
  readonly text: string;
  readonly tokens: readonly DateToken[];
  place: Span | null;
  /** The place is a city of datelines. */
  isKnown: boolean;
  isDated: boolean;
}

/** An agency in a dateline. */
interface Named {
  readonly span: Span;
  /** First token behind it and its closing mark. */
  readonly next: number;
  /** What it stands in or behind. */
  readonly mark: 'brackets' | 'slashes' | 'slash' | 'tight dash' | 'none';
  /** Its name is no everyday word. */
  readonly alone: boolean;
}

/** A name after a comma belongs to the place: `دمشق، سوريا`, `SANTA FE, N.M.`. */
function takeName(head: Head, from: number, to: number): void {
  const { tokens, place } = head;
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? 0;
  if (place === null) head.place = { start, end };
  else if (tokens[from - 1]?.text === ',') head.place = { start: place.start, end };
  head.isKnown ||= place === null && isDatelinePlace(head.text.slice(start, end));
}

/** The first token behind a name that a mark, a day, a bracket or a credit ends; `at` where there is none. */
function nameEnd(head: Head, at: number): number {
  const { tokens } = head;
  let end = at;
  let words = 0;
  let isCredited = false;
  while (words < MOST_NAME_WORDS && isWord(tokens[end]) && !opensDay(tokens, end)) {
    if (SAYS.test(tokens[end]?.text ?? '')) return at;
    isCredited = words > 0 && opensCredit(head, end);
    if (isCredited) break;
    words += 1;
    end += 1;
    // Of initials and apostrophes: `N.M.`, `Sana'a`.
    while (/^[.']$/.test(tokens[end]?.text ?? '') && isTight(tokens, end)) end += 1;
  }
  if (words === 0 || isFunctionWord(tokens[at]?.text ?? '')) return at;
  const next = tokens[end]?.text ?? '';
  return /^[-/,:(["]$/.test(next) || isCredited || dateEnd(tokens, end) > end ? end : at;
}

/** An agency with a mark behind it: the dash before it may have been a tatweel. */
function opensCredit(head: Head, at: number): boolean {
  const agency = bareAgency(head, at);
  return agency !== null && /^[-:/]$/.test(head.tokens[agency.next]?.text ?? '');
}

function isWord(token: DateToken | undefined): boolean {
  return token !== undefined && /^\p{L}/u.test(token.text);
}

/** No space before the token. */
function isTight(tokens: readonly DateToken[], at: number): boolean {
  return tokens[at - 1]?.end === tokens[at]?.start;
}

const BEFORE_DAY = /^(?:في|الموافق|بتاريخ|on|le|am)$/;
const ERA = /^[هم]$/;

/** Here a name ends and a day begins: `الدوحة في 14 مايو`, `Paris le 14 mai`. */
function opensDay(tokens: readonly DateToken[], at: number): boolean {
  return BEFORE_DAY.test(tokens[at]?.text ?? '') && numberAt(tokens, at + 1) !== null;
}

/** The first token behind a day, named or in numbers, with or without a year; `at` where there is none. */
function dateEnd(tokens: readonly DateToken[], at: number): number {
  let end = at;
  let numbers = 0;
  let months = 0;
  for (let next = at; next < tokens.length; ) {
    const month = monthEnd(tokens, next);
    const isNumber = numberAt(tokens, next) !== null;
    const isJoined = next === end && JOINS.test(tokens[next]?.text ?? '');
    if (month > next) next = month;
    else next += 1;
    if (month === next) months += 1;
    else if (isNumber) numbers += 1;
    else if (isJoined) continue;
    else if (!namesDay(tokens[next - 1]?.text ?? '')) break;
    end = next;
  }
  return numbers > 0 && (months > 0 || numbers > 1) ? end : at;
}

function namesDay(word: string): boolean {
  return WEEKDAYS.has(word) || ERA.test(word);
}

/** What stands between the parts of a day: `14/5/2024`, `5 شوال 1445 هـ الموافق 14 أبريل (نيسان) 2024`. */
const JOINS = /^(?:[-/.,(]|في|الموافق|بتاريخ|on|le|am)$/;

function monthEnd(tokens: readonly DateToken[], at: number): number {
  for (let words = LONGEST_MONTH; words > 0; words -= 1) {
    const name = tokens.slice(at, at + words).map(({ text }) => text);
    if (name.length !== words || !COMMON_MONTHS.has(name.join(' '))) continue;
    const isEnclosed = tokens[at - 1]?.text === '(' && tokens[at + words]?.text === ')';
    return at + words + (isEnclosed ? 1 : 0);
  }
  return at;
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['/', '/'],
  ['"', '"'],
]);

function agencyAt(head: Head, at: number): Named | null {
  return enclosedAgency(head, at) ?? bareAgency(head, at);
}

function enclosedAgency({ text, tokens }: Head, at: number): Named | null {
  const opening = tokens[at]?.text ?? '';
  const closing = CLOSING.get(opening);
  if (closing === undefined) return null;
  const close = tokens.findIndex(
    (token, index) =>
      index > at + 1 && token.text === closing && index <= at + 2 * MOST_AGENCY_TOKENS,
  );
  const span = { start: tokens[at + 1]?.start ?? 0, end: tokens[close - 1]?.end ?? 0 };
  if (close < 0 || !isAgencyCredit(text.slice(span.start, span.end))) return null;
  const mark = opening === '/' ? 'slashes' : 'brackets';
  return { span, next: close + 1, mark, alone: true };
}

function bareAgency({ text, tokens }: Head, at: number): Named | null {
  if (!isWord(tokens[at])) return null;
  for (let count = MOST_AGENCY_TOKENS; count > 0; count -= 1) {
    const last = tokens[at + count - 1];
    const span = { start: tokens[at]?.start ?? 0, end: last?.end ?? 0 };
    const name = text.slice(span.start, span.end);
    const known = last === undefined ? undefined : knownAgency(name);
    if (known === undefined) continue;
    return { span, next: at + count, mark: markBefore(tokens, at), alone: known.alone };
  }
  return null;
}

function knownAgency(name: string) {
  return AGENCY_NAMES.get(name) ?? AGENCY_NAMES.get(name.replace(/[. ]+/g, ' ').trim());
}

function markBefore(tokens: readonly DateToken[], at: number): Named['mark'] {
  const before = tokens[at - 1]?.text;
  if (before === '/') return 'slash';
  return before === '-' && (isTight(tokens, at - 1) || isTight(tokens, at)) ? 'tight dash' : 'none';
}

/** Null where nothing parts the agency from what follows: then a sentence goes on behind its name. */
function finish(
  { text, tokens, place, isKnown, isDated }: Head,
  agency: Named,
): AgencyDateline | null {
  let next = agency.next;
  while (/^[-:/]$/.test(tokens[next]?.text ?? '')) next += 1;
  // `وكالة سانا: …` names who speaks.
  if (agency.mark === 'none' && !isDated && !isKnown) return null;
  const isParted =
    next > agency.next ||
    agency.mark === 'slashes' ||
    agency.mark === 'slash' ||
    (agency.mark === 'brackets'
      ? isDated || isKnown
      : agency.alone && (isDated || (isKnown && agency.mark === 'tight dash')));
  const end = tokens[next]?.start ?? text.length;
  if (!isParted || text.length - end < SHORTEST_TEXT) return null;
  const { start, end: after } = agency.span;
  return { place, agency: { start, end: after }, end };
}
