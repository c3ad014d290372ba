import fc from 'fast-check';
import { claimId } from '../../engine/identity.ts';
import {
  type KeptArticle,
  type KeptEdit,
  type KeptRow,
  type KeptVersion,
  type Note,
  type NoteTarget,
  versionDigest,
} from '../../engine/kept.ts';
import type { ArticleMetadata } from '../../engine/model.ts';
import { readTag, sortTags } from '../../engine/parse-kept.ts';
import { readArticle } from '../../engine/read-article.ts';
import { limitSentences, splitSentences } from '../../engine/sentences.ts';
import { aJudgement } from './judged.ts';

/** An article with what is kept of it, read by the engine as the product reads it. */
export function keptOf(
  text: string,
  metadata: Partial<ArticleMetadata> = {},
  kept: Partial<Pick<KeptArticle, 'savedAt' | 'changedAt' | 'how' | 'removedAt'>> = {},
): { readonly article: KeptArticle; readonly version: KeptVersion } {
  const { article, claims, assertions } = readArticle(
    {
      url: 'https://example.com/news/1',
      title: 'News',
      source: 'Example',
      byline: null,
      lang: 'en',
      publishedAt: '2024-05-18',
      dateCertainty: 'stated',
      agencies: [],
      ...metadata,
    },
    limitSentences(splitSentences(text)).read,
  );
  const savedAt = kept.savedAt ?? 1_716_000_000_000;
  const { title, publishedAt } = article;
  return {
    article: {
      article,
      savedAt,
      changedAt: savedAt,
      how: 'asked',
      removedAt: null,
      claims: claims.map(({ id, text: words, lang }) => ({ id, text: words, lang })),
      assertions,
      ...kept,
    },
    version: {
      article: article.id,
      digest: versionDigest(title, publishedAt, text),
      savedAt,
      title,
      publishedAt,
      text,
    },
  };
}

export const ENGLISH = keptOf(
  'The minister said on Friday that 42 people were killed in the floods.\nRescue teams reached the last village on Saturday.',
  { title: 'Floods kill 42', agencies: ['Reuters'] },
);

export const ARABIC = keptOf(
  'قال الوزير يوم الجمعة إن 42 شخصا قتلوا في الفيضانات.\nووصلت فرق الإنقاذ إلى آخر قرية يوم السبت.',
  {
    url: 'https://example.org/أخبار/فيضانات',
    title: 'مقتل 42 شخصا في الفيضانات',
    source: 'المثال',
    lang: 'ar',
  },
  { how: 'automatic', removedAt: 1_716_500_000_000 },
);

export const NOTE: Note = {
  on: `article-${ENGLISH.article.article.id}`,
  text: 'Ask the ministry.\nاسأل الوزارة.',
  tags: sortTags(['floods', 'فيضانات']),
  changedAt: 1_716_100_000_000,
};

export const EDIT: KeptEdit = {
  id: '00112233445566ff',
  at: 1_716_200_000_000,
  edit: { set: 'note', row: NOTE.on, to: [NOTE.text, null, true, 1.5] },
  inverse: { set: 'note', row: NOTE.on, to: '' },
};

/** One library with every kind of row, in the order of files. */
export const SMALL_LIBRARY: readonly KeptRow[] = [
  ...[ENGLISH.article, ARABIC.article]
    .sort((a, b) => (a.article.id < b.article.id ? -1 : 1))
    .map((row): KeptRow => ({ kind: 'article', row })),
  ...[ENGLISH.version, ARABIC.version]
    .sort((a, b) => (a.article < b.article ? -1 : 1))
    .map((row): KeptRow => ({ kind: 'version', row })),
  { kind: 'note', row: NOTE },
  {
    kind: 'judgement',
    row: aJudgement('It rained on Monday.', 'It was dry on Monday.', 'other-event'),
  },
  { kind: 'edit', row: EDIT },
];

