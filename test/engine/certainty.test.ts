import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../engine/align.ts';
import { analyze } from '../../engine/analyze.ts';
import { certaintyDifference } from '../../engine/certainty.ts';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import { weighByRates } from '../../engine/weights.ts';
import '../property-runs.ts';

function differenceOf(page: string, other: string) {
  const own = analyze(page, '2025-05-04', weighByRates, NO_LEXICON);
  const library = analyze(other, '2025-05-04', weighByRates, NO_LEXICON);
  return certaintyDifference(own, library, align(own, library).pairs);
}

describe('certaintyDifference', () => {
  it.each([
    [
      'A gas leak might have caused the blast at the bakery in Sfax.',
      'A gas leak caused the blast at the bakery in Sfax.',
      'might have caused',
      'caused',
    ],
    [
      'ربما تسبب ماس كهربائي في احتراق المكتبة الوطنية.',
      'تسبب ماس كهربائي في احتراق المكتبة الوطنية.',
      'ربما تسبب',
      'تسبب',
    ],
  ])('points at the word that only one side is sure of: %s', (unsure, sure, marked, plain) => {
    expect(differenceOf(unsure, sure)).toMatchObject({
      kind: 'less-certain',
      page: marked,
      other: plain,
    });
    expect(differenceOf(sure, unsure)).toMatchObject({ page: plain, other: marked });
  });

  it.each([
    ['A gas leak caused the blast.', 'The blast was caused by a gas leak.'],
    ['A gas leak might have caused the blast.', 'The blast was possibly caused by a gas leak.'],
    ['The club plans to sell the striker.', 'The club sold the striker.'],
    ['يعتزم النادي بيع المهاجم.', 'باع النادي المهاجم.'],
  ])('is silent where both are as sure, or one tells of a plan: %s', (page, other) => {
    expect(differenceOf(page, other)).toBeNull();
  });

  it('never throws, and its spans lie in the texts', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const reason = differenceOf(`might ${a} ${b}`, b);
        expect((reason?.pageSpan?.end ?? 0) <= a.length + b.length + 7).toBe(true);
        expect((reason?.otherSpan?.end ?? 0) <= b.length).toBe(true);
      }),
    );
  });
});
