import type { ClaimId } from '../engine/model.ts';
import { parseClaim } from '../engine/parse-model.ts';
import { buildSegment } from '../engine/segment-build.ts';
import { type Lookup, openLookup } from '../engine/segment-lookup.ts';
import { createDexieLibrary } from './library.ts';
import { type IsnadDatabase, OWN_SHELF, type Shelf } from './schema.ts';
import { activeShelves } from './shelves.ts';

/**
 * Opens the indexes of all active shelves for searching, the reader's own first; a shelf or generation that has not changed
 * is not read again. Indexes that are missing or damaged are built anew first. Rejects with Dexie's error.
 */
export function createLookups(database: IsnadDatabase): () => Promise<readonly Lookup[]> {
  let known = new Map<string, Lookup>();

  async function open(): Promise<readonly Lookup[] | null> {
    const next = new Map<string, Lookup>();
    for (const shelf of await activeShelves(database)) {
      const sources =
        shelf.id === OWN_SHELF ? await ownIndexes(database, shelf) : packIndex(database, shelf);
      for (const [key, read] of sources) {
        const lookup = known.get(key) ?? openBytes(await read());
        if (lookup === null) return null;
        next.set(key, lookup);
      }
    }
    known = next;
    return [...next.values()];
  }

  async function openAll(): Promise<readonly Lookup[]> {
    const opened = await open();
    if (opened !== null) return opened;
    // Checks need them as well, and put them back.
    await createDexieLibrary(database).segments();
    return (await open()) ?? [];
  }

  // Who asks while they are being opened waits for the same.
  let opening: Promise<readonly Lookup[]> | null = null;
  return () => {
    opening ??= openAll().finally(() => {
      opening = null;
    });
    return opening;
  };
}

type Index = readonly [key: string, read: () => Promise<Uint8Array | null>];

function openBytes(bytes: Uint8Array | null): Lookup | null {
  return bytes instanceof Uint8Array ? openLookup(bytes) : null;
}

function packIndex(database: IsnadDatabase, { id, revision }: Shelf): readonly Index[] {
  const read = async () => {
    const row = await database.segments.get(id);
    return row?.revision === revision ? row.bytes : null;
  };
  return [[`shelf ${id} ${revision}`, read]];
}

/** Generations, and what is in none yet. */
async function ownIndexes(database: IsnadDatabase, { revision }: Shelf): Promise<readonly Index[]> {
  const { generations, heads } = database;
  const head = await heads.get(OWN_SHELF);
  if (head === undefined) return [['no head', async () => null]];
  const ids = await generations.toCollection().primaryKeys();
  const indexes = ids.map((id): Index => {
    return [`generation ${id}`, async () => (await generations.get(id))?.bytes ?? null];
  });
  return [
    [`head ${revision}`, async () => buildSegment(await withTerms(database, head.fresh))],
    ...indexes,
  ];
}

async function withTerms({ claims }: IsnadDatabase, ids: readonly ClaimId[]) {
  const rows = await claims.bulkGet(ids.map((id): [number, ClaimId] => [OWN_SHELF, id]));
  return rows.flatMap((row) => parseClaim(row) ?? []);
}
