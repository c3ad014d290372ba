import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resemblance, sketchOf } from '../../engine/sketch.ts';

/** Made-up words of letters only, each number its own. */
const words = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) =>
    Array.from(String(from + i), (digit) => 'ابتثجحخدذر'[Number(digit)]).join(''),
  ).join(' ');

describe('a sketch', () => {
  it('is ascending, distinct and small for any text', () => {
    const sketch = sketchOf(words(0, 5000));
    expect(sketch.length).toBeLessThanOrEqual(128);
    expect(sketch.every((hash, i) => i === 0 || hash > (sketch[i - 1] ?? 0))).toBe(true);
    expect(sketchOf('')).toEqual([]);
    expect(sketchOf('كلمة')).toHaveLength(1);
  });

  it('does not change with marks, spaces and punctuation', () => {
    expect(sketchOf('أكّدت إيران: محادثاتٌ في عُمان.')).toEqual(
      sketchOf('اكدت ايران  محادثات في عمان'),
    );
  });

  it('tells the share of common shingles', () => {
    const whole = sketchOf(words(0, 2000));
    expect(resemblance(whole, whole)).toBe(1);
    expect(resemblance(whole, sketchOf(words(5000, 7000)))).toBe(0);
    // 1,800 of 2,000 words, and 1,000 of 3,000: true shares 0.9 and 0.33.
    expect(Math.abs(resemblance(whole, sketchOf(words(0, 1800))) - 0.9)).toBeLessThan(0.1);
    expect(Math.abs(resemblance(whole, sketchOf(words(1000, 3000))) - 1 / 3)).toBeLessThan(0.13);
  });

  it('is exact for short texts', () => {
    expect(resemblance(sketchOf(words(0, 12)), sketchOf(words(0, 7)))).toBe(0.5);
  });

  it('compares the same both ways, between 0 and 1', () => {
    const text = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 300 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [x, y] = [sketchOf(a.join(' ')), sketchOf(b.join(' '))];
        expect(resemblance(x, y)).toBe(resemblance(y, x));
        expect(resemblance(x, y)).toBeGreaterThanOrEqual(0);
        expect(resemblance(x, y)).toBeLessThanOrEqual(1);
      }),
      { seed: 8, numRuns: 200 },
    );
  });
});
