import { Dexie, type DexieOptions, type Table } from 'dexie';
import { failure, type Result, success } from '../engine/result.ts';
import {
  type Bag,
  readBag,
  readField,
  readFlag,
  readList,
  readOneOf,
  readShownText,
  readText,
  readWhole,
} from '../engine/shape.ts';
import { type StorageFailure, toStorageFailure } from './failures.ts';

// That the library is kept the same on several devices, and all that this device needs for it. It has a database of its own, so that
// neither copies nor backups of the library ever hold a key.

/** The storage that the reader chose; its password lies on this disk as it is. */
export type SyncPlace =
  | {
      readonly kind: 'webdav';
      readonly address: string;
      readonly user: string;
      readonly password: string;
    }
  | {
      readonly kind: 's3';
      readonly address: string;
      readonly region: string;
      readonly keyId: string;
      readonly secret: string;
    };

/** The keys of one library: they open and seal, and cannot be read out of the browser. */
export interface SyncKeys {
  /** 32 hex digits. */
  readonly vault: string;
  /** Oldest first; at least one. */
  readonly epochs: readonly CryptoKey[];
}

/** What the reader answered to an earlier outcome; holds until a sync ends well. */
export interface SyncDecisions {
  /** Fill the storage from this device. */
  readonly reseed: boolean;
  /** Take over that much was removed elsewhere. */
  readonly allowRemovals: boolean;
}

/** A device of the library. */
export interface SyncedDevice {
  readonly id: string;
  readonly name: string;
  /** When it was last heard of, by its own clock, ms since epoch. */
  readonly at: number;
  readonly isSelf: boolean;
}

/** Something that a sync noticed; which kinds there are is the sync's to say. */
export interface SyncedNotice {
  readonly kind: string;
  /** The id of the device that it is about; null where it is about none. */
  readonly device: string | null;
  /** Files, or removals; 0 where it counts nothing. */
  readonly count: number;
}

/** What became of the last sync. */
export interface SyncOutcome {
  /** Ms since epoch, of the last try, and of the last that did all; null where there was none. */
  readonly at: number;
  readonly doneAt: number | null;
  /** Why the last try ended early; null where it did not. */
  readonly trouble: SyncTrouble | null;
  readonly sent: number;
  readonly received: number;
  /** Changes that are still to be sent. */
  readonly waiting: number;
  /** Notes of which several versions stand side by side. */
  readonly conflicts: number;
  readonly notices: readonly SyncedNotice[];
  readonly devices: readonly SyncedDevice[];
}

export interface SyncTrouble {
  readonly kind: string;
  /** What of a kind it is; null where the kind says all. */
  readonly cause: string | null;
  readonly message: string;
  /** Seconds; null where the storage does not say. */
  readonly retryAfter: number | null;
}

export interface SyncAccount {
  readonly place: SyncPlace;
  /** What other devices call this one. */
  readonly deviceName: string;
  readonly keys: SyncKeys;
  /** Other libraries that the same passphrase opened in the same storage. */
  readonly others: readonly SyncKeys[];
  readonly isAutomatic: boolean;
  readonly decisions: SyncDecisions;
  readonly last: SyncOutcome | null;
}

/** Where the account lies. */
export interface SyncAccounts {
  /** Null where sync is not set up. `damaged` for a row of another shape: sync is to be set up again. */
  read(): Promise<Result<SyncAccount | null, StorageFailure>>;
  save(account: SyncAccount): Promise<Result<null, StorageFailure>>;
  /** Changes it in one transaction, and gives it as it then is; null, and nothing done, where sync is not set up. */
  change(news: Partial<SyncAccount>): Promise<Result<SyncAccount | null, StorageFailure>>;
  /** Forgets it, its password and its keys. */
  remove(): Promise<Result<null, StorageFailure>>;
  close(): void;
}

const ROW = 'account';
const LONGEST_DEVICE_NAME = 100;
const LONGEST_ADDRESS = 2_000;
const LONGEST_SECRET = 1_000;
const LONGEST_TEXT = 1_000;
const MOST_KEYS = 1_000;
const MOST_VAULTS = 24;
const MOST_SHOWN = 200;
/** The year 2200, ms since epoch. */
const LATEST = 7_258_118_400_000;
const MOST = Number.MAX_SAFE_INTEGER;

export const NO_DECISIONS: SyncDecisions = { reseed: false, allowRemovals: false };

/** Opens the database of the account; `options` name another IndexedDB than the browser's. Nothing is opened before the first use. */
export function createSyncAccounts(options: DexieOptions = {}): SyncAccounts {
  // A password must be on the disk before the reader is told that it is.
  const database = new Dexie('isnad-sync', {
    ...options,
    chromeTransactionDurability: 'strict',
  });
  database.version(1).stores({ account: '' });
  const table: Table<unknown, string> = database.table('account');

  async function trying<Value>(
    work: () => Promise<Result<Value, StorageFailure>>,
  ): Promise<Result<Value, StorageFailure>> {
    try {
      return await work();
    } catch (error) {
      return { ok: false, failure: toStorageFailure(error) };
    }
  }

  async function read(): Promise<Result<SyncAccount | null, StorageFailure>> {
    const row = await table.get(ROW);
    if (row === undefined) return success(null);
    const account = parseSyncAccount(row);
    return account === null
      ? failure('damaged', 'What was kept of sync cannot be read: set sync up again.')
      : success(account);
  }

  return {
    read: () => trying(read),
    save: (account) =>
      trying(async () => {
        await table.put(account, ROW);
        return success(null);
      }),
    change: (news) =>
      trying(() =>
        database.transaction('rw', table, async () => {
          const before = await read();
          if (!before.ok || before.value === null) return before;
          const account = { ...before.value, ...news };
          await table.put(account, ROW);
          return success(account);
        }),
      ),
    remove: () =>
      trying(async () => {
        await table.delete(ROW);
        return success(null);
      }),
    close: () => database.close(),
  };
}

