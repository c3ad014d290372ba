import type { Library } from '../../engine/library.ts';
import { type Result, success } from '../../engine/result.ts';
import type { StorageFailure } from '../../storage/failures.ts';
import { createDexieLibrary } from '../../storage/library.ts';
import { type IsnadDatabase, openDatabase } from '../../storage/schema.ts';
import type { SegmentCache } from '../../storage/segment-cache.ts';

export interface OpenLibrary {
  readonly database: IsnadDatabase;
  readonly library: Library;
}

/** The way to the library: opens it when first needed, and again after it was closed or could not be opened. */
export type LibraryAccess = () => Promise<Result<OpenLibrary, StorageFailure>>;

/** `open` opens the database; tests pass their own. */
export function createLibraryAccess(open: typeof openDatabase = openDatabase): LibraryAccess {
  let opening: Promise<Result<OpenLibrary, StorageFailure>> | null = null;

  async function openAnew(): Promise<Result<OpenLibrary, StorageFailure>> {
    const opened = await open();
    if (!opened.ok) return opened;
    // The cache goes with the connection: another database may stand behind the next one.
    const cache: SegmentCache = new Map();
    return success({ database: opened.value, library: createDexieLibrary(opened.value, cache) });
  }

  return async () => {
    const seen = opening;
    const known = await seen;
    if (known?.ok === true && known.value.database.isOpen()) return known;
    // Whoever else waited for the same connection may have begun the next one.
    const next = opening === seen || opening === null ? openAnew() : opening;
    opening = next;
    return next;
  };
}
