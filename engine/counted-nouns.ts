import { lookUp } from './clitics.ts';
import { CURRENCIES, MEASURES } from './counted-measures.ts';
import { COUNTED_PEOPLE } from './counted-people.ts';
import { COUNTED_THINGS } from './counted-things.ts';
import { countryOfWord } from './countries.ts';
import { rememberWords } from './memo.ts';
import { normalize } from './normalize.ts';
import { prepared } from './prepared.ts';

/** A quantity that several units measure (`length` in metres or miles) and the unit's size in the base unit. */
export interface Measure {
  readonly kind: string;
  readonly factor: number;
}

/** A noun that is counted. */
export interface CountedNoun {
  /** The same for all forms and both languages: the normalized first form of its line. */
  readonly key: string;
  readonly person: boolean;
  /** Set for units that convert into others. */
  readonly measure: Measure | null;
}

/** The counted noun behind a normalized word, particles allowed; undefined where the table has none. */
export function countedNoun(word: string): CountedNoun | undefined {
  return nounOf(lookUp(FORMS, word));
}

/** Is this normalized word itself a form of a counted noun, without particles? */
export function isCountedForm(word: string): boolean {
  return FORMS.has(word);
}

/** Is this the key of a noun of the table? */
export function isCountedNounKey(key: string): boolean {
  return nounOf(FORMS.get(key))?.key === key;
}

/** The measure behind a key; null for nouns that are none. */
export function measureOf(key: string | null): Measure | null {
  return key === null ? null : (nounOf(FORMS.get(key))?.measure ?? null);
}

/** Is this the key of a currency, with or without its country? */
export function isCurrency(key: string): boolean {
  return CURRENCY_KEYS.has(key.split(' ')[0] ?? '');
}

/** Is this normalized word a form that several are counted by (`missiles`, `صواريخ`)? False for unknown words. */
export function isPluralNoun(word: string): boolean {
  return lookUp(FORMS, word)?.endsWith(PLURAL) === true;
}

const DUAL_ENDING = /(?:ان|ين)$/;
/** Words that look like a dual: names and sound plurals. */
const NOT_DUAL = /(?:طالبان|ميلان|عالمين|ساكنين|عاملين)$|^[وفبلك]{0,2}(?:ال)?كمين$/;
/** Units in short have no dual: `بسمان` is a palace. */
const SHORT_UNIT = /^[وفبلك]?(?:ال)?(?:سم|كم|كغ)$/;
const PLURAL_ONLY = /(?:يين|يون)$/;
/** Letters of a noun whose dual is told from the many words that end so. */
const SHORTEST_NOUN = 3;

/**
 * The noun of an Arabic dual (`شركتين` → `شركة`); undefined for anything else, plurals in `-ين` included. Of
 * the construct (`ضابطا`) `dual-constructs.ts` knows.
 */
export function dualNoun(word: string): CountedNoun | undefined {
  if (!word.endsWith('ن') || !DUAL_ENDING.test(word) || NOT_DUAL.test(word)) return undefined;
  if (lookUp(FORMS, word) !== undefined) return undefined;
  if (PLURAL_ONLY.test(word) && !word.endsWith('تين')) return undefined;
  if (countryOfWord(word) !== undefined) return undefined;
  const rest = word.slice(0, -2);
  if (SHORT_UNIT.test(rest)) return undefined;
  const feminine = rest.endsWith('ت') ? countedNoun(`${rest.slice(0, -1)}ه`) : undefined;
  // `-تين` of a masculine plural's plural is no dual: only singulars have one.
  const noun = feminine ?? (isPluralNoun(rest) ? undefined : countedNoun(rest));
  return noun !== undefined && noun.key.length >= SHORTEST_NOUN ? noun : undefined;
}

const PLURAL = '|+';
const PERSON = 'person';
/** The noun of each form, as `متر|length 1|+`: its key, `person` or what it measures, and a sign of plurals. */
const FORMS = prepared('counted-nouns', buildForms);
const CURRENCY_KEYS = prepared('currencies', buildCurrencyKeys);

const readNoun = rememberWords((text: string): CountedNoun => {
  const [key = '', about = ''] = text.split('|');
  const [kind = '', factor] = about.split(' ');
  const measure = factor === undefined ? null : { kind, factor: Number(factor) };
  return { key, person: about === PERSON, measure };
});

function nounOf(form: string | undefined): CountedNoun | undefined {
  return form === undefined ? undefined : readNoun(form);
}

function buildForms(): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const line of linesOf(COUNTED_PEOPLE)) addLine(forms, line, PERSON);
  for (const line of linesOf(COUNTED_THINGS)) addLine(forms, line, '');
  for (const line of linesOf(MEASURES)) {
    const [kind = '', factor = '', ...words] = line.split(' ');
    addLine(forms, words.join(' '), `${kind} ${factor}`);
  }
  for (const line of linesOf(CURRENCIES)) addLine(forms, line, '');
  return forms;
}

function buildCurrencyKeys(): ReadonlyMap<string, ''> {
  const lines = linesOf(CURRENCIES);
  return new Map(lines.map((line) => [normalize(line.split(/[/ ]/)[0] ?? ''), '']));
}

function linesOf(table: string): string[] {
  return table.trim().split('\n');
}

function addLine(forms: Map<string, string>, line: string, about: string): void {
  const [arabic = '', english = ''] = line.split('|');
  const noun = `${normalize(arabic.split(/[/ ]/)[0] ?? '')}|${about}`;
  for (const word of wordsOf(arabic)) addForms(forms, noun, arabicForms(word));
  for (const word of wordsOf(english)) addForms(forms, noun, englishForms(word));
}

function wordsOf(list: string): string[] {
  return list.split(' ').filter((word) => word !== '');
}

type Forms = readonly [form: string, plural: boolean][];

function addForms(forms: Map<string, string>, noun: string, added: Forms): void {
  for (const [form, plural] of added) {
    const key = normalize(form);
    if (!forms.has(key)) forms.set(key, plural ? noun + PLURAL : noun);
  }
}

/** The forms of `singular/plural/plural`, with the accusative and the plurals that follow a rule. */
function arabicForms(word: string): Forms {
  const [singular = '', ...plurals] = word.split('/');
  const forms: [string, boolean][] = [[singular, false]];
  if (singular.endsWith('ة')) forms.push([`${singular.slice(0, -1)}ات`, true]);
  else forms.push([`${singular}ا`, false]);
  for (const plural of plurals) {
    if (plural === '+') forms.push([`${singular}ين`, true], [`${singular}ون`, true]);
    else forms.push([plural, true], [`${plural}ا`, true]);
  }
  return forms;
}

function englishForms(word: string): Forms {
  const [singular = '', ...plurals] = word.split('/');
  const listed = plurals.map((plural): [string, boolean] => [plural, true]);
  return [...listed, [singular, singular.endsWith('s')], [englishPlural(singular), true]];
}

function englishPlural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
