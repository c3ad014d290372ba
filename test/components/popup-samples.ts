import type { TabReport } from '../../bridge/protocol.ts';
import { articleId } from '../../engine/identity.ts';
import type { LeftOut, VerdictKind } from '../../engine/model.ts';
import type { OriginSummary, SourceSummary } from '../../engine/report.ts';

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

/** What an article has from one origin; independently of the page, unless said otherwise. */
export function from(
  { key, name }: { readonly key: string; readonly name: string },
  told: Partial<OriginSummary>,
): OriginSummary {
  const { supports = [], contradicts = [], independent = supports } = told;
  return { key, name, supports, contradicts, independent };
}

/** An outlet with all that it tells, by origin. */
export function telling(name: string, ...origins: OriginSummary[]): SourceSummary {
  const all = (side: 'supports' | 'contradicts') =>
    [...new Set(origins.flatMap((origin) => origin[side]))].toSorted((a, b) => a - b);
  return source({
    source: name,
    origins,
    supports: all('supports'),
    contradicts: all('contradicts'),
  });
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
      independentOrigins: originsOf(summary.sources, sentence),
      start: sentence * 10,
      end: sentence * 10 + 9,
    })),
    leftOut: [],
    excluded: [],
    checkedAt: 1_716_000_000_000,
    engineVersion: '1',
    libraryRevision: '1',
    libraryEmpty: false,
    saved: { state: 'none', edit: null },
    translation: null,
    ...given,
  };
}

function originsOf(sources: readonly SourceSummary[], sentence: number): number {
  const origins = sources.flatMap((each) => each.origins);
  return new Set(
    origins.filter(({ independent }) => independent.includes(sentence)).map(({ key }) => key),
  ).size;
}

const axios = { key: 'اكسيوس', name: 'موقع أكسيوس' };
const reuters = { key: 'reuters', name: 'Reuters' };
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
    independentOrigins: 2,
    sources: [
      telling('الحرة', from(axios, { supports: [0, 3, 6, 7], independent: [] })),
      telling(
        'اندبندنت عربية',
        from(mission, { supports: [0, 1, 2] }),
        from(axios, { supports: [6], independent: [] }),
      ),
      telling('الجزيرة', from({ key: 'الجزيره', name: 'الجزيرة' }, { supports: [3, 4, 5] })),
      {
        ...telling('رياليست عربي', from(axios, { supports: [0, 3, 6], independent: [] })),
        url: null,
      },
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
    independentOrigins: 3,
    sources: [
      telling('The Herald', from(reuters, { supports: [0, 1] })),
      telling(
        'France 24',
        from({ key: 'tehran', name: 'Tehran' }, { supports: [2], contradicts: [3, 4] }),
      ),
      telling('Gulf Post', from({ key: 'gulf post', name: 'Gulf Post' }, { supports: [1, 4] })),
      telling('Morning Ledger', from(reuters, { supports: [0] })),
    ],
  },
});

/** Five outlets that all have it from the page's own origin. */
export const CIRCULAR_REPORT = report({
  summary: {
    counts: counts({ repeated: 6, new: 4 }),
    independentOrigins: 0,
    sources: ['Harbour Chronicle', 'The Herald', 'Gulf Post', 'Morning Ledger', 'Star'].map(
      (name, at) =>
        telling(
          name,
          from(
            { key: 'axios', name: 'Axios' },
            { supports: [0, 1, 2, 3, 4, 5].slice(at), independent: [] },
          ),
        ),
    ),
  },
});

const AGENCIES = [
  'Reuters',
  'AFP',
  'Anadolu',
  'The defence ministry',
  'Axios',
  'The civil defence',
];

/** Thirty outlets of ten origins; one origin differs, one outlet differs by itself, and one origin is the page's own. */
export const MANY_SOURCES = report({
  summary: {
    counts: counts({ corroborated: 18, repeated: 3, contradicted: 2, disputed: 2, new: 20 }),
    independentOrigins: 8,
    sources: Array.from({ length: 30 }, (_, at) => {
      const name = `${['Morning', 'Evening', 'Coastal', 'Northern', 'Old Town'][at % 5]} ${['Ledger', 'Herald', 'Chronicle', 'Observer', 'Tribune', 'Courier'][at % 6]}`;
      const own = { key: name.toLowerCase(), name };
      if (at === 7) return telling(name, from(own, { supports: [4], contradicts: [22] }));
      if (at > 26) return telling(name, from(own, { supports: [at - 20] }));
      const agency = AGENCIES[at % AGENCIES.length] ?? '';
      const origin = { key: agency.toLowerCase(), name: agency };
      if (agency === 'The defence ministry') {
        return telling(name, from(origin, { contradicts: [21, 23, 24].slice(at % 3) }));
      }
      const supports = Array.from({ length: 1 + (at % 4) }, (__, by) => ((at % 6) * 3 + by) % 18);
      if (agency === 'Axios') {
        return telling(name, from(origin, { supports: [18, 19, 20], independent: [] }));
      }
      return telling(name, from(origin, { supports: supports.toSorted((a, b) => a - b) }));
    }),
  },
});

export const NO_CLAIMS = report({
  summary: { counts: counts({ 'not-a-claim': 4 }), sources: [], independentOrigins: 0 },
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
