import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteLink, webLink } from '../../components/links.ts';

describe('quoteLink', () => {
  it('leads to the quote', () => {
    expect(quoteLink('https://news.example/a?b=1', 'It fell.')).toBe(
      'https://news.example/a?b=1#:~:text=It%20fell.',
    );
  });

  it('names a long quote by its ends', () => {
    const link = quoteLink('https://news.example/', 'a b c d e f g h i j k l m') ?? '';
    expect(link.split('text=')[1]).toBe('a%20b%20c%20d%20e,i%20j%20k%20l%20m');
  });

  it('escapes what has a meaning in a text fragment', () => {
    expect(quoteLink('https://news.example/', 'S-300, "A&B"')).toBe(
      'https://news.example/#:~:text=S%2D300%2C%20%22A%26B%22',
    );
  });

  it('keeps the address’s own fragment and replaces its directive', () => {
    expect(quoteLink('https://news.example/#top:~:text=old', 'new')).toBe(
      'https://news.example/#top:~:text=new',
    );
  });

  it('leads to the page where there are no words to find', () => {
    expect(quoteLink('https://news.example/', ' \ud800 ')).toBe('https://news.example/');
  });

  it('is null for everything but plain web addresses', () => {
    const bad = [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'chrome://settings',
      '//news.example',
      'https://bank.example@evil.example/',
      'not an address',
      null,
    ];
    expect(bad.map((url) => quoteLink(url, 'x'))).toEqual(bad.map(() => null));
    expect(bad.map(webLink)).toEqual(bad.map(() => null));
  });

  it('always gives an address that parses, of the same site, for any quote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (quote) => {
        const link = quoteLink('https://news.example/a', quote) ?? '';
        expect(new URL(link).origin).toBe('https://news.example');
      }),
    );
  });
});
