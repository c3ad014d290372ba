import { failure, success } from '../engine/result.ts';
import { changeState, type Notice, type SyncContext, type SyncResult } from './context.ts';
import { LARGEST_HEAD } from './head.ts';
import { type HeadName, headName, parseHeadName } from './names.ts';
import type { DeviceId } from './stamp.ts';
import { type DeviceState, readState, STRANGER } from './store.ts';

/** The heads that a remote shows: of each device, the highest number first. */
export type Heads = ReadonlyMap<DeviceId, readonly HeadName[]>;

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
  if (shown.some((head) => head.number >= oldest && !remembered.has(headName(head)))) {
    await changeState(context, (before) => asNewDevice(before, context.newDevice()));
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

/** The rows hold all that this profile ever wrote or read: a snapshot of them under a new id loses nothing. */
function asNewDevice(state: DeviceState, device: DeviceId): DeviceState {
  const peers = new Map(state.peers);
  peers.set(state.device, STRANGER);
  peers.delete(device);
  return {
    ...state,
    device,
    sealed: 0,
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
    log: [],
    snapshot: null,
    building: null,
    owesSnapshot: true,
    garbage: [],
    // The number goes on; what was up is not.
    heads: state.heads.map((head) => ({ ...head, isUp: false, says: '' })),
  };
}
