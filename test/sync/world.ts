import { createHash } from 'node:crypto';
import type { Json } from '../../engine/kept.ts';
import type { Limits, Notice, SyncContext } from '../../sync/context.ts';
import { type Synced, syncOnce } from '../../sync/cycle.ts';
import { createMemoryRemote } from '../../sync/remotes/memory.ts';
import { EMPTY_ROW, type KeyedRow, REMOVED } from '../../sync/row.ts';
import type { DeviceId } from '../../sync/stamp.ts';
import { isLost, shows, textOf } from './device-checks.ts';
import { createFaultyRemote, FAULTS } from './faulty-remote.ts';
import { createMemoryStore, type Disk, Killed, type MemoryStore } from './memory-store.ts';
import { createPlainSealer } from './plain-sealer.ts';
import type { Step } from './step.ts';

interface Device {
  readonly store: MemoryStore;
  clock: number;
  backup: Disk | null;
  isAlive: boolean;
  /** Every write whose transaction was committed and not undone by the restore of a backup. */
  wrote: readonly KeyedRow[];
  backedUp: readonly KeyedRow[];
  /** What it had written when it last finished a sync: from then on others have it, whatever happens to the device. */
  published: readonly KeyedRow[] | null;
}

/** Devices around one remote that does everything a remote can do wrong. Deterministic. */
interface World {
  readonly devices: readonly Device[];
  /** Keys of rows that did not show what was written to them, right after it was. */
  readonly wrong: readonly string[];
  /** What syncs complained of while the remote kept all that it was given: each is a fault of the sync. */
  readonly alarms: readonly string[];
  step(step: Step): Promise<void>;
  /** Syncs all that live, without faults, until nothing is left to do. */
  settle(): Promise<void>;
  /** Every row that some living device has written, or that a dead one had published. */
  owed(): readonly KeyedRow[];
}

const START = Date.UTC(2026, 0, 1);
const CLOCK_STEP = 1_000;
const DAY = 86_400_000;
const FIELDS = ['text', 'tag:a', 'tag:b'];

