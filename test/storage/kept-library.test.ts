import { createDexieKept } from '../../storage/kept-library.ts';
import { describeSink, describeSource } from '../contract/kept.ts';
import { open } from './samples.ts';

describeSource('the Dexie library', async (rows) => {
  const library = createDexieKept(await open());
  await library.put(rows);
  return library;
});

describeSink('the Dexie library', async () => createDexieKept(await open()));
