import { success } from '../engine/result.ts';
import {
  changeState,
  type Notice,
  openFile,
  type SyncContext,
  type SyncResult,
} from './context.ts';
import type { Head } from './head.ts';
import { parseSegmentName, shardHash } from './names.ts';
import { joinRows, needsConsent, planMerge } from './plan.ts';
import { hasRange, withRange } from './ranges.ts';
import { type KeyedRow, newestStamp } from './row.ts';
import type { SealedAs } from './sealer.ts';
import { readRows } from './segment.ts';
import { type DeviceId, observe } from './stamp.ts';
import { type DeviceState, type Peer, peerOf, readState } from './store.ts';

/** What one pull has done so far. */
export interface Progress {
  rows: number;
  removals: number;
  /** Things shown before it began. */
  readonly shown: number;
  filesLeft: number;
  readonly notices: Notice[];
}

/** `too-new`, `locked`: left alone, and said; `held`: the reader is asked first; `paused`: the slice ends. */
export type Step = 'done' | 'bad' | 'too-new' | 'locked' | 'held' | 'paused';

/** Reads the segments that a head names and that are not read yet; into `bad` go the names of those that cannot be. */
export async function pullLog(
  context: SyncContext,
  head: Head,
  progress: Progress,
  bad: string[],
): Promise<SyncResult<Step>> {
  let outcome: Step = 'done';
  for (const file of head.log) {
    const segment = parseSegmentName(file);
    const { have, files } = peerOf(await readState(context.store), head.device);
    if (segment === null || files.includes(file)) continue;
    // A joined segment holds what was read one by one; of a number, there may be two where a profile was cloned.
    if (segment.first < segment.last && hasRange(have, segment.first, segment.last)) continue;
    const { first, last } = segment;
    const as = { kind: 'segment', device: head.device, first, last } as const;
    const step = await pullFile(context, 'log', file, segment.hash, as, progress, (peer) => ({
      ...peer,
      have: withRange(peer.have, segment.first, segment.last),
      files: [...peer.files, file],
    }));
    if (!step.ok || step.value === 'held' || step.value === 'paused') return step;
    if (step.value === 'bad') bad.push(file);
    if (step.value === 'too-new' || step.value === 'locked') outcome = step.value;
  }
  return success(outcome);
}

/** Reads a snapshot, shard by shard; what of `bad` it makes up for leaves it. */
export async function pullShards(
  context: SyncContext,
  head: Head,
  progress: Progress,
  bad: string[],
): Promise<SyncResult<Step>> {
  const { device, snapshot } = head;
  if (snapshot === null) return success('done');
  let outcome: Step = 'done';
  const before = bad.length;
  for (const file of snapshot.shards) {
    const hash = shardHash(file);
    const { shards } = peerOf(await readState(context.store), device);
    if (hash === null || shards.includes(file)) continue;
    const as = { kind: 'shard', device } as const;
    const step = await pullFile(context, 'snapshots', file, hash, as, progress, (peer) => ({
      ...peer,
      shards: [...peer.shards, file],
    }));
    if (!step.ok || step.value === 'held' || step.value === 'paused') return step;
    if (step.value === 'bad') bad.push(file);
    if (step.value === 'too-new' || step.value === 'locked') outcome = step.value;
  }
  if (outcome === 'done' && bad.length === before) {
    await changeState(context, (state) => afterSnapshot(state, snapshot.covers));
    // What the log lacks, the snapshot has.
    const { have } = peerOf(await readState(context.store), device);
    const stillBad = bad.filter((file) => {
      const segment = parseSegmentName(file);
      return segment === null || !hasRange(have, segment.first, segment.last);
    });
    bad.splice(0, bad.length, ...stillBad);
  }
  return success(outcome);
}

/** Reads a file's rows into the library and remembers it, together. */
async function pullFile(
  context: SyncContext,
  folder: 'log' | 'snapshots',
  file: string,
  hash: string,
  as: SealedAs,
  progress: Progress,
  remember: (peer: Peer) => Peer,
): Promise<SyncResult<Step>> {
  if (progress.filesLeft <= 0) return success('paused');
  progress.filesLeft -= 1;
  const opened = await openFile(context, folder, file, hash, as);
  if (!opened.ok) return opened;
  if (opened.value.kind === 'locked') return success('locked');
  const rows = opened.value.kind === 'read' ? readRows(opened.value.plain) : null;
  if (rows === null) return success('bad');
  if (rows === 'too-new') return success('too-new');
  const { device } = as;
  const joined = joinRows(rows);
  const mayRemove = context.decisions.allowRemovals === true;
  const step = await context.store.transact(async (transaction): Promise<Step> => {
    const plan = planMerge(joined, await transaction.rows(joined.map(({ key }) => key)));
    const removals = progress.removals + plan.removals;
    if (!mayRemove && plan.removals > 0 && needsConsent(removals, progress.shown)) {
      progress.notices.push({ kind: 'held', device, removals });
      return 'held';
    }
    progress.removals = removals;
    await transaction.setRows(plan.changed);
    const state = await transaction.state();
    const peers = new Map(state.peers).set(device, remember(peerOf(state, device)));
    await transaction.setState({ ...state, peers, clock: clockAfter(state, joined) });
    return 'done';
  });
  if (step === 'done') progress.rows += joined.length;
  return success(step);
}

function clockAfter({ clock }: DeviceState, rows: readonly KeyedRow[]) {
  return rows.reduce((latest, { row }) => {
    const newest = newestStamp(row);
    return newest === null ? latest : observe(latest, newest);
  }, clock);
}

/** A snapshot holds, of every device, the log up to a number. */
function afterSnapshot(state: DeviceState, covers: ReadonlyMap<DeviceId, number>): DeviceState {
  const peers = new Map(state.peers);
  for (const [device, upTo] of covers) {
    if (device === state.device || upTo === 0) continue;
    const peer = peerOf(state, device);
    peers.set(device, { ...peer, have: withRange(peer.have, 1, upTo) });
  }
  return { ...state, peers };
}
