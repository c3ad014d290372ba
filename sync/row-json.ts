import type { Json } from '../engine/kept.ts';
import {
  compareWritten,
  EMPTY_ROW,
  type KeyedRow,
  mergeRows,
  type Versions,
  type Written,
} from './row.ts';
import { type DeviceId, parseDeviceId, parseStamp, type Stamp } from './stamp.ts';

// A row as one line of JSON (SPEC 4.2). Lists, not objects: names of fields come from outside, and one row has one text.

/** UTF-16 units. A saved article with its text is the largest thing there is. */
const LONGEST_ROW = 8_000_000;
const LONGEST_KEY = 200;
const MOST_FIELDS = 10_000;
const DEEPEST = 24;

/** One line without a line feed; equal rows have equal lines. */
export function formatRow({ key, row }: KeyedRow): string {
  const registers = byField(row.registers).map(([field, { stamp, value }]) => [
    field,
    stamp,
    value,
  ]);
  const versions = byField(row.versions).map(([field, { written, seen }]) => [
    field,
    written.map(({ stamp, value }) => [stamp, value]),
    byField(seen),
  ]);
  return JSON.stringify([key, row.floor, registers, versions]);
}

/** Null for a line that is no row or passes the limits. What a newer release wrote in a row's fields is kept as it stands. */
export function parseRow(line: string): KeyedRow | null {
  if (line.length > LONGEST_ROW) return null;
  const value = parseJson(line);
  if (!Array.isArray(value) || value.length !== 4) return null;
  const [key, floor, registers, versions] = value;
  if (!isName(key) || !isList(registers) || !isList(versions)) return null;
  const purged = floor === null ? null : parseStamp(floor);
  if (floor !== null && purged === null) return null;
  const row = {
    floor: purged,
    registers: new Map<string, Written>(),
    versions: new Map<string, Versions>(),
  };
  for (const each of registers) {
    const [field, stamp, content] = asList(each, 3);
    const written = writtenOf(stamp, content);
    if (!isName(field) || written === null) return null;
    row.registers.set(field, written);
  }
  for (const each of versions) {
    const [field, written, seen] = asList(each, 3);
    const parsed = versionsOf(written, seen);
    if (!isName(field) || parsed === null) return null;
    row.versions.set(field, parsed);
  }
  // What comes from outside takes the one form that merging gives.
  return { key, row: mergeRows(EMPTY_ROW, row) };
}

function versionsOf(written: unknown, seen: unknown): Versions | null {
  if (!isList(written) || !isList(seen)) return null;
  const all: Written[] = [];
  for (const each of written) {
    const [stamp, content] = asList(each, 2);
    const one = writtenOf(stamp, content);
    if (one === null) return null;
    all.push(one);
  }
  const known = new Map<DeviceId, Stamp>();
  for (const each of seen) {
    const [device, stamp] = asList(each, 2);
    const id = parseDeviceId(device);
    const at = parseStamp(stamp);
    if (id === null || at === null) return null;
    known.set(id, at);
  }
  return { written: all.sort(compareWritten), seen: known };
}

function writtenOf(stamp: unknown, value: unknown): Written | null {
  const at = parseStamp(stamp);
  return at === null || value === undefined || isTooDeep(value, DEEPEST)
    ? null
    : { stamp: at, value: value as Json };
}

function isTooDeep(value: unknown, left: number): boolean {
  if (value === null || typeof value !== 'object') return false;
  return left === 0 || Object.values(value).some((each) => isTooDeep(each, left - 1));
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= LONGEST_KEY;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length <= MOST_FIELDS;
}

function asList(value: unknown, length: number): readonly unknown[] {
  return Array.isArray(value) && value.length === length ? value : [];
}

function byField<Value>(fields: ReadonlyMap<string, Value>): [string, Value][] {
  return [...fields].sort(([a], [b]) => (a < b ? -1 : 1));
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
