import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collectFields } from '../../page/collect-fields.ts';
import { readPageMetadata } from '../../page/metadata.ts';
import { openPage, PAGES } from './read-page.ts';

/** Written by reading the source; `openedAt` is the address that the reader came by. */
const names = readdirSync(PAGES).filter((name) => existsSync(goldOf(name)));

function goldOf(name: string): URL {
  return new URL(`${name}/metadata.json`, PAGES);
}

describe('saved pages', () => {
  it.each(names)('%s says of itself what a person reads', (name) => {
    const { openedAt, ...gold } = JSON.parse(readFileSync(goldOf(name), 'utf8'));
    const fields = collectFields(openPage(name));
    const { metadata, modifiedAt } = readPageMetadata(fields, openedAt ?? 'about:blank', null);
    const { url, title, source, byline, lang, publishedAt } = metadata;
    expect({ url, title, source, byline, lang, publishedAt, modifiedAt }).toEqual(gold);
  });
});
