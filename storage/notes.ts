import type { Stamp } from '../engine/judgements.ts';
import type { NoteTarget } from '../engine/kept.ts';
import { KEPT_LIMITS, readTag } from '../engine/parse-kept.ts';
import { failure } from '../engine/result.ts';
import type { Edited } from './edits.ts';
import { applyEdit, readNote } from './reader-edits.ts';
import type { IsnadDatabase } from './schema.ts';

/** Writes the reader's own words on an article or a claim; '' takes them back. `too-long` beyond `KEPT_LIMITS.note`. */
export async function writeNote(
  database: IsnadDatabase,
  on: NoteTarget,
  text: string,
  stamp: Stamp,
): Promise<Edited> {
  if (text.length > KEPT_LIMITS.note) {
    return failure('too-long', 'The note is too long to be kept; shorten it. Nothing was changed.');
  }
  return applyEdit(database, [{ row: on, field: 'text', value: text }], stamp);
}

/**
 * Gives a tag to articles or claims, or takes it from them, in one edit. White space around it counts for nothing.
 * `bad-tag` for an empty one, one beyond `KEPT_LIMITS.tag`, or where something has as many as it can.
 */
export async function setTag(
  database: IsnadDatabase,
  on: readonly NoteTarget[],
  tag: string,
  has: boolean,
  stamp: Stamp,
): Promise<Edited> {
  const name = readTag(tag.normalize('NFC').trim());
  if (name === null) {
    return failure('bad-tag', 'A tag has 1 to 100 characters; choose another name.');
  }
  for (const target of has ? on : []) {
    const { tags } = await readNote(database, target);
    if (tags.length >= KEPT_LIMITS.tags && !tags.includes(name)) {
      return failure('bad-tag', 'It has as many tags as it can; take one away first.');
    }
  }
  const changes = on.map((row) => ({ row, field: `tag:${name}`, value: has }));
  return applyEdit(database, changes, stamp);
}
