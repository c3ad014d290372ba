import { describe, expect, it, vi } from 'vitest';
import { createFormat } from '../../components/format.ts';

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

  it('chooses the six Arabic plural forms', () => {
    const { plural } = createFormat('ar');
    const forms = { zero: 0, one: 1, two: 2, few: 3, many: 4, other: 5 };
    const chosen = [0, 1, 2, 3, 10, 11, 99, 100, 103].map((count) => plural(count, forms));
    expect(chosen).toEqual([0, 1, 2, 3, 3, 4, 4, 5, 3]);
  });

  it('falls back to the last form where a language has none for the count', () => {
    expect(createFormat('en').plural(1, { other: 'many' })).toBe('many');
  });
});
