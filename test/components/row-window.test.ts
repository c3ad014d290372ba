import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowPieces, rowsWithin } from '../../components/panel/row-window.ts';

const heights = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 60 });
const pixel = fc.integer({ min: -1_000, max: 20_000 });

const heightIn = (of: readonly number[]) => (at: number) => of[at] ?? 0;
const sum = (of: readonly number[]) => of.reduce((total, height) => total + height, 0);

describe('rowsWithin', () => {
  it('gives exactly the rows that meet the stretch', () => {
    expect(rowsWithin(5, () => 100, 100, 300)).toEqual({ from: 1, to: 3 });
    expect(rowsWithin(5, () => 100, 99, 301)).toEqual({ from: 0, to: 4 });
    expect(rowsWithin(5, () => 100, -500, 50)).toEqual({ from: 0, to: 1 });
  });

  it('gives the nearest row where none meets it, and none of none', () => {
    expect(rowsWithin(5, () => 100, 900, 1_000)).toEqual({ from: 4, to: 5 });
    expect(rowsWithin(5, () => 100, -900, -800)).toEqual({ from: 0, to: 1 });
    expect(rowsWithin(0, () => 100, 0, 1_000)).toEqual({ from: 0, to: 0 });
  });

  it('leaves out no row that can be seen, whatever the heights', () => {
    fc.assert(
      fc.property(heights, pixel, fc.integer({ min: 1, max: 3_000 }), (of, top, size) => {
        const { from, to } = rowsWithin(of.length, heightIn(of), top, top + size);
        expect(from).toBeLessThan(to);
        of.forEach((height, at) => {
          const upper = sum(of.slice(0, at));
          const isSeen = upper < top + size && upper + height > top;
          if (isSeen) expect(at >= from && at < to).toBe(true);
        });
      }),
    );
  });
});

describe('rowPieces', () => {
  it('draws the range and what is kept, and leaves room for the rest', () => {
    expect(
      rowPieces(
        6,
        { from: 1, to: 3 },
        (at) => at === 4,
        () => 10,
      ),
    ).toEqual([
      { kind: 'gap', before: 1, height: 10 },
      { kind: 'row', at: 1 },
      { kind: 'row', at: 2 },
      { kind: 'gap', before: 4, height: 10 },
      { kind: 'row', at: 4 },
      { kind: 'gap', before: 6, height: 10 },
    ]);
  });

  it('is as high as the whole list and has its order, whatever is drawn', () => {
    fc.assert(
      fc.property(heights, fc.nat(60), fc.nat(60), fc.nat(60), (of, from, length, kept) => {
        const range = { from, to: from + length };
        const pieces = rowPieces(of.length, range, (at) => at === kept, heightIn(of));
        const drawn = pieces.flatMap((piece) => (piece.kind === 'row' ? [piece.at] : []));
        const height = pieces.map((piece) =>
          piece.kind === 'row' ? (of[piece.at] ?? 0) : piece.height,
        );
        expect(sum(height)).toBe(sum(of));
        expect(drawn).toEqual([...drawn].sort((a, b) => a - b));
        expect(drawn.includes(kept)).toBe(kept < of.length);
      }),
    );
  });
});
