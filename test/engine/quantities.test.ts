import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Quantity, readQuantities } from '../../engine/quantities.ts';
import { readTimes } from '../../engine/times.ts';
import { tokenize } from '../../engine/tokens.ts';
import '../property-runs.ts';

function read(text: string): Quantity[] {
  const tokens = tokenize(text);
  return readQuantities(text, tokens, readTimes(text, tokens, null));
}

function only(text: string): Quantity {
  const [quantity, ...more] = read(text);
  expect(more).toEqual([]);
  if (quantity === undefined) throw new Error(`no quantity in: ${text}`);
  return quantity;
}

const bounds = (text: string) => {
  const { low, high } = only(text).interval;
  return [low, high];
};

describe('readQuantities', () => {
  it.each([
    ['أطلقت 350 صاروخا', 350],
    ['أطلقت ٣٥٠ صاروخا', 350],
    ['12,500 جندي', 12_500],
    ['12 الفا و500 جندي', 12_500],
    ['خمسة وعشرون قتيلا', 25],
    ['خمس وعشرين مدرسة', 25],
    ['ألف وخمسمئة شخص', 1500],
    ['ثلاثة آلاف مقاتل', 3000],
    ['مئتان وخمسون منزلا', 250],
    ['ثلاث عشرة حالة', 13],
    ['مليارا دولار', 2e9],
    ['3.5 مليون دولار', 3.5e6],
    ['شركتين', 2],
    ['جنرالان', 2],
    ['twenty-five people', 25],
    ['two hundred and fifty thousand people', 250_000],
    ['3,000 people', 3000],
    ['إحدى عشرة إصابة', 11],
    ['اثنتي عشرة مدرسة', 12],
    ['ثماني عشرة بلدة', 18],
    ['ألفان وثلاثمئة وأربعة وأربعون متطوعا', 2344],
    ['مليون ونصف المليون حاج', 1.5e6],
    ['ربع مليار دولار', 0.25e9],
    ['مئتا ألف نسمة', 200_000],
    ['two dozen firefighters', 24],
    ['one and a half million pilgrims', 1.5e6],
    ['1.2m people', 1.2e6],
    ['3.4m euros', 3.4e6],
    ['30 ثانية', 30],
  ])('reads %s as %d', (text, value) => {
    expect(bounds(text)).toEqual([value, value]);
  });

  it.each([
    ['أكثر من 300 صاروخ', 300, Number.POSITIVE_INFINITY],
    ['تخطى عددها الـ300', 300, Number.POSITIVE_INFINITY],
    ['ما لا يقل عن 25 شخصا', 25, Number.POSITIVE_INFINITY],
    ['31 شخصا على الأقل', 31, Number.POSITIVE_INFINITY],
    ['أقل من 40 شخصا', 0, 40],
    ['بين 20 و25 شخصا', 20, 25],
    ['لا يقل عددهم عن 25 شخصا', 25, Number.POSITIVE_INFINITY],
    ['بين 5 و7 ملايين دولار', 5e6, 7e6],
    ['one in five people', 0.2, 0.2],
    ['a little over a month', 1, 2],
    ['ما يزيد قليلا عن شهر', 1, 2],
    ['ثلاث ساعات ونصف', 3.5, 3.5],
    ['أربع أو خمس عربات', 4, 5],
    ['عربتين أو ثلاث عربات', 2, 3],
    ['more than 300 missiles', 300, Number.POSITIVE_INFINITY],
    ['up to 40 people', 0, 40],
    ['between 20 and 25 people', 20, 25],
    ['ما بين 30 و40 مزارعا', 30, 40],
    ['على أكثر تقدير 15 حافلة', 0, 15],
  ])('reads the hedge of %s as an interval', (text, low, high) => {
    expect(bounds(text)).toEqual([low, high]);
  });

  it.each([
    ['نشر 12.500 جندي', 12_500, 12_500],
    ['12.500 soldiers', 12_500, 12_500],
    ['3.500 شجرة', 3500, 3500],
    ['1.250 دولار', 1.25, 1250],
    ['1.500 كيلومتر', 1.5, 1500],
    ['1.250 dollars', 1.25, 1.25],
    ['2.5 مليون شخص', 2.5e6, 2.5e6],
    ['12.50 دولارا', 12.5, 12.5],
    ['1.125 في المئة', 1.125, 1.125],
    ['1.500 million euros', 1.5e6, 1.5e6],
  ])('takes the point of %s for what it can be', (text, low, high) => {
    expect(bounds(text)).toEqual([low, high]);
  });

  it.each([
    ['changing six of its 27 ministers', 6, 'وزير'],
    ['11 of the 15 members voted', 11, 'عنصر'],
    ['غادر ستة من أصل 27 وزيرا', 6, 'وزير'],
    ['شمل ستة من وزرائها', 6, 'وزير'],
    ['غاب ثلاثة من لاعبيه', 3, 'لاعب'],
    ['باعت اثنتان من سفنها', 2, 'سفينه'],
  ])('counts the part of %s as the whole is counted', (text, value, noun) => {
    expect(read(text)[0]).toMatchObject({ interval: { low: value, high: value }, noun });
  });

  it('takes an ambush for no two kilometres', () => {
    expect(read('قتل جندي في كمين')).toEqual([]);
  });

  it('takes about 400 to be near 400', () => {
    const [low, high] = bounds('نحو 400 كيلوغرام');
    expect(low).toBeLessThan(400);
    expect(high).toBeGreaterThan(400);
    expect(high).toBeLessThan(500);
  });

  it.each([
    'نظام إس-300',
    'نظام إس 300',
    'طائرات F-16',
    'قمة G7',
    'جائحة COVID-19',
    'عام 1979',
    'في 13 أبريل',
    'لبنان وإيران وطالبان',
    'القرار 1701',
    'Resolution 1701',
    'مجموعة السبع',
    'طائرة من طراز بوينغ 737',
    'a Boeing 737 crashed',
    'مقاتلات إف-35',
    'الفيلق الخامس',
    'the Fifth Fleet',
    'القناة 12 الإسرائيلية',
    'صواريخ فاتح 110',
    'جائحة كوفيد-19',
    'الدور نصف النهائي',
    '⑴',
    'call 0550123456',
  ])('sees no quantity in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('names what is counted by one key in all forms and both languages', () => {
    expect(only('17 فرقة').noun).toBe(only('7 فرق').noun);
    expect(only('ضابطان').noun).toBe(only('five officers').noun);
    expect(only('أربعة من الاتحادات').noun).toBe(only('ثلاثة اتحادات').noun);
  });

  it('tells the killed from the injured', () => {
    const [killed, injured] = read('لقي 4 أشخاص مصرعهم وأصيب 3 آخرون');
    expect([killed?.running, killed?.interval.low]).toEqual(['killed', 4]);
    expect([injured?.running, injured?.interval.low]).toEqual(['injured', 3]);
  });

  it('keeps a part of a count apart', () => {
    const [whole, part] = read('قتل سبعة عناصر بينهم ضابطان');
    expect([whole?.part, part?.part]).toEqual([false, true]);
  });

  it('keeps percentages, ages, ordinals and scores apart from counts', () => {
    expect(only('50 في المئة من السكان').kind).toBe('percent');
    expect(read('بلاتر (79 عاما)').map(({ kind }) => kind)).toEqual(['age']);
    expect(only('الولاية الخامسة').kind).toBe('ordinal');
    expect(only('فوز برشلونة 2-1').kind).toBe('score');
  });

  it('gives spans that hold the number, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        for (const { start, end, interval } of read(text)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(interval.low).toBeLessThanOrEqual(interval.high);
        }
      }),
    );
  });
});
