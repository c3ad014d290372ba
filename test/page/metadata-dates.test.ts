import { describe, expect, it } from 'vitest';
import { article, H1, linked, meta, type Page, readSnippet } from './snippets.ts';

describe('published', () => {
  it.each<[string, Page, string | null, 'stated' | 'inferred']>([
    [
      'JSON-LD',
      { head: linked(article({ datePublished: '2024-05-18T10:30:00+03:00' })), body: H1 },
      '2024-05-18T10:30:00+03:00',
      'stated',
    ],
    [
      'JSON-LD in a typed value',
      { head: linked(article({ datePublished: { '@value': '2024-05-18' } })), body: H1 },
      '2024-05-18',
      'stated',
    ],
    [
      'JSON-LD in seconds',
      { head: linked(article({ datePublished: 1716023553 })), body: H1 },
      '2024-05-18T09:12:33Z',
      'stated',
    ],
    [
      'Open Graph',
      { head: meta('article:published_time', '2024-05-18T07:30:00Z') },
      '2024-05-18T07:30:00Z',
      'stated',
    ],
    ['Dublin Core', { head: meta('DC.date.issued', '2024-05-18') }, '2024-05-18', 'stated'],
    [
      'Parsely',
      { head: meta('parsely-pub-date', '2024-05-18T07:30:00Z') },
      '2024-05-18T07:30:00Z',
      'stated',
    ],
    [
      'Sailthru',
      { head: meta('sailthru.date', 'Sat, 18 May 2024 07:30:00 +0000') },
      '2024-05-18T07:30:00+00:00',
      'stated',
    ],
    [
      'citation metas',
      { head: meta('citation_publication_date', '2024/05/18') },
      '2024-05-18',
      'stated',
    ],
    [
      'a meta in words',
      { head: meta('pubdate', '18 مايو 2024 - 10:30 ص') },
      '2024-05-18T10:30:00',
      'stated',
    ],
    ['a meta of days first', { head: meta('date', '18/05/2024') }, '2024-05-18', 'stated'],
    [
      'microdata in a meta',
      { body: `${H1}<meta itemprop="datePublished" content="2024-05-18">` },
      '2024-05-18',
      'stated',
    ],
    [
      'microdata in a span',
      { body: `${H1}<span itemprop="datePublished">18 أيار/مايو 2024</span>` },
      '2024-05-18',
      'stated',
    ],
    [
      'RDFa',
      { body: `${H1}<span property="schema:datePublished" content="2024-05-18">أمس</span>` },
      '2024-05-18',
      'stated',
    ],
    [
      '<time pubdate>',
      { body: `${H1}<time pubdate datetime="2024-05-18T10:30">10:30</time>` },
      '2024-05-18T10:30:00',
      'stated',
    ],
    [
      'WordPress classes',
      {
        body: `${H1}<time class="entry-date published updated" datetime="2024-05-18T10:30:00+03:00">18 مايو، 2024</time>`,
      },
      '2024-05-18T10:30:00+03:00',
      'stated',
    ],
    [
      'hAtom',
      { body: `${H1}<abbr class="published" title="2024-05-18T10:30:00+0300">السبت</abbr>` },
      '2024-05-18T10:30:00+03:00',
      'stated',
    ],
    [
      'a class and words',
      { body: `${H1}<div class="article-date">السبت 18 أيار/مايو 2024</div>` },
      '2024-05-18',
      'stated',
    ],
    [
      'words beside the heading',
      { body: `${H1}<div>السبت، ١٨ مايو ٢٠٢٤ - ١٠:٣٠ ص</div>` },
      '2024-05-18T10:30:00',
      'stated',
    ],
    [
      'words in pieces',
      { body: `${H1}<span>نشر في</span> <b>18</b> <b>مايو</b> <b>2024</b>` },
      '2024-05-18',
      'stated',
    ],
    ['Hijri words', { body: `${H1}<p>السبت 10 ذو القعدة 1445 هـ</p>` }, '2024-05-18', 'inferred'],
    [
      'French words',
      { lang: 'fr', body: '<h1>Pourparlers à Mascate</h1><p>Publié le 18 mai 2024 à 10h30</p>' },
      '2024-05-18T10:30:00',
      'stated',
    ],
    [
      'English words',
      { lang: 'en', body: '<h1>Talks in Muscat</h1><p>Published May 18, 2024 10:30 AM EST</p>' },
      '2024-05-18T10:30:00-05:00',
      'stated',
    ],
    ['the address', { url: 'https://news.example/2024/05/18/محادثات' }, '2024-05-18', 'inferred'],
    [
      'the address in one number',
      { url: 'https://news.example/world/20240518/talks' },
      '2024-05-18',
      'inferred',
    ],
    ['nothing: told from now', { body: `${H1}<time>منذ ساعتين</time>` }, null, 'stated'],
    [
      'nothing: the day of reading in the head of the page',
      { body: `<header><div class="today">السبت 1 يونيو 2024</div></header>${H1}<p>نص</p>` },
      null,
      'stated',
    ],
    [
      'nothing: the foot of the page',
      { body: `${H1}<p>نص</p><footer><span class="date">1 يناير 2020</span></footer>` },
      null,
      'stated',
    ],
    [
      'nothing: a teaser',
      {
        body: `<article>${H1}<p>نص</p></article><article><h3>خبر آخر</h3><time datetime="2024-05-01">1 مايو</time></article>`,
      },
      null,
      'stated',
    ],
    [
      'nothing: before 1990',
      { head: meta('article:published_time', '1970-01-01T00:00:00Z') },
      null,
      'stated',
    ],
    [
      'nothing: a day to come',
      { head: meta('article:published_time', '2024-07-18T00:00:00Z') },
      null,
      'stated',
    ],
    [
      'the next where the first is to come',
      {
        head: meta('article:published_time', '2034-05-18') + meta('parsely-pub-date', '2024-05-18'),
      },
      '2024-05-18',
      'stated',
    ],
    [
      'tomorrow, which is today elsewhere',
      { head: meta('article:published_time', '2024-06-02T00:10:00+14:00') },
      '2024-06-02T00:10:00+14:00',
      'stated',
    ],
    [
      'the own one of several times',
      {
        body: `<main><article>${H1}<time datetime="2024-05-18">18 مايو</time><p>نص</p></article><aside><time datetime="2024-05-20">20 مايو</time></aside></main>`,
      },
      '2024-05-18',
      'stated',
    ],
  ])('from %s', (_what, page, publishedAt, dateCertainty) => {
    const found = readSnippet(page);
    expect(found).toMatchObject({ publishedAt, dateCertainty });
  });

  it('is not later than the last change', () => {
    const dates =
      meta('article:published_time', '2024-05-30') +
      meta('article:modified_time', '2024-05-18T12:00Z');
    expect(readSnippet({ head: dates + meta('parsely-pub-date', '2024-05-17') })).toMatchObject({
      publishedAt: '2024-05-17',
      modifiedAt: '2024-05-18T12:00:00Z',
    });
    const { publishedAt, modifiedAt, evidence } = readSnippet({ head: dates });
    expect({ publishedAt, modifiedAt }).toEqual({ publishedAt: '2024-05-30', modifiedAt: null });
    expect(evidence).toContainEqual(
      expect.objectContaining({ field: 'modifiedAt', stands: 'implausible' }),
    );
  });

  it('is the date that agrees with the address, where the first does not', () => {
    const url = 'https://news.example/2024/05/18/talks';
    const head =
      meta('article:published_time', '2024-05-29') + meta('parsely-pub-date', '2024-05-18T20:00Z');
    expect(readSnippet({ head, url })).toMatchObject({
      publishedAt: '2024-05-18T20:00:00Z',
      dateCertainty: 'stated',
    });
    expect(
      readSnippet({ head: meta('article:published_time', '2024-05-29'), url }).publishedAt,
    ).toBe('2024-05-29');
  });
});

