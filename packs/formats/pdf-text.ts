/** A piece of text on a page, as pdf.js gives it: `transform` holds its scale and place, from the lower left. */
export interface PdfPiece {
  readonly str: string;
  readonly dir: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

/** A line of a page. */
interface Line {
  readonly text: string;
  /** From the lower edge. */
  readonly y: number;
  readonly height: number;
}

/** Parts of a line's height: pieces nearer than the first stand in one line, farther than the second apart. */
const SAME_LINE = 0.5;
const PARAGRAPH_GAP = 1.75;
/** Part of the height that parts two words. */
const WORD_GAP = 0.15;
/** Of lines that stand on as many pages as this in the same place, only page numbers and headers are left. */
const REPEATED_ON = 3;

/**
 * The text of a document's pages, a paragraph in each line: lines are joined where no gap parts them, words that a hyphen
 * parts at the end of a line are put together, what stands at the edge of several pages (headers, page numbers) is left out.
 * Pieces are taken in the order of the file, columns as they stand there; within a line from right to left where most of it is written so. Linear.
 */
export function joinPdfText(pages: readonly (readonly PdfPiece[])[]): string {
  const read = pages.map(linesOf);
  const repeated = findRepeated(read);
  return asLetters(
    read
      .flatMap((lines) =>
        paragraphsOf(lines.filter((line, at) => !isRepeated(lines, line, at, repeated))),
      )
      .join('\n'),
  );
}

/** Letters in place of the shapes that fonts draw: browsers print Arabic in presentation forms, which no search would find. */
function asLetters(text: string): string {
  return text.replace(SHAPES, (shapes) =>
    // A vowel mark's own shape stands on a blank or a tatweel, which is none of the text.
    shapes.replace(/[\ufe70-\ufe7f]/g, (mark) => mark.normalize('NFKD').slice(1)).normalize('NFKC'),
  );
}

/** Arabic presentation forms A and B, and the ligatures of Latin letters. */
const SHAPES = /[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]+/g;

function linesOf(pieces: readonly PdfPiece[]): Line[] {
  const lines: Line[] = [];
  let open: PdfPiece[] = [];
  const close = () => {
    const line = joinLine(open);
    if (line !== null) lines.push(line);
    open = [];
  };
  for (const piece of pieces) {
    const first = open.find(({ str }) => str.trim() !== '');
    const moved = first === undefined ? 0 : Math.abs(yOf(piece) - yOf(first));
    if (first !== undefined && moved > SAME_LINE * Math.max(first.height, piece.height, 1)) close();
    open.push(piece);
    if (piece.hasEOL) close();
  }
  close();
  return lines;
}

function xOf({ transform }: PdfPiece): number {
  return transform[4] ?? 0;
}

function yOf({ transform }: PdfPiece): number {
  return transform[5] ?? 0;
}

/** Null for a line without visible text. */
function joinLine(pieces: readonly PdfPiece[]): Line | null {
  const seen = pieces.filter(({ str }) => str.trim() !== '');
  const [first] = seen;
  if (first === undefined) return null;
  const units = (dir: string) =>
    seen.reduce((sum, piece) => sum + (piece.dir === dir ? piece.str.length : 0), 0);
  const isRtl = units('rtl') > units('ltr');
  const ordered = isRtl ? pieces.toSorted((a, b) => xOf(b) - xOf(a)) : pieces;
  let text = '';
  let last: PdfPiece | null = null;
  for (const piece of ordered) {
    if (piece.str.trim() === '') {
      // Pieces without any text are breaks, not blanks.
      if (piece.str !== '') text += ' ';
      continue;
    }
    text += last !== null && isApart(last, piece) ? ` ${piece.str}` : piece.str;
    last = piece;
  }
  const height = seen.reduce((most, piece) => Math.max(most, piece.height), 0);
  return { text: text.replace(/\s+/g, ' ').trim(), y: yOf(first), height };
}

/** Is there room for a blank between two pieces of a line? */
function isApart(a: PdfPiece, b: PdfPiece): boolean {
  const [left, right] = xOf(a) <= xOf(b) ? [a, b] : [b, a];
  const gap = xOf(right) - (xOf(left) + left.width);
  return gap > WORD_GAP * Math.max(left.height, right.height);
}

/** Lines at the upper or lower edge of pages, without their digits, that stand on several of them. */
function findRepeated(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const edge of new Set([lines[0], lines.at(-1)])) {
      if (edge !== undefined) counts.set(edgeOf(edge), (counts.get(edgeOf(edge)) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count >= REPEATED_ON).map(([text]) => text));
}

function isRepeated(
  lines: readonly Line[],
  line: Line,
  at: number,
  repeated: ReadonlySet<string>,
): boolean {
  return (at === 0 || at === lines.length - 1) && repeated.has(edgeOf(line));
}

function edgeOf({ text, y }: Line): string {
  return `${Math.round(y)} ${text.replace(/\p{Nd}+/gu, '0')}`;
}

function paragraphsOf(lines: readonly Line[]): string[] {
  const paragraphs: string[] = [];
  let last: Line | null = null;
  for (const line of lines) {
    const gap = last === null ? 0 : last.y - line.y;
    const goesOn =
      last !== null &&
      gap >= 0 &&
      gap <= PARAGRAPH_GAP * Math.max(last.height, line.height) &&
      Math.abs(last.height - line.height) <= 0.2 * Math.max(last.height, line.height);
    const before = goesOn ? paragraphs.pop() : undefined;
    paragraphs.push(before === undefined ? line.text : joinLines(before, line.text));
    last = line;
  }
  return paragraphs;
}

/** A soft hyphen always parts a word, a plain one where small letters stand around it. */
function joinLines(before: string, next: string): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + next;
  if (/\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(next)) return before.slice(0, -1) + next;
  return `${before} ${next}`;
}
