import type { Json } from '../engine/kept.ts';
import { mergeRows, newestStamp, type Row, type Versions, type Written } from './row.ts';
import { type Clock, type DeviceId, deviceOf, type Stamp, stampAt, tick } from './stamp.ts';

/** What a reader does to one thing. */
export interface LocalWrite {
  /** Fields of which the latest write holds. */
  readonly registers: ReadonlyMap<string, Json>;
  /** Fields of which versions stand side by side: this one replaces all that the device knows. */
  readonly versions: ReadonlyMap<string, Json>;
  /** Purges what the thing is and was, on all devices, for ever. */
  readonly purge?: boolean;
}

export interface Stamped {
  readonly clock: Clock;
  /** What is to be sent: a row of this write only. */
  readonly written: Row;
  /** The row with it. */
  readonly row: Row;
}

/**
 * Stamps what a reader does, later than everything the row shows (SPEC 2.5), so that it holds from this moment on. `before`: the row as
 * the device has it. All of one write has one stamp.
 */
export function stampWrite(
  device: DeviceId,
  clock: Clock,
  now: number,
  before: Row,
  write: LocalWrite,
): Stamped {
  const at = tick(clock, now, newestStamp(before));
  const stamp = stampAt(at, device);
  const written: Row = {
    floor: write.purge === true ? stamp : null,
    registers: new Map(
      [...write.registers].map(([field, value]): [string, Written] => [field, { stamp, value }]),
    ),
    versions: new Map(
      [...write.versions].map(([field, value]): [string, Versions] => [
        field,
        { written: [{ stamp, value }], seen: seenBy(before.versions.get(field)) },
      ]),
    ),
  };
  return { clock: at, written, row: mergeRows(before, written) };
}

/** A version replaces every version that the writer had before the eyes. */
function seenBy(versions: Versions | undefined): ReadonlyMap<DeviceId, Stamp> {
  const seen = new Map(versions?.seen);
  for (const { stamp } of versions?.written ?? []) {
    const device = deviceOf(stamp);
    const before = seen.get(device);
    if (before === undefined || before < stamp) seen.set(device, stamp);
  }
  return seen;
}
