import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clipLine,
  contains,
  intersect,
  mergeLines,
  type Rect,
  sameRects,
  unite,
} from '../../page/geometry.ts';

const box = (left: number, top: number, right: number, bottom: number): Rect => ({
  left,
  top,
  right,
  bottom,
});

describe('lines of text', () => {
  it('join the boxes of words that stand on one line, whatever their order', () => {
    const lines = mergeLines([box(60, 0, 100, 20), box(0, 2, 58, 18), box(0, 24, 40, 44)]);
    expect(lines).toEqual([box(0, 0, 100, 20), box(0, 24, 40, 44)]);
  });

  it('stay apart where a raised word overlaps two lines a little', () => {
    expect(mergeLines([box(0, 0, 50, 20), box(0, 14, 50, 34)])).toHaveLength(2);
  });

  it('take a superscript into its line', () => {
    expect(mergeLines([box(0, 0, 50, 20), box(50, -2, 56, 8)])).toEqual([box(0, -2, 56, 20)]);
  });

  it('are not joined over a gap as wide as a column', () => {
    expect(mergeLines([box(0, 0, 100, 20), box(140, 0, 240, 20)])).toHaveLength(2);
  });

  it('have no empty boxes, and none come out of none', () => {
    expect(mergeLines([])).toEqual([]);
    expect(mergeLines([box(5, 5, 5, 25), box(0, 0, 30, 0)])).toEqual([]);
  });

  it('cover every box that went in', () => {
    const rect = fc
      .tuple(
        fc.nat(500),
        fc.nat(500),
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 40 }),
      )
      .map(([left, top, width, height]) => box(left, top, left + width, top + height));
    fc.assert(
      fc.property(fc.array(rect, { maxLength: 12 }), (rects) => {
        const lines = mergeLines(rects);
        return rects.every((inner) =>
          lines.some((line) => sameRects([unite(line, inner)], [line])),
        );
      }),
      { seed: 1 },
    );
  });
});

describe('clipping a line', () => {
  const clip = box(0, 0, 100, 100);

  it('cuts it at the sides', () => {
    expect(clipLine(box(-20, 10, 140, 30), clip)).toEqual(box(0, 10, 100, 30));
  });

  it('drops it where the foot of the text is hidden', () => {
    expect(clipLine(box(0, 90, 50, 110), clip)).toBeNull();
    expect(clipLine(box(0, -15, 50, 5), clip)).toBeNull();
  });

  it('drops it beside the clip', () => {
    expect(clipLine(box(100, 10, 150, 30), clip)).toBeNull();
  });
});

describe('boxes', () => {
  it('share what both hold, and nothing where they only touch', () => {
    expect(intersect(box(0, 0, 10, 10), box(5, 5, 20, 20))).toEqual(box(5, 5, 10, 10));
    expect(intersect(box(0, 0, 10, 10), box(10, 0, 20, 10))).toBeNull();
  });

  it('hold points on their edge, and beside it with slack', () => {
    expect(contains(box(0, 0, 10, 10), { x: 10, y: 5 })).toBe(true);
    expect(contains(box(0, 0, 10, 10), { x: 12, y: 5 })).toBe(false);
    expect(contains(box(0, 0, 10, 10), { x: 12, y: 5 }, 2)).toBe(true);
  });

  it('count as the same within what a screen can show', () => {
    expect(sameRects([box(0, 0, 10, 10)], [box(0.2, 0, 10, 9.8)])).toBe(true);
    expect(sameRects([box(0, 0, 10, 10)], [box(0, 1, 10, 11)])).toBe(false);
    expect(sameRects([box(0, 0, 10, 10)], [])).toBe(false);
  });
});
