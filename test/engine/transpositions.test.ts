import { describe, expect, it } from 'vitest';
import { align } from '../../engine/align.ts';
import { analyze } from '../../engine/analyze.ts';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import { findTransposition } from '../../engine/transpositions.ts';
import { weighByRates } from '../../engine/weights.ts';

function areSwapped(one: string, two: string): boolean[] {
  const a = analyze(one, null, weighByRates, NO_LEXICON);
  const b = analyze(two, null, weighByRates, NO_LEXICON);
  return [
    findTransposition(a, b, align(a, b).pairs) !== null,
    findTransposition(b, a, align(b, a).pairs) !== null,
  ];
}

describe('findTransposition', () => {
  it.each([
    [
      'Ajax beat Feyenoord 3-1 in Rotterdam on Sunday evening.',
      'Feyenoord beat Ajax 3-1 in Rotterdam on Sunday evening.',
    ],
    [
      'فاز الأهلي على الزمالك بثلاثة أهداف في نهائي الكأس.',
      'فاز الزمالك على الأهلي بثلاثة أهداف في نهائي الكأس.',
    ],
    [
      'سلم العمدة المفاتيح إلى القائد في ساحة المدينة.',
      'سلم القائد المفاتيح إلى العمدة في ساحة المدينة.',
    ],
    [
      "Students stopped police from entering the rector's office.",
      "Police stopped students from entering the rector's office.",
    ],
    [
      'The police of Nassau handed the crew over to the smugglers.',
      'The smugglers handed the crew over to the police of Nassau.',
    ],
  ])('finds that %s is not %s', (one, two) => {
    expect(areSwapped(one, two)).toEqual([true, true]);
  });

  it.each([
    [
      'what both do',
      'Ajax drew with Feyenoord 1-1 in Rotterdam.',
      'Feyenoord drew with Ajax 1-1 in Rotterdam.',
    ],
    [
      'the passive',
      'Ajax was beaten by Feyenoord in Rotterdam.',
      'Feyenoord beat Ajax in Rotterdam.',
    ],
    [
      'people who clash',
      'Police clashed with farmers at the ministry.',
      'Farmers clashed with police at the ministry.',
    ],
    ['a draw', 'تعادل الأهلي مع الزمالك في النهائي.', 'تعادل الزمالك مع الأهلي في النهائي.'],
    [
      'a contract',
      'وقع العمدة الاتفاق مع القائد صباح الأحد.',
      'وقع القائد الاتفاق مع العمدة صباح الأحد.',
    ],
    [
      'prepositions that went along',
      'سافر الوفد من صفاقس إلى تونس صباح الأحد.',
      'سافر الوفد إلى تونس من صفاقس صباح الأحد.',
    ],
    [
      'clauses around a day in the other order',
      'Sales rose on Monday while prices fell.',
      'Prices fell on Monday while sales rose.',
    ],
    [
      'a place that moved to its people',
      "They include Yemen's fighters on the coast.",
      'They include the fighters of Yemen on the coast.',
    ],
    [
      'clauses in the other order',
      'Doctors treated the wounded while volunteers fed the children.',
      'Volunteers fed the children while doctors treated the wounded.',
    ],
    [
      'Arabic clauses in the other order',
      'تراجعت المبيعات في يونيو وارتفعت الأسعار في مايو.',
      'ارتفعت الأسعار في مايو وتراجعت المبيعات في يونيو.',
    ],
    [
      'an object that Arabic puts before who does it',
      'منع الحراس الزوار من دخول القلعة صباح الأحد.',
      'منع الزوار الحراس من دخول القلعة صباح الأحد.',
    ],
  ])('says nothing of %s', (_what, one, two) => {
    expect(areSwapped(one, two)).toEqual([false, false]);
  });

  it.each([
    [
      'منع المدرسون الشرطة من دخول القاعة صباح الأحد.',
      'منعت الشرطة المدرسين من دخول القاعة صباح الأحد.',
    ],
    ['يتقدم حزب العمال على كتلة المستقبل.', 'تتقدم كتلة المستقبل على حزب العمال.'],
  ])('sees who does it by the case of a plural, and a noun behind its head: %s', (one, two) => {
    expect(areSwapped(one, two)).toEqual([true, true]);
  });

  it('says nothing of texts of two scripts or of nothing', () => {
    expect(areSwapped('Ajax beat Feyenoord.', 'فاز فينورد على أياكس.')).toEqual([false, false]);
    expect(areSwapped('', '')).toEqual([false, false]);
  });
});
