import type { Snapshot } from './head.ts';
import type { FileHash } from './names.ts';
import type { Ranges } from './ranges.ts';
import type { Folder } from './remote.ts';
import type { KeyedRow, Row } from './row.ts';
import type { Clock, DeviceId } from './stamp.ts';

/** What a device remembers of one remote, between any two steps. Small, beside the rows. */
export interface DeviceState {
  readonly device: DeviceId;
  readonly clock: Clock;
  /** The number of its last segment, and the hash over all. */
  readonly sealed: number;
  readonly tip: FileHash;
  /** Its segments that no snapshot of its own stands for, ascending. */
  readonly log: readonly OwnSegment[];
  /** Heads it made, the newest last; the last of them may not be uploaded yet. */
  readonly heads: readonly OwnHead[];
  readonly snapshot: OwnSnapshot | null;
  /** Where a snapshot is being made; null where none is. */
  readonly building: Building | null;
  /** A snapshot is owed: the folder was lost, this profile is a clone, or somebody could not read a file. */
  readonly owesSnapshot: boolean;
  readonly peers: ReadonlyMap<DeviceId, Peer>;
  /** Files of others that could not be read. */
  readonly bad: readonly string[];
  /** Own files that others could not read: never used again. */
  readonly rejected: readonly string[];
  /** Own files that no head names any more. */
  readonly garbage: readonly Garbage[];
  /** When it last took a new id because of heads that nobody can open, by `SyncContext.now`; null where it never did. */
  readonly doubtedAt: number | null;
}

export interface OwnSegment {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  readonly bytes: number;
  readonly madeAt: number;
  /** Uploaded, and read back. */
  readonly isUp: boolean;
}

export interface OwnHead {
  readonly name: string;
  readonly number: number;
  readonly at: number;
  readonly isUp: boolean;
  /** What it says but for its time: a head that says nothing new is not written. */
  readonly says: FileHash;
}

export interface OwnSnapshot extends Snapshot {
  /** Up to which segment of the own log all is in it. */
  readonly own: number;
  readonly parts: readonly Shard[];
  readonly bytes: number;
  readonly madeAt: number;
}

/** A file with all rows from one key to another. */
export interface Shard {
  readonly name: string;
  /** The first and the last key in it. */
  readonly first: string;
  readonly last: string;
  /** Of the rows: a shard of which nothing changed is not written again. */
  readonly content: FileHash;
  readonly bytes: number;
}

export interface Building {
  readonly covers: Snapshot['covers'];
  readonly parts: readonly Shard[];
  /** The last key that is in them; empty where nothing is. */
  readonly after: string;
}

export interface Garbage {
  readonly folder: Folder;
  readonly name: string;
  /** The number of the head that was the last to name it. */
  readonly lastHead: number;
}

/** What is known of another device. */
export interface Peer {
  readonly name: string;
  /** By its own clock, milliseconds since epoch. */
  readonly at: number;
  /** The number of the latest head that was read. */
  readonly head: number;
  readonly sealed: number;
  readonly tip: FileHash;
  /** Segments of it that are in the rows. */
  readonly have: Ranges;
  /** Files of its log that were read, of those its heads still name. */
  readonly files: readonly string[];
  /** Shards of its snapshot that were read, while the snapshot is not read whole. */
  readonly shards: readonly string[];
  /** Heads of which all was read. */
  readonly done: readonly string[];
  /** What the latest head says the device has of this one. */
  readonly ack: number;
}

/** A local write that is not sealed yet. */
export interface Waiting {
  /** Ascending, as they were written. */
  readonly id: number;
  readonly row: KeyedRow;
}

/** One transaction: everything in it is there afterwards, or nothing. Only its own promises may be awaited in it. */
export interface SyncTransaction {
  state(): Promise<DeviceState>;
  setState(state: DeviceState): Promise<void>;
  /** In the order of the keys; the empty row where there is none. */
  rows(keys: readonly string[]): Promise<readonly Row[]>;
  setRows(rows: readonly KeyedRow[]): Promise<void>;
  /** Rows that are shown. */
  countVisible(): Promise<number>;
  /** The oldest local writes, of `bytes` at most together but at least one; none where none waits. */
  waiting(bytes: number): Promise<readonly Waiting[]>;
  addWaiting(rows: readonly KeyedRow[]): Promise<void>;
  dropWaiting(ids: readonly number[]): Promise<void>;
  /** Bytes of an own file that is still to be uploaded or joined; null where they are not kept. */
  body(name: string): Promise<Uint8Array | null>;
  setBody(name: string, bytes: Uint8Array | null): Promise<void>;
}

/** Where a device keeps its library and its state. Two implementations, one contract suite. Rejects where the disk fails. */
export interface SyncStore {
  transact<Value>(work: (transaction: SyncTransaction) => Promise<Value>): Promise<Value>;
  /** Rows by ascending key after one, of `bytes` at most together but at least one; none at the end. */
  rowsAfter(key: string, bytes: number): Promise<readonly KeyedRow[]>;
}

/** A device of which nothing was read yet. */
export const STRANGER: Peer = {
  name: '',
  at: 0,
  head: 0,
  sealed: 0,
  tip: '',
  have: [],
  files: [],
  shards: [],
  done: [],
  ack: 0,
};

/** What is known of a device; of a new one, nothing. */
export function peerOf({ peers }: DeviceState, device: DeviceId): Peer {
  return peers.get(device) ?? STRANGER;
}

export function readState(store: SyncStore): Promise<DeviceState> {
  return store.transact((transaction) => transaction.state());
}

/** The number that stands for all that was there before the first segment: only a snapshot has it (SPEC 6.5). */
export const BEFORE_THE_LOG = 1;

/** A device that has neither sent nor read; `owesSnapshot`: its library held something before. */
export function newDeviceState(device: DeviceId, clock: Clock, owesSnapshot: boolean): DeviceState {
  return {
    device,
    clock,
    sealed: owesSnapshot ? BEFORE_THE_LOG : 0,
    tip: '',
    log: [],
    heads: [],
    snapshot: null,
    building: null,
    owesSnapshot,
    peers: new Map(),
    bad: [],
    rejected: [],
    garbage: [],
    doubtedAt: null,
  };
}
