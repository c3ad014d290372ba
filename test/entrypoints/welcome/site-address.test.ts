import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { siteHost } from '../../../entrypoints/welcome/site-address.ts';

describe('the address of a site that a reader writes', () => {
  it.each([
    ['news.example.org', 'news.example.org'],
    ['  https://news.example.org/politics?page=2#top ', 'news.example.org'],
    ['HTTP://News.Example.ORG', 'news.example.org'],
    ['news.example.org:8080/a', 'news.example.org'],
    ['أخبار.مثال', 'xn--igbicxr.xn--mgbh0fb'],
    ['localhost', 'localhost'],
    ['127.0.0.1', '127.0.0.1'],
  ])('names a host: %s', (written, host) => {
    expect(siteHost(written)).toBe(host);
  });

  it.each([
    '',
    'news',
    'two words.org',
    '*://*/*',
    '*.example.org',
    'javascript:alert(1)',
    'file:///etc/hosts',
    'chrome://extensions',
    'news.example@other.example',
    'https://',
    'a..b',
    `${'a'.repeat(2_000)}.org`,
  ])('is none: %s', (written) => {
    expect(siteHost(written)).toBeNull();
  });

  it('never becomes a pattern of more than one site', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (written) => {
        const host = siteHost(written);
        if (host !== null) expect(new URL(`https://${host}/`).hostname).toBe(host);
        expect(host ?? '').not.toMatch(/[*/\s]/);
      }),
    );
  });
});
