/** Positions in a list: from the first to the one before `to`. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** What stands in the place of rows: one that is drawn, or room for some that are not. */
export type RowPiece =
  | { readonly kind: 'row'; readonly at: number }
  /** `before`: the position of the row that follows. */
  | { readonly kind: 'gap'; readonly before: number; readonly height: number };

/**
 * The rows that meet a stretch of the list, from `top` to `bottom` in pixels below its upper edge; the nearest one where none does.
 * No rows, none. `heightOf` gives the height of the row at a position. Linear.
 */
export function rowsWithin(
  count: number,
  heightOf: (at: number) => number,
  top: number,
  bottom: number,
): RowRange {
  let from = 0;
  let upper = 0;
  for (; from < count - 1 && upper + heightOf(from) <= top; from += 1) upper += heightOf(from);
  let to = from;
  for (; to < count && (to === from || upper < bottom); to += 1) upper += heightOf(to);
  return { from, to };
}

/**
 * All rows of a list in order, those of the range and those that are kept besides as rows, the others as gaps that are as high.
 * Linear.
 */
export function rowPieces(
  count: number,
  { from, to }: RowRange,
  isKept: (at: number) => boolean,
  heightOf: (at: number) => number,
): readonly RowPiece[] {
  const pieces: RowPiece[] = [];
  let height = 0;
  for (let at = 0; at < count; at += 1) {
    if ((at < from || at >= to) && !isKept(at)) {
      height += heightOf(at);
      continue;
    }
    if (height > 0) pieces.push({ kind: 'gap', before: at, height });
    height = 0;
    pieces.push({ kind: 'row', at });
  }
  return height > 0 ? [...pieces, { kind: 'gap', before: count, height }] : pieces;
}
