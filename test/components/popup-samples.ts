import type { TabReport } from '../../bridge/protocol.ts';
import { articleId } from '../../engine/identity.ts';
import type { LeftOut, VerdictKind } from '../../engine/model.ts';
import type { SourceSummary } from '../../engine/report.ts';

/** Reports as the background would keep them, with names of the seed corpus and made-up English ones. */

export type DoneReport = Extract<TabReport, { kind: 'done' }>;

export function source(given: Partial<SourceSummary> & { source: string }): SourceSummary {
  return {
    article: articleId(null, given.source),
    title: `An article of ${given.source}`,
    url: 'https://news.example/article',
    publishedAt: '2024-05-18',
    dateCertainty: 'stated',
    supports: [],
    contradicts: [],
    origins: [],
    ...given,
  };
}

export function counts(
  given: Partial<Record<VerdictKind, number>>,
): Readonly<Record<VerdictKind, number>> {
  return {
    corroborated: 0,
    repeated: 0,
    contradicted: 0,
    disputed: 0,
    new: 0,
    'not-a-claim': 0,
    ...given,
  };
}

/** A report whose marks follow its counts, state by state. */
export function report(given: Partial<DoneReport> = {}): DoneReport {
  const summary = given.summary ?? {
    counts: counts({ corroborated: 1 }),
    sources: [],
    independentOrigins: 1,
  };
  const kinds = (Object.keys(summary.counts) as VerdictKind[]).flatMap((kind) =>
    Array.from({ length: summary.counts[kind] }, () => kind),
  );
  return {
    kind: 'done',
    id: 'report',
    url: 'https://news.example/talks',
    title: 'Indirect talks in Muscat, Axios reports',
    source: 'Daily Wire',
    lang: 'en',
    publishedAt: '2024-05-18',
    dateCertainty: 'stated',
    modifiedAt: null,
    byline: null,
    evidence: [],
    summary,
    sentences: kinds.length,
    marks: kinds.map((kind, sentence) => ({
      sentence,
      kind,
      independentOrigins: 1,
      start: sentence * 10,
      end: sentence * 10 + 9,
    })),
    leftOut: [],
    excluded: [],
    checkedAt: 1_716_000_000_000,
    engineVersion: '1',
    libraryRevision: '1',
    libraryEmpty: false,
    translation: null,
    ...given,
  };
}

const axios = { key: 'اكسيوس', name: 'موقع أكسيوس' };
const mission = { key: 'بعثة', name: 'بعثة إيران لدى الأمم المتحدة' };

const ARABIC_LEFT_OUT: readonly LeftOut[] = [
  { text: 'سرايا - ', why: 'dateline' },
  { text: 'تجنب تصعيد الهجمات', why: 'headline' },
  {
    text: 'إقرأ أيضاً: وزير الخارجية المصري يبحث مع نظيره تطورات الأوضاع في غزة',
    why: 'related-links',
  },
  { text: 'شاهد أيضاً: تفاصيل جديدة عن المحادثات', why: 'related-links' },
  { text: 'تابعونا عبر فيسبوك', why: 'share-line' },
];

export const ARABIC_REPORT = report({
  title: 'بعد تسريبات عن محادثات غير مباشرة.. إيران تؤكد: ليست الأولى ولن تكون الأخيرة',
  source: 'سرايا',
  lang: 'ar',
  summary: {
    counts: counts({ corroborated: 6, repeated: 2, new: 3, 'not-a-claim': 1 }),
    independentOrigins: 3,
    sources: [
      source({ source: 'الحرة', supports: [0, 3, 4, 5, 6, 7], origins: [axios] }),
      source({ source: 'رياليست عربي', supports: [0, 3, 4, 5], origins: [axios], url: null }),
      source({ source: 'اندبندنت عربية', supports: [0, 2, 6], origins: [mission, axios] }),
    ],
  },
  leftOut: ARABIC_LEFT_OUT,
  excluded: [
    {
      title: 'بعد تسريبات عن محادثات غير مباشرة.. إيران تؤكد',
      source: 'سرايا',
      why: 'same-address',
    },
  ],
});

export const ENGLISH_REPORT = report({
  summary: {
    counts: counts({ corroborated: 3, contradicted: 1, disputed: 1, new: 8, 'not-a-claim': 2 }),
    independentOrigins: 2,
    sources: [
      source({
        source: 'The Herald',
        supports: [0, 1],
        origins: [{ key: 'reuters', name: 'Reuters' }],
      }),
      source({
        source: 'France 24',
        supports: [2],
        contradicts: [3, 4],
        origins: [{ key: 'tehran', name: 'Tehran' }],
      }),
      source({ source: 'Gulf Post', supports: [1], origins: [] }),
    ],
  },
});

export const NOTHING_FOUND = report({
  summary: { counts: counts({ new: 11, 'not-a-claim': 1 }), sources: [], independentOrigins: 0 },
});

/** Of its new sentences four were compared through a translation, and two were found so. */
export const TRANSLATED_REPORT = report({
  summary: {
    counts: counts({ corroborated: 2, new: 2 }),
    sources: [],
    independentOrigins: 1,
  },
  translation: { lang: 'ar', compared: 4, found: 2 },
});
