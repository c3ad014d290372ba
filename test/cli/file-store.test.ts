import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFileStore } from '../../cli/sync/file-store.ts';
import type { DeviceId } from '../../sync/stamp.ts';
import { describeSyncStore, STORE_DEVICE } from '../contract/sync-store.ts';

async function openIn(folder: string, device: DeviceId = STORE_DEVICE) {
  const opened = await openFileStore(join(folder, 'library.sync'), device);
  if (!opened.ok) throw new Error(opened.failure.message);
  return opened.value;
}

describeSyncStore('a file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-store-'));
  const store = await openIn(folder);
  return {
    store,
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
});

describe('a file of a sync', () => {
  it('holds after it was opened again what it held, closed or not', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'isnad-store-'));
    const bytes = new Uint8Array([0, 255]);
    const first = await openIn(folder);
    await first.transact(async (transaction) => {
      await transaction.setBody('a', bytes);
      await transaction.setState({ ...(await transaction.state()), sealed: 3 });
    });
    // Not closed: as after a kill.
    const second = await openIn(folder, 'e'.repeat(16) as DeviceId);
    await second.setSeen('digest');
    await second.close();
    const third = await openIn(folder);
    const [state, body] = await third.transact(async (transaction) => [
      await transaction.state(),
      await transaction.body('a'),
    ]);
    expect(state).toMatchObject({ device: STORE_DEVICE, sealed: 3 });
    expect(body).toEqual(bytes);
    expect(third.seen).toBe('digest');
    await third.close();
    await rm(folder, { recursive: true });
  });
});
