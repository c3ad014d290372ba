import { normalize } from '../../engine/normalize.ts';
import { stemOf } from '../../engine/stem.ts';

/**
 * Stems of forms that follow by rule from a word and that light stemming does not bring back to it. Many are no words at
 * all; a caller keeps those that occur in running text. `form` is one word as written; empty for what is not one Arabic
 * word of three letters or more.
 *
 * The regular ones: the future of a verb in the present, `ت` for `ة` before a pronoun.
 */
export function regularStems(form: string): string[] {
  const word = normalize(form);
  if (/^[يت].{3,}/.test(word) && !/[هت]$/.test(word)) return stemsBeside(word, [`س${word}`]);
  return isFeminine(form) ? stemsBeside(word, [`${word.slice(0, -1)}ته`]) : [];
}

/** The persons, the present and the future of a verb in the past. */
export function verbStems(form: string): string[] {
  const word = normalize(form);
  const presents = presentBases(word).flatMap((base) => PERSONS.map((person) => person + base));
  return stemsBeside(word, [...presents, `${word.replace(/[اي]$/, '')}ت`]);
}

/** A noun's regular forms and its broken plurals. */
export function nounStems(form: string): string[] {
  const word = normalize(form);
  const base = isFeminine(form) ? word.slice(0, -1) : word;
  return stemsBeside(word, [...brokenPlurals(base), ...(base === word ? [] : [`${base}ته`])]);
}

function stemsBeside(word: string, forms: readonly string[]): string[] {
  if (!/^[\u0620-\u064a]{3,}$/.test(word)) return [];
  const own = stemOf(word);
  return [...new Set(forms.map(stemOf))].filter((stem) => stem !== own && stem.length > 2);
}

function isFeminine(form: string): boolean {
  return /[ةه]$/.test(form.replace(/[\u064b-\u0652]/g, ''));
}

/** Persons of the present and the future that news speaks in. */
const PERSONS = ['ي', 'ت', 'سي', 'ست'];

/** What follows the person's letter in the present, by the shape of the past; more than one where the shape does not say. */
function presentBases(past: string): string[] {
  const weakEnd = /[اي]$/.test(past) ? [past.replace(/.$/, 'ي'), past.replace(/.$/, 'و')] : [past];
  return weakEnd.flatMap((whole) => {
    // Forms IV, VII, VIII and X lose their alef (`اعلن`, `يعلن`).
    const base = whole.length > 3 && whole.startsWith('ا') ? whole.slice(1) : whole;
    // Hollow verbs have another long vowel in the present (`قال`, `يقول`; `استقال`, `يستقيل`).
    const hollow = /^(.*[^ا])ا(.)$/.exec(base);
    if (hollow === null) return [base];
    const [, front = '', end = ''] = hollow;
    return [base, `${front}ي${end}`, ...(front.length === 1 ? [`${front}و${end}`] : [])];
  });
}

/**
 * Broken plurals by the shape of the singular (Wright, A Grammar of the Arabic Language, §§ 304–305), as far as a shape
 * without vowels tells.
 */
function brokenPlurals(word: string): string[] {
  const [a = '', b = '', c = '', d = '', e = ''] = word;
  if (word.length === 3) {
    if (b === 'ا') return [`ا${a}وا${c}`, `${a}يا${c}`, `${a}ي${c}ان`];
    return [`ا${a}${b}ا${c}`, `${a}${b}و${c}`, `${a}${b}ا${c}`, `ا${a}${b}${c}`];
  }
  if (word.length === 4) {
    if (b === 'ا') return [`${a}وا${c}${d}`, `${a}${c}ا${d}`, `${a}${c}${d}اء`];
    if (c === 'ي') {
      return [
        `${a}${b}${d}اء`,
        `ا${a}${b}${d}اء`,
        `${a}${b}ا${d}`,
        `ا${a}${b}${d}ه`,
        `${a}${b}اي${d}`,
      ];
    }
    if (c === 'ا') return [`${a}${b}${d}`, `ا${a}${b}${d}ه`, `${a}${b}اي${d}`];
    if (c === 'و') return [`${a}${b}${d}`, `ا${a}${b}${d}ه`, `${a}${b}اي${d}`];
    return [`${a}${b}ا${c}${d}`];
  }
  if (word.length === 5) {
    if (b === 'ا' && /[اوي]/.test(d)) return [`${a}وا${c}ي${e}`];
    if (/[اوي]/.test(d)) return [`${a}${b}ا${c}ي${e}`, `${a}${b}ا${c}${e}ه`];
  }
  return [];
}
