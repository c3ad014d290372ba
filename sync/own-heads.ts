import { failure, success } from '../engine/result.ts';
import {
  changeState,
  type Notice,
  openFile,
  type SyncContext,
  type SyncResult,
} from './context.ts';
import { LARGEST_HEAD } from './head.ts';
import { type HeadName, headName, parseHeadName } from './names.ts';
import type { DeviceId } from './stamp.ts';
import { BEFORE_THE_LOG, type DeviceState, readState, STRANGER } from './store.ts';

/** The heads that a remote shows: of each device, the highest number first. */
export type Heads = ReadonlyMap<DeviceId, readonly HeadName[]>;

/** Of one device that are looked at: it has two, and a few where it was cloned or could not delete. */
export const MOST_HEADS = 16;

export async function listHeads({ remote }: SyncContext): Promise<SyncResult<Heads>> {
  const listed = await remote.list('heads');
  if (!listed.ok) return listed;
  const heads = new Map<DeviceId, HeadName[]>();
  for (const { name } of listed.value) {
    const head = parseHeadName(name);
    if (head !== null) heads.set(head.device, [...(heads.get(head.device) ?? []), head]);
  }
  for (const own of heads.values())
    own.sort((a, b) => b.number - a.number || (a.hash < b.hash ? 1 : -1));
  return success(heads);
}

/**
 * Compares what the remote shows of this device with what it remembers (SPEC 6.2). A head it did not write: this profile was cloned, or
 * restored from a copy, and goes on under a new id. Its own head is not there: the folder was emptied or is another.
 */
export async function checkOwnHeads(
  context: SyncContext,
  heads: Heads,
): Promise<SyncResult<readonly Notice[]>> {
  const state = await readState(context.store);
  const shown = heads.get(state.device) ?? [];
  const remembered = new Set(state.heads.map(({ name }) => name));
  const oldest = state.heads[0]?.number ?? 0;
  const strange = shown.filter((head) => head.number >= oldest && !remembered.has(headName(head)));
  const found = await lookAt(context, strange.slice(0, MOST_HEADS));
  if (!found.ok) return found;
  if (found.value !== 'none') {
    const now = context.now();
    const isDoubtful = found.value === 'doubtful';
    if (isDoubtful && state.doubtedAt !== null && Math.abs(now - state.doubtedAt) < DOUBTING) {
      return failure(
        'not-ours',
        'The folder shows files under the name of this browser that it did not write and cannot read: sync waits a day. If it goes on, somebody else writes to the folder.',
      );
    }
    await changeState(context, (before) => ({
      ...asNewDevice(before, context.newDevice()),
      doubtedAt: isDoubtful ? now : before.doubtedAt,
    }));
    return success([{ kind: 'cloned' }]);
  }
  const last = state.heads.findLast(({ isUp }) => isUp);
  if (last === undefined || shown.some(({ number }) => number === last.number)) return success([]);
  // A listing may be older than the file.
  const there = await context.remote.get('heads', last.name, LARGEST_HEAD);
  if (!there.ok) return there;
  if (there.value !== null) return success([]);
  if (context.decisions.reseed !== true) {
    return failure(
      'folder-lost',
      'What this browser wrote is not in the folder any more: look whether the address is right, or fill the folder anew.',
    );
  }
  await changeState(context, afterLoss);
  return success([{ kind: 'reseeded' }]);
}

/** Milliseconds between two new ids that heads which nobody can read were the reason for: a server can make up as many as it likes. */
const DOUBTING = 86_400_000;

/**
 * What heads under this device's id say that it did not write. `copy`: one was sealed with the keys of the library. `doubtful`: one is
 * there that cannot be opened, made up or a copy's gone bad: what that copy wrote under this id is not known, so the id is not to be used
 * again, but not more often than `DOUBTING` (SPEC 11.10).
 */
async function lookAt(
  context: SyncContext,
  heads: readonly HeadName[],
): Promise<SyncResult<'none' | 'copy' | 'doubtful'>> {
  let found: 'none' | 'doubtful' = 'none';
  for (const { device, number, hash } of heads) {
    const as = { kind: 'head', device, number } as const;
    const name = headName({ device, number, hash });
    const opened = await openFile(context, 'heads', name, hash, as);
    if (!opened.ok) return opened;
    if (opened.value.kind === 'read' || opened.value.kind === 'locked') return success('copy');
    if (opened.value.kind === 'bad') found = 'doubtful';
  }
  return success(found);
}

/** The rows hold all that this profile ever wrote or read: a snapshot of them under a new id loses nothing. */
function asNewDevice(state: DeviceState, device: DeviceId): DeviceState {
  const peers = new Map(state.peers);
  peers.set(state.device, STRANGER);
  peers.delete(device);
  return {
    ...state,
    device,
    sealed: BEFORE_THE_LOG,
    tip: '',
    log: [],
    heads: [],
    snapshot: null,
    building: null,
    owesSnapshot: true,
    peers,
    rejected: [],
    garbage: [],
  };
}

function afterLoss(state: DeviceState): DeviceState {
  return {
    ...state,
    // Others read the snapshot for it, who may have all segments before: there may be rows in it that only this device has.
    sealed: state.sealed + 1,
    log: [],
    snapshot: null,
    building: null,
    owesSnapshot: true,
    garbage: [],
    // The number goes on; what was up is not.
    heads: state.heads.map((head) => ({ ...head, isUp: false, says: '' })),
  };
}
