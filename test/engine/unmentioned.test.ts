import { describe, expect, it } from 'vitest';
import { checkArticle } from '../../engine/check.ts';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import type { LibraryArticle } from '../../engine/library.ts';
import { createMemoryLibrary } from '../../engine/memory-library.ts';
import type { ArticleMetadata, CheckedArticle } from '../../engine/model.ts';
import { readArticle } from '../../engine/read-article.ts';
import { articlesOnEvent, findUnmentioned, type Unmentioned } from '../../engine/unmentioned.ts';

const FIRE =
  'A fire destroyed the Al-Nour textile factory in Alexandria on Sunday and killed 14 workers.';
const RESCUE = 'Rescue teams pulled 30 survivors from the burning Al-Nour factory by midnight.';

function written(outlet: string, lines: readonly string[]): CheckedArticle {
  const metadata: ArticleMetadata = {
    url: `https://${outlet.toLowerCase().replaceAll(' ', '-')}.example/fire`,
    title: `${outlet}: factory fire`,
    source: outlet,
    byline: null,
    lang: 'en',
    publishedAt: '2025-03-10',
    dateCertainty: 'stated',
    agencies: [],
  };
  const sentences = lines.map((text, index) => ({ index, text, start: 0, end: text.length }));
  return { metadata, sentences };
}

function saved(outlet: string, lines: readonly string[]): LibraryArticle {
  const { metadata, sentences } = written(outlet, lines);
  return readArticle(metadata, sentences);
}

async function unmentioned(
  page: CheckedArticle,
  library: readonly LibraryArticle[],
): Promise<readonly Unmentioned[]> {
  const report = await checkArticle(page, createMemoryLibrary(library), NO_LEXICON);
  const ids = articlesOnEvent(report);
  const told = library.filter(({ article }) => ids.includes(article.id));
  return findUnmentioned(page, told, NO_LEXICON);
}

/** Two outlets that tell the event in words of their own: what is one text in both is one origin. */
const DELTA = [
  'On Sunday a fire destroyed the Al-Nour textile factory in Alexandria, killing 14 workers.',
  'By midnight rescue teams had pulled 30 survivors from the Al-Nour factory.',
];
const HERALD = [
  'Fourteen workers were killed on Sunday when a fire destroyed the Al-Nour textile factory in Alexandria, the health ministry said.',
  'The civil defence authority said its rescue teams pulled 30 survivors out of the Al-Nour factory before midnight.',
];
const LOCKED_DELTA =
  'The emergency exits of the factory had been locked for two years, the labour inspector Huda Salem found.';
const LOCKED_HERALD =
  'Governor Tarek Fahmy said that for two years the factory had kept its emergency exits locked.';

describe('findUnmentioned', () => {
  const page = written('Morning Post', [FIRE, RESCUE]);

  it('gives what two outlets tell of the event and the page does not', async () => {
    const found = await unmentioned(page, [
      saved('Delta Times', [...DELTA, LOCKED_DELTA]),
      saved('Cairo Herald', [...HERALD, LOCKED_HERALD]),
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]?.tellings.map(({ assertion }) => assertion.quote).sort()).toEqual(
      [LOCKED_DELTA, LOCKED_HERALD].sort(),
    );
    expect(found[0]?.tellings.map(({ article }) => article.source.name).sort()).toEqual([
      'Cairo Herald',
      'Delta Times',
    ]);
    expect(found[0]?.origins).toBe(2);
  });

  it('is silent about what the page tells in other words', async () => {
    const told = written('Morning Post', [
      FIRE,
      RESCUE,
      'Officials say the emergency exits of the factory were locked for two years.',
    ]);
    const library = [
      saved('Delta Times', [...DELTA, LOCKED_DELTA]),
      saved('Cairo Herald', [...HERALD, LOCKED_HERALD]),
    ];
    expect(await unmentioned(told, library)).toEqual([]);
  });

  it('is silent about what one outlet alone tells', async () => {
    const library = [saved('Delta Times', [...DELTA, LOCKED_DELTA]), saved('Cairo Herald', HERALD)];
    expect(await unmentioned(page, library)).toEqual([]);
  });

  it('is silent about what both outlets have from one speaker', async () => {
    const library = [
      saved('Delta Times', [...DELTA, LOCKED_HERALD]),
      saved('Cairo Herald', [
        ...HERALD,
        'The factory had kept its emergency exits locked for two years, said Governor Tarek Fahmy.',
      ]),
    ];
    expect(await unmentioned(page, library)).toEqual([]);
  });

  it('does not look into articles that share only one sentence with the page', async () => {
    const library = [
      saved('Delta Times', [...DELTA.slice(1), LOCKED_DELTA]),
      saved('Cairo Herald', [...HERALD.slice(1), LOCKED_HERALD]),
    ];
    expect(await unmentioned(page, library)).toEqual([]);
  });

  it('is silent about an empty library and an empty page', async () => {
    expect(await unmentioned(page, [])).toEqual([]);
    const library = [
      saved('Delta Times', [...DELTA, LOCKED_DELTA]),
      saved('Cairo Herald', [...HERALD, LOCKED_HERALD]),
    ];
    expect(await unmentioned(written('Morning Post', []), library)).toEqual([]);
  });
});
