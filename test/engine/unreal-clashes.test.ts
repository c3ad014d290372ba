import { describe, expect, it } from 'vitest';
import { analyze } from '../../engine/analyze.ts';
import { compare, judge } from '../../engine/judge.ts';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import { weighByRates } from '../../engine/weights.ts';

function kindOf(page: string, other: string) {
  const [a, b] = [page, other].map((text) => analyze(text, '2024-05-18', weighByRates, NO_LEXICON));
  if (a === undefined || b === undefined) throw new Error('two texts');
  return judge(compare(a, b), true).kind;
}

describe('a clash with what is not said to be so', () => {
  it.each([
    [
      'a plan',
      'The council plans to build 40 schools in the northern districts of Tripoli with European loans.',
      'The council built 12 schools in the northern districts of Tripoli with European loans.',
    ],
    [
      'a wish',
      'يجب أن ترفض الحكومة مشروع الميناء الجديد في طرابلس قبل نهاية العام.',
      'قبلت الحكومة مشروع الميناء الجديد في طرابلس قبل نهاية العام.',
    ],
    [
      'what had been planned, in Arabic',
      'وكانت الشركة تعتزم إغلاق مصنعها في لايبزيغ عام 2030 ونقل الإنتاج إلى بولندا.',
      'أغلقت الشركة مصنعها في لايبزيغ عام 2028 ونقلت الإنتاج إلى بولندا.',
    ],
  ])('is none for %s against a fact', (_, page, other) => {
    expect(kindOf(page, other)).not.toBe('opposite');
    expect(kindOf(other, page)).not.toBe('opposite');
  });

  it.each([
    [
      'The bridge stayed closed for nine days after the earthquake in Hatay.',
      'It took nine days to open the bridge after the earthquake in Hatay.',
    ],
    [
      'ظل الجسر مغلقا تسعة أيام بعد الزلزال في هاتاي.',
      'استغرق الأمر تسعة أيام لفتح الجسر بعد الزلزال في هاتاي.',
    ],
  ])('is none for what came after a wait: %s', (page, other) => {
    expect(kindOf(page, other)).not.toBe('opposite');
    expect(kindOf(other, page)).not.toBe('opposite');
  });

  it('is one for two waits of other lengths', () => {
    const wait = (days: string) =>
      `It took ${days} days to open the bridge after the earthquake in Hatay.`;
    expect(kindOf(wait('nine'), wait('twenty'))).toBe('opposite');
  });

  it('is one for two plans', () => {
    const plan = (count: number) =>
      `The council plans to build ${count} schools in the northern districts of Tripoli with European loans.`;
    expect(kindOf(plan(40), plan(12))).toBe('opposite');
  });

  it.each([
    [
      'The company had planned to close its factory in Leipzig in 2030.',
      'The company will close its factory in Leipzig in 2028.',
      'The company will close its factory in Leipzig in 2030.',
    ],
    [
      'وكانت الشركة تعتزم إغلاق مصنعها في لايبزيغ عام 2030.',
      'تعتزم الشركة إغلاق مصنعها في لايبزيغ عام 2028.',
      'تعتزم الشركة إغلاق مصنعها في لايبزيغ عام 2030.',
    ],
  ])('is none between a plan and the one before it: %s', (before, now, another) => {
    expect(kindOf(before, now)).not.toBe('opposite');
    expect(kindOf(now, before)).not.toBe('opposite');
    expect(kindOf(another, now)).toBe('opposite');
  });
});
