import { IDBDatabase } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { createDexieLibrary } from '../../storage/library.ts';
import { type InstallablePack, importPack, packState, removePack } from '../../storage/packs.ts';
import type { IsnadDatabase, OpenOptions } from '../../storage/schema.ts';
import { addArticles, allRows, anArticle, aPack, fillDisk, freshOptions, open } from './samples.ts';

/** What the library says, free of shelf numbers: titles, claims and quotes that checks can see. */
async function visible(database: IsnadDatabase, ...packs: InstallablePack[]) {
  const library = createDexieLibrary(database);
  const articles = packs.flatMap((pack) => pack.articles);
  const ids = [...new Set(articles.flatMap(({ claims }) => claims.map(({ id }) => id)))];
  const found = await library.articles(articles.map(({ article }) => article.id));
  const assertions = await library.assertions(ids);
  return {
    articles: [...found.keys()].sort(),
    claims: [...(await library.claims(ids)).keys()].sort(),
    quotes: assertions.map((assertion) => assertion.id).sort(),
    sizes: (await library.segments()).map((segment) => segment.size),
  };
}

/** The one right answer for the library with these packs installed, each in a database of its own. */
async function expected(installed: readonly InstallablePack[], asked: InstallablePack[]) {
  const database = await open();
  for (const pack of installed) await importPack(database, pack);
  return visible(database, ...asked);
}

/** No row of any table belongs to a shelf that is not there. */
async function expectNoOrphans(database: IsnadDatabase): Promise<void> {
  const { shelves = [], ...rows } = await allRows(database);
  const tables = [rows['articles'], rows['claims'], rows['assertions'], rows['segments']];
  const ids = shelves.map((shelf) => (shelf as { id: number }).id);
  for (const row of tables.flat()) {
    expect(ids).toContain((row as { shelf: number }).shelf);
  }
}

const FIRST = aPack(1, 12);
const SECOND = aPack(2, 11);
/** Ten claims a slice, so that small packs take several. */
const SLICE = { slice: 10 };

describe('importPack', () => {
  it('makes the articles visible together, and keeps them when installed twice', async () => {
    const database = await open();
    expect(await importPack(database, FIRST, SLICE)).toEqual({ ok: true, value: 'installed' });
    const rows = await allRows(database);
    expect(await importPack(database, FIRST, SLICE)).toEqual({ ok: true, value: 'kept' });
    expect(await allRows(database)).toEqual(rows);
    expect((await visible(database, FIRST)).articles).toHaveLength(12);
  });

  it('replaces an older edition and leaves nothing of it', async () => {
    const database = await open();
    await importPack(database, FIRST, SLICE);
    expect(await importPack(database, SECOND, SLICE)).toEqual({ ok: true, value: 'installed' });
    expect(await visible(database, FIRST, SECOND)).toEqual(
      await expected([SECOND], [FIRST, SECOND]),
    );
    expect(await database.shelves.count()).toBe(1);
    await expectNoOrphans(database);
  });

  it('replaces another edition of the same version, and refuses an older one', async () => {
    const database = await open();
    await importPack(database, aPack(2, 3));
    expect(await importPack(database, aPack(2, 4))).toEqual({ ok: true, value: 'installed' });
    const refused = await importPack(database, aPack(1, 5));
    expect(refused).toMatchObject({ ok: false, failure: { kind: 'older-pack' } });
    expect((await visible(database, aPack(2, 4))).articles).toHaveLength(4);
  });

  it('runs twice at once without harm', async () => {
    const options = freshOptions();
    const databases = [await open(options), await open(options)];
    const outcomes = await Promise.all(
      databases.map((database) => importPack(database, FIRST, SLICE)),
    );
    expect(outcomes).toEqual([
      { ok: true, value: 'installed' },
      { ok: true, value: 'installed' },
    ]);
    const [database] = databases;
    if (database === undefined) throw new Error('no database');
    expect(await visible(database, FIRST)).toEqual(await expected([FIRST], [FIRST]));
    expect(await database.shelves.count()).toBe(1);
  });

  it('leaves the old edition in use, and all of it, when the disk fills up', async () => {
    const database = await open();
    await importPack(database, FIRST, SLICE);
    const before = await visible(database, FIRST, SECOND);
    let rows = 0;
    const clear = fillDisk((table) => {
      rows += table === 'claims' ? 1 : 0;
      return rows > 15;
    });
    const full = await importPack(database, SECOND, SLICE);
    expect(full).toMatchObject({ ok: false, failure: { kind: 'disk-full' } });
    expect(await visible(database, FIRST, SECOND)).toEqual(before);
    clear();
    expect(await importPack(database, SECOND, SLICE)).toEqual({ ok: true, value: 'installed' });
    expect(await visible(database, FIRST, SECOND)).toEqual(
      await expected([SECOND], [FIRST, SECOND]),
    );
  });
});

