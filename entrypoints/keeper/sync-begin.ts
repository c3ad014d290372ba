import { readBag, readField, readText } from '../../engine/shape.ts';
import { type IsnadDatabase, SYNCED } from '../../storage/schema.ts';
import { owesAll } from '../../sync/snapshot.ts';
import type { DeviceId } from '../../sync/stamp.ts';
import { type DeviceState, newDeviceState } from '../../sync/store.ts';
import type { KeyRing } from '../../sync/vault/key-ring.ts';
import { readSyncState, writeSyncState } from './sync-store.ts';

interface Beginning {
  readonly address: string;
  readonly ring: KeyRing;
  readonly others: readonly KeyRing[];
  readonly newDevice: () => DeviceId;
}

/** Under this the state says which storage it is of. */
const TARGET = 'target';

/**
 * Makes the database one that syncs with a target, in one transaction: a device begins where there is none, or where both the storage
 * and its library are others than before; where only the keys are, all is to be written anew with them. From here on what the
 * reader does is marked.
 */
export async function beginSync(
  database: IsnadDatabase,
  { address, ring, others, newDevice }: Beginning,
): Promise<void> {
  const { heads, syncRows, syncWaiting, syncFiles, syncState } = database;
  const tables = [heads, syncRows, syncWaiting, syncFiles, syncState];
  await database.transaction('rw', tables, async () => {
    const before = readBag((await syncState.get(TARGET))?.value);
    const keys = `${ring.epochs.length} ${others.map(({ vault }) => vault).join(' ')}`;
    const target = { address, vault: ring.vault, keys };
    const isKnown = before !== null && isSameTarget(before, address, ring.vault);
    if (before !== null && !isKnown) await beginAnew(database, newDevice);
    const state = await readSyncState(database, newDevice);
    const isRekeyed =
      isKnown && (readField(before, 'vault') !== ring.vault || readField(before, 'keys') !== keys);
    // Of other libraries in the same storage all is written anew under the one name.
    if (isRekeyed || (!isKnown && others.length > 0)) {
      await writeSyncState(database, owesAll(state));
    }
    await syncState.put({ id: TARGET, value: target });
    await heads.put({ shelf: SYNCED, fresh: [], editedAt: 0 });
  });
}

/** The server may have moved, or the keys may be others; where both changed it is another library's storage. */
function isSameTarget(before: object, address: string, vault: string): boolean {
  const bag = readBag(before);
  return (
    bag !== null &&
    (readText(readField(bag, 'address'), 2_000) === address || readField(bag, 'vault') === vault)
  );
}

/** The rows stay: they are what the library showed, and all of them go to the new storage as a snapshot. */
async function beginAnew(database: IsnadDatabase, newDevice: () => DeviceId): Promise<void> {
  const { syncRows, syncWaiting, syncFiles } = database;
  const { clock } = await readSyncState(database, newDevice);
  await syncWaiting.bulkDelete(await syncWaiting.toCollection().primaryKeys());
  await syncFiles.bulkDelete(await syncFiles.toCollection().primaryKeys());
  const hasRows = (await syncRows.count()) > 0;
  await writeSyncState(database, newDeviceState(newDevice(), clock, hasRows));
}

/** Forgets all that a sync remembers, in one transaction; the library stays as it is. Rejects with Dexie's error. */
export async function endSync(database: IsnadDatabase): Promise<void> {
  const { heads, marks, syncRows, syncWaiting, syncFiles, syncState } = database;
  const tables = [marks, syncRows, syncWaiting, syncFiles, syncState];
  await database.transaction('rw', [heads, ...tables], async () => {
    await heads.bulkDelete([SYNCED]);
    await marks.bulkDelete(await marks.toCollection().primaryKeys());
    for (const table of [syncRows, syncFiles, syncState]) {
      await table.bulkDelete(await table.toCollection().primaryKeys());
    }
    await syncWaiting.bulkDelete(await syncWaiting.toCollection().primaryKeys());
  });
}

/** What this device remembers; of a new one where there is none. Rejects with Dexie's error. */
export function readSelf(database: IsnadDatabase, newDevice: () => DeviceId): Promise<DeviceState> {
  const { syncState, syncRows } = database;
  return database.transaction('rw', syncState, syncRows, async () =>
    readSyncState(database, newDevice),
  );
}
