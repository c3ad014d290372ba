import { describe, expect, it } from 'vitest';
import { plainPhrase, quoted } from '../../components/phrase.ts';
import { beginningOf, shownText } from '../../components/shown-text.ts';

describe('shownText', () => {
  it('drops what could turn words round or reach out of its place', () => {
    expect(shownText('\u202E350\u202C and \u2067x\u2069')).toBe('350 and x');
  });

  it('keeps the marks that only help a line to read right', () => {
    expect(shownText('a\u200Fb\u200Ec\u061Cd')).toBe('a\u200Fb\u200Ec\u061Cd');
  });

  it('shows a lone surrogate as a replacement character, a pair as itself', () => {
    expect(shownText('a\ud83db \ud83d\ude00')).toBe('a\uFFFDb \ud83d\ude00');
  });

  it('shows control characters as a space', () => {
    expect(shownText('a\u0000\u0007b\nc')).toBe('a b c');
  });
});

describe('beginningOf', () => {
  it('cuts a long title between words and leaves a short one', () => {
    expect(beginningOf('Twelve dead')).toBe('“Twelve dead”');
    expect(beginningOf('Twelve people were killed when the bridge collapsed')).toBe(
      '“Twelve people were killed when the…”',
    );
  });

  it('takes the quotation marks of the title’s own script', () => {
    expect(beginningOf('مقتل 12 شخصا')).toBe('«مقتل 12 شخصا»');
  });
});

describe('plainPhrase', () => {
  it('isolates foreign words in a label, and none can end the isolation', () => {
    expect(plainPhrase(['at ', quoted('x\u2069y', 'en')])).toBe('at \u2068xy\u2069');
  });
});
