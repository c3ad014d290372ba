import { type DeviceId, parseDeviceId } from './stamp.ts';

// Names of files on a remote (SPEC 5.2). Each ends in the hash of the file's own bytes: other bytes are another name, so that nothing is
// ever overwritten, a cut upload can be told from a whole one, and no cache or clock of a server is asked.

/** The first 32 hex digits of a file's SHA-256. */
export type FileHash = string;

/** A stretch of a device's log. */
export interface SegmentName {
  readonly device: DeviceId;
  readonly first: number;
  readonly last: number;
  readonly hash: FileHash;
}

export interface HeadName {
  readonly device: DeviceId;
  /** Counts up with each head that the device publishes, from 1. */
  readonly number: number;
  readonly hash: FileHash;
}

const SEGMENT = /^([0-9a-f]{16})-([1-9]\d{0,9})_([1-9]\d{0,9})-([0-9a-f]{32})$/u;
const HEAD = /^([0-9a-f]{16})-([1-9]\d{0,9})-([0-9a-f]{32})$/u;
const SHARD = /^([0-9a-f]{16})-([0-9a-f]{32})$/u;

export function segmentName({ device, first, last, hash }: SegmentName): string {
  return `${device}-${first}_${last}-${hash}`;
}

export function headName({ device, number, hash }: HeadName): string {
  return `${device}-${number}-${hash}`;
}

export function shardName(device: DeviceId, hash: FileHash): string {
  return `${device}-${hash}`;
}

/** Null for any other name: a remote's folder may hold what is not ours. */
export function parseSegmentName(name: string): SegmentName | null {
  const [, device, first, last, hash] = SEGMENT.exec(name) ?? [];
  const id = parseDeviceId(device);
  if (id === null || hash === undefined || Number(first) > Number(last)) return null;
  return { device: id, first: Number(first), last: Number(last), hash };
}

/** Null for any other name. */
export function parseHeadName(name: string): HeadName | null {
  const [, device, number, hash] = HEAD.exec(name) ?? [];
  const id = parseDeviceId(device);
  return id === null || hash === undefined ? null : { device: id, number: Number(number), hash };
}

/** The hash of a shard's bytes, as its name has it; null for any other name. */
export function shardHash(name: string): FileHash | null {
  return SHARD.exec(name)?.[2] ?? null;
}

/** Whose file it is; null for what is no file of ours. */
export function ownerOf(name: string): DeviceId | null {
  return parseDeviceId(name.slice(0, 16));
}
