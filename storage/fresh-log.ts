import type { StorageArea } from './area.ts';

/** A database that is made for being deleted, and the key under which `session` knows that it was. */
const PASSING = 'passing';

/**
 * Has the browser close the log of its databases and begin another: before anything is written, once in its life (`session` is
 * as old as the browser).
 *
 * Chromium goes on writing behind a record of which a killed browser wrote a part, takes that for damage when it is started
 * the next time, and deletes all databases of the origin (google/leveldb issue 1287; docs/LIBRARY.md). Deleting a database,
 * however small, has it compact, and compacting closes the log. Some 30 ms; where the browser refuses, all stays as it is.
 */
export async function beginFreshLog(
  session: StorageArea,
  factory: IDBFactory = indexedDB,
): Promise<void> {
  if ((await session.get(PASSING))[PASSING]) return;
  await new Promise((resolve) => {
    const opening = factory.open(PASSING);
    opening.onerror = resolve;
    opening.onsuccess = () => {
      opening.result.close();
      const deleting = factory.deleteDatabase(PASSING);
      deleting.onsuccess = resolve;
      deleting.onerror = resolve;
    };
  });
  await session.set({ [PASSING]: 1 });
}
