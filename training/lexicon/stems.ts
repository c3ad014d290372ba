import { tokenize } from '../../engine/tokens.ts';

/** Stems of the words that carry meaning, as an index holds them; grammar and numbers are left out. */
export function stemsOf(text: string): string[] {
  return tokenize(text).flatMap(({ stem, stop, number }) => (stop || number ? [] : [stem]));
}
