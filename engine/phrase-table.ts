import { factOf } from './memo.ts';
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
export interface PhraseTable<T> {
  /** The phrases that may begin at a word, in the order in which they count. */
  readonly startingAt: (word: Token) => readonly Start<T>[];
}

interface Start<T> extends Row<T> {
  readonly prefixed: boolean;
}

interface Row<T> {
  readonly rest: readonly string[];
  readonly value: T;
}

/** Phrases as they are written, in the matching form, for `phraseTable`. The first of equal phrases counts. */
export function normalizePhrases<T>(
  entries: Iterable<readonly [phrase: string, value: T]>,
): ReadonlyMap<string, T> {
  const phrases = new Map<string, T>();
  for (const [written, value] of entries) {
    const phrase = normalize(written).replaceAll('-', ' ');
    if (phrase !== '' && !phrases.has(phrase)) phrases.set(phrase, value);
  }
  return phrases;
}

/** A table of phrases in the matching form, for `phraseAt`. */
export function phraseTable<T>(phrases: ReadonlyMap<string, T>): PhraseTable<T> {
  const table = new Map<string, Row<T>[]>();
  for (const [phrase, value] of phrases) {
    const space = phrase.indexOf(' ');
    const first = space < 0 ? phrase : phrase.slice(0, space);
    const row = { rest: space < 0 ? NONE : phrase.slice(space + 1).split(' '), value };
    const rows = table.get(first);
    if (rows === undefined) table.set(first, [row]);
    else rows.push(row);
  }
  for (const rows of table.values()) {
    if (rows.length > 1) rows.sort((a, b) => b.rest.length - a.rest.length);
  }
  return { startingAt: factOf(({ text }: Token) => startsOf(table, text)) };
}

/** With a conjunction or preposition before the first word (`وبغزة`, `للضفة`). */
function startsOf<T>(
  table: ReadonlyMap<string, readonly Row<T>[]>,
  first: string,
): readonly Start<T>[] {
  const starts: Start<T>[] = [];
  const add = (word: string, prefixed: boolean) => {
    for (const row of table.get(word) ?? NONE) starts.push({ ...row, prefixed });
  };
  add(first, false);
  if (first.charCodeAt(0) < ARABIC) return starts;
  let word = first;
  if ((word[0] === 'و' || word[0] === 'ف') && word.length > SHORTEST) {
    word = word.slice(1);
    add(word, false);
  }
  if (word.length <= SHORTEST) return starts;
  const preposition = word[0] === 'ب' || word[0] === 'ل' || word[0] === 'ك';
  if (word.startsWith('لل')) add(`ا${word.slice(1)}`, true);
  else if (preposition) add(word.slice(1), true);
  return starts;
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
  for (const { rest, value, prefixed } of table.startingAt(first)) {
    if (!follows(tokens, at, rest)) continue;
    const phrase = { value, length: rest.length + 1, prefixed };
    if (admits(phrase)) return phrase;
  }
  return null;
}

function follows(tokens: readonly Token[], at: number, rest: readonly string[]): boolean {
  return rest.every((next, index) => tokens[at + 1 + index]?.text === next);
}

const ARABIC = 0x600;
/** Letters that a particle and a name have together at least. */
const SHORTEST = 3;

const NONE: readonly never[] = [];
