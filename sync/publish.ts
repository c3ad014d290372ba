import { success } from '../engine/result.ts';
import { changeState, type SyncContext, type SyncResult, storeFile } from './context.ts';
import { type Head, type Known, writeHead } from './head.ts';
import { headName } from './names.ts';
import type { Heads } from './own-heads.ts';
import { contiguous } from './ranges.ts';
import { pruneLog } from './snapshot.ts';
import type { DeviceId } from './stamp.ts';
import { type DeviceState, type OwnHead, readState } from './store.ts';

/** Heads that are remembered: what is shown of this device beside them was written by a copy of it. */
const REMEMBERED = 8;
/** Milliseconds. What a device has read of others is told at its next write, and else once a day. */
const TELLING = 86_400_000;

/**
 * Publishes what this device has, where that is news to anybody: the moment from which others read it (SPEC 6.3). A head that was made
 * and not uploaded is uploaded first, with the same bytes: two heads of one number would look like two profiles.
 */
export async function publishHead(context: SyncContext): Promise<SyncResult<boolean>> {
  const finished = await uploadHead(context);
  if (!finished.ok) return finished;
  const state = await changeState(context, (before) => pruneLog(before, context.now()));
  const head = headOf(context, state);
  const { sealer, store } = context;
  const { at: _time, known: _known, ...news } = head;
  const says = await sealer.hash(
    new TextEncoder().encode(JSON.stringify([news, [...(news.snapshot?.covers ?? [])]])),
  );
  const last = state.heads.at(-1);
  const isNews = last === undefined ? hasContent(state) : last.says !== says;
  if (!isNews && !isDueToTell(state, head)) return success(finished.value);
  const number = (last?.number ?? 0) + 1;
  const { device } = state;
  const bytes = await sealer.seal({ kind: 'head', device, number }, writeHead(head));
  const name = headName({ device, number, hash: await sealer.hash(bytes) });
  const made: OwnHead = { name, number, at: head.at, isUp: false, says };
  await store.transact(async (transaction) => {
    const before = await transaction.state();
    const heads = [...before.heads, made].slice(-REMEMBERED);
    await transaction.setBody(name, bytes);
    await transaction.setState({ ...before, heads });
  });
  return uploadHead(context);
}

/** True where a head was uploaded. */
async function uploadHead(context: SyncContext): Promise<SyncResult<boolean>> {
  const { store } = context;
  const { heads } = await readState(store);
  const last = heads.at(-1);
  if (last === undefined || last.isUp) return success(false);
  const bytes = await store.transact((transaction) => transaction.body(last.name));
  if (bytes === null) return success(false);
  const stored = await storeFile(context, 'heads', last.name, bytes);
  if (!stored.ok) return stored;
  await store.transact(async (transaction) => {
    const state = await transaction.state();
    const up = state.heads.map((each) =>
      each.name === last.name ? { ...each, isUp: true } : each,
    );
    await transaction.setState({ ...state, heads: up });
    await transaction.setBody(last.name, null);
  });
  return success(true);
}

/**
 * Deletes own files that neither of the two newest heads names (SPEC 6.5), and own heads older than those. What cannot be deleted
 * now is deleted another time.
 */
export async function collectGarbage(
  context: SyncContext,
  shown: Heads,
  files: number,
): Promise<SyncResult<null>> {
  const { remote, store } = context;
  const state = await readState(store);
  const newest = state.heads.findLast(({ isUp }) => isUp)?.number ?? 0;
  const old = (shown.get(state.device) ?? []).filter(({ number }) => number < newest - 1);
  for (const head of old.slice(0, files)) {
    const deleted = await remote.delete('heads', headName(head));
    if (!deleted.ok) return deleted;
  }
  const gone = state.garbage.filter(({ lastHead }) => lastHead < newest - 1);
  for (const each of gone.slice(0, Math.max(0, files - old.length))) {
    const deleted = await remote.delete(each.folder, each.name);
    if (!deleted.ok) return deleted;
    await changeState(context, (before) => ({
      ...before,
      garbage: before.garbage.filter(({ name }) => name !== each.name),
    }));
  }
  return success(null);
}

function headOf({ now, deviceName }: SyncContext, state: DeviceState): Head {
  const { device, sealed, tip, log, snapshot, bad, peers } = state;
  const known = new Map<DeviceId, Known>();
  for (const [id, { have, head }] of peers) known.set(id, { upTo: contiguous(have), head });
  return {
    device,
    name: deviceName,
    at: Math.max(0, Math.trunc(now())),
    sealed,
    tip,
    log: log.map(({ name }) => name),
    snapshot: snapshot === null ? null : { shards: snapshot.shards, covers: snapshot.covers },
    known,
    bad,
  };
}

function hasContent({ sealed, snapshot, peers, bad }: DeviceState): boolean {
  return sealed > 0 || snapshot !== null || peers.size > 0 || bad.length > 0;
}

function isDueToTell({ heads }: DeviceState, { at }: Head): boolean {
  const last = heads.at(-1);
  return last !== undefined && Math.abs(at - last.at) > TELLING;
}
