import { type Failure, failure, type Result, success } from '../../engine/result.ts';
import { type StorageFailure, toStorageFailure } from '../../storage/failures.ts';
import type { IsnadDatabase } from '../../storage/schema.ts';
import {
  type Decisions,
  LIMITS,
  type Notice,
  type SyncContext,
  type SyncFailure,
} from '../../sync/context.ts';
import { syncOnce } from '../../sync/cycle.ts';
import type { Remote } from '../../sync/remote.ts';
import type { DeviceId } from '../../sync/stamp.ts';
import type { KeyRing } from '../../sync/vault/key-ring.ts';
import { createVaultSealer } from '../../sync/vault/vault-sealer.ts';
import { beginSync, readSelf } from './sync-begin.ts';
import { readConflicts } from './sync-conflicts.ts';
import { type MeetContext, type MetSlice, meetAll, meetDue, meetMarks } from './sync-meet.ts';
import { createDexieSyncStore } from './sync-store.ts';

/** The library that a sync is of, and where it goes. */
export interface SyncTarget {
  readonly remote: Remote;
  /** By which the storage is known again: its address. */
  readonly address: string;
  readonly ring: KeyRing;
  /** Other libraries that the same passphrase opened in the same storage (SPEC 9.7). */
  readonly others: readonly KeyRing[];
  /** What other devices call this one. */
  readonly deviceName: string;
}

/** Rows so far. */
export interface SyncProgress {
  /** `reading`: what others wrote; `comparing`: all that the library holds, the first time; `sending`: what waits. */
  readonly step: 'reading' | 'comparing' | 'sending';
  readonly sent: number;
  readonly received: number;
  /** Still to be sent. */
  readonly waiting: number;
}

/** What a whole sync came to. */
export interface SyncReport {
  readonly sent: number;
  readonly received: number;
  /** Rows of the library that changed by it. */
  readonly changed: number;
  readonly waiting: number;
  readonly notices: readonly Notice[];
  readonly devices: readonly {
    readonly id: DeviceId;
    readonly name: string;
    /** When it was last heard of, by its own clock, ms since epoch. */
    readonly at: number;
    readonly isSelf: boolean;
  }[];
  /** Notes of which several versions stand side by side (`readConflicts`). */
  readonly conflicts: number;
}

/**
 * Beside what a sync and the library's database fail with: `running`: another page syncs, and nothing was done; `cancelled`: the
 * reader ended it, and what was done stays.
 */
export type SyncRunFailure =
  | SyncFailure
  | StorageFailure
  | (Failure & { readonly kind: 'running' | 'cancelled' });

export interface SyncRun {
  /** Of strict durability, opened by `openRecovered`. */
  readonly database: IsnadDatabase;
  readonly target: SyncTarget;
  readonly decisions: Decisions;
  readonly onProgress?: (progress: SyncProgress) => void;
  readonly signal?: AbortSignal;
  /** Milliseconds since epoch. */
  readonly now?: () => number;
}

/** Files of a slice: some seconds of work. */
const FILES = 16;
const MOST_SLICES = 100_000;

/**
 * Syncs the reader's library with a remote until nothing is left to do. Only one runs at a time, in whatever page. Everything is done
 * in steps that remember what they did: wherever it ends, the next run goes on. The first run begins a device.
 */
export async function runSync(run: SyncRun): Promise<Result<SyncReport, SyncRunFailure>> {
  try {
    return await navigator.locks.request('isnad-sync', { ifAvailable: true }, async (lock) =>
      lock === null
        ? failure('running', 'Another page is syncing the library already.')
        : await syncAlone(run),
    );
  } catch (error) {
    return { ok: false, failure: toStorageFailure(error) };
  }
}

interface Tally {
  added: number;
  received: number;
  changed: number;
  step: SyncProgress['step'];
  readonly notices: Map<string, Notice>;
}

