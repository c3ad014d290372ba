import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from '../../engine/normalize.ts';
import { stemOf } from '../../engine/stem.ts';
import { isSameVerb, verbFormsOf } from '../../engine/verb-forms.ts';
import '../property-runs.ts';

const formsOf = (word: string) => verbFormsOf(stemOf(normalize(word)));

describe('verbFormsOf', () => {
  it.each([
    ['أجريا', 'يجريا'],
    ['ردت', 'ترد'],
    ['وصلا', 'يصلا'],
    ['نفذت', 'تنفذ'],
    ['أوضحت', 'توضح'],
    ['قام', 'يقم'],
    ['استضافت', 'تستضف'],
    ['أعلن', 'سيعلن'],
    ['held', 'hold'],
    ['took', 'take'],
  ])('finds %s and %s forms of one verb', (past, present) => {
    expect(isSameVerb(formsOf(past), formsOf(present))).toBe(true);
    expect(isSameVerb(formsOf(present), formsOf(past))).toBe(true);
  });

  it.each([
    ['رفض', 'يقبل'],
    ['held', 'met'],
    ['وصل', 'يغادر'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(isSameVerb(formsOf(one), formsOf(other))).toBe(false);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof verbFormsOf(text).past).toBe('string');
      }),
    );
  });
});
