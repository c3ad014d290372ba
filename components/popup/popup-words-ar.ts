import type { VerdictKind } from '../../engine/model.ts';
import type { ArabicForms, Format } from '../format.ts';
import { phrase, quoted } from '../phrase.ts';
import { ARABIC_NOTICES } from './notices-ar.ts';
import type { PopupWords, SummaryCounts } from './popup-words.ts';
import { ARABIC_STATED } from './stated-words-ar.ts';
import { arabicTranslationWords } from './translation-words-ar.ts';

type Count = (value: number, forms: ArabicForms) => string;

export function arabicPopupWords(format: Format): PopupWords {
  const { number, plural } = format;
  const count: Count = (value, forms) => plural(value, forms);
  /** Genitive, as after a preposition. */
  const sentences = (value: number) =>
    count(value, {
      zero: 'صفر من الجمل',
      one: 'جملة واحدة',
      two: 'جملتين',
      few: `${number(value)} جمل`,
      many: `${number(value)} جملة`,
      other: `${number(value)} جملة`,
    });
  return {
    ...ARABIC_NOTICES,
    summary: (of) => summary(of, number, count),
    states: 'جمل هذه الصفحة',
    state: STATES,
    number,
    date: format.date,
    revealFirst: (value, state) =>
      `${STATES[state]} ${number(value)}: ${value === 1 ? 'أظهر الجملة' : 'أظهر أولى الجمل'}`,
    lost: (value) =>
      count(value, {
        zero: '',
        one: 'جملة واحدة لم تعد في الصفحة كما فُحصت',
        two: 'جملتان لم تعودا في الصفحة كما فُحصتا',
        few: `${number(value)} جمل لم تعد في الصفحة كما فُحصت`,
        many: `${number(value)} جملة لم تعد في الصفحة كما فُحصت`,
        other: `${number(value)} جملة لم تعد في الصفحة كما فُحصت`,
      }),

    sources: 'المصادر وراءها',
    independentOrigins: (value) =>
      count(value, {
        zero: 'لا أصل مستقلًا',
        one: 'أصل مستقل واحد',
        two: 'أصلان مستقلان',
        few: `${number(value)} أصول مستقلة`,
        many: `${number(value)} أصلًا مستقلًا`,
        other: `${number(value)} أصل مستقل`,
      }),
    supports: (value) => `تأييد في ${sentences(value)}`,
    contradicts: (value) => `مخالفة في ${sentences(value)}`,
    ownAuthority: 'من دون إحالة إلى مصدر آخر',
    alsoThrough: (origins) =>
      phrase`وكذلك عبر ${origins.flatMap((each, at) => (at > 0 ? ['، ', each] : [each]))}`,
    moreOrigins: (value) =>
      count(value, {
        zero: '',
        one: 'أصل آخر',
        two: 'أصلان آخران',
        few: `${number(value)} أصول أخرى`,
        many: `${number(value)} أصلًا آخر`,
        other: `${number(value)} أصل آخر`,
      }),

    check: 'افحص هذه الصفحة',
    checkAgain: 'أعد الفحص',
    showMarks: 'أظهر العلامات',
    hideMarks: 'أخفِ العلامات',

    always: 'الفحص من دون نقر',
    alwaysThisSite: (host) => phrase`أخبار الموقع ${quoted(host, 'en')}`,
    alwaysAll: 'الأخبار في كل المواقع',
    alwaysHint: 'سيسألك المتصفح أولًا. ما تقرؤه لا يغادر جهازك أبدًا.',

    leftOut: (value) =>
      count(value, {
        zero: 'لم يُستثنَ أي مقطع',
        one: 'مقطع واحد لم يُقرأ بوصفه جزءًا من المقال',
        two: 'مقطعان لم يُقرآ بوصفهما جزءًا من المقال',
        few: `${number(value)} مقاطع لم تُقرأ بوصفها جزءًا من المقال`,
        many: `${number(value)} مقطعًا لم تُقرأ بوصفها جزءًا من المقال`,
        other: `${number(value)} مقطع لم تُقرأ بوصفها جزءًا من المقال`,
      }),
    leftOutWhy: {
      'related-links': 'روابط ذات صلة',
      'second-article': 'مقال ثانٍ',
      'share-line': 'أزرار المشاركة',
      'source-line': 'سطر المصدر',
      navigation: 'التنقل في الموقع',
      dateline: 'مكان الخبر ومصدره',
      caption: 'شروح الصور',
      duplicate: 'نص مكرر',
      advertisement: 'إعلانات',
      headline: 'عناوين',
      comments: 'تعليقات القراء',
      paywalled: 'للمشتركين: البقية ليست هنا',
      truncated: 'نص مقطوع: البقية في مكان آخر',
      'next-page': 'صفحة من عدة صفحات: لم تُقرأ البقية',
      'live-newest-first': 'تغطية مباشرة، الأحدث فيها أولًا',
      'too-long': 'أطول من أن يُقرأ',
      'too-many': 'فوق الحد المقروء',
    },
    morePassages: (value) => `و${number(value)} غيرها`,
    excluded: (value) =>
      count(value, {
        zero: 'لم يُستثنَ أي مقال من الشواهد',
        one: 'مقال واحد لم يُستعمل شاهدًا',
        two: 'مقالان لم يُستعملا شاهدين',
        few: `${number(value)} مقالات لم تُستعمل شواهد`,
        many: `${number(value)} مقالًا لم تُستعمل شواهد`,
        other: `${number(value)} مقال لم تُستعمل شواهد`,
      }),
    excludedWhy: {
      'same-address': 'هو هذه الصفحة نفسها',
      'same-text': 'له النص نفسه',
      'same-outlet-copy': 'نسخة من الوسيلة نفسها',
      other: 'ليس مستقلًا عن هذه الصفحة',
    },

    ...ARABIC_STATED,

    translation: arabicTranslationWords(format),

    save: 'احفظ هذا الفحص في ملف',
    about: 'عن إسناد',
  };
}

