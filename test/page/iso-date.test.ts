import { describe, expect, it } from 'vitest';
import { dateInPath, isoDate } from '../../page/iso-date.ts';

describe('isoDate', () => {
  it.each([
    ['2024-05-18', '2024-05-18'],
    [' 2024-05-18T09:12:33+0300 ', '2024-05-18T09:12:33+03:00'],
    ['2024-05-18T09:12:33.120Z', '2024-05-18T09:12:33Z'],
    ['2024-05-18 9:12', '2024-05-18T09:12:00'],
    ['2024/5/8 09:12:00 UTC', '2024-05-08T09:12:00Z'],
    ['20240518T091233Z', '2024-05-18T09:12:33Z'],
    ['20240518', '2024-05-18'],
    ['2024-05-18T09:12:33+03', '2024-05-18T09:12:33+03:00'],
    ['20240518091233', '2024-05-18T09:12:33'],
    ['1716023553', '2024-05-18T09:12:33Z'],
    ['1716023553120', '2024-05-18T09:12:33Z'],
    ['٢٠٢٤-٠٥-١٨', '2024-05-18'],
    ['2024-02-29', '2024-02-29'],
  ])('reads %s', (written, expected) => {
    expect(isoDate(written)).toBe(expected);
  });

  it.each([
    '',
    'yesterday',
    '2023-02-29',
    '2024-13-01',
    '0001-01-01T00:00:00',
    '1970-01-01T00:00:00Z',
    '0',
    '86400',
    '99999999999999999999',
    '18/05/2024',
    'Foo 18, 2024',
    '2024',
  ])('knows no date in "%s"', (written) => {
    expect(isoDate(written)).toBeNull();
  });

  it('keeps the day where the clock time is none', () => {
    expect(isoDate('2024-05-18T99:12:00Z')).toBe('2024-05-18');
  });
});

describe('dateInPath', () => {
  it('reads the day of an address and nothing like it', () => {
    expect(dateInPath('https://x.example/2024/05/18/talks')).toBe('2024-05-18');
    expect(dateInPath('https://x.example/story/2024-05-18/talks')).toBe('2024-05-18');
    expect(dateInPath('https://x.example/a/2019/nov/18/b')).toBe('2019-11-18');
    expect(dateInPath('https://x.example/2024/05/talks')).toBeNull();
    expect(dateInPath('https://x.example/2024/05/184/talks')).toBeNull();
    expect(dateInPath('https://x.example/12024/05/18')).toBeNull();
    expect(dateInPath('https://x.example/world/20240518/talks')).toBe('2024-05-18');
    expect(dateInPath('https://x.example/world-20240518-7')).toBe('2024-05-18');
    expect(dateInPath('https://x.example/talks-2024-05-18.html')).toBe('2024-05-18');
    expect(dateInPath('https://x.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/2024/5/8/محادثات')).toBe(
      '2024-05-08',
    );
    expect(dateInPath('https://x.example/the-2001-9-11-attacks')).toBeNull();
    expect(dateInPath('https://x.example/the-2001-09-11-attacks')).toBeNull();
    expect(dateInPath('https://x.example/7-20241399')).toBeNull();
    expect(dateInPath('https://x.example/story?day=/2024/05/18/')).toBeNull();
  });
});
