import type { LibraryArticle } from '../engine/library.ts';
import type { ArticleId } from '../engine/model.ts';
import { type Result, success } from '../engine/result.ts';
import { type StorageFailure, toStorageFailure } from './failures.ts';
import { type ArticleRow, type IsnadDatabase, OWN_SHELF, type Shelf } from './schema.ts';

/**
 * Puts articles on the reader's own shelf, each in one transaction: an article is there as a whole or not
 * at all, and those before a failure stay. Adding one that is there changes nothing; adding another
 * reading of it replaces the old one. Gives the number of articles that changed.
 * Pass a connection opened with strict durability: this is what the reader made.
 */
export async function addArticles(
  database: IsnadDatabase,
  articles: readonly LibraryArticle[],
): Promise<Result<number, StorageFailure>> {
  let changed = 0;
  try {
    for (const article of articles) {
      if (await addArticle(database, article)) changed += 1;
    }
    return success(changed);
  } catch (error) {
    return { ok: false, failure: toStorageFailure(error) };
  }
}

function addArticle(database: IsnadDatabase, added: LibraryArticle): Promise<boolean> {
  const { shelves, articles, claims, assertions } = database;
  return database.transaction('rw', shelves, articles, claims, assertions, async () => {
    const rows = toRows(OWN_SHELF, added);
    if (await isStored(database, rows)) return false;
    await dropArticle(database, added.article.id);
    await claims.bulkPut(rows.claims);
    await assertions.bulkPut(rows.assertions);
    await articles.put(rows.article);
    const shelf = (await shelves.get(OWN_SHELF)) ?? EMPTY_OWN_SHELF;
    await shelves.put({ ...shelf, revision: shelf.revision + 1 });
    return true;
  });
}

const EMPTY_OWN_SHELF: Shelf = {
  id: OWN_SHELF,
  pack: null,
  state: 'active',
  position: 0,
  revision: 0,
  version: 0,
  digest: '',
  name: '',
  created: '',
  licence: '',
};

/** An article as the rows of one shelf; a row for each distinct id. */
export function toRows(shelf: number, { article, claims, assertions }: LibraryArticle) {
  return {
    article: { ...article, shelf, assertions: assertions.map(({ id }) => id) },
    claims: claims.map(({ id, text, lang }) => ({ id, text, lang, shelf })),
    assertions: assertions.map((assertion) => ({ ...assertion, shelf })),
  };
}

async function isStored(
  database: IsnadDatabase,
  rows: ReturnType<typeof toRows>,
): Promise<boolean> {
  const stored = await database.articles.get([OWN_SHELF, rows.article.id]);
  if (JSON.stringify(stored) !== JSON.stringify(rows.article)) return false;
  const keys = rows.assertions.map(({ id }): [number, typeof id] => [OWN_SHELF, id]);
  const assertions = await database.assertions.bulkGet(keys);
  return JSON.stringify(assertions) === JSON.stringify(rows.assertions);
}

/** Deletes an article of the own shelf with its assertions, and the claims that nothing there makes any more. */
async function dropArticle(database: IsnadDatabase, id: ArticleId): Promise<void> {
  const stored: ArticleRow | undefined = await database.articles.get([OWN_SHELF, id]);
  if (stored === undefined) return;
  const keys = stored.assertions.map((assertion): [number, typeof assertion] => [
    OWN_SHELF,
    assertion,
  ]);
  const dropped = await database.assertions.bulkGet(keys);
  await database.assertions.bulkDelete(keys);
  await database.articles.delete([OWN_SHELF, id]);
  const claims = new Set(dropped.flatMap((row) => (row === undefined ? [] : [row.claim])));
  for (const claim of claims) {
    const others = await database.assertions
      .where('claim')
      .equals(claim)
      .filter((row) => row.shelf === OWN_SHELF)
      .count();
    if (others === 0) await database.claims.delete([OWN_SHELF, claim]);
  }
}
