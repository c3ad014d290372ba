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
    ['Sat, 18 May 2024 09:12:33 GMT', '2024-05-18'],
    ['May 18, 2024', '2024-05-18'],
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
    '1716023553',
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
  });
});
