import { IDBDatabase, IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { createCandidateFinder } from '../../engine/candidates.ts';
import { claimId } from '../../engine/identity.ts';
import { createOverruling } from '../../engine/judgements.ts';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import { queryWords } from '../../engine/terms.ts';
import { meetMarks } from '../../entrypoints/keeper/sync-meet.ts';
import { adoptOwnArticles } from '../../storage/adopt.ts';
import { restoreFromBin } from '../../storage/bin.ts';
import { createDexieKept } from '../../storage/kept-library.ts';
import { createDexieLibrary } from '../../storage/library.ts';
import { packState } from '../../storage/packs.ts';
import { undoEdit } from '../../storage/reader-edits.ts';
import { type OpenOptions, openDatabase, SCHEMA_VERSION } from '../../storage/schema.ts';
import { aJudgement } from '../engine/judged.ts';
import { restoreDatabase, type SavedDatabase } from './restore-database.ts';
import { addArticles, allRows, anArticle, aPack, aStamp, freshOptions, open } from './samples.ts';
import { readSavedDatabase } from './saved-database.ts';

/** A factory whose `open` is answered by the given events instead of a database. */
function brokenFactory(answer: (request: IDBOpenDBRequest) => void): IDBFactory {
  const factory: IDBFactory = new IDBFactory();
  factory.open = () => {
    const request = new EventTarget() as IDBOpenDBRequest;
    queueMicrotask(() => answer(request));
    return request;
  };
  return factory;
}

function failingFactory(name: string): IDBFactory {
  return brokenFactory((request) => {
    Object.defineProperty(request, 'error', { value: new DOMException('no', name) });
    const event = new Event('error', { cancelable: true });
    Object.defineProperty(event, 'target', { value: request });
    request.onerror?.(event);
  });
}

describe('a database that an earlier release left', () => {
  it.each([['v1'], ['v2'], ['v3'], ['v4']])(
    'is opened by this one with all that is in %s',
    async (name) => {
      const options = freshOptions();
      const saved = await readSavedDatabase(name);
      await restoreDatabase(options.indexedDB ?? indexedDB, saved);
      const database = await open(options);
      const library = createDexieLibrary(database);
      const known = [OWN, ...aPack(1, 2).articles];
      const articles = await library.articles(known.map(({ article }) => article.id));
      expect([...articles.values()]).toEqual(known.map(({ article }) => article));
      const claims = known.flatMap((article) => article.claims);
      const find = createCandidateFinder(await library.segments(), NO_LEXICON);
      for (const claim of claims) {
        const found = find(queryWords(claim.text), 5).map((candidate) => candidate.claim);
        expect(found).toContain(claim.id);
      }
      const quotes = new Set(known.flatMap(({ assertions }) => assertions.map(({ id }) => id)));
      const assertions = await library.assertions(claims.map(({ id }) => id));
      expect(new Set(assertions.map(({ id }) => id))).toEqual(quotes);
      expect(await packState(database, 'demo')).toEqual({ ok: true, value: 'active' });
      await adoptOwnArticles(database);
      expect(await addArticles(database, [OWN])).toEqual({ ok: true, value: 0 });
    },
  );

  it('keeps its rows as they are, and takes a judgement', async () => {
    const options = freshOptions();
    const factory = options.indexedDB ?? indexedDB;
    const saved = await readSavedDatabase('v1');
    await restoreDatabase(factory, saved);
    const database = await open(options);
    const rows = await allRows(database);
    expect(rows).toMatchObject({ ...shelvedIn(saved), judgements: [] });
    await database.judgements.add(JUDGED);
    database.close();
    expect(await (await open(options)).judgements.toArray()).toEqual([JUDGED]);
  });

  it('is whole, of the old version or of the new, when its upgrade is killed at any write', async () => {
    const saved = await readSavedDatabase('v1');
    for (const when of ['before', 'after'] as const) {
      const options = freshOptions();
      await restoreDatabase(options.indexedDB ?? indexedDB, saved);
      expect(await openKilled(when, options)).toMatchObject({ ok: false });
      const database = await open(options);
      const rows = await allRows(database);
      expect(rows).toMatchObject({ ...shelvedIn(saved), judgements: [] });
      await database.judgements.add(JUDGED);
    }
  });

  it('has as kept what stood on the own shelf before there was more to keep of it', async () => {
    const options = freshOptions();
    await restoreDatabase(options.indexedDB ?? indexedDB, await readSavedDatabase('v2'));
    const database = await open(options);
    const kept: unknown[] = [];
    for await (const slice of createDexieKept(database).rows('article')) kept.push(...slice);
    const { article, assertions } = OWN;
    const claims = OWN.claims.map(({ id, text, lang }) => ({ id, text, lang }));
    const from = { savedAt: 0, changedAt: 0, how: 'asked', removedAt: null };
    expect(kept).toEqual([{ article, ...from, claims, assertions }]);
  });

  it('has the versions, the note, the tag, the bin and the journal of v3', async () => {
    const options = freshOptions();
    await restoreDatabase(options.indexedDB ?? indexedDB, await readSavedDatabase('v3'));
    const database = await open(options);
    const saved = anArticle('saved', []).article.id;
    const texts = await database.versions.filter(({ article }) => article === saved).toArray();
    expect(texts.map(({ text }) => text).sort()).toEqual([
      'The ferry left Karachi on Monday.\nNobody was hurt.',
      'The ferry left Karachi on Tuesday.\nNobody was hurt.',
    ]);
    const notes = await database.notes.toArray();
    expect(notes.map(({ text, tags }) => [text, ...tags])).toEqual([
      ['Which ferry?'],
      ['', 'ferry'],
    ]);
    const gone = anArticle('gone', []).article.id;
    expect(await database.articles.get([0, gone])).toBeUndefined();
    await restoreFromBin(database, [gone], aStamp());
    expect(await database.articles.get([0, gone])).toMatchObject({ title: 'gone' });
    const newer = (
      await database.edits.where('at').between(0, Number.MAX_SAFE_INTEGER).toArray()
    )[1];
    await undoEdit(database, newer?.id ?? '', aStamp());
    const claims = await createDexieLibrary(database).claims([
      claimId('The ferry left Karachi on Monday.'),
    ]);
    expect(claims.size).toBe(1);
  });

  it('goes on with the sync of v4, and takes what was marked there', async () => {
    const options = freshOptions();
    await restoreDatabase(options.indexedDB ?? indexedDB, await readSavedDatabase('v4'));
    const database = await open(options);
    const before = (await database.syncState.get('state'))?.value;
    expect(before).toMatchObject({ device: expect.stringMatching(/^[0-9a-f]{16}$/), sealed: 1 });
    expect(await database.syncRows.count()).toBe(17);
    const context = { database, newDevice: () => '', now: Date.now } as never;
    while ((await meetMarks(context)).keys > 0);
    const saved = await database.syncRows.get(`note:article-${anArticle('saved', []).article.id}`);
    expect(saved?.line).toContain('["tag:later",');
    expect((await database.syncState.get('state'))?.value).toMatchObject({ sealed: 1 });
  });

  it('has in its judgements what the reader said', async () => {
    const options = freshOptions();
    await restoreDatabase(options.indexedDB ?? indexedDB, await readSavedDatabase('v2'));
    const library = createDexieLibrary(await open(options));
    const entries = await library.judgements([claimId(JUDGED.page.text)]);
    expect(entries.map(({ says }) => says).sort()).toEqual(['other-event', 'withdrawn']);
    expect(createOverruling(entries)(told(JUDGED.page.text), told(JUDGED.other.text))).toBeNull();
    const kept = await library.judgements([claimId(OWN_QUOTE)]);
    expect(createOverruling(kept)(told(OWN_QUOTE), told(JUDGED.other.text))).toMatchObject({
      says: 'not-opposite',
    });
  });

  it('is saved here for every version of the schema', async () => {
    const saved = await readSavedDatabase(`v${SCHEMA_VERSION}`);
    expect(saved.version).toBe(SCHEMA_VERSION * 10);
    const fresh = (await open()).backendDB();
    expect(saved.stores.map((store) => store.name)).toEqual([...fresh.objectStoreNames]);
  });
});

/** What a saved database has on its shelves, which no later version changes. */
function shelvedIn({ stores }: SavedDatabase) {
  const shelved = stores.filter(({ name }) => name !== 'segments');
  return Object.fromEntries(shelved.map(({ name, rows }) => [name, rows]));
}

const OWN_QUOTE = 'The reader kept this sentence about Karachi.';
const OWN = anArticle('own', [OWN_QUOTE]);
const JUDGED = aJudgement(
  'The river rose in Karachi by three metres.',
  'The ministry confirmed the floods.',
  'other-event',
);
const told = (text: string) => ({ claim: claimId(text), text });

/** Opens a database whose upgrade ends before or after its write, as if the browser were killed there. */
async function openKilled(when: 'before' | 'after', options: OpenOptions) {
  const create = IDBDatabase.prototype.createObjectStore;
  const spy = vi.spyOn(IDBDatabase.prototype, 'createObjectStore');
  spy.mockImplementation(function (this: IDBDatabase, ...request) {
    if (when === 'before') throw new DOMException('killed', 'AbortError');
    const store = create.apply(this, request);
    store.transaction.abort();
    return store;
  });
  const opened = await openDatabase(options);
  spy.mockRestore();
  return opened;
}

describe('openDatabase', () => {
  it('leaves a database of a newer release as it is', async () => {
    const options = freshOptions();
    const factory = options.indexedDB ?? indexedDB;
    await restoreDatabase(factory, {
      name: 'isnad',
      version: (SCHEMA_VERSION + 1) * 10,
      stores: [
        { name: 'scrolls', keyPath: 'id', autoIncrement: false, indexes: [], rows: [{ id: 1 }] },
      ],
    });
    expect(await openDatabase(options)).toMatchObject({
      ok: false,
      failure: { kind: 'newer-database' },
    });
    expect(await factory.databases()).toEqual([
      { name: 'isnad', version: (SCHEMA_VERSION + 1) * 10 },
    ]);
  });

  it.each([
    ['UnknownError', 'damaged'],
    ['QuotaExceededError', 'disk-full'],
    ['InvalidStateError', 'unavailable'],
    ['SecurityError', 'unavailable'],
  ])('says of %s that it is %s', async (name, kind) => {
    const opened = await openDatabase({ indexedDB: failingFactory(name), IDBKeyRange });
    expect(opened).toMatchObject({ ok: false, failure: { kind } });
  });

  it('says so when another page keeps it from opening', async () => {
    const indexedDB = brokenFactory((request) => {
      request.onblocked?.(new Event('blocked') as IDBVersionChangeEvent);
    });
    expect(await openDatabase({ indexedDB, IDBKeyRange })).toMatchObject({
      ok: false,
      failure: { kind: 'blocked' },
    });
  });

  it('lets two connections of different durability share all rows', async () => {
    const options = freshOptions();
    const strict = await open({ ...options, durability: 'strict' });
    const relaxed = await open({ ...options, durability: 'relaxed' });
    await addArticles(strict, [OWN]);
    const articles = await createDexieLibrary(relaxed).articles([OWN.article.id]);
    expect(articles.size).toBe(1);
  });

  it('gives way to a newer release that wants to upgrade', async () => {
    const options = freshOptions();
    await open(options);
    const saved = { name: 'isnad', version: (SCHEMA_VERSION + 1) * 10 };
    const request = (options.indexedDB ?? indexedDB).open(saved.name, saved.version);
    const upgraded = await new Promise((resolve) => {
      request.onsuccess = () => resolve(true);
      request.onblocked = () => resolve(false);
    });
    expect(upgraded).toBe(true);
  });
});
