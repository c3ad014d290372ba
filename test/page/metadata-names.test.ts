import { describe, expect, it } from 'vitest';
import { article, H1, linked, meta, type Page, readSnippet, URL_OF_PAGE } from './snippets.ts';

describe('author', () => {
  it.each<[string, Page, string | null]>([
    ['JSON-LD', { head: linked(article({ author: { name: 'آنا رييس' } })), body: H1 }, 'آنا رييس'],
    [
      'several of JSON-LD',
      { head: linked(article({ author: ['آنا رييس', { name: 'فلان' }] })), body: H1 },
      'آنا رييس, فلان',
    ],
    [
      'a reference in a graph (Yoast)',
      {
        head: linked({
          '@graph': [
            {
              '@type': 'Article',
              headline: 'محادثات غير مباشرة في مسقط',
              author: { '@id': '#/person/1' },
              publisher: { '@id': '#org' },
            },
            { '@type': 'Organization', '@id': '#org', name: 'الصحيفة' },
            { '@type': 'Person', '@id': '#/person/1', name: 'آنا رييس' },
          ],
        }),
        body: H1,
      },
      'آنا رييس',
    ],
    ['a meta', { head: meta('author', 'آنا رييس') }, 'آنا رييس'],
    ['Parsely', { head: meta('parsely-author', 'Ana Reyes') }, 'Ana Reyes'],
    [
      'several citation_author',
      { head: meta('citation_author', 'A Roe') + meta('citation_author', 'B Doe') },
      'A Roe, B Doe',
    ],
    ['byl', { head: meta('byl', 'By Ana Reyes') }, 'Ana Reyes'],
    [
      'microdata',
      {
        body: `${H1}<span itemprop="author" itemscope><span itemprop="name">آنا رييس</span></span>`,
      },
      'آنا رييس',
    ],
    ['rel=author', { body: `${H1}<a rel="author" href="/a">آنا رييس</a>` }, 'آنا رييس'],
    ['a class', { body: `${H1}<p class="byline">بقلم: آنا رييس</p>` }, 'آنا رييس'],
    ['words', { body: `${H1}<div>كتب: أحمد علي</div>` }, 'أحمد علي'],
    ['a label and a name', { body: `${H1}<div>بقلم</div><div>أحمد علي</div>` }, 'أحمد علي'],
    ['an agency beside the heading', { body: `${H1}<div>أ ف ب</div>` }, 'أ ف ب'],
    [
      'a class without its date',
      { body: `${H1}<p class="author">Ana Reyes | 18 May 2024</p>` },
      'Ana Reyes',
    ],
    ['nothing: an address', { head: meta('article:author', 'https://social.example/ana') }, null],
    ['nothing: the program', { head: meta('author', 'admin') }, null],
    [
      'nothing: the outlet',
      { head: meta('author', 'الصحيفة') + meta('og:site_name', 'الصحيفة') },
      null,
    ],
    [
      'the next after the outlet',
      {
        head: meta('author', 'الصحيفة') + meta('og:site_name', 'الصحيفة'),
        body: `${H1}<a rel="author">آنا</a>`,
      },
      'آنا',
    ],
    [
      'nothing: of a teaser',
      { body: `<article>${H1}</article><article><h3>خبر</h3><a rel="author">غيرها</a></article>` },
      null,
    ],
    [
      'nothing: a sentence',
      { body: `${H1}<p>كتب الوزير في حسابه أن المحادثات انتهت دون نتيجة واضحة</p>` },
      null,
    ],
  ])('from %s', (_what, page, byline) => {
    expect(readSnippet(page).byline).toBe(byline);
  });
});

describe('outlet', () => {
  it.each<[string, Page, string | null]>([
    ['Open Graph', { head: meta('og:site_name', 'الصحيفة') }, 'الصحيفة'],
    [
      'Open Graph before the company',
      {
        head: meta('og:site_name', 'الصحيفة') + linked(article({ publisher: { name: 'الشركة' } })),
        body: H1,
      },
      'الصحيفة',
    ],
    ['JSON-LD', { head: linked(article({ publisher: { name: 'الصحيفة' } })), body: H1 }, 'الصحيفة'],
    ['JSON-LD of the site', { head: linked({ '@type': 'WebSite', name: 'الصحيفة' }) }, 'الصحيفة'],
    ['an application name', { head: meta('application-name', 'الصحيفة') }, 'الصحيفة'],
    [
      'microdata',
      {
        body: `${H1}<div itemprop="publisher" itemscope><meta itemprop="name" content="الصحيفة"></div>`,
      },
      'الصحيفة',
    ],
    [
      'the title',
      { head: '<title>محادثات غير مباشرة في مسقط | الصحيفة</title>', body: H1 },
      'الصحيفة',
    ],
    [
      'a name without its slogan',
      { head: meta('og:site_name', 'الصحيفة نت | آخر أخبار اليوم والعالم العربي لحظة بلحظة') },
      'الصحيفة نت',
    ],
    ['nothing: an address', { head: meta('og:site_name', 'https://news.example') }, null],
    [
      'what two agree on, before what one program wrote',
      {
        head:
          meta('og:site_name', 'SITEV7') +
          linked(article({ publisher: { name: 'Site Lebanon' } }), {
            '@type': 'WebSite',
            name: 'Site',
          }),
        body: H1,
      },
      'Site Lebanon',
    ],
  ])('from %s', (_what, page, source) => {
    expect(readSnippet(page).source).toBe(source);
  });
});

describe('headline', () => {
  it.each<[string, Page, string | null]>([
    ['Open Graph', { head: meta('og:title', 'محادثات في مسقط') }, 'محادثات في مسقط'],
    [
      'without the outlet',
      { head: meta('og:title', 'محادثات في مسقط | الصحيفة') + meta('og:site_name', 'الصحيفة') },
      'محادثات في مسقط',
    ],
    [
      'without section and outlet',
      {
        head:
          meta('og:title', 'محادثات غير مباشرة في مسقط | سياسة | الصحيفة') +
          meta('og:site_name', 'الصحيفة'),
        body: H1,
      },
      'محادثات غير مباشرة في مسقط',
    ],
    [
      'JSON-LD where Open Graph only names the site',
      {
        head: meta('og:title', 'الصحيفة') + meta('og:site_name', 'الصحيفة') + linked(article({})),
        body: H1,
      },
      'محادثات غير مباشرة في مسقط',
    ],
    [
      'the heading where Open Graph is of another page',
      {
        head: `${meta('og:title', 'رئيس الوزراء يزور باريس')}<title>محادثات غير مباشرة في مسقط - الصحيفة</title>`,
        body: H1,
      },
      'محادثات غير مباشرة في مسقط',
    ],
    [
      'Open Graph where the JSON-LD is like none',
      {
        head:
          meta('og:title', 'محادثات غير مباشرة في مسقط') +
          linked(article({ headline: 'زيارة رئيس الوزراء', url: URL_OF_PAGE })),
        body: H1,
      },
      'محادثات غير مباشرة في مسقط',
    ],
    ['the heading', { body: H1 }, 'محادثات غير مباشرة في مسقط'],
    ['microdata', { body: '<div itemprop="headline">محادثات في مسقط</div>' }, 'محادثات في مسقط'],
    ['the title', { head: '<title>محادثات في مسقط</title>' }, 'محادثات في مسقط'],
    [
      'a hyphenated word is no end',
      { head: '<title>Talks - or no talks - in Muscat</title>' },
      'Talks - or no talks - in Muscat',
    ],
  ])('from %s', (_what, page, title) => {
    expect(readSnippet(page).title).toBe(title);
  });
});
