import { describe, expect, it } from 'vitest';
import { bothWays } from './compared.ts';

describe('what was refused or failed', () => {
  it.each([
    [
      'The parliament in Tirana failed to elect a president on Thursday.',
      'The parliament in Tirana elected a president on Thursday.',
    ],
    [
      'The ferry company refused to publish the report on the cancelled crossings.',
      'The ferry company published the report on the cancelled crossings.',
    ],
    [
      'رفضت الحكومة في صوفيا تسليم المشتبه به إلى تركيا.',
      'سلّمت الحكومة في صوفيا المشتبه به إلى تركيا.',
    ],
    [
      'فشل البرلمان في تيرانا في انتخاب رئيس جديد للبلاد الخميس.',
      'انتخب البرلمان في تيرانا رئيسا جديدا للبلاد الخميس.',
    ],
  ])('is not told by a text that says it was done: %s', (a, b) => {
    const said = bothWays(a, b);
    expect(said).not.toContain('same');
    expect(said).toContain('opposite');
  });

  it.each([
    [
      'The ferry company refused to repay the passengers of the cancelled crossings.',
      'The ferry company did not repay the passengers of the cancelled crossings.',
    ],
    [
      'لم تسلم الحكومة في صوفيا المشتبه به إلى تركيا.',
      'رفضت الحكومة في صوفيا تسليم المشتبه به إلى تركيا.',
    ],
    [
      'The council refused to rename the square after the general.',
      'The council declined to rename the square after the general.',
    ],
  ])('is told by a text that says it was not done: %s', (a, b) => {
    expect(bothWays(a, b)).not.toContain('opposite');
  });
});

describe('what will not be', () => {
  it.each([
    [
      'قال المتحدث باسم الشركة إن المحادثات مع النقابة ستستأنف الأسبوع المقبل في جنيف.',
      'قال المتحدث باسم الشركة إن المحادثات مع النقابة لن تستأنف الأسبوع المقبل في جنيف.',
    ],
    [
      'أعلن المدرب بيتروف أن المباراة ستكون الأخيرة في مسيرته.',
      'أعلن المدرب بيتروف أن المباراة لن تكون الأخيرة في مسيرته.',
    ],
  ])('is against what will be: %s', (a, b) => {
    expect(bothWays(a, b)).toEqual(['opposite', 'opposite']);
  });

  it('is not against what was', () => {
    const [will, was] = [
      'لن يزور الوزير مدينة سبتة بعد حادث القطار.',
      'زار الوزير مدينة سبتة بعد حادث القطار.',
    ];
    expect(bothWays(will, was)).not.toContain('opposite');
  });
});
