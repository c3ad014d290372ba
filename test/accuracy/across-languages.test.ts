import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readLexicon } from '../../cli/read-lexicon.ts';
import { analyze } from '../../engine/analyze.ts';
import { compare, judge } from '../../engine/judge.ts';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import { weighByRates } from '../../engine/weights.ts';

/** Of the sentences that contradict news in the other language, those that have to be found. */
const FOUND = 0.6;
const DAY = '2025-06-20';

/** What changed, in English and in Arabic. */
type Changed = readonly [kind: string, english: string, arabic: string];

interface BilingualNews {
  readonly english: string;
  readonly arabic: string;
  /** Sentences that cannot be true together with it. */
  readonly against: readonly Changed[];
  /** Sentences that can. */
  readonly beside: readonly Changed[];
}

const file = new URL('bilingual-news.json', import.meta.url);
const { news: items }: { readonly news: readonly BilingualNews[] } = JSON.parse(
  await readFile(file, 'utf8'),
);
const lexicon = await readLexicon();

function isOpposite(page: string, library: string): boolean {
  const [a, b] = [
    analyze(page, DAY, weighByRates, lexicon),
    analyze(library, DAY, weighByRates, NO_LEXICON),
  ];
  return judge(compare(a, b), true).kind === 'opposite';
}

type Row = readonly [page: string, library: string];

/** Each sentence against the news in the other language, both ways. */
function rowsOf(which: 'against' | 'beside'): readonly Row[] {
  return items.flatMap((news) =>
    news[which].flatMap(([, english, arabic]): Row[] => [
      [english, news.arabic],
      [arabic, news.english],
    ]),
  );
}

describe('a sentence and news in the other language', () => {
  it('are never said to contradict where both can be true', () => {
    const wrong = rowsOf('beside').filter(([page, library]) => isOpposite(page, library));
    expect(wrong.map(([page]) => page)).toEqual([]);
  });

  it('never contradict where one is the translation of the other', () => {
    const wrong = items.filter(
      ({ english, arabic }) => isOpposite(english, arabic) || isOpposite(arabic, english),
    );
    expect(wrong.map(({ english }) => english)).toEqual([]);
  });

  it('mostly contradict where one thing was changed', () => {
    const rows = rowsOf('against');
    const found = rows.filter(([page, library]) => isOpposite(page, library));
    expect(found.length / rows.length).toBeGreaterThanOrEqual(FOUND);
  });
});
