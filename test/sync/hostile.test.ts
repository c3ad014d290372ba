import { createHash, randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { LIMITS, type Notice, type SyncContext, type SyncResult } from '../../sync/context.ts';
import { type Synced, syncOnce } from '../../sync/cycle.ts';
import { parseHeadName } from '../../sync/names.ts';
import { createMemoryRemote } from '../../sync/remotes/memory.ts';
import type { DeviceId } from '../../sync/stamp.ts';
import { createKeyRing, type KeyRing, type VaultId } from '../../sync/vault/key-ring.ts';
import { createVaultSealer } from '../../sync/vault/vault-sealer.ts';
import { createCountingRemote, type Traffic } from './counting-remote.ts';
import { textOf } from './device-checks.ts';
import { createMemoryStore, type MemoryStore } from './memory-store.ts';

// The server as an enemy: it has every file, may show anything to anybody, and does not have the keys.

const id = (digit: string) => digit.repeat(16) as DeviceId;
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 32);

let files: Map<string, Uint8Array>;
const traffic: Traffic = { requests: [], bytes: 0 };
let now: number;
let ring: KeyRing;
let laptop: MemoryStore;
let phone: MemoryStore;
let born: number;

beforeEach(async () => {
  files = new Map();
  born = 0;
  now = Date.UTC(2026, 10, 22);
  ring = await createKeyRing('1'.repeat(32) as VaultId, [randomBytes(32)]);
  laptop = createMemoryStore(id('a'));
  phone = createMemoryStore(id('b'));
});

async function sync(store: MemoryStore, decisions: SyncContext['decisions'] = {}): Promise<Synced> {
  const result = await trySync(store, decisions);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

function trySync(
  store: MemoryStore,
  decisions: SyncContext['decisions'] = {},
): Promise<SyncResult<Synced>> {
  traffic.requests = [];
  return syncOnce({
    store,
    remote: createCountingRemote(createMemoryRemote(files), traffic),
    sealer: createVaultSealer(ring),
    now: () => now,
    newDevice: () => {
      born += 1;
      return String(born).padStart(16, '0') as DeviceId;
    },
    deviceName: 'Device',
    decisions,
    files: 100,
    limits: LIMITS,
  });
}

function write(store: MemoryStore, key: string, text = key): void {
  now += 1_000;
  store.write(key, { registers: new Map([['text', text]]), versions: new Map() }, now);
}

const keysOf = ({ disk }: MemoryStore) => [...disk.rows.keys()].sort();
const kindsOf = (notices: readonly Notice[]) => notices.map(({ kind }) => kind);
const paths = (folder: string) =>
  [...files.keys()].filter((path) => path.startsWith(folder)).sort();
const bytesOf = (path: string) => files.get(path) ?? new Uint8Array();

/** Syncs until all have all: what was done to the files is mended by whoever wrote them. */
async function mend(): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    for (const store of [laptop, phone]) await sync(store, { reseed: true, allowRemovals: true });
  }
  expect(textOf({ store: phone })).toBe(textOf({ store: laptop }));
}

/** Two devices that know each other, and three things that only the laptop has written since. */
async function begin(): Promise<void> {
  write(laptop, 'first');
  for (const store of [laptop, phone, laptop, phone]) await sync(store);
  for (const key of ['one', 'two', 'three']) {
    write(laptop, key);
    await sync(laptop);
  }
}

describe('a server that swaps two files (SPEC 11.1)', () => {
  it('gets neither read, and is told of; then they are written anew', async () => {
    await begin();
    const [one = '', two = ''] = paths('log/').slice(-2);
    const kept = bytesOf(one);
    files.set(one, bytesOf(two));
    files.set(two, kept);
    expect(kindsOf((await sync(phone)).notices)).toEqual(['unreadable']);
    expect(keysOf(phone)).not.toContain('three');
    await mend();
    expect(keysOf(phone)).toEqual(['first', 'one', 'three', 'two']);
  });

  it('and names each as if it were right is not believed either: the place is in the seal', async () => {
    await begin();
    const heads = paths('heads/');
    const [old = '', last = ''] = heads.slice(-2);
    const name = parseHeadName(last.slice('heads/'.length));
    const forged = `heads/${name?.device}-${(name?.number ?? 0) + 1}-${hash(bytesOf(old))}`;
    files.set(forged, bytesOf(old));
    await sync(phone);
    expect(keysOf(phone)).toEqual(['first', 'one', 'three', 'two']);
  });
});

describe('a server that replays files of another library (SPEC 11.2)', () => {
  it('puts nothing of it into this one', async () => {
    await begin();
    const own = files;
    const ownRing = ring;
    files = new Map();
    ring = await createKeyRing('2'.repeat(32) as VaultId, [randomBytes(32)]);
    const stranger = createMemoryStore(id('d'));
    write(stranger, 'planted');
    await sync(stranger);
    for (const [path, bytes] of files) own.set(path, bytes);
    files = own;
    ring = ownRing;
    expect(kindsOf((await sync(phone)).notices)).toContain('unreadable');
    expect(keysOf(phone)).toEqual(['first', 'one', 'three', 'two']);
  });
});