const STATES: Readonly<Record<VerdictKind, string>> = {
  corroborated: 'مؤيَّدة',
  repeated: 'مكرَّرة',
  contradicted: 'متعارضة',
  disputed: 'محل خلاف',
  new: 'جديدة',
  'not-a-claim': 'ليست خبرًا',
};

function summary(of: SummaryCounts, number: (value: number) => string, count: Count): string {
  if (of.claims === 0) return 'لا شيء في هذه الصفحة تمكن مقارنته: ليس فيها خبر.';
  const claims = count(of.claims, {
    zero: '',
    one: 'الخبر الوحيد',
    two: 'الخبرين الواردين',
    few: `الأخبار الـ${number(of.claims)} الواردة`,
    many: `الأخبار الـ${number(of.claims)} الواردة`,
    other: `الأخبار الـ${number(of.claims)} الواردة`,
  });
  const against =
    of.against === 0 ? 'ولا شيء في مكتبتك يعارض الصفحة.' : differing(of.against, number, count);
  if (of.corroborated > 0 && of.claims === 1) {
    const origins = fromOrigins(of.independentOrigins, number, count);
    return `الخبر الوحيد في هذه الصفحة مؤيَّد ${origins}. ${against}`;
  }
  if (of.corroborated > 0) {
    const supported = count(of.corroborated, {
      zero: '',
      one: 'خبر واحد مؤيَّد',
      two: 'خبران مؤيَّدان',
      few: `${number(of.corroborated)} أخبار مؤيَّدة`,
      many: `${number(of.corroborated)} خبرًا مؤيَّدًا`,
      other: `${number(of.corroborated)} خبر مؤيَّد`,
    });
    return `من ${claims} في هذه الصفحة ${supported} ${fromOrigins(of.independentOrigins, number, count)}. ${against}`;
  }
  if (of.repeated > 0) {
    return `كل ما في مكتبتك عن هذه الصفحة يعود إلى الأصل الذي تعتمد عليه. ${against}`;
  }
  return of.against === 0 ? `لا شيء في مكتبتك عن ${claims} في هذه الصفحة.` : against;
}

function fromOrigins(value: number, number: (value: number) => string, count: Count): string {
  return count(value, {
    zero: 'من مصادر أخرى',
    one: 'من أصل مستقل واحد',
    two: 'من أصلين مستقلين',
    few: `من ${number(value)} أصول مستقلة`,
    many: `من ${number(value)} أصلًا مستقلًا`,
    other: `من ${number(value)} أصل مستقل`,
  });
}

function differing(value: number, number: (value: number) => string, count: Count): string {
  return count(value, {
    zero: '',
    one: 'ولخبر واحد رواية مخالفة.',
    two: 'ولخبرين رواية مخالفة.',
    few: `ولـ${number(value)} أخبار رواية مخالفة.`,
    many: `ولـ${number(value)} خبرًا رواية مخالفة.`,
    other: `ولـ${number(value)} خبر رواية مخالفة.`,
  });
}
