import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intersect, type Rect } from '../../page/geometry.ts';
import { boxOf, isOnTheWay, placeCard } from '../../page/place-card.ts';

const desk = { width: 1280, height: 800 };
const phone = { width: 360, height: 700 };
const line = (top: number, left = 100, right = 600): Rect => ({
  left,
  right,
  top,
  bottom: top + 24,
});

describe('a card', () => {
  it('stands below its sentence, beginning where the text begins', () => {
    const at = placeCard([line(200), line(224)], null, desk, 240, 'ltr');
    expect(at).toMatchObject({ left: 100, top: 256, width: 360, height: 240, sheet: false });
  });

  it('begins at the right edge of right-to-left text', () => {
    expect(placeCard([line(200)], null, desk, 240, 'rtl').left).toBe(600 - 360);
  });

  it('stands under the pointer where one opened it', () => {
    expect(placeCard([line(200)], { x: 500, y: 210 }, desk, 240, 'ltr').left).toBe(500 - 180);
  });

  it('goes above the sentence at the foot of the window', () => {
    const at = placeCard([line(700)], null, desk, 300, 'ltr');
    expect(at.top + at.height).toBe(692);
  });

  it('is cut to the room there is', () => {
    const at = placeCard([line(400)], null, desk, 900, 'ltr');
    expect(at.top).toBe(432);
    expect(at.top + at.height).toBe(792);
  });

  it('is a sheet along the foot of a narrow window', () => {
    const at = placeCard([line(100, 10, 350)], null, phone, 300, 'ltr');
    expect(at).toMatchObject({ left: 0, top: 400, width: 360, height: 300, sheet: true });
  });

  it('is a sheet where the sentence fills the window', () => {
    const lines = Array.from({ length: 33 }, (_, index) => line(index * 24));
    expect(placeCard(lines, null, desk, 300, 'ltr').sheet).toBe(true);
  });

  it('is a sheet where the sentence is not seen', () => {
    expect(placeCard([], null, desk, 300, 'ltr').sheet).toBe(true);
  });

  it('never covers its sentence unless it is a sheet, and never leaves the window', () => {
    const arbitrary = fc.record({
      top: fc.integer({ min: 0, max: 760 }),
      count: fc.integer({ min: 1, max: 20 }),
      left: fc.integer({ min: 0, max: 900 }),
      wanted: fc.integer({ min: 40, max: 1500 }),
      x: fc.option(fc.integer({ min: 0, max: 1280 })),
      direction: fc.constantFrom('ltr' as const, 'rtl' as const),
    });
    fc.assert(
      fc.property(arbitrary, ({ top, count, left, wanted, x, direction }) => {
        const lines = Array.from({ length: count }, (_, index) =>
          line(top + index * 24, left, left + 300),
        );
        const point = x === null ? null : { x, y: top };
        const at = placeCard(lines, point, desk, wanted, direction);
        const box = boxOf(at);
        const inside =
          box.left >= 0 && box.right <= desk.width && box.top >= 0 && box.bottom <= desk.height;
        return inside && (at.sheet || lines.every((text) => intersect(text, box) === null));
      }),
      { seed: 1 },
    );
  });
});

describe('the way from a sentence to its card', () => {
  const lines = [line(200)];
  const card: Rect = { left: 100, right: 460, top: 300, bottom: 500 };

  it('lies between the two', () => {
    expect(isOnTheWay({ x: 300, y: 260 }, lines, card)).toBe(true);
    expect(isOnTheWay({ x: 300, y: 210 }, lines, card)).toBe(true);
    expect(isOnTheWay({ x: 300, y: 400 }, lines, card)).toBe(true);
  });

  it('is left to the side and beyond', () => {
    expect(isOnTheWay({ x: 900, y: 260 }, lines, card)).toBe(false);
    expect(isOnTheWay({ x: 300, y: 120 }, lines, card)).toBe(false);
    expect(isOnTheWay({ x: 300, y: 560 }, lines, card)).toBe(false);
  });

  it('leads upwards as well', () => {
    const above: Rect = { left: 100, right: 460, top: 20, bottom: 150 };
    expect(isOnTheWay({ x: 300, y: 175 }, lines, above)).toBe(true);
    expect(isOnTheWay({ x: 300, y: 260 }, lines, above)).toBe(false);
  });
});
