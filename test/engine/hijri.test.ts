import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate } from '../../engine/calendar.ts';
import { HIJRI_MONTHS, hijriDayNumber, hijriDays, isHijriYear } from '../../engine/hijri.ts';
import { normalize } from '../../engine/normalize.ts';
import '../property-runs.ts';

const MS_PER_DAY = 86_400_000;

function partsOf(calendar: string, days: number): { year: number; month: number; day: number } {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const parts = new Map(
    format.formatToParts(days * MS_PER_DAY).map((part) => [part.type, part.value]),
  );
  return {
    year: Number(parts.get('year')),
    month: Number(parts.get('month')),
    day: Number(parts.get('day')),
  };
}

describe('the tabular Islamic calendar', () => {
  it('comes back to the same date through the calendar of the platform', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1300, max: 1500 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 29 }),
        (year, month, day) => {
          expect(partsOf('islamic-civil', hijriDayNumber(year, month, day))).toEqual({
            year,
            month,
            day,
          });
        },
      ),
    );
  });

  it('holds the day of the Saudi calendar in the days it allows, for every month of the years in the news', () => {
    for (let year = 1380; year <= 1460; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        const days = hijriDays({ year, month, day: 1 });
        const holds = [0, 1, 2, 3].some((after) => {
          const found = partsOf('islamic-umalqura', (days?.from ?? 0) + after);
          return found.year === year && found.month === month && found.day === 1;
        });
        expect(holds, `${year}-${month}`).toBe(true);
      }
    }
  });

  it('knows that Ramadan 1445 began on 11 March 2024', () => {
    expect(civilDate(hijriDayNumber(1445, 9, 1))).toEqual({ year: 2024, month: 3, day: 11 });
  });

  it('takes no year of the common era for an Islamic one', () => {
    expect([1436, 1300, 1500].map(isHijriYear)).toEqual([true, true, true]);
    expect([2015, 1299, 1501, 1436.5, Number.NaN].some(isHijriYear)).toBe(false);
  });

  it('knows the months by all the names of the platform in Arabic', () => {
    const format = new Intl.DateTimeFormat('ar-SA-u-ca-islamic-umalqura', {
      month: 'long',
      timeZone: 'UTC',
    });
    const unknown = Array.from({ length: 40 }, (_, step) =>
      normalize(format.format(step * 10 * MS_PER_DAY)),
    ).filter((name) => !HIJRI_MONTHS.has(name));
    expect(unknown).toEqual([]);
  });
});
