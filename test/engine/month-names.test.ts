import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../engine/calendar.ts';
import { MONTHS, WEEKDAYS } from '../../engine/month-names.ts';
import { normalize } from '../../engine/normalize.ts';

const COUNTRIES = 'AE BH DJ DZ EG EH ER IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SS SY TD TN YE';

describe('month and weekday names', () => {
  it.each(COUNTRIES.split(' '))('knows every month of ar-%s', (country) => {
    const format = new Intl.DateTimeFormat(`ar-${country}-u-ca-gregory`, {
      month: 'long',
      timeZone: 'UTC',
    });
    for (let month = 1; month <= 12; month += 1) {
      const name = normalize(format.format(dayNumber(2024, month, 15) * 86_400_000));
      expect([name, MONTHS.get(name)]).toEqual([name, month]);
    }
  });

  it('knows the weekdays of Arabic and English', () => {
    expect([WEEKDAYS.get('الجمعه'), WEEKDAYS.get('friday')]).toEqual([5, 5]);
    expect([WEEKDAYS.get('الاثنين'), WEEKDAYS.get('monday')]).toEqual([1, 1]);
  });
});
