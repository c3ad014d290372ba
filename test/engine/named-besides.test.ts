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
      'وقع وزير الخارجية الفرنسي الاتفاق في الرباط يوم الاثنين.',
      'وقع وزير الخارجية الألماني الاتفاق في الرباط يوم الاثنين.',
    ],
    [
      'The German chancellor arrived in Warsaw on Monday for a visit of three days.',
      'The Austrian chancellor arrived in Warsaw on Monday for a visit of three days.',
    ],
  ])('of one noun do: %s', (a, b) => {
    expect(bothWays(a, b)).toEqual(['opposite', 'opposite']);
  });
});
