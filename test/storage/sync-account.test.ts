import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createSyncAccounts,
  NO_DECISIONS,
  parseSyncAccount,
  type SyncAccount,
} from '../../storage/sync-account.ts';

const key = await crypto.subtle.importKey('raw', new Uint8Array(32).fill(7), 'HKDF', false, [
  'deriveBits',
]);

const ACCOUNT: SyncAccount = {
  place: {
    kind: 'webdav',
    address: 'https://cloud.example/remote.php/dav/files/nur/notes',
    user: 'nur',
    password: 'قارئ pass:word',
  },
  deviceName: 'Laptop',
  keys: { vault: 'a'.repeat(32), epochs: [key] },
  others: [],
  isAutomatic: true,
  decisions: NO_DECISIONS,
  last: {
    at: 1_795_400_000_000,
    doneAt: null,
    trouble: { kind: 'busy', cause: null, message: 'Later.', retryAfter: 30 },
    sent: 3,
    received: 4,
    waiting: 5,
    conflicts: 1,
    notices: [{ kind: 'held', device: 'b'.repeat(16), count: 12 }],
    devices: [{ id: 'b'.repeat(16), name: 'Phone', at: 1_795_300_000_000, isSelf: false }],
  },
};

const open = (indexedDB = new IDBFactory()) => createSyncAccounts({ indexedDB, IDBKeyRange });

describe('the account of sync', () => {
  it('is not there until it is saved, and nothing is there after it was removed', async () => {
    const accounts = open();
    expect(await accounts.read()).toEqual({ ok: true, value: null });
    expect(await accounts.change({ isAutomatic: false })).toEqual({ ok: true, value: null });
    expect(await accounts.read()).toEqual({ ok: true, value: null });
    await accounts.save(ACCOUNT);
    await accounts.remove();
    expect(await accounts.read()).toEqual({ ok: true, value: null });
  });

  it('comes back whole for another page, with keys that work and cannot be read out', async () => {
    const factory = new IDBFactory();
    await open(factory).save(ACCOUNT);
    const read = await open(factory).read();
    const { keys, ...rest } = (read.ok && read.value) || ACCOUNT;
    const { keys: saved, ...all } = ACCOUNT;
    expect(rest).toEqual(all);
    expect(keys.vault).toBe(saved.vault);
    const [kept] = keys.epochs;
    expect(kept?.extractable).toBe(false);
    const bits = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: new Uint8Array() };
    const derive = (of: CryptoKey) => crypto.subtle.deriveBits(bits, of, 256);
    expect(new Uint8Array(await derive(kept ?? key))).toEqual(new Uint8Array(await derive(key)));
  });

  it('is changed in part, and two changes at once are both there', async () => {
    const accounts = open();
    await accounts.save(ACCOUNT);
    await Promise.all([
      accounts.change({ isAutomatic: false }),
      accounts.change({ deviceName: 'Desk' }),
    ]);
    const read = await accounts.read();
    expect(read).toMatchObject({ ok: true, value: { isAutomatic: false, deviceName: 'Desk' } });
  });

  it('says that it is damaged, not that there is none, where its row has another shape', async () => {
    const accounts = open();
    await accounts.save({ ...ACCOUNT, deviceName: 'x'.repeat(101) });
    expect(await accounts.read()).toMatchObject({ ok: false, failure: { kind: 'damaged' } });
  });

  it('stays usable where only what became of the last sync cannot be read', () => {
    expect(parseSyncAccount({ ...ACCOUNT, last: { at: 'today' } })).toEqual({
      ...ACCOUNT,
      last: null,
    });
  });

  it('is refused without keys, and with keys that are none', () => {
    for (const epochs of [[], [{}], ['key'], null]) {
      expect(parseSyncAccount({ ...ACCOUNT, keys: { ...ACCOUNT.keys, epochs } })).toBeNull();
    }
    expect(parseSyncAccount({ ...ACCOUNT, keys: { vault: 'A', epochs: [key] } })).toBeNull();
  });

  it('is read out of an S3 place as out of a WebDAV one', () => {
    const place = { kind: 's3', address: 'https://s3.example/b', region: 'eu', keyId: 'k' };
    expect(parseSyncAccount({ ...ACCOUNT, place })).toBeNull();
    const whole = { ...place, secret: 's' };
    expect(parseSyncAccount({ ...ACCOUNT, place: whole })?.place).toEqual(whole);
  });

  it('never throws, whatever lies in the row', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...Object.keys(ACCOUNT)), (value, field) => {
        expect(() => parseSyncAccount(value)).not.toThrow();
        expect(() => parseSyncAccount({ ...ACCOUNT, [field]: value })).not.toThrow();
      }),
    );
  });
});
