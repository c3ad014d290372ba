import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../engine/analyze.ts';
import { compare, judge, judgeFurther } from '../../engine/judge.ts';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import type { RelationKind } from '../../engine/model.ts';
import { weighByRates } from '../../engine/weights.ts';
import '../property-runs.ts';

function relation(
  page: string,
  other: string,
  dates: (string | null)[] = [null, null],
): RelationKind {
  const [pageDate = null, otherDate = null] = dates;
  const comparison = compare(
    analyze(page, pageDate, weighByRates, NO_LEXICON),
    analyze(other, otherDate, weighByRates, NO_LEXICON),
  );
  return judge(comparison, true).kind;
}

const LAUNCHED =
  'أطلقت إيران أكثر من 300 صاروخ وطائرة مسيرة باتجاه إسرائيل ليل الثالث عشر من أبريل';

describe('look-alikes are never contradicted', () => {
  it.each([
    [
      '350 and more than 300',
      'وكانت إيران أطلقت 350 صاروخا وطائرة مسيرة باتجاه إسرائيل ليل الثالث عشر من أبريل',
      LAUNCHED,
    ],
    [
      'seven, and two and five',
      'وقتل في الضربة على القنصلية الإيرانية سبعة عناصر في الحرس الثوري بينهم ضابطان رفيعان',
      'قُتل في الضربة على القنصلية الإيرانية جنرالان من الحرس الثوري وخمسة ضباط',
    ],
    [
      'first since January, and not the first',
      'كانت المحادثات الأولى بين الولايات المتحدة وإيران منذ يناير الماضي',
      'هذه المفاوضات بين الولايات المتحدة وإيران ليست الأولى ولن تكون الأخيرة',
    ],
    [
      'a denial of one set of talks, and another set confirmed',
      'على الرغم من نفي إيران إجراء محادثات مع أمريكا حول غزة فإن مصادر أكدت حصولها',
      'أكدت إيران أنها أجرت محادثات غير مباشرة مع الولايات المتحدة بوساطة سلطنة عمان',
    ],
    [
      'a named leader in January, and an unnamed one in May',
      'وترأس الوفد الإيراني علي باقري كاني نائب وزير الخارجية',
      'ولم توضح مصادر أكسيوس من مثل إيران في المحادثات',
    ],
    [
      'senior adviser, and coordinator',
      'شارك فيها كبير مستشاري الرئيس بايدن لشؤون الشرق الأوسط بريت ماكغورك',
      'شارك فيها بريت ماكغورك منسق الرئيس بايدن لشؤون الشرق الأوسط',
    ],
    [
      'blasts by US media, and a strike',
      'دوت انفجارات داخل محافظة أصفهان الإيرانية قالت وسائل إعلام أميركية إنها نجمت عن هجوم إسرائيلي',
      'ردت إسرائيل بضربة استهدفت نظام الدفاع الجوي إس-300 في قاعدة جوية إيرانية',
    ],
    [
      'for Zahedi, and for the consulate',
      'أطلقت إيران صواريخ باتجاه إسرائيل ردا على اغتيال إسرائيل للجنرال محمد رضا زاهدي',
      'جاءت الضربة الإيرانية ردا على تدمير القنصلية الإيرانية في سوريا',
    ],
    [
      'without escalation, and avoiding escalation',
      'محادثات حول كيفية الحؤول دون تصعيد الهجمات الإقليمية بين إيران والولايات المتحدة',
      'محادثات حول كيفية تجنب تصعيد الهجمات الإقليمية بين إيران والولايات المتحدة',
    ],
  ])('%s', (_name, a, b) => {
    expect(relation(a, b)).not.toBe('opposite');
    expect(relation(b, a)).not.toBe('opposite');
  });

  it('a sentence of 2024 and one of 2025', () => {
    const page = 'استأنفت إيران المحادثات غير المباشرة مع الولايات المتحدة في سلطنة عمان';
    const other = 'علقت إيران المحادثات غير المباشرة مع الولايات المتحدة في سلطنة عمان';
    expect(relation(page, other, ['2024-05-19', '2025-07-28'])).not.toBe('opposite');
    expect(relation(page, other, ['2024-05-19', '2024-05-19'])).toBe('opposite');
  });

  it('the day before yesterday, Friday, and last Friday', () => {
    const page =
      'وأول من أمس الجمعة أفاد موقع أكسيوس بأن مسؤولين أجروا محادثات غير مباشرة في سلطنة عمان';
    const other =
      'كشف موقع أكسيوس يوم الجمعة الماضي أن مسؤولين أجروا محادثات غير مباشرة في سلطنة عمان';
    expect(relation(page, other, ['2024-05-19', '2024-05-19'])).toBe('same');
  });

  it('a count that grew since the earlier report', () => {
    const early = 'قتل 12 شخصا في انفجار سوق مدينة المار شمال أفغانستان';
    const late = 'قتل 15 شخصا في انفجار سوق مدينة المار شمال أفغانستان';
    const dates = ['2015-07-22T08:00', '2015-07-22T20:00'];
    expect(relation(late, early, dates.toReversed())).not.toBe('opposite');
    expect(relation(early, late, dates)).not.toBe('opposite');
    expect(relation(late, early, [null, null])).not.toBe('opposite');
    expect(relation(late, early, dates)).toBe('opposite');
  });
});

