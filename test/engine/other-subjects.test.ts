import { describe, expect, it } from 'vitest';
import { analyze } from '../../engine/analyze.ts';
import { compare, judge } from '../../engine/judge.ts';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import { weighByRates } from '../../engine/weights.ts';

function kindOf(page: string, other: string) {
  const [a, b] = [page, other].map((text) => analyze(text, '2026-03-12', weighByRates, NO_LEXICON));
  if (a === undefined || b === undefined) throw new Error('two texts');
  return judge(compare(a, b), true).kind;
}

const ACQUITTED =
  'The court in Rotterdam acquitted the bank director, Pieter Hendriks, of money laundering on Monday.';
const ACQUITTED_ARABIC =
  'برأت محكمة روتردام، الاثنين، مدير المصرف بيتر هندريكس من تهمة غسل الأموال.';
const OPEN = 'Schools in the city of Kisumu stayed open throughout the cholera outbreak.';
const OPEN_ARABIC = 'وبقيت المدارس في مدينة كيسومو مفتوحة طوال فترة تفشي الكوليرا.';
const VOTE =
  'Voters in Iceland approved membership of the European Union by 54 percent on Saturday.';
const VOTE_ARABIC =
  'أيد الناخبون في آيسلندا الانضمام إلى الاتحاد الأوروبي بنسبة 54 في المئة يوم السبت.';

describe('the opposite told of another', () => {
  it.each([
    [
      "somebody's deputy",
      ACQUITTED,
      "The court in Rotterdam convicted the bank director's deputy of money laundering on Monday.",
    ],
    [
      "somebody's wife",
      ACQUITTED,
      "The court in Rotterdam convicted the bank director's wife, Anna Hendriks, of money laundering on Monday.",
    ],
    [
      'who was it before',
      ACQUITTED,
      'The court in Rotterdam convicted the former bank director of money laundering on Monday.',
    ],
    [
      'a deputy, in Arabic',
      ACQUITTED_ARABIC,
      'أدانت محكمة روتردام، الاثنين، نائب مدير المصرف بتهمة غسل الأموال.',
    ],
    [
      'a brother, in Arabic',
      ACQUITTED_ARABIC,
      'أدانت محكمة روتردام، الاثنين، شقيق مدير المصرف بيتر هندريكس بتهمة غسل الأموال.',
    ],
    [
      'some of them',
      OPEN,
      'Some schools in the city of Kisumu stayed closed throughout the cholera outbreak.',
    ],
    [
      'two of them',
      OPEN,
      'Two schools in the city of Kisumu stayed closed throughout the cholera outbreak.',
    ],
    [
      'some, in Arabic',
      OPEN_ARABIC,
      'وبقيت بعض المدارس في مدينة كيسومو مغلقة طوال فترة تفشي الكوليرا.',
    ],
    [
      'two, in Arabic',
      OPEN_ARABIC,
      'وبقيت مدرستان في مدينة كيسومو مغلقتين طوال فترة تفشي الكوليرا.',
    ],
    [
      'something else, in Arabic',
      OPEN_ARABIC,
      'وبقيت الأسواق في مدينة كيسومو مغلقة طوال فترة تفشي الكوليرا.',
    ],
    [
      'one end of a country',
      VOTE,
      'Voters in the north of Iceland rejected membership of the European Union by 54 percent on Saturday.',
    ],
    [
      'one end of a country, in Arabic',
      VOTE_ARABIC,
      'رفض الناخبون في شمال آيسلندا الانضمام إلى الاتحاد الأوروبي بنسبة 54 في المئة يوم السبت.',
    ],
  ])('contradicts nothing: %s', (_, page, other) => {
    expect(kindOf(page, other)).not.toBe('opposite');
    expect(kindOf(other, page)).not.toBe('opposite');
  });

  it('is no support either, where opposites are told of two who are not one', () => {
    const deputy = ACQUITTED.replace(
      'acquitted the bank director',
      "convicted the bank director's deputy",
    );
    expect(deputy).not.toBe(ACQUITTED);
    expect(kindOf(ACQUITTED, deputy)).not.toBe('same');
    expect(kindOf(deputy, ACQUITTED)).not.toBe('same');
  });

  it.each([
    [
      'one man',
      ACQUITTED,
      'The court in Rotterdam convicted the bank director, Pieter Hendriks, of money laundering on Monday.',
    ],
    [
      'one man, in Arabic',
      'أدانت محكمة روتردام، الاثنين، نائب مدير المصرف بيتر هندريكس بتهمة غسل الأموال.',
      'برّأت محكمة روتردام، الاثنين، نائب مدير المصرف بيتر هندريكس من تهمة غسل الأموال.',
    ],
    [
      'one deputy',
      "The court in Lund acquitted the bank director's deputy of money laundering on Monday.",
      "The court in Lund convicted the bank director's deputy of money laundering on Monday.",
    ],
    [
      'all of them',
      OPEN,
      'Schools in the city of Kisumu stayed closed throughout the cholera outbreak.',
    ],
    ['all, in Arabic', OPEN_ARABIC, 'وبقيت المدارس في مدينة كيسومو مغلقة طوال فترة تفشي الكوليرا.'],
    [
      'one country',
      VOTE,
      'Voters in Iceland rejected membership of the European Union by 54 percent on Saturday.',
    ],
    [
      'several against none',
      'The navy carried out several strikes on boats off the coast of Eritrea on Sunday.',
      'The navy did not carry out any strikes on boats off the coast of Eritrea on Sunday.',
    ],
  ])('contradicts, told of one and the same: %s', (_, page, other) => {
    expect(kindOf(page, other)).toBe('opposite');
    expect(kindOf(other, page)).toBe('opposite');
  });
});
