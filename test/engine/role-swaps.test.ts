import { describe, expect, it } from 'vitest';
import { align } from '../../engine/align.ts';
import { analyze } from '../../engine/analyze.ts';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import { findReplacements } from '../../engine/replacements.ts';
import { findRoleSwap } from '../../engine/role-swaps.ts';
import { weighByRates } from '../../engine/weights.ts';

function compared(page: string, other: string) {
  const a = analyze(page, null, weighByRates, NO_LEXICON);
  const b = analyze(other, null, weighByRates, NO_LEXICON);
  return { a, b, replacements: findReplacements(a, b, align(a, b)) };
}

function swapped(page: string, other: string): boolean {
  const { a, b, replacements } = compared(page, other);
  return findRoleSwap(a, b, replacements) !== null;
}

describe('findRoleSwap', () => {
  it.each([
    ['هاجمت إيران إسرائيل بصواريخ بالستية', 'هاجمت إسرائيل إيران بصواريخ بالستية'],
    ['الهجوم الذي شنته إيران على إسرائيل في أبريل', 'الهجوم الذي شنته إسرائيل على إيران في أبريل'],
    ['فرضت إيران عقوبات على فرنسا بسبب الحرب', 'فرضت فرنسا عقوبات على إيران بسبب الحرب'],
    ['Iran attacked Israel with drones in April', 'Israel attacked Iran with drones in April'],
    ['طلبت طهران من واشنطن كبح جماح وكلائها', 'طلبت واشنطن من طهران كبح جماح وكلائها'],
    [
      'Days later Iran responded with a strike that hit a radar at an Israeli air base',
      'Days later Israel responded with a strike that hit a radar at an Iranian air base',
    ],
    [
      'Two generals were killed, and Iran threatened Israel with revenge',
      'Two generals were killed, and Israel threatened Iran with revenge',
    ],
  ])('finds that %s is not %s', (one, other) => {
    expect(swapped(one, other)).toBe(true);
    expect(swapped(other, one)).toBe(true);
  });

  it.each([
    ['an order of words', 'هاجمت إيران إسرائيل بصواريخ', 'إيران هاجمت إسرائيل بصواريخ'],
    ['two who do it together', 'اتفقت إيران وفرنسا على هدنة', 'اتفقت فرنسا وإيران على هدنة'],
    [
      'what happens between two',
      'محادثات بين إيران وفرنسا في جنيف',
      'محادثات بين فرنسا وإيران في جنيف',
    ],
    ['two who meet', 'Iran met with France in the spring', 'France met with Iran in the spring'],
    [
      'the passive',
      'Iran attacked Israel with drones in April',
      'Israel was attacked by Iran with drones in April',
    ],
    [
      'a list',
      'companies such as Boeing, Airbus and Embraer came under the sanctions of Iran',
      'companies such as Airbus, Boeing and Embraer came under the sanctions of Iran',
    ],
    [
      'the source and who did it',
      'According to Axios, a joint effort repelled the Iranian attack on the base',
      'A joint effort repelled the Iranian attack on the base, according to Axios',
    ],
    [
      'a people and its country',
      'The list has militias in Iraq and Yemen’s Houthis, who target ships',
      'The list has militias in Iraq and the Houthis in Yemen, who target ships',
    ],
    ['the same text', 'هاجمت إيران إسرائيل', 'هاجمت إيران إسرائيل'],
  ])('does not take %s for a change of roles', (_what, one, other) => {
    expect(swapped(one, other)).toBe(false);
    expect(swapped(other, one)).toBe(false);
  });
});

describe('findReplacements', () => {
  it('gives the words that stand where the other text has others, and no additions', () => {
    const { a, replacements } = compared(
      'وصل الوفد الإيراني إلى مدينة صغيرة مساء الجمعة',
      'وصل الوفد الإيراني إلى بلدة مساء الجمعة برفقة وزير',
    );
    expect(replacements).toHaveLength(1);
    const [run] = replacements;
    const words = a.units.slice(run?.page.first, run?.page.last);
    expect(words.map(({ start, end }) => a.text.slice(start, end))).toEqual(['مدينة', 'صغيرة']);
  });
});
