import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runSync } from '../../../entrypoints/keeper/sync-run.ts';
import { setTag, writeNote } from '../../../storage/notes.ts';
import { createMemoryRemote } from '../../../sync/remotes/memory.ts';
import { useMemoryFiles } from '../../storage/memory-files.ts';
import { addArticles, anArticle, aStamp } from '../../storage/samples.ts';
import { RAIN, TALKS } from '../../storage/worked-library.ts';
import {
  exchange,
  expectSame,
  judge,
  keptIn,
  noteOn,
  ON_RAIN,
  sync,
  syncedBrowsers,
  twoBrowsers,
} from './synced-browsers.ts';

beforeEach(() => {
  useMemoryFiles();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a first sync', () => {
  it('brings all that one browser keeps to another, which reads it as its own', async () => {
    const [a, b] = await twoBrowsers();
    await expectSame(a, b);
    expect((await b.database.articles.toArray()).map(({ title }) => title).sort()).toEqual([
      'rain',
      'talks',
    ]);
    expect(await b.database.versions.count()).toBe(2);
  });

  it('joins two libraries that were begun apart, and loses nothing of either', async () => {
    const [a, b] = await syncedBrowsers(['a', 'b']);
    if (a === undefined || b === undefined) throw new Error('There are two.');
    await addArticles(a.database, [RAIN]);
    await writeNote(a.database, ON_RAIN, 'of a', aStamp(2_000_000_000_000));
    await addArticles(b.database, [RAIN, TALKS]);
    await writeNote(b.database, ON_RAIN, 'of b', aStamp());
    await setTag(b.database, [ON_RAIN], 'b', true, aStamp());
    await judge(b);
    await sync(a);
    await sync(b);
    await sync(a);
    await expectSame(a, b);
    expect(await noteOn(a)).toContain('of a');
    expect(await noteOn(a)).toContain('of b');
    expect((await a.database.notes.get(ON_RAIN))?.tags).toEqual(['b']);
    expect(await a.database.judgements.count()).toBe(1);
    expect(await a.database.kept.count()).toBe(2);
  });

  it('tells what it did, who else there is, and how far it is', async () => {
    const [a, b] = await syncedBrowsers(['a', 'b']);
    if (a === undefined || b === undefined) throw new Error('There are two.');
    await addArticles(a.database, [RAIN]);
    const steps: string[] = [];
    const sent = await sync(a, { onProgress: ({ step }) => steps.push(step) });
    // An article, its text, and the entry of the journal.
    expect(sent).toMatchObject({ sent: 3, received: 0, waiting: 0, conflicts: 0, notices: [] });
    expect(sent.devices).toMatchObject([{ name: 'a', isSelf: true }]);
    expect(new Set(steps)).toEqual(new Set(['comparing', 'reading', 'sending']));
    const received = await sync(b);
    expect(received).toMatchObject({ sent: 0, received: 3, changed: 3 });
    expect(received.devices.map(({ name }) => name)).toEqual(['b', 'a']);
  });

  it('does nothing more the second time', async () => {
    const [a, b] = await twoBrowsers();
    await exchange(a, b);
    expect(await sync(a)).toMatchObject({ sent: 0, received: 0, changed: 0 });
    expect(await sync(b)).toMatchObject({ sent: 0, received: 0, changed: 0 });
  });
});

describe('a run', () => {
  it('says so where another page syncs, and does nothing', async () => {
    const [a] = await syncedBrowsers(['a']);
    if (a === undefined) throw new Error('There is one.');
    vi.stubGlobal('navigator', {
      locks: {
        request: (_name: string, _options: unknown, act: (lock: null) => unknown) => act(null),
      },
    });
    const { database, target } = a;
    expect(await runSync({ database, target, decisions: {} })).toMatchObject({
      failure: { kind: 'running' },
    });
  });

  it('that the reader ends leaves what it did, and the next goes on', async () => {
    const [a, b] = await syncedBrowsers(['a', 'b']);
    if (a === undefined || b === undefined) throw new Error('There are two.');
    await addArticles(a.database, [RAIN, TALKS]);
    const end = new AbortController();
    const { database, target } = a;
    const run = { database, target, decisions: {}, signal: end.signal };
    const ended = await runSync({ ...run, onProgress: () => end.abort() });
    expect(ended).toMatchObject({ failure: { kind: 'cancelled' } });
    await sync(a);
    await sync(b);
    await expectSame(a, b);
  });

  it('takes what the reader did while the storage could not be reached', async () => {
    const [a, b] = await twoBrowsers();
    await writeNote(a.database, ON_RAIN, 'offline', aStamp());
    const silent = createMemoryRemote();
    const list = async () =>
      ({ ok: false, failure: { kind: 'offline', message: 'Nothing answered.' } }) as const;
    const { database, target } = a;
    const offline = { ...target, remote: { ...silent, list } };
    expect(await runSync({ database, target: offline, decisions: {} })).toMatchObject({
      failure: { kind: 'offline' },
    });
    await exchange(a, b);
    expect(await noteOn(b)).toBe('offline');
  });

  it('with another storage and another library sends all to it, as a new device', async () => {
    const [a] = await twoBrowsers();
    const other = createMemoryRemote();
    const [c] = await syncedBrowsers(['c'], other);
    if (c === undefined) throw new Error('There is one.');
    const ring = { ...a.target.ring, vault: '1'.repeat(32) as never };
    const target = { ...a.target, remote: other, address: 'https://other.example', ring };
    await sync({ ...a, target });
    await sync({ ...c, target: { ...c.target, ring } });
    expect((await keptIn(c)).length).toBe((await keptIn(a)).length);
  });

  it('reads and shows many articles in slices', async () => {
    const [a, b] = await syncedBrowsers(['a', 'b']);
    if (a === undefined || b === undefined) throw new Error('There are two.');
    const many = Array.from({ length: 130 }, (_, at) => anArticle(`n${at}`, [`River ${at} rose.`]));
    await addArticles(a.database, many);
    await sync(a);
    await sync(b);
    await expectSame(a, b);
    expect(await b.database.articles.count()).toBe(130);
  });
});
