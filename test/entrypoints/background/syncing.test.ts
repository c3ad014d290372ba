import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLibraryAccess } from '../../../entrypoints/background/library-access.ts';
import { createSyncing } from '../../../entrypoints/background/syncing.ts';
import { openDatabase, SYNCED } from '../../../storage/schema.ts';
import { freshOptions } from '../../storage/samples.ts';

const NOW = 1_763_900_000_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A background with the browser's alarms, of which one is due at `next`. */
async function aBackground(isSynced: boolean, next?: number) {
  const access = createLibraryAccess(() => openDatabase(options));
  const options = freshOptions();
  const opened = await access();
  if (isSynced && opened.ok) {
    await opened.value.database.heads.put({ shelf: SYNCED, fresh: [], editedAt: 0 });
  }
  const heard: (() => void)[] = [];
  const alarms = {
    create: vi.fn(async () => undefined),
    get: async () => (next === undefined ? undefined : { scheduledTime: next }),
    onAlarm: { addListener: (listener: () => void) => heard.push(listener) },
  };
  const sync = vi.fn(async () => ({ ok: true as const, value: null }));
  const syncSoon = createSyncing(alarms as never, access, { sync });
  return { alarms, sync, syncSoon, ring: () => heard[0]?.() };
}

describe('when a library is synced', () => {
  it('is in half a minute, and every quarter of an hour from then on', async () => {
    const { alarms, syncSoon, ring, sync } = await aBackground(true);
    await syncSoon();
    expect(alarms.create).toHaveBeenCalledExactlyOnceWith({
      delayInMinutes: 0.5,
      periodInMinutes: 15,
    });
    ring();
    expect(sync).toHaveBeenCalledOnce();
  });

  it('comes sooner after an edit, and is not put off by the edits that follow', async () => {
    const later = await aBackground(true, NOW + 600_000);
    await later.syncSoon();
    expect(later.alarms.create).toHaveBeenCalledOnce();
    const soon = await aBackground(true, NOW + 20_000);
    await soon.syncSoon();
    expect(soon.alarms.create).not.toHaveBeenCalled();
  });

  it('is never, where the reader has not set it up', async () => {
    const { alarms, syncSoon } = await aBackground(false);
    await syncSoon();
    expect(alarms.create).not.toHaveBeenCalled();
  });
});
