import type { ArabicForms, Format } from '../format.ts';
import { phrase } from '../phrase.ts';
import type { CardWords } from './card-words.ts';
import { ARABIC_REASONS } from './reason-words-ar.ts';

export function arabicCardWords({ number, date, plural }: Format): CardWords {
  const count = (value: number, forms: ArabicForms) => plural(value, forms);
  return {
    state: {
      corroborated: 'مؤيَّدة',
      repeated: 'مكرَّرة',
      contradicted: 'متعارضة',
      disputed: 'محل خلاف',
      new: 'جديدة',
      'not-a-claim': 'ليست خبرًا',
    },
    independentOrigins: (value) =>
      count(value, {
        zero: 'لا أصل مستقلًا',
        one: 'أصل مستقل واحد',
        two: 'أصلان مستقلان',
        few: `${number(value)} أصول مستقلة`,
        many: `${number(value)} أصلًا مستقلًا`,
        other: `${number(value)} أصل مستقل`,
      }),
    againstOrigins: (value) =>
      count(value, {
        zero: 'لا أصل يخالفها',
        one: 'أصل واحد يخالفها',
        two: 'أصلان يخالفانها',
        few: `${number(value)} أصول تخالفها`,
        many: `${number(value)} أصلًا يخالفها`,
        other: `${number(value)} أصل يخالفها`,
      }),
    forAndAgainst: (supporting, against) =>
      `الأصول المؤيدة: ${number(supporting)}، والمخالفة: ${number(against)}`,
    allFrom: (value, origin) => {
      const outlets = count(value, {
        zero: 'لا وسيلة إعلام',
        one: 'وسيلة إعلام واحدة',
        two: 'وسيلتا إعلام',
        few: `${number(value)} وسائل إعلام`,
        many: `${number(value)} وسيلة إعلام`,
        other: `${number(value)} وسيلة إعلام`,
      });
      const from = origin === null ? phrase`عن أصل واحد` : phrase`عن ${origin}`;
      const all = count(value, {
        zero: '',
        one: '',
        two: 'كلتاهما ',
        few: 'كلها ',
        many: 'كلها ',
        other: 'كلها ',
      });
      return phrase`${outlets}، ${all}${from}`;
    },

    whyNew: 'لا شيء عن هذا في مكتبتك، وليس ذلك حجة له ولا عليه.',
    whyNoClaim: 'سؤال أو رأي أو دعوة: ليس فيه ما يُقارَن.',
    whyRepeated: (origin) =>
      origin === null
        ? phrase`النص واحد تقريبًا في كل المواضع، فيُحسب كله أصلًا واحدًا: لا تأييد مستقلًا.`
        : phrase`كل السلاسل تعود إلى ${origin}، ومنها سلسلة هذه الصفحة: لا تأييد مستقلًا.`,
    evidenceGone: 'المقالات التي تستند إليها هذه النتيجة لم تعد في مكتبتك. أعد فحص الصفحة.',
    reason: ARABIC_REASONS,
    says: {
      same: ({ who }) => phrase`القول نفسه وارد في ${who}.`,
      opposite: ({ who }) => phrase`قول مخالف وارد في ${who}.`,
    },
    citing: (outlet, speaker, through) =>
      through === null
        ? phrase`${outlet} نقلًا عن ${speaker}`
        : phrase`${outlet} نقلًا عن ${speaker} عبر ${through}`,

    thisPage: 'هذه الصفحة',
    translated: 'ترجمة آلية',
    translatedHint: 'قورنت الجملة عبرها، وقد تكون خاطئة.',
    supports: 'قول مؤيد',
    opposes: 'قول مخالف',
    date: (iso, inferred) => {
      const day = iso === null ? null : date(iso);
      if (day === null) return 'تاريخ غير معروف';
      return inferred ? `${day} (تاريخ مستنتَج)` : day;
    },
    open: 'افتح الاقتباس في موضعه',
    openAt: (outlet) => phrase`افتح الاقتباس في موضعه: ${outlet}`,
    more: (value) =>
      count(value, {
        zero: 'لا مزيد',
        one: 'شاهد آخر',
        two: 'شاهدان آخران',
        few: `${number(value)} شواهد أخرى`,
        many: `${number(value)} شاهدًا آخر`,
        other: `${number(value)} شاهد آخر`,
      }),

    chain: 'سلسلة الإسناد',
    chainHint: 'من حيث بدأ الخبر وصولًا إلى هذه الصفحة.',
    verb: {
      asserts: 'إفادة',
      confirms: 'تأكيد',
      claims: 'زعم',
      denies: 'نفي',
      declines: 'امتناع عن التعليق',
      asks: 'تساؤل',
    },
    copy: 'النص نفسه',
    unnamed: (speakers) =>
      phrase`من دون تسمية: ${speakers.flatMap((each, at) => (at > 0 ? ['، ', each] : [each]))}`,
    moreOutlets: (value) =>
      count(value, {
        zero: '',
        one: 'ووسيلة إعلام أخرى',
        two: 'ووسيلتا إعلام أخريان',
        few: `و${number(value)} وسائل إعلام أخرى`,
        many: `و${number(value)} وسيلة إعلام أخرى`,
        other: `و${number(value)} وسيلة إعلام أخرى`,
      }),

    actions: 'العلامات',
    previous: 'السابقة',
    next: 'التالية',
    close: 'إغلاق',

    failedTitle: 'تعذّر عرض هذه البطاقة',
    failure: {
      'context-lost': 'حُدِّث إسناد وهذه الصفحة مفتوحة. أعد تحميل الصفحة ثم افحصها من جديد.',
      'no-receiver': 'لم يصل جواب من إسناد. أغلق البطاقة وافتحها من جديد.',
      'report-gone': 'نتيجة هذه الصفحة لم تعد محفوظة. افحص الصفحة من جديد.',
      other: 'تعذّرت قراءة مكتبتك. أغلق البطاقة وافتحها من جديد، فإن لم ينفع ذلك فأعد تحميل الصفحة.',
    },
  };
}