/** Texts that files get wrong: both scripts, marks, markup, formulas, quotes, control characters, lone surrogates. */
const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'ابتثجحخدذرز سشصضطظعغفقك،؛؟ًٌٍَُِّْـ0123٤٥'), maxLength: 40 }),
  fc.constantFrom(
    '=HYPERLINK("x")',
    '+1',
    '-1',
    '@SUM(1)',
    '\t=1',
    '"',
    '""',
    ',',
    ';',
    '\n',
    '\r\n',
    '\r',
    '\\',
    '{',
    '}',
    '%',
    '$&',
    '&amp;',
    '<script>alert(1)</script>',
    ']]>',
    '-->',
    '[[a]]',
    '# a',
    '---',
    '\u202e',
    '\ufeff',
    '\u0000',
    '\u2028',
    '\ud800',
    '\udc00x',
    'ER  - ',
    'TY  - NEWS',
    '@article{a,',
    '__proto__',
    'constructor',
    'Kühn & Söhne',
    'أ‌ب',
  ),
);

const anyTime = fc.integer({ min: 0, max: 7_000_000_000_000 });
const anyDay = fc
  .tuple(
    fc.integer({ min: 1900, max: 2100 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) =>
    [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-'),
  );
const anySentence = fc
  .tuple(
    fc.constantFrom('The minister said that', 'قال الوزير إن', '42 people'),
    anyText,
    fc.nat(99),
  )
  .map(
    ([start, middle, end]) =>
      `${start} ${middle.replace(/[\n\r]/g, ' ')} ${end} people were killed.`,
  );

/** An article of a library with its version: any words, dates, sources; addresses well-formed or absent. */
const anyKept = fc
  .record({
    url: fc.option(fc.webUrl({ withQueryParameters: true, withFragments: true })),
    title: anyText,
    source: fc.option(anyText),
    lang: fc.constantFrom('ar', 'en', 'und'),
    publishedAt: fc.option(anyDay),
    dateCertainty: fc.constantFrom('stated' as const, 'inferred' as const),
    agencies: fc.array(anyText, { maxLength: 3 }),
    sentences: fc.array(anySentence, { maxLength: 4 }),
    savedAt: anyTime,
    how: fc.constantFrom('asked' as const, 'automatic' as const, 'imported' as const),
    removedAt: fc.option(anyTime),
  })
  .map(({ sentences, savedAt, how, removedAt, ...metadata }) =>
    keptOf(sentences.join('\n'), metadata, { savedAt, how, removedAt }),
  );

/** What notes of a library are on: its articles, its claims, and what is not there. */
function anyNoteOn(kept: readonly { readonly article: KeptArticle }[]) {
  const targets = kept.flatMap(({ article }): NoteTarget[] => [
    `article-${article.article.id}`,
    ...article.claims.map(({ id }): NoteTarget => `claim-${id}`),
  ]);
  return fc
    .record({
      on: fc.constantFrom<NoteTarget>(...targets, `claim-${claimId('What nobody said.')}`),
      text: anyText,
      tags: fc.array(anyText, { maxLength: 3 }),
      changedAt: anyTime,
    })
    .map(
      ({ on, text, tags, changedAt }): KeptRow => ({
        kind: 'note',
        row: { on, text, tags: sortTags(tags.flatMap((tag) => readTag(tag) ?? [])), changedAt },
      }),
    );
}

/** Any library: articles with versions, notes and tags on what is there and what is not. */
export const anyLibrary: fc.Arbitrary<readonly KeptRow[]> = fc
  .array(anyKept, { maxLength: 4 })
  .chain((kept) => fc.tuple(fc.constant(kept), fc.array(anyNoteOn(kept), { maxLength: 5 })))
  .map(([kept, notes]) => [
    ...kept.flatMap(({ article, version }): KeptRow[] => [
      { kind: 'article', row: article },
      { kind: 'version', row: version },
    ]),
    ...notes,
  ]);
