import { type Collection, Dexie, type Table } from 'dexie';
import { type IsnadDatabase, OWN_SHELF, type Shelf } from './schema.ts';

/** The shelves that checks read: the reader's own first, then the latest installed. */
export async function activeShelves(database: IsnadDatabase): Promise<Shelf[]> {
  const shelves = await database.shelves.filter((shelf) => shelf.state === 'active').toArray();
  return shelves.sort((a, b) => rank(a) - rank(b));
}

function rank(shelf: Shelf): number {
  return shelf.id === OWN_SHELF ? Number.NEGATIVE_INFINITY : -shelf.id;
}

/** All rows of one shelf in a table whose key starts with the shelf, by id. */
export function rowsOfShelf<Row, Id>(
  table: Table<Row, [number, Id]>,
  shelf: number,
): Collection<Row, [number, Id]> {
  return table
    .where('[shelf+id]')
    .between([shelf, Dexie.minKey], [shelf, Dexie.maxKey], true, true);
}
