import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNames } from '../../engine/names.ts';
import { tokenize } from '../../engine/tokens.ts';
import '../property-runs.ts';

const names = (text: string) => readNames(text, tokenize(text));
const keys = (text: string) => names(text).map(({ key }) => key);

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

  it('finds the person after a title and its nationality, the same in both scripts', () => {
    const arabic = keys('قال رئيس الوزراء الإسرائيلي بنيامين نتنياهو إن');
    expect(arabic).toEqual(['country:IL', 'person:benjamin ntn']);
    expect(keys('the Israeli Prime Minister Benjamin Netanyahu said')).toEqual(arabic);
  });

  it.each([
    ['بريت ماكغورك', 'Brett McGurk'],
    ['بريت ماكجورك', 'Brett McGurk'],
    ['أنتوني بلينكن', 'Antony Blinken'],
    ['محمد بن سلمان', 'Mohammed bin Salman'],
    ['إسماعيل هنية', 'Ismail Haniyeh'],
    ['فلاديمير بوتين', 'Vladimir Putin'],
    ['إيمانويل ماكرون', 'Emmanuel Macron'],
  ])('finds %s and %s without a title', (arabic, english) => {
    const person = (text: string) => names(text).filter(({ type }) => type === 'person');
    expect(person(`ووصل ${arabic} أمس`).map(({ words }) => words.length)).toEqual([
      arabic.split(' ').length,
    ]);
    expect(person(`Later ${english} arrived`)).toHaveLength(1);
  });

  it('keeps titles apart from the name', () => {
    const of = (text: string) => keys(text).filter((key) => key.startsWith('person:'));
    expect(of('كبير مستشاري الرئيس بايدن')).toEqual(of('President Biden spoke'));
    expect(of('المبعوث الأميركي بريت ماكغورك')).toEqual(of('منسق الإدارة بريت ماكغورك'));
    expect(of('قال المرشد علي خامنئي')).toHaveLength(1);
  });

  it.each([
    ['أصفهان', 'Isfahan', 'place:isfahan'],
    ['اصفهان', 'Esfahan', 'place:isfahan'],
    ['وبغزة', 'Gaza', 'place:gaza'],
    ['للضفة الغربية', 'the West Bank', 'place:west-bank'],
    ['وحلب', 'Aleppo', 'place:aleppo'],
    ['مضيق هرمز', 'the Strait of Hormuz', 'place:strait-of-hormuz'],
    ['البحر الأحمر', 'the Red Sea', 'place:red-sea'],
    ['مدينة جنين', 'Jenin', 'place:jenin'],
    ['الوكالة الدولية للطاقة الذرية', 'the IAEA', 'org:iaea'],
    ['للأمم المتحدة', 'the United Nations', 'org:un'],
    ['الناتو', 'NATO', 'org:nato'],
    ['الحرس الثوري', 'the Revolutionary Guards', 'org:irgc'],
    ['حزب الله', 'Hezbollah', 'org:hezbollah'],
    ['البيت الأبيض', 'the White House', 'org:white-house'],
    ['حركة فتح', 'Fatah', 'org:fatah'],
    ['الكورية الجنوبية', 'the South Korean', 'country:KR'],
    ['النرويجيون', 'the Norwegian', 'country:NO'],
  ])('brings %s and %s to one name', (arabic, english, key) => {
    expect(keys(`قيل عن ${arabic} أمس`)).toContain(key);
    expect(keys(`he spoke of ${english} again`)).toContain(key);
  });

  it('tells the city from the country that is written alike', () => {
    expect(keys('في العاصمة الأردنية عمان')).toEqual(['country:JO', 'country:JO']);
    expect(keys('وصل إلى عَمّان')).toEqual(['country:JO']);
    expect(keys('محادثات في عُمان بين إيران والأردن')).toContain('country:OM');
    expect(keys('محادثات في عمان')).toEqual(['country:OM']);
  });

  it.each([
    'رسم صور الفيلم كاملة',
    'فتح الباب للجميع',
    'كان الجنين حيا و جنين آخر',
    'دوما ما يقول ذلك',
    'برنامج سلمي بحت',
    'a man who said that it was nice',
    'بلغ من العمر عمر أبيه',
  ])('finds no name in everyday words: %s', (text) => {
    expect(keys(text)).toEqual([]);
  });

  it('finds capitalised names, but not the first word of a sentence alone', () => {
    expect(keys('Yesterday the Blue Lagoon closed.')).toEqual(['blue lagoon']);
  });

  it('gives spans that lie in the text, in order and apart, for any string', () => {
    const words = fc.constantFrom(
      ...'الرئيس محمد بن سلمان عبد الله أبو علي غزة وبغزة الولايات المتحدة حركة فتح مدينة صور President Joe Biden of the UN in Gaza , " - عمان'.split(
        ' ',
      ),
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 30 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const name of names(text)) {
          expect(name.start).toBeGreaterThanOrEqual(end);
          expect(name.end).toBeGreaterThan(name.start);
          expect(name.end).toBeLessThanOrEqual(text.length);
          expect(name.key).not.toBe('');
          end = name.end;
        }
      }),
    );
  });

  it('does not take everyday words for countries', () => {
    expect(keys('تقرير مالي عن الشركة')).toEqual([]);
  });
});
