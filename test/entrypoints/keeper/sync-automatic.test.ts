import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { syncAutomatically } from '../../../entrypoints/keeper/sync-automatic.ts';
import {
  createSyncAccounts,
  NO_DECISIONS,
  type SyncAccount,
} from '../../../storage/sync-account.ts';
import type { Remote } from '../../../sync/remote.ts';
import { createMemoryRemote } from '../../../sync/remotes/memory.ts';
import { useMemoryFiles } from '../../storage/memory-files.ts';
import { addArticles, freshOptions } from '../../storage/samples.ts';
import { RAIN } from '../../storage/worked-library.ts';
import { type SyncedBrowser, sync, syncedBrowsers } from './synced-browsers.ts';

const NOW = 1_763_900_000_000;

beforeEach(() => {
  useMemoryFiles();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** A browser with an account, on a storage that another has put an article on. */
async function anAccount(change: Partial<SyncAccount> = {}) {
  const [a, b] = await syncedBrowsers(['a', 'b']);
  if (a === undefined || b === undefined) throw new Error('There are two.');
  await addArticles(a.database, [RAIN]);
  await sync(a);
  const { indexedDB, IDBKeyRange } = freshOptions();
  const accounts = createSyncAccounts({ indexedDB, IDBKeyRange } as never);
  const saved = await accounts.save({
    place: { kind: 'webdav', address: 'https://dav.example', user: 'u', password: 'p' },
    deviceName: 'b',
    keys: { vault: b.target.ring.vault, epochs: b.target.ring.epochs },
    others: [],
    isAutomatic: true,
    decisions: { reseed: true, allowRemovals: false },
    last: null,
    ...change,
  });
  expect(saved.ok).toBe(true);
  const last = async () => {
    const read = await accounts.read();
    return read.ok ? read.value : null;
  };
  return { b, accounts, last };
}

async function run({ database, target }: SyncedBrowser, accounts: never, remote?: Remote) {
  const tellChanged = vi.fn();
  const openRemote = () => remote ?? target.remote;
  const options = { database, now: () => NOW, tellChanged, accounts, openRemote };
  return { done: await syncAutomatically(options), tellChanged };
}

describe('a sync that nobody asked for', () => {
  it('is done where the reader set it up, and tells the account and the open pages', async () => {
    const { b, accounts, last } = await anAccount();
    const { done, tellChanged } = await run(b, accounts as never);
    expect(done).toEqual({ ok: true, value: null });
    expect(tellChanged).toHaveBeenCalledOnce();
    expect(await b.database.kept.count()).toBe(1);
    const account = await last();
    expect(account?.last).toMatchObject({ at: NOW, doneAt: NOW, trouble: null, received: 3 });
    // What the reader decided held for this one.
    expect(account?.decisions).toEqual(NO_DECISIONS);
    expect((await run(b, accounts as never)).tellChanged).not.toHaveBeenCalled();
  });

  it.each([
    ['does not want it', { isAutomatic: false }],
    [
      'has a storage that asked for time',
      {
        last: {
          ...{ at: NOW - 10_000, doneAt: null, sent: 0, received: 0, waiting: 0, conflicts: 0 },
          trouble: { kind: 'busy', cause: null, message: 'Later.', retryAfter: 60 },
          ...{ notices: [], devices: [] },
        },
      },
    ],
  ])('is not done where the reader %s', async (_, change) => {
    const { b, accounts, last } = await anAccount(change);
    const before = await last();
    expect((await run(b, accounts as never)).done).toEqual({ ok: true, value: null });
    expect(await last()).toEqual(before);
    expect(await b.database.syncState.count()).toBe(0);
  });

  it('is not done where sync is not set up', async () => {
    const { b, accounts } = await anAccount();
    await accounts.remove();
    expect((await run(b, accounts as never)).done).toEqual({ ok: true, value: null });
    expect(await b.database.syncState.count()).toBe(0);
  });

  it('keeps why it failed, and what the reader decided', async () => {
    const { b, accounts, last } = await anAccount();
    const list = async () =>
      ({ ok: false, failure: { kind: 'offline', message: 'Nothing answered.' } }) as const;
    const { tellChanged } = await run(b, accounts as never, { ...createMemoryRemote(), list });
    expect(tellChanged).not.toHaveBeenCalled();
    expect(await last()).toMatchObject({
      decisions: { reseed: true },
      last: { doneAt: null, trouble: { kind: 'offline' } },
    });
  });
});
