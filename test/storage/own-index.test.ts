import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCandidateFinder } from '../../engine/candidates.ts';
import { claimId } from '../../engine/identity.ts';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import type { LibraryArticle } from '../../engine/library.ts';
import { readSegment } from '../../engine/segment-read.ts';
import { queryWords } from '../../engine/terms.ts';
import { removeFromLibrary, restoreFromBin } from '../../storage/bin.ts';
import { createDexieLibrary } from '../../storage/library.ts';
import { mergeGenerations } from '../../storage/own-index.ts';
import { type IsnadDatabase, OWN_SHELF } from '../../storage/schema.ts';
import type { SegmentCache } from '../../storage/segment-cache.ts';
import { addArticles, anArticle, aStamp, open } from './samples.ts';

/** An article of so many sentences that no other has. */
function longArticle(name: string, sentences: number) {
  const told = Array.from({ length: sentences }, (_, at) => riverText(name, at));
  return anArticle(name, told);
}

function riverText(name: string, at: number): string {
  return `River ${name}${at}x rose in Karachi.`;
}

/** A library whose index was asked for once, so that there is one. */
async function anIndexedLibrary(): Promise<IsnadDatabase> {
  const database = await open();
  await addArticles(database, [anArticle('first', ['The bridge was closed.'])]);
  await createDexieLibrary(database).segments();
  return database;
}

async function indexedIds(database: IsnadDatabase): Promise<Set<string>> {
  const head = await database.heads.get(OWN_SHELF);
  const rows = await database.generations.toArray();
  return new Set<string>([
    ...(head?.fresh ?? []),
    ...rows.flatMap(({ bytes }) => (readSegment(bytes) ?? []).map(({ id }) => id)),
  ]);
}

async function ownIds(database: IsnadDatabase): Promise<string[]> {
  return (await database.claims.toArray()).map(({ id }) => id);
}

/** Whether the claim that river `at` of an article rose is found by its words. */
async function finds(database: IsnadDatabase, name: string, at: number, cache?: SegmentCache) {
  const text = riverText(name, at);
  const segments = await createDexieLibrary(database, cache).segments();
  const found = createCandidateFinder(segments, NO_LEXICON)(queryWords(text), 20);
  return found.some(({ claim }) => claim === claimId(text));
}

describe('the index of what the reader saved', () => {
  it('does not touch what is indexed when another article is saved', async () => {
    const database = await anIndexedLibrary();
    await addArticles(database, [longArticle('a', 600)]);
    const before = await database.generations.toArray();
    expect(before.map(({ claims }) => claims)).toEqual([1, 600]);
    await addArticles(database, [longArticle('b', 60)]);
    expect(await database.generations.toArray()).toEqual(before);
    expect((await database.heads.get(OWN_SHELF))?.fresh).toHaveLength(60);
    expect(await finds(database, 'b', 59)).toBe(true);
    expect(await finds(database, 'a', 599)).toBe(true);
  });

  it('makes few generations of many, with all claims that are still there', async () => {
    const database = await anIndexedLibrary();
    for (let at = 0; at < 9; at += 1) await addArticles(database, [longArticle(`c${at}`, 520)]);
    await removeFromLibrary(database, [longArticle('c3', 1).article.id], aStamp());
    const cache: SegmentCache = new Map();
    expect(await finds(database, 'c8', 7, cache)).toBe(true);
    await mergeGenerations(database, 1_000_000);
    expect(await database.generations.count()).toBeLessThan(9);
    expect(await indexedIds(database)).toEqual(new Set(await ownIds(database)));
    expect(await finds(database, 'c8', 7, cache)).toBe(true);
    expect(await finds(database, 'c3', 7, cache)).toBe(false);
  });

  it('leaves alone what would take too long to merge', async () => {
    const database = await anIndexedLibrary();
    for (let at = 0; at < 9; at += 1) await addArticles(database, [longArticle(`d${at}`, 520)]);
    await mergeGenerations(database, 1_000);
    expect(await database.generations.count()).toBe(10);
  });

  it('is made anew from the rows where a generation is damaged or the head is gone', async () => {
    const database = await anIndexedLibrary();
    await addArticles(database, [longArticle('e', 600), longArticle('f', 5)]);
    await database.generations.put({ id: 2, claims: 1, bytes: new Uint8Array([1, 2, 3]) });
    expect(await finds(database, 'e', 77)).toBe(true);
    expect(await indexedIds(database)).toEqual(new Set(await ownIds(database)));
    await database.heads.delete(OWN_SHELF);
    expect(await finds(database, 'f', 4)).toBe(true);
  });

  it('holds every claim that has a row, whatever the reader does', async () => {
    const step = fc.record({
      article: fc.constantFrom('a', 'b', 'c'),
      does: fc.constantFrom(...NAMES),
      told: fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const database = await anIndexedLibrary();
        for (const { article, does, told } of steps) {
          const quotes = told.map((at) => `River${at} rose in Karachi.`);
          await ACTS[does](database, anArticle(article, quotes));
          const indexed = await indexedIds(database);
          for (const claim of await ownIds(database)) expect(indexed).toContain(claim);
          await expectShelfOfContents(database);
        }
      }),
      { numRuns: 40 },
    );
  });
});

const ACTS = {
  save: (database: IsnadDatabase, read: LibraryArticle) => addArticles(database, [read]),
  remove: (database: IsnadDatabase, { article }: LibraryArticle) =>
    removeFromLibrary(database, [article.id], aStamp()),
  restore: (database: IsnadDatabase, { article }: LibraryArticle) =>
    restoreFromBin(database, [article.id], aStamp()),
  merge: (database: IsnadDatabase) => mergeGenerations(database, 1_000_000),
};
const NAMES = Object.keys(ACTS) as (keyof typeof ACTS)[];

/** The own shelf holds what the articles outside the bin tell, and nothing else. */
async function expectShelfOfContents(database: IsnadDatabase): Promise<void> {
  const shown = (await database.kept.toArray()).filter(({ removedAt }) => removedAt === null);
  const contents = await database.contents.bulkGet(shown.map(({ id }) => id));
  const articles = await database.articles.toArray();
  expect(articles.map(({ id }) => id).sort()).toEqual(shown.map(({ id }) => id).sort());
  const told = contents.flatMap((row) => row?.assertions.map(({ id }) => id) ?? []);
  expect((await database.assertions.toArray()).map(({ id }) => id).sort()).toEqual(told.sort());
  const claims = new Set(contents.flatMap((row) => row?.claims.map(({ id }) => id) ?? []));
  expect(new Set(await ownIds(database))).toEqual(claims);
}
