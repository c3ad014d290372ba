import type { Json } from '../engine/kept.ts';
import { type DeviceId, deviceOf, type Stamp } from './stamp.ts';

// The lattice of SPEC 3. What a device writes is itself a small row: to merge an operation, a segment or a snapshot is one function.

/** A value with when it was written. */
export interface Written {
  readonly stamp: Stamp;
  readonly value: Json;
}

/** A field of which versions that knew nothing of each other stand side by side, until one is written that knew them. */
export interface Versions {
  /** By ascending stamp, then by value; none is covered by `seen`. */
  readonly written: readonly Written[];
  /** Of each device, the newest stamp that a later version has replaced. */
  readonly seen: ReadonlyMap<DeviceId, Stamp>;
}

/** One thing of a library. Maps, since field names come from outside. */
export interface Row {
  /** What was written at or before it is purged for ever; null where nothing was. */
  readonly floor: Stamp | null;
  /** Fields of which the latest write holds. */
  readonly registers: ReadonlyMap<string, Written>;
  readonly versions: ReadonlyMap<string, Versions>;
}

export interface KeyedRow {
  readonly key: string;
  readonly row: Row;
}

/** The register that is true where the thing was removed. */
export const REMOVED = '$removed';

export const EMPTY_ROW: Row = { floor: null, registers: new Map(), versions: new Map() };

/**
 * The least row that holds all of both: commutative, associative and idempotent, whatever the order in which writes arrive
 * (SPEC 3.1). Reads no clock. Linear in the fields.
 */
export function mergeRows(a: Row, b: Row): Row {
  const floor = latest(a.floor, b.floor);
  const registers = new Map<string, Written>();
  for (const [field, written] of [...a.registers, ...b.registers]) {
    const other = registers.get(field);
    if (isAbove(written.stamp, floor)) {
      registers.set(field, other === undefined ? written : winner(other, written));
    }
  }
  const versions = new Map<string, Versions>();
  for (const field of new Set([...a.versions.keys(), ...b.versions.keys()])) {
    const merged = mergeVersions(a.versions.get(field), b.versions.get(field), floor);
    if (merged.written.length > 0 || merged.seen.size > 0) versions.set(field, merged);
  }
  return { floor, registers, versions };
}

/** Above 0 where the first wins: the later stamp, and of one stamp the greater text, so that all devices choose the same. */
export function compareWritten(a: Written, b: Written): number {
  if (a.stamp !== b.stamp) return a.stamp > b.stamp ? 1 : -1;
  const left = canonicalJson(a.value);
  const right = canonicalJson(b.value);
  return left === right ? 0 : left > right ? 1 : -1;
}

function winner(a: Written, b: Written): Written {
  return compareWritten(a, b) >= 0 ? a : b;
}

function mergeVersions(
  a: Versions | undefined,
  b: Versions | undefined,
  floor: Stamp | null,
): Versions {
  const seen = new Map<DeviceId, Stamp>();
  for (const [device, stamp] of [...(a?.seen ?? []), ...(b?.seen ?? [])]) {
    const newest = latest(seen.get(device) ?? null, stamp);
    if (newest !== null && isAbove(newest, floor)) seen.set(device, newest);
  }
  const all = [...(a?.written ?? []), ...(b?.written ?? [])].filter(
    ({ stamp }) => isAbove(stamp, floor) && isAbove(stamp, seen.get(deviceOf(stamp)) ?? null),
  );
  const ordered = all.sort(compareWritten);
  return {
    seen,
    written: ordered.filter((it, at) => {
      const next = ordered[at + 1];
      return next === undefined || compareWritten(it, next) !== 0;
    }),
  };
}

/** A row in which nothing was ever written is not there; else hidden only where its removal is newer than all else (SPEC 3.4). */
export function isVisible({ registers, versions }: Row): boolean {
  const removed = registers.get(REMOVED);
  const isNewer = ({ stamp }: Written) =>
    removed === undefined || removed.value !== true || stamp > removed.stamp;
  for (const [field, written] of registers) if (field !== REMOVED && isNewer(written)) return true;
  for (const { written } of versions.values()) if (written.some(isNewer)) return true;
  return false;
}

/** Whether nothing is written in a row: it was purged, or never there. */
export function isBlank({ registers, versions }: Row): boolean {
  return (
    registers.size === 0 && [...versions.values()].every(({ written }) => written.length === 0)
  );
}

/** The newest stamp in a row; null where there is none. */
export function newestStamp({ floor, registers, versions }: Row): Stamp | null {
  let newest = floor;
  for (const { stamp } of registers.values()) newest = latest(newest, stamp);
  for (const { written, seen } of versions.values()) {
    for (const { stamp } of written) newest = latest(newest, stamp);
    for (const stamp of seen.values()) newest = latest(newest, stamp);
  }
  return newest;
}

/** Whether two values say the same, in whatever order the keys of their objects stand. */
export function isSameJson(a: Json, b: Json): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

/** JSON with the keys of every object in order of code units: one text for one value. */
function canonicalJson(value: Json): string {
  return JSON.stringify(value, (_key, each: Json) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

function isAbove(stamp: Stamp, floor: Stamp | null): boolean {
  return floor === null || stamp > floor;
}

function latest(a: Stamp | null, b: Stamp | null): Stamp | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
