import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAttribution } from '../../engine/attribution.ts';
import { readChains } from '../../engine/chains.ts';
import { tokenize } from '../../engine/tokens.ts';
import '../property-runs.ts';

const speakers = (text: string) =>
  readAttribution(text, tokenize(text)).links.map(({ speaker }) => speaker);
const verbs = (text: string) => readAttribution(text, tokenize(text)).links.map(({ verb }) => verb);

describe('Arabic speakers', () => {
  it.each([
    ['أعلنت وزارة الصحة مقتل خمسة أشخاص.', ['وزارة الصحة']],
    ['أعلنت مصادر باكستانية رسمية اليوم الجمعة مقتل 12 شخصا.', ['مصادر باكستانية رسمية']],
    ['وأشارت هيئة الكوارث إلى إجلاء 200 ألف شخص.', ['هيئة الكوارث']],
    ['وأفاد مسؤولون محليون عن إصابة 25 شخصا بجروح.', ['مسؤولون محليون']],
    ['كشف وزير المالية عن خطة جديدة.', ['وزير المالية']],
    ['وأكد المتحدث باتيل ترجيح الولايات المتحدة أن تتأخر المحادثات.', ['المتحدث باتيل']],
    ['جرت محادثات وفقا لما ذكرته وكالة أنباء "الأناضول".', ['وكالة أنباء "الأناضول"']],
    ['قتل جندي وفقا لما ذكره الناتو.', ['الناتو']],
    ['وصرح مسؤول تركي رفض الكشف عن هويته بأن الهجوم وقع.', ['مسؤول تركي']],
    ['وقال جنرال طلب عدم الكشف عن اسمه إن 17 شخصا قتلوا.', ['جنرال']],
    ['قال بيان صادر عن وزارة الدفاع إن القوات انسحبت.', ['وزارة الدفاع']],
    ['وقالت الشرطة في تصريح لوكالة رويترز إن التحقيق مستمر.', ['وكالة رويترز', 'الشرطة']],
    ['وقال الوزير في مقابلة مع قناة الجزيرة إن الحرب انتهت.', ['قناة الجزيرة', 'الوزير']],
    ['ونقلت رويترز عن مسؤول أميركي قوله إن المحادثات جرت.', ['رويترز', 'مسؤول أميركي']],
    ['ونُقل عن مسؤول أميركي قوله إن المحادثات جرت.', ['مسؤول أميركي']],
    ['أفادت سي إن إن بأن المحادثات جرت.', ['سي إن إن']],
    ['تؤكد الأمم المتحدة أن المساعدات لا تصل.', ['الأمم المتحدة']],
  ])('%s', (text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });

  it.each([
    ['اعتقل رجال يُزعم تورطهم في هجمات قبل أن يفروا.', 'an alleged deed'],
    ['يذكر أن الفريق فاز باللقب ثلاث مرات.', 'what the outlet recalls'],
    ['ولم تعلن أي جهة مسؤوليتها عن الهجوم.', 'what nobody said'],
    ['وأعلنت مسؤوليتها عن الهجوم المزدوج.', 'a deed without a doer'],
    ['تعرضت سيدتان لحروق ونقلت الأخرى إلى المستشفى، بعد أن شب حريق.', 'a transfer of the injured'],
    ['حسب ما هو مفصل في القرار.', 'a manner'],
    ['حجبوا الدخول للموقع اليوم.', 'a place'],
  ])('finds nobody in %s (%s)', (text) => {
    expect(speakers(text)).toEqual([]);
  });

  it('lets no negated denial or demand pass for what it is not', () => {
    expect(verbs('نفت إيران أن تكون المحادثات جرت.')).toEqual(['denies']);
    expect(verbs('زعم الجيش أنه دمر الموقع.')).toEqual(['claims']);
    expect(verbs('دعت الأمم المتحدة إلى وقف القتال.')).toEqual(['asks']);
    expect(verbs('اتهمت أوكرانيا روسيا بأنها قصفت المدينة.')).toEqual(['claims']);
  });
});

describe('English speakers', () => {
  it.each([
    ['Talks were held in Oman, Axios reported.', ['Axios']],
    ['"The talks were useful," said the minister.', ['the minister']],
    ['John Smith, a spokesman for the army, said the attack failed.', ['John Smith']],
    ['Two officials told Reuters that talks were held.', ['Reuters', 'Two officials']],
    ['Iran denied that talks were held.', ['Iran']],
    ['The minister was quoted as saying by IRNA that talks were held.', ['IRNA', 'The minister']],
    ['IRNA quoted the minister as saying that talks were held.', ['IRNA', 'the minister']],
    ['The network, citing two officials, reported that talks were held.', ['two officials']],
  ])('%s', (text, expected) => {
    const found = speakers(text);
    for (const name of expected) expect(found).toContain(name);
  });

  it.each([
    [
      'Talks were held in Oman, according to the news site Axios.',
      'وفق موقع "أكسيوس"، جرت محادثات في عمان.',
    ],
    ['The talks began, the news agency Reuters said.', 'بدأت المحادثات، بحسب وكالة رويترز.'],
    [
      'The talks began, the state news agency IRNA reported.',
      'وأفادت وكالة إرنا بأن المحادثات بدأت.',
    ],
  ])('are one source with their Arabic name, whatever stands before it: %s', (english, arabic) => {
    const [[ours], [theirs]] = [readChains([english])[0] ?? [], readChains([arabic])[0] ?? []];
    expect(ours?.key).toBe(theirs?.key);
    expect(ours?.kind).toBe(theirs?.kind);
  });

  it.each([
    'The United States attacked the base.',
    'The reports of an attack were wrong.',
    'The talks were called off on Monday.',
    'Police investigated claims of fraud.',
  ])('finds nobody in %s', (text) => {
    expect(speakers(text)).toEqual([]);
  });

  it('carries a speaker on by pronoun, and a denial as an assertion', () => {
    const chains = readChains([
      'Iran denied that talks were held.',
      'It added that no date was set.',
    ]);
    expect(chains[1]?.map(({ key, verb }) => [key, verb])).toEqual([
      [chains[0]?.[0]?.key, 'asserts'],
    ]);
  });
});

it('reads any run of speaking words without failing, within its text', () => {
  const word = fc.constantFrom(
    'قال',
    'نقلت',
    'عن',
    'وفق',
    'ما',
    'بيان',
    'لوكالة',
    'رويترز',
    'أن',
    '،',
    '"',
    'مقتل',
    'في',
    'تصريح',
    'said',
    'told',
    'according',
    'to',
    'citing',
    'quoted',
    'as',
    'saying',
    'by',
    ',',
    'was',
    'the',
    'Reuters',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const text = words.join(' ');
      for (const { start, end } of readAttribution(text, tokenize(text)).spans) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});
