import { describe, expect, it } from 'vitest';
import { analyze } from '../../engine/analyze.ts';
import { compare } from '../../engine/judge.ts';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import type { ArticleId } from '../../engine/model.ts';
import { withContext } from '../../engine/told-around.ts';
import { weighByRates } from '../../engine/weights.ts';

const DAY = '2025-08-14';

/** What the article's sentences tell of the page's, besides the first of them. */
function toldAround(page: string, article: readonly string[], day = DAY): number {
  const own = analyze(page, DAY, weighByRates, NO_LEXICON);
  const pairings = article.map((text) => ({
    article: { id: 'a' as ArticleId },
    comparison: compare(own, analyze(text, day, weighByRates, NO_LEXICON)),
  }));
  return withContext(pairings)[0]?.comparison.toldAround ?? -1;
}

describe('what an article tells around a sentence', () => {
  it.each([
    [
      'The blaze in Marseille was put out after seven hours.',
      'Firemen put the blaze out after seven hours.',
      'A blaze broke out in Marseille at dawn.',
    ],
    [
      'Sami Haddad lost his seat in the council of Tripoli.',
      'He lost his seat in the council.',
      'Sami Haddad stood in the elections again.',
    ],
    [
      'انقطع التيار الكهربائي عن أحياء بيروت ست ساعات.',
      'انقطع التيار الكهربائي عن الأحياء ست ساعات.',
      'ضربت عاصفة بيروت مساء.',
    ],
    [
      'وتعطلت حركة القطارات في القاهرة بسبب السيول.',
      'وتعطلت حركة القطارات بسبب السيول.',
      'هطلت أمطار غزيرة على القاهرة.',
    ],
    [
      'The match in Doha was put off because of the heat.',
      'The match was put off because of the heat.',
      'Doha had the hottest evening of the year.',
    ],
  ])('is no difference (%s)', (page, sentence, lead) => {
    expect(toldAround(page, [sentence, lead])).toBeGreaterThan(0);
    expect(toldAround(page, [sentence])).toBe(0);
  });

  it('is one where the sentence has another name in its place', () => {
    const page = 'The match in Doha was put off because of the heat.';
    const other = 'The match in Cairo was put off because of the heat.';
    expect(toldAround(page, [other, 'Doha had the hottest evening of the year.'])).toBe(0);
  });

  it('is one where the article is of other days', () => {
    const page = 'The match in Doha was put off because of the heat.';
    const other = 'The match was put off because of the heat.';
    const lead = 'Doha had the hottest evening of the year.';
    expect(toldAround(page, [other, lead], '2025-06-01')).toBe(0);
  });

  it('leaves words that are no setting to be told', () => {
    const page = 'The frightened passengers were led out of the train.';
    const other = 'The passengers were led out of the train.';
    expect(toldAround(page, [other, 'Frightened people called the station.'])).toBe(0);
  });
});
