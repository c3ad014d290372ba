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

describe('a negation', () => {
  it.each([
    [
      'a refusal',
      'Neither the ministry nor the bank would comment on the loan talks in Cairo, asked by the newspaper.',
      'The ministry and the bank declined to comment on the loan talks in Cairo when asked by the newspaper.',
    ],
    [
      'a refusal in Arabic',
      'لم يوافق مجلس البلدية على مشروع الميناء الجديد في طرابلس، بحسب رئيس المجلس.',
      'رفض مجلس البلدية الموافقة على مشروع الميناء الجديد في طرابلس، بحسب رئيس المجلس.',
    ],
    [
      'a first time',
      'Never before had the dam been attacked directly from the eastern bank of the river.',
      'It was the first time that the dam had been attacked directly from the eastern bank of the river.',
    ],
    [
      'the first since',
      'The two unions had not held wage talks in Lagos since October, and mediators from the ministry took part.',
      'It was the first round of wage talks that the two unions held in Lagos since October, with mediators from the ministry.',
    ],
    [
      'the first since, in Arabic',
      'لم تعقد النقابتان مفاوضات حول الأجور في لاغوس منذ أكتوبر، وشارك وسطاء من الوزارة.',
      'هي الجولة الأولى من مفاوضات الأجور التي تعقدها النقابتان في لاغوس منذ أكتوبر بمشاركة وسطاء من الوزارة.',
    ],
    [
      'the highest since',
      'The election commission in Reykjavik said turnout had not been higher since 1996.',
      'Turnout was the highest since 1996, the election commission in Reykjavik said.',
    ],
    [
      'the highest since, in Arabic',
      'وقالت لجنة الانتخابات إن نسبة المشاركة في الاقتراع لم تكن أعلى منذ 1996.',
      'وقالت لجنة الانتخابات إن نسبة المشاركة في الاقتراع كانت الأعلى منذ 1996.',
    ],
  ])('does not contradict %s', (_, page, other) => {
    expect(kindOf(page, other)).not.toBe('opposite');
    expect(kindOf(other, page)).not.toBe('opposite');
  });

  it('contradicts the same words without it', () => {
    const plain = 'وافق مجلس البلدية على مشروع الميناء الجديد في طرابلس يوم الخميس.';
    const negated = 'لم يوافق مجلس البلدية على مشروع الميناء الجديد في طرابلس يوم الخميس.';
    expect(kindOf(negated, plain)).toBe('opposite');
    expect(kindOf(plain, negated)).toBe('opposite');
  });

  it('that is the verb is one difference with its opposite', () => {
    const confirmed = 'أكدت بعثة الاتحاد وصول ثلاث سفن محملة بالقمح إلى ميناء بيروت يوم الخميس.';
    const denied = 'نفت بعثة الاتحاد وصول ثلاث سفن محملة بالقمح إلى ميناء بيروت يوم الخميس.';
    const { clashes } = compare(
      analyze(denied, '2024-05-18', weighByRates, NO_LEXICON),
      analyze(confirmed, '2024-05-18', weighByRates, NO_LEXICON),
    );
    expect(clashes.length).toBeLessThanOrEqual(1);
  });
});
