import type { CardView, EvidenceView } from '../../bridge/protocol.ts';
import type { Alignment, AssertionId, Link, Reason, Span, Verb } from '../../engine/model.ts';

/** Cards as the background would send them, with words of the seed corpus and of made-up English news. */

export function link(
  speaker: string,
  kind: Link['kind'],
  verb: Verb = 'asserts',
  named = true,
): Link {
  return { speaker, key: speaker.toLowerCase(), kind, verb, named };
}

/** Where `words` stand in `text`; throws if they do not. */
function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`'${words}' is not in '${text}'`);
  return { start, end: start + words.length };
}

function pairs(
  page: string,
  other: string,
  words: readonly (readonly [string, string, Alignment['how']])[],
): Alignment[] {
  return words.map(([left, right, how]) => ({
    page: spanOf(page, left),
    other: spanOf(other, right),
    how,
  }));
}

export function reason(kind: Reason['kind'], given: Partial<Reason> = {}): Reason {
  return { kind, pageSpan: null, otherSpan: null, page: null, other: null, ...given };
}

export function evidence(given: Partial<EvidenceView> = {}): EvidenceView {
  return {
    assertion: '202405-0123456789abcdef' as AssertionId,
    quote: 'The ministry said 12 people were killed in the collapse.',
    lang: 'en',
    source: 'The Morning Post',
    title: 'Twelve dead in bridge collapse',
    url: 'https://news.example/bridge',
    publishedAt: '2024-05-18',
    dateCertainty: 'stated',
    relation: 'same',
    score: 0.9,
    reasons: [reason('same-words')],
    aligned: [],
    chain: [],
    ...given,
  };
}

export function card(given: Partial<CardView> = {}): CardView {
  return {
    tab: 7,
    report: 'a report',
    mayJudge: true,
    sentence: 3,
    text: 'Twelve people were killed when the bridge collapsed, the ministry said.',
    lang: 'en',
    translation: null,
    pageSource: 'Daily Wire',
    ownChain: [],
    kind: 'corroborated',
    score: 0.9,
    independentOrigins: 2,
    againstOrigins: 0,
    origins: [],
    evidence: [evidence()],
    overruled: [],
    ...given,
  };
}

const DRONES_PAGE =
  'وشنت إيران هجومًا غير مسبوق على إسرائيل بأكثر من 350 صاروخًا وطائرة مسيّرة ليل 13 أبريل.';
const DRONES_OTHER =
  'أطلقت إيران صواريخ ومسيرات تخطى عددها 300 بحسب الجيش الإسرائيلي، ليل الـ 13 والـ 14 من أبريل (نيسان) الماضي.';

/** 350 against "more than 300, says the army": compatible. */
export const ARABIC_NUMBERS = card({
  text: DRONES_PAGE,
  lang: 'ar',
  pageSource: 'الحرة',
  ownChain: [],
  kind: 'corroborated',
  independentOrigins: 1,
  evidence: [
    evidence({
      quote: DRONES_OTHER,
      lang: 'ar',
      source: 'اندبندنت عربية',
      title: 'إيران تؤكد إجراء محادثات غير مباشرة مع أميركا',
      url: 'https://www.independentarabia.com/node/577',
      publishedAt: '2024-05-19',
      dateCertainty: 'inferred',
      reasons: [
        reason('number-compatible', {
          page: '350',
          other: 'تخطى عددها 300',
          pageSpan: spanOf(DRONES_PAGE, '350'),
          otherSpan: spanOf(DRONES_OTHER, 'تخطى عددها 300'),
        }),
      ],
      aligned: pairs(DRONES_PAGE, DRONES_OTHER, [
        ['إيران', 'إيران', 'same'],
        ['صاروخًا', 'صواريخ', 'similar'],
        ['مسيّرة', 'مسيرات', 'similar'],
        ['ليل 13 أبريل', '13', 'same'],
      ]),
      chain: [link('الجيش الإسرائيلي', 'speaker', 'claims')],
    }),
  ],
});

const TALKS_PAGE =
  'أجرى اثنان من كبار المسؤولين في إدارة بايدن محادثات غير مباشرة مع مسؤولين إيرانيين في سلطنة عمان هذا الأسبوع، وفق ما نقل موقع أكسيوس.';
const TALKS_OTHER =
  'عقدت الحكومتان الأمريكية والإيرانية محادثات غير مباشرة في عمان للحد من مخاطر التصعيد في الشرق الأوسط، طبقاً لـ موقع أكسيوس.';
const axios = link('موقع أكسيوس', 'outlet');
const twoSources = link('مصدران مطلعان', 'speaker', 'asserts', false);

