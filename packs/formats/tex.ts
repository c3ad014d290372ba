/** A text for a value in braces: what TeX takes for itself is escaped, braces are balanced. */
export function escapeTex(text: string): string {
  return (
    text
      .replace(/[\\{}%#$&_~^]/g, (letter) => ESCAPES.get(letter) ?? `\\${letter}`)
      // Two hyphens would be a dash.
      .replace(/-(?=-)/g, '-{}')
  );
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
]);

/** What stands in a value for those who read it. In an address only what `escapeTex` does to braces is undone. */
export function unescapeTex(value: string, { isAddress = false } = {}): string {
  return isAddress
    ? value.replace(
        /\\textbackslash\{\}|\\[{}%#$&_~^]/g,
        (found) => PLAIN.get(found) ?? found[1] ?? '',
      )
    : value.replace(COMMANDS, (...found) => readCommand(found));
}

const PLAIN: ReadonlyMap<string, string> = new Map([['\\textbackslash{}', '\\']]);

/** A named sign; an accent over a letter, with braces in any place or none; an escaped sign; braces, a tie, a dash. */
const COMMANDS =
  /\\([a-z]{2,20})(?:\{\}|\s+|(?![A-Za-z]))|\{?\\(["'`^~=.]|[cvuHkr](?=[{\s]))\s*(?:\{\\?([A-Za-z])\}|\\?([A-Za-z]))\}?|\\([^A-Za-z])|([{}])|(~)|(---?)/g;

function readCommand(found: readonly unknown[]): string {
  const [whole, named, accent, inBraces, bare, escaped, brace, tie, dash] = found as string[];
  if (named !== undefined) return SIGNS.get(named) ?? '';
  const letter = inBraces ?? bare;
  if (accent !== undefined && letter !== undefined) {
    return (letter + (ACCENTS.get(accent) ?? '')).normalize('NFC');
  }
  if (escaped !== undefined) return escaped;
  if (brace !== undefined) return '';
  if (tie !== undefined) return ' ';
  return dash === '---' ? '—' : dash === '--' ? '–' : (whole ?? '');
}

/** Combining marks of Unicode. */
const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['"', '\u0308'],
  ["'", '\u0301'],
  ['`', '\u0300'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['.', '\u0307'],
  ['c', '\u0327'],
  ['v', '\u030c'],
  ['u', '\u0306'],
  ['H', '\u030b'],
  ['k', '\u0328'],
  ['r', '\u030a'],
]);

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['textbackslash', '\\'],
  ['textasciitilde', '~'],
  ['textasciicircum', '^'],
  ['ss', 'ß'],
  ['ae', 'æ'],
  ['oe', 'œ'],
  ['textendash', '–'],
  ['textemdash', '—'],
  ['textquoteright', '’'],
  ['textquoteleft', '‘'],
  ['textquotedblleft', '“'],
  ['textquotedblright', '”'],
  ['ldots', '…'],
  ['dots', '…'],
]);
