import type { Analysis } from './analyze.ts';

/** A point or comma inside a number ends nothing. */
const BREAK = /[،؛;:؟?!\n«»"“”()–—]|[.,](?=\s)/u;

/** Does nothing end a clause between two units of a text, given by their indexes? Linear in what is between. */
export function isOneClause({ text, units }: Analysis, one: number, two: number): boolean {
  const [a, b] = [units[Math.min(one, two)], units[Math.max(one, two)]];
  return a !== undefined && b !== undefined && !BREAK.test(text.slice(a.end, b.start));
}

/** The words of a unit's clause that stand before it, the nearest first. */
export function wordsBefore({ text, tokens, units }: Analysis, unit: number): string[] {
  const words: string[] = [];
  let next = units[unit]?.start ?? 0;
  for (let at = (units[unit]?.firstToken ?? 0) - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token === undefined || BREAK.test(text.slice(token.end, next))) break;
    words.push(token.text);
    next = token.start;
  }
  return words;
}
