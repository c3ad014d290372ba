import { describe, expect, it } from 'vitest';
import { civilDate } from '../../engine/calendar.ts';
import type { TimeMention } from '../../engine/time-mention.ts';
import { compareTimes } from '../../engine/time-relation.ts';
import { readTimes } from '../../engine/times.ts';
import { tokenize } from '../../engine/tokens.ts';

function first(text: string, publishedAt: string | null = null): TimeMention {
  const [time] = readTimes(text, tokenize(text), publishedAt);
  if (time === undefined) throw new Error(`no time in: ${text}`);
  return time;
}

function iso(days: number | null): string | null {
  if (days === null) return null;
  const { year, month, day } = civilDate(days);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function range(text: string, publishedAt: string | null): (string | null)[] {
  const { from, to } = first(text, publishedAt);
  return [iso(from), iso(to)];
}

describe('readTimes', () => {
  it.each([
    '13 أبريل 2024',
    '١٣ نيسان ٢٠٢٤',
    '13 أفريل 2024',
    '13 أبريل/نيسان 2024',
    '13 أبريل (نيسان) 2024',
    'الثالث عشر من أبريل 2024',
    'April 13, 2024',
    '13 April 2024',
    '13th of April 2024',
    '2024-04-13',
  ])('reads %s as one day', (text) => {
    expect(range(text, null)).toEqual(['2024-04-13', '2024-04-13']);
  });

  it('reads two days of one month as a range', () => {
    expect(range('ليل الـ 13 والـ 14 من أبريل (نيسان) الماضي', '2024-05-19')).toEqual([
      '2024-04-13',
      '2024-04-14',
    ]);
  });

  it('does not guess the year of a bare day', () => {
    const { from, month, day } = first('في 13 أبريل', '2024-05-19');
    expect([from, month, day]).toEqual([null, 4, 13]);
  });

  it.each([
    ['أمس', '2024-05-18', '2024-05-18'],
    ['أول من أمس', '2024-05-17', '2024-05-17'],
    ['الجمعة', '2024-05-17', '2024-05-17'],
    ['الشهر الماضي', '2024-04-01', '2024-04-30'],
    ['العام الماضي', '2023-01-01', '2023-12-31'],
    ['yesterday', '2024-05-18', '2024-05-18'],
    ['last month', '2024-04-01', '2024-04-30'],
  ])('resolves %s against the day of publication', (text, from, to) => {
    expect(range(text, '2024-05-19')).toEqual([from, to]);
  });

  it('leaves relative times open without a day of publication', () => {
    expect(range('أمس', null)).toEqual([null, null]);
  });

  it('reads clock times with their half of the day', () => {
    expect([first('الساعة الثامنة صباحا').minutes, first('7:58 مساء').minutes]).toEqual([
      480, 1198,
    ]);
  });

  it('does not take everyday words for months', () => {
    const text = 'كان اب الاسرة مارس عمله';
    expect(readTimes(text, tokenize(text), null)).toEqual([]);
  });
});

describe('compareTimes', () => {
  it('finds the day before yesterday, Friday, and last Friday compatible', () => {
    const [a, b] = [first('أول من أمس', '2024-05-19'), first('الجمعة الماضي', '2024-05-19')];
    expect(compareTimes(a, b)).toBe('agrees');
  });

  it('compares days without a year by month and day, the same from either side', () => {
    const [bare, dated] = [first('13 أبريل'), first('13 أبريل 2024')];
    const other = first('13 مارس 2024');
    expect(compareTimes(bare, dated)).toBe('agrees');
    expect([compareTimes(bare, other), compareTimes(other, bare)]).toEqual(['differs', 'differs']);
  });

  it('finds the morning and the evening of one hour apart', () => {
    expect(compareTimes(first('الساعة الثامنة صباحا'), first('الساعة الثامنة مساء'))).toBe(
      'differs',
    );
  });
});
