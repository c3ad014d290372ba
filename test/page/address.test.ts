import { describe, expect, it } from 'vitest';
import { articleAddress } from '../../page/address.ts';

const SITE = 'https://www.news.example';
const known = (page: string, ...stated: string[]) =>
  articleAddress(
    page,
    stated.map((url) => ({ from: 'link', url })),
  )?.url ?? null;

describe('articleAddress', () => {
  it.each([
    ['the same page without tracking', `${SITE}/world/a-1?utm_source=x`, `${SITE}/world/a-1`],
    ['the desktop page of a mobile one', 'https://m.news.example/world/a-1', `${SITE}/world/a-1`],
    ['the page of its AMP form', `${SITE}/world/a-1/amp/`, `${SITE}/world/a-1/`],
    ['the page of an AMP host', 'https://amp.news.example/world/a-1', `${SITE}/world/a-1`],
    [
      'the page of a cache',
      'https://news-example.cdn.ampproject.org/c/s/news.example/a-1',
      'https://news.example/a-1',
    ],
    ['the slug in another section', `${SITE}/latest/talks-in-oman`, `${SITE}/world/talks-in-oman`],
    ['another ending', `${SITE}/world/talks.html`, `${SITE}/world/talks`],
    ['the article number', `${SITE}/story?id=1234567`, `${SITE}/world/1234567-talks`],
    [
      'the article number, the slug corrected',
      `${SITE}/7/9/123456/talsk`,
      `${SITE}/7/9/123456/talks`,
    ],
    ['a name for a page that its query chooses', `${SITE}/?p=7`, `${SITE}/2024/talks`],
    ['the same query, sorted', `${SITE}/a.php?b=2&id=7`, `${SITE}/a.php?id=7&b=2`],
    ['the page without its paging', `${SITE}/world/a-1?page=2`, `${SITE}/world/a-1`],
    [
      'Arabic escaped or raw',
      `${SITE}/أخبار/محادثات-مسقط`,
      `${SITE}/latest/%D9%85%D8%AD%D8%A7%D8%AF%D8%AB%D8%A7%D8%AA-%D9%85%D8%B3%D9%82%D8%B7`,
    ],
    [
      'another part of the site',
      'https://arabic.news.example/talks-1',
      'https://news.example/talks-1',
    ],
  ])('believes a canonical address that is %s', (_what, page, canonical) => {
    expect(known(page, canonical)).toBe(new URL(canonical).href);
  });

  it.each([
    ['the front page', `${SITE}/world/a-1`, `${SITE}/`],
    ['the front page by its file', `${SITE}/world/index.html`, `${SITE}/index.html`],
    ['the section', `${SITE}/world/a-1`, `${SITE}/world/`],
    ['the last story of a single-page site', `${SITE}/world/a-2`, `${SITE}/world/a-1`],
    ['another site', `${SITE}/world/a-1`, 'https://other.example/world/a-1'],
    ['a site that ends like it', `${SITE}/a-1`, 'https://badnews.example/a-1'],
    ['the program without the article', `${SITE}/story.php?id=7`, `${SITE}/story.php`],
    ['the program with another article', `${SITE}/story.php?id=7`, `${SITE}/story.php?id=8`],
    ['the other language', `${SITE}/ar/talks`, `${SITE}/en/talks`],
    ['a language that ends both addresses', `${SITE}/12/talks/ar`, `${SITE}/13/strike/ar`],
    ['of the same day only', `${SITE}/20240518/talks`, `${SITE}/20240518/strike`],
    ['a script', `${SITE}/a-1`, 'javascript:alert(1)'],
    ['no address', `${SITE}/a-1`, 'https://'],
  ])('does not believe one that is %s', (_what, page, canonical) => {
    expect(known(page, canonical)).toBe(page);
  });

  it('asks the next where the first names another page', () => {
    expect(known(`${SITE}/w/a-1?x=1`, `${SITE}/`, `${SITE}/w/a-1`)).toBe(`${SITE}/w/a-1`);
    expect(articleAddress(`${SITE}/w/a-1`, [])).toEqual({ from: 'address', url: `${SITE}/w/a-1` });
  });

  it('has only the page itself to ask where it is a saved file', () => {
    expect(known('about:blank', `${SITE}/`, `${SITE}/w/a-1`)).toBe(`${SITE}/w/a-1`);
    expect(known('about:blank', `${SITE}/`)).toBeNull();
    expect(known('about:blank', '/w/a-1')).toBeNull();
    expect(known('file:///tmp/a.html', `${SITE}/?p=7`)).toBe(`${SITE}/?p=7`);
  });

  it('never throws on what is no address', () => {
    for (const text of [
      '%',
      'https://%zz/',
      `${SITE}/%E0%A4%A`,
      '\ud800',
      `${SITE}/${'a'.repeat(9_000)}`,
    ]) {
      expect(() => known(`${SITE}/a-1`, text)).not.toThrow();
      expect(() => known(text, `${SITE}/a-1`)).not.toThrow();
    }
  });
});
