import { EMPTY_ROW, isVisible, type KeyedRow, type Row } from '../../sync/row.ts';
import { formatRow } from '../../sync/row-json.ts';
import { type DeviceId, NO_TIME } from '../../sync/stamp.ts';
import {
  type DeviceState,
  newDeviceState,
  type SyncStore,
  type SyncTransaction,
  type Waiting,
} from '../../sync/store.ts';
import { type LocalWrite, stampWrite } from '../../sync/write.ts';

/** All that a device has on its disk. */
export interface Disk {
  readonly state: DeviceState;
  readonly rows: ReadonlyMap<string, Row>;
  readonly waiting: readonly Waiting[];
  readonly bodies: ReadonlyMap<string, Uint8Array>;
  readonly nextId: number;
}

/** The device's browser was killed. */
export class Killed extends Error {}

/** A disk that is written in whole transactions, and may die before or after any of them. */
export interface MemoryStore extends SyncStore {
  disk: Disk;
  /** Called before and after each commit; throws {@link Killed} to kill the browser there. */
  onCommit: (when: 'before' | 'after') => void;
  /** What a reader does, as it is stored: the write that is to be sent. */
  write(key: string, write: LocalWrite, now: number): KeyedRow;
}

export function createMemoryStore(device: DeviceId): MemoryStore {
  const store: MemoryStore = {
    disk: {
      state: newDeviceState(device, NO_TIME, false),
      rows: new Map(),
      waiting: [],
      bodies: new Map(),
      nextId: 1,
    },
    onCommit: () => undefined,
    async transact(work) {
      const draft = { ...store.disk };
      const value = await work(transactionOn(draft));
      store.onCommit('before');
      store.disk = draft;
      store.onCommit('after');
      return value;
    },
    async rowsAfter(key, bytes) {
      const all = [...store.disk.rows].filter(([each]) => each > key).sort(byKey);
      const rows: KeyedRow[] = [];
      let size = 0;
      for (const [each, row] of all) {
        size += formatRow({ key: each, row }).length;
        if (rows.length > 0 && size > bytes) break;
        rows.push({ key: each, row });
      }
      return rows;
    },
    write(key, write, now) {
      const { disk } = store;
      const { device: own, clock } = disk.state;
      const before = disk.rows.get(key) ?? EMPTY_ROW;
      const stamped = stampWrite(own, clock, now, before, write);
      const row = { key, row: stamped.written };
      store.disk = {
        ...disk,
        state: { ...disk.state, clock: stamped.clock },
        rows: new Map(disk.rows).set(key, stamped.row),
        waiting: [...disk.waiting, { id: disk.nextId, row }],
        nextId: disk.nextId + 1,
      };
      return row;
    },
  };
  return store;
}

function byKey([a]: [string, Row], [b]: [string, Row]): number {
  return a < b ? -1 : 1;
}

type Draft = { -readonly [Key in keyof Disk]: Disk[Key] };

function transactionOn(draft: Draft): SyncTransaction {
  return {
    async state() {
      return draft.state;
    },
    async setState(state) {
      draft.state = state;
    },
    async rows(keys) {
      return keys.map((key) => draft.rows.get(key) ?? EMPTY_ROW);
    },
    async setRows(rows) {
      const next = new Map(draft.rows);
      for (const { key, row } of rows) next.set(key, row);
      draft.rows = next;
    },
    async countVisible() {
      return [...draft.rows.values()].filter(isVisible).length;
    },
    async waiting(bytes) {
      let size = 0;
      const taken: Waiting[] = [];
      for (const each of draft.waiting) {
        size += formatRow(each.row).length;
        if (taken.length > 0 && size > bytes) break;
        taken.push(each);
      }
      return taken;
    },
    async addWaiting(rows) {
      const added = rows.map((row, at) => ({ id: draft.nextId + at, row }));
      draft.waiting = [...draft.waiting, ...added];
      draft.nextId += rows.length;
    },
    async dropWaiting(ids) {
      draft.waiting = draft.waiting.filter(({ id }) => !ids.includes(id));
    },
    async body(name) {
      return draft.bodies.get(name) ?? null;
    },
    async setBody(name, bytes) {
      const bodies = new Map(draft.bodies);
      if (bytes === null) bodies.delete(name);
      else bodies.set(name, bytes);
      draft.bodies = bodies;
    },
  };
}
