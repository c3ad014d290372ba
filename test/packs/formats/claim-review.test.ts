import { describe, expect, it } from 'vitest';
import { claimId } from '../../../engine/identity.ts';
import type { KeptRow } from '../../../engine/kept.ts';
import { DRAFT_FORMATS } from '../../../packs/formats/formats.ts';
import { createMemoryKept } from '../../../packs/formats/memory-library.ts';
import { ENGLISH, NOTE, SMALL_LIBRARY } from '../../engine/kept-samples.ts';
import { describeRoundTrips, importDrafts, textOf } from './round-trips.ts';

const format = DRAFT_FORMATS['claim-review'];

describeRoundTrips('claim-review', format);

const [claim] = ENGLISH.article.claims;
const NOTED: readonly KeptRow[] = [
  ...SMALL_LIBRARY,
  {
    kind: 'note',
    row: { ...NOTE, on: `claim-${claim?.id}`, text: 'Not confirmed.', tags: ['dam'] },
  },
];

/** As a fact-checker publishes it. */
const REVIEW = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://checker.example/reviews/1',
  claimReviewed: 'The dam broke because of a bomb.',
  datePublished: '2024-05-20',
  author: { '@type': 'Organization', name: 'Checker' },
  reviewRating: {
    '@type': 'Rating',
    ratingValue: 1,
    worstRating: 1,
    bestRating: 5,
    alternateName: 'False',
  },
  itemReviewed: {
    '@type': 'Claim',
    appearance: [{ '@type': 'NewsArticle', url: 'https://example.com/bomb', headline: 'Bomb!' }],
  },
};

describe('claim reviews', () => {
  it('are the sentences with a note, which say nothing of true or false', async () => {
    const feed = JSON.parse(await textOf(format.write(createMemoryKept(NOTED))));
    expect(feed).toEqual({
      '@context': 'https://schema.org',
      '@type': 'DataFeed',
      name: 'Isnad',
      dataFeedElement: [
        {
          '@type': 'DataFeedItem',
          item: {
            '@type': 'ClaimReview',
            claimReviewed: claim?.text,
            reviewBody: 'Not confirmed.',
            keywords: ['dam'],
            itemReviewed: {
              '@type': 'Claim',
              appearance: {
                '@type': 'NewsArticle',
                url: 'https://example.com/news/1',
                headline: 'Floods kill 42',
                publisher: { '@type': 'Organization', name: 'Example' },
                datePublished: '2024-05-18',
                inLanguage: 'en',
              },
            },
          },
        },
      ],
    });
  });

  it.each([
    ['alone', REVIEW],
    ['in a list', [REVIEW]],
    ['in a graph', { '@graph': [{ '@type': 'WebPage' }, REVIEW] }],
    [
      'in a data feed',
      { '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: [REVIEW] }] },
    ],
  ])('are read %s: what was reviewed, where it appeared, and the rating as a note', (_, file) => {
    const read = format.read(JSON.stringify(file));
    expect(read.ok && read.value.drafts).toMatchObject([
      {
        url: 'https://example.com/bomb',
        title: 'Bomb!',
        sentences: [
          {
            quote: 'The dam broke because of a bomb.',
            note: '“False” – Checker, 2024-05-20\nhttps://checker.example/reviews/1',
          },
        ],
      },
    ]);
  });

  it('stand on the review itself where nobody says where the claim appeared', () => {
    const { itemReviewed: _, ...review } = REVIEW;
    const read = format.read(JSON.stringify(review));
    expect(read.ok && read.value.drafts).toMatchObject([
      { url: 'https://checker.example/reviews/1', source: 'Checker', sourceKind: 'checker' },
    ]);
  });

  it('are no evidence: what a checker calls false is not corroborated by where it appeared', async () => {
    const { library } = await importDrafts(format, JSON.stringify(REVIEW));
    for await (const [article] of library.rows('article')) {
      expect(article?.claims.map(({ id }) => id)).toEqual([claimId(REVIEW.claimReviewed)]);
      expect(article?.assertions).toEqual([]);
    }
  });

  it('say which of them have no claim', () => {
    const read = format.read(JSON.stringify([REVIEW, { ...REVIEW, claimReviewed: 7 }]));
    expect(read.ok && read.value.skipped).toEqual([
      { place: 'review 2', why: 'has no "claimReviewed" of at most 1,000 characters' },
    ]);
  });
});