function createWorld(count: number): World {
  let files = new Map<string, Uint8Array>();
  let kept = new Map<string, Uint8Array>();
  let faults: number[] = [];
  let born = 0;
  let isHonest = true;
  const wrong: string[] = [];
  const alarms: string[] = [];
  const newDevice = () => {
    born += 1;
    return createHash('sha256').update(`device ${born}`).digest('hex').slice(0, 16) as DeviceId;
  };
  const devices: Device[] = Array.from({ length: count }, () => addDevice());
  const sealer = createPlainSealer();

  function addDevice(): Device {
    const store = createMemoryStore(newDevice());
    store.onCommit = (when) => {
      const fault = faults[0] ?? 0;
      if (when === 'before' && fault === FAULTS.killBefore) kill();
      if (when === 'after') {
        const taken = faults.shift() ?? 0;
        if (taken === FAULTS.killAfter) kill();
      }
    };
    return {
      store,
      clock: START,
      backup: null,
      isAlive: true,
      wrote: [],
      backedUp: [],
      published: null,
    };
  }

  function kill(): never {
    faults = [];
    throw new Killed();
  }

  async function run(device: Device): Promise<Synced | null> {
    const context: SyncContext = {
      store: device.store,
      remote: createFaultyRemote({
        honest: createMemoryRemote(files),
        fault: () => faults.shift() ?? FAULTS.none,
        kill,
        // Half a head is shown to all; half of another file is named by no head.
        onCut: (folder) => {
          isHonest &&= folder !== 'heads';
        },
      }),
      sealer,
      now: () => device.clock,
      newDevice,
      deviceName: 'Device',
      decisions: { reseed: true, allowRemovals: true },
      files: 4,
      limits: SMALL_LIMITS,
    };
    try {
      const result = await syncOnce(context);
      if (!result.ok) return null;
      if (isHonest) alarms.push(...alarmsOf(result.value));
      if (!result.value.hasMore) device.published = device.wrote;
      return result.value;
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      return null;
    } finally {
      faults = [];
    }
  }

  function write(
    device: Device,
    key: number,
    changes: Partial<{ registers: [string, Json][]; versions: [string, Json][]; purge: boolean }>,
  ) {
    device.clock += CLOCK_STEP;
    const { registers = [], versions = [], purge = false } = changes;
    const row = device.store.write(
      `key-${key}`,
      { registers: new Map(registers), versions: new Map(versions), purge },
      device.clock,
    );
    device.wrote = [...device.wrote, row];
    const after = device.store.disk.rows.get(row.key) ?? EMPTY_ROW;
    if (!shows(after, registers, versions, purge)) wrong.push(row.key);
  }

  async function step(it: Step): Promise<void> {
    if ('on' in it) {
      const living = devices.filter(({ isAlive }) => isAlive);
      const device = living[it.on % living.length];
      if (device !== undefined) await act(device, it);
      return;
    }
    if (it.do === 'keep') {
      kept = new Map(files);
      return;
    }
    isHonest = false;
    if (it.do === 'rot') rot(it.file, it.how);
    else files = it.do === 'wipe' ? new Map() : new Map(kept);
  }

  async function act(device: Device, it: Extract<Step, { on: number }>): Promise<void> {
    switch (it.do) {
      case 'write': {
        const field = FIELDS[it.field % FIELDS.length] ?? '';
        return write(device, it.key, {
          registers: [
            [field, it.value],
            [REMOVED, false],
          ],
        });
      }
      case 'version':
        return write(device, it.key, { versions: [['note', it.value]] });
      case 'remove':
        return write(device, it.key, { registers: [[REMOVED, true]] });
      case 'purge':
        return write(device, it.key, { purge: true });
      case 'sync':
        faults = [...it.faults];
        await run(device);
        return;
      case 'clock':
        device.clock = Math.max(1, device.clock + it.by);
        return;
      case 'clone':
        return clone(device);
      case 'backup':
        device.backup = device.store.disk;
        device.backedUp = device.wrote;
        return;
      case 'restore':
        if (device.backup === null) return;
        device.store.disk = device.backup;
        device.wrote = device.backedUp;
        return;
      case 'destroy':
        if (devices.filter(({ isAlive }) => isAlive).length > 1) device.isAlive = false;
    }
  }

  function clone(device: Device): void {
    if (devices.length >= MOST_DEVICES) return;
    const copy = addDevice();
    copy.store.disk = device.store.disk;
    copy.clock = device.clock;
    copy.wrote = device.wrote;
    devices.push(copy);
  }

  function rot(file: number, how: 'flip' | 'cut' | 'lose'): void {
    const name = [...files.keys()].sort()[file % Math.max(1, files.size)];
    const bytes = name === undefined ? undefined : files.get(name);
    if (name === undefined || bytes === undefined) return;
    if (how === 'lose') files.delete(name);
    else if (how === 'cut') files.set(name, bytes.subarray(0, bytes.length >> 1));
    else
      files.set(
        name,
        bytes.map((byte, at) => (at === file % bytes.length ? byte ^ 1 : byte)),
      );
  }

  return {
    devices,
    wrong,
    alarms,
    step,
    async settle() {
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const device of devices) {
          device.clock += DAY;
          for (let slice = 0; device.isAlive && slice < SLICES; slice += 1) {
            if ((await run(device))?.hasMore !== true) break;
          }
        }
      }
    },
    owed() {
      return devices.flatMap((device) =>
        device.isAlive ? device.wrote : (device.published ?? []),
      );
    },
  };
}

/** What a reader would be told of files that are not as they should be. */
function alarmsOf({ notices }: Synced): readonly string[] {
  return notices.map(({ kind }) => kind).filter((kind) => ALARMS.has(kind));
}

const ALARMS: ReadonlySet<Notice['kind']> = new Set([
  'unreadable',
  'reseeded',
  'rolled-back',
  'stale',
]);

/** So small that joining, snapshots and their parts happen in every history. */
const SMALL_LIMITS: Limits = {
  segmentBytes: 300,
  shardBytes: 200,
  joinedBelow: 2_000,
  joinedFrom: 3,
  snapshotBytes: 600,
  mostSegments: 6,
};
const MOST_DEVICES = 6;
/** Each device may have to read what another writes anew because it could not be read. */
const ROUNDS = 6;
const SLICES = 200;

/** What became of devices after a history and a time without faults: nothing of it is to be there. */
export async function liveThrough(count: number, history: readonly Step[]) {
  const world = createWorld(count);
  for (const each of history) await world.step(each);
  await world.settle();
  const [first, ...others] = world.devices.filter(({ isAlive }) => isAlive);
  if (first === undefined) throw new Error('One device always lives.');
  return {
    differing: others.filter((other) => textOf(other) !== textOf(first)).length,
    lost: world.owed().filter((row) => isLost(first, row)),
    wrong: world.wrong,
    alarms: world.alarms,
  };
}
