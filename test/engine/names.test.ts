import { describe, expect, it } from 'vitest';
import { readNames } from '../../engine/names.ts';
import { tokenize } from '../../engine/tokens.ts';

const keys = (text: string) => readNames(text, tokenize(text)).map(({ key }) => key);

describe('readNames', () => {
  it.each(['إيران', 'الإيرانية', 'الإيرانيين', 'بإيران', 'طهران', 'Iran', 'Iranian', 'Tehran'])(
    'brings %s to one country',
    (word) => {
      expect(keys(`the ${word} talks`)).toContain('country:IR');
    },
  );

  it('merges the spellings of a country', () => {
    expect(keys('في سلطنة عُمان')).toEqual(keys('في عمان'));
    expect(keys('الأمريكي')).toEqual(keys('الأميركي'));
    expect(keys('الولايات المتحدة')).toEqual(keys('واشنطن'));
  });

  it('finds the name after a title and its nationality', () => {
    expect(keys('قال رئيس الوزراء الإسرائيلي بنيامين نتنياهو إن')).toEqual([
      'country:IL',
      'بنيامين نتنياهو',
    ]);
  });

  it('finds capitalised names, but not the first word of a sentence alone', () => {
    expect(keys('Yesterday the White House declined.')).toEqual(['white house']);
  });

  it('does not take everyday words for countries', () => {
    expect(keys('تقرير مالي عن الشركة')).toEqual([]);
  });
});
