import { success } from '../engine/result.ts';
import {
  changeState,
  type Limits,
  type SyncContext,
  type SyncResult,
  storeFile,
} from './context.ts';
import { shardName } from './names.ts';
import { contiguous } from './ranges.ts';
import type { KeyedRow } from './row.ts';
import { writeRows } from './segment.ts';
import type { DeviceId } from './stamp.ts';
import type { Building, DeviceState, Garbage, OwnSegment, Shard } from './store.ts';

/** Whether the own log has grown so that a new device would better read a snapshot, or one is owed. */
export function isSnapshotDue(
  { owesSnapshot, building, log, snapshot }: DeviceState,
  { mostSegments, snapshotBytes }: Limits,
): boolean {
  if (owesSnapshot || building !== null) return true;
  const uncovered = log.filter(({ last }) => last > coveredBy(snapshot));
  const bytes = uncovered.reduce((sum, each) => sum + each.bytes, 0);
  const isLong = uncovered.length > mostSegments;
  return isLong || bytes > Math.max(snapshotBytes, (snapshot?.bytes ?? 0) / 4);
}

function coveredBy(snapshot: DeviceState['snapshot']): number {
  return snapshot?.own ?? 0;
}

/**
 * Writes a part of a snapshot: `files` shards at most, the last of which completes it. Shards of the last snapshot in which nothing
 * changed are kept. True where it is complete; until then nobody is told of it.
 */
export async function buildSnapshot(
  context: SyncContext,
  files: number,
): Promise<SyncResult<boolean>> {
  let state = await changeState(context, begin);
  for (let file = 0; file < files; file += 1) {
    const { building } = state;
    if (building === null) return success(true);
    const rows = await nextRows(context, state, building);
    if (rows.length === 0) {
      await changeState(context, (before) => complete(before, context.now()));
      return success(true);
    }
    const shard = await storeShard(context, state, rows);
    if (!shard.ok) return shard;
    state = await changeState(context, (before) => withShard(before, shard.value));
  }
  return success(false);
}

/** What the snapshot will hold is fixed before the first row is read: rows that come later only add to it. */
function begin(state: DeviceState): DeviceState {
  if (state.building !== null) return state;
  const covers = new Map<DeviceId, number>([[state.device, state.sealed]]);
  for (const [device, { have }] of state.peers) {
    const upTo = contiguous(have);
    if (upTo > 0) covers.set(device, upTo);
  }
  return { ...state, owesSnapshot: false, building: { covers, parts: [], after: '' } };
}

/** The rows of the old shard that begins here, where there is one, so that an unchanged one is found again. */
async function nextRows(
  { store, limits }: SyncContext,
  { snapshot }: DeviceState,
  { after }: Building,
): Promise<readonly KeyedRow[]> {
  const rows = await store.rowsAfter(after, limits.shardBytes);
  const old = snapshot?.parts.find(({ last }) => last > after);
  const until = old === undefined ? -1 : rows.findIndex(({ key }) => key > old.last);
  // A row behind every old shard, or a shard that has grown too large: as many rows as fit.
  return until > 0 ? rows.slice(0, until) : rows;
}

async function storeShard(
  context: SyncContext,
  { device, snapshot, rejected }: DeviceState,
  rows: readonly KeyedRow[],
): Promise<SyncResult<Shard>> {
  const plain = writeRows(rows);
  const content = await context.sealer.hash(plain);
  const same = snapshot?.parts.find((part) => part.content === content);
  if (same !== undefined && !rejected.includes(same.name)) return success(same);
  const bytes = await context.sealer.seal({ kind: 'shard', device }, plain);
  const name = shardName(device, await context.sealer.hash(bytes));
  const stored = await storeFile(context, 'snapshots', name, bytes);
  if (!stored.ok) return stored;
  const first = rows[0]?.key ?? '';
  const last = rows.at(-1)?.key ?? '';
  return success({ name, first, last, content, bytes: bytes.length });
}

function withShard(state: DeviceState, shard: Shard): DeviceState {
  const { building } = state;
  if (building === null) return state;
  const parts = [...building.parts, shard];
  return { ...state, building: { ...building, parts, after: shard.last } };
}

function complete(state: DeviceState, now: number): DeviceState {
  const { building, device } = state;
  if (building === null) return state;
  const { parts, covers } = building;
  const shards = parts.map(({ name }) => name);
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
  const gone = (state.snapshot?.shards ?? []).filter((name) => !shards.includes(name));
  return pruneLog(
    {
      ...state,
      building: null,
      snapshot: { shards, covers, parts, own: covers.get(device) ?? 0, bytes, madeAt: now },
      garbage: [...state.garbage, ...gone.map((name) => asGarbage(state, 'snapshots', name))],
    },
    now,
  );
}

/** Lets the next sync write everything anew, with the keys that there are now (SPEC 9.6, 9.7). What is up stays until that is. */
export function owesAll(state: DeviceState): DeviceState {
  const { log, snapshot, rejected } = state;
  const old = [...log.map(({ name }) => name), ...(snapshot?.shards ?? [])];
  return { ...state, owesSnapshot: true, building: null, rejected: [...rejected, ...old] };
}

/** SPEC 6.5. Milliseconds: a device not heard of for so long reads the snapshot when it comes back. */
const ABSENT = 90 * 86_400_000;
const KEPT = 7 * 86_400_000;

/**
 * Leaves out the segments that the own snapshot stands for and that nobody is waiting for: all devices that are about have them, or
 * they are a week old, or somebody could not read them.
 */
export function pruneLog(state: DeviceState, now: number): DeviceState {
  const covered = coveredBy(state.snapshot);
  const about = [...state.peers.values()].filter(({ at }) => now - at < ABSENT);
  const acknowledged = Math.min(...about.map(({ ack }) => ack));
  const isGone = ({ last, madeAt, name }: OwnSegment) =>
    last <= covered &&
    (last <= acknowledged || now - madeAt > KEPT || state.rejected.includes(name));
  const gone = state.log.filter(isGone);
  if (gone.length === 0) return state;
  return {
    ...state,
    log: state.log.filter((segment) => !isGone(segment)),
    garbage: [...state.garbage, ...gone.map(({ name }) => asGarbage(state, 'log', name))],
  };
}

function asGarbage({ heads }: DeviceState, folder: Garbage['folder'], name: string): Garbage {
  return { folder, name, lastHead: heads.at(-1)?.number ?? 0 };
}
