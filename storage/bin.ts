import type { Stamp } from '../engine/judgements.ts';
import type { KeptEdit, NoteTarget } from '../engine/kept.ts';
import type { ArticleId } from '../engine/model.ts';
import { type Result, success } from '../engine/result.ts';
import { parseChanges } from './changes.ts';
import { type Edited, inTransaction } from './edits.ts';
import type { StorageFailure } from './failures.ts';
import { applyEdit } from './reader-edits.ts';
import type { IsnadDatabase } from './schema.ts';

/**
 * Puts articles into the bin, in one edit: they are no evidence from then on, and lose nothing. Those that are there, or
 * that nobody knows, stay as they are. Pass a connection opened with strict durability.
 */
export function removeFromLibrary(
  database: IsnadDatabase,
  ids: readonly ArticleId[],
  stamp: Stamp,
): Promise<Edited> {
  return setRemoved(database, ids, stamp.now, stamp);
}

/** Takes articles out of the bin; else as {@link removeFromLibrary}. */
export function restoreFromBin(
  database: IsnadDatabase,
  ids: readonly ArticleId[],
  stamp: Stamp,
): Promise<Edited> {
  return setRemoved(database, ids, null, stamp);
}

function setRemoved(
  database: IsnadDatabase,
  ids: readonly ArticleId[],
  value: number | null,
  stamp: Stamp,
): Promise<Edited> {
  const changes = ids.map((id) => ({ row: `article-${id}` as const, field: 'removedAt', value }));
  return applyEdit(database, changes, stamp);
}

/**
 * Destroys articles that are in the bin, with all versions of their texts, the notes on them, and what the journal says of
 * them; nothing else is ever destroyed. Others of these ids stay as they are. Gives the number destroyed. Linear in the
 * journal. Pass a connection opened with strict durability.
 */
export function emptyBin(
  database: IsnadDatabase,
  ids: readonly ArticleId[],
  { now, random }: Stamp,
): Promise<Result<number, StorageFailure>> {
  const { kept, contents, versions, notes, edits } = database;
  return inTransaction(database, async () => {
    const rows = await kept.bulkGet([...ids]);
    const gone = rows.flatMap((row) =>
      row === undefined || row.removedAt === null ? [] : [row.id],
    );
    if (gone.length === 0) return success(0);
    await kept.bulkDelete(gone);
    await contents.bulkDelete(gone);
    for (const id of gone) {
      const keys = await versions.where(':id').between([id, ''], [id, 'g']).primaryKeys();
      await versions.bulkDelete(keys);
    }
    const destroyed = gone.map((id): NoteTarget => `article-${id}`);
    await notes.bulkDelete(destroyed);
    await forget(database, new Set<string>(destroyed));
    // That they are gone is kept, so that no other device brings them back.
    const changes = destroyed.map((row) => ({ row, field: 'destroyed', value: true }));
    await edits.add({ id: random, at: now, edit: { changes }, inverse: { changes: [] } });
    return success(gone.length);
  });
}

/** Takes rows out of the journal; what was done to others in the same edits stays. */
async function forget({ edits }: IsnadDatabase, rows: ReadonlySet<string>): Promise<void> {
  const touched = await edits
    .filter((entry) => rowsIn(entry).some((row) => rows.has(row)))
    .toArray();
  const without = (value: KeptEdit['edit']) => ({
    changes: (parseChanges(value) ?? []).filter(({ row }) => !rows.has(row)),
  });
  const shorter = touched.map((entry) => ({
    ...entry,
    edit: without(entry.edit),
    inverse: without(entry.inverse),
  }));
  await edits.bulkPut(shorter.filter(({ edit }) => edit.changes.length > 0));
  const empty = shorter.filter(({ edit }) => edit.changes.length === 0);
  await edits.bulkDelete(empty.map(({ id }) => id));
}

function rowsIn({ edit }: KeptEdit): string[] {
  return (parseChanges(edit) ?? []).map(({ row }) => row);
}
