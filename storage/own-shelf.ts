import type { ClaimId } from '../engine/model.ts';
import { type Content, toRows } from './articles.ts';
import { indexClaims } from './own-index.ts';
import { type IsnadDatabase, OWN_SHELF, type Shelf } from './schema.ts';

/**
 * Changes what the own shelf holds of one article, and its index with it: `before` is what it holds now, null for nothing,
 * and so with `after`. Claims that others there make stay. Inside a transaction.
 */
export async function changeOwnShelf(
  database: IsnadDatabase,
  before: Content | null,
  after: Content | null,
): Promise<void> {
  const { articles, claims, assertions, shelves } = database;
  if (after !== null) {
    const rows = toRows(OWN_SHELF, after);
    const known = await claims.bulkGet(keysOf(after.claims.map(({ id }) => id)));
    await claims.bulkPut(rows.claims);
    await assertions.bulkPut(rows.assertions);
    await articles.put(rows.article);
    await indexClaims(
      database,
      after.claims.filter((_, at) => known[at] === undefined),
    );
  } else if (before !== null) await articles.delete([OWN_SHELF, before.article.id]);
  if (before !== null) await dropLeftOver(database, before, after);
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
  before: Content,
  after: Content | null,
): Promise<void> {
  const stays = new Set<string>(after?.assertions.map(({ id }) => id));
  const gone = before.assertions.filter(({ id }) => !stays.has(id));
  await assertions.bulkDelete(keysOf(gone.map(({ id }) => id)));
  const said = new Set<ClaimId>(after?.claims.map(({ id }) => id));
  const unsaid: ClaimId[] = [];
  for (const { id } of before.claims) {
    if (said.has(id)) continue;
    const others = await assertions.where('claim').equals(id).primaryKeys();
    if (!others.some(([shelf]) => shelf === OWN_SHELF)) unsaid.push(id);
  }
  await claims.bulkDelete(keysOf(unsaid));
}

function keysOf<Id>(ids: readonly Id[]): [number, Id][] {
  return ids.map((id) => [OWN_SHELF, id]);
}
