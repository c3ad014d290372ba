import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { demoArticles } from '../../cli/demo/articles.ts';
import { newsPage } from '../../cli/demo/page.ts';
import { resolveAnchors } from '../../page/anchor.ts';
import { createAnchors } from '../../page/anchor-quote.ts';
import { createTextMap } from '../../page/text-map.ts';
import { readWholeText } from '../../page/whole-text.ts';
import { appendArticle, MUTATIONS, randomFrom } from './page-mutations.ts';
import { openHtml, openPage, PAGES } from './read-page.ts';
import { type TrackedPage, trackPage, whatHolds } from './tracked-page.ts';

const articles = demoArticles();
/** The saved pages that are articles, and the demonstration's. */
const PAGE_OPENERS: readonly (() => Document)[] = [
  ...readdirSync(PAGES).map((name) => () => openPage(name)),
  ...articles.map((article) => () => openHtml(newsPage(article, articles))),
].filter((open) => trackPage(open()) !== null);

type Name = keyof typeof MUTATIONS;
const NAMES = Object.keys(MUTATIONS) as Name[];

interface Counts {
  /** Sentences whose words are still there, and those of them that were found. */
  whole: number;
  found: number;
  /** Sentences whose words were changed or taken away. */
  gone: number;
  wrong: number;
}

/** Where each sentence is found after a change; null where it is lost. */
function findSentences(page: TrackedPage): (Range | null)[] {
  const now = readWholeText(page.document);
  if (now === null) return [];
  const map = createTextMap(now);
  const places = resolveAnchors(now.text, createAnchors(page.text, page.places));
  return places.map((place) => place && map.rangeOf(place));
}

function count(page: TrackedPage, counts: Counts): void {
  const ranges = findSentences(page);
  const holds = whatHolds(page);
  page.places.forEach((_, sentence) => {
    const range = ranges[sentence] ?? null;
    const isWhole = !page.changed.has(sentence) && page.isThere(sentence);
    if (isWhole) counts.whole += 1;
    else counts.gone += 1;
    if (range === null) return;
    if (isWhole && holds(range, sentence)) counts.found += 1;
    // Where a sentence is gone, one that has all its words may take its mark: it says the same.
    else if (isWhole || !unchangedCopies(page, sentence).some((copy) => holds(range, copy))) {
      counts.wrong += 1;
    }
  });
}

function unchangedCopies(page: TrackedPage, sentence: number): number[] {
  return page.copiesOf(sentence).filter((copy) => !page.changed.has(copy));
}

/** Milliseconds: a hundred pages are parsed, read and changed, on a machine that may be busy. */
const PATIENCE = process.env['ISNAD_RUNS'] === undefined ? 180_000 : 7_200_000;

const total: Counts = { whole: 0, found: 0, gone: 0, wrong: 0 };

function measure(names: readonly Name[], seed: number, opener: number): Counts {
  const page = trackPage(PAGE_OPENERS[opener % PAGE_OPENERS.length]?.() ?? openHtml(''));
  const counts = { whole: 0, found: 0, gone: 0, wrong: 0 };
  if (page === null) return counts;
  const next = randomFrom(seed);
  for (const name of names) MUTATIONS[name](page, next);
  count(page, counts);
  for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += counts[key];
  return counts;
}

describe('sentences of a page that was changed', () => {
  it.each(NAMES)('are found or given up, never mistaken: %s', (name) => {
    const sum: Counts = { whole: 0, found: 0, gone: 0, wrong: 0 };
    PAGE_OPENERS.forEach((_, opener) => {
      const counts = measure([name], 11 + opener, opener);
      for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += counts[key];
    });
    expect(sum.wrong).toBe(0);
    // Of a sentence that now stands twice, neither place is sure where one neighbour was lost, too.
    expect(sum.found / sum.whole).toBeGreaterThanOrEqual(name === 'repeat' ? 0.9 : 0.99);
  });

  it(
    'are found or given up, never mistaken, after any changes one upon another',
    () => {
      fc.assert(
        fc.property(
          fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 8 }),
          fc.nat(),
          fc.nat(),
          (names, seed, opener) => {
            expect(measure(names, seed, opener).wrong).toBe(0);
          },
        ),
      );
    },
    PATIENCE,
  );

  it('are not mistaken for those of a second article below', () => {
    PAGE_OPENERS.forEach((open, opener) => {
      const page = trackPage(open());
      const other = PAGE_OPENERS[(opener + 1) % PAGE_OPENERS.length]?.();
      if (page === null || other === undefined) throw new Error('no page');
      appendArticle(page, other);
      const counts = { whole: 0, found: 0, gone: 0, wrong: 0 };
      count(page, counts);
      expect(counts).toMatchObject({ wrong: 0, found: counts.whole });
    });
  });

  afterAll(() => {
    console.log(
      `mutations: ${total.whole} sentences still there, ${total.found} found ` +
        `(${((100 * total.found) / total.whole).toFixed(2)} %); ${total.gone} gone; ${total.wrong} wrong`,
    );
    expect(total.found / total.whole).toBeGreaterThanOrEqual(0.99);
  });
});
