import { readBag, readField } from '../../engine/shape.ts';
import type { IsnadDatabase, SyncRow } from '../../storage/schema.ts';
import { noteVersions } from '../../sync/kept-rows.ts';
import { EMPTY_ROW, isVisible, type KeyedRow, type Row } from '../../sync/row.ts';
import { formatRow, parseRow } from '../../sync/row-json.ts';
import { type DeviceId, NO_TIME, parseDeviceId } from '../../sync/stamp.ts';
import {
  type DeviceState,
  newDeviceState,
  type SyncStore,
  type SyncTransaction,
  type Waiting,
} from '../../sync/store.ts';

/** Rows that are read from the disk at a time, where how many are wanted is a matter of their bytes. */
const BATCH = 50;
/** Behind every key. */
const LAST_KEY = '\uffff';
const STATE = 'state';

/**
 * A device's rows and state in the library's database. What is put as a row is due: the library does not show it before `meetRows`
 * has brought both together. `newDevice`: the id of a device that begins here.
 */
export function createDexieSyncStore(
  database: IsnadDatabase,
  newDevice: () => DeviceId,
): SyncStore {
  const { syncRows, syncWaiting, syncFiles, syncState } = database;
  const tables = [syncRows, syncWaiting, syncFiles, syncState];
  const transaction: SyncTransaction = {
    state: () => readSyncState(database, newDevice),
    setState: (state) => writeSyncState(database, state),
    async rows(keys) {
      return (await syncRows.bulkGet([...keys])).map((found) => parseLine(found?.line));
    },
    async setRows(rows) {
      const before = await syncRows.bulkGet(rows.map(({ key }) => key));
      const changed = rows.flatMap((row, at) => dueRow(row, before[at]) ?? []);
      await syncRows.bulkPut(changed);
    },
    countVisible: async () =>
      (await syncRows.count()) - (await syncRows.where('hidden').equals(1).count()),
    async waiting(bytes) {
      const taken: Waiting[] = [];
      let size = 0;
      let after = 0;
      for (;;) {
        const batch = await syncWaiting
          .where(':id')
          .between(after, Number.MAX_SAFE_INTEGER, false)
          .limit(BATCH)
          .toArray();
        for (const { id, line } of batch) {
          const row = parseRow(line);
          after = id;
          // A damaged one can never be sent; the row itself holds what it said.
          if (row === null) await syncWaiting.bulkDelete([id]);
          else {
            size += line.length;
            if (taken.length > 0 && size > bytes) return taken;
            taken.push({ id, row });
          }
        }
        if (batch.length < BATCH) return taken;
      }
    },
    async addWaiting(rows) {
      await addWaitingRows(database, rows);
    },
    dropWaiting: (ids) => syncWaiting.bulkDelete([...ids]),
    body: async (name) => (await syncFiles.get(name))?.bytes ?? null,
    async setBody(name, bytes) {
      if (bytes === null) await syncFiles.bulkDelete([name]);
      else await syncFiles.put({ name, bytes });
    },
  };
  return {
    // Dexie follows the waiting of functions that say they are asynchronous.
    transact: (work) => database.transaction('rw', tables, async () => work(transaction)),
    async rowsAfter(key, bytes) {
      const rows: KeyedRow[] = [];
      let size = 0;
      let after = key;
      for (;;) {
        const batch = await syncRows
          .where(':id')
          .between(after, LAST_KEY, false)
          .limit(BATCH)
          .toArray();
        for (const found of batch) {
          size += found.line.length;
          if (rows.length > 0 && size > bytes) return rows;
          rows.push({ key: found.key, row: parseLine(found.line) });
          after = found.key;
        }
        if (batch.length < BATCH) return rows;
      }
    },
  };
}

/** A row as it lies on the disk; what cannot be read any more is as good as absent: others have it. */
export function parseLine(line: string | undefined): Row {
  return line === undefined || line === '' ? EMPTY_ROW : (parseRow(line)?.row ?? EMPTY_ROW);
}

/** A row with the flags by which it is found; `shown` where the library does not show it yet. */
export function toSyncRow({ key, row }: KeyedRow, shown?: string): SyncRow {
  return {
    key,
    line: formatRow({ key, row }),
    ...(isVisible(row) ? {} : { hidden: 1 }),
    ...(key.startsWith('note:') && noteVersions(row).length > 1 ? { split: 1 } : {}),
    ...(shown === undefined ? {} : { due: 1, shown }),
  };
}

/** Adds local writes to what is to be sent. Inside a transaction. */
export async function addWaitingRows(
  { syncWaiting }: IsnadDatabase,
  rows: readonly KeyedRow[],
): Promise<void> {
  await syncWaiting.bulkPut(rows.map((row) => ({ line: formatRow(row) })));
}

/** The state, of a new device where there is none. Inside a transaction. */
export async function readSyncState(
  { syncState, syncRows }: IsnadDatabase,
  newDevice: () => DeviceId,
): Promise<DeviceState> {
  const found = (await syncState.get(STATE))?.value;
  if (isState(found)) return found;
  const state = newDeviceState(newDevice(), NO_TIME, (await syncRows.count()) > 0);
  await syncState.put({ id: STATE, value: state });
  return state;
}

export async function writeSyncState(
  { syncState }: IsnadDatabase,
  state: DeviceState,
): Promise<void> {
  await syncState.put({ id: STATE, value: state });
}

/** Null where nothing changes. */
function dueRow(row: KeyedRow, before: SyncRow | undefined): SyncRow | null {
  const shown = before?.due === 1 ? (before.shown ?? '') : (before?.line ?? '');
  const after = toSyncRow(row, shown);
  return after.line === before?.line ? null : after;
}

/** Whether this is a state as this release writes it: a damaged one is as good as none, and the device begins anew. */
function isState(value: unknown): value is DeviceState {
  const bag = readBag(value);
  if (bag === null || parseDeviceId(readField(bag, 'device')) === null) return false;
  const lists = ['log', 'heads', 'bad', 'rejected', 'garbage'].map((name) => readField(bag, name));
  const { ms, count } = (readField(bag, 'clock') ?? {}) as { ms?: unknown; count?: unknown };
  return (
    lists.every(Array.isArray) &&
    readField(bag, 'peers') instanceof Map &&
    Number.isSafeInteger(readField(bag, 'sealed')) &&
    Number.isSafeInteger(ms) &&
    Number.isSafeInteger(count)
  );
}
