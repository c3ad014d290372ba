import { describe, expect, it } from 'vitest';
import { otherPageOf } from '../../page/article-pages.ts';

const AT = 'https://news.example';

describe('otherPageOf', () => {
  it.each([
    ['/report/villages/', '/report/villages/2/'],
    ['/report/villages/2/', '/report/villages/3/'],
    ['/report/villages/3', '/report/villages/2'],
    ['/report/villages/2/', '/report/villages/'],
    ['/a/dam?page=2', '/a/dam?page=3'],
    ['/a/dam?lang=ar', '/a/dam?lang=ar&page=2'],
    ['/a/dam.html', '/a/dam_2.html'],
    ['/a/dam.html', '/a/dam-page-2.html'],
    ['/a/dam', '/a/dam/page/2'],
    ['/a/dam', 'dam/2'],
  ])('of %s is %s', (here, there) => {
    const found = otherPageOf(`${AT}${here}`, ['/another-article/', there]);
    expect(found).toBe(new URL(there, `${AT}${here}`).href);
  });

  it.each([
    ['the next article', '/a/dam', '/a/bridge'],
    ['the next article by number', '/a/48151', '/a/48152'],
    ['the same page', '/a/dam/2', '/a/dam/2/'],
    ['a page further on', '/a/dam', '/a/dam/7'],
    ['another article', '/a/dam?id=4', '/a/dam?id=5&page=2'],
    ['another site', '/a/dam', 'https://other.example/a/dam/2'],
    ['a front page’s list', '/', '/page/2'],
    ['no address', '/a/dam', 'javascript:void(0)'],
    ['a very long one', '/a/dam', `/a/dam/${'a'.repeat(3_000)}/2`],
  ])('is none: %s', (_, here, there) => {
    expect(otherPageOf(`${AT}${here}`, [there])).toBeNull();
  });

  it('is none of a page whose address is not known', () => {
    expect(otherPageOf(null, ['/a/dam/2'])).toBeNull();
    expect(otherPageOf('about:blank', ['/a/dam/2'])).toBeNull();
  });
});
