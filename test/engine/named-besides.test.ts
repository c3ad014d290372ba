import { describe, expect, it } from 'vitest';
import { bothWays } from './compared.ts';

describe('two nationalities', () => {
  it.each([
    [
      'وصل الرئيس الفرنسي إيمانويل ماكرون إلى الرباط الاثنين في زيارة تستمر ثلاثة أيام.',
      'وصل ماكرون إلى العاصمة المغربية الرباط يوم الاثنين في زيارة لثلاثة أيام.',
    ],
    [
      'The German chancellor arrived in Warsaw on Monday for a visit of three days.',
      'The chancellor arrived in the Polish capital Warsaw on Monday for a visit of three days.',
    ],
  ])('that stand with two nouns do not clash: %s', (a, b) => {
    expect(bothWays(a, b)).not.toContain('opposite');
  });

  it.each([
    [
      'دخلت القوات الفرنسية المدينة يوم الاثنين بعد معارك استمرت ثلاثة أيام.',
      'دخلت القوات الألمانية المدينة يوم الاثنين بعد معارك استمرت ثلاثة أيام.',
    ],
    [
      'The German company bought the port of Piraeus on Monday for three billion dollars.',
      'The Austrian company bought the port of Piraeus on Monday for three billion dollars.',
    ],
  ])('of one noun do: %s', (a, b) => {
    expect(bothWays(a, b)).toEqual(['opposite', 'opposite']);
  });

  it.each([
    [
      'وقع وزير الخارجية الفرنسي الاتفاق في الرباط يوم الاثنين.',
      'وقع وزير الخارجية الألماني الاتفاق في الرباط يوم الاثنين.',
    ],
    [
      'The German chancellor arrived in Warsaw on Monday for a visit of three days.',
      'The Austrian chancellor arrived in Warsaw on Monday for a visit of three days.',
    ],
  ])('of an office, which every country has, neither clash nor agree: %s', (a, b) => {
    expect(bothWays(a, b)).toEqual(['related', 'related']);
  });
});