/** The same talks in four outlets, of two origins. */
export const ARABIC_TALKS = card({
  text: TALKS_PAGE,
  lang: 'ar',
  pageSource: 'سرايا',
  ownChain: [axios],
  kind: 'corroborated',
  independentOrigins: 1,
  evidence: [
    evidence({
      quote:
        'أكّدت إيران أنها أجرت محادثات غير مباشرة مع الولايات المتحدة بوساطة سلطنة عُمان، وفق وكالة الجمهورية الإسلامية للأنباء (إرنا).',
      lang: 'ar',
      source: 'اندبندنت عربية',
      url: 'https://www.independentarabia.com/node/577',
      publishedAt: null,
      reasons: [reason('part-of-sentence', { page: 'محادثات غير مباشرة' })],
      aligned: pairs(
        TALKS_PAGE,
        'أكّدت إيران أنها أجرت محادثات غير مباشرة مع الولايات المتحدة بوساطة سلطنة عُمان',
        [
          ['محادثات غير مباشرة', 'محادثات غير مباشرة', 'same'],
          ['سلطنة عمان', 'سلطنة عُمان', 'same'],
          ['أجرى', 'أجرت', 'similar'],
        ],
      ),
      chain: [
        link('وكالة إرنا', 'agency'),
        link('بعثة إيران لدى الأمم المتحدة', 'speaker', 'confirms'),
      ],
    }),
    evidence({
      quote: TALKS_OTHER,
      lang: 'ar',
      source: 'رياليست عربي',
      url: 'https://arabic.realtribune.ru/news/1',
      publishedAt: '2024-05-18',
      reasons: [reason('same-words')],
      aligned: pairs(TALKS_PAGE, TALKS_OTHER, [
        ['محادثات غير مباشرة', 'محادثات غير مباشرة', 'same'],
        ['عمان', 'عمان', 'same'],
      ]),
      chain: [axios, twoSources],
    }),
    evidence({
      quote: 'أجرى اثنان من كبار المسؤولين في إدارة الرئيس الأميركي محادثات غير مباشرة.',
      lang: 'ar',
      source: 'الحرة',
      url: null,
      publishedAt: '2024-05-17T18:00:00Z',
      reasons: [reason('same-words')],
      chain: [axios, twoSources],
    }),
  ],
});

const DEATHS_OTHER =
  'Seven people died in the collapse on Tuesday, the governor told reporters, after two bodies were recovered.';
const DEATHS_PAGE =
  'Twelve people were killed when the bridge collapsed on Wednesday, the interior ministry said.';

export const ENGLISH_CONTRADICTED = card({
  text: DEATHS_PAGE,
  kind: 'contradicted',
  independentOrigins: 0,
  againstOrigins: 1,
  ownChain: [link('the interior ministry', 'speaker')],
  evidence: [
    evidence({
      quote: DEATHS_OTHER,
      relation: 'opposite',
      reasons: [
        reason('date-differs', {
          page: 'Wednesday',
          other: 'Tuesday',
          pageSpan: spanOf(DEATHS_PAGE, 'Wednesday'),
          otherSpan: spanOf(DEATHS_OTHER, 'Tuesday'),
        }),
      ],
      aligned: pairs(DEATHS_PAGE, DEATHS_OTHER, [
        ['people', 'people', 'same'],
        ['killed', 'died', 'similar'],
        ['collapsed', 'collapse', 'similar'],
        ['Wednesday', 'Tuesday', 'clash'],
      ]),
      chain: [link('the governor', 'speaker')],
    }),
  ],
});

const DENIAL = 'Tehran denied on Sunday that any direct talks had taken place.';

export const ENGLISH_DISPUTED = card({
  text: 'American and Iranian officials met for direct talks in Muscat, Axios reported.',
  pageSource: 'Daily Wire',
  ownChain: [link('Axios', 'outlet')],
  kind: 'disputed',
  independentOrigins: 1,
  againstOrigins: 1,
  evidence: [
    evidence({
      quote: 'Two diplomats told Reuters that the sides sat at one table in Muscat.',
      source: 'The Herald',
      reasons: [reason('same-words')],
      chain: [link('Reuters', 'agency'), link('two diplomats', 'speaker', 'asserts', false)],
    }),
    evidence({
      quote: DENIAL,
      source: 'France 24',
      relation: 'opposite',
      reasons: [reason('denied', { other: 'Tehran', otherSpan: spanOf(DENIAL, 'denied') })],
      chain: [link('Tehran', 'speaker', 'denies')],
    }),
  ],
});

export const ENGLISH_REPEATED = card({
  text: 'The two sides exchanged messages through Omani mediators, Axios reported.',
  kind: 'repeated',
  independentOrigins: 0,
  ownChain: [link('Axios', 'outlet')],
  origins: [
    { key: 'axios', name: 'Axios', kind: 'outlet', named: true, independent: true, assertions: [] },
  ],
  evidence: ['The Herald', 'France 24', 'Gulf Post', 'The Morning Post'].map((source) =>
    evidence({
      source,
      quote: 'Omani mediators carried messages between the two sides, according to Axios.',
      chain: [link('Axios', 'outlet')],
    }),
  ),
});

export const NEW = card({
  text: 'فقد أشارت البعثة أن تلك المحادثات مع الجانب الأميركي "عملية مستمرة".',
  lang: 'ar',
  pageSource: 'سرايا',
  kind: 'new',
  independentOrigins: 0,
  evidence: [],
});

const OPENED_TRANSLATED = 'قال مكتب المحافظ إن الجسر الجديد افتُتح يوم الثلاثاء.';
const OPENED_OTHER = 'افتُتح الجسر الجديد أمام السيارات يوم الثلاثاء.';

/** An English sentence that agrees with an Arabic one, as a machine translated it. */
export const THROUGH_TRANSLATION = card({
  text: 'The governor’s office said the new bridge opened on Tuesday.',
  lang: 'en',
  translation: { text: OPENED_TRANSLATED, lang: 'ar' },
  ownChain: [link('مكتب المحافظ', 'speaker')],
  kind: 'corroborated',
  independentOrigins: 1,
  evidence: [
    evidence({
      quote: OPENED_OTHER,
      lang: 'ar',
      source: 'صحيفة المرفأ',
      title: 'افتتاح الجسر',
      aligned: pairs(OPENED_TRANSLATED, OPENED_OTHER, [
        ['الجسر الجديد', 'الجسر الجديد', 'same'],
        ['يوم الثلاثاء', 'يوم الثلاثاء', 'same'],
      ]),
    }),
  ],
});

export const OVERRULED: CardView = card({
  kind: 'new',
  evidence: [],
  overruled: [{ ...evidence(), relation: 'related', was: 'opposite', says: 'not-opposite' }],
});
