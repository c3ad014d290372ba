import { IDBDatabase, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runSync } from '../../../entrypoints/keeper/sync-run.ts';
import { emptyBin, removeFromLibrary } from '../../../storage/bin.ts';
import { setTag, writeNote } from '../../../storage/notes.ts';
import { useMemoryFiles } from '../../storage/memory-files.ts';
import { addArticles, anArticle, aStamp, fillDisk } from '../../storage/samples.ts';
import { RAIN, TALKS } from '../../storage/worked-library.ts';
import {
  exchange,
  expectSame,
  keptIn,
  noteOn,
  ON_RAIN,
  type SyncedBrowser,
  sync,
  twoBrowsers,
} from './synced-browsers.ts';

const TALKS_ID = TALKS.article.id;

beforeEach(() => {
  useMemoryFiles();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Two browsers that both have something to send and to read: edits, notes in conflict, what was destroyed. */
async function busyBrowsers(): Promise<[SyncedBrowser, SyncedBrowser]> {
  const [a, b] = await twoBrowsers();
  await writeNote(a.database, ON_RAIN, 'of a', aStamp());
  await removeFromLibrary(a.database, [TALKS_ID], aStamp());
  await emptyBin(a.database, [TALKS_ID], aStamp());
  await sync(a);
  await writeNote(b.database, ON_RAIN, 'of b', aStamp());
  await setTag(b.database, [ON_RAIN], 'flood', true, aStamp());
  await addArticles(b.database, [anArticle('new', ['The bridge was opened.'])]);
  return [a, b];
}

/** Stops a browser at its step `at`, a write or the begin of a transaction that writes: nothing is written after it. Gives whether it came to that. */
function killAt(at: number): () => boolean {
  let left = at;
  const step = () => {
    left -= 1;
    if (left < 0) throw new DOMException('killed', 'AbortError');
  };
  for (const method of ['put', 'add', 'delete'] as const) {
    const write = IDBObjectStore.prototype[method] as (...given: unknown[]) => IDBRequest;
    const spy = vi.spyOn(IDBObjectStore.prototype, method);
    spy.mockImplementation(function (this: IDBObjectStore, ...given: unknown[]) {
      try {
        step();
      } catch (error) {
        this.transaction.abort();
        throw error;
      }
      return write.apply(this, given);
    } as never);
  }
  const begin = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...given
  ) {
    if (given[1] === 'readwrite') step();
    return begin.apply(this, given);
  });
  return () => left < 0;
}

describe('a sync that is stopped', () => {
  it('at any write or transaction is taken up by the next, and nothing is lost or doubled', async () => {
    let isDone = false;
    let stopped = 0;
    for (let at = 0; !isDone; at += 1) {
      const [a, b] = await busyBrowsers();
      const wasKilled = killAt(at);
      const { database, target } = b;
      const done = await runSync({ database, target, decisions: {} }).catch((error) => error);
      isDone = !wasKilled();
      vi.restoreAllMocks();
      if (!isDone) {
        stopped += 1;
        expect(done, `stopped at ${at}`).not.toMatchObject({ ok: true });
      }
      await exchange(b, a);
      await expectSame(a, b);
      const text = (await noteOn(a)) ?? '';
      expect(text.split('\n\n').sort(), `stopped at ${at}`).toEqual(['of a', 'of b']);
      expect(await a.database.kept.count(), `stopped at ${at}`).toBe(2);
      expect(await b.database.kept.get(TALKS_ID)).toBeUndefined();
      expect((await a.database.notes.get(ON_RAIN))?.tags).toEqual(['flood']);
    }
    expect(stopped).toBeGreaterThan(40);
  }, 240_000);

  it('by a full disk says so, leaves the library as it was, and goes on when there is room', async () => {
    const [a, b] = await busyBrowsers();
    const before = await keptIn(b);
    const makeRoom = fillDisk((table) => table === 'syncRows');
    const { database, target } = b;
    expect(await runSync({ database, target, decisions: {} })).toMatchObject({
      failure: { kind: 'disk-full' },
    });
    makeRoom();
    expect(await keptIn(b)).toEqual(before);
    await exchange(b, a);
    await expectSame(a, b);
    expect(await b.database.articles.where(':id').equals([0, RAIN.article.id]).count()).toBe(1);
  });
});
