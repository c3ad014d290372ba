import { rememberWords } from './memo.ts';

/** A rest shorter than this, in letters, is no word: `وفد` is not `و` + `فد`. */
const SHORTEST_REST = 2;

/**
 * A normalized Arabic word with its written-on particles (conjunction, preposition, article) taken off step by step, the
 * whole word first: `وبالاربعه` gives `وبالاربعه`, `بالاربعه`, `الاربعه`, `اربعه`. For looking words up in a
 * table: the first form the table knows is meant. A word without particles gives itself alone.
 */
export function withoutClitics(word: string): string[] {
  const forms = [word];
  let rest = word;
  if (rest.startsWith('و') || rest.startsWith('ف')) rest = pushShorter(forms, rest, 1);
  if (isPreposition(rest)) rest = pushShorter(forms, rest, 1);
  if (hasArticle(rest)) pushShorter(forms, rest, 2);
  // `للسبعة` begins like a preposition, but is one particle.
  if (rest !== word && hasArticle(word)) pushShorter(forms, word, 2);
  return forms;
}

function pushShorter(forms: string[], word: string, letters: number): string {
  if (word.length - letters < SHORTEST_REST) return word;
  const rest = word.slice(letters);
  forms.push(rest);
  return rest;
}

function isPreposition(word: string): boolean {
  const first = word[0];
  return first === 'ب' || first === 'ل' || first === 'ك' || first === 'س';
}

function hasArticle(word: string): boolean {
  return word.startsWith('ال') || word.startsWith('لل');
}

/** The first value that a table holds for a word or for what is left of it without its particles. Remembered by table. */
export function lookUp<T>(table: ReadonlyMap<string, T>, word: string): T | undefined {
  let known = LOOKED_UP.get(table);
  if (known === undefined) {
    known = rememberWords((unknown) => lookUpForms(table, unknown));
    LOOKED_UP.set(table, known);
  }
  return known(word) as T | undefined;
}

const LOOKED_UP = new WeakMap<ReadonlyMap<string, unknown>, (word: string) => unknown>();

function lookUpForms<T>(table: ReadonlyMap<string, T>, word: string): T | undefined {
  const whole = table.get(word);
  if (whole !== undefined) return whole;
  let rest = word;
  if ((rest.startsWith('و') || rest.startsWith('ف')) && rest.length > SHORTEST_REST) {
    rest = rest.slice(1);
    const value = table.get(rest);
    if (value !== undefined) return value;
  }
  if (isPreposition(rest) && rest.length > SHORTEST_REST) {
    const bare = rest.slice(1);
    const value = table.get(bare) ?? (hasArticle(bare) ? table.get(bare.slice(2)) : undefined);
    if (value !== undefined) return value;
  }
  return hasArticle(rest) && rest.length - 2 >= SHORTEST_REST
    ? table.get(rest.slice(2))
    : undefined;
}

const LOOSE = /^(?:[وف]|[وف]?[بلك]|[وف]?[بلك]?ال|[وف]?لل)$/;

/** Particles that stand as a token of their own because digits follow (`الـ300`, `و500`). */
export function isLooseClitic(word: string): boolean {
  return LOOSE.test(word);
}
