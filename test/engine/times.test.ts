import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate } from '../../engine/calendar.ts';
import type { TimeMention } from '../../engine/time-mention.ts';
import { readTimes } from '../../engine/times.ts';
import { tokenize } from '../../engine/tokens.ts';
import '../property-runs.ts';

/** A Sunday. */
const PUBLISHED = '2024-05-19';

function all(text: string, publishedAt: string | null = PUBLISHED): TimeMention[] {
  return readTimes(text, tokenize(text), publishedAt);
}

function first(text: string, publishedAt: string | null = PUBLISHED): TimeMention {
  const [time] = all(text, publishedAt);
  if (time === undefined) throw new Error(`no time in: ${text}`);
  return time;
}

function iso(days: number | null): string | null {
  if (days === null) return null;
  const { year, month, day } = civilDate(days);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function range(text: string, publishedAt: string | null = PUBLISHED): (string | null)[] {
  const { from, to } = first(text, publishedAt);
  return [iso(from), iso(to)];
}

describe('readTimes', () => {
  it.each([
    '13 أبريل 2024',
    '١٣ نيسان ٢٠٢٤',
    '13 أفريل 2024',
    '13 أبريل/نيسان 2024',
    '13 نيسان - أبريل 2024',
    '13 أبريل (نيسان) 2024',
    'الثالث عشر من أبريل 2024',
    '13 من شهر أبريل عام 2024',
    'April 13, 2024',
    'Apr. 13, 2024',
    '13 April 2024',
    '13th of April 2024',
    '2024-04-13',
    '13/4/2024',
    '13 / 04 / 2024',
    '2024/4/13',
    '13.4.2024',
    'السبت 13 أبريل 2024',
    'Saturday, April 13, 2024',
  ])('reads %s as one day', (text) => {
    expect(range(text, null)).toEqual(['2024-04-13', '2024-04-13']);
    expect(all(text, null)).toHaveLength(1);
  });

  it('reads the day first in Arabic and leaves it open in English', () => {
    expect(range('في 4/5/2024', null)).toEqual(['2024-05-04', '2024-05-04']);
    expect(range('on 4/5/2024', null)).toEqual(['2024-04-05', '2024-05-04']);
    expect(range('on 4/13/2024', null)).toEqual(['2024-04-13', '2024-04-13']);
  });

  it.each([
    ['ليل الـ 13 والـ 14 من أبريل (نيسان) الماضي', '2024-04-13', '2024-04-14'],
    ['بين 13 و15 مايو 2015', '2015-05-13', '2015-05-15'],
    ['من 3 إلى 5 يونيو 2015', '2015-06-03', '2015-06-05'],
    ['from 3 to 5 June 2015', '2015-06-03', '2015-06-05'],
    ['June 3-5, 2015', '2015-06-03', '2015-06-05'],
    ['من يناير إلى مايو 2015', '2015-01-01', '2015-05-31'],
    ['between January and March 2015', '2015-01-01', '2015-03-31'],
    ['من ديسمبر إلى مارس 2015', '2014-12-01', '2015-03-31'],
    ['يومي الجمعة والسبت', '2024-05-17', '2024-05-18'],
    ['ليل الجمعة السبت', '2024-05-17', '2024-05-18'],
    ['2011-2015', '2011-01-01', '2015-12-31'],
    ['بين عامي 2010 و2015', '2010-01-01', '2015-12-31'],
    ['between 2010 and 2015', '2010-01-01', '2015-12-31'],
    ['from 1990 to 1994', '1990-01-01', '1994-12-31'],
  ])('reads %s as a range', (text, from, to) => {
    expect(range(text)).toEqual([from, to]);
    expect(all(text)).toHaveLength(1);
  });

  it.each([
    ['عام 1979', '1979-01-01', '1979-12-31'],
    ['في 7 جانفي 2020', '2020-01-07', '2020-01-07'],
    ['يوم 5 غشت 2019', '2019-08-05', '2019-08-05'],
    ['في ثمانينيات القرن الماضي', '1980-01-01', '1989-12-31'],
    ['in Q3 2022', '2022-07-01', '2022-09-30'],
    ['in the summer of 2022', '2022-06-01', '2022-09-30'],
    ['في رمضان 1445', '2024-03-09', '2024-04-10'],
    ['in 2015,', '2015-01-01', '2015-12-31'],
    ['تسعينيات القرن الماضي', '1990-01-01', '1999-12-31'],
    ['the 1990s', '1990-01-01', '1999-12-31'],
    ['الربع الأول من 2024', '2024-01-01', '2024-03-31'],
    ['the third quarter of last year', '2023-07-01', '2023-09-30'],
    ['النصف الثاني من عام 2014', '2014-07-01', '2014-12-31'],
    ['النصف الأول من كانون الثاني 2024', '2024-01-01', '2024-01-16'],
    ['الأسبوع الأول من مايو 2024', '2024-05-01', '2024-05-31'],
    ['صيف 2014', '2014-06-01', '2014-09-30'],
    ['مطلع أبريل 2024', '2024-04-01', '2024-04-12'],
    ['أواخر أبريل الماضي', '2024-04-19', '2024-04-30'],
    ['أبريل من العام الماضي', '2023-04-01', '2023-04-30'],
  ])('reads the days of %s', (text, from, to) => {
    expect(range(text)).toEqual([from, to]);
  });

  it('does not guess the year of a bare day', () => {
    const { from, month, day } = first('في 13 أبريل');
    expect([from, month, day]).toEqual([null, 4, 13]);
  });

  it('finds the year of a day by its weekday', () => {
    expect(range('الجمعة الموافق 17 مايو')).toEqual(['2024-05-17', '2024-05-17']);
    expect(range('Friday, May 19')).toEqual(['2023-05-19', '2023-05-19']);
  });

  it.each([
    ['أمس', '2024-05-18', '2024-05-18'],
    ['أول من أمس', '2024-05-17', '2024-05-17'],
    ['أمس الأول', '2024-05-17', '2024-05-17'],
    ['أول من أمس الجمعة', '2024-05-17', '2024-05-17'],
    ['أول من أمس (الجمعة)', '2024-05-17', '2024-05-17'],
    ['يوم الجمعة الماضي', '2024-05-17', '2024-05-17'],
    ['الجمعة قبل الماضية', '2024-05-10', '2024-05-10'],
    ['الجمعة', '2024-05-17', '2024-05-17'],
    ['سيعقد الاجتماع الخميس', '2024-05-23', '2024-05-23'],
    ['الخميس المقبل', '2024-05-23', '2024-05-23'],
    ['will meet on Thursday', '2024-05-23', '2024-05-23'],
    ['علقت الدراسة حتى الأربعاء', '2024-05-22', '2024-05-22'],
    ['إلى غاية الأربعاء', '2024-05-22', '2024-05-22'],
    ['closed until Wednesday', '2024-05-22', '2024-05-22'],
    ['غدا', '2024-05-20', '2024-05-20'],
    ['قبل يومين', '2024-05-17', '2024-05-17'],
    ['منذ ثلاثة أيام', '2024-05-16', '2024-05-16'],
    ['قبل أسبوع', '2024-05-08', '2024-05-16'],
    ['two days ago', '2024-05-17', '2024-05-17'],
    ['last Friday', '2024-05-17', '2024-05-17'],
    ['Friday last week', '2024-05-17', '2024-05-17'],
    ['الشهر الماضي', '2024-04-01', '2024-04-30'],
    ['الشهر الجاري', '2024-05-01', '2024-05-31'],
    ['13 من الشهر الجاري', '2024-05-13', '2024-05-13'],
    ['العام الماضي', '2023-01-01', '2023-12-31'],
    ['next year', '2025-01-01', '2025-12-31'],
    ['yesterday', '2024-05-18', '2024-05-18'],
    ['last month', '2024-04-01', '2024-04-30'],
  ])('resolves %s against the day of publication', (text, from, to) => {
    expect(range(text)).toEqual([from, to]);
    expect(first(text).reckoned).toBe(true);
  });

  it('leaves relative times open without a day of publication', () => {
    expect(range('أمس', null)).toEqual([null, null]);
  });

  it('leaves the day open where the weekday and the date of the page disagree', () => {
    const { from, weekday } = first('أمس الثلاثاء');
    expect([from, weekday]).toEqual([null, 2]);
  });

  it('trusts the weekday of a page that is dated a day off', () => {
    expect(range('أمس الأحد')).toEqual(['2024-05-19', '2024-05-19']);
  });

  it.each([
    ['منذ يناير', 'since'],
    ['since January', 'since'],
    ['حتى مايو', 'until'],
    ['until May', 'until'],
    ['قبل 13 أبريل', 'before'],
    ['في يناير', null],
  ])('tells that %s is a bound: %s', (text, bound) => {
    expect(first(text).bound).toBe(bound);
  });

  it.each([
    'قال فيدانت باتيل، نائب المتحدث باسم الوزارة، الاثنين، إن الإدارة لديها طرق',
    'وقال بقائي اليوم إنه ينبغي السماح',
    'The ministry said on Monday that talks went on',
    'he told reporters on Friday',
  ])('marks the day on which somebody spoke: %s', (text) => {
    expect(first(text).reporting).toBe(true);
  });

  it.each([
    'وقالت المصادر إن ماكغورك وصل إلى عمان يوم الثلاثاء',
    'قتل خمسة أشخاص الثلاثاء',
    'The ministry said that five people were killed on Monday',
  ])('does not take the day of an event for one of speech: %s', (text) => {
    expect(first(text).reporting).toBe(false);
  });

  it('reads Islamic dates as the days they may be', () => {
    const { hijri, from, to } = first('10 رمضان 1436 هـ');
    expect(hijri).toEqual({ year: 1436, month: 9, day: 10 });
    expect([iso(from), iso(to)]).toEqual(['2015-06-25', '2015-06-28']);
    expect(first('1436/9/10هـ').hijri).toEqual(hijri);
    expect(first('في شهر رمضان المبارك').hijri).toEqual({ year: null, month: 9, day: null });
  });

  it('reads an Islamic date beside a common one or a weekday as one time', () => {
    const text = 'يوم 10 رمضان 1436هـ الموافق 27 يونيو 2015م';
    expect(range(text)).toEqual(['2015-06-27', '2015-06-27']);
    expect(all(text)).toHaveLength(1);
    // 16 Shaaban 1436 was a Wednesday, 3 June 2015.
    expect(range('الأربعاء 16 / 08 / 1436هـ')).toEqual(['2015-06-03', '2015-06-03']);
  });

  it.each([
    ['الساعة الثامنة صباحا', 480, 'am'],
    ['7:58 مساء', 1198, 'pm'],
    ['الساعة الثالثة والنصف فجرا', 210, 'am'],
    ['الساعة السابعة إلا ربعا مساء', 1125, 'pm'],
    ['الساعة الحادية عشرة ليلا', 1380, 'pm'],
    ['الساعة الثانية عشرة ظهرا', 720, 'pm'],
    ['الثامنة والنصف من مساء', 1230, 'pm'],
    ['at 3:30 p.m.', 930, 'pm'],
    ['at 8 pm', 1200, 'pm'],
    ['12:46 صباحا', 46, 'am'],
    ['الساعة 15:30', 930, 'pm'],
    ['8:05', 485, null],
  ])('reads the clock of %s', (text, minutes, halfDay) => {
    const time = first(text);
    expect([time.minutes, time.halfDay]).toEqual([minutes, halfDay]);
  });

  it('names the zone of a clock and reckons with none', () => {
    expect(first('15:30 بتوقيت غرينتش')).toMatchObject({ minutes: 930, zone: 'gmt' });
    expect(first('at 1530 GMT')).toMatchObject({ minutes: 930, zone: 'gmt' });
    expect(first('الساعة السابعة بالتوقيت المحلي').zone).toBe('local');
  });

  it.each([
    'كان اب الاسرة مارس عمله',
    'قال رجب طيب إن شعبان عاد',
    'رجل في الستينيات من عمره',
    'قبل يومين من الهجوم',
    'عين اليوم',
    'في اليوم التالي',
    'وصل 2015 شخصا',
    'he may march',
  ])('reads no time in: %s', (text) => {
    expect(all(text)).toEqual([]);
  });

  it('gives spans that lie in the text, in order and apart, for any string', () => {
    const words = fc.constantFrom(
      ...'13 أبريل نيسان 2024 الجمعة أمس من إلى بين و منذ 1445 هـ رمضان الساعة الثامنة والنصف مساء last Friday May 3 to 5 , / - ( ) ago two days اليوم الماضي الربع الأول العام مطلع'.split(
        ' ',
      ),
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 30 }).map((list) => list.join(' ')),
      fc.array(words, { maxLength: 12 }).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom(null, PUBLISHED), (text, publishedAt) => {
        let end = 0;
        for (const time of all(text, publishedAt)) {
          expect(time.start).toBeGreaterThanOrEqual(end);
          expect(time.end).toBeGreaterThan(time.start);
          expect(time.end).toBeLessThanOrEqual(text.length);
          if (time.from !== null && time.to !== null)
            expect(time.to).toBeGreaterThanOrEqual(time.from);
          end = time.end;
        }
      }),
    );
  });
});
