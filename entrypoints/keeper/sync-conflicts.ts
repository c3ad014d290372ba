import type { NoteTarget } from '../../engine/kept.ts';
import type { IsnadDatabase } from '../../storage/schema.ts';
import { noteVersions } from '../../sync/kept-rows.ts';
import { deviceOf, timeOf } from '../../sync/stamp.ts';
import type { DeviceState } from '../../sync/store.ts';
import { parseLine } from './sync-store.ts';

/** A note of which versions stand side by side. */
export interface NoteConflict {
  readonly on: NoteTarget;
  /** The oldest first; at least two. */
  readonly versions: readonly {
    readonly text: string;
    /** The id of who wrote it, and its name as last heard of; '' of this one and of one that was never heard of. */
    readonly device: string;
    readonly name: string;
    /** By the writer's clock, ms since epoch. */
    readonly at: number;
  }[];
}

/** Notes of a library that two devices wrote apart, but for those that were settled since. Rejects with Dexie's error. */
export async function readConflicts(database: IsnadDatabase): Promise<readonly NoteConflict[]> {
  const { syncRows, syncState, marks } = database;
  return database.transaction('r', syncRows, syncState, marks, async () => {
    const settled = new Set(
      (await marks.toArray()).flatMap(({ table, keys }) => (table === 'settled' ? keys : [])),
    );
    const state = (await syncState.get('state'))?.value as DeviceState | undefined;
    const rows = await syncRows.where('split').equals(1).toArray();
    return rows.flatMap(({ key, line }) => {
      const on = key.slice(key.indexOf(':') + 1) as NoteTarget;
      if (settled.has(on)) return [];
      const versions = noteVersions(parseLine(line)).map(({ text, stamp }) => {
        const device = deviceOf(stamp);
        const name = state?.peers.get(device)?.name ?? '';
        return { text, device, name, at: timeOf(stamp) };
      });
      return versions.length > 1 ? [{ on, versions }] : [];
    });
  });
}
