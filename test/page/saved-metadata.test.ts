import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collectFields } from '../../page/collect-fields.ts';
import { readPageMetadata } from '../../page/metadata.ts';
import { expectedOf, metadataOf, openPage, PAGES } from './read-page.ts';

const names = readdirSync(PAGES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const articles = names.filter((name) => expectedOf(name).article);

describe('saved pages', () => {
  it.each(names)(
    '%s says what is to be read of it, and of its metadata only if it is an article',
    (name) => {
      const { article } = expectedOf(name);
      expect(existsSync(new URL(`${name}/metadata.json`, PAGES))).toBe(article);
    },
  );

  it.each(articles)('%s says of itself what a person reads', (name) => {
    const { openedAt, ...gold } = metadataOf(name);
    const fields = collectFields(openPage(name));
    const { metadata, modifiedAt } = readPageMetadata(fields, openedAt ?? 'about:blank', null);
    const { url, title, source, byline, lang, publishedAt } = metadata;
    expect({ url, title, source, byline, lang, publishedAt, modifiedAt }).toEqual(gold);
  });
});
