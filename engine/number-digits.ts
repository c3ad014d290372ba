import type { Token } from './tokens.ts';

/** A number written in digits; `last` is the index of its last token. */
export interface DigitReading {
  readonly value: number;
  readonly last: number;
}

/**
 * The number that the digits at token `at` write: grouped by commas, points, spaces or apostrophes
 * (`12,500`, `1.500.000`, `12 500`), with a decimal point or comma, with a fraction sign (`3½`). Null for digits that
 * write no number: codes with leading zeros, lists, footnote and circled digits.
 */
export function readDigits(
  text: string,
  tokens: readonly Token[],
  at: number,
): DigitReading | null {
  const token = tokens[at];
  if (token === undefined || !token.number) return null;
  const sign = signOf(text, tokens, at);
  if (sign !== null) return sign;
  const raw = text.slice(token.start, token.end);
  const written = plainDigits(raw, token.text);
  if (written === null) return null;
  const value = writtenValue(written);
  if (value === null) return null;
  const grouped = groupedDigits(text, tokens, at, written);
  return grouped ?? { value, last: at };
}

const FRACTION_SIGNS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
]);

/** `½`, `3½`: the sign normalizes to two numbers, of which the second carries its span. */
function signOf(text: string, tokens: readonly Token[], at: number): DigitReading | null {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined) return null;
  const own = FRACTION_SIGNS.get(text.slice(token.start, token.end));
  if (own !== undefined) return { value: own, last: at };
  const part = FRACTION_SIGNS.get(text[token.end] ?? '');
  if (part === undefined || next?.number !== true) return null;
  const whole = /^\d+$/.test(token.text) ? Number(token.text.slice(0, -1)) : Number.NaN;
  return Number.isFinite(whole) ? { value: whole + part, last: at + 1 } : null;
}

const DECIMAL_DIGIT = /^\p{Nd}/u;
/** Superscripts behind a number (`350²`) are footnotes, but normalize to digits of it. */
const RAISED = /[\u00b2\u00b3\u00b9\u2070-\u2079]+$/u;

/** The normalized digits that are written as digits; null for circled and raised ones. */
function plainDigits(raw: string, normalized: string): string | null {
  if (!DECIMAL_DIGIT.test(raw)) return null;
  const raised = RAISED.exec(raw);
  return raised === null ? normalized : normalized.slice(0, -raised[0].length);
}

const PLAIN = /^\d+(?:\.\d+)?$/;
const DECIMAL_COMMA = /^\d+,\d+$/;
const POINT_GROUPS = /^\d{1,3}(?:\.\d{3}){2,}$/;
const INDIAN_GROUPS = /^\d{1,2}(?:,\d\d)+,\d{3}$/;
/** A code, a telephone number, a date in one word: no number begins so. */
const LEADING_ZERO = /^0\d/;
/** Digits of the largest number that news writes out. */
const MOST_DIGITS = 15;

function writtenValue(written: string): number | null {
  if (LEADING_ZERO.test(written) || written.length > MOST_DIGITS) return null;
  if (PLAIN.test(written)) {
    return POINT_GROUPS.test(written) ? Number(written.replaceAll('.', '')) : Number(written);
  }
  if (POINT_GROUPS.test(written)) return Number(written.replaceAll('.', ''));
  if (INDIAN_GROUPS.test(written)) return Number(written.replaceAll(',', ''));
  return DECIMAL_COMMA.test(written) ? Number(written.replace(',', '.')) : null;
}

const ONE_POINT_GROUP = /^[1-9]\d{0,2}\.\d{3}$/;

/** Can the digits of a token be thousands written with a point (`12.500`), and so more than they seem? */
export function mayBeThousands({ number, text }: Token): boolean {
  return number && ONE_POINT_GROUP.test(text);
}

const GROUP_GAP = /^[ \u00a0\u2009\u202f'’]$/u;
const FIRST_GROUP = /^[1-9]\d{0,2}$/;
const GROUP = /^\d{3}$/;
/** Groups of three digits after the first. */
const MOST_GROUPS = 4;

/** `12 500`: groups of three digits with a space between them; null where there are none. */
function groupedDigits(
  text: string,
  tokens: readonly Token[],
  at: number,
  written: string,
): DigitReading | null {
  if (!FIRST_GROUP.test(written)) return null;
  let digits = written;
  let last = at;
  while (last - at < MOST_GROUPS) {
    const [before, next] = [tokens[last], tokens[last + 1]];
    if (before === undefined || next === undefined || !GROUP.test(next.text)) break;
    if (next.end - next.start !== 3 || !GROUP_GAP.test(text.slice(before.end, next.start))) break;
    digits += next.text;
    last += 1;
  }
  return last === at ? null : { value: Number(digits), last };
}
