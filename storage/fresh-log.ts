import type { StorageArea } from './area.ts';

/** A database that is made for being deleted, and the key under which `session` knows that it was. */
const PASSING = 'passing';

/**
 * Has the browser close the log of its databases and begin another: before anything is written, once in its life (`session` is
 * as old as the browser).
 *
 * Chromium goes on writing behind a record of which a killed browser wrote a part, takes that for damage when it is started
 * the next time, and deletes all databases of the origin (google/leveldb issue 1287; docs/LIBRARY.md). Deleting a database,
 * however small, has it compact, and compacting closes the log. Some 30 ms; where the browser refuses, all stays as it is, and
 * the next opening tries again.
 */
export async function beginFreshLog(
  session: StorageArea,
  factory: IDBFactory = globalThis.indexedDB,
): Promise<void> {
  try {
    if ((await session.get(PASSING))[PASSING]) return;
    await settled(factory.open(PASSING)).then((database) => database.close());
    await settled(factory.deleteDatabase(PASSING));
    await session.set({ [PASSING]: 1 });
  } catch {
    // Why there is no storage is told by whoever opens the library.
  }
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = reject;
  });
}