/**
 * Installs a pack through a connection that ends in the given writing transaction, before it commits, as
 * if the worker were stopped there. Tells whether it came that far.
 */
async function importKilledAt(step: number, options: OpenOptions, pack: InstallablePack) {
  let writes = 0;
  const begin = IDBDatabase.prototype.transaction;
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
  spy.mockImplementation(function (this: IDBDatabase, ...request) {
    const transaction = begin.apply(this, request);
    writes += request[1] === 'readwrite' ? 1 : 0;
    if (writes === step) transaction.abort();
    return transaction;
  });
  const database = await open(options);
  await importPack(database, pack, SLICE);
  database.close();
  spy.mockRestore();
  return writes >= step;
}

describe('an update of a pack that is killed', () => {
  it('leaves one whole edition visible at every step, and ends right when started again', async () => {
    const after = await expected([SECOND], [FIRST, SECOND]);
    const before = await expected([FIRST], [FIRST, SECOND]);
    let step = 0;
    for (let killed = true; killed; ) {
      step += 1;
      const options = freshOptions();
      await importPack(await open(options), FIRST, SLICE);
      killed = await importKilledAt(step, options, SECOND);

      const database = await open(options);
      const between = await visible(database, FIRST, SECOND);
      expect([before, after]).toContainEqual(between);
      expect(await importPack(database, SECOND, SLICE)).toMatchObject({ ok: true });
      expect(await visible(database, FIRST, SECOND)).toEqual(after);
      expect(await database.shelves.count()).toBe(1);
      await expectNoOrphans(database);
      database.close();
    }
    // Begin, three slices, the switch, six deletions of rows and one of the shelf.
    expect(step).toBeGreaterThan(10);
  });
});

describe('removePack', () => {
  it('drops what only the pack has, and what other shelves have too stays', async () => {
    const database = await open();
    const shared = 'The ministry confirmed the floods.';
    await importPack(database, aPack(1, 3));
    await importPack(database, aPack(1, 2, 'other'));
    await addArticles(database, [anArticle('demo-0', [shared])]);
    expect(await removePack(database, 'demo')).toEqual({ ok: true, value: null });
    const own = { ...aPack(1, 0), articles: [anArticle('demo-0', [shared])] };
    const other = await open();
    await importPack(other, aPack(1, 2, 'other'));
    await addArticles(other, own.articles);
    const asked = [aPack(1, 3), aPack(1, 2, 'other'), own];
    expect(await visible(database, ...asked)).toEqual(await visible(other, ...asked));
    await expectNoOrphans(database);
  });

  it('is remembered until the pack is installed again', async () => {
    const database = await open();
    expect(await packState(database, 'demo')).toEqual({ ok: true, value: 'absent' });
    await importPack(database, aPack(1, 1));
    expect(await packState(database, 'demo')).toEqual({ ok: true, value: 'active' });
    await removePack(database, 'demo');
    await removePack(database, 'demo');
    expect(await packState(database, 'demo')).toEqual({ ok: true, value: 'removed' });
    await importPack(database, aPack(1, 1));
    expect(await packState(database, 'demo')).toEqual({ ok: true, value: 'active' });
    expect(await database.shelves.count()).toBe(1);
  });

  it('ends an installation that another context is in the middle of', async () => {
    const options = freshOptions();
    const database = await open(options);
    const other = await open(options);
    let removed: Promise<unknown> = Promise.resolve();
    const outcome = await importPack(database, FIRST, {
      ...SLICE,
      onProgress: (articles) => {
        if (articles < 6) removed = removePack(other, FIRST.id);
      },
    });
    await removed;
    expect(outcome).toEqual({ ok: true, value: 'superseded' });
    expect((await visible(database, FIRST)).articles).toEqual([]);
    await expectNoOrphans(database);
  });
});
