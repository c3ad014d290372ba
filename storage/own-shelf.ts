import type { ArticleId, ClaimId } from '../engine/model.ts';
import { type Content, toRows } from './articles.ts';
import { indexClaims } from './own-index.ts';
import { type ArticleRow, type IsnadDatabase, OWN_SHELF, type Shelf } from './schema.ts';

/**
 * Makes the own shelf hold this of an article, and nothing for null, and its index with it. Claims that others there make
 * stay. Inside a transaction.
 */
export async function changeOwnShelf(
  database: IsnadDatabase,
  id: ArticleId,
  after: Content | null,
): Promise<void> {
  const { articles, claims, assertions, shelves } = database;
  const before = await articles.get([OWN_SHELF, id]);
  if (after !== null) {
    const rows = toRows(OWN_SHELF, after);
    const known = await claims.bulkGet(keysOf(after.claims.map((claim) => claim.id)));
    await claims.bulkPut(rows.claims);
    await assertions.bulkPut(rows.assertions);
    await articles.put(rows.article);
    await indexClaims(
      database,
      after.claims.filter((_, at) => known[at] === undefined),
    );
  } else await articles.delete([OWN_SHELF, id]);
  if (before !== undefined) await dropLeftOver(database, before, after);
  const shelf = (await shelves.get(OWN_SHELF)) ?? EMPTY_OWN_SHELF;
  await shelves.put({ ...shelf, revision: shelf.revision + 1 });
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

/** Deletes what nothing on the shelf says any more. */
async function dropLeftOver(
  { assertions, claims }: IsnadDatabase,
  before: ArticleRow,
  after: Content | null,
): Promise<void> {
  const stays = new Set(after?.assertions.map(({ id }) => id));
  const keys = keysOf(before.assertions.filter((id) => !stays.has(id)));
  const gone = await assertions.bulkGet(keys);
  await assertions.bulkDelete(keys);
  const said = new Set(after?.claims.map(({ id }) => id));
  const unsaid: ClaimId[] = [];
  for (const claim of new Set(gone.flatMap((row) => row?.claim ?? []))) {
    if (said.has(claim)) continue;
    const others = await assertions.where('claim').equals(claim).primaryKeys();
    if (!others.some(([shelf]) => shelf === OWN_SHELF)) unsaid.push(claim);
  }
  await claims.bulkDelete(keysOf(unsaid));
}

function keysOf<Id>(ids: readonly Id[]): [number, Id][] {
  return ids.map((id) => [OWN_SHELF, id]);
}
