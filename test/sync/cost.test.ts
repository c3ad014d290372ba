import { beforeEach, describe, expect, it } from 'vitest';
import { LIMITS, type SyncContext } from '../../sync/context.ts';
import { syncOnce } from '../../sync/cycle.ts';
import type { Remote } from '../../sync/remote.ts';
import { createMemoryRemote } from '../../sync/remotes/memory.ts';
import type { DeviceId } from '../../sync/stamp.ts';
import { newDeviceState } from '../../sync/store.ts';
import { createCountingRemote, type Traffic } from './counting-remote.ts';
import { createMemoryStore, type MemoryStore } from './memory-store.ts';
import { createPlainSealer } from './plain-sealer.ts';

const NOW = Date.UTC(2026, 10, 22);
const id = (digit: string) => digit.repeat(16) as DeviceId;

const traffic: Traffic = { requests: [], bytes: 0 };
let remote: Remote;
let laptop: MemoryStore;
let phone: MemoryStore;

beforeEach(() => {
  remote = createCountingRemote(createMemoryRemote(), traffic);
  laptop = createMemoryStore(id('a'));
  phone = createMemoryStore(id('b'));
});

async function sync(store: MemoryStore) {
  traffic.requests = [];
  traffic.bytes = 0;
  const context: SyncContext = {
    store,
    remote,
    sealer: createPlainSealer(),
    now: () => NOW,
    newDevice: () => id('c'),
    deviceName: 'Laptop',
    decisions: {},
    files: 100,
    limits: LIMITS,
  };
  const synced = await syncOnce(context);
  if (!synced.ok) throw new Error(synced.failure.message);
  return synced.value;
}

function write(store: MemoryStore, key: string, value: string) {
  store.write(key, { registers: new Map([['text', value]]), versions: new Map() }, NOW);
}

describe('a sync (SPEC 6.1)', () => {
  it('of a library of 2,000 things in which one was edited makes six requests', async () => {
    for (let at = 0; at < 2_000; at += 1)
      write(laptop, `claim-${at}`, `Something that was said, ${at}.`);
    await sync(laptop);
    await sync(phone);
    await sync(laptop);
    write(laptop, 'claim-7', 'Corrected.');
    expect(await sync(laptop)).toEqual({ received: 0, notices: [], hasMore: false });
    expect(traffic.requests).toEqual([
      'list heads',
      'put log',
      'get log',
      'put heads',
      'get heads',
    ]);
    write(laptop, 'claim-8', 'Corrected too.');
    await sync(laptop);
    expect(traffic.requests).toHaveLength(6);
    expect(traffic.requests.at(-1)).toBe('delete heads');
    expect(traffic.bytes).toBeLessThan(8_000);
  });

  it('of a device that reads one edit lists, reads the head and reads the segment', async () => {
    write(laptop, 'claim-1', 'First.');
    await sync(laptop);
    await sync(phone);
    await sync(laptop);
    write(laptop, 'claim-1', 'Second.');
    await sync(laptop);
    expect((await sync(phone)).received).toBe(1);
    expect(traffic.requests).toEqual(['list heads', 'get heads', 'get log']);
    expect(phone.disk.rows.get('claim-1')?.registers.get('text')?.value).toBe('Second.');
  });

  it('in which nothing is new makes one request', async () => {
    write(laptop, 'claim-1', 'First.');
    await sync(laptop);
    await sync(phone);
    await sync(laptop);
    await sync(laptop);
    expect(traffic.requests).toEqual(['list heads']);
  });
});

describe('a sync that would remove much (SPEC 6.7)', () => {
  it('waits for the reader, and changes nothing until then', async () => {
    for (let at = 0; at < 40; at += 1) write(laptop, `claim-${at}`, 'Said.');
    await sync(laptop);
    await sync(phone);
    for (let at = 0; at < 30; at += 1) {
      laptop.write(
        `claim-${at}`,
        { registers: new Map([['$removed', true]]), versions: new Map() },
        NOW,
      );
    }
    await sync(laptop);
    const before = phone.disk.rows;
    expect((await sync(phone)).notices).toEqual([{ kind: 'held', device: id('a'), removals: 30 }]);
    expect(phone.disk.rows).toEqual(before);
  });
});

describe('a library that was there before its first sync (SPEC 1.3)', () => {
  it('is read by others, with what is written afterwards', async () => {
    write(laptop, 'claim-1', 'Said before.');
    const { rows } = laptop.disk;
    const state = newDeviceState(id('a'), laptop.disk.state.clock, true);
    laptop.disk = { ...laptop.disk, state, rows, waiting: [] };
    await sync(laptop);
    write(laptop, 'claim-2', 'Said then.');
    await sync(laptop);
    await sync(phone);
    expect([...phone.disk.rows.keys()].sort()).toEqual(['claim-1', 'claim-2']);
  });
});

describe('a folder that lost what this browser wrote (SPEC 6.2)', () => {
  it('is not filled before the reader has said that it is the right one', async () => {
    write(laptop, 'claim-1', 'Said.');
    await sync(laptop);
    remote = createMemoryRemote();
    await expect(sync(laptop)).rejects.toThrow(/not in the folder any more/);
  });
});
