import { countryOfPair, countryOfWord } from './countries.ts';
import type { Span } from './model.ts';
import type { Token } from './tokens.ts';

/** A name of a text: listed (countries, places, organisations) or found by its shape (persons, all others). */
export interface Name extends Span {
  /**
   * Canonical where the type is known, equal for spellings, forms and languages: `country:IR` for `إيران`, `الإيرانية`,
   * `طهران`, `Iran`; its normalized words for a name that is only `named`.
   */
  readonly key: string;
  /**
   * What is named. `country` includes nationalities and capitals (see `kind`); `place` is smaller than a country or
   * wider than one; `person` follows a title; `named` is known by its capitals or quotation marks alone and may
   * be any of them. How two of them stand to each other: `compareNames`.
   */
  readonly type: 'country' | 'place' | 'organisation' | 'person' | 'named';
  /** ISO 3166 code of the country it is or lies in; null where that is not known or there is no one country. */
  readonly country: string | null;
  /** Its normalized words without titles and written-on particles, in reading order. */
  readonly words: readonly string[];
  /** `people` is a nationality used as an adjective or noun; `named` follows a title or is in quotes or capitals. */
  readonly kind: 'country' | 'capital' | 'people' | 'named';
  /** Indexes of its tokens, `last` included. */
  readonly first: number;
  readonly last: number;
}

/** The names of a text in reading order, without overlaps: countries, capitalised words, what follows a title. */
export function readNames(text: string, tokens: readonly Token[]): Name[] {
  const names: Name[] = [];
  for (let at = 0; at < tokens.length; ) {
    const name =
      countryAt(tokens, at) ?? capitalisedAt(text, tokens, at) ?? titledAt(text, tokens, at);
    if (name !== null) names.push(name);
    at = name === null ? at + 1 : name.last + 1;
  }
  return names;
}

function countryAt(tokens: readonly Token[], at: number): Name | null {
  const token = tokens[at];
  if (token === undefined || token.number) return null;
  const next = tokens[at + 1];
  const pair = next === undefined ? undefined : countryOfPair(token.text, next.text);
  if (next !== undefined && pair !== undefined) {
    return {
      start: token.start,
      end: next.end,
      key: `country:${pair.code}`,
      type: 'country',
      country: pair.code,
      words: [token.text, next.text],
      kind: pair.form,
      first: at,
      last: at + 1,
    };
  }
  const one = countryOfWord(token.text);
  if (one === undefined) return null;
  return {
    start: token.start,
    end: token.end,
    key: `country:${one.code}`,
    type: 'country',
    country: one.code,
    words: [token.text],
    kind: one.form,
    first: at,
    last: at,
  };
}

const CAPITAL = /^\p{Lu}/u;
const SPACE_ONLY = /^[\s'’.-]{1,2}$/u;

/** `Ukraine's President Volodymyr Zelensky`: capitalised words in a row, not the first word of a sentence alone. */
function capitalisedAt(text: string, tokens: readonly Token[], at: number): Name | null {
  const first = tokens[at];
  if (first === undefined || first.stop || !CAPITAL.test(text.slice(first.start, first.end)))
    return null;
  let last = at;
  for (let next = at + 1; next < tokens.length; next += 1) {
    const token = tokens[next];
    const previous = tokens[next - 1];
    if (token === undefined || previous === undefined || token.stop) break;
    if (!CAPITAL.test(text.slice(token.start, token.end))) break;
    if (!SPACE_ONLY.test(text.slice(previous.end, token.start))) break;
    if (countryAt(tokens, next) !== null) break;
    last = next;
  }
  const begins = at === 0 || /[.!?]\s*["“']?\s*$/u.test(text.slice(0, first.start));
  if (begins && last === at) return null;
  const end = tokens[last]?.end ?? first.end;
  const words = tokens.slice(at, last + 1).map((token) => token.text);
  return {
    start: first.start,
    end,
    key: words.join(' '),
    type: 'named',
    country: null,
    words,
    kind: 'named',
    first: at,
    last,
  };
}

/** Titles before a personal name; a nationality or `ال…` adjective may stand between. */
const TITLE =
  /^[وفبل]?(?:ال)?(?:رييس|وزير|ملك|امير|شيخ|دكتور|جنرال|عميد|عقيد|لواء|مقدم|راید|رايد|نقيب|سفير|نايب|متحدث|مدير|حاكم|قايد|مبعوث|مستشار|محافظ|امين|لاعب|مدرب|نجم|فنان|فنانه|كاتب|اعلامي|ممثل|ممثله|صحافي|مواطن|استاذ|سيد|سيده)$/;
const MOST_MODIFIERS = 3;

function titledAt(text: string, tokens: readonly Token[], at: number): Name | null {
  const first = tokens[at];
  const previous = tokens[at - 1];
  if (first === undefined || previous === undefined || !hasTitleBefore(tokens, at)) return null;
  if (first.stop || first.number || !/^[\s،,]+$/u.test(text.slice(previous.end, first.start)))
    return null;
  if (/^(?:[وفبل]?ال|ل)/.test(first.text)) return null;
  const second = tokens[at + 1];
  const last = second !== undefined && isSecondName(text, first, second) ? at + 1 : at;
  const words = tokens.slice(at, last + 1).map((token) => token.text);
  return {
    start: first.start,
    end: tokens[last]?.end ?? first.end,
    key: words.join(' '),
    type: 'person',
    country: null,
    words,
    kind: 'named',
    first: at,
    last,
  };
}

function hasTitleBefore(tokens: readonly Token[], at: number): boolean {
  for (let back = 1; back <= MOST_MODIFIERS + 1; back += 1) {
    const token = tokens[at - back];
    if (token === undefined) return false;
    if (TITLE.test(token.text)) return back > 1 || /^[وفبل]?ال/.test(token.text);
    if (!isModifier(tokens, at - back)) return false;
  }
  return false;
}

function isSecondName(text: string, first: Token, second: Token): boolean {
  if (second.stop || second.number || /^[وفبليست]/.test(second.text)) return false;
  return /^\s+$/u.test(text.slice(first.end, second.start));
}

function isModifier(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined && (/^ال/.test(token.text) || countryOfWord(token.text)?.form === 'people')
  );
}
