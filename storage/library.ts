import type { Library, Segment } from '../engine/library.ts';
import { parseArticle, parseAssertion, parseClaim } from '../engine/parse-model.ts';
import { countJudgements, judgementsOf } from './judgements.ts';
import type { IsnadDatabase, Shelf } from './schema.ts';
import type { SegmentCache } from './segment-cache.ts';
import { loadSegments } from './segments.ts';
import { activeShelves } from './shelves.ts';

/**
 * The library in the database, as the engine reads it. Each answer comes from one transaction over the
 * active shelves; where several shelves hold a row, the reader's own counts, then the latest pack's. A
 * damaged row is as good as absent. Rejects with Dexie's error where the database cannot be read
 * (`toStorageFailure`).
 */
export function createDexieLibrary(
  database: IsnadDatabase,
  cache: SegmentCache = new Map(),
): Library {
  return {
    async segments() {
      const shelves = await activeShelves(database);
      const segments: Segment[] = [];
      // One after another: a rebuild holds a shelf's claims in memory.
      for (const shelf of shelves) segments.push(...(await loadSegments(database, shelf, cache)));
      return segments;
    },

    claims: (ids) =>
      database.transaction('r', database.shelves, database.claims, async () => {
        const rows = await database.claims.bulkGet(await keysOnShelves(database, ids));
        return firstById(rows, parseClaim);
      }),

    assertions: (claims) =>
      database.transaction('r', database.shelves, database.assertions, async () => {
        const shelves = (await activeShelves(database)).map((shelf) => shelf.id);
        // One request for each claim, all at once: a cursor over many keys waits for every step.
        const found = await Promise.all(
          [...new Set(claims)]
            .sort()
            .map((claim) => database.assertions.where('claim').equals(claim).toArray()),
        );
        const readable = found.flat().filter((row) => shelves.includes(row.shelf));
        readable.sort((a, b) => shelves.indexOf(a.shelf) - shelves.indexOf(b.shelf));
        return [...firstById(readable, parseAssertion).values()];
      }),

    articles: (ids) =>
      database.transaction('r', database.shelves, database.articles, async () => {
        const rows = await database.articles.bulkGet(await keysOnShelves(database, ids));
        return firstById(rows, parseArticle);
      }),

    judgements: (claims) => judgementsOf(database, claims),

    async revision() {
      const shelves = await activeShelves(database);
      const judged = await countJudgements(database);
      return [...shelves.map(shelfRevision), ...(judged === 0 ? [] : [`judged.${judged}`])].join(
        ' ',
      );
    },
  };
}

/** Equal on every device for one edition of a pack; the reader's own shelf counts its changes. */
function shelfRevision(shelf: Shelf): string {
  return shelf.pack === null
    ? `own.${shelf.revision}`
    : `${shelf.pack}@${shelf.version}.${shelf.digest.slice(0, 16)}`;
}

/** Keys of the ids on every active shelf, shelf by shelf. */
async function keysOnShelves<Id>(
  database: IsnadDatabase,
  ids: readonly Id[],
): Promise<[number, Id][]> {
  const shelves = await activeShelves(database);
  return shelves.flatMap((shelf) => ids.map((id): [number, Id] => [shelf.id, id]));
}

/** The first readable row of each id, in the order of the rows. */
function firstById<Id, Item extends { readonly id: Id }>(
  rows: readonly unknown[],
  parse: (row: unknown) => Item | null,
): Map<Id, Item> {
  const items = new Map<Id, Item>();
  for (const row of rows) {
    const item = row === undefined ? null : parse(row);
    if (item !== null && !items.has(item.id)) items.set(item.id, item);
  }
  return items;
}