/** Null for what is no account that a release of ours has written. */
export function parseSyncAccount(value: unknown): SyncAccount | null {
  const bag = readBag(value);
  if (bag === null) return null;
  const place = parsePlace(readBag(readField(bag, 'place')));
  const deviceName = readText(readField(bag, 'deviceName'), LONGEST_DEVICE_NAME);
  const keys = parseKeys(readField(bag, 'keys'));
  const others = readList(readField(bag, 'others'), MOST_VAULTS, parseKeys);
  const isAutomatic = readFlag(readField(bag, 'isAutomatic'));
  const decided = readBag(readField(bag, 'decisions'));
  const stored = readField(bag, 'last');
  if (place === null || deviceName === null || keys === null || others === null) return null;
  if (isAutomatic === null) return null;
  const decisions: SyncDecisions = {
    reseed: decided !== null && readField(decided, 'reseed') === true,
    allowRemovals: decided !== null && readField(decided, 'allowRemovals') === true,
  };
  // What became of the last sync is only shown: where it cannot be read, there was none.
  const last = parseOutcome(readBag(stored));
  return { place, deviceName, keys, others, isAutomatic, decisions, last };
}

function parsePlace(bag: Bag | null): SyncPlace | null {
  if (bag === null) return null;
  const kind = readOneOf(readField(bag, 'kind'), ['webdav', 's3']);
  const address = readText(readField(bag, 'address'), LONGEST_ADDRESS);
  const text = (key: string) => readText(readField(bag, key), LONGEST_SECRET);
  if (address === null) return null;
  if (kind === 'webdav') {
    const [user, password] = [text('user'), text('password')];
    return user === null || password === null ? null : { kind, address, user, password };
  }
  const [region, keyId, secret] = [text('region'), text('keyId'), text('secret')];
  if (kind === null || region === null || keyId === null || secret === null) return null;
  return { kind, address, region, keyId, secret };
}

function parseKeys(value: unknown): SyncKeys | null {
  const bag = readBag(value);
  const vault = bag === null ? null : readText(readField(bag, 'vault'), 32);
  if (bag === null || vault === null || !/^[0-9a-f]{32}$/.test(vault)) return null;
  const epochs = readList(readField(bag, 'epochs'), MOST_KEYS, (key) =>
    key instanceof CryptoKey ? key : null,
  );
  return epochs === null || epochs.length === 0 ? null : { vault, epochs };
}

function parseOutcome(bag: Bag | null): SyncOutcome | null {
  if (bag === null) return null;
  const at = readWhole(readField(bag, 'at'), 0, LATEST);
  const count = (key: string) => readWhole(readField(bag, key), 0, MOST) ?? 0;
  const notices = readList(readField(bag, 'notices'), MOST_SHOWN, parseNotice);
  const devices = readList(readField(bag, 'devices'), MOST_SHOWN, parseDevice);
  if (at === null || notices === null || devices === null) return null;
  return {
    at,
    doneAt: readWhole(readField(bag, 'doneAt'), 0, LATEST),
    trouble: parseTrouble(readBag(readField(bag, 'trouble'))),
    sent: count('sent'),
    received: count('received'),
    waiting: count('waiting'),
    conflicts: count('conflicts'),
    notices,
    devices,
  };
}

function parseTrouble(bag: Bag | null): SyncTrouble | null {
  const kind = bag === null ? null : readText(readField(bag, 'kind'), LONGEST_TEXT);
  if (bag === null || kind === null) return null;
  return {
    kind,
    cause: readText(readField(bag, 'cause'), LONGEST_TEXT),
    message: readShownText(readField(bag, 'message'), LONGEST_TEXT) ?? '',
    retryAfter: readWhole(readField(bag, 'retryAfter'), 0, MOST),
  };
}

function parseNotice(value: unknown): SyncedNotice | null {
  const bag = readBag(value);
  const kind = bag === null ? null : readText(readField(bag, 'kind'), LONGEST_TEXT);
  if (bag === null || kind === null) return null;
  const device = readText(readField(bag, 'device'), LONGEST_TEXT);
  return { kind, device, count: readWhole(readField(bag, 'count'), 0, MOST) ?? 0 };
}

function parseDevice(value: unknown): SyncedDevice | null {
  const bag = readBag(value);
  if (bag === null) return null;
  const id = readText(readField(bag, 'id'), LONGEST_TEXT);
  const name = readShownText(readField(bag, 'name'), LONGEST_DEVICE_NAME);
  const at = readWhole(readField(bag, 'at'), 0, MOST);
  const isSelf = readFlag(readField(bag, 'isSelf'));
  return id === null || name === null || at === null || isSelf === null
    ? null
    : { id, name, at, isSelf };
}
