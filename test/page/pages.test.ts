import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { looksLikeArticle } from '../../page/gate.ts';
import { expectedOf, openPage, PAGES, readPage } from './read-page.ts';

const names = readdirSync(PAGES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

describe('saved pages', () => {
  it.each(names)('%s is read as a person reads it', (name) => {
    const expected = expectedOf(name);
    const read = readPage(openPage(name));
    if (!expected.article || !read.article) {
      expect(read.article).toBe(expected.article);
      return;
    }
    const { leftOut, ...article } = read;
    const { leftOut: mustBeLeftOut, ...expectedArticle } = expected;
    expect(article).toEqual(expectedArticle);
    expect(leftOut).toEqual(expect.arrayContaining([...mustBeLeftOut]));
  });

  it.each(names)('%s passes the gate only if it is an article', (name) => {
    expect(looksLikeArticle(openPage(name))).toBe(expectedOf(name).article);
  });

  it.each(names)('%s is left as it was', (name) => {
    const document = openPage(name);
    const before = document.documentElement.outerHTML;
    readPage(document);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