describe('modified', () => {
  it.each<[string, Page, string | null]>([
    [
      'JSON-LD',
      {
        head: linked(article({ datePublished: '2024-05-18', dateModified: '2024-05-19T08:00Z' })),
        body: H1,
      },
      '2024-05-19T08:00:00Z',
    ],
    ['Open Graph', { head: meta('article:modified_time', '2024-05-19') }, '2024-05-19'],
    [
      'og:updated_time',
      { head: meta('og:updated_time', '2024-05-19T08:00:00+00:00') },
      '2024-05-19T08:00:00+00:00',
    ],
    [
      'microdata',
      { body: `${H1}<meta itemprop="dateModified" content="2024-05-19">` },
      '2024-05-19',
    ],
    [
      'a class',
      { body: `${H1}<time class="updated" datetime="2024-05-19">19 مايو</time>` },
      '2024-05-19',
    ],
    [
      'words',
      { body: `${H1}<p>نُشر في 18 مايو 2024</p><p>آخر تحديث: 19 مايو 2024، 11:15 م</p>` },
      '2024-05-19T23:15:00',
    ],
    [
      'English words',
      { lang: 'en', body: '<h1>Talks in Muscat</h1><p>Updated 10:30 AM, May 19, 2024</p>' },
      '2024-05-19T10:30:00',
    ],
    ['nothing', { body: `${H1}<p>18 مايو 2024</p>` }, null],
  ])('from %s', (_what, page, modifiedAt) => {
    expect(readSnippet(page).modifiedAt).toBe(modifiedAt);
  });

  it('is not taken for the publication', () => {
    const updated = `${H1}<p>آخر تحديث: 19 مايو 2024</p>`;
    expect(readSnippet({ body: updated }).publishedAt).toBeNull();
  });
});
