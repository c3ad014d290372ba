import type { Stamp } from '../engine/judgements.ts';
import type { Note, NoteTarget } from '../engine/kept.ts';
import { type Change, TAG_FIELD } from './changes.ts';
import { type Edited, editWithin, type Fields, inTransaction, undoWithin } from './edits.ts';
import type { IsnadDatabase } from './schema.ts';

/**
 * Applies changes of any kind in one transaction (`storage/edits.ts`). Pass a connection opened with strict durability; a
 * failure leaves everything as it was.
 */
export function applyEdit(
  database: IsnadDatabase,
  changes: readonly Change[],
  stamp: Stamp,
): Promise<Edited> {
  return inTransaction(database, () =>
    editWithin(database, changes, stamp, { changeWords: changeNote }),
  );
}

/**
 * Writes the text of a note that the reader chose of several that were written apart on synced devices: the next sync lets it stand for
 * all of them, also where the note had this text before. Else as {@link applyEdit}.
 */
export function settleNote(
  database: IsnadDatabase,
  on: NoteTarget,
  text: string,
  stamp: Stamp,
): Promise<Edited> {
  return inTransaction(database, async () => {
    const changes: Change[] = [{ row: on, field: 'text', value: text }];
    const edited = await editWithin(database, changes, stamp, { changeWords: changeNote });
    if (edited.ok) await database.marks.put({ table: 'settled', keys: [on], gone: [] });
    return edited;
  });
}

/** Takes an edit of any kind back (`undoWithin`); else as {@link applyEdit}. */
export function undoEdit(database: IsnadDatabase, id: string, stamp: Stamp): Promise<Edited> {
  return inTransaction(database, () => undoWithin(database, id, stamp, changeNote));
}

/** The reader's words on something; empty ones where there are none. Inside a transaction. */
export async function readNote({ notes }: IsnadDatabase, on: NoteTarget): Promise<Note> {
  return (await notes.get(on)) ?? { on, text: '', tags: [], changedAt: 0 };
}

async function changeNote(
  database: IsnadDatabase,
  on: NoteTarget,
  fields: Fields,
  at: number,
): Promise<Change[]> {
  const before = await readNote(database, on);
  const inverse: Change[] = [];
  const tags = new Set(before.tags);
  let { text } = before;
  for (const [field, value] of fields) {
    if (field === 'text') {
      if (typeof value !== 'string' || value === text) continue;
      inverse.push({ row: on, field, value: text });
      text = value;
    } else {
      const tag = field.slice(TAG_FIELD.length);
      if (tags.has(tag) === (value === true)) continue;
      inverse.push({ row: on, field, value: tags.has(tag) });
      if (value === true) tags.add(tag);
      else tags.delete(tag);
    }
  }
  if (inverse.length > 0) {
    await database.notes.put({ on, text, tags: [...tags].sort(), changedAt: at });
  }
  return inverse;
}
