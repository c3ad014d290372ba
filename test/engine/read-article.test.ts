import { describe, expect, it } from 'vitest';
import type { ArticleMetadata } from '../../engine/model.ts';
import { readArticle } from '../../engine/read-article.ts';
import { splitSentences } from '../../engine/sentences.ts';

const METADATA: ArticleMetadata = {
  url: 'https://example.com/a',
  title: 'عنوان',
  source: 'صحيفة',
  byline: null,
  lang: 'ar',
  publishedAt: '2024-05-19',
  dateCertainty: 'stated',
  agencies: ['رويترز'],
};

describe('readArticle', () => {
  const text =
    'قال المتحدث رامي عبد الرحمن إن طائرة حربية تحطمت في السوق. وأضاف أن الطائرة كانت تحلق على ارتفاع منخفض. هل كان خللا؟';
  const { article, claims, assertions } = readArticle(METADATA, splitSentences(text));

  it('keeps a claim and an assertion for each checkable sentence', () => {
    expect(claims).toHaveLength(2);
    expect(assertions.map(({ index }) => index)).toEqual([0, 1]);
    expect(assertions.map(({ claim }) => claim)).toEqual(claims.map(({ id }) => id));
  });

  it('carries the chain from sentence to sentence', () => {
    expect(assertions[0]?.chain).not.toEqual([]);
    expect(assertions[1]?.chain).toEqual(assertions[0]?.chain);
  });

  it('keeps what is known of the article', () => {
    expect(article).toMatchObject({ url: METADATA.url, title: 'عنوان', agencies: ['رويترز'] });
    expect(article.source.name).toBe('صحيفة');
    expect(assertions.every(({ saidAt }) => saidAt === '2024-05-19')).toBe(true);
  });

  it('has no claims for an article without sentences', () => {
    const empty = readArticle({ ...METADATA, source: null }, []);
    expect(empty.claims).toEqual([]);
    expect(empty.article.source.name).toBe('example.com');
  });
});
