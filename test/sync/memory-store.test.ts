import { describeSyncStore, STORE_DEVICE } from '../contract/sync-store.ts';
import { createMemoryStore } from './memory-store.ts';

describeSyncStore('memory', async () => ({
  store: createMemoryStore(STORE_DEVICE),
  close: async () => undefined,
}));
