import type { Failure, Result } from '../../engine/result.ts';
import { success } from '../../engine/result.ts';
import { gzip } from '../../packs/formats/gzip.ts';
import { writeBackup } from '../../packs/formats/write-backup.ts';
import { toStorageFailure } from '../../storage/failures.ts';
import { createDexieKept } from '../../storage/kept-library.ts';
import type { IsnadDatabase } from '../../storage/schema.ts';
import type { Snapshots } from '../../storage/snapshots.ts';
import { isEmpty, snapshotDue } from './snapshot-due.ts';

/**
 * Takes a snapshot of the library where one is due (`snapshotDue`), or at once when `isAsked`; gives whether it did; never of
 * an empty library, which would only take the place of another. It is the same file as a backup, read slice by slice. `by` names the release that makes it; `now` is in ms since epoch.
 */
export async function takeSnapshot(
  database: IsnadDatabase,
  snapshots: Snapshots,
  { now, by, isAsked }: { readonly now: number; readonly by: string; readonly isAsked: boolean },
): Promise<Result<boolean, Failure>> {
  try {
    const isDue = isAsked
      ? !(await isEmpty(database))
      : await snapshotDue(database, snapshots, now);
    if (!isDue) return success(false);
    const made = new Date(now).toISOString();
    const pieces: BlobPart[] = [];
    for await (const piece of gzip(writeBackup(createDexieKept(database), { made, by }))) {
      pieces.push(piece as Uint8Array<ArrayBuffer>);
    }
    const added = await snapshots.add(now, new Blob(pieces, { type: 'application/gzip' }));
    return added.ok ? success(true) : added;
  } catch (error) {
    return { ok: false, failure: toStorageFailure(error) };
  }
}