describe('one changed word in one frame is contradicted', () => {
  it.each([
    [
      'a number',
      'نقل الهلال الأحمر المصابين في حادث الحافلة عبر 17 فرقة إسعافية',
      'نقل الهلال الأحمر المصابين في حادث الحافلة عبر 7 فرق إسعافية',
    ],
    [
      'a date',
      'حددت اللجنة يوم 26 فبراير 2016 موعدا للجمعية العمومية لانتخاب رئيس جديد',
      'حددت اللجنة يوم 26 مارس 2016 موعدا للجمعية العمومية لانتخاب رئيس جديد',
    ],
    [
      'a place',
      'وقع الهجوم في منطقة المار بولاية فارياب على الحدود مع تركمانستان وأسفر عن ضحايا',
      'وقع الهجوم في منطقة المار بولاية فارياب على الحدود مع باكستان وأسفر عن ضحايا',
    ],
    [
      'an opposite',
      'كانت الطائرة الحربية تحلق على ارتفاع منخفض عندما تعرضت لخلل تقني',
      'كانت الطائرة الحربية تحلق على ارتفاع شاهق عندما تعرضت لخلل تقني',
    ],
    [
      'a negation',
      'أعلنت حركة طالبان مسؤوليتها عن الهجوم الانتحاري قبل بدء محادثات السلام',
      'لم تعلن حركة طالبان مسؤوليتها عن الهجوم الانتحاري قبل بدء محادثات السلام',
    ],
    [
      'roles',
      'هاجمت إسرائيل قاعدة جوية عسكرية كبيرة تابعة لحكومة إيران فجر الجمعة',
      'هاجمت إيران قاعدة جوية عسكرية كبيرة تابعة لحكومة إسرائيل فجر الجمعة',
    ],
    [
      'an English number',
      'Rescue teams pulled 17 survivors from the collapsed building in Izmir',
      'Rescue teams pulled 7 survivors from the collapsed building in Izmir',
    ],
  ])('%s', (_name, a, b) => {
    expect(relation(a, b)).toBe('opposite');
    expect(relation(b, a)).toBe('opposite');
  });
});

describe('a text with one thing changed is contradicted, with nothing else shared', () => {
  const alone = (page: string, other: string) => {
    const day = '2024-05-19';
    return judge(
      compare(
        analyze(page, day, weighByRates, NO_LEXICON),
        analyze(other, day, weighByRates, NO_LEXICON),
      ),
      false,
    );
  };

  it.each([
    [
      'a past verb and its negation',
      'ردت إسرائيل بضربة استهدفت قاعدة جوية إيرانية',
      'لم ترد إسرائيل بضربة استهدفت قاعدة جوية إيرانية',
    ],
    [
      'an English past and its negation',
      'The two governments held indirect talks in Oman about the prisoners',
      'The two governments did not hold indirect talks in Oman about the prisoners',
    ],
    [
      'a weekday',
      'وصل المبعوثان إلى مسقط يوم الثلاثاء واجتمعا مع وسطاء محليين',
      'وصل المبعوثان إلى مسقط يوم السبت واجتمعا مع وسطاء محليين',
    ],
    [
      'a year',
      'قطعت العلاقات بين البلدين في أعقاب انتصار الثورة عام 1979',
      'قطعت العلاقات بين البلدين في أعقاب انتصار الثورة عام 1969',
    ],
    [
      'who did it to whom',
      'جاءت المحادثات بعد الهجوم الصاروخي الذي شنته إيران على إسرائيل في أبريل',
      'جاءت المحادثات بعد الهجوم الصاروخي الذي شنته إسرائيل على إيران في أبريل',
    ],
  ])('%s', (_what, one, other) => {
    expect(alone(one, other)).toMatchObject({ kind: 'opposite', rule: 'copy' });
    expect(alone(other, one)).toMatchObject({ kind: 'opposite', rule: 'copy' });
  });

  it.each([
    [
      'another year of its own',
      'أجرى الجانبان محادثات غير مباشرة في مسقط هذا الأسبوع حول تبادل السجناء',
      'أجرى الجانبان محادثات غير مباشرة في مسقط في أكتوبر 2021 حول تبادل السجناء',
    ],
    [
      'both participants',
      'كثيرا ما شكلت مسقط حلقة وصل بين طهران وواشنطن في ملفات عدة',
      'كثيرا ما شكلت مسقط حلقة وصل بين باريس والجزائر في ملفات عدة',
    ],
    [
      'yesterday, a day off',
      'قتل 27 شخصا بالأمس لدى خروج قطارين عن السكة في وسط الهند',
      'قتل 27 شخصا الجمعة لدى خروج قطارين عن السكة في وسط الهند',
    ],
  ])('but not %s', (_what, one, other) => {
    expect(alone(one, other).kind).not.toBe('opposite');
    expect(alone(other, one).kind).not.toBe('opposite');
  });

  it('takes counts that add up for the one they add up to', () => {
    const page = 'قتل في الضربة على القنصلية في دمشق سبعة من عناصر الحرس الثوري';
    const other = 'قتل في الضربة على القنصلية في دمشق جنرالان وخمسة ضباط من الحرس الثوري';
    expect(alone(page, other).kind).toBe('same');
  });
});

