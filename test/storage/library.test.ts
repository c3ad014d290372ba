import { describe, expect, it } from 'vitest';
import { createCandidateFinder } from '../../engine/candidates.ts';
import type { ReaderJudgement } from '../../engine/judgements.ts';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import type { LibraryArticle } from '../../engine/library.ts';
import { sha256 } from '../../engine/sha256.ts';
import { queryWords } from '../../engine/terms.ts';
import { createDexieLibrary } from '../../storage/library.ts';
import { importPack } from '../../storage/packs.ts';
import type { IsnadDatabase } from '../../storage/schema.ts';
import type { SegmentCache } from '../../storage/segment-cache.ts';
import { describeLibrary } from '../contract/library.ts';
import { addArticles, anArticle, aPack, fillDisk, open } from './samples.ts';

async function libraryOf(
  articles: readonly LibraryArticle[],
  judgements: readonly ReaderJudgement[] = [],
) {
  const database = await open();
  await database.judgements.bulkPut(judgements);
  await addArticles(database, articles);
  return createDexieLibrary(database);
}

describeLibrary('the Dexie library with articles of the reader', libraryOf);

describeLibrary('the Dexie library with a pack', async (articles, judgements = []) => {
  const database = await open();
  await database.judgements.bulkPut(judgements);
  const digest = sha256(JSON.stringify(articles));
  await importPack(database, { ...aPack(1, 0), digest, articles });
  return createDexieLibrary(database);
});

const SENTENCE = 'The river rose in Karachi by three metres.';

async function finds(database: IsnadDatabase, cache?: SegmentCache): Promise<number> {
  const library = createDexieLibrary(database, cache);
  const find = createCandidateFinder(await library.segments(), NO_LEXICON);
  return find(queryWords(SENTENCE), 5).length;
}

describe('the segment of a pack', () => {
  const pack = { ...aPack(1, 0), articles: [anArticle('a', [SENTENCE])] };

  it.each([
    ['gone', null],
    ['damaged', { revision: 1, bytes: new Uint8Array([1, 2, 3]) }],
    ['stale', { revision: 0, bytes: new Uint8Array() }],
    ['of another kind', { revision: 1, bytes: 'text' }],
  ])('is rebuilt from rows and stored where the stored one is %s', async (_how, row) => {
    const database = await open();
    await importPack(database, pack);
    const good = await database.segments.get(1);
    await database.segments.delete(1);
    if (row !== null) await database.table('segments').put({ shelf: 1, ...row });
    expect(await finds(database)).toBe(1);
    expect(await database.segments.get(1)).toEqual(good);
  });

  it('answers although the rebuilt one cannot be stored', async () => {
    const database = await open();
    await importPack(database, pack);
    await database.segments.delete(1);
    const clear = fillDisk((table) => table === 'segments');
    expect(await finds(database)).toBe(1);
    clear();
    expect(await database.segments.count()).toBe(0);
  });
});

describe('the index of what the reader saved', () => {
  it('follows the rows although a cached one is older', async () => {
    const database = await open();
    const cache: SegmentCache = new Map();
    await addArticles(database, [anArticle('a', ['The minister resigned on Monday.'])]);
    expect(await finds(database, cache)).toBe(0);
    await addArticles(database, [anArticle('b', [SENTENCE])]);
    expect(await finds(database, cache)).toBe(1);
  });
});

describe('the Dexie library', () => {
  it('shows the rows of the reader before those of packs, each once', async () => {
    const database = await open();
    const own = anArticle('a', [SENTENCE], 'My title');
    await importPack(database, { ...aPack(1, 0), articles: [anArticle('a', [SENTENCE])] });
    await addArticles(database, [own]);
    const library = createDexieLibrary(database);
    const found = await library.articles([own.article.id]);
    expect(found.get(own.article.id)?.title).toBe('My title');
    expect(await library.assertions(own.claims.map((claim) => claim.id))).toHaveLength(1);
  });

  it('takes damaged rows for absent ones', async () => {
    const database = await open();
    const bad = anArticle('bad', [SENTENCE]);
    const good = anArticle('good', [SENTENCE]);
    await addArticles(database, [bad, good]);
    const article = await database.articles.get([0, bad.article.id]);
    await database.table('articles').put({ ...article, source: 'nobody' });
    const assertions = database.assertions.filter((row) => row.article === bad.article.id);
    const [assertion] = await assertions.toArray();
    await database.table('assertions').put({ ...assertion, quote: 7 });
    const library = createDexieLibrary(database);
    const articles = await library.articles([bad.article.id, good.article.id]);
    expect([...articles.keys()]).toEqual([good.article.id]);
    const found = await library.assertions(good.claims.map((claim) => claim.id));
    expect(found.map(({ article: of }) => of)).toEqual([good.article.id]);
  });
});
