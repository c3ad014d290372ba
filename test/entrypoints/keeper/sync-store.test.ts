import { createDexieSyncStore } from '../../../entrypoints/keeper/sync-store.ts';
import { describeSyncStore, STORE_DEVICE } from '../../contract/sync-store.ts';
import { open } from '../../storage/samples.ts';

describeSyncStore('the library of a browser', async () => {
  const database = await open();
  return {
    store: createDexieSyncStore(database, () => STORE_DEVICE),
    close: async () => database.close(),
  };
});
