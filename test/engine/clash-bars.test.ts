import { describe, expect, it } from 'vitest';
import { analyze } from '../../engine/analyze.ts';
import { compare, judge } from '../../engine/judge.ts';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import { weighByRates } from '../../engine/weights.ts';

const WRITTEN = '2025-06-10';

/** Whether two sentences of one day and event contradict each other, read from either side. */
function areAgainst(a: string, b: string): boolean[] {
  const [one, two] = [a, b].map((text) => analyze(text, WRITTEN, weighByRates, NO_LEXICON));
  if (one === undefined || two === undefined) throw new Error('two texts are read');
  return [
    [one, two],
    [two, one],
  ].map(([page, other]) => {
    if (page === undefined || other === undefined) throw new Error('a pair has two texts');
    return judge(compare(page, other), true).kind === 'opposite';
  });
}

describe('two places in one sentence', () => {
  it.each([
    [
      'The talks on water were held in Aqaba on Tuesday.',
      'The talks on water were held in Amman on Tuesday.',
    ],
    [
      'سقطت قذيفتان على مدينة حمص صباح الاثنين ما أدى إلى مقتل أربعة مدنيين.',
      'سقطت قذيفتان على مدينة حلب صباح الاثنين ما أدى إلى مقتل أربعة مدنيين.',
    ],
  ])('contradict each other where neither lies in the other: %s', (a, b) => {
    expect(areAgainst(a, b)).toEqual([true, true]);
  });

  it.each([
    ['Aircraft struck a school in Rafah on Monday.', 'Aircraft struck a school in Gaza on Monday.'],
    [
      'A ship with 80 migrants arrived at the port of Palermo on Tuesday morning.',
      'A ship with 80 migrants arrived at the port of Sicily on Tuesday morning.',
    ],
    [
      'The conference on water opened in Montmartre on Monday with delegates from thirty states.',
      'The conference on water opened in Paris on Monday with delegates from thirty states.',
    ],
    ['تنقطع الكهرباء 16 ساعة يوميا في حلب.', 'تنقطع الكهرباء 20 ساعة يوميا في دمشق.'],
    [
      'سقطت قذيفتان على حي الشجاعية صباح الاثنين ما أدى إلى مقتل أربعة مدنيين.',
      'سقطت قذيفتان على مدينة غزة صباح الاثنين ما أدى إلى مقتل أربعة مدنيين.',
    ],
    ['عقدت المحادثات يوم الثلاثاء في العقبة.', 'عقدت المحادثات يوم الثلاثاء في الأردن.'],
  ])('say nothing where one may lie in the other, or both have their own: %s', (a, b) => {
    expect(areAgainst(a, b)).toEqual([false, false]);
  });
});

describe('two years in one sentence', () => {
  it.each([
    [
      'The bridge over the Sava will be opened in 2031, the mayor told the council.',
      'The bridge over the Sava, which cost 90 million euros, will be opened in 2028, the mayor told the council.',
    ],
    [
      'والطريق بين المدينتين مقطوع منذ عام 2015.',
      'وقال المحافظ إن الأشغال ستبدأ قريبا، والطريق بين المدينتين مقطوع منذ عام 2019.',
    ],
  ])('contradict each other where something is planned or began once: %s', (a, b) => {
    expect(areAgainst(a, b)).toEqual([true, true]);
  });

  it.each([
    [
      'The city hosted the African cycling championship in 2015, with riders from 30 countries.',
      'The city hosted the African cycling championship in 2019, when it rained for three days.',
    ],
    [
      'The bridge will be opened in 2028, the mayor told the council.',
      'The tunnel under the same river will be opened to cars in 2031, the mayor told the council.',
    ],
    [
      'استضافت المدينة البطولة الأفريقية للدراجات عام 2015 بمشاركة 30 دولة.',
      'استضافت المدينة البطولة الأفريقية للدراجات عام 2019 تحت المطر.',
    ],
  ])('say nothing of what recurs or of two things: %s', (a, b) => {
    expect(areAgainst(a, b)).toEqual([false, false]);
  });
});

describe('years since which something has gone on', () => {
  it.each([
    [
      'The recount was the second since Mayor Okafor took office in 2019.',
      'The number of recounts in the city rose to two by May 7, the second since Mayor Okafor took office in 2023.',
    ],
    [
      'والفرز هو الثاني منذ تولي رئيس البلدية حمدان منصبه عام 2019.',
      'ارتفع عدد مرات الفرز إلى اثنتين في السابع من أيار، والفرز هو الثاني منذ تولي رئيس البلدية حمدان منصبه عام 2023.',
    ],
  ])('contradict each other, whatever day stands beside one of them: %s', (a, b) => {
    expect(areAgainst(a, b)).toEqual([true, true]);
  });

  it.each([
    [
      'The recount in the city was the second, as in 2019.',
      'The recount in the city on May 7 was the second, as in 2023.',
    ],
    [
      'The recount was the second since Mayor Okafor took office in 2023.',
      'The recount of May 7 was the second since Mayor Okafor took office.',
    ],
  ])('say nothing without that, or without another year: %s', (a, b) => {
    expect(areAgainst(a, b)).toEqual([false, false]);
  });
});

