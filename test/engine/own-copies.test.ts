import { describe, expect, it } from 'vitest';
import { articleId, sourceId } from '../../engine/identity.ts';
import type { Article, ArticleId } from '../../engine/model.ts';
import { createExclusion } from '../../engine/own-copies.ts';

function article(url: string, id: ArticleId = articleId(url, '')): Article {
  return {
    id,
    url,
    title: 'عنوان',
    source: { id: sourceId(url), name: url, home: null, kind: 'outlet' },
    lang: 'ar',
    publishedAt: null,
    dateCertainty: 'stated',
    agencies: [],
    hash: id,
    sketch: [],
  };
}

describe('createExclusion', () => {
  const page = article('https://www.news.example/world/a-1');

  it('knows the page under an id that an earlier release gave it', () => {
    // Before the rules for `at_medium` and index files, this address had an identity of its own, and the row kept its id.
    const saved = article(
      'https://amp.news.example/world/a-1/index.html?at_medium=RSS',
      '0123456789abcdef' as ArticleId,
    );
    expect(saved.id).not.toBe(page.id);
    expect(createExclusion(page)(saved)).toBe('same-address');
  });

  it('does not take another page of the program for it', () => {
    const program = article('https://news.example/story.php?id=7');
    expect(createExclusion(program)(article('https://news.example/story.php?id=8'))).toBeNull();
  });
});
