import { describe, expect, it } from 'vitest';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import { createMemoryLibrary } from '../../engine/memory-library.ts';
import type { ArticleMetadata, CheckedArticle } from '../../engine/model.ts';
import { readArticle } from '../../engine/read-article.ts';
import { splitSentences } from '../../engine/sentences.ts';
import { checkThroughTranslation } from '../../engine/translations.ts';

/** An article of a made-up outlet, with a made-up story. */
function metadata(given: Partial<ArticleMetadata>): ArticleMetadata {
  return {
    url: null,
    title: null,
    source: 'An outlet',
    byline: null,
    lang: 'en',
    publishedAt: '2024-05-19',
    dateCertainty: 'stated',
    agencies: [],
    ...given,
  };
}

const HARBOUR = [
  'افتتح محافظ المدينة جسر الميناء الجديد أمام السيارات صباح الثلاثاء.',
  'وبلغت كلفة الجسر 40 مليون دولار.',
  'ويبلغ طول الجسر الجديد 1250 مترا.',
  'ولم يحضر الوزير حفل الافتتاح.',
];
const library = createMemoryLibrary([
  readArticle(
    metadata({ url: 'https://harbour.example/bridge', source: 'المرفأ', lang: 'ar' }),
    splitSentences(HARBOUR.join(' ')),
  ),
]);

/** In a language that the engine knows no words of: what it finds, it finds through the translation. */
const PAGE = [
  'Le gouverneur a inauguré mardi le nouveau pont du port.',
  'La facture est lourde.',
  'Le ministre était absent.',
];

function page(sentences: readonly string[], given: Partial<ArticleMetadata> = {}) {
  const checked: CheckedArticle = {
    metadata: metadata({ url: 'https://page.example/a', ...given }),
    sentences: splitSentences(sentences.join(' ')),
  };
  return checked;
}

async function compare(
  texts: Readonly<Record<number, string>>,
  checked = page(PAGE, { lang: 'fr' }),
) {
  const translations = {
    lang: 'ar',
    texts: new Map(Object.entries(texts).map(([index, text]) => [Number(index), text])),
  };
  const result = await checkThroughTranslation(checked, translations, library, NO_LEXICON);
  return {
    ...result,
    /** Whether support is independent is another question (`engine/verdict.ts`). */
    kinds: result.report.annotations.map(({ verdict: { kind } }) =>
      kind === 'corroborated' || kind === 'repeated' ? 'support' : kind,
    ),
  };
}

describe('checking through a translation', () => {
  it('finds for a new sentence what the library says in the other language', async () => {
    const opened = 'افتتح المحافظ جسر الميناء الجديد أمام السيارات صباح الثلاثاء.';
    const { kinds, report, compared, found } = await compare({ 0: opened });
    expect(kinds).toEqual(['support', 'new', 'new']);
    expect([compared, [...found]]).toEqual([1, [[0, opened]]]);
    expect(report.summary.counts.new).toBe(2);
    expect(report.summary.sources).toMatchObject([{ source: 'المرفأ', supports: [0] }]);
    const [relation] = report.annotations[0]?.verdict.relations ?? [];
    const words = relation?.aligned.map(({ page: { start, end } }) => opened.slice(start, end));
    expect(words?.join(' ')).toContain('الميناء');
  });

  it('changes nothing without translations', async () => {
    const { kinds, compared, found } = await compare({});
    expect(kinds).toEqual(['new', 'new', 'new']);
    expect([compared, found.size]).toEqual([0, 0]);
  });

  it('never takes over that a translation is contradicted or disputed', async () => {
    const { kinds } = await compare(
      {
        0: 'افتتح محافظ المدينة جسر الميناء الجديد أمام السيارات صباح الثلاثاء.',
        1: 'وحضر الوزير حفل الافتتاح.',
      },
      page([PAGE[0] ?? '', 'Le ministre était présent.'], { lang: 'fr' }),
    );
    expect(kinds).toEqual(['support', 'new']);
  });

  it('does not rely on a translation that has other numbers than the page', async () => {
    const { kinds, compared } = await compare(
      { 0: 'وبلغت كلفة الجسر 40 مليون دولار.' },
      page(['Le pont a coûté 90 millions de dollars.'], { lang: 'fr' }),
    );
    expect([kinds, compared]).toEqual([['new'], 0]);
  });

  it('knows numbers again however they are written', async () => {
    const digits = await compare(
      { 0: 'ويبلغ طول الجسر الجديد ١٢٥٠ مترا فوق الماء.' },
      page(['Il s’étend ainsi sur près de la rive et enjambe 1.250 pas au-dessus des flots.'], {
        lang: 'fr',
      }),
    );
    expect([digits.kinds, digits.compared]).toEqual([['support'], 1]);
  });

  it('does not rely on a translation that lost a negation, or has one too many', async () => {
    const lost = await compare(
      { 0: 'افتتح محافظ المدينة جسر الميناء الجديد أمام السيارات صباح الثلاثاء.' },
      page(['The governor did not open the new harbour bridge to cars on Tuesday morning.']),
    );
    expect(lost.kinds).toEqual(['new']);
    const added = await compare(
      { 0: 'ولم يحضر الوزير حفل الافتتاح.' },
      page(['The minister was present.']),
    );
    expect(added.kinds).toEqual(['new']);
    const kept = await compare(
      { 1: 'الوزير لم يحضر حفل افتتاح الجسر.' },
      page([HARBOUR[0] ?? '', 'The politician was not present.']),
    );
    expect(kept.kinds[1]).toBe('support');
  });

  it('does not rely on a translation that lost who says it', async () => {
    const { kinds } = await compare(
      { 0: 'افتتح محافظ المدينة جسر الميناء الجديد أمام السيارات صباح الثلاثاء.' },
      page(['It was opened to traffic this week, Reuters reported.']),
    );
    expect(kinds).toEqual(['new']);
  });

  it('leaves sentences alone that the library knows without a translation', async () => {
    const [first = ''] = HARBOUR;
    const { kinds, found, compared } = await compare(
      { 0: 'نص آخر لا شأن له بالخبر كله في هذا اليوم.' },
      page([first], { lang: 'ar' }),
    );
    expect(kinds).toEqual(['support']);
    expect([found.size, compared]).toEqual([0, 0]);
  });

  it('does not let the page’s own article in the library vouch for a translation of it', async () => {
    const { kinds, report } = await compare(
      { 0: 'افتتح محافظ المدينة جسر الميناء الجديد أمام السيارات صباح الثلاثاء.' },
      page([PAGE[0] ?? '', HARBOUR[1] ?? ''], {
        lang: 'fr',
        url: 'https://harbour.example/bridge',
      }),
    );
    expect(kinds).toEqual(['new', 'new']);
    expect(report.excluded.map(({ why }) => why)).toEqual(['same-address']);
  });
});
