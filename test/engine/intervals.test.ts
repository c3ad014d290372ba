import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agrees, exactly, type Interval, meets, spread, sum } from '../../engine/intervals.ts';
import '../property-runs.ts';

const interval = fc
  .tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 0, max: 1000 }))
  .map(([low, width]): Interval => ({ low, high: low + width }));

describe('intervals', () => {
  it('meet and agree the same from either side', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        expect(meets(a, b)).toBe(meets(b, a));
        expect(agrees(a, b)).toBe(agrees(b, a));
      }),
    );
  });

  it('meet themselves and everything that holds them', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        expect(meets(a, a)).toBe(true);
        expect(meets(a, spread(a, b))).toBe(true);
      }),
    );
  });

  it('meet exactly where some number lies in both', () => {
    fc.assert(
      fc.property(interval, fc.integer({ min: -1000, max: 2000 }), (a, value) => {
        expect(meets(a, exactly(value))).toBe(a.low <= value && value <= a.high);
      }),
    );
  });

  it('add up bound by bound', () => {
    expect(sum([exactly(2), { low: 5, high: 7 }])).toEqual({ low: 7, high: 9 });
    expect(sum([])).toEqual(exactly(0));
  });
});
