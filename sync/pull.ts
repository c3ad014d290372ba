import { success } from '../engine/result.ts';
import {
  changeState,
  type Notice,
  openFile,
  type SyncContext,
  type SyncResult,
} from './context.ts';
import { type Head, LARGEST_HEAD, readHead } from './head.ts';
import { type HeadName, headName, ownerOf } from './names.ts';
import { type Heads, MOST_HEADS } from './own-heads.ts';
import { type Progress, pullLog, pullShards, type Step } from './pull-files.ts';
import { contiguous } from './ranges.ts';
import type { DeviceId } from './stamp.ts';
import { type DeviceState, peerOf, readState } from './store.ts';

/** What was read of the others. */
export interface Pulled {
  readonly rows: number;
  readonly notices: readonly Notice[];
  /** The slice ended before everything was read. */
  readonly hasMore: boolean;
}

/**
 * Reads what other devices wrote since, file by file, each in a transaction of its own that also remembers that it was read: wherever
 * this ends, the next pull goes on (SPEC 6.6). One device's trouble does not keep the others from being read.
 */
export async function pull(context: SyncContext, heads: Heads): Promise<SyncResult<Pulled>> {
  const shown = await context.store.transact((transaction) => transaction.countVisible());
  const progress: Progress = { rows: 0, removals: 0, shown, filesLeft: context.files, notices: [] };
  const most = new Map<DeviceId, number>();
  let hasMore = false;
  for (const [device, names] of knownFirst(heads, await readState(context.store))) {
    const { device: own } = await readState(context.store);
    if (device === own) continue;
    const read = await pullDevice(context, device, names.slice(0, MOST_HEADS), progress, most);
    if (!read.ok) return read;
    hasMore ||= read.value === 'paused';
  }
  const { peers, device: own } = await readState(context.store);
  for (const [device, head] of most) {
    const newest = heads.get(device)?.[0]?.number ?? 0;
    if (device !== own && head > newest && peers.has(device)) {
      progress.notices.push({ kind: 'stale', device });
    }
  }
  return success({ rows: progress.rows, notices: progress.notices, hasMore });
}

/** A server can make up any number of devices: only so many that nothing was read of are looked at (SPEC 11.10). */
function knownFirst(heads: Heads, { peers }: DeviceState): Heads {
  const known = [...heads].filter(([device]) => peers.has(device));
  const others = [...heads].filter(([device]) => !peers.has(device));
  return new Map([...known, ...others.slice(0, MOST_STRANGERS)]);
}

const MOST_STRANGERS = 64;

async function pullDevice(
  context: SyncContext,
  device: DeviceId,
  names: readonly HeadName[],
  progress: Progress,
  most: Map<DeviceId, number>,
): Promise<SyncResult<Step>> {
  const peer = peerOf(await readState(context.store), device);
  const newest = names[0]?.number ?? 0;
  if (newest < peer.head) {
    progress.notices.push({ kind: 'rolled-back', device });
    return success('done');
  }
  let unread = 0;
  let isPaused = false;
  // Two heads of one number are of two profiles with one id: both are read. An older one only where no newer can be.
  let readNumber = peer.head;
  let wasRead = false;
  for (const name of names) {
    if (name.number < readNumber) break;
    if (peer.done.includes(headName(name))) {
      wasRead = true;
      readNumber = name.number;
      continue;
    }
    const step = await pullName(context, name, progress, most);
    if (!step.ok) return step;
    if (step.value === 'held' || isLeftAlone(step.value)) return success('done');
    isPaused ||= step.value === 'paused';
    if (step.value === 'bad') {
      unread += 1;
      await changeState(context, (state) => withBad(state, headName(name)));
    } else {
      wasRead = true;
      readNumber = name.number;
    }
  }
  if (!wasRead && unread > 0) progress.notices.push({ kind: 'unreadable', device, files: unread });
  return success(isPaused ? 'paused' : 'done');
}

/** Reads a head and what it names; `bad` where the head itself cannot be read. */
async function pullName(
  context: SyncContext,
  name: HeadName,
  progress: Progress,
  most: Map<DeviceId, number>,
): Promise<SyncResult<Step>> {
  const head = await openHead(context, name);
  if (!head.ok) return head;
  if (head.value === null) return success('bad');
  if (head.value === 'too-new' || head.value === 'locked') {
    progress.notices.push({ kind: head.value, device: name.device });
    return success(head.value);
  }
  for (const [other, { head: number }] of head.value.known) {
    most.set(other, Math.max(most.get(other) ?? 0, number));
  }
  return pullHead(context, name, head.value, progress);
}

/** Null where it cannot be read. */
async function openHead(
  context: SyncContext,
  { device, number, hash }: HeadName,
): Promise<SyncResult<Head | 'too-new' | 'locked' | null>> {
  const as = { kind: 'head', device, number } as const;
  const opened = await openFile(context, 'heads', headName({ device, number, hash }), hash, as);
  if (!opened.ok) return opened;
  if (opened.value.kind === 'locked') return success('locked');
  if (opened.value.kind !== 'read' || opened.value.plain.length > LARGEST_HEAD)
    return success(null);
  const head = readHead(opened.value.plain);
  return success(head === null || head === 'too-new' || head.device === device ? head : null);
}

