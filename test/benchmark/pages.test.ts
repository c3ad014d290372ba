import { describe, expect, it } from 'vitest';
import { openSaved } from './extractors.ts';
import { makePages, readPages } from './pages.ts';
import { scoreText } from './score.ts';

const pages = readPages();

describe('the benchmark’s pages', () => {
  it('are what the seeds and templates make today', () => {
    const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
    expect(
      pages.sort(byId),
      'run npx tsx test/benchmark/make-pages.ts and commit the result',
    ).toEqual(makePages().sort(byId));
  });

  it('say nowhere in themselves what is foreign', () => {
    for (const { html } of pages) expect(html).not.toMatch(/foreign|second-story|pull-quote/);
  });

  it.each(pages.map(({ id, ...page }) => [id, page] as const))(
    '%s is read without a foreign block and without losing a sentence',
    (_, { html, expected }) => {
      const page = openSaved(Buffer.from(html), expected.url);
      const { letIn, lost } = scoreText(page.select()?.text ?? '', expected);
      expect({ letIn, lost }).toEqual({ letIn: [], lost: [] });
      expect(page.gate).toBe(true);
    },
  );

  it.each(pages.map(({ id, ...page }) => [id, page] as const))(
    '%s says whose it is and of when',
    (_, { html, expected }) => {
      const { title, source, byline, publishedAt, url } = expected;
      expect(openSaved(Buffer.from(html), 'about:blank').metadata).toMatchObject({
        ...{ title, source, byline, publishedAt, url },
      });
    },
  );
});

describe('scoreText', () => {
  const expected = {
    body: ['The bridge opened on Monday. Trains cross it from May.', 'It cost 4 million.'],
    foreign: [
      { kind: 'related', text: 'Ten walks along the river' },
      { kind: 'pull-quote', text: 'Trains cross it from May' },
      { kind: 'advertisement', text: 'Ad' },
    ],
  } as const;

  it('finds nothing wrong with the body itself, however its lines break', () => {
    const text = 'The bridge opened on Monday.\n Trains cross it\nfrom May. It cost 4 million.';
    expect(scoreText(text, expected)).toEqual({ precision: 1, recall: 1, letIn: [], lost: [] });
  });

  it('counts foreign blocks let in, also those whose words the body has', () => {
    const text = `${expected.body.join('\n')}\nTrains cross it from May\nAd\nTen walks along the river`;
    expect(scoreText(text, expected).letIn).toEqual([
      'Ten walks along the river',
      'Trains cross it from May',
      'Ad',
    ]);
  });

  it('counts the sentences that are lost', () => {
    expect(scoreText('It cost 4 million.', expected).lost).toEqual([
      'The bridge opened on Monday.',
      'Trains cross it from May.',
    ]);
  });

  it('scores an empty text 0', () => {
    expect(scoreText('', expected)).toMatchObject({ precision: 0, recall: 0, letIn: [] });
  });
});
