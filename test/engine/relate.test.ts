import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import { relate } from '../../engine/relate.ts';
import '../property-runs.ts';

describe('relate', () => {
  it.each([
    ['المركزي المصري يخفض أسعار الفائدة', 'المركزي المصري يرفع أسعار الفائدة', 'opposite'],
    [
      'إسرائيل تعلن عن توقيع صفقة لتصدير الغاز إلى مصر',
      'أعلنت إسرائيل توقيع صفقة لتصدير الغاز إلى مصر',
      'same',
    ],
    ['إضراب يشل أهم موانئ إسرائيل', 'دراسة عن علاقة القهوة بالنوم', 'unrelated'],
  ])('tells how %s stands to %s', (premise, hypothesis, relation) => {
    expect(relate(premise, hypothesis, NO_LEXICON).relation).toBe(relation);
  });

  it('gives scores that sum to 1 for any two strings, and never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        (premise, hypothesis) => {
          const { same, opposite, other } = relate(premise, hypothesis, NO_LEXICON).scores;
          expect(same + opposite + other).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  it.each(['', '\ud800', '\u202e\u2066؟', '<script>alert(1)</script>', '١٢٣', 'لا '.repeat(3000)])(
    'takes hostile text %#',
    (text) => {
      expect(relate(text, text, NO_LEXICON).scores.same).toBeGreaterThanOrEqual(0);
    },
  );
});
