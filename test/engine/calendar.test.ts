import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  civilDate,
  dayNumber,
  monthLength,
  parseIsoDay,
  parseIsoMinutes,
  weekdayOf,
} from '../../engine/calendar.ts';
import '../property-runs.ts';

describe('calendar', () => {
  it('goes from a day number to a date and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (days) => {
        const { year, month, day } = civilDate(days);
        expect(dayNumber(year, month, day)).toBe(days);
      }),
    );
  });

  it('agrees with the platform on dates and weekdays', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50_000, max: 50_000 }), (days) => {
        const date = new Date(days * 86_400_000);
        expect(civilDate(days)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        expect(weekdayOf(days)).toBe(date.getUTCDay());
      }),
    );
  });

  it('knows leap years', () => {
    expect(monthLength(2024, 2)).toBe(29);
    expect(monthLength(2023, 2)).toBe(28);
    expect(monthLength(1900, 2)).toBe(28);
    expect(monthLength(2023, 12)).toBe(31);
  });

  it('reads ISO dates with and without a time and refuses impossible ones', () => {
    expect(parseIsoDay('1970-01-02')).toBe(1);
    expect(parseIsoMinutes('1970-01-01T01:30:00Z')).toBe(90);
    expect(parseIsoMinutes('1970-01-01')).toBeNull();
    expect(parseIsoDay('2023-02-29')).toBeNull();
    expect(parseIsoDay('18 May 2024')).toBeNull();
    expect(parseIsoDay(null)).toBeNull();
  });
});
