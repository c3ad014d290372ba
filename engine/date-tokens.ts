/** A number, a word or a mark of a line of dates; offsets of UTF-16 units. */
export interface DateToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The tokens of a text in the matching form. Other than `tokens.ts` it keeps every mark and takes no word apart. */
export function dateTokens(text: string): DateToken[] {
  return [...text.matchAll(/\d+|\p{L}+|[^\s\d\p{L}]/gu)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}

/** The number of at most four digits at a token; null where there is another thing. */
export function numberAt(tokens: readonly DateToken[], at: number): number | null {
  const text = tokens[at]?.text ?? '';
  return /^\d{1,4}$/.test(text) ? Number(text) : null;
}

/** A part of an ISO date. */
export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
