import type { LibraryArticle } from '../engine/library.ts';
import type { ArticleId } from '../engine/model.ts';
import { parseArticle, parseAssertion, parseClaim } from '../engine/parse-model.ts';
import { readBag, readField, readList, readText } from '../engine/shape.ts';
import type { ArticleRow, IsnadDatabase } from './schema.ts';
import { activeShelves } from './shelves.ts';

/** Assertions of one article; more than any page that is read can have. */
const MOST_ASSERTIONS = 1500;

/**
 * Articles with all that they tell, in the order of `ids`; each as the first active shelf that holds it has it (the
 * reader's own first). Unknown and damaged articles are left out, and so are damaged rows of the others. One transaction;
 * rejects with Dexie's error where the database cannot be read (`toStorageFailure`). A few ms an article.
 */
export function readArticles(
  database: IsnadDatabase,
  ids: readonly ArticleId[],
): Promise<readonly LibraryArticle[]> {
  const { shelves, articles, claims, assertions } = database;
  return database.transaction('r', shelves, articles, claims, assertions, async () => {
    const active = await activeShelves(database);
    const found: LibraryArticle[] = [];
    for (const id of ids) {
      const keys = active.map((shelf): [number, ArticleId] => [shelf.id, id]);
      const row = (await articles.bulkGet(keys)).find((one) => parseArticle(one) !== null);
      if (row !== undefined) found.push(...(await readOne(database, row)));
    }
    return found;
  });
}

async function readOne(database: IsnadDatabase, row: ArticleRow): Promise<LibraryArticle[]> {
  const article = parseArticle(row);
  if (article === null) return [];
  const { shelf } = row;
  const keysOf = <Id>(ids: readonly Id[]) => ids.map((id): [number, Id] => [shelf, id]);
  const assertions = (await database.assertions.bulkGet(keysOf(idsOf(row))))
    .map(parseAssertion)
    .filter((one) => one !== null);
  const ids = [...new Set(assertions.map(({ claim }) => claim))];
  const claims = (await database.claims.bulkGet(keysOf(ids)))
    .map(parseClaim)
    .filter((one) => one !== null);
  return [{ article, claims, assertions }];
}

function idsOf(row: ArticleRow): ArticleRow['assertions'] {
  const bag = readBag(row);
  const ids =
    bag && readList(readField(bag, 'assertions'), MOST_ASSERTIONS, (id) => readText(id, 23));
  return (ids ?? []) as unknown as ArticleRow['assertions'];
}
