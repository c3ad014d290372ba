import type { Table } from 'dexie';
import type { IsnadDatabase } from './schema.ts';
import { rowsOfShelf } from './shelves.ts';

/**
 * Deletes the rows of shelves that nobody reads any more, slice by slice, and each shelf after its last
 * row: stopped anywhere, the next sweep goes on. `slice` is the number of rows deleted in one
 * transaction. Rejects with Dexie's error.
 */
export async function sweepShelves(database: IsnadDatabase, slice: number): Promise<void> {
  const leaving = await database.shelves.filter((shelf) => shelf.state === 'leaving').toArray();
  for (const { id } of leaving) {
    await deleteRows(database, database.assertions, id, slice);
    await deleteRows(database, database.claims, id, slice);
    await deleteRows(database, database.articles, id, slice);
    await database.transaction('rw', database.shelves, database.segments, async () => {
      await database.segments.delete(id);
      await database.shelves.delete(id);
    });
  }
}

async function deleteRows<Row, Id>(
  database: IsnadDatabase,
  table: Table<Row, [number, Id]>,
  shelf: number,
  slice: number,
): Promise<void> {
  let deleted: number;
  do {
    deleted = await database.transaction('rw', table, async () => {
      const keys = await rowsOfShelf(table, shelf).limit(slice).primaryKeys();
      await table.bulkDelete(keys);
      return keys.length;
    });
  } while (deleted === slice);
}
