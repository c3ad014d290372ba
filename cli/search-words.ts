import { withoutClitics } from '../engine/clitics.ts';
import { normalize } from '../engine/normalize.ts';
import { type Token, tokenize } from '../engine/tokens.ts';

/**
 * A part of what a reader searches for. `word`: in any of its forms, by its stem. `prefix`: a word that begins so. `phrase`:
 * these words one after another, as they are written. Texts are normalized (`normalize.ts`).
 */
export type SearchTerm =
  | { readonly kind: 'word'; readonly stem: string; readonly text: string }
  | { readonly kind: 'prefix'; readonly start: string }
  | { readonly kind: 'phrase'; readonly words: readonly string[] };

/** Parts of one query; more are not looked at. */
const MOST_TERMS = 20;

/**
 * What a reader typed as terms that must all be met: words, `"phrases"` in any quotation marks, and `begin*`, with or without
 * what is written on to a word in Arabic. Empty where it holds no word. Arabic is folded as everywhere: marks, alef, ya.
 */
export function parseSearch(query: string): readonly SearchTerm[] {
  const terms: SearchTerm[] = [];
  for (const [, phrase, word = ''] of query.matchAll(PARTS)) {
    if (phrase !== undefined) {
      const words = tokenize(phrase).map(({ text }) => text);
      if (words.length > 0) terms.push({ kind: 'phrase', words });
      continue;
    }
    const isStart = word.endsWith('*');
    const tokens = tokenize(isStart ? word.slice(0, -1) : word);
    for (const [at, { stem, text }] of tokens.entries()) {
      const isLast = at === tokens.length - 1;
      if (isStart && isLast) terms.push({ kind: 'prefix', start: text });
      else terms.push({ kind: 'word', stem, text });
    }
  }
  return terms.slice(0, MOST_TERMS);
}

/** A phrase in straight, English, Arabic or French marks, closed or not; or what stands between blanks. */
const PARTS = /["“”„«]([^"“”»]*)["“”»]?|([^\s"“”„«»]+)/g;

/** Does a text meet all the terms? A list without any is met by nothing. Linear in the text. */
export function meetsSearch(terms: readonly SearchTerm[], text: string): boolean {
  if (terms.length === 0) return false;
  const tokens = tokenize(text);
  return terms.every((term) => meetsTerm(term, tokens));
}

function meetsTerm(term: SearchTerm, tokens: readonly Token[]): boolean {
  switch (term.kind) {
    case 'word':
      return tokens.some(({ stem, text }) => stem === term.stem || text === term.text);
    case 'prefix':
      return tokens.some(({ text }) =>
        withoutClitics(text).some((form) => form.startsWith(term.start)),
      );
    case 'phrase':
      return tokens.some((_, at) =>
        term.words.every((word, next) => tokens[at + next]?.text === word),
      );
  }
}

/** Does a name (of a source, a tag) hold what was typed, however it is set in type? True where nothing was typed. */
export function holdsName(name: string, typed: string): boolean {
  return normalize(name).includes(normalize(typed));
}
