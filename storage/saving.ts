import type { Stamp } from '../engine/judgements.ts';
import {
  type KeptArticle,
  type KeptVersion,
  type SavedHow,
  versionDigest,
} from '../engine/kept.ts';
import type { Article, ArticleId } from '../engine/model.ts';
import { type Result, success } from '../engine/result.ts';
import type { Content } from './articles.ts';
import type { Change } from './changes.ts';
import { type Edited, editWithin, inTransaction, type Saved, undoWithin } from './edits.ts';
import type { StorageFailure } from './failures.ts';
import { readKept } from './kept-rows.ts';
import type { IsnadDatabase } from './schema.ts';

/** An article as it was read. */
export interface Reading {
  readonly read: Content;
  /** The body, its blocks joined by "\n". */
  readonly text: string;
  readonly how: SavedHow;
}

/**
 * What saving came to. `saved`: it was not there. `newer`: another version of it was. `known`: this one was. `in-bin`: the
 * reader threw it away, and what is saved by itself does not bring it back.
 */
export interface SaveOutcome {
  readonly state: 'saved' | 'newer' | 'known' | 'in-bin';
  /** The journal's entry, for taking it back; null where nothing was written. */
  readonly edit: string | null;
}

/** Whether an article is in the reader's library: as it was read, in another version, thrown away, or not. Rejects with Dexie's error. */
export async function findSaved(
  { kept, versions }: IsnadDatabase,
  { id, title, publishedAt }: Pick<Article, 'id' | 'title' | 'publishedAt'>,
  text: string,
): Promise<'none' | 'known' | 'older' | 'in-bin'> {
  const row = await kept.get(id);
  if (row === undefined) return 'none';
  if (row.removedAt !== null) return 'in-bin';
  const version = await versions.get([id, versionDigest(title, publishedAt, text)]);
  return version === undefined ? 'older' : 'known';
}

/**
 * Saves an article as it was read, in one transaction; its claims become evidence, and its text a version beside those that
 * were saved before. Saving the same again changes nothing. Pass a connection opened with strict durability.
 */
export function saveArticle(
  database: IsnadDatabase,
  { read, text, how }: Reading,
  stamp: Stamp,
): Promise<Result<SaveOutcome, StorageFailure>> {
  const { article, assertions } = read;
  const { id, title, publishedAt } = article;
  const digest = versionDigest(title, publishedAt, text);
  const claims = read.claims.map((claim) => ({ id: claim.id, text: claim.text, lang: claim.lang }));
  const saved: Saved = { content: { article, claims, assertions }, digest };
  return inTransaction<SaveOutcome>(database, async () => {
    const before = await readKept(database, id);
    const inBin = before !== null && before.removedAt !== null;
    if (how === 'automatic' && inBin) return success({ state: 'in-bin', edit: null });
    const isNew = await addVersion(database, {
      article: id,
      digest,
      savedAt: stamp.now,
      title,
      publishedAt,
      text,
    });
    const edited = await editWithin(database, changesFor(before, id, digest, how), stamp, {
      saved,
    });
    if (!edited.ok) return edited;
    const isSame =
      !isNew && before?.article.hash === article.hash && before.article.title === title;
    const state = before === null || inBin ? 'saved' : isSame ? 'known' : 'newer';
    return success({ state, edit: edited.value?.id ?? null });
  });
}

/** Takes a saving back (`undoWithin`); else as {@link saveArticle}. */
export function undoSaving(database: IsnadDatabase, edit: string, stamp: Stamp): Promise<Edited> {
  return inTransaction(database, () => undoWithin(database, edit, stamp));
}

/** Gives whether there was none with this digest. */
async function addVersion({ versions }: IsnadDatabase, version: KeptVersion): Promise<boolean> {
  const isNew = (await versions.get([version.article, version.digest])) === undefined;
  if (isNew) await versions.add(version);
  return isNew;
}

function changesFor(
  before: KeptArticle | null,
  id: ArticleId,
  digest: string,
  how: SavedHow,
): Change[] {
  const row = `article-${id}` as const;
  const content: Change = { row, field: 'content', value: digest };
  const back: Change = { row, field: 'removedAt', value: null };
  // What the reader once asked for is not left to the retention of what was saved by itself.
  const by: Change = { row, field: 'how', value: how };
  if (before === null) return [content, by];
  return before.how === 'automatic' ? [content, back, by] : [content, back];
}
