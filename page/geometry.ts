/** A box in CSS pixels; which origin it is measured from is said where it is used. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Two boxes belong to one line when they share more than this part of the smaller one's height: a
 * superscript or a larger word shares more, the next line of tightly set text shares less.
 */
const SAME_LINE_SHARE = 0.5;

/** Boxes of a line farther apart than this many line heights are not joined (columns, floated boxes). */
const JOIN_GAP = 0.6;

/**
 * The boxes of a stretch of text, one per visual line (more where a line has a gap inside), in the
 * order of `rects`, which is reading order. Empty boxes are dropped; none in, none out.
 */
export function mergeLines(rects: readonly Rect[]): Rect[] {
  const lines: Rect[][] = [];
  for (const rect of rects) {
    if (rect.right - rect.left < 0.5 || rect.bottom - rect.top < 0.5) continue;
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line !== undefined && last !== undefined && shareLine(last, rect)) line.push(rect);
    else lines.push([rect]);
  }
  return lines.flatMap(joinNeighbours);
}

function shareLine(a: Rect, b: Rect): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return shared > SAME_LINE_SHARE * Math.min(a.bottom - a.top, b.bottom - b.top);
}

function joinNeighbours(line: readonly Rect[]): Rect[] {
  const joined: Rect[] = [];
  for (const rect of [...line].sort((a, b) => a.left - b.left)) {
    const last = joined.at(-1);
    const gap = JOIN_GAP * (rect.bottom - rect.top);
    if (last === undefined || rect.left - last.right > gap) joined.push(rect);
    else joined[joined.length - 1] = unite(last, rect);
  }
  return joined;
}

/** The smallest box that holds both. */
export function unite(a: Rect, b: Rect): Rect {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** What both boxes share, or null where they do not meet. */
export function intersect(a: Rect, b: Rect): Rect | null {
  const shared = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
  return shared.left < shared.right && shared.top < shared.bottom ? shared : null;
}

/**
 * A line's box as far as a clipping box shows it: cut at the sides, and gone where the clip hides the
 * foot of the text, because a line under a half-hidden word would float.
 */
export function clipLine(line: Rect, clip: Rect): Rect | null {
  const left = Math.max(line.left, clip.left);
  const right = Math.min(line.right, clip.right);
  const middle = (line.top + line.bottom) / 2;
  const shown = middle >= clip.top && line.bottom <= clip.bottom + 1;
  return shown && right - left >= 1 ? { left, top: line.top, right, bottom: line.bottom } : null;
}

/** Is the point inside the box, or at most `slack` pixels outside it? */
export function contains(rect: Rect, point: Point, slack = 0): boolean {
  return (
    point.x >= rect.left - slack &&
    point.x <= rect.right + slack &&
    point.y >= rect.top - slack &&
    point.y <= rect.bottom + slack
  );
}

/** Are all edges of both lists equal to within a third of a pixel (invisible on any screen)? */
export function sameRects(a: readonly Rect[], b: readonly Rect[]): boolean {
  return a.length === b.length && a.every((rect, index) => sameRect(rect, b[index]));
}

function sameRect(a: Rect, b: Rect | undefined): boolean {
  const near = (x: number, y: number) => Math.abs(x - y) < 0.34;
  return (
    b !== undefined &&
    near(a.left, b.left) &&
    near(a.top, b.top) &&
    near(a.right, b.right) &&
    near(a.bottom, b.bottom)
  );
}
