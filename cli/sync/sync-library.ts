import { createHash } from 'node:crypto';
import { open, readFile, rm } from 'node:fs/promises';
import { KEPT_KINDS, type KeptRow, type LibrarySource } from '../../engine/kept.ts';
import { type Failure, failure, type Result, success } from '../../engine/result.ts';
import { createMemoryKept } from '../../packs/formats/memory-library.ts';
import {
  changeState,
  type Decisions,
  LIMITS,
  type Notice,
  type SyncContext,
} from '../../sync/context.ts';
import { syncOnce } from '../../sync/cycle.ts';
import { keptOf, rowKey, writesFor } from '../../sync/kept-rows.ts';
import type { Remote } from '../../sync/remote.ts';
import { owesAll } from '../../sync/snapshot.ts';
import type { DeviceId } from '../../sync/stamp.ts';
import type { OpenedVault } from '../../sync/vault/vault.ts';
import { createVaultSealer } from '../../sync/vault/vault-sealer.ts';
import { stampWrite } from '../../sync/write.ts';
import type { Outcome, Terminal } from '../command.ts';
import { openLibraryFile, writeLibraryFile } from '../library-file.ts';
import { reasonOf } from '../read-file.ts';
import { readRelease } from '../release.ts';
import { type FileStore, openFileStore } from './file-store.ts';
import { newId } from './new-id.ts';
import { sentenceOf } from './notices.ts';

/** One sync of a library file with one remote. */
export interface LibrarySync {
  /** As the user named it, and where it lies. */
  readonly name: string;
  readonly path: string;
  /** Of what this device remembers of the remote. */
  readonly statePath: string;
  readonly remote: Remote;
  readonly vault: OpenedVault;
  readonly deviceName: string;
  readonly decisions: Decisions;
  readonly isJson: boolean;
  readonly terminal: Terminal;
}

/** Files of a slice; slices follow each other until all is done. */
const FILES = 200;
const MOST_SLICES = 100_000;
/** Rows of the library that are compared, and written, at a time. */
const SLICE = 500;

/**
 * Takes what is new in the file into the device's rows, syncs them, and writes the file anew from them: in this order, each whole
 * before the next begins, so that a run that ends anywhere is taken up by the next. Nothing is deleted because it is absent.
 */
export async function syncLibrary(sync: LibrarySync): Promise<Result<Outcome, Failure>> {
  const lock = `${sync.statePath}.lock`;
  const taken = await takeLock(lock);
  if (!taken.ok) return taken;
  try {
    const store = await openFileStore(sync.statePath, newId() as DeviceId);
    if (!store.ok) return store;
    try {
      return await syncOpened(sync, store.value);
    } finally {
      await store.value.close();
    }
  } catch (error) {
    return failure('unwritable', `${sync.statePath} ${reasonOf(error)}`);
  } finally {
    await rm(lock, { force: true });
  }
}

async function syncOpened(sync: LibrarySync, store: FileStore): Promise<Result<Outcome, Failure>> {
  const { name, path, terminal, isJson } = sync;
  const opened = await openLibraryFile(path, true);
  if (!opened.ok) return failure(opened.failure.kind, `${name} ${opened.failure.message}`);
  const before = await digestOf(path);
  const taken = before === store.seen ? 0 : await takeIn(opened.value.library, store);
  const { received, notices, ended } = await syncAll(sync, store);
  // Also where it ended early: what was read belongs into the file before anybody edits it.
  const rows = [...store.rows()].flatMap(({ key, row }) => keptOf(key, row) ?? []);
  if (taken + received > 0 || before === '' || before !== store.seen) {
    const head = { made: new Date().toISOString(), by: readRelease() };
    const written = await writeLibraryFile(path, createMemoryKept(rows), head, () => true);
    if (!written.ok) return failure(written.failure.kind, `${name} ${written.failure.message}`);
    await store.setSeen(await digestOf(path));
  }
  const nameOf = await named(store);
  for (const notice of notices) terminal.message(`isnad: ${sentenceOf(notice, nameOf)}`);
  if (ended !== null) return { ok: false, failure: ended };
  terminal.result(
    isJson
      ? JSON.stringify({ sent: taken, received, rows: rows.length, notices })
      : `${taken} sent, ${received} received, ${rows.length} in the library`,
  );
  return success('done');
}

