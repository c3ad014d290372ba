import { type Failure, failure, type Result, success } from '../engine/result.ts';
import type { FileHash } from './names.ts';
import type { Folder, Remote, RemoteFailure } from './remote.ts';
import type { SealedAs, Sealer } from './sealer.ts';
import { LARGEST_FILE } from './segment.ts';
import type { DeviceId } from './stamp.ts';
import type { DeviceState, SyncStore } from './store.ts';

/** What a sync is made of; everything that touches the world comes from outside. */
export interface SyncContext {
  readonly store: SyncStore;
  readonly remote: Remote;
  readonly sealer: Sealer;
  /** Milliseconds since epoch, by a clock that may be wrong or go back. */
  now(): number;
  /** Another at each call. */
  newDevice(): DeviceId;
  /** What the reader calls this device. */
  readonly deviceName: string;
  /** What the reader has answered to earlier outcomes. */
  readonly decisions: Decisions;
  /** Files to read or write, about: a slice of a sync ends after them and says that there is more. */
  readonly files: number;
  readonly limits: Limits;
}

/** SPEC 6.4 and 6.5: when files are closed, joined and replaced. Bytes, or files. */
export interface Limits {
  /** Plain text after which a segment, or a shard, is closed; one row larger than it has one for itself. */
  readonly segmentBytes: number;
  readonly shardBytes: number;
  /** Segments smaller than this, sealed, are joined once there are so many. */
  readonly joinedBelow: number;
  readonly joinedFrom: number;
  /** A snapshot is made when the log that it would replace has so many bytes and is a quarter of the last one, or has so many files. */
  readonly snapshotBytes: number;
  readonly mostSegments: number;
}

/** What the product uses; tests try the rules with smaller ones. */
export const LIMITS: Limits = {
  segmentBytes: 1_048_576,
  shardBytes: 4_194_304,
  joinedBelow: 65_536,
  joinedFrom: 64,
  snapshotBytes: 16_777_216,
  mostSegments: 256,
};

export interface Decisions {
  /** The folder is empty or another: fill it from this device (SPEC 6.2). */
  readonly reseed?: boolean;
  /** Much of the library was removed elsewhere: take it over (SPEC 6.7). */
  readonly allowRemovals?: boolean;
}

/**
 * Why a sync stopped; nothing is lost, and the next one goes on where it ended. Beside what a remote fails with: `folder-lost`: what
 * this device wrote is not there any more; `not-stored`: what was uploaded reads back as something else; `not-ours`: others write under
 * this device's name.
 */
export type SyncFailure =
  | RemoteFailure
  | (Failure & { readonly kind: 'folder-lost' | 'not-stored' | 'not-ours' });

export type SyncResult<Value> = Result<Value, SyncFailure>;

/** What a sync noticed, each of which has a sentence and a remedy of its own. */
export type Notice =
  /** The remote shows less of a device than it showed before. */
  | { readonly kind: 'rolled-back'; readonly device: DeviceId }
  /** Another device has read more of a device than the remote shows here. */
  | { readonly kind: 'stale'; readonly device: DeviceId }
  /** This profile is a copy of another: it goes on as a device of its own. */
  | { readonly kind: 'cloned' }
  /** The folder was filled from this device. */
  | { readonly kind: 'reseeded' }
  /** Files of a device cannot be read; it writes them anew. */
  | { readonly kind: 'unreadable'; readonly device: DeviceId; readonly files: number }
  /** A device runs a later release: this one is to be updated. */
  | { readonly kind: 'too-new'; readonly device: DeviceId }
  /** A device uses a later key: the passphrase is to be entered again here. */
  | { readonly kind: 'locked'; readonly device: DeviceId }
  /** So many removals wait for the reader's word. */
  | { readonly kind: 'held'; readonly device: DeviceId; readonly removals: number };

/** A file whose bytes are those its name tells, opened. `gone`: the remote has none; `bad`: it has others; `locked`: of a later key. */
export type Opened =
  | { readonly kind: 'read'; readonly plain: Uint8Array }
  | { readonly kind: 'gone' | 'bad' | 'locked' };

/** Reads a file and checks it against its name and its seal. */
export async function openFile(
  { remote, sealer }: SyncContext,
  folder: Folder,
  name: string,
  hash: FileHash,
  as: SealedAs,
): Promise<SyncResult<Opened>> {
  const read = await remote.get(folder, name, LARGEST_FILE);
  if (!read.ok) return read.failure.kind === 'too-large' ? success({ kind: 'bad' }) : read;
  if (read.value === null) return success({ kind: 'gone' });
  if ((await sealer.hash(read.value)) !== hash) return success({ kind: 'bad' });
  const plain = await sealer.open(as, read.value);
  if (plain === 'locked') return success({ kind: 'locked' });
  return success(plain === null ? { kind: 'bad' } : { kind: 'read', plain });
}

/** Uploads a file and reads it back: a server's word is not enough (SPEC 5.3). The same bytes under the same name, however often. */
export async function storeFile(
  { remote }: Pick<SyncContext, 'remote'>,
  folder: Folder,
  name: string,
  bytes: Uint8Array,
): Promise<SyncResult<null>> {
  const put = await remote.put(folder, name, bytes);
  if (!put.ok) return put;
  const back = await remote.get(folder, name, bytes.length);
  if (!back.ok && back.failure.kind !== 'too-large') return back;
  return back.ok && back.value !== null && isSame(back.value, bytes)
    ? success(null)
    : failure('not-stored', 'The server did not keep what was sent; it is sent again next time.');
}

/** Changes the state in a transaction of its own, and gives it as it then is. */
export function changeState(
  { store }: SyncContext,
  change: (state: DeviceState) => DeviceState,
): Promise<DeviceState> {
  return store.transact(async (transaction) => {
    const state = change(await transaction.state());
    await transaction.setState(state);
    return state;
  });
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
