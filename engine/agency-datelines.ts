import { AGENCY_NAMES } from './agencies.ts';
import { isAgencyCredit } from './agency-credits.ts';
import { COMMON_MONTHS } from './date-names.ts';
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
  const lead: Lead = { place: null, end: 0, days: 0, names: 0, words: 0, wasDay: true };
  for (const { 0: word, index } of text.slice(0, LONGEST).matchAll(WORD)) {
    const gap = text.slice(lead.end, index);
    const isNew = lead.wasDay || gap !== ' ';
    if (lead.end > 0 && (isNew || /^ ?[-:]/.test(text.slice(index + word.length)))) {
      const end = agencyAt(text, index);
      if (end > index) return finish(text, lead, gap, { start: index, end });
    }
    const day = dayWeight(word);
    lead.end = index + word.length;
    lead.days += day;
    lead.wasDay = day > 0;
    if (day === 0 && !takeName(lead, word, index, isNew ? gap : null)) return null;
  }
  return null;
}

/** What stands before the agency. */
interface Lead {
  place: Span | null;
  end: number;
  /** See `dayWeight`. */
  days: number;
  names: number;
  /** Of the last name. */
  words: number;
  /** The last word is of a day, or there is none. */
  wasDay: boolean;
}

/** Takes a word for one of a name, which begins behind `gap`; false where no dateline has such a word. */
function takeName(lead: Lead, word: string, start: number, gap: string | null): boolean {
  if (gap !== null) lead.names += 1;
  lead.words = gap === null ? lead.words + 1 : 1;
  // A name after a comma belongs to the place: `دمشق، سوريا`, `SANTA FE, N.M.`.
  const isPlace = lead.names === 1 || (lead.names === 2 && gap?.startsWith(',') === true);
  if (isPlace) lead.place = { start: lead.place?.start ?? start, end: lead.end };
  return (
    lead.names <= MOST_NAMES &&
    lead.words <= MOST_NAME_WORDS &&
    !SAYS.test(word) &&
    (gap === null || !isFunctionWord(word))
  );
}

/** Units of `الرياض 05 ذو القعدة 1445 هـ الموافق 13 مايو 2024 م واس `, and as much again. */
const LONGEST = 140;
const WORD = /[\p{L}\p{N}.']+/gu;
/** A city, its country, an author. */
const MOST_NAMES = 3;
const MOST_NAME_WORDS = 4;
/** Units of text that a dateline stands before. */
const SHORTEST_TEXT = 30;
/** Verbs of a sentence, which no dateline has. */
export const SAYS =
  /^[وف]?(?:قال|قالت|اعلنت?|اكدت?|ذكرت?|كشفت?|افادت?|نقلت?|قتل|لقي|said|says|reported)$/;
const BESIDE_DAY = /^(?:في|الموافق|بتاريخ|on|le|am|ه|م)$/;

/** Also of names of two words and three, each for itself. */
const MONTH_WORDS: ReadonlySet<string> = new Set(
  [...COMMON_MONTHS.keys()].flatMap((name) => name.split(' ')),
);

/** A day has 2 and more: a number and a month or another number; 0 for a word of a name. */
function dayWeight(word: string): number {
  if (/^[\d.]+$/.test(word)) return word.includes('.') ? 2 : 1;
  if (MONTH_WORDS.has(word.replace('.', ''))) return 1;
  return WEEKDAYS.has(word) || BESIDE_DAY.test(word) ? 0.1 : 0;
}

/** Where the agency's name at a place ends, or the last of several; the place itself where none is. */
function agencyAt(text: string, start: number): number {
  let name = AGENCIES.exec(text.slice(start, start + LONGEST))?.[0] ?? '';
  while (name !== '' && !isAgencyCredit(name)) name = name.replace(/[ ,/]*[^ ,/]+$/, '');
  return start + name.length;
}

const AGENCIES = /^[\p{L}.]+(?:[ ,/]{1,2}[\p{L}.]+){0,6}/u;

/** Null where nothing parts the agency from what follows: then a sentence goes on behind its name. */
function finish(
  text: string,
  { place, days }: Lead,
  gap: string,
  agency: Span,
): AgencyDateline | null {
  const isDated = days > 1;
  const sender = place === null ? '' : text.slice(place.start, place.end);
  const isKnown = isDatelinePlace(sender);
  const mark = gap.trim().at(-1) ?? '';
  // `وكالة سانا: …` names who speaks.
  if (isAgencyCredit(sender) || (!isDated && (sender === '' || (mark === '' && !isKnown)))) {
    return null;
  }
  const [all = '', closing, dash] = CLOSE.exec(text.slice(agency.end)) ?? [];
  const isAlone = AGENCY_NAMES.get(text.slice(agency.start, agency.end))?.alone === true;
  const isTight = mark === '-' && gap !== ' - ';
  const isParted =
    dash !== '' ||
    mark === '/' ||
    (CLOSING.has(mark) ? isDated || isKnown : isAlone && (isDated || (isKnown && isTight)));
  const end = agency.end + all.length;
  if (!isParted || closing !== (CLOSING.get(mark) ?? '') || text.length - end < SHORTEST_TEXT) {
    return null;
  }
  return { place, agency, end };
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['"', '"'],
]);
const CLOSE = /^ ?([)\]"]?) ?([-:/]*) ?/;
