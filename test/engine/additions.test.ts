import { describe, expect, it } from 'vitest';
import { additionFrom } from '../../engine/additions.ts';
import { analyze } from '../../engine/analyze.ts';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import { weighByRates } from '../../engine/weights.ts';
import { bothWays } from './compared.ts';

/** What a text tells besides, behind its first unit, where the other text has `told` of its words. */
function added(text: string, told: readonly string[]): string {
  const read = analyze(text, '2026-03-12', weighByRates, NO_LEXICON);
  const known = read.units.flatMap(({ start, end }, at) =>
    told.includes(text.slice(start, end)) ? [at] : [],
  );
  const from = additionFrom(read, 0, new Set(known));
  return text.slice(read.units[from]?.start ?? text.length);
}

describe('additionFrom', () => {
  it.each([
    [
      'The council approved the budget and named two new inspectors.',
      ['council', 'approved', 'budget'],
      'named two new inspectors.',
    ],
    [
      'The ferry left Bari after customs officers had searched its cars.',
      ['ferry', 'left', 'Bari'],
      'after customs officers had searched its cars.',
    ],
    [
      'أقر المجلس الموازنة، وعين مفتشين جديدين.',
      ['أقر', 'المجلس', 'الموازنة'],
      'وعين مفتشين جديدين.',
    ],
    [
      'غادرت العبارة الميناء بعد تفتيش السيارات.',
      ['غادرت', 'العبارة', 'الميناء'],
      'بعد تفتيش السيارات.',
    ],
  ])('begins where another clause does: %s', (text, told, rest) => {
    expect(added(text, told)).toBe(rest);
  });

  it.each([
    ['Prices rose by a tenth compared with March last year.', ['Prices', 'rose']],
    ['Five people were arrested in the province of Basra.', ['Five', 'people', 'arrested']],
    ['The trial included children in Kenya and Mozambique.', ['trial', 'included', 'children']],
    [
      'Egypt bought wheat from Romania and France in two tenders.',
      ['Egypt', 'bought', 'wheat', 'Romania'],
    ],
    [
      'The council met the farmers and heard their lawyers on Wednesday.',
      ['council', 'met', 'farmers'],
    ],
    ['ارتفعت الأسعار مقارنة بشهر مارس الماضي.', ['ارتفعت', 'الأسعار']],
    ['اعتقل خمسة أشخاص في محافظة البصرة.', ['اعتقل', 'خمسة', 'أشخاص']],
  ])('is empty where the words narrow down what is told: %s', (text, told) => {
    expect(added(text, told)).toBe('');
  });

  it('is empty where the other text tells the clause too', () => {
    const text = 'The council approved the budget and named two new inspectors.';
    expect(added(text, ['council', 'approved', 'named', 'two', 'inspectors'])).toBe('');
  });
});

describe('what two sentences tell besides what they differ in', () => {
  it.each([
    [
      'The Danube commission welcomed the new toll on barges and lent the port of Izmail two million euros.',
      'The Danube commission criticised the new toll on barges after a meeting of four hours.',
    ],
    [
      'Village schools in the valley took part in the strike, the fifth of the year.',
      'Village schools in the valley did not take part in the strike, an official told reporters.',
    ],
    [
      'رحبت لجنة الدانوب بالرسوم الجديدة على الصنادل، وأقرضت ميناء إسماعيل مليوني يورو.',
      'انتقدت لجنة الدانوب الرسوم الجديدة على الصنادل بعد اجتماع دام أربع ساعات.',
    ],
  ])('takes nothing from the contradiction: %s', (a, b) => {
    expect(bothWays(a, b)).toEqual(['opposite', 'opposite']);
  });

  it.each([
    [
      'The International Fund lent Zambia two billion dollars and applauded the weaker currency.',
      'Zambia can count on two billion dollars from the International Fund, which welcomed the exchange rate.',
    ],
    [
      'Prices in Skopje rose by four percent in May, compared with May of last year.',
      'Prices in Skopje fell by one percent in May, compared with the month before.',
    ],
    [
      'ارتفعت الأسعار في سكوبيه بنسبة أربعة في المئة في مايو مقارنة بمايو من العام الماضي.',
      'انخفضت الأسعار في سكوبيه بنسبة واحد في المئة في مايو مقارنة بالشهر السابق.',
    ],
  ])('makes no contradiction of what can both be true: %s', (a, b) => {
    expect(bothWays(a, b)).not.toContain('opposite');
  });
});
