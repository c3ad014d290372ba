import type { IsnadDatabase } from '../../storage/schema.ts';
import { isSnapshotDue, type Snapshots } from '../../storage/snapshots.ts';

/**
 * Whether a snapshot of the library is due at a time (ms since epoch): `isSnapshotDue`, and there is something to copy; an empty library would only
 * take the place of another. Reads keys and counts, no rows: a few ms. Rejects with Dexie's error.
 */
export async function snapshotDue(
  database: IsnadDatabase,
  snapshots: Pick<Snapshots, 'newest'>,
  now: number,
): Promise<boolean> {
  const newest = await snapshots.newest();
  const edits = await database.edits
    .where('at')
    .between(newest ?? 0, Number.MAX_SAFE_INTEGER, false)
    .count();
  return isSnapshotDue(newest, now, edits) && !(await isEmpty(database));
}

/** Whether the reader has made nothing. Rejects with Dexie's error. */
export async function isEmpty({ kept, notes, judgements }: IsnadDatabase): Promise<boolean> {
  for (const table of [kept, notes, judgements]) if ((await table.count()) > 0) return false;
  return true;
}
