import { type FileHash, parseSegmentName, shardHash } from './names.ts';
import { FORMAT, NEWEST_FORMAT } from './segment.ts';
import { type DeviceId, parseDeviceId } from './stamp.ts';

/** What a device tells the others: where its log and its snapshot are, and what it has of theirs (SPEC 4.4). Written at each sync. */
export interface Head {
  readonly device: DeviceId;
  /** What the reader calls it: "Laptop". */
  readonly name: string;
  /** Milliseconds since epoch by its own clock: shown, and for how long a file is kept; merging does not ask it. */
  readonly at: number;
  /** The number of its last segment. */
  readonly sealed: number;
  /** A hash over all its segments so far: two heads of one number and another tip are of two histories. */
  readonly tip: FileHash;
  /** Names of the files of its log that are to be read, ascending. */
  readonly log: readonly string[];
  readonly snapshot: Snapshot | null;
  /** Of each other device, up to which segment it has all, and the number of the latest head it read. */
  readonly known: ReadonlyMap<DeviceId, Known>;
  /** Files of others that it could not read: their owners write them anew. */
  readonly bad: readonly string[];
}

/** All rows of a device at one time, in shards by ascending key. */
export interface Snapshot {
  /** Names of files. */
  readonly shards: readonly string[];
  /** Of each device, its own too, up to which segment all is in it. */
  readonly covers: ReadonlyMap<DeviceId, number>;
}

export interface Known {
  readonly upTo: number;
  readonly head: number;
}

/** Bytes of a head, sealed or not. */
export const LARGEST_HEAD = 1_048_576;
const MOST_FILES = 4_000;
const LONGEST_NAME = 100;

/** UTF-8. */
export function writeHead(head: Head): Uint8Array {
  const { device, name, at, sealed, tip, log, snapshot, known, bad } = head;
  const text = JSON.stringify({
    format: FORMAT,
    device,
    name,
    at,
    sealed,
    tip,
    log,
    snapshot:
      snapshot === null ? null : { shards: snapshot.shards, covers: [...snapshot.covers].sort() },
    known: [...known].map(([id, { upTo, head: number }]) => [id, upTo, number]).sort(),
    bad,
  });
  return new TextEncoder().encode(text);
}

/** Null for what is no head or passes the limits; `too-new` where a later release wrote it. */
export function readHead(bytes: Uint8Array): Head | 'too-new' | null {
  if (bytes.length > LARGEST_HEAD) return null;
  const value = parseObject(new TextDecoder().decode(bytes));
  if (value === null || !isCount(value['format'])) return null;
  if (value['format'] > NEWEST_FORMAT) return 'too-new';
  const device = parseDeviceId(value['device']);
  const log = namesOf(value['log']);
  const bad = namesOf(value['bad']);
  const known = knownOf(value['known']);
  const snapshot = value['snapshot'] === null ? null : snapshotOf(value['snapshot']);
  const { name, at, sealed, tip } = value;
  if (device === null || log === null || bad === null || known === null || snapshot === undefined) {
    return null;
  }
  if (!isText(name) || !isCount(at) || !isCount(sealed) || !isText(tip)) return null;
  if (log.some((each) => parseSegmentName(each)?.device !== device)) return null;
  return { device, name, at, sealed, tip, log, snapshot, known, bad };
}

/** Undefined for what is no snapshot. */
function snapshotOf(value: unknown): Snapshot | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  const { shards, covers } = value as { shards?: unknown; covers?: unknown };
  const names = namesOf(shards);
  const counts = pairsOf(covers, 2);
  if (names === null || counts === null || names.some((name) => shardHash(name) === null)) {
    return undefined;
  }
  const read = new Map<DeviceId, number>();
  for (const [device, upTo] of counts) {
    const id = parseDeviceId(device);
    if (id === null || !isCount(upTo)) return undefined;
    read.set(id, upTo);
  }
  return { shards: names, covers: read };
}

function knownOf(value: unknown): ReadonlyMap<DeviceId, Known> | null {
  const rows = pairsOf(value, 3);
  if (rows === null) return null;
  const known = new Map<DeviceId, Known>();
  for (const [device, upTo, head] of rows) {
    const id = parseDeviceId(device);
    if (id === null || !isCount(upTo) || !isCount(head)) return null;
    known.set(id, { upTo, head });
  }
  return known;
}

function pairsOf(value: unknown, length: number): readonly (readonly unknown[])[] | null {
  if (!Array.isArray(value) || value.length > MOST_FILES) return null;
  return value.every((each) => Array.isArray(each) && each.length === length) ? value : null;
}

function namesOf(value: unknown): readonly string[] | null {
  if (!Array.isArray(value) || value.length > MOST_FILES) return null;
  return value.every(isText) ? value : null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_NAME;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
