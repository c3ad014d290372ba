import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../engine/analyze.ts';
import { fitTimes } from '../../engine/event.ts';
import { compare, judge } from '../../engine/judge.ts';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import { weighByRates } from '../../engine/weights.ts';

const read = (text: string, day: string | null) => analyze(text, day, weighByRates, NO_LEXICON);

describe('the occasion that two texts tell of', () => {
  it.each([
    // Each says "today" on another day.
    [
      'تمكنت الفرقة اليوم من إيقاف شخصين',
      '2017-03-09',
      'تمكنت الفرقة اليوم من إيقاف شخصين',
      '2017-03-10',
      'apart',
    ],
    // One says "today", the other "yesterday", a day later.
    ['وقع الانفجار اليوم', '2017-03-09', 'وقع الانفجار أمس', '2017-03-10', 'meet'],
    // Nobody names a day: the days of publication tell.
    ['ارتفعت الأسعار في العاصمة', '2017-03-09', 'ارتفعت الأسعار في العاصمة', '2017-03-10', 'meet'],
    ['ارتفعت الأسعار في العاصمة', '2017-03-09', 'ارتفعت الأسعار في العاصمة', '2017-03-29', 'apart'],
    // A day long past, named by both, in articles a month apart.
    [
      'شنت إيران هجوما في 13 أبريل 2024',
      '2024-05-18',
      'شنت إيران هجوما في 13 أبريل 2024',
      '2024-06-20',
      'meet',
    ],
    // Two days long past: one of them may be wrong.
    [
      'شنت إيران هجوما في 13 أبريل 2024',
      '2024-05-18',
      'شنت إيران هجوما في 15 أبريل 2024',
      '2024-05-19',
      'open',
    ],
    [
      'The round was played on 5 March 2017',
      '2017-03-04',
      'The round was played on 26 February 2017',
      '2017-02-27',
      'apart',
    ],
    ['Prices rose in the capital', null, 'Prices rose in the capital', '2017-03-04', 'open'],
  ])('%s (%s) | %s (%s): %s', (page, pageDay, other, otherDay, expected) => {
    expect(fitTimes(read(page, pageDay), read(other, otherDay))).toBe(expected);
    expect(fitTimes(read(other, otherDay), read(page, pageDay))).toBe(expected);
  });

  it('is told for any two texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(['meet', 'open', 'apart']).toContain(fitTimes(read(a, '2017-03-09'), read(b, null)));
      }),
    );
  });
});

describe('recurring news', () => {
  const kindOf = (page: string, pageDay: string, other: string, otherDay: string) =>
    judge(compare(read(page, pageDay), read(other, otherDay)), true).kind;
  const BULLETIN = 'تتراوح الحرارة القصوى بين 15 و19 درجة بالشمال والوسط وبين 18 و23 درجة بالجنوب.';
  const LATER = 'تتراوح الحرارة القصوى بين 23 و28 درجة بالشمال والوسط وبين 25 و30 درجة بالجنوب.';

  it.each([
    ['a bulletin of another day', BULLETIN, '2017-02-21', LATER, '2017-02-27'],
    [
      'a rank after another match',
      'يستهل لاعب التنس مالك الجزيري المصنف 47 عالميا مشاركته اليوم في دورة دبي المفتوحة بمواجهة البريطاني أندي موراي.',
      '2017-02-25',
      'يستهل لاعب التنس مالك الجزيري المصنف 51 عالميا مشاركته في دورة دبي المفتوحة بمواجهة البريطاني أندي موراي.',
      '2017-02-28',
    ],
    [
      'a power cut of another Sunday',
      'أعلنت الشركة التونسية للكهرباء والغاز عن انقطاع التيار الكهربائي يوم الأحد 19 مارس 2017 بسبب أشغال صيانة بمدينة سوسة.',
      '2017-03-17',
      'أعلنت الشركة التونسية للكهرباء والغاز عن انقطاع التيار الكهربائي يوم الأحد 5 مارس 2017 بسبب أشغال صيانة بمدينة سوسة.',
      '2017-03-02',
    ],
  ])('is never contradicted by %s', (_, page, pageDay, other, otherDay) => {
    expect(kindOf(page, pageDay, other, otherDay)).not.toBe('opposite');
  });

  it('is contradicted by another report of the same day', () => {
    const cut = (count: string) =>
      `أعلنت الشركة التونسية للكهرباء والغاز عن انقطاع التيار الكهربائي عن ${count} قرية في محيط مدينة سوسة بسبب أشغال صيانة.`;
    expect(kindOf(cut('12'), '2017-03-17', cut('21'), '2017-03-17')).toBe('opposite');
  });

  it('needs an article on the same event where a sentence names nobody, no place and no day', () => {
    const page = read('وتم الاحتفاظ بهم في انتظار عرضهم على العدالة.', '2017-02-14');
    const other = read('وقد تم الاحتفاظ بهم في انتظار عرضهم على العدالة.', '2017-02-14');
    expect(judge(compare(page, other), false).kind).toBe('related');
    expect(judge(compare(page, other), true).kind).toBe('same');
  });
});