async function pullHead(
  context: SyncContext,
  name: HeadName,
  head: Head,
  progress: Progress,
): Promise<SyncResult<Step>> {
  const { device } = head;
  const bad: string[] = [];
  const log = await pullLog(context, head, progress, bad);
  if (!log.ok || log.value === 'held' || log.value === 'paused') return log;
  let leftAlone = isLeftAlone(log.value) ? log.value : null;
  const state = await readState(context.store);
  const { have } = peerOf(state, device);
  // Of the log it names all is read by now: what is missing was joined into it, left out of it, or could not be read.
  const lacksOwn = contiguous(have) < head.sealed;
  if (head.snapshot !== null && (lacksOwn || makesUpFor(state, head))) {
    const shards = await pullShards(context, head, progress, bad);
    if (!shards.ok || shards.value === 'held' || shards.value === 'paused') return shards;
    if (isLeftAlone(shards.value)) leftAlone = shards.value;
  }
  if (leftAlone !== null) progress.notices.push({ kind: leftAlone, device });
  if (bad.length > 0) progress.notices.push({ kind: 'unreadable', device, files: bad.length });
  const isWhole = bad.length === 0 && leftAlone === null;
  await changeState(context, (before) =>
    repairing(afterHead(before, name, head, bad, isWhole), head, context.now()),
  );
  return success('done');
}

/**
 * Whether a snapshot of a device holds what could not be read of it, whatever the numbers say: a profile that was restored to before its
 * first sync begins again at one. Or what could not be read of another.
 */
function makesUpFor(state: DeviceState, { device, snapshot }: Head): boolean {
  const owners = new Set(state.bad.map(ownerOf));
  return (
    owners.has(device) ||
    [...(snapshot?.covers ?? [])].some(
      ([other, upTo]) =>
        other !== state.device && owners.has(other) && contiguous(peerOf(state, other).have) < upTo,
    )
  );
}

/** Of a later release, or sealed with a later key: not damaged, and not to be reported as such. */
function isLeftAlone(step: Step): step is 'too-new' | 'locked' {
  return step === 'too-new' || step === 'locked';
}

function afterHead(
  state: DeviceState,
  name: HeadName,
  head: Head,
  bad: readonly string[],
  isWhole: boolean,
): DeviceState {
  const peer = peerOf(state, head.device);
  const full = headName(name);
  const peers = new Map(state.peers).set(head.device, {
    ...peer,
    name: head.name,
    at: head.at,
    head: Math.max(peer.head, name.number),
    sealed: head.sealed,
    tip: head.tip,
    files: peer.files.filter((file) => head.log.includes(file)),
    shards: peer.shards.filter((file) => head.snapshot?.shards.includes(file) === true),
    done: isWhole ? [...peer.done.slice(-DONE), full] : peer.done,
    ack: head.known.get(state.device)?.upTo ?? peer.ack,
  });
  const others = state.bad.filter((file) => ownerOf(file) !== head.device);
  const isNews = bad.some((file) => !state.bad.includes(file));
  return {
    ...state,
    peers: isNews ? lookedAtAnew(peers, head.device) : peers,
    bad: [...others, ...bad].slice(-MOST_BAD),
  };
}

/** Files that others are told of as unreadable; of more, when these are mended. */
const MOST_BAD = 200;
/** Heads of a device that are remembered as read. */
const DONE = 4;

/**
 * What another could not read of this device is never pointed to again: a new snapshot, or a new head, takes its place. What it could
 * not read of a third one that has been silent since is made up for by a snapshot, where it is here.
 */
function repairing(state: DeviceState, head: Head, now: number): DeviceState {
  const own = head.bad.filter(
    (file) =>
      ownerOf(file) === state.device && !state.rejected.includes(file) && isNamed(state, file),
  );
  const last = state.heads.at(-1);
  const isHeadBad = last !== undefined && head.bad.includes(last.name);
  const heads = isHeadBad ? [...state.heads.slice(0, -1), { ...last, says: '' }] : state.heads;
  const helps = head.bad.some((file) => hasInstead(state, head, ownerOf(file), now));
  if (own.length === 0 && !helps) return { ...state, heads };
  return { ...state, heads, rejected: [...state.rejected, ...own], owesSnapshot: true };
}

/** Milliseconds that the owner of a file is given to write it anew. */
const OWNERS_TIME = 86_400_000;

function hasInstead(state: DeviceState, head: Head, owner: DeviceId | null, now: number): boolean {
  if (owner === null || owner === state.device || owner === head.device) return false;
  const { have, at } = peerOf(state, owner);
  const told = Math.max(head.known.get(owner)?.upTo ?? 0, state.snapshot?.covers.get(owner) ?? 0);
  return contiguous(have) > told && Math.abs(now - at) > OWNERS_TIME;
}

function withBad(state: DeviceState, file: string): DeviceState {
  if (state.bad.includes(file)) return state;
  const peers = lookedAtAnew(state.peers, ownerOf(file));
  return { ...state, peers, bad: [...state.bad, file].slice(-MOST_BAD) };
}

/** A snapshot that was not needed may make up for a file that has gone bad since: the heads of others are read once more. */
function lookedAtAnew(peers: DeviceState['peers'], owner: DeviceId | null): DeviceState['peers'] {
  return new Map([...peers].map(([id, peer]) => [id, id === owner ? peer : { ...peer, done: [] }]));
}

function isNamed({ log, snapshot }: DeviceState, file: string): boolean {
  return log.some(({ name }) => name === file) || snapshot?.shards.includes(file) === true;
}
