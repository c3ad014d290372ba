import { describe, expect, it } from 'vitest';
import { addArticles } from '../../storage/articles.ts';
import { createDexieLibrary } from '../../storage/library.ts';
import { allRows, anArticle, fillDisk, open } from './samples.ts';

describe('addArticles', () => {
  it('changes nothing when the same article is added again', async () => {
    const database = await open();
    const article = anArticle('a', ['One thing happened.', 'Another thing happened.']);
    expect(await addArticles(database, [article])).toEqual({ ok: true, value: 1 });
    const before = await allRows(database);
    expect(await addArticles(database, [article, article])).toEqual({ ok: true, value: 0 });
    expect(await allRows(database)).toEqual(before);
  });

  it('replaces an older reading of the article, and drops claims that nothing makes any more', async () => {
    const database = await open();
    const shared = 'The ministry confirmed the floods.';
    await addArticles(database, [
      anArticle('a', ['It rained on Monday.', shared]),
      anArticle('b', [shared]),
    ]);
    await addArticles(database, [anArticle('a', ['It rained on Tuesday.'])]);
    const fresh = await open();
    await addArticles(fresh, [anArticle('a', ['It rained on Tuesday.']), anArticle('b', [shared])]);
    const { shelves: _, ...rows } = await allRows(database);
    const { shelves: __, ...wanted } = await allRows(fresh);
    expect(rows).toEqual(wanted);
  });

  it('sees another chain of the same quote', async () => {
    const database = await open();
    const article = anArticle('a', ['It rained on Monday.']);
    await addArticles(database, [article]);
    const link = {
      speaker: 'AFP',
      key: 'afp',
      kind: 'agency',
      verb: 'asserts',
      named: true,
    } as const;
    const chained = {
      ...article,
      assertions: article.assertions.map((assertion) => ({ ...assertion, chain: [link] })),
    };
    expect(await addArticles(database, [chained])).toEqual({ ok: true, value: 1 });
    const claims = article.claims.map((claim) => claim.id);
    const [stored] = await createDexieLibrary(database).assertions(claims);
    expect(stored?.chain).toEqual([link]);
  });

  it('keeps the articles before a full disk whole, and nothing of the one that did not fit', async () => {
    const database = await open();
    const second = anArticle('b', ['It rained on Tuesday.']);
    const clear = fillDisk((_table, row) => Object(row).id === second.article.id);
    const added = await addArticles(database, [anArticle('a', ['It rained on Monday.']), second]);
    clear();
    expect(added).toMatchObject({ ok: false, failure: { kind: 'disk-full' } });
    expect(await database.articles.count()).toBe(1);
    expect(await database.claims.count()).toBe(1);
    expect(await database.assertions.count()).toBe(1);
    expect((await database.shelves.get(0))?.revision).toBe(1);
  });
});
