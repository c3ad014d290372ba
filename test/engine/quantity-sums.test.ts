import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Quantity, readQuantities } from '../../engine/quantities.ts';
import { findSums } from '../../engine/quantity-sums.ts';
import { readTimes } from '../../engine/times.ts';
import { tokenize } from '../../engine/tokens.ts';
import '../property-runs.ts';

function read(text: string): Quantity[] {
  const tokens = tokenize(text);
  return readQuantities(text, tokens, readTimes(text, tokens, null));
}

const sums = (page: string, other: string) => findSums(read(page), read(other));

describe('findSums', () => {
  it.each([
    ['قتل سبعة عناصر بينهم ضابطان رفيعان', 'قتل جنرالان من الحرس وخمسة ضباط كانوا يرافقونهم'],
    ['seven officers were killed', 'two generals and five officers were killed'],
    ['اعتقلت الشرطة 12 شخصا', 'اعتقال خمسة رجال وسبع نساء'],
    ['أصيب ثمانية جنود', 'إصابة ثلاثة ضباط وخمسة جنود'],
  ])('finds that %s is %s', (whole, parts) => {
    const found = sums(whole, parts);
    expect(found).toEqual([{ side: 'page', whole: 0, parts: [0, 1], exact: true }]);
    const turned = sums(parts, whole);
    expect(turned).toEqual([{ side: 'other', whole: 0, parts: [0, 1], exact: true }]);
  });

  it.each([
    ['another total', 'قتل ثمانية عناصر', 'قتل جنرالان وخمسة ضباط'],
    ['other things', 'سبعة صواريخ', 'جنرالان وخمسة ضباط'],
    ['the dead and the injured', 'قتل سبعة أشخاص', 'قتل شخصان وأصيب خمسة أشخاص'],
    ['a part counted twice', 'قتل سبعة أشخاص', 'قتل خمسة أشخاص بينهم ضابطان'],
    ['a total that both give', 'قتل سبعة عناصر', 'قتل سبعة عناصر بينهم ضابطان وخمسة جنود'],
    ['percentages', '70 في المئة', '30 في المئة و40 في المئة'],
  ])('finds none in %s', (_, page, other) => {
    expect(sums(page, other)).toEqual([]);
  });

  it('says that a sum with a hedge only may be right', () => {
    const [found] = sums('قتل أكثر من ستة أشخاص', 'قتل رجلان وخمس نساء');
    expect(found?.exact).toBe(false);
  });

  it('mirrors when the sides change places, and stays quick on long lists', () => {
    const word = fc.constantFrom(
      'ضابطان',
      'خمسة جنود',
      'سبعة عناصر',
      'قتل',
      'أصيب',
      '3 أطفال',
      '،',
    );
    const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const turned = sums(b, a).map((one) => ({
          ...one,
          side: one.side === 'page' ? ('other' as const) : ('page' as const),
        }));
        const order = (one: { side: string }) => (one.side === 'page' ? 0 : 1);
        expect(turned.toSorted((x, y) => order(x) - order(y))).toEqual(sums(a, b));
      }),
    );
  });
});
