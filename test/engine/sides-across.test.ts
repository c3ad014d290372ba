import { describe, expect, it } from 'vitest';
import { readLexicon } from '../../cli/read-lexicon.ts';
import { analyze } from '../../engine/analyze.ts';
import { compare, judge } from '../../engine/judge.ts';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import { relationOfUnits } from '../../engine/sides-across.ts';
import { weighByRates } from '../../engine/weights.ts';

const lexicon = await readLexicon();

function read(text: string, isPage: boolean) {
  return analyze(text, '2025-06-20', weighByRates, isPage ? lexicon : NO_LEXICON);
}

function relationOf(page: string, other: string) {
  const [a, b] = [read(page, true).units[0], read(other, false).units[0]];
  return a === undefined || b === undefined ? null : relationOfUnits(a, b);
}

function kindOf(page: string, other: string) {
  return judge(compare(read(page, true), read(other, false)), true).kind;
}

describe('sides of two languages', () => {
  it.each([
    ['resumed', 'علقت'],
    ['accepted', 'رفضت'],
    ['استأنفت', 'suspended'],
  ])('opposes %s and %s', (page, other) => {
    expect(relationOf(page, other)).toBe('opposed');
  });

  it.each([
    ['confirmed', 'أكد'],
    ['before', 'قبل'],
    ['انخفضت', 'dropped'],
  ])('puts %s and %s on one side', (page, other) => {
    expect(relationOf(page, other)).toBe('same-side');
  });

  it('brings together no words of which no axis tells', () => {
    expect(relationOf('harbour', 'علقت')).toBeNull();
  });
});

describe('opposites in two languages', () => {
  it.each([
    [
      'Oil prices rose 3 percent on Tuesday after the attack on the tanker.',
      'انخفضت أسعار النفط 3 في المئة يوم الثلاثاء بعد الهجوم على الناقلة.',
    ],
    [
      'The ministry of education allowed mobile phones in primary schools from September.',
      'حظرت وزارة التربية الهواتف المحمولة في المدارس الابتدائية اعتبارا من سبتمبر.',
    ],
    [
      'Saudi Arabia reduced oil exports to China in May.',
      'زادت السعودية صادراتها النفطية إلى الصين في مايو.',
    ],
    [
      'Morocco joined the trade agreement with Turkey on Friday.',
      'انسحب المغرب من الاتفاق التجاري مع تركيا يوم الجمعة.',
    ],
  ])('contradict each other: %s', (english, arabic) => {
    expect(kindOf(english, arabic)).toBe('opposite');
    expect(kindOf(arabic, english)).toBe('opposite');
  });

  it.each([
    [
      'what was before',
      'The World Bank had lowered its growth forecast for Egypt to 3.5 percent in January.',
      'رفع البنك الدولي توقعاته لنمو مصر إلى 4.2 في المئة.',
    ],
    [
      'what was in another season',
      'The IMF had already approved a loan of 500 million dollars to Ethiopia in the autumn.',
      'وافق صندوق النقد الدولي على منح إثيوبيا قرضا بقيمة 1.2 مليار دولار.',
    ],
    [
      'another month',
      'Saudi Arabia reduced oil exports to China in April.',
      'زادت السعودية صادراتها النفطية إلى الصين في مايو.',
    ],
    [
      'another thing of the kind',
      'Parliament approved the draft law on water by 120 votes to 98 on Wednesday.',
      'رفض البرلمان مشروع قانون التقاعد بأغلبية 120 صوتا مقابل 98 يوم الأربعاء.',
    ],
    [
      'what is expected',
      'Economists expected the central bank to cut its main interest rate by half a percentage point.',
      'رفع البنك المركزي سعر الفائدة الرئيسي نصف نقطة مئوية يوم الخميس لإبطاء التضخم.',
    ],
    [
      'no danger and safe',
      'Scientists found no danger in the vaccine for pregnant women.',
      'أكد علماء أن اللقاح آمن للنساء الحوامل.',
    ],
    [
      'one match from its two sides',
      'Zamalek lost 2-1 to Al-Ahly in the cup final in Cairo on Friday.',
      'تغلب الأهلي على الزمالك 2-1 في نهائي الكأس في القاهرة يوم الجمعة.',
    ],
    [
      'a word of many uses',
      'There is little milk left in the bottle.',
      'بقي القليل من الحليب في الزجاجة.',
    ],
    [
      'a word that holds its negation',
      'The cause of the fire at the port of Sfax on Monday was unknown.',
      'لم يكن سبب الحريق في ميناء صفاقس يوم الاثنين معروفا.',
    ],
  ])('do not where one text tells of %s', (_, english, arabic) => {
    expect(kindOf(english, arabic)).not.toBe('opposite');
    expect(kindOf(arabic, english)).not.toBe('opposite');
  });
});
