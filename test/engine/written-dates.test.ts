import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWrittenDates } from '../../engine/written-dates.ts';

const first = (text: string, lang = 'ar') => readWrittenDates(text, lang)[0] ?? null;

describe('readWrittenDates', () => {
  it.each([
    ['السبت 18 أيار/مايو 2024', '2024-05-18'],
    ['السبت، ١٨ مايو ٢٠٢٤ - ١٠:٣٠ ص', '2024-05-18T10:30:00'],
    ['18 مايو, 2024 - 7:05 م', '2024-05-18T19:05:00'],
    ['مايو 18, 2024', '2024-05-18'],
    ['18 أيار (مايو) 2024 الساعة 14:05', '2024-05-18T14:05:00'],
    ['٢ كانون الثاني/يناير ٢٠٢٤', '2024-01-02'],
    ['3 تشرين الأول 2023', '2023-10-03'],
    ['21 جانفي 2021 - 12:01', '2021-01-21T12:01:00'],
    ['الأحد 14 يوليوز 2024 - 09:12', '2024-07-14T09:12:00'],
    ['الجمعة ١٧ مايو ٢٠٢٤م', '2024-05-17'],
    ['تاريخ النشر: 2024/05/18 - 22:15 بتوقيت مكة المكرمة', '2024-05-18T22:15:00+03:00'],
    ['18.05.2024 | 10:15 GMT', '2024-05-18T10:15:00Z'],
    ['18-05-2024 12:00 صباحا', '2024-05-18T00:00:00'],
    ['18-05-2024 11:30 ليلا', '2024-05-18T23:30:00'],
    ['10:30 ص - 18 مايو 2024', '2024-05-18T10:30:00'],
    ['الساعة 10:30 (بتوقيت القاهرة) 18 مايو 2024', '2024-05-18T10:30:00'],
    ['18 مايو 2024 10:30 (غرينتش+3)', '2024-05-18T10:30:00+03:00'],
    ['\u200f18\u200f مايو\u200f 2024', '2024-05-18'],
    ['السبت 04/05/2024', '2024-05-04'],
  ])('reads %s', (text, iso) => {
    expect(first(text)?.iso).toBe(iso);
  });

  it.each([
    ['May 18, 2024 10:30 AM EST', '2024-05-18T10:30:00-05:00'],
    ['Published May 18, 2024, at 7:05 p.m. EDT', '2024-05-18T19:05:00-04:00'],
    ['Sat, 18 May 2024 09:12:33 GMT', '2024-05-18T09:12:33Z'],
    ['Sat, 18 May 2024 09:12:33 +0300', '2024-05-18T09:12:33+03:00'],
    ['18th May 2024', '2024-05-18'],
    ['Sept. 5, 2023', '2023-09-05'],
    ['5 PM, Sept 5 2023', '2023-09-05T17:00:00'],
    ['18-May-2024 10.30 am', '2024-05-18T10:30:00'],
    ['18/05/2024', '2024-05-18'],
    ['05/18/2024', '2024-05-18'],
    ['05/05/2024', '2024-05-05'],
    ['Posted 2024-05-18 at 23:59 (UTC+05:30)', '2024-05-18T23:59:00+05:30'],
    ['May 18, 2024 4:20 pm ET', '2024-05-18T16:20:00'],
  ])('reads %s in English', (text, iso) => {
    expect(first(text, 'en')?.iso).toBe(iso);
  });

  it.each([
    ['fr', 'Publié le 18 mai 2024 à 10h30', '2024-05-18T10:30:00'],
    ['fr', '1er août 2023', '2023-08-01'],
    ['de', '18. März 2024, 10:30 Uhr', '2024-03-18T10:30:00'],
    ['es', '18 de mayo de 2024', '2024-05-18'],
    ['tr', '18 Ağustos 2024 10:30', '2024-08-18T10:30:00'],
    ['ru', '18 мая 2024', '2024-05-18'],
    ['ur', '18 مئی 2024', '2024-05-18'],
    ['fa', '۲۹ اردیبهشت ۱۴۰۳ - ۱۰:۳۰', '2024-05-18T10:30:00'],
    ['fa', '۱۴۰۳/۰۲/۲۹', '2024-05-18'],
    ['fa', '۱۸ مه ۲۰۲۴', '2024-05-18'],
    ['de', '04.05.2024', '2024-05-04'],
  ])('reads the dates of %s: %s', (lang, text, iso) => {
    expect(first(text, lang)?.iso).toBe(iso);
  });

  it('infers the day of an Islamic date, and only where no civil date stands beside it', () => {
    const inferred = expect.objectContaining({ iso: '2024-05-18', certainty: 'inferred' });
    expect(readWrittenDates('السبت 10 ذو القعدة 1445 هـ', 'ar')).toEqual([inferred]);
    expect(readWrittenDates('10/11/1445 هـ', 'ar')).toEqual([inferred]);
    expect(readWrittenDates('1445-11-10', 'ar')).toEqual([inferred]);
    expect(readWrittenDates('9 ذي القعدة 1445 هـ الموافق 18 مايو 2024 م', 'ar')).toEqual([
      expect.objectContaining({ iso: '2024-05-18', certainty: 'stated' }),
    ]);
  });

  it('infers the order of day and month from the language, and tells nothing where that does not', () => {
    expect(first('04/05/2024', 'ar')).toMatchObject({ iso: '2024-05-04', certainty: 'inferred' });
    expect(first('04/05/2024', 'en')).toBeNull();
    expect(first('Saturday 04/05/2024', 'en')).toMatchObject({
      iso: '2024-05-04',
      certainty: 'stated',
    });
    expect(first('Friday 04/05/2024', 'en')).toMatchObject({
      iso: '2024-04-05',
      certainty: 'stated',
    });
  });

  it('tells the publication from the last change by the words before', () => {
    const of = (text: string) => readWrittenDates(text, 'ar').map((date) => [date.iso, date.of]);
    expect(of('نُشر في 18 مايو 2024 - آخر تحديث: 19 مايو 2024')).toEqual([
      ['2024-05-18', 'publication'],
      ['2024-05-19', 'change'],
    ]);
    expect(of('Updated 10:30 AM, May 19, 2024')).toEqual([['2024-05-19T10:30:00', 'change']]);
    expect(of('Published 18 May 2024 10:00, updated 19 May 2024 11:00')).toEqual([
      ['2024-05-18T10:00:00', 'publication'],
      ['2024-05-19T11:00:00', 'change'],
    ]);
    expect(of('الأحد، 04 آب/اغسطس 2013، آخر تحديث 02:21 (GMT+0400)')).toEqual([
      ['2013-08-04T02:21:00+04:00', 'change'],
    ]);
    expect(of('18 مايو 2024')).toEqual([['2024-05-18', null]]);
  });

  it('gives a date as the text has it', () => {
    const written = (text: string) => readWrittenDates(text, 'ar').map((date) => date.written);
    expect(written('نُشر: السبت، ١٨ مايُو ٢٠٢٤ - ١٠:٣٠ ص، مسقط')).toEqual(['١٨ مايُو ٢٠٢٤ - ١٠:٣٠ ص']);
    expect(written('At 7:05 p.m. GMT on May 18, 2024.')).toEqual(['7:05 p.m. GMT on May 18, 2024']);
  });

  it.each([
    'منذ ساعتين',
    '2 hours ago',
    '18 مايو',
    'May 18',
    'مايو 2024',
    '30 فبراير 2024',
    '18/13/2024',
    '192.168.10.2024',
    '1.2.3.2024',
    '0001-01-01',
    '18 مايو 1967',
    'مشاهدات 2024 تعليقات 18',
    'Call 05-18-20241',
    '',
  ])('knows no date in "%s"', (text) => {
    expect(readWrittenDates(text, 'ar')).toEqual([]);
  });

  it('reads any text quickly and throws at none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const { iso } of readWrittenDates(text, 'ar')) expect(iso).toMatch(/^\d{4}-\d\d-\d\d/);
      }),
      { seed: 9, numRuns: 300 },
    );
    for (const text of ['1/', '18 مايو ', '1-1-', '10:', 'نشر ', 'ﷺ', '1 '].map((part) =>
      part.repeat(50_000),
    )) {
      const before = performance.now();
      readWrittenDates(text, 'ar');
      expect(performance.now() - before).toBeLessThan(500);
    }
  });
});
