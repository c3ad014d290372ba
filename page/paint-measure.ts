import type { VerdictKind } from '../engine/model.ts';
import { clipLine, mergeLines, type Rect } from './geometry.ts';
import { type MarkColours, markColours, toHex } from './paint-colour.ts';
import type { Underline } from './paint-shapes.ts';
import type { Surroundings } from './paint-surroundings.ts';
import { parentOf } from './parent.ts';

/** A stretch of one text node. */
export interface TextPiece {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
  /** What stood there when it was marked. */
  readonly words: string;
}

/** How a mark lies now: viewport pixels. */
export interface Measured {
  /** Boxes of the lines of text that are seen, in reading order; empty where none is. */
  readonly lines: readonly Rect[];
  readonly underlines: readonly Underline[];
  /** Where the sentence ends: middle and upper edge of the numeral, and its height. */
  readonly end: { readonly x: number; readonly top: number; readonly height: number } | null;
  readonly colours: MarkColours;
  /** `#rrggbb` behind the text. */
  readonly background: string;
  readonly level: number;
  readonly rtl: boolean;
}

/** How far the line's height may leave the foot of the text's box for the middle of the leading. */
const HIGHEST = -3;
const LOWEST = 2;
/** A line this much narrower at both ends keeps two neighbouring sentences' marks apart. */
const INSET = 0.5;
/** A numeral's height as a part of the font's size, and its limits in pixels. */
const NUMERAL_SIZE = 0.4;
const LEAST_NUMERAL = 6;
const GREATEST_NUMERAL = 11;

/** The stretches of text between two boundary points, in document order. Linear in the nodes between them. */
export function textPieces(range: AbstractRange): TextPiece[] {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const document = startContainer.ownerDocument;
  if (document === null) return [];
  if (startContainer === endContainer && isText(startContainer)) {
    return [pieceOf(startContainer, startOffset, endOffset)];
  }
  const live = document.createRange();
  live.setStart(startContainer, startOffset);
  live.setEnd(endContainer, endOffset);
  const walker = document.createTreeWalker(live.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  const pieces: TextPiece[] = [];
  if (isText(startContainer)) walker.currentNode = startContainer;
  let node: Node | null = isText(startContainer) ? startContainer : walker.nextNode();
  for (; node !== null && isText(node); node = walker.nextNode()) {
    if (live.comparePoint(node, 0) > 0) break;
    if (!live.intersectsNode(node)) continue;
    const start = node === startContainer ? startOffset : 0;
    const end = node === endContainer ? endOffset : node.length;
    if (end > start) pieces.push(pieceOf(node, start, end));
  }
  return pieces;
}

function pieceOf(node: Text, start: number, end: number): TextPiece {
  return { node, start, end, words: node.data.slice(start, end) };
}

/** Other words stand there now: until the page was read again, the sentence has no mark. */
function isRewritten({ node, start, end, words }: TextPiece): boolean {
  return node.isConnected && node.data.slice(start, end) !== words;
}

function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

/**
 * Measures one mark; null where its text is gone from the page, not shown, or another. `scratch` is a range of the
 * document that is moved about, so that no live range stays behind to slow the page's own changes.
 * Reads layout, writes nothing.
 */
export function measureMark(
  kind: VerdictKind,
  pieces: readonly TextPiece[],
  surroundingsOf: (element: Element) => Surroundings,
  scratch: Range,
): Measured | null {
  if (pieces.some(isRewritten)) return null;
  const shown = pieces.flatMap((piece) => {
    const surroundings = surroundingsOfPiece(piece, surroundingsOf);
    if (surroundings === null || !surroundings.drawable) return [];
    return [{ piece, surroundings, rects: rectsOf(piece, scratch) }];
  });
  const first = shown[0];
  const last = shown.at(-1);
  if (first === undefined || last === undefined) return null;
  const { clip, background, level, rtl, lineHeight } = first.surroundings;
  const lines = mergeLines(shown.flatMap(({ rects }) => rects)).flatMap((line) => {
    const seen = clip === null ? line : clipLine(line, clip);
    return seen === null ? [] : [seen];
  });
  return {
    lines,
    underlines: lines.map((line) => underline(line, lineHeight)),
    end: sentenceEnd(last.piece, last.surroundings, scratch),
    colours: markColours(kind, background),
    background: toHex(background),
    level,
    rtl,
  };
}

function surroundingsOfPiece(
  { node }: TextPiece,
  surroundingsOf: (element: Element) => Surroundings,
): Surroundings | null {
  const element = parentOf(node);
  const current = element !== null && node.isConnected;
  return current ? surroundingsOf(element) : null;
}

function rectsOf({ node, start, end }: Omit<TextPiece, 'words'>, scratch: Range): Rect[] {
  scratch.setStart(node, start);
  scratch.setEnd(node, end);
  return [...scratch.getClientRects()];
}

/** A line runs in the middle of the leading below its text, as far as that lies near the text's foot. */
function underline({ left, right, top, bottom }: Rect, lineHeight: number | null): Underline {
  const leading = lineHeight === null ? 0 : lineHeight - (bottom - top);
  const inset = right - left > 4 * INSET ? INSET : 0;
  return {
    left: left + inset,
    right: right - inset,
    y: bottom + Math.min(Math.max(leading / 2, HIGHEST), LOWEST),
  };
}

/** Marks that leave the room above them free for a numeral. */
const LOW_END = /[.…,،؛۔।。]$/u;
/** After a taller end (a question mark, a quotation mark) the numeral moves on by this part of its height. */
const ASIDE = 0.4;
/** The numeral's upper edge below the upper edge of the text's box, as a part of its height. */
const NUMERAL_TOP = 0.12;

/** The raised numeral stands over the full stop and the space behind it. */
function sentenceEnd(
  { node, start, end }: TextPiece,
  { clip, rtl, fontSize }: Surroundings,
  scratch: Range,
): Measured['end'] {
  const from = Math.max(start, end - 1);
  const rect = rectsOf({ node, start: from, end }, scratch).at(-1);
  if (rect === undefined || (clip !== null && clipLine(rect, clip) === null)) return null;
  const height = Math.min(Math.max(fontSize * NUMERAL_SIZE, LEAST_NUMERAL), GREATEST_NUMERAL);
  const aside = LOW_END.test(node.data.slice(from, end)) ? 0 : height * ASIDE;
  return {
    x: rtl ? rect.left - aside : rect.right + aside,
    top: rect.top + (rect.bottom - rect.top) * NUMERAL_TOP,
    height,
  };
}
