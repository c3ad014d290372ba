import type { Table } from 'dexie';
import type { Stamp } from '../engine/judgements.ts';
import type { Json, KeptArticle, KeptEdit, NoteTarget } from '../engine/kept.ts';
import type { ArticleId } from '../engine/model.ts';
import { failure, type Result, success } from '../engine/result.ts';
import type { Content } from './articles.ts';
import { type Change, parseChanges, parseContent, TAG_FIELD } from './changes.ts';
import { type StorageFailure, toStorageFailure } from './failures.ts';
import { contentText, isEqual, readKept, writeKept } from './kept-rows.ts';
import { type IsnadDatabase, JOURNAL } from './schema.ts';
import { copiedTransaction } from './second-copy.ts';

/** What is saved of an article, and the digest of its version, which stands for it in the journal. */
export interface Saved {
  readonly content: Content;
  readonly digest: string;
}

/** The values that fields get. */
export type Fields = ReadonlyMap<string, Json>;

/** Changes a note and its tags (`storage/reader-edits.ts`), and gives what takes that back. */
export type ChangeWords = (
  database: IsnadDatabase,
  on: NoteTarget,
  fields: Fields,
  at: number,
) => Promise<Change[]>;

interface EditOptions {
  readonly saved?: Saved;
  readonly undoes?: string;
  readonly changeWords?: ChangeWords | undefined;
}

/** Changes made together; where nothing is different after them, nothing is written and nothing comes back. */
export type Edited = Result<KeptEdit | null, StorageFailure>;

/**
 * Takes an edit back inside {@link inTransaction}, by an edit of its own; what others did to the same fields since goes with
 * it, and is in the journal. `edit-gone` where the journal does not hold it, or it destroyed something.
 */
export async function undoWithin(
  database: IsnadDatabase,
  id: string,
  stamp: Stamp,
  changeWords?: ChangeWords,
): Promise<Edited> {
  const changes = parseChanges((await database.edits.get(id))?.inverse);
  if (changes === null || changes.length === 0) {
    return failure('edit-gone', 'This cannot be taken back any more; nothing was changed.');
  }
  return editWithin(database, changes, stamp, { undoes: id, changeWords });
}

/** Runs edits in one transaction over all that they touch, and waits for the second copy. Gives what they give, or why nothing was written. */
export async function inTransaction<Value>(
  database: IsnadDatabase,
  edit: () => Promise<Result<Value, StorageFailure>>,
): Promise<Result<Value, StorageFailure>> {
  try {
    return await copiedTransaction(database, editedTables(database), edit);
  } catch (error) {
    return { ok: false, failure: toStorageFailure(error) };
  }
}

/** All tables that an edit may touch. */
export function editedTables(database: IsnadDatabase): readonly Table[] {
  const { shelves, articles, claims, assertions, generations, heads } = database;
  const { kept, contents, versions, notes, edits, judgements } = database;
  const tables = [shelves, articles, claims, assertions, generations, heads, kept, contents];
  return [...tables, versions, notes, edits, judgements];
}

/**
 * The one door for what the reader makes: applies changes inside {@link inTransaction}, and writes them into the journal with
 * what takes them back. `saved` is what the digests of `content` stand for; without `changeWords` notes and tags stay.
 */
export async function editWithin(
  database: IsnadDatabase,
  changes: readonly Change[],
  { now, random }: Stamp,
  { saved, undoes, changeWords }: EditOptions,
): Promise<Edited> {
  const journal = await database.heads.get(JOURNAL);
  // Later than all before it, even where the clock was set back: the journal tells what came after what.
  const at = Math.max(now, (journal?.editedAt ?? 0) + 1);
  const inverse: Change[] = [];
  for (const [row, fields] of byRow(changes)) {
    const [kind, id = ''] = row.split('-');
    const words = new Map([...fields].filter(([field]) => isOfNote(field)));
    const others = new Map([...fields].filter(([field]) => !isOfNote(field)));
    if (kind === 'article' && others.size > 0) {
      inverse.push(...(await changeArticle(database, id as ArticleId, others, at, saved)));
    }
    if (words.size > 0) inverse.push(...((await changeWords?.(database, row, words, at)) ?? []));
  }
  if (inverse.length === 0) return success(null);
  const edit: Json = { changes: [...changes], ...(undoes === undefined ? {} : { undoes }) };
  const entry: KeptEdit = { id: random, at, edit, inverse: { changes: inverse } };
  await database.edits.add(entry);
  await database.heads.put({ shelf: JOURNAL, fresh: [], editedAt: at });
  return success(entry);
}

function byRow(changes: readonly Change[]): Map<NoteTarget, Map<string, Json>> {
  const rows = new Map<NoteTarget, Map<string, Json>>();
  for (const { row, field, value } of changes) {
    rows.set(row, (rows.get(row) ?? new Map<string, Json>()).set(field, value));
  }
  return rows;
}

function isOfNote(field: string): boolean {
  return field === 'text' || field.startsWith(TAG_FIELD);
}

/** Gives what takes the changes back. */
async function changeArticle(
  database: IsnadDatabase,
  id: ArticleId,
  fields: Fields,
  at: number,
  saved: Saved | undefined,
): Promise<Change[]> {
  const before = await readKept(database, id);
  const content = contentAfter(id, fields.get('content'), saved) ?? before;
  if (content === null) return [];
  const { article, claims, assertions } = content;
  const isSame = before !== null && isEqual(before, content);
  const { savedAt, how, removedAt } = before ?? { savedAt: at, how: 'asked', removedAt: null };
  const after: KeptArticle = {
    article,
    savedAt,
    changedAt: isSame ? before.changedAt : at,
    how: (fields.get('how') ?? how) as KeptArticle['how'],
    removedAt: removedAfter(removedAt, fields.get('removedAt')),
    claims,
    assertions,
  };
  const row: NoteTarget = `article-${id}`;
  const inverse: Change[] = [];
  const takeBack = (field: string, value: Json) => inverse.push({ row, field, value });
  if (before === null) takeBack('removedAt', at);
  else {
    if (!isSame) takeBack('content', contentText(before));
    if (before.how !== after.how) takeBack('how', before.how);
    if (before.removedAt !== after.removedAt) takeBack('removedAt', before.removedAt);
  }
  if (inverse.length > 0) await writeKept(database, [{ after, before }]);
  return inverse;
}

/** What is in the bin went there once. */
function removedAfter(before: number | null, value: Json | undefined): number | null {
  if (value === undefined) return before;
  return value === null ? null : (before ?? Number(value));
}

/** Null where nothing readable is told of it. */
function contentAfter(
  id: ArticleId,
  value: Json | undefined,
  saved: Saved | undefined,
): Content | null {
  if (value === undefined) return null;
  const content = value === saved?.digest ? saved.content : parseContent(value);
  return content?.article.id === id ? content : null;
}
