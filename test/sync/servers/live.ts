import { createHash } from 'node:crypto';
import type { Json } from '../../../engine/kept.ts';
import { LIMITS, type SyncContext } from '../../../sync/context.ts';
import { syncOnce } from '../../../sync/cycle.ts';
import type { Remote } from '../../../sync/remote.ts';
import { type KeyedRow, REMOVED } from '../../../sync/row.ts';
import type { DeviceId } from '../../../sync/stamp.ts';
import { createKeyRing, type VaultId } from '../../../sync/vault/key-ring.ts';
import { createVaultSealer } from '../../../sync/vault/vault-sealer.ts';
import { isLost, textOf } from '../device-checks.ts';
import { createMemoryStore } from '../memory-store.ts';
import type { FaultProxy } from './fault-proxy.ts';
import { below, type Random } from './random.ts';

/** What became of devices that synced through a network full of faults. */
export interface Lived {
  readonly edits: number;
  readonly failedSyncs: number;
  /** Devices whose library is not that of the first: to be 0. */
  readonly differing: number;
  /** Writes that the first device does not have: to be 0. */
  readonly lost: number;
}

const DEVICES = 3;
const STEPS = 45;
const KEYS = 12;
/** Of all requests, in the time of faults. */
const CHANCE = 0.12;
const ROUNDS = 5;
const SLICES = 20;

/**
 * Devices with real seals edit and sync through the proxy; then the network is quiet, and they sync until nothing is left. Joins and
 * snapshots come as often as in the simulation.
 */
export async function liveOn(
  remoteThrough: (proxy: FaultProxy) => Remote,
  proxy: FaultProxy,
  random: Random,
): Promise<Lived> {
  let born = 0;
  const newDevice = () => {
    born += 1;
    const name = `${random()} ${born}`;
    return createHash('sha256').update(name).digest('hex').slice(0, 16) as DeviceId;
  };
  const ring = await createKeyRing('5'.repeat(32) as VaultId, [new Uint8Array(32).fill(5)]);
  const sealer = createVaultSealer(ring);
  const remote = remoteThrough(proxy);
  const devices = Array.from({ length: DEVICES }, () => createMemoryStore(newDevice()));
  const written: KeyedRow[] = [];
  let now = Date.UTC(2026, 10, 22);
  let failedSyncs = 0;

  async function sync(at: number): Promise<boolean> {
    const store = devices[at % DEVICES];
    if (store === undefined) return false;
    const context: SyncContext = {
      store,
      remote,
      sealer,
      now: () => now,
      newDevice,
      deviceName: `Device ${at}`,
      decisions: { reseed: true, allowRemovals: true },
      files: 12,
      limits: { ...LIMITS, joinedFrom: 5, snapshotBytes: 20_000, mostSegments: 8 },
    };
    const result = await syncOnce(context);
    if (!result.ok) failedSyncs += 1;
    return result.ok && result.value.hasMore;
  }

  function edit(at: number): void {
    const store = devices[at % DEVICES];
    now += 1_000 + below(random, 5_000);
    const key = `claim-${below(random, KEYS)}`;
    const text = `قال المتحدث إن العدد ${below(random, 1_000)} ${'x'.repeat(below(random, 600))}`;
    const isNote = random() < 0.3;
    const row = store?.write(
      key,
      {
        registers: new Map<string, Json>(
          isNote
            ? []
            : [
                ['text', text],
                [REMOVED, random() < 0.1],
              ],
        ),
        versions: isNote ? new Map([['note', text]]) : new Map(),
      },
      now,
    );
    if (row !== undefined) written.push(row);
  }

  proxy.chance = CHANCE;
  for (let step = 0; step < STEPS; step += 1) {
    const at = below(random, DEVICES);
    edit(at);
    if (random() < 0.5) await sync(at);
  }
  proxy.chance = 0;
  const failed = failedSyncs;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let at = 0; at < DEVICES; at += 1) {
      for (let slice = 0; slice < SLICES && (await sync(at)); slice += 1);
    }
  }
  if (failedSyncs > failed) throw new Error('A sync failed where the network was quiet.');
  const [first, ...others] = devices;
  if (first === undefined) throw new Error('There are three.');
  const text = textOf({ store: first });
  return {
    edits: written.length,
    failedSyncs: failed,
    differing: others.filter((store) => textOf({ store }) !== text).length,
    lost: written.filter((row) => isLost({ store: first }, row)).length,
  };
}
