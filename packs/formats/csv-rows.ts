/** A row of a table as it stands in a file. */
export interface ParsedRow {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * A row as RFC 4180 has it. A cell that a spreadsheet would take for a formula is led by an apostrophe, which makes it a text
 * there, and which is taken off again when it is read.
 */
export function formatRow(cells: readonly string[]): string {
  return `${cells.map(formatCell).join(',')}\r\n`;
}

function formatCell(text: string): string {
  const guarded = isGuarded(text) ? `'${text}` : text;
  return /[",;\t\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Begins it as a formula does, in letters of full width too, behind blanks, or behind apostrophes already? */
function isGuarded(text: string): boolean {
  return /^'*\s*[=+\-@＝＋－＠\t\r]/.test(text);
}

/**
 * The rows of a table, its cells parted by what its first line is parted by: commas, semicolons or tabs. The byte order mark
 * and a first line `sep=…` are passed over, a quotation mark that is not closed goes to the end of the file, the apostrophe of
 * `formatRow` is taken off. Linear.
 */
export function* rowsIn(file: string): Generator<ParsedRow> {
  let at = file.startsWith('\ufeff') ? 1 : 0;
  const stated = /^sep=([,;\t])\r?\n/i.exec(file.slice(at, at + 10));
  at += stated?.[0].length ?? 0;
  const separator = stated?.[1] ?? separatorOf(file, at);
  let line = stated === null ? 1 : 2;
  while (at < file.length) {
    const row = readRow(file, at, separator);
    yield { line, cells: row.cells };
    line += row.lines;
    at = row.end;
  }
}

/** What stands most often in the first line. */
function separatorOf(file: string, from: number): string {
  const end = file.indexOf('\n', from);
  const line = file.slice(from, end === -1 ? from + LONGEST_HEAD : end).slice(0, LONGEST_HEAD);
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: line.split(mark).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark;
}

const LONGEST_HEAD = 10_000;

function readRow(file: string, from: number, separator: string) {
  const cells: string[] = [];
  let at = from;
  let lines = 1;
  for (;;) {
    const cell = file[at] === '"' ? readQuoted(file, at, separator) : readBare(file, at, separator);
    lines += cell.lines;
    cells.push(unguarded(cell.text));
    at = cell.end;
    if (file[at] !== separator) break;
    at += 1;
  }
  if (file[at] === '\r') at += 1;
  if (file[at] === '\n') at += 1;
  return { cells, end: at, lines };
}

function readBare(file: string, from: number, separator: string) {
  let end = from;
  while (end < file.length && file[end] !== separator && file[end] !== '\n' && file[end] !== '\r') {
    end += 1;
  }
  return { text: file.slice(from, end), end, lines: 0 };
}

/** What follows the closing mark up to the next separator belongs to this cell. */
function readQuoted(file: string, from: number, separator: string) {
  let text = '';
  let at = from + 1;
  for (;;) {
    const mark = file.indexOf('"', at);
    const end = mark === -1 ? file.length : mark;
    text += file.slice(at, end);
    if (file[end + 1] !== '"') {
      const rest = readBare(file, Math.min(end + 1, file.length), separator);
      return { text: text + rest.text, end: rest.end, lines: text.split('\n').length - 1 };
    }
    text += '"';
    at = end + 2;
  }
}

function unguarded(text: string): string {
  return text.startsWith("'") && isGuarded(text.slice(1)) ? text.slice(1) : text;
}
