import { describe, expect, it } from 'vitest';
import { analyze } from '../../engine/analyze.ts';
import { compare, judge } from '../../engine/judge.ts';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import { mayCountAnother } from '../../engine/other-counts.ts';
import { weighByRates } from '../../engine/weights.ts';

/** Both texts, and whether the first numbers of each may count different things. */
function readBoth(page: string, other: string) {
  const a = analyze(page, '2025-05-21', weighByRates, NO_LEXICON);
  const b = analyze(other, '2025-05-21', weighByRates, NO_LEXICON);
  const comparison = compare(a, b);
  const [clash] = comparison.clashes.filter(({ kind }) => kind === 'number-differs');
  if (clash === undefined) throw new Error('no numbers stand for each other');
  const { aligned } = comparison;
  return {
    another: mayCountAnother(a, clash.page, b, clash.other, aligned, clash.known),
    kind: judge(comparison, true).kind,
  };
}

describe('mayCountAnother', () => {
  it.each([
    [
      'a part of what the other text counts',
      'In one of the provinces 7,000 pupils must sit the exam again.',
      'The leak concerned mathematics papers in four provinces, and 18,000 pupils must sit the exam again.',
    ],
    [
      'a narrower thing of the same name',
      'وقال وزير التموين شريف فاروق إن احتياطي الزيت يكفي خمسة أشهر.',
      'وقال وزير التموين شريف فاروق إن الاحتياطي يكفي أكثر من ستة أشهر.',
    ],
    [
      'what another body asks for',
      "The pilots' union demands a pay rise of 5 percent for 900 pilots.",
      'The union Verdi demands a pay rise of 8 percent for 4,000 workers.',
    ],
    [
      'a part, told in Arabic',
      'وفي إحدى المحافظات سيعيد سبعة آلاف تلميذ الامتحان.',
      'وشمل التسريب أسئلة الرياضيات في أربع محافظات، وسيعيد 18 ألف تلميذ الامتحان.',
    ],
  ])('sees %s', (_, page, other) => {
    expect(readBoth(page, other)).toEqual({
      another: true,
      kind: expect.not.stringMatching('opposite'),
    });
    expect(readBoth(other, page)).toEqual({
      another: true,
      kind: expect.not.stringMatching('opposite'),
    });
  });

  it.each([
    [
      'a clause more behind the number',
      'The leak concerned mathematics papers in nine provinces.',
      'The leak concerned mathematics papers in four provinces, and 18,000 pupils must sit the exam again.',
    ],
    [
      'a figure beside it that agrees',
      'وشاركت لاحقا في إخماد الحريق (31) فرقة إسعافية و(6) فرق استجابة متقدمة.',
      'باشرت الحريق مساء (13) فرقة إسعافية و(6) فرق استجابة متقدمة.',
    ],
  ])('does not mind %s', (_, page, other) => {
    expect(readBoth(page, other).another).toBe(false);
  });
});
