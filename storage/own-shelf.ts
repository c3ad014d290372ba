import type { ArticleId, ClaimId } from '../engine/model.ts';
import { type Content, toRows } from './articles.ts';
import { indexClaims } from './own-index.ts';
import { type ArticleRow, type IsnadDatabase, OWN_SHELF, type Shelf } from './schema.ts';

/** What the own shelf is to hold of an article; null for nothing. */
export type Shelved = readonly [id: ArticleId, after: Content | null];

/**
 * Makes the own shelf hold this of articles, each named once, and its index with it. Claims that others there make stay.
 * Inside a transaction. What is asked of the database is the same for one article and for many, if none was there before.
 */
export async function changeOwnShelf(
  database: IsnadDatabase,
  changed: readonly Shelved[],
): Promise<void> {
  if (changed.length === 0) return;
  const { articles, claims, assertions, shelves } = database;
  const before = await articles.bulkGet(keysOf(changed.map(([id]) => id)));
  const told = changed.flatMap(([, after]) => after ?? []);
  const rows = told.map((content) => toRows(OWN_SHELF, content));
  const said = rows.flatMap((row) => row.claims);
  const known = await claims.bulkGet(keysOf(said.map(({ id }) => id)));
  await claims.bulkPut(said);
  await assertions.bulkPut(rows.flatMap((row) => row.assertions));
  await articles.bulkPut(rows.map(({ article }) => article));
  await articles.bulkDelete(keysOf(changed.flatMap(([id, after]) => (after ? [] : id))));
  await indexClaims(
    database,
    said.filter((_, at) => known[at] === undefined),
  );
  for (const [at, [, after]] of changed.entries()) {
    const was = before[at];
    if (was !== undefined) await dropLeftOver(database, was, after);
  }
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
