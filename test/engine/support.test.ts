import { describe, expect, it } from 'vitest';
import { analyze } from '../../engine/analyze.ts';
import { compare, judge } from '../../engine/judge.ts';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import { weighByRates } from '../../engine/weights.ts';

function relationOf(page: string, other: string, sameEvent: boolean) {
  const [own, library] = [page, other].map((text) =>
    analyze(text, '2024-05-18', weighByRates, NO_LEXICON),
  );
  if (own === undefined || library === undefined) throw new Error('two texts make two analyses');
  return judge(compare(own, library), sameEvent).kind;
}

const FLOOD =
  'غمرت مياه الأمطار شوارع مدينة بنزرت التونسية ليلا وأجلى رجال الإطفاء عشرات العائلات من منازلها.';
const FLOOD_RETOLD =
  'اجتاحت الأمطار الغزيرة أحياء بنزرت ونقلت فرق الإطفاء عائلات كثيرة بعيدا عن منازلها المهددة.';

describe('a telling in other words', () => {
  it('supports in articles on one event', () => {
    expect(relationOf(FLOOD, FLOOD_RETOLD, true)).toBe('same');
  });

  it('does not where nothing else ties the articles', () => {
    expect(relationOf(FLOOD, FLOOD_RETOLD, false)).not.toBe('same');
  });
});

describe('a short sentence in an article on one event', () => {
  it.each([
    ['The reservoir is only 41 percent full.', 'Barely 41 percent of the reservoir is still full.'],
    ['وامتلأ خزان السد بنسبة 41 بالمئة فقط.', 'وبلغت نسبة امتلاء الخزان 41 بالمئة.'],
    [
      'The bridge stayed closed for nine days in June 2023.',
      'In June 2023 a flood closed the bridge for nine days.',
    ],
    [
      'The hospital denied that it had lost samples.',
      'The hospital said it never lost any samples.',
    ],
  ])('is told by another that has its words and its figure (%s)', (page, other) => {
    expect(relationOf(page, other, true)).toBe('same');
  });

  it.each([
    ['The reservoir is only 41 percent full.', 'The governor won 41 percent of the vote.'],
    ['وامتلأ خزان السد بنسبة 41 بالمئة فقط.', 'وارتفعت نسبة البطالة إلى 41 بالمئة.'],
    [
      'The bridge stayed closed for nine days in June 2023.',
      'In June 2023 the minister spent nine days abroad.',
    ],
    ['The hospital denied that it had lost samples.', 'The hospital has 300 beds and a new wing.'],
  ])('is not told by one that shares a figure or a name alone (%s)', (page, other) => {
    expect(relationOf(page, other, true)).not.toBe('same');
  });
});

describe('what two texts share without telling the same', () => {
  it('may be who and where', () => {
    const led =
      'Sami Haddad led the Tunisian delegation and Nadim Masri the Lebanese one in Beirut.';
    const left =
      'Nadim Masri left Beirut after Sami Haddad rang to wish his daughter a happy marriage.';
    expect(relationOf(led, left, true)).not.toBe('same');
  });

  it.each([
    ['The fine was 40 million dollars.', 'The bridge cost 40 million dollars.'],
    ['وبلغت الغرامة 40 مليون دولار.', 'وبلغت كلفة الجسر 40 مليون دولار.'],
  ])('may be an amount (%s)', (page, other) => {
    expect(relationOf(page, other, true)).not.toBe('same');
  });
});
