import type { ArticleId } from '../engine/model.ts';
import { parseArticle, parseAssertion, parseClaim } from '../engine/parse-model.ts';
import type { Content } from './articles.ts';
import { type ArticleRow, type IsnadDatabase, OWN_SHELF } from './schema.ts';
import { copiedTransaction } from './second-copy.ts';
import { rowsOfShelf } from './shelves.ts';

/** Articles in one transaction. */
const SLICE = 50;

/**
 * Keeps the articles of the own shelf of which a release before version 3 of the schema knew no more than what stands
 * there. Stopped anywhere, the next time goes on. Two requests where there is nothing to do. Rejects with Dexie's error.
 */
export async function adoptOwnArticles(database: IsnadDatabase): Promise<void> {
  const own = await rowsOfShelf(database.articles, OWN_SHELF).primaryKeys();
  const ids = own.map(([, id]) => id);
  const kept = new Set<string>(await database.kept.toCollection().primaryKeys());
  const orphans = ids.filter((id) => !kept.has(id));
  for (let at = 0; at < orphans.length; at += SLICE) {
    await adoptSlice(database, orphans.slice(at, at + SLICE));
  }
}

function adoptSlice(database: IsnadDatabase, ids: readonly ArticleId[]): Promise<void> {
  const { articles, claims, assertions, kept, contents } = database;
  return copiedTransaction(database, [articles, claims, assertions, kept, contents], async () => {
    for (const id of ids) {
      const row = await articles.get([OWN_SHELF, id]);
      const content = row === undefined ? null : await readShelf(database, row);
      // Another page may have kept it by now.
      if (content === null || (await kept.get(id)) !== undefined) continue;
      await contents.put({ id, ...content });
      await kept.put({ id, savedAt: 0, changedAt: 0, how: 'asked', removedAt: null });
    }
  });
}

async function readShelf(database: IsnadDatabase, row: ArticleRow): Promise<Content | null> {
  const article = parseArticle(row);
  if (article === null) return null;
  const said = await database.assertions.bulkGet(keysOf(row.assertions));
  const assertions = said.flatMap((one) => parseAssertion(one) ?? []);
  const told = [...new Set(assertions.map(({ claim }) => claim))];
  const claims = (await database.claims.bulkGet(keysOf(told))).flatMap((one) => {
    const claim = parseClaim(one);
    return claim === null ? [] : [{ id: claim.id, text: claim.text, lang: claim.lang }];
  });
  return { article, claims, assertions };
}

function keysOf<Id>(ids: readonly Id[]): [number, Id][] {
  return ids.map((id) => [OWN_SHELF, id]);
}
