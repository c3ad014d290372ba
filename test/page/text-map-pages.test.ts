import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { demoArticles } from '../../cli/demo/articles.ts';
import { newsPage } from '../../cli/demo/page.ts';
import { readPageArticle } from '../../engine/page-article.ts';
import { extractArticle } from '../../page/extract.ts';
import { readMetadata } from '../../page/metadata.ts';
import { createTextMap } from '../../page/text-map.ts';
import { openHtml, openPage, PAGES } from './read-page.ts';

const articles = demoArticles();
const PAGES_BY_NAME: readonly (readonly [string, () => Document])[] = [
  ...readdirSync(PAGES).map((name) => [name, () => openPage(name)] as const),
  ...articles.map(
    (article) => [article.slug, () => openHtml(newsPage(article, articles))] as const,
  ),
];

describe('the text map of a whole page', () => {
  it.each(PAGES_BY_NAME)('%s: every sentence slices back to the live text', (_, open) => {
    const read = extractArticle(open());
    if (!read.ok) return;
    const { blocks, text, fields } = read.value;
    const { checked, places } = readPageArticle(blocks, readMetadata(fields, 'about:blank'));
    const map = createTextMap(read.value);
    expect(places).toHaveLength(checked.sentences.length);
    places.forEach((place, index) => {
      const sentence = checked.sentences[index]?.text;
      expect(text.slice(place.start, place.end)).toBe(sentence);
      expect(map.rangeOf(place)?.toString().replace(/\s+/g, ' ')).toBe(sentence);
    });
  });
});
