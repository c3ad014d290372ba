import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isToldOtherwise } from '../../engine/correction.ts';

const TOLD_OTHERWISE: readonly (readonly [string, string])[] = [
  [
    'The minister said on Friday that 42 people were killed in the floods in Karachi.',
    'The minister said on Friday that 57 people were killed in the floods in Karachi.',
  ],
  [
    'قال الوزير يوم الجمعة إن 42 شخصا قتلوا في الفيضانات في كراتشي.',
    'قال الوزير يوم الجمعة إن 57 شخصا قتلوا في الفيضانات في كراتشي.',
  ],
  [
    'The court in Nairobi found that the company paid the fine of 3 million shillings.',
    'The court in Nairobi found that the company did not pay the fine of 3 million shillings.',
  ],
  [
    'وأعلنت الوزارة أن الجسر أُغلق يوم الاثنين أمام حركة السيارات.',
    'وأعلنت الوزارة أن الجسر أُغلق يوم الأربعاء أمام حركة السيارات.',
  ],
];

const OTHER_WORDS: readonly (readonly [string, string])[] = [
  [
    'The minister said on Friday that 42 people were killed in the floods in Karachi.',
    'The minister told reporters on Friday that 42 people were killed in the floods in Karachi.',
  ],
  [
    'Rescue teams reached the last village of the district on Saturday morning.',
    'Rescue teams reached the last village of the mountainous district on Saturday morning.',
  ],
  [
    'قال الوزير يوم الجمعة إن 42 شخصا قتلوا في الفيضانات في كراتشي.',
    'ذكر الوزير يوم الجمعة أن 42 شخصا قتلوا في الفيضانات في كراتشي.',
  ],
  [
    'وصلت فرق الإنقاذ إلى آخر قرية في الإقليم صباح السبت.',
    'وصلت فرق الإنقاذ صباح السبت إلى آخر قرية في الإقليم الجبلي.',
  ],
];

describe('whether a later version tells something else', () => {
  it.each(TOLD_OTHERWISE)('%s → %s does', (before, after) => {
    expect(isToldOtherwise(before, after)).toBe(true);
    expect(isToldOtherwise(after, before)).toBe(true);
  });

  it.each(OTHER_WORDS)('%s → %s says it in other words', (before, after) => {
    expect(isToldOtherwise(before, after)).toBe(false);
    expect(isToldOtherwise(after, before)).toBe(false);
  });

  it('never tells a text from itself, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(isToldOtherwise(text, text)).toBe(false);
      }),
      { numRuns: 50 },
    );
    expect(isToldOtherwise('3 a\ud800 '.repeat(20_000), '٤ \u202e '.repeat(20_000))).toBe(false);
  });
});
