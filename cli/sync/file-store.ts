import { createReadStream } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { type Failure, failure, type Result, success } from '../../engine/result.ts';
import { EMPTY_ROW, isVisible, type KeyedRow } from '../../sync/row.ts';
import { formatRow, parseRow } from '../../sync/row-json.ts';
import { type DeviceId, NO_TIME } from '../../sync/stamp.ts';
import {
  type DeviceState,
  newDeviceState,
  type SyncStore,
  type SyncTransaction,
  type Waiting,
} from '../../sync/store.ts';
import { reasonOf } from '../read-file.ts';

/** A device's rows and state in one file beside a library: a line for each transaction, whole or not there. */
export interface FileStore extends SyncStore {
  /** All rows by ascending key. */
  rows(): Iterable<KeyedRow>;
  /** Of the library file as this device last wrote or read it; empty before. */
  readonly seen: string;
  setSeen(seen: string): Promise<void>;
  /** Writes the file anew, without what was replaced, and lets it go. */
  close(): Promise<void>;
}

/** What one transaction did. Rows as their lines. */
interface Commit {
  state?: DeviceState;
  rows?: string[];
  waiting?: [number, string][];
  dropped?: number[];
  bodies?: [string, string | null][];
  seen?: string;
}

interface Held {
  state: DeviceState;
  /** Lines: a tenth of the memory that rows take. */
  readonly lines: Map<string, string>;
  readonly hidden: Set<string>;
  readonly waiting: Map<number, string>;
  readonly bodies: Map<string, Uint8Array>;
  nextId: number;
  seen: string;
  /** Keys in order; null where one was added. */
  sorted: string[] | null;
}

const HEAD = JSON.stringify({ format: 1, kind: 'isnad-sync' });
/** Rows of one line where the file is written anew. */
const SLICE = 500;

/** Opens the file, or begins one as a new device; fails where it is none, or is damaged before its last line. */
export async function openFileStore(
  path: string,
  newDevice: DeviceId,
): Promise<Result<FileStore, Failure>> {
  const held: Held = {
    state: newDeviceState(newDevice, NO_TIME, false),
    lines: new Map(),
    hidden: new Set(),
    waiting: new Map(),
    bodies: new Map(),
    nextId: 1,
    seen: '',
    sorted: null,
  };
  try {
    const isNew = await read(path, held);
    if (isNew === null) {
      return failure(
        'damaged',
        `${path} is damaged: move it away, and the next sync reads everything again; nothing is lost by that.`,
      );
    }
    // What the last transaction left half is not to stand before the next.
    await rewrite(path, held);
    return success(storeOn(path, held, await open(path, 'a')));
  } catch (error) {
    return failure('unreadable', `${path} ${reasonOf(error)}`);
  }
}

function storeOn(path: string, held: Held, file: FileHandle): FileStore {
  async function commit(change: Commit): Promise<void> {
    if (Object.keys(change).length === 0) return;
    await file.appendFile(`${JSON.stringify(change, writeMaps)}\n`);
    await file.datasync();
    apply(held, change);
  }
  return {
    get seen() {
      return held.seen;
    },
    setSeen: (seen) => commit({ seen }),
    async transact(work) {
      const change: Commit = {};
      const value = await work(transactionOn(held, change));
      await commit(change);
      return value;
    },
    async rowsAfter(key, bytes) {
      const keys = sortedKeys(held);
      const rows: KeyedRow[] = [];
      let size = 0;
      for (let at = firstAfter(keys, key); at < keys.length; at += 1) {
        const line = held.lines.get(keys[at] ?? '') ?? '';
        size += line.length;
        if (rows.length > 0 && size > bytes) break;
        rows.push(rowOf(line));
      }
      return rows;
    },
    *rows() {
      for (const key of sortedKeys(held)) yield rowOf(held.lines.get(key) ?? '');
    },
    async close() {
      await file.close();
      await rewrite(path, held);
    },
  };
}

