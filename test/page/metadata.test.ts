import { describe, expect, it } from 'vitest';
import { collectFields } from '../../page/collect-fields.ts';
import { readMetadata } from '../../page/metadata.ts';
import { openHtml } from './read-page.ts';

const URL_OF_PAGE = 'https://www.news.example/world/story-1';
const read = (head: string, body = '', url = URL_OF_PAGE) =>
  readMetadata(fieldsOf(head, body), url);
const fieldsOf = (head: string, body = '') =>
  collectFields(openHtml(`<html lang="en"><head>${head}</head><body>${body}</body></html>`));
const meta = (name: string, content: string): string =>
  `<meta property="${name}" content="${content}">`;
const linked = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('readMetadata', () => {
  it('knows nothing of an empty page but its address and declared language', () => {
    expect(read('')).toEqual({
      url: URL_OF_PAGE,
      title: null,
      source: null,
      byline: null,
      lang: 'en',
      publishedAt: null,
      dateCertainty: 'stated',
      agencies: [],
    });
  });

  it('takes the outlet off the end of the title', () => {
    const head = `<title>Talks go on | The Tribune</title>`;
    expect(read(head, '<h1>Talks go on</h1>')).toMatchObject({
      title: 'Talks go on',
      source: 'The Tribune',
    });
    expect(read(meta('og:title', 'محادثات - سرايا') + meta('og:site_name', 'سرايا'))).toMatchObject(
      {
        title: 'محادثات',
        source: 'سرايا',
      },
    );
  });

  it('does not take half a headline for the outlet', () => {
    expect(
      read('<title>Talks: what we know - and what we do not know at all</title>'),
    ).toMatchObject({
      title: 'Talks: what we know - and what we do not know at all',
      source: null,
    });
  });

  it('reads JSON-LD in a graph, with several authors and broken lines', () => {
    const article = {
      '@type': ['ReportageNewsArticle'],
      headline: 'Talks &quot;go on&quot;',
      author: [{ name: 'Ana Reyes' }, { name: 'Reuters' }],
      publisher: { name: 'The Tribune' },
      datePublished: '2024-06-04T17:05Z',
    };
    const head = linked({ '@graph': [{ '@type': 'WebSite', name: 'Site' }, article] });
    expect(read(head.replace('Talks', 'Talks\n'))).toMatchObject({
      title: 'Talks "go on"',
      source: 'The Tribune',
      byline: 'Ana Reyes, Reuters',
      publishedAt: '2024-06-04T17:05:00Z',
    });
  });

  it('passes over JSON-LD that is broken, huge, deep, or of wrong types', () => {
    const deep = `${'['.repeat(5_000)}{"@type":"NewsArticle","headline":"deep"}${']'.repeat(5_000)}`;
    const scripts = [
      '{"@type":',
      deep,
      JSON.stringify({ '@type': 'NewsArticle', headline: { a: 1 }, author: 7, publisher: [[]] }),
    ];
    for (const script of scripts) {
      const { title, byline, source } = read(
        `<script type="application/ld+json">${script}</script>`,
      );
      expect({ title, byline, source }).toEqual({ title: null, byline: null, source: null });
    }
    const huge = `{"@type":"NewsArticle","headline":"huge","x":"${'x'.repeat(400_000)}"}`;
    expect(read(`<script type="application/ld+json">${huge}</script>`).title).toBeNull();
  });

  it('keeps what looks like code as text, trims it, and cuts it at 300 units', () => {
    const title = `  &lt;script&gt;alert(1)&lt;/script&gt; \u202e ${'ط'.repeat(400)}`;
    const cut = read(meta('og:title', title)).title ?? '';
    expect(cut).toMatch(/^<script>alert\(1\)<\/script> \u202e ط+$/);
    expect(cut.length).toBe(300);
    expect(read(meta('og:title', '𐍈'.repeat(200))).title).toBe('𐍈'.repeat(150));
    expect(read(meta('og:title', `a${'𐍈'.repeat(200)}`)).title).toBe(`a${'𐍈'.repeat(149)}`);
  });

  it('takes the date from the page, else from the address, and says which', () => {
    const dated = 'https://news.example/2024/05/18/talks';
    const shown = '<article><time datetime="2024-05-19T08:00+03:00">Sunday</time></article>';
    expect(read('', '', dated)).toMatchObject({
      publishedAt: '2024-05-18',
      dateCertainty: 'inferred',
    });
    expect(read('', shown, dated)).toMatchObject({
      publishedAt: '2024-05-19T08:00:00+03:00',
      dateCertainty: 'stated',
    });
    expect(read(meta('article:published_time', '2024-05-20'), shown)).toMatchObject({
      publishedAt: '2024-05-20',
    });
    expect(read(meta('article:published_time', 'yesterday'))).toMatchObject({ publishedAt: null });
  });

  it('believes a canonical address only if it names this page of this site', () => {
    const canonical = (href: string): string => `<link rel="canonical" href="${href}">`;
    const url = (href: string, page = URL_OF_PAGE) => read(canonical(href), '', page).url;
    expect(url('https://news.example/world/story-1/')).toBe('https://news.example/world/story-1/');
    expect(url('/world/story-1')).toBe(URL_OF_PAGE);
    expect(url('https://other.example/world/story-1')).toBe(URL_OF_PAGE);
    expect(url('https://www.news.example/world/last-story')).toBe(URL_OF_PAGE);
    expect(url('https://www.news.example/')).toBe(URL_OF_PAGE);
    expect(url('javascript:alert(1)')).toBe(URL_OF_PAGE);
    expect(url('https://www.news.example/a/slug', 'https://www.news.example/?p=7')).toBe(
      'https://www.news.example/a/slug',
    );
    expect(url('https://news.example/a', 'about:blank')).toBe('https://news.example/a');
    expect(url('data:text/html,x', 'about:blank')).toBeNull();
  });
});
