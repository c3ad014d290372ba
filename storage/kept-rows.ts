import type { KeptArticle } from '../engine/kept.ts';
import type { ArticleId } from '../engine/model.ts';
import type { Content } from './articles.ts';
import { changeOwnShelf } from './own-shelf.ts';
import type { IsnadDatabase } from './schema.ts';

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

/** Writes an article in place of what `readKept` gave of it, and on the own shelf unless it is in the bin. Inside a transaction. */
export async function writeKept(
  database: IsnadDatabase,
  after: KeptArticle,
  before: KeptArticle | null,
): Promise<void> {
  const { article, claims, assertions, savedAt, changedAt, how, removedAt } = after;
  const { id } = article;
  await database.kept.put({ id, savedAt, changedAt, how, removedAt });
  const isSame = before !== null && isEqual(before, after);
  if (!isSame) await database.contents.put({ id, article, claims, assertions });
  const wasShown = before?.removedAt === null;
  const isShown = removedAt === null;
  if (isShown ? !(isSame && wasShown) : wasShown) {
    await changeOwnShelf(database, id, isShown ? after : null);
  }
}

/** Whether two articles tell the same in the same words. */
export function isEqual(one: Content, other: Content): boolean {
  return contentText(one) === contentText(other);
}

/** What an article tells as one text, equal for equal articles. */
export function contentText({ article, claims, assertions }: Content): string {
  return JSON.stringify({ article, claims, assertions });
}