/** Reads see what the transaction has done so far; nothing is held before it is on the disk. */
function transactionOn(held: Held, change: Commit): SyncTransaction {
  const changed = new Map<string, string>();
  return {
    state: async () => change.state ?? held.state,
    async setState(state) {
      change.state = state;
    },
    async rows(keys) {
      return keys.map((key) => {
        const line = changed.get(key) ?? held.lines.get(key);
        return line === undefined ? EMPTY_ROW : rowOf(line).row;
      });
    },
    async setRows(rows) {
      for (const row of rows) changed.set(row.key, formatRow(row));
      if (changed.size > 0) change.rows = [...changed.values()];
    },
    countVisible: async () => held.lines.size - held.hidden.size,
    async waiting(bytes) {
      const taken: Waiting[] = [];
      let size = 0;
      for (const [id, line] of held.waiting) {
        size += line.length;
        if (taken.length > 0 && size > bytes) break;
        taken.push({ id, row: rowOf(line) });
      }
      return taken;
    },
    async addWaiting(rows) {
      const before = change.waiting ?? [];
      const first = held.nextId + before.length;
      change.waiting = [
        ...before,
        ...rows.map((row, at): [number, string] => [first + at, formatRow(row)]),
      ];
    },
    async dropWaiting(ids) {
      change.dropped = [...(change.dropped ?? []), ...ids];
    },
    async body(name) {
      const own = change.bodies?.findLast(([each]) => each === name);
      if (own === undefined) return held.bodies.get(name) ?? null;
      return own[1] === null ? null : new Uint8Array(Buffer.from(own[1], 'base64'));
    },
    async setBody(name, bytes) {
      const text = bytes === null ? null : Buffer.from(bytes).toString('base64');
      change.bodies = [...(change.bodies ?? []), [name, text]];
    },
  };
}

function apply(held: Held, { state, rows, waiting, dropped, bodies, seen }: Commit): void {
  if (state !== undefined) held.state = state;
  if (seen !== undefined) held.seen = seen;
  for (const line of rows ?? []) {
    const { key, row } = rowOf(line);
    if (!held.lines.has(key)) held.sorted = null;
    held.lines.set(key, line);
    if (isVisible(row)) held.hidden.delete(key);
    else held.hidden.add(key);
  }
  for (const [id, line] of waiting ?? []) {
    held.waiting.set(id, line);
    held.nextId = Math.max(held.nextId, id + 1);
  }
  for (const id of dropped ?? []) held.waiting.delete(id);
  for (const [name, text] of bodies ?? []) {
    if (text === null) held.bodies.delete(name);
    else held.bodies.set(name, new Uint8Array(Buffer.from(text, 'base64')));
  }
}

/** True for a file that is not there yet, null for a damaged one. */
async function read(path: string, held: Held): Promise<boolean | null> {
  const there = await open(path, 'r').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  if (there === null) return true;
  await there.close();
  let count = 0;
  let isBroken = false;
  const lines = createInterface({
    input: createReadStream(path),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  for await (const line of lines) {
    // Only the last line may be half: a power cut in the midst of a transaction.
    if (isBroken) return null;
    count += 1;
    if (count === 1 && line !== HEAD) return null;
    if (count > 1) isBroken = !take(held, line);
  }
  return count === 0 ? null : false;
}

function take(held: Held, line: string): boolean {
  try {
    apply(held, JSON.parse(line, readMaps) as Commit);
    return true;
  } catch {
    return false;
  }
}

async function rewrite(path: string, held: Held): Promise<void> {
  const beside = `${path}.part`;
  await rm(beside, { force: true });
  const file = await open(beside, 'wx', 0o600);
  try {
    const add = (change: Commit) => file.appendFile(`${JSON.stringify(change, writeMaps)}\n`);
    await file.appendFile(`${HEAD}\n`);
    await add({ state: held.state, seen: held.seen });
    let slice: string[] = [];
    for (const line of held.lines.values()) {
      slice.push(line);
      if (slice.length < SLICE) continue;
      await add({ rows: slice });
      slice = [];
    }
    await add({ rows: slice });
    for (const each of held.waiting) await add({ waiting: [each] });
    for (const [name, bytes] of held.bodies) {
      await add({ bodies: [[name, Buffer.from(bytes).toString('base64')]] });
    }
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
}

function rowOf(line: string): KeyedRow {
  const row = parseRow(line);
  if (row === null) throw new Error('A row of the file of the sync is none.');
  return row;
}

function sortedKeys(held: Held): readonly string[] {
  held.sorted ??= [...held.lines.keys()].sort();
  return held.sorted;
}

function firstAfter(keys: readonly string[], key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? '') > key) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** State has maps, and nothing of the reader's. */
function writeMaps(_key: string, value: unknown): unknown {
  return value instanceof Map ? { $map: [...value] } : value;
}

function readMaps(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || !('$map' in value)) return value;
  return new Map(value.$map as [unknown, unknown][]);
}