async function syncAlone(run: SyncRun): Promise<Result<SyncReport, SyncRunFailure>> {
  const { database, target, now = Date.now } = run;
  const meeting: MeetContext = { database, newDevice, now };
  await beginSync(database, { ...target, newDevice });
  const context: SyncContext = {
    store: createDexieSyncStore(database, newDevice),
    remote: target.remote,
    sealer: createVaultSealer(target.ring, target.others),
    now,
    newDevice,
    deviceName: target.deviceName,
    decisions: run.decisions,
    files: FILES,
    limits: LIMITS,
  };
  const tally: Tally = {
    added: await database.syncWaiting.count(),
    received: 0,
    changed: 0,
    step: 'reading',
    notices: new Map(),
  };
  for (let slice = 0; slice < MOST_SLICES; slice += 1) {
    if (!(await meetEverything(run, meeting, tally))) return cancelled();
    const synced = await syncOnce(context);
    // Also where it ended early: what was read belongs into the library before the reader edits it.
    if (synced.ok) {
      tally.received += synced.value.received;
      for (const notice of synced.value.notices) tally.notices.set(JSON.stringify(notice), notice);
    }
    if (!(await meetEverything(run, meeting, tally))) return cancelled();
    if (!synced.ok) return synced;
    await tell(run, tally);
    if (synced.value.hasMore) continue;
    // Only now: what others wrote is here, and what the library adds to it can be told from what it has of it.
    if (!(await compareAll(run, meeting, tally))) return cancelled();
    if (!(await meetEverything(run, meeting, tally))) return cancelled();
    tally.step = 'sending';
    if ((await database.syncWaiting.count()) === 0) break;
  }
  return success(await report(run, tally));
}

/** Takes what the reader did, and shows what came from others, until nothing of both is left. False where the reader ended it. */
async function meetEverything(run: SyncRun, context: MeetContext, tally: Tally): Promise<boolean> {
  for (;;) {
    const marked = await repeat(run, tally, () => meetMarks(context));
    if (!marked) return false;
    const due = await meetDue(context);
    count(tally, due);
    if (due.keys === 0 && (await context.database.marks.count()) === 0) return true;
    if (due.keys > 0) await tell(run, tally);
  }
}

async function compareAll(run: SyncRun, context: MeetContext, tally: Tally): Promise<boolean> {
  tally.step = 'comparing';
  return repeat(run, tally, () => meetAll(context));
}

async function repeat(run: SyncRun, tally: Tally, work: () => Promise<MetSlice>): Promise<boolean> {
  for (;;) {
    if (run.signal?.aborted === true) return false;
    const done = await work();
    if (done.keys === 0) return true;
    count(tally, done);
    await tell(run, tally);
  }
}

function count(tally: Tally, { written, changed }: MetSlice): void {
  tally.added += written;
  tally.changed += changed;
}

async function tell({ database, onProgress }: SyncRun, tally: Tally): Promise<void> {
  if (onProgress === undefined) return;
  const { step, added, received } = tally;
  const waiting = await database.syncWaiting.count();
  onProgress({ step, sent: added - waiting, received, waiting });
}

async function report(
  { database, target, now = Date.now }: SyncRun,
  tally: Tally,
): Promise<SyncReport> {
  const { added, received, changed, notices } = tally;
  const waiting = await database.syncWaiting.count();
  const self = await readSelf(database, newDevice);
  const others = [...self.peers].filter(([, { at }]) => at > 0);
  return {
    sent: added - waiting,
    received,
    changed,
    waiting,
    notices: [...notices.values()],
    devices: [
      { id: self.device, name: target.deviceName, at: now(), isSelf: true },
      ...others.map(([id, { name, at }]) => ({ id, name, at, isSelf: false })),
    ],
    conflicts: (await readConflicts(database)).length,
  };
}

function cancelled(): Result<never, SyncRunFailure> {
  return failure('cancelled', 'Sync was ended; what was done stays, and the next one goes on.');
}

function newDevice(): DeviceId {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 16) as DeviceId;
}