/** Every row of the file that says something new is written as this device's; how many. */
async function takeIn(library: LibrarySource, store: FileStore): Promise<number> {
  // A file that is not as this device left it was edited, unless the last run ended before it wrote it.
  const mayEdit = store.seen !== '';
  let taken = 0;
  for (const kind of KEPT_KINDS) {
    for await (const slice of library.rows(kind)) {
      for (let at = 0; at < slice.length; at += SLICE) {
        const rows = slice.slice(at, at + SLICE).map((row) => ({ kind, row }) as KeptRow);
        taken += await takeSlice(rows, store, mayEdit);
      }
    }
  }
  return taken;
}

function takeSlice(kept: readonly KeptRow[], store: FileStore, mayEdit: boolean): Promise<number> {
  return store.transact(async (transaction) => {
    const before = await transaction.rows(kept.map(rowKey));
    let state = await transaction.state();
    const written = [];
    const changed = [];
    for (const [at, row] of kept.entries()) {
      const own = before[at];
      const write = own === undefined ? null : writesFor(row, own, mayEdit);
      if (own === undefined || write === null) continue;
      const stamped = stampWrite(state.device, state.clock, Date.now(), own, write);
      state = { ...state, clock: stamped.clock };
      written.push({ key: rowKey(row), row: stamped.written });
      changed.push({ key: rowKey(row), row: stamped.row });
    }
    if (written.length === 0) return 0;
    await transaction.setState(state);
    await transaction.setRows(changed);
    await transaction.addWaiting(written);
    return written.length;
  });
}

/** `ended`: why it ended early; null where it did not. */
async function syncAll(
  { remote, vault, deviceName, decisions }: LibrarySync,
  store: FileStore,
): Promise<{ received: number; notices: readonly Notice[]; ended: Failure | null }> {
  const context: SyncContext = {
    store,
    remote,
    sealer: createVaultSealer(vault.ring, vault.others),
    now: Date.now,
    newDevice: () => newId() as DeviceId,
    deviceName,
    decisions,
    files: FILES,
    limits: LIMITS,
  };
  // SPEC 9.7: what was written under another name is written anew.
  if (vault.others.length > 0) await changeState(context, owesAll);
  let received = 0;
  let ended: Failure | null = null;
  const notices = new Map<string, Notice>();
  for (let slice = 0; slice < MOST_SLICES; slice += 1) {
    const synced = await syncOnce(context);
    if (!synced.ok) {
      ended = synced.failure;
      break;
    }
    received += synced.value.received;
    for (const notice of synced.value.notices) notices.set(JSON.stringify(notice), notice);
    if (!synced.value.hasMore) break;
  }
  return { received, notices: [...notices.values()], ended };
}

/** What devices are called. */
async function named(store: FileStore): Promise<(device: DeviceId) => string> {
  const { peers } = await store.transact((transaction) => transaction.state());
  return (device) => peers.get(device)?.name || device;
}

/** Empty for a file that is not there. */
async function digestOf(path: string): Promise<string> {
  const bytes = await readFile(path).catch(() => null);
  return bytes === null ? '' : createHash('sha256').update(bytes).digest('hex');
}

/** One run at a time on one file; a lock whose process is no more is taken over. */
async function takeLock(path: string): Promise<Result<null, Failure>> {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const file = await open(path, 'wx').catch(() => null);
    if (file !== null) {
      await file.writeFile(String(process.pid));
      await file.close();
      return success(null);
    }
    const owner = Number(await readFile(path, 'utf8').catch(() => ''));
    if (Number.isSafeInteger(owner) && owner > 0 && isRunning(owner)) break;
    await rm(path, { force: true });
  }
  return failure('locked', `Another sync of this library is running (${path}).`);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
