/**
 * When a value was written, and by whom: a hybrid logical clock (Kulkarni et al., "Logical Physical Clocks", 2014). Nine base 36 digits of
 * milliseconds, a dot, four of a counter, a dot, the device: compared as strings they are in their total order.
 */
export type Stamp = string & { readonly __brand: 'Stamp' };

/** 16 random hex digits: a browser profile that writes. A profile that was cloned or restored takes another. */
export type DeviceId = string & { readonly __brand: 'DeviceId' };

/** The latest moment that a device wrote or saw. */
export interface Clock {
  /** Milliseconds since epoch. */
  readonly ms: number;
  /** 0 to {@link LAST_COUNT}: how often within the same millisecond. */
  readonly count: number;
}

export const NO_TIME: Clock = { ms: 0, count: 0 };

/** SPEC 2.3. A later stamp is no stamp: every release and device drops it, whatever its own clock says. */
const LAST_MS = Date.UTC(2200, 0, 1);
/**
 * SPEC 2.4. A device whose own clock is later than this counts on from what it saw: so a clock that is centuries off leaves a hundred
 * years of stamps to write.
 */
const LAST_TRUSTED_MS = Date.UTC(2100, 0, 1);
const LAST_COUNT = 36 ** 4 - 1;
const STAMP = /^([0-9a-z]{9})\.([0-9a-z]{4})\.([0-9a-f]{16})$/u;
const DEVICE = /^[0-9a-f]{16}$/u;

/** Null for what is no device's id. */
export function parseDeviceId(value: unknown): DeviceId | null {
  return typeof value === 'string' && DEVICE.test(value) ? (value as DeviceId) : null;
}

/** Null for what is no stamp, or one after the year 2199. */
export function parseStamp(value: unknown): Stamp | null {
  if (typeof value !== 'string') return null;
  const ms = STAMP.exec(value)?.[1];
  return ms !== undefined && Number.parseInt(ms, 36) < LAST_MS ? (value as Stamp) : null;
}

/** Who wrote it. */
export function deviceOf(stamp: Stamp): DeviceId {
  return stamp.slice(15) as DeviceId;
}

/** Milliseconds since epoch by the writer's clock. */
export function timeOf(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(0, 9), 36);
}

/**
 * The next moment to write at: later than all that the device wrote or saw, and than `after`, the newest stamp that the write replaces
 * (SPEC 2.5: what a reader does beats what the reader saw). `now`: the device's own clock, wrong as it may be.
 */
export function tick(clock: Clock, now: number, after: Stamp | null): Clock {
  const own = Number.isSafeInteger(now) && now > 0 && now < LAST_TRUSTED_MS ? now : 0;
  const seen = after === null ? clock : later(clock, clockOf(after));
  return own > seen.ms ? { ms: own, count: 0 } : following(seen);
}

/** The clock of a device that has seen a stamp of another. */
export function observe(clock: Clock, stamp: Stamp): Clock {
  return later(clock, clockOf(stamp));
}

/** The stamp of a moment that `tick` gave. */
export function stampAt({ ms, count }: Clock, device: DeviceId): Stamp {
  const moment = ms.toString(36).padStart(9, '0');
  return `${moment}.${count.toString(36).padStart(4, '0')}.${device}` as Stamp;
}

function following({ ms, count }: Clock): Clock {
  return count < LAST_COUNT ? { ms, count: count + 1 } : { ms: ms + 1, count: 0 };
}

function later(a: Clock, b: Clock): Clock {
  return a.ms > b.ms || (a.ms === b.ms && a.count >= b.count) ? a : b;
}

function clockOf(stamp: Stamp): Clock {
  return { ms: timeOf(stamp), count: Number.parseInt(stamp.slice(10, 14), 36) };
}
