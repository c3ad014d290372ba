import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimeMention } from '../../engine/time-mention.ts';
import { compareTimes } from '../../engine/time-relation.ts';
import { readTimes } from '../../engine/times.ts';
import { tokenize } from '../../engine/tokens.ts';
import '../property-runs.ts';

function first(text: string, publishedAt: string | null = null): TimeMention {
  const [time] = readTimes(text, tokenize(text), publishedAt);
  if (time === undefined) throw new Error(`no time in: ${text}`);
  return time;
}

const SUNDAY = '2024-05-19';
const MONDAY = '2024-05-20';

describe('compareTimes', () => {
  it.each([
    ['أول من أمس الجمعة', SUNDAY, 'يوم الجمعة الماضي', SUNDAY, 'agrees'],
    ['أول من أمس', SUNDAY, 'last Friday', MONDAY, 'agrees'],
    ['13 أبريل', null, '13 أبريل 2024', null, 'agrees'],
    ['13 نيسان', null, '13 April', null, 'agrees'],
    ['13 أبريل', null, '13 مارس 2024', null, 'differs'],
    ['13 أبريل 2024', null, 'أبريل 2024', null, 'compatible'],
    ['13 أبريل 2024', null, 'عام 2024', null, 'compatible'],
    ['13 أبريل 2024', null, 'عام 2023', null, 'differs'],
    ['17 مايو', null, 'أول من أمس', SUNDAY, 'agrees'],
    ['13 أبريل الماضي', SUNDAY, 'ليل 13-14 أبريل 2024', null, 'compatible'],
    ['الجمعة', SUNDAY, 'الخميس', SUNDAY, 'differs'],
    ['الجمعة الماضي', SUNDAY, 'الجمعة', '2024-05-25', 'differs'],
    ['10 رمضان 1436', null, '11 رمضان 1436', null, 'compatible'],
    ['10 رمضان 1436', null, '27 يونيو 2015', null, 'compatible'],
    ['شهر رمضان', null, 'شهر شوال', null, 'differs'],
    ['أمس', SUNDAY, '13 رمضان', null, null],
  ] as const)('finds %s (%s) and %s (%s) %s, from either side', (a, dayA, b, dayB, relation) => {
    const [left, right] = [first(a, dayA), first(b, dayB)];
    expect([compareTimes(left, right), compareTimes(right, left)]).toEqual([relation, relation]);
  });

  it('forgives a day where one was counted from the date of the page', () => {
    expect(compareTimes(first('أمس', SUNDAY), first('17 مايو 2024'))).toBe('compatible');
    expect(compareTimes(first('أمس', SUNDAY), first('15 مايو 2024'))).toBe('differs');
  });

  it('never finds the days of two tellings different', () => {
    const said = (day: string) => first(`قال المتحدث ${day} إن الأمر انتهى`, SUNDAY);
    expect(compareTimes(said('الاثنين'), said('الجمعة'))).toBeNull();
  });

  it('never finds a time and the start of another different', () => {
    expect(compareTimes(first('منذ يناير 2024'), first('في مايو 2024'))).toBeNull();
    expect(compareTimes(first('منذ يناير 2024'), first('منذ مايو 2024'))).toBe('differs');
  });

  it('compares no clocks of different zones unless they show the same', () => {
    expect(compareTimes(first('15:30 بتوقيت غرينتش'), first('18:30 بالتوقيت المحلي'))).toBeNull();
    expect(compareTimes(first('15:30 بتوقيت غرينتش'), first('15:40'))).toBe('agrees');
  });

  it('finds the morning and the evening of one hour apart', () => {
    expect(compareTimes(first('الساعة الثامنة صباحا'), first('الساعة الثامنة مساء'))).toBe(
      'differs',
    );
  });

  it('is symmetric, and a time agrees with itself where it says anything', () => {
    const texts = fc.constantFrom(
      ...'أمس|الجمعة|الجمعة الماضي|13 أبريل|13 أبريل 2024|أبريل 2024|منذ يناير|عام 2015|10 رمضان 1436|شهر رمضان|الساعة الثامنة|8 pm|next week|سيعقد الخميس|بين 13 و15 مايو 2015'.split(
        '|',
      ),
    );
    const days = fc.constantFrom(null, SUNDAY, MONDAY, '2015-07-31');
    fc.assert(
      fc.property(texts, days, texts, days, (a, dayA, b, dayB) => {
        const [left, right] = [first(a, dayA), first(b, dayB)];
        expect(compareTimes(left, right)).toBe(compareTimes(right, left));
        expect(['agrees', 'compatible', null]).toContain(compareTimes(left, left));
      }),
    );
  });
});
