import { describe, expect, it } from 'vitest';
import { parseLeniently } from '../../page/lenient-json.ts';

describe('parseLeniently', () => {
  it.each([
    ['JSON', '{"a": [1, "b"]}', { a: [1, 'b'] }],
    ['a comment around it', '<!-- {"a": 1} -->', { a: 1 }],
    ['CDATA around it', '//<![CDATA[\n{"a": 1}\n//]]>', { a: 1 }],
    ['a semicolon behind it', '{"a": 1};\n', { a: 1 }],
    ['a line break in a string', '{"a": "x\ny"}', { a: 'x y' }],
    ['a comma before a bracket', '{"a": [1, 2, ], "b": {"c": 3,},\n}', { a: [1, 2], b: { c: 3 } }],
    [
      'a quotation in a string',
      '{"a": "قال "نعم" ثم خرج", "b": 1}',
      { a: 'قال "نعم" ثم خرج', b: 1 },
    ],
    [
      'a quotation and a comma in a string',
      '{"a": "he said "yes", then left"}',
      { a: 'he said "yes", then left' },
    ],
    [
      'a backslash that escapes nothing',
      String.raw`{"a": "x\d", "b": "\u0641"}`,
      { a: String.raw`x\d`, b: 'ف' },
    ],
    ['two values', '{"a": 1}\n{"b": 2}', [{ a: 1 }, { b: 2 }]],
    ['escaped quotation marks', '{&quot;a&quot;: 1}', { a: 1 }],
  ])('reads %s', (_what, script, value) => {
    expect(parseLeniently(script)).toEqual(value);
  });

  it('picks the plain fields of an article out of a script that ends half way', () => {
    const half =
      '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "محادثات", "datePublished": "2024-05-18", "author": {"name": "فلا';
    expect(parseLeniently(half)).toEqual({
      '@type': 'NewsArticle',
      headline: 'محادثات',
      datePublished: '2024-05-18',
    });
    expect(parseLeniently('{"@type": "Organization", "name": "x')).toBeUndefined();
  });

  it('gives nothing for what is no JSON at all, and is quick about it', () => {
    expect(parseLeniently('')).toBeUndefined();
    expect(parseLeniently('alert(1)')).toBeUndefined();
    for (const part of [
      '"',
      '{',
      '}',
      ',',
      '\\',
      '"a" ',
      '" ,',
      '"@type"',
      '<!--',
      '\n',
      ';',
      '}{ ',
    ]) {
      const before = performance.now();
      parseLeniently(part.repeat(300_000 / part.length));
      parseLeniently(`${part.repeat(100_000)}x`);
      expect(performance.now() - before).toBeLessThan(1_500);
    }
  });
});
