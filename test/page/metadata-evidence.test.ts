import { describe, expect, it } from 'vitest';
import { article, H1, linked, meta, type Page, readSnippet, URL_OF_PAGE } from './snippets.ts';

describe('JSON-LD of another article', () => {
  const own = article({ datePublished: '2024-05-18' });
  const other = {
    '@type': 'NewsArticle',
    headline: 'زيارة رئيس الوزراء إلى باريس',
    datePublished: '2024-05-01',
  };
  it.each<[string, string, string | null]>([
    ['stands before', linked(other, own), '2024-05-18'],
    ['stands behind', linked(own, other), '2024-05-18'],
    [
      'is told by its address',
      linked(
        { ...other, url: 'https://www.news.example/world/story-9' },
        { ...own, url: URL_OF_PAGE },
      ),
      '2024-05-18',
    ],
    [
      'is the only one, of another address',
      linked({ ...other, mainEntityOfPage: 'https://www.news.example/world/story-9' }),
      null,
    ],
    [
      'is the only one, in a list',
      linked({ '@type': 'ItemList', itemListElement: [{ item: other }] }),
      null,
    ],
    [
      'is one of a live page',
      linked({ ...own, '@type': 'LiveBlogPosting', liveBlogUpdate: [other, other] }),
      '2024-05-18',
    ],
    [
      'is nested in the page',
      linked({ '@type': 'WebPage', mainEntity: own, hasPart: [other] }),
      '2024-05-18',
    ],
  ])('that %s is not asked', (_what, head, publishedAt) => {
    expect(readSnippet({ head, body: H1 }).publishedAt).toBe(publishedAt);
  });

  it('is this one where the front page is given for its address, or the desktop page', () => {
    const at = (url: string) =>
      readSnippet({ head: linked({ ...own, url }), body: H1 }).publishedAt;
    expect(at('https://www.news.example/')).toBe('2024-05-18');
    expect(at('https://news.example/world/story-1/amp/')).toBe('2024-05-18');
    expect(at('https://mirror.example/x-1')).toBe('2024-05-18');
  });
});

describe('language', () => {
  it.each<[string, Page, string]>([
    ['the document', { lang: 'ar-EG' }, 'ar'],
    ['JSON-LD', { lang: '', head: linked(article({ inLanguage: 'ar' })), body: H1 }, 'ar'],
    ['Open Graph', { lang: '', head: meta('og:locale', 'fr_FR') }, 'fr'],
    [
      'http-equiv',
      { lang: '', head: '<meta http-equiv="Content-Language" content="ar, en">' },
      'ar',
    ],
    ['nothing', { lang: '' }, 'und'],
  ])('from %s', (_what, page, lang) => {
    expect(readSnippet(page).lang).toBe(lang);
  });
});

describe('evidence', () => {
  it('names for each field where it was read, verbatim, and what else was said', () => {
    const head =
      meta('og:title', 'محادثات غير مباشرة في مسقط') +
      meta('og:site_name', 'الصحيفة') +
      meta('article:published_time', '2024-05-18T10:30:00+0300') +
      linked(article({ datePublished: '2034-01-01' }));
    const { evidence } = readSnippet({ head, body: `${H1}<p>السبت 18 مايو 2024</p>` });
    const dates = evidence.filter(({ field }) => field === 'publishedAt');
    expect(dates).toEqual([
      {
        field: 'publishedAt',
        kind: 'meta',
        name: 'article:published_time',
        raw: '2024-05-18T10:30:00+0300',
        value: '2024-05-18T10:30:00+03:00',
        stands: 'taken',
      },
      {
        field: 'publishedAt',
        kind: 'json-ld',
        name: 'NewsArticle.datePublished',
        raw: '2034-01-01',
        value: '2034-01-01',
        stands: 'implausible',
      },
      {
        field: 'publishedAt',
        kind: 'visible',
        name: 'beside the heading',
        raw: '18 مايو 2024',
        value: '2024-05-18',
        stands: 'differs',
      },
    ]);
    const taken = evidence.filter(({ stands }) => stands === 'taken').map(({ field }) => field);
    expect(taken).toEqual(['url', 'title', 'source', 'lang', 'publishedAt']);
  });

  it('is bounded, whatever the page says', () => {
    const many = Array.from(
      { length: 60 },
      (_, at) => `<time class="published">${(at % 28) + 1} مايو 2024 ${'x'.repeat(200)}</time>`,
    );
    const { evidence } = readSnippet({ body: H1 + many.join('') });
    expect(evidence.filter(({ field }) => field === 'publishedAt')).toHaveLength(4);
    expect(JSON.stringify(evidence).length).toBeLessThan(20_000);
  });
});

describe('who may read the article', () => {
  it.each<[string, Page, string, boolean]>([
    ['JSON-LD', { head: linked(article({ isAccessibleForFree: false })), body: H1 }, 'false', true],
    [
      'in words',
      { head: linked(article({ isAccessibleForFree: 'False' })), body: H1 },
      'False',
      true,
    ],
    [
      'as an address',
      { head: linked(article({ isAccessibleForFree: 'http://schema.org/False' })), body: H1 },
      'http://schema.org/False',
      true,
    ],
    ['all', { head: linked(article({ isAccessibleForFree: true })), body: H1 }, 'true', false],
    ['a tier', { head: meta('article:content_tier', 'metered') }, 'metered', true],
    ['the free tier', { head: meta('article:content_tier', 'free') }, 'free', false],
  ])('is what the page says: %s', (_, page, raw, isForPayers) => {
    const read = readSnippet(page);
    expect(read.isForPayers).toBe(isForPayers);
    expect(read.evidence.filter(({ field }) => field === 'access')).toMatchObject([
      { raw, stands: 'taken' },
    ]);
  });

  it('is all where the page says nothing, or says it of another article', () => {
    expect(readSnippet({ head: linked(article({})), body: H1 }).isForPayers).toBe(false);
    const teaser = { url: 'https://www.news.example/world/story-2', headline: 'Rain in Lindholm' };
    const other = linked(article({ ...teaser, isAccessibleForFree: false }));
    expect(readSnippet({ head: other, body: H1 }).isForPayers).toBe(false);
  });
});
