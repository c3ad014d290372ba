import { describe, expect, it } from 'vitest';
import { normalize } from '../../engine/normalize.ts';
import { stemOf } from '../../engine/stem.ts';
import { rateOf } from '../../engine/word-rates.ts';

const rate = (word: string) => rateOf(stemOf(normalize(word)));

describe('how common a word is', () => {
  it.each([
    ['put', 'curfew'],
    ['gone', 'ceasefire'],
    ['long', 'aquifer'],
    ['past', 'ventilator'],
    ['بداية', 'تخصيب'],
    ['طويل', 'كبتاجون'],
    ['يقع', 'تجنيس'],
    ['عثر', 'اختناق'],
  ])('is known of everyday words that news counts lack (%s, %s)', (common, telling) => {
    expect(rate(common)).toBeGreaterThan(rate(telling));
  });

  it('is taken from counts of news where they have the word', () => {
    expect(rate('virus')).toBe(2 ** -3);
    expect(rate('تونس')).toBe(2 ** -2);
  });

  it('is small and never 0 for words that nobody counted', () => {
    expect(rate('qwxzv')).toBe(2 ** -11);
    expect(rate('')).toBeGreaterThan(0);
    expect(rate('\ud800')).toBeGreaterThan(0);
  });

  it('is a share of sentences', () => {
    for (const word of ['go', 'say', 'مصر', 'عام', 'اسم']) {
      expect(rate(word)).toBeGreaterThan(0);
      expect(rate(word)).toBeLessThanOrEqual(1 / 4);
    }
  });
});
