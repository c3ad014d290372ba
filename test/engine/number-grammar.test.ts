import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCardinal } from '../../engine/number-grammar.ts';
import { tokenize } from '../../engine/tokens.ts';
import { arabicWords, englishWords } from '../number-writing.ts';
import '../property-runs.ts';

/** The number that a whole text writes; null where something of it is left over. */
function readWhole(text: string): number | null {
  const tokens = tokenize(text);
  const read = readCardinal(text, tokens, 0, tokens.length);
  if (read === null || read.last !== tokens.length - 1) return null;
  return read.interval.low === read.interval.high ? read.interval.low : null;
}

/** Large numbers and small ones alike. */
const number = fc.oneof(
  fc.integer({ min: 0, max: 999 }),
  fc.integer({ min: 0, max: 999_999 }),
  fc.integer({ min: 0, max: 999_999_999 }),
  fc.integer({ min: 0, max: 999 }).map((thousands) => thousands * 1000),
);

describe('readCardinal', () => {
  it('reads every number back that Arabic words write, in both genders and cases', () => {
    fc.assert(
      fc.property(
        number,
        fc.constantFrom('masculine' as const, 'feminine' as const),
        fc.constantFrom('nominative' as const, 'oblique' as const),
        fc.constantFrom('مئة' as const, 'مائة' as const),
        fc.boolean(),
        (n, gender, grammar, hundred, apart) => {
          const words = arabicWords(n, gender, grammar, hundred, apart);
          expect([words, readWhole(words)]).toEqual([words, n]);
        },
      ),
    );
  });

  it('reads every number below a thousand back that Arabic words write', () => {
    for (let n = 0; n < 1000; n += 1) {
      for (const gender of ['masculine', 'feminine'] as const) {
        for (const grammar of ['nominative', 'oblique'] as const) {
          const words = arabicWords(n, gender, grammar, 'مئة', n % 2 === 0);
          expect([words, readWhole(words)]).toEqual([words, n]);
        }
      }
    }
  });

  it('reads every number back that English words write', () => {
    fc.assert(
      fc.property(number, fc.boolean(), fc.boolean(), (n, hyphen, and) => {
        const words = englishWords(n, hyphen, and);
        expect([words, readWhole(words)]).toEqual([words, n]);
      }),
    );
  });

  it.each([
    ['ثلاثمائة', 300],
    ['ثلاثمئة', 300],
    ['ثلاث مئة', 300],
    ['ألف ومئتان', 1200],
    ['مئتا ألف', 200_000],
    ['مئتي ألف', 200_000],
    ['مئة ألف وألفان', 102_000],
    ['مليون ونصف المليون', 1.5e6],
    ['مليون ونصف مليون', 1.5e6],
    ['ثلاثة ملايين ونصف', 3.5e6],
    ['نصف مليون', 5e5],
    ['ربع مليون', 25e4],
    ['ثلاثة أرباع المليون', 75e4],
    ['مليون و200 ألف', 1.2e6],
    ['1.5 مليار', 1.5e9],
    ['3,5 ملايين', 3.5e6],
    ['ثماني عشرة', 18],
    ['ثمانية وعشرون', 28],
    ['half a million', 5e5],
    ['a quarter of a million'.slice(2), 25e4],
    ['three and a half million', 3.5e6],
    ['one and a half', 1.5],
    ['dozen', 12],
    ['half a dozen', 6],
    ['two dozen', 24],
    ['fifteen hundred', 1500],
    ['3½', 3.5],
    ['12 500', 12_500],
    ['1.500.000', 1.5e6],
    ['1,234.5', 1234.5],
    ['٣٬٥٠٠', 3500],
    ['٣٫٥', 3.5],
    ['۳۵۰', 350],
    ['３５０', 350],
    ['३५०', 350],
  ])('reads %s', (text, value) => {
    expect(readWhole(text)).toBe(value);
  });

  it.each([
    ['between', 'one hundred and two hundred', 100],
    ['بين', 'ألف وثلاثة آلاف', 1000],
    ['بين', 'مئة وثلاث مئة', 100],
  ])('leaves the second number of %s %s alone', (_, text, value) => {
    const tokens = tokenize(text);
    const read = readCardinal(text, tokens, 0, tokens.length);
    expect(read?.interval.high).toBe(value);
  });

  it.each(['أحد', 'الاثنين', 'ميتا', 'few', '007', '①', 'one of'])(
    'sees no number in %s',
    (text) => {
      const tokens = tokenize(text);
      expect(readCardinal(text, tokens, 0, tokens.length)).toBe(null);
    },
  );
});
