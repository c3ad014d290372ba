import { describe, expect, it, vi } from 'vitest';
import { createFormat } from '../../components/format.ts';
import { quoted } from '../../components/phrase.ts';

describe('createFormat', () => {
  it('writes numerals as the reader’s region does', () => {
    expect(createFormat('ar-EG').number(1350)).toBe('١٬٣٥٠');
    expect(createFormat('ar-AE').number(1350)).toBe('1,350');
    expect(createFormat('en').number(1350)).toBe('1,350');
  });

  it('names a month as the reader’s region does', () => {
    expect(createFormat('ar-EG').date('2024-05-18')).toBe('١٨ مايو ٢٠٢٤');
    expect(createFormat('ar-LB').date('2024-05-18')).toContain('أيار');
    expect(createFormat('en-GB').date('2024-05-18')).toBe('18 May 2024');
  });

  it('counts years as news does, also where the region’s calendar is another', () => {
    expect(createFormat('ar-SA').date('2024-05-18')).toBe('١٨ مايو ٢٠٢٤');
  });

  it('keeps a day without a time on that day in every time zone', () => {
    vi.stubEnv('TZ', 'America/Los_Angeles');
    expect(createFormat('en-US').date('2024-01-01')).toBe('January 1, 2024');
    expect(createFormat('en-US').date('2024-01-01T02:00:00Z')).toBe('December 31, 2023');
    vi.unstubAllEnvs();
  });

  it('has no words for what is no date', () => {
    const { date } = createFormat('en');
    expect([date('yesterday'), date('2024-13-45'), date(''), date('5')]).toEqual(
      Array(4).fill(null),
    );
  });

  it('knows the six Arabic plural forms', () => {
    const { plural } = createFormat('ar');
    expect([0, 1, 2, 3, 10, 11, 99, 100, 103].map(plural)).toEqual(
      'zero one two few few many many other few'.split(' '),
    );
  });

  it('lists names as the language does, each still of its own language', () => {
    const names = [quoted('Axios', 'en'), quoted('رويترز', 'ar'), quoted('AFP', 'en')];
    expect(createFormat('en').list(names)).toEqual([names[0], ', ', names[1], ', ', names[2]]);
    expect(createFormat('ar').list(names.slice(0, 2))).toEqual([names[0], ' و', names[1]]);
    expect(createFormat('ar').list([])).toEqual([]);
  });
});