describe('judge', () => {
  it('finds every telling sentence the same as itself', () => {
    const sentences = [
      LAUNCHED,
      'Rescue teams pulled 17 survivors from the collapsed building in Izmir',
    ];
    for (const sentence of sentences) expect(relation(sentence, sentence)).toBe('same');
  });

  it('is not moved by words that the other side has nothing of', () => {
    const added = `${LAUNCHED} فيما أعلنت البلدية افتتاح حديقة`;
    expect(relation(LAUNCHED, added)).toBe('same');
  });

  it('finds texts without common words unrelated, whatever they hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(['same', 'related', 'unrelated']).toContain(relation(text, LAUNCHED));
      }),
    );
  });
});

describe('another event in the same words', () => {
  it.each([
    [
      'بدأ الممرضون في لشبونة إضرابا للمطالبة بزيادة أجورهم بنسبة 8 في المئة.',
      'بدأ الممرضون في طرابلس إضرابا للمطالبة بزيادة أجورهم بنسبة 30 في المئة.',
    ],
    [
      'The ferry from Tangier to Genoa was delayed by a storm for 9 hours with 310 people aboard.',
      'The ferry from Tunis to Genoa was delayed by a storm for 9 hours with 540 people aboard.',
    ],
    [
      'تراجع إنتاج القمح في المغرب إلى 3 ملايين طن بسبب الجفاف، وفق وزارة الزراعة.',
      'تراجع إنتاج القمح في تونس إلى مليون طن بسبب الجفاف، وفق وزارة الزراعة.',
    ],
    [
      'Unemployment in Poland fell to 4 percent last month, the statistics office said.',
      'Unemployment in Greece fell to 9 percent last month, the statistics office said.',
    ],
    [
      'انهار مبنى من ستة طوابق في حلب وقتل 12 شخصا وأصيب آخرون.',
      'انهار مبنى من ستة طوابق في بيروت وقتل 3 أشخاص وأصيب آخرون.',
    ],
  ])('is no support (%s)', (page, other) => {
    expect(relation(page, other, ['2025-08-14', '2025-08-14'])).not.toBe('same');
    expect(relation(other, page, ['2025-08-14', '2025-08-14'])).not.toBe('same');
  });
});

describe('judgeFurther', () => {
  const further = (page: string, other: string) =>
    judgeFurther(
      compare(
        analyze(page, null, weighByRates, NO_LEXICON),
        analyze(other, null, weighByRates, NO_LEXICON),
      ),
    );
  const TALKS =
    'عقدت الحكومتان الأمريكية والإيرانية محادثات غير مباشرة في عمان للحد من مخاطر التصعيد في الشرق الأوسط';

  it('lets a little less overlap be more to read', () => {
    const told = 'أفاد موقع "أكسيوس" بأن أميركيين وإيرانيين أجروا محادثات غير مباشرة في سلطنة عُمان';
    expect(further(TALKS, told)).toMatchObject({ kind: 'same' });
  });

  it('takes nothing that clashes, however much it shares', () => {
    expect(further(TALKS, TALKS.replace('غير مباشرة', 'مباشرة'))).toBeNull();
  });

  it('takes nothing on another matter', () => {
    expect(further(TALKS, 'أعلنت وزارة الصحة تسجيل إصابات جديدة بالحصبة في الجنوب')).toBeNull();
  });
});
