import { countryOfPair, countryOfWord, mayEndCountry } from './countries.ts';
import { isJordansCapital } from './homonyms.ts';
import { knownNameAt } from './known-names.ts';
import { factOf } from './memo.ts';
import type { Span } from './model.ts';
import { ENGLISH_TITLE, personAt, personKey, TITLE } from './person-names.ts';
import { speechVerb } from './speech.ts';
import type { Token } from './tokens.ts';

/** A name of a text: listed (countries, places, organisations) or found by its shape (persons, all others). */
export interface Name extends Span {
  /**
   * Canonical where the type is known, equal for spellings, forms and languages: `country:IR` for `إيران`, `الإيرانية`,
   * `طهران`, `Iran`; `place:isfahan`; `org:iaea`; `person:` and the words as they sound in both scripts, without
   * titles; its normalized words for a name that is only `named`.
   */
  readonly key: string;
  /**
   * What is named. `country` includes nationalities and capitals (see `kind`); `place` is smaller than a country or
   * wider than one; `person` has a title or a known given name; `named` is known by its capitals or quotation
   * marks alone and may be any of them. How two of them stand to each other: `compareNames`.
   */
  readonly type: 'country' | 'place' | 'organisation' | 'person' | 'named';
  /** ISO 3166 code of the country it is or lies in; null where that is not known or there is no one country. */
  readonly country: string | null;
  /** The stems of its words without titles, in reading order. */
  readonly words: readonly string[];
  /** `people` is a nationality used as an adjective or noun; `named` is all that is no country. */
  readonly kind: 'country' | 'capital' | 'people' | 'named';
  /** Indexes of its tokens, `last` included. */
  readonly first: number;
  readonly last: number;
}

/** The names of a text in reading order, without overlaps: countries, places, organisations, persons, capitalised words. Linear. */
export function readNames(text: string, tokens: readonly Token[]): Name[] {
  const names: Name[] = [];
  for (let at = 0; at < tokens.length; ) {
    const name =
      descendantAt(text, tokens, at) ??
      listedAt(text, tokens, at) ??
      personNameAt(text, tokens, at) ??
      capitalisedAt(text, tokens, at);
    if (name !== null) names.push(name);
    at = name === null ? at + 1 : name.last + 1;
  }
  return names;
}

/** `تركي بن طلال`: before `son of` a nationality is a given name. */
function descendantAt(text: string, tokens: readonly Token[], at: number): Name | null {
  const next = tokens[at + 1];
  if (next === undefined || !isChildOf(next)) return null;
  return personNameAt(text, tokens, at);
}

const isChildOf = factOf(({ text }: Token) => text === 'بن' || text === 'بنت');

/** A country, place or organisation of the tables; the longer of two. */
function listedAt(text: string, tokens: readonly Token[], at: number): Name | null {
  const token = tokens[at];
  if (token === undefined || token.number || token.text.length < 2) return null;
  const country = countryAt(text, tokens, at);
  const known = knownNameAt(text, tokens, at);
  if (known === null) return country;
  if (country !== null && country.last - at + 1 >= known.length) return country;
  const { key, type, country: code } = known.value;
  return nameOf(tokens, at, at + known.length - 1, { key, type, country: code, kind: 'named' });
}

function countryAt(text: string, tokens: readonly Token[], at: number): Name | null {
  const token = tokens[at];
  if (token === undefined || token.number) return null;
  const next = tokens[at + 1];
  const pair =
    next === undefined || !endsPair(next) ? undefined : countryOfPair(token.text, next.text);
  if (pair !== undefined) {
    return nameOf(tokens, at, at + 1, countryNamed(pair.code, pair.form));
  }
  const one = countryNamedBy(token);
  // In capitals a country, in small letters a word or a bird.
  const byCapitals = isLatin(token) ? capitalisedCountry(text, token) : undefined;
  if (byCapitals !== undefined) return nameOf(tokens, at, at, countryNamed(byCapitals, 'country'));
  if (one === undefined) return null;
  if (one.code === 'OM' && one.form === 'country' && isJordansCapital(text, tokens, at)) {
    return nameOf(tokens, at, at, countryNamed('JO', 'capital'));
  }
  return nameOf(tokens, at, at, countryNamed(one.code, one.form));
}

const endsPair = factOf(({ text }: Token) => mayEndCountry(text));
const countryNamedBy = factOf(({ text }: Token) => countryOfWord(text));

function isLatin({ text }: Token): boolean {
  return text.charCodeAt(0) < ARABIC;
}

