import { normalize } from './normalize.ts';
import type { Token } from './tokens.ts';

/** What a phrase of one or more words stands for, and where it ends. */
export interface Phrase<T> {
  readonly value: T;
  /** Tokens it takes. */
  readonly length: number;
  /** Its first token carries a preposition (`بغزة`). */
  readonly prefixed: boolean;
}

/** Phrases by their first word, the longest first. */
export type PhraseTable<T> = ReadonlyMap<string, readonly Row<T>[]>;

interface Row<T> {
  readonly rest: readonly string[];
  readonly value: T;
}

/** A table of phrases (as written; normalized here), for `phraseAt`. The first of equal phrases counts. */
export function buildPhrases<T>(
  entries: Iterable<readonly [phrase: string, value: T]>,
): PhraseTable<T> {
  const table = new Map<string, Row<T>[]>();
  for (const [phrase, value] of entries) {
    const [first = '', ...rest] = normalize(phrase).split(/[ -]/);
    if (first === '') continue;
    const rows = table.get(first) ?? [];
    if (rows.some((row) => row.rest.join(' ') === rest.join(' '))) continue;
    rows.push({ rest, value });
    rows.sort((a, b) => b.rest.length - a.rest.length);
    table.set(first, rows);
  }
  return table;
}

/**
 * The longest phrase of a table at a token, with a conjunction or preposition before its first word (`وبغزة`, `للضفة`);
 * null where there is none. `admits` may refuse a phrase for what stands around it.
 */
export function phraseAt<T>(
  table: PhraseTable<T>,
  tokens: readonly Token[],
  at: number,
  admits: (phrase: Phrase<T>) => boolean,
): Phrase<T> | null {
  const first = tokens[at];
  if (first === undefined || first.number) return null;
  let word = first.text;
  const whole = match(table, word, tokens, at, false, admits);
  if (whole !== null || word.charCodeAt(0) < ARABIC) return whole;
  if ((word[0] === 'و' || word[0] === 'ف') && word.length > SHORTEST) {
    word = word.slice(1);
    const found = match(table, word, tokens, at, false, admits);
    if (found !== null) return found;
  }
  if (word.startsWith('لل') && word.length > SHORTEST) {
    return match(table, `ا${word.slice(1)}`, tokens, at, true, admits);
  }
  const preposition = word[0] === 'ب' || word[0] === 'ل' || word[0] === 'ك';
  if (!preposition || word.length <= SHORTEST) return null;
  return match(table, word.slice(1), tokens, at, true, admits);
}

const ARABIC = 0x600;
/** Letters that a particle and a name have together at least. */
const SHORTEST = 3;

function match<T>(
  table: PhraseTable<T>,
  word: string,
  tokens: readonly Token[],
  at: number,
  prefixed: boolean,
  admits: (phrase: Phrase<T>) => boolean,
): Phrase<T> | null {
  for (const { rest, value } of table.get(word) ?? NONE) {
    if (!rest.every((next, index) => tokens[at + 1 + index]?.text === next)) continue;
    const phrase = { value, length: rest.length + 1, prefixed };
    if (admits(phrase)) return phrase;
  }
  return null;
}

const NONE: readonly never[] = [];
