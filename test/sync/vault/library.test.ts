import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeState, LIMITS, type SyncContext } from '../../../sync/context.ts';
import { type Synced, syncOnce } from '../../../sync/cycle.ts';
import { createMemoryRemote } from '../../../sync/remotes/memory.ts';
import { owesAll } from '../../../sync/snapshot.ts';
import type { DeviceId } from '../../../sync/stamp.ts';
import type { PassphraseKdf } from '../../../sync/vault/argon2.ts';
import { createVault, type OpenedVault, openVault, rotateKeys } from '../../../sync/vault/vault.ts';
import { createVaultSealer } from '../../../sync/vault/vault-sealer.ts';
import { textOf } from '../device-checks.ts';
import { createMemoryStore, type MemoryStore } from '../memory-store.ts';

const quickKdf: PassphraseKdf = async (passphrase, salt) =>
  createHash('sha256').update(salt).update(passphrase).digest();
const id = (digit: string) => digit.repeat(16) as DeviceId;
const FIRST = 'a first passphrase';
const SECOND = 'a second passphrase';

let files: Map<string, Uint8Array>;
let now: number;
let laptop: Device;
let phone: Device;

interface Device {
  readonly store: MemoryStore;
  vault: OpenedVault;
}

const context = () => ({ remote: createMemoryRemote(files), kdf: quickKdf, now: () => now });

beforeEach(async () => {
  files = new Map();
  now = Date.UTC(2026, 10, 22);
  const made = await createVault(context(), FIRST);
  if (!made.ok) throw new Error(made.failure.message);
  laptop = { store: createMemoryStore(id('a')), vault: made.value.opened };
  phone = { store: createMemoryStore(id('b')), vault: await opened(FIRST) };
});

async function opened(text: string): Promise<OpenedVault> {
  const vault = await openVault(context(), { kind: 'passphrase', text });
  if (!vault.ok) throw new Error(vault.failure.message);
  return vault.value;
}

function syncContext({ store, vault }: Device): SyncContext {
  return {
    store,
    remote: createMemoryRemote(files),
    sealer: createVaultSealer(vault.ring, vault.others),
    now: () => now,
    newDevice: () => id('c'),
    deviceName: 'Laptop',
    decisions: {},
    files: 100,
    limits: LIMITS,
  };
}

async function sync(device: Device): Promise<Synced> {
  const synced = await syncOnce(syncContext(device));
  if (!synced.ok) throw new Error(synced.failure.message);
  return synced.value;
}

function write({ store }: Device, key: string, value: string) {
  now += 1_000;
  store.write(key, { registers: new Map([['text', value]]), versions: new Map() }, now);
}

/** Of the files of a library, those of each key. */
function epochs(): number[] {
  const sealed = [...files].filter(([path]) => !path.startsWith('vault/'));
  return sealed.map(([, bytes]) => (bytes[10] ?? 0) * 256 + (bytes[11] ?? 0));
}

describe('a library with new keys (SPEC 9.6)', () => {
  it('is written anew with them, and the files of the old ones go', async () => {
    write(laptop, 'claim-1', 'Said.');
    write(phone, 'claim-2', 'Also said.');
    for (const device of [laptop, phone, laptop]) await sync(device);
    const rotated = await rotateKeys(context(), laptop.vault, SECOND);
    if (!rotated.ok) throw new Error(rotated.failure.message);
    laptop.vault = rotated.value.opened;
    await changeState(syncContext(laptop), owesAll);
    await sync(laptop);

    // The phone does not have them: it says so, loses nothing and reports nothing as damaged.
    write(phone, 'claim-3', 'Said on the way.');
    expect((await sync(phone)).notices).toEqual([{ kind: 'locked', device: id('a') }]);
    expect(phone.store.disk.state.bad).toEqual([]);
    await sync(laptop);
    expect(laptop.store.disk.rows.has('claim-3')).toBe(true);

    phone.vault = await opened(SECOND);
    await changeState(syncContext(phone), owesAll);
    for (let round = 0; round < 4; round += 1) {
      write(phone, 'claim-4', `${round}`);
      write(laptop, 'claim-5', `${round}`);
      for (const device of [phone, laptop]) expect((await sync(device)).notices).toEqual([]);
    }
    for (const device of [phone, laptop]) await sync(device);
    expect(textOf(phone)).toBe(textOf(laptop));
    expect(new Set(epochs())).toEqual(new Set([1]));
  });
});

describe('a library that two devices began at one time (SPEC 9.7)', () => {
  it('becomes one, with all that both wrote', async () => {
    const again = await createVault(context(), FIRST);
    if (!again.ok) throw new Error(again.failure.message);
    // What each had before it saw the other's.
    const alone = (vault: OpenedVault): OpenedVault => ({ ...vault, others: [] });
    const { ring, others } = again.value.opened;
    laptop.vault = alone({ ...again.value.opened, ring });
    phone.vault = alone({ ...again.value.opened, ring: others[0] ?? ring });
    write(laptop, 'claim-1', 'Said.');
    write(phone, 'claim-2', 'Also said.');
    await sync(laptop);
    await sync(phone);
    expect(phone.store.disk.rows.has('claim-1')).toBe(false);
    for (const device of [laptop, phone]) {
      device.vault = await opened(FIRST);
      await changeState(syncContext(device), owesAll);
    }
    for (let round = 0; round < 3; round += 1) for (const one of [laptop, phone]) await sync(one);
    expect([...phone.store.disk.rows.keys()].sort()).toEqual(['claim-1', 'claim-2']);
    expect(textOf(phone)).toBe(textOf(laptop));
  });
});
