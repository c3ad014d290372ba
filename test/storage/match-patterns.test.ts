import { describe, expect, it } from 'vitest';
import { coversAddress, isOfSites } from '../../storage/match-patterns.ts';

describe('a match pattern', () => {
  it.each([
    ['*://news.example/*', 'https://news.example/story'],
    ['*://news.example/*', 'http://news.example:8080/story'],
    ['https://news.example/*', 'https://news.example/'],
    ['*://*/*', 'https://any.example/a'],
    ['<all_urls>', 'https://any.example/a'],
    ['*://*.example/*', 'https://a.b.example/'],
    ['*://*.news.example/*', 'https://news.example/'],
    ['http://127.0.0.1/*', 'http://127.0.0.1:4000/saraya'],
    ['http://127.0.0.1:4000/*', 'http://127.0.0.1:4000/saraya'],
  ])('covers what is of its site: %s, %s', (pattern, url) => {
    expect(coversAddress(pattern, url)).toBe(true);
  });

  it.each([
    ['https://news.example/*', 'http://news.example/'],
    ['*://news.example/*', 'https://news.example.org/'],
    ['*://news.example/*', 'https://evil-news.example/'],
    ['*://*.news.example/*', 'https://evilnews.example/'],
    ['*://*/*', 'file:///home/me/page.html'],
    ['<all_urls>', 'chrome://extensions/'],
    ['', 'https://news.example/'],
    ['news.example', 'https://news.example/'],
    ['*://*/*', ''],
    ['*://*/*', '\ud800'],
  ])('covers nothing else: %s, %s', (pattern, url) => {
    expect(coversAddress(pattern, url)).toBe(false);
  });
});

describe('a pattern of sites that the reader chose', () => {
  it.each(['*://news.example/*', '*://*/*', '<all_urls>'])('is one of both schemes: %s', (it) => {
    expect(isOfSites(it)).toBe(true);
  });

  it.each(['https://cloud.example/*', 'http://127.0.0.1/*', 'file:///*', '', 'x*://a/*'])(
    'is not one of a storage, nor of what is no web page: %s',
    (it) => {
      expect(isOfSites(it)).toBe(false);
    },
  );
});
