import { describe, expect, it } from 'vitest';
import { analyze } from '../../engine/analyze.ts';
import { compare } from '../../engine/judge.ts';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import type { Pairing } from '../../engine/pairings.ts';
import { readArticle } from '../../engine/read-article.ts';
import { createEventTies } from '../../engine/same-event.ts';
import { splitSentences } from '../../engine/sentences.ts';
import { weighByRates } from '../../engine/weights.ts';

/** How an article is tied to the first sentence of a page, each as one text. */
function tieOf(page: string, text: string, day = '2025-08-14') {
  const row = readArticle(
    {
      url: 'https://library.example/a',
      title: null,
      source: 'The Gazette',
      byline: null,
      lang: 'en',
      publishedAt: day,
      dateCertainty: 'stated',
      agencies: [],
    },
    splitSentences(text),
  );
  const pairings = splitSentences(page).map(({ index, text: sentence }) => {
    const own = analyze(sentence, '2025-08-14', weighByRates, NO_LEXICON);
    const pairs = row.assertions.map((assertion): Pairing => {
      const other = analyze(assertion.quote, day, weighByRates, NO_LEXICON);
      return { assertion, article: row.article, comparison: compare(own, other), cited: [] };
    });
    return [index, pairs] as const;
  });
  return createEventTies(new Map(pairings))(row.article.id, 0);
}

const FIRST = 'Residents were told to stay at home.';
const TOLD = 'A fire at the harbour of Marseille destroyed 14 warehouses on Wednesday evening.';

describe('an article and a sentence of a page', () => {
  it('are on one event for sure where the article tells another of the page’s sentences', () => {
    expect(tieOf(`${FIRST} ${TOLD}`, TOLD)).toBe('sure');
  });

  it('are likely to be where it has names and numbers in common with the others', () => {
    const other = 'Marseille saw 14 warehouses burn down, and its mayor wept.';
    expect(tieOf(`${FIRST} ${TOLD}`, other)).toBe('likely');
  });

  it('are not where only a country is named in both', () => {
    const page = `${FIRST} France has a new law on the keeping of bees.`;
    expect(tieOf(page, 'Strikes went on in France all morning.')).toBe('none');
  });

  it('are not for the sentence’s own sake', () => {
    expect(tieOf(TOLD, TOLD)).toBe('none');
  });

  it('are not likely to be with what was written in another month', () => {
    const other = 'Marseille saw 14 warehouses burn down, and its mayor wept.';
    expect(tieOf(`${FIRST} ${TOLD}`, other, '2025-03-02')).toBe('none');
  });
});
