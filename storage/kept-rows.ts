import type { KeptArticle } from '../engine/kept.ts';
import type { ArticleId } from '../engine/model.ts';
import type { Content } from './articles.ts';
import { changeOwnShelf, type Shelved } from './own-shelf.ts';
import type { ContentRow, IsnadDatabase } from './schema.ts';

/** An article of the reader's own as its tables hold it, in the bin or not; null where there is none. Inside a transaction. */
export async function readKept(
  { kept, contents }: IsnadDatabase,
  id: ArticleId,
): Promise<KeptArticle | null> {
  const row = await kept.get(id);
  const content = await contents.get(id);
  if (row === undefined || content === undefined) return null;
  const { savedAt, changedAt, how, removedAt } = row;
  const { article, claims, assertions } = content;
  return { article, savedAt, changedAt, how, removedAt, claims, assertions };
}

/** An article as it is to be, and what `readKept` gave of it. */
export interface KeptChange {
  readonly after: KeptArticle;
  readonly before: KeptArticle | null;
}

/** Writes articles, each named once, in place of what there was, and on the own shelf unless they are in the bin. Inside a transaction. */
export async function writeKept(
  database: IsnadDatabase,
  changes: readonly KeptChange[],
): Promise<void> {
  const { kept, contents } = database;
  const shelved: Shelved[] = [];
  const told: ContentRow[] = [];
  for (const { after, before } of changes) {
    const { article, claims, assertions } = after;
    const { id } = article;
    const isSame = before !== null && isEqual(before, after);
    if (!isSame) told.push({ id, article, claims, assertions });
    const wasShown = before?.removedAt === null;
    const isShown = after.removedAt === null;
    if (isShown ? !(isSame && wasShown) : wasShown) shelved.push([id, isShown ? after : null]);
  }
  await kept.bulkPut(
    changes.map(({ after: { article, savedAt, changedAt, how, removedAt } }) => {
      return { id: article.id, savedAt, changedAt, how, removedAt };
    }),
  );
  // What writes nothing is no change that would be copied.
  if (told.length > 0) await contents.bulkPut(told);
  await changeOwnShelf(database, shelved);
}

/** Whether two articles tell the same in the same words. */
export function isEqual(one: Content, other: Content): boolean {
  return contentText(one) === contentText(other);
}

/** What an article tells as one text, equal for equal articles. */
export function contentText({ article, claims, assertions }: Content): string {
  return JSON.stringify({ article, claims, assertions });
}