describe('a server that shows two devices two worlds (SPEC 11.3)', () => {
  it('loses nothing of either: when they meet, both have all', async () => {
    await begin();
    await sync(phone);
    const forLaptop = new Map(files);
    const forPhone = new Map(files);
    for (const key of ['l1', 'l2']) {
      files = forLaptop;
      write(laptop, key);
      await sync(laptop);
      files = forPhone;
      write(phone, `p-${key}`);
      await sync(phone);
    }
    expect(keysOf(phone)).not.toContain('l1');
    files = new Map([...forLaptop, ...forPhone]);
    await mend();
    expect(keysOf(laptop)).toEqual(['first', 'l1', 'l2', 'one', 'p-l1', 'p-l2', 'three', 'two']);
  });

  it('is told of to a third device that sees what one of them had read', async () => {
    await begin();
    const before = new Map(files);
    const tablet = createMemoryStore(id('c'));
    await sync(tablet);
    write(laptop, 'four');
    await sync(laptop);
    await sync(phone);
    write(phone, 'five');
    await sync(phone);
    // Of the laptop, what it was; of the phone, what it is.
    for (const path of paths('heads/')) {
      if (path.startsWith(`heads/${id('a')}`)) files.delete(path);
    }
    for (const [path, bytes] of before) files.set(path, bytes);
    const { notices } = await sync(tablet);
    expect(notices).toContainEqual({ kind: 'stale', device: id('a') });
  });
});

describe('a server that goes back in time (SPEC 11.4)', () => {
  it('is told of, and takes nothing away', async () => {
    await begin();
    const old = new Map(files);
    write(laptop, 'four');
    await sync(laptop);
    await sync(phone);
    const before = textOf({ store: phone });
    files = new Map(old);
    const { notices } = await sync(phone, { reseed: true });
    expect(notices).toContainEqual({ kind: 'rolled-back', device: id('a') });
    expect(textOf({ store: phone })).toBe(before);
    await mend();
    expect(keysOf(laptop)).toContain('four');
  });
});

describe('a server that changes a bit (SPEC 11.5)', () => {
  it('of any file, in header, salt, length, content or tag, gets nothing wrong read', async () => {
    await begin();
    const ownHeads = paths('heads/').filter((path) => path.includes(id('a')));
    for (const path of [...paths('log/').slice(-1), ...ownHeads.slice(-1)]) {
      const whole = bytesOf(path);
      for (const at of [
        0,
        8,
        9,
        10,
        11,
        12,
        43,
        44,
        47,
        48,
        500,
        whole.length - 16,
        whole.length - 1,
      ]) {
        const victim = createMemoryStore(id('e'));
        files.set(
          path,
          whole.map((byte, index) => (index === at ? byte ^ 4 : byte)),
        );
        await sync(victim);
        for (const row of victim.disk.rows.values()) {
          expect(['first', 'one', 'two', 'three']).toContain(row.registers.get('text')?.value);
        }
        expect(keysOf(victim)).not.toContain('three');
        for (const each of paths('heads/')) if (each.includes(id('e'))) files.delete(each);
      }
      files.set(path, whole);
    }
  });
});

describe('a server that keeps back the end (SPEC 11.6)', () => {
  it('of a log is told of, since a head names it; the owner writes it anew', async () => {
    await begin();
    const last = paths('log/').at(-1) ?? '';
    files.delete(last);
    expect(kindsOf((await sync(phone)).notices)).toEqual(['unreadable']);
    await mend();
    expect(keysOf(phone)).toContain('three');
  });

  it('of everything can be seen by when a device was last heard of', async () => {
    await begin();
    const heard = phone.disk.state.peers.get(id('a'))?.at ?? 0;
    for (const path of paths('heads/').filter((each) => each.includes(id('a')))) files.delete(path);
    const { notices } = await sync(phone);
    expect(kindsOf(notices)).toEqual([]);
    expect(phone.disk.state.peers.get(id('a'))?.at).toBe(heard);
    expect(now - heard).toBeGreaterThan(1_000);
  });
});

describe('a server that sends too much (SPEC 11.8)', () => {
  it('in place of a file gets nothing of it read, and the rest is', async () => {
    await begin();
    const last = paths('log/').at(-1) ?? '';
    files.set(last, new Uint8Array(40_000_000));
    expect(kindsOf((await sync(phone)).notices)).toEqual(['unreadable']);
    expect(keysOf(phone)).toEqual(['first', 'one', 'two']);
  });
});

describe('a server that makes up heads (SPEC 11.10)', () => {
  it('of this device makes it take another id, but not twice in a day, and loses nothing', async () => {
    await begin();
    const makeUp = (device: string) => {
      const bytes = randomBytes(1_100);
      files.set(`heads/${device}-999-${hash(bytes)}`, bytes);
    };
    makeUp(id('a'));
    expect(kindsOf((await sync(laptop)).notices)).toContain('cloned');
    const second = laptop.disk.state.device;
    expect(second).not.toBe(id('a'));
    makeUp(second);
    const waiting = await trySync(laptop);
    expect(waiting.ok || waiting.failure.kind).toBe('not-ours');
    expect([laptop.disk.state.device, traffic.requests.length]).toEqual([second, 2]);
    now += 86_400_001;
    expect(kindsOf((await sync(laptop)).notices)).toContain('cloned');
    expect(keysOf(phone)).not.toContain('one');
    await sync(phone);
    expect(keysOf(phone)).toEqual(keysOf(laptop));
  });

  it('by the thousand costs a bounded number of requests and of bytes to remember', async () => {
    await begin();
    for (let at = 0; at < 1_500; at += 1) {
      const bytes = randomBytes(64);
      const device = at % 3 === 0 ? id('a') : hash(bytes).slice(0, 16);
      files.set(`heads/${device}-${1_000 + at}-${hash(bytes)}`, bytes);
    }
    await sync(phone);
    expect(traffic.requests.length).toBeLessThan(200);
    expect(phone.disk.state.bad.length).toBeLessThanOrEqual(200);
    write(phone, 'still');
    await sync(phone);
    for (const path of paths('heads/')) if (bytesOf(path).length === 64) files.delete(path);
    await mend();
    expect(keysOf(laptop)).toEqual(['first', 'one', 'still', 'three', 'two']);
  });
});
