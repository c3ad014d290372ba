import { beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../../sync/context.ts';
import { syncOnce } from '../../sync/cycle.ts';
import { createMemoryRemote } from '../../sync/remotes/memory.ts';
import type { DeviceId } from '../../sync/stamp.ts';
import { createMemoryStore, type MemoryStore } from './memory-store.ts';
import { createPlainSealer } from './plain-sealer.ts';

const DAY = 86_400_000;
const id = (digit: string) => digit.repeat(16) as DeviceId;

let files: Map<string, Uint8Array>;
let now: number;
let old: MemoryStore;
let laptop: MemoryStore;
let phone: MemoryStore;

beforeEach(() => {
  files = new Map();
  now = Date.UTC(2026, 10, 22);
  old = createMemoryStore(id('a'));
  laptop = createMemoryStore(id('b'));
  phone = createMemoryStore(id('c'));
});

async function sync(store: MemoryStore) {
  const synced = await syncOnce({
    store,
    remote: createMemoryRemote(files),
    sealer: createPlainSealer(),
    now: () => now,
    newDevice: () => id('d'),
    deviceName: 'Device',
    decisions: {},
    files: 100,
    limits: LIMITS,
  });
  if (!synced.ok) throw new Error(synced.failure.message);
  return synced.value;
}

/** The old device writes, the laptop reads it, and then every file of the old one of a kind goes bad. */
async function ruin(folder: 'heads' | 'log'): Promise<void> {
  const changes = { registers: new Map([['text', 'only here']]), versions: new Map() };
  old.write('claim', changes, now);
  await sync(old);
  await sync(laptop);
  for (const [path, bytes] of files) {
    if (path.startsWith(`${folder}/${id('a')}`))
      files.set(
        path,
        bytes.map((byte) => byte ^ 1),
      );
  }
}

describe('where a file went bad whose owner is silent (SPEC 6.6)', () => {
  it.each(['heads', 'log'] as const)(
    'whoever has what it held gives it to those who lack it: %s',
    async (folder) => {
      await ruin(folder);
      expect((await sync(phone)).notices).toContainEqual(
        expect.objectContaining({ kind: 'unreadable', device: id('a') }),
      );
      now += 2 * DAY;
      await sync(laptop);
      await sync(phone);
      expect([...phone.disk.rows.keys()]).toEqual(['claim']);
    },
  );

  it('nobody else writes a snapshot while the owner may still mend it', async () => {
    await ruin('log');
    await sync(phone);
    now += DAY / 2;
    await sync(laptop);
    expect([...files.keys()].filter((path) => path.startsWith('snapshots/'))).toEqual([]);
    await sync(old);
    await sync(phone);
    expect([...phone.disk.rows.keys()]).toEqual(['claim']);
  });

  it('a snapshot that was there before is read then', async () => {
    await ruin('heads');
    await sync(phone);
    now += 2 * DAY;
    await sync(laptop);
    const tablet = createMemoryStore(id('e'));
    await sync(tablet);
    expect([...tablet.disk.rows.keys()]).toEqual(['claim']);
  });
});