function capitalisedCountry(text: string, { start, end }: Token): string | undefined {
  return CAPITALISED_COUNTRIES.get(text.slice(start, end).replace(/['’]s$/u, ''));
}

const CAPITALISED_COUNTRIES: ReadonlyMap<string, string> = new Map([
  ['US', 'US'],
  ['Turkey', 'TR'],
]);

type Named = Pick<Name, 'key' | 'type' | 'country' | 'kind'>;

function countryNamed(code: string, kind: Name['kind']): Named {
  return { key: `country:${code}`, type: 'country', country: code, kind };
}

function nameOf(tokens: readonly Token[], first: number, last: number, named: Named): Name {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? start;
  const words = tokens.slice(first, last + 1).map(({ stem }) => stem);
  return { start, end, ...named, words, first, last };
}

/** A person after a title or a verb of saying, or by a given name that is known. */
function personNameAt(text: string, tokens: readonly Token[], at: number): Name | null {
  const first = tokens[at];
  if (first === undefined || first.number) return null;
  // `علي` after a title is a man, `على` never.
  const ali = first.text === 'علي' && text[first.end - 1] === 'ي' && isTitled(text, tokens, at);
  if (first.stop && !ali) return null;
  const latin = isLatin(first);
  if (latin && !CAPITAL.test(text.slice(first.start, first.end))) return null;
  const titled = latin ? false : isTitled(text, tokens, at);
  const person = personAt(text, tokens, at, titled);
  if (person === null) return null;
  const last = latin ? lastCapital(text, tokens, at, person.last) : person.last;
  if (last === at && !titled) return null;
  return nameOf(tokens, at, last, personNamed(tokens, at, last));
}

function personNamed(tokens: readonly Token[], first: number, last: number): Named {
  return { key: personKey(tokens, first, last), type: 'person', country: null, kind: 'named' };
}

const ARABIC = 0x600;

function lastCapital(text: string, tokens: readonly Token[], first: number, last: number): number {
  let end = first;
  for (let at = first + 1; at <= last; at += 1) {
    const token = tokens[at];
    if (token === undefined || !CAPITAL.test(text.slice(token.start, token.end))) continue;
    end = at;
  }
  return end;
}

const CAPITAL = /^\p{Lu}/u;
const SPACE_ONLY = /^[\s'’.-]{1,2}$/u;

/** `White House`: capitalised words in a row, not the first word of a sentence alone; after titles, a person. */
function capitalisedAt(text: string, tokens: readonly Token[], at: number): Name | null {
  const first = tokens[at];
  if (first === undefined || first.stop || first.text.charCodeAt(0) >= ARABIC) return null;
  if (!CAPITAL.test(text.slice(first.start, first.end))) return null;
  const last = capitalRun(text, tokens, at);
  let begin = at;
  for (let next = at; next < last; next += 1) {
    // `Water Minister Salam Jabbar`: what stands before an office says which.
    const word = tokens[next]?.text ?? '';
    if ((begin === next && ENGLISH_TITLE.test(word)) || HOLDER.test(word)) begin = next + 1;
  }
  // Titles alone: the person follows or is not named.
  if (ENGLISH_TITLE.test(tokens[last]?.text ?? '') && begin === last) return null;
  if (begin > at) return nameOf(tokens, begin, last, personNamed(tokens, begin, last));
  const begins =
    at === 0 || /[.!?]\s*["“']?\s*$/u.test(text.slice(Math.max(0, first.start - 6), first.start));
  if (begins && last === at) return null;
  const key = tokens
    .slice(at, last + 1)
    .map((token) => token.text)
    .join(' ');
  return nameOf(tokens, at, last, { key, type: 'named', country: null, kind: 'named' });
}

/** Who holds an office, wherever in a run of capitals. */
const HOLDER =
  /^(?:president|minister|premier|governor|mayor|chancellor|secretary|ambassador|coach|captain|king|queen)$/;

function capitalRun(text: string, tokens: readonly Token[], at: number): number {
  let last = at;
  for (let next = at + 1; next < tokens.length; next += 1) {
    const token = tokens[next];
    const previous = tokens[next - 1];
    if (token === undefined || previous === undefined || token.stop) break;
    if (!CAPITAL.test(text.slice(token.start, token.end))) break;
    if (!SPACE_ONLY.test(text.slice(previous.end, token.start))) break;
    if (listedAt(text, tokens, next) !== null || personNameAt(text, tokens, next) !== null) break;
    last = next;
  }
  return last;
}

const MOST_MODIFIERS = 3;

/** Does a title stand before the token, with adjectives and nationalities between? */
function isTitled(text: string, tokens: readonly Token[], at: number): boolean {
  const previous = tokens[at - 1];
  const token = tokens[at];
  if (previous === undefined || token === undefined || followsNoTitle(token)) return false;
  if (!isTitle(previous) && !isModifier(previous)) return false;
  if (!/^[\s،,"“«]+$/u.test(text.slice(previous.end, token.start))) return false;
  for (let back = 1; back <= MOST_MODIFIERS + 1; back += 1) {
    const before = tokens[at - back];
    if (before === undefined) return false;
    if (isTitle(before)) return back > 1 || /^[وفبل]?ال/.test(before.text);
    if (!isModifier(before)) return false;
  }
  return false;
}

const followsNoTitle = factOf(({ text }: Token) => /^(?:[وفبل]?ال|ل)/.test(text));
const isTitle = factOf(({ text }: Token) => TITLE.test(text));

const isModifier = factOf(({ text }: Token): boolean => {
  if (speechVerb(text) !== undefined) return false;
  return /^ال/.test(text) || countryOfWord(text)?.form === 'people';
});