describe('a figure that agrees beside what clashes', () => {
  it.each([
    [
      "Meridian's shares gained 3.1 percent in Oslo.",
      'Shares in Meridian closed 3.1 percent lower.',
    ],
    [
      'واستمعت اللجنة خلال تسع جلسات إلى أقوال 37 شاهدا، بينهم نائبان سابقان.',
      'وعقدت اللجنة 22 جلسة علنية سمعت فيها 37 شاهدا.',
    ],
  ])('says that both tell of one thing: %s', (a, b) => {
    expect(areAgainst(a, b)).toEqual([true, true]);
  });

  it.each([
    // Another share, another figure.
    [
      "Meridian's shares gained 3.1 percent in Oslo.",
      'Bonds of Meridian closed 0.4 percent lower.',
    ],
    // Each its own count of its own kind.
    [
      'واستمعت اللجنة خلال تسع جلسات إلى أقوال 37 شاهدا، بينهم نائبان سابقان.',
      'وعقدت المحكمة 22 جلسة علنية سمعت فيها 14 شاهدا.',
    ],
  ])('says nothing where it differs too: %s', (a, b) => {
    expect(areAgainst(a, b)).toEqual([false, false]);
  });
});

describe('contraries', () => {
  it.each([
    [
      'The appeals court in Nairobi upheld the verdict against the former mayor on Thursday.',
      'The appeals court in Nairobi overturned the verdict against the former mayor on Thursday.',
    ],
    [
      'The finance minister kept her seat in parliament in the election.',
      'The finance minister lost her seat in parliament in the election.',
    ],
    [
      "The miners' union accepted the company's new pay offer on Wednesday.",
      "The miners' union rejected the company's new pay offer on Wednesday.",
    ],
    [
      'رحبت نقابة الأطباء بقانون التأمين الجديد يوم الاثنين.',
      'انتقدت نقابة الأطباء قانون التأمين الجديد يوم الاثنين.',
    ],
    [
      'منحت الوزارة ترخيصا لشركة التعدين في الصحراء.',
      'سحبت الوزارة ترخيص شركة التعدين في الصحراء.',
    ],
  ])('contradict each other in one frame: %s', (a, b) => {
    expect(areAgainst(a, b)).toEqual([true, true]);
  });

  it.each([
    [
      'The court in Lagos acquitted two of the five defendants on Friday.',
      'The court in Lagos convicted three of the five defendants on Friday.',
    ],
    [
      'The trade union congress welcomed the new pension law on Monday.',
      'The employers criticised the new pension law on Monday and called for talks.',
    ],
    [
      'Raja beat Wydad by two goals to one at the stadium in front of a full house.',
      'Raja defeated Wydad by two goals to one at the stadium in front of a full house.',
    ],
    ['منحت الوزارة ترخيصا لشركة التعدين في الصحراء.', 'سحبت الوزارة ترخيص شركة النقل في الصحراء.'],
    [
      'برأت المحكمة متهمين اثنين من تهمة الاحتيال يوم الجمعة.',
      'أدانت المحكمة ثلاثة متهمين بتهمة الاحتيال يوم الجمعة.',
    ],
  ])('say nothing of two things or of one act in two words: %s', (a, b) => {
    expect(areAgainst(a, b)).toEqual([false, false]);
  });
});

describe('one text that the other tells in full', () => {
  it.each([
    [
      'Nobody knows yet who will pay, but the coach, Karim Bensaid, said after the derby that he would resign.',
      'The coach, Karim Bensaid, said after the derby that he would not resign.',
    ],
    [
      'The union of the nurses accepted an offer of mediation from the governor, Salem Baharoon.',
      'The union accepted an offer of mediation from the governor, Tariq Bamatraf.',
    ],
    ['لم تظل المصارف في المدينة مغلقة يوم الاثنين.', 'ظلت المصارف في المدينة مغلقة يوم الاثنين.'],
    [
      'No ransom was paid for the crew, the minister of Puntland said.',
      'A ransom was paid for the crew, the minister of Puntland said.',
    ],
  ])('is contradicted by a word in it: %s', (a, b) => {
    expect(areAgainst(a, b)).toEqual([true, true]);
  });
});
