import type { KeptClaim } from '../engine/kept.ts';
import type { Segment } from '../engine/library.ts';
import type { ClaimId } from '../engine/model.ts';
import { parseClaim } from '../engine/parse-model.ts';
import { openSegment } from '../engine/segment.ts';
import { buildSegment } from '../engine/segment-build.ts';
import { type IndexedClaim, readSegment } from '../engine/segment-read.ts';
import { toStorageFailure } from './failures.ts';
import { type GenerationRow, type IsnadDatabase, OWN_SHELF } from './schema.ts';
import type { SegmentCache } from './segment-cache.ts';
import { rowsOfShelf } from './shelves.ts';

/*
 * The index of the reader's own claims: generations, which are never changed, and a head, the claims that came since the
 * last one. So saving an article never touches what was indexed before. A claim may be in several generations (taken to
 * the bin and back) or in one although it has no row any more: who finds it there finds no row, and that is all.
 */

/** Claims of the head, from which on it becomes a generation: some 8 articles, read and indexed in 10 ms. */
const FULL_HEAD = 512;
/** Generations of about one size, from which on they become one. */
const CROWD = 8;

/** Adds claims that got their rows in the same transaction. A few ms; for each eighth article or so some more. */
export async function indexClaims(
  database: IsnadDatabase,
  added: readonly Pick<KeptClaim, 'id'>[],
): Promise<void> {
  const { heads } = database;
  const head = await heads.get(OWN_SHELF);
  // Without a head there is no index yet: whoever reads it first makes one of all rows.
  if (head === undefined) return;
  const fresh = [...new Set([...head.fresh, ...added.map(({ id }) => id)])];
  const isFull = fresh.length >= FULL_HEAD;
  if (isFull) await addGeneration(database, await withTerms(database, fresh));
  await heads.put({ ...head, fresh: isFull ? [] : fresh });
}

/** The segments of the own shelf; `revision` is the shelf's. From the cache what is there; else read, or built from the rows. */
export async function loadOwnSegments(
  database: IsnadDatabase,
  revision: number,
  cache: SegmentCache,
): Promise<Segment[]> {
  const { generations, heads, claims } = database;
  const { head, ids, rows, fresh } = await database.transaction(
    'r',
    [generations, heads, claims],
    async () => {
      const head = await heads.get(OWN_SHELF);
      const ids = await generations.toCollection().primaryKeys();
      const rows = await generations.bulkGet(ids.filter((id) => !cache.has(keyOf(id))));
      const isKnown = cache.get(HEAD)?.revision === revision;
      return {
        head,
        ids,
        rows,
        fresh: isKnown ? null : await withTerms(database, head?.fresh ?? []),
      };
    },
  );
  // Nothing is indexed yet, or by an earlier release, which had no head.
  if (head === undefined) return [await rebuildIndex(database, revision)];
  for (const row of rows) {
    const segment = row?.bytes instanceof Uint8Array ? openSegment(row.bytes) : null;
    if (row === undefined || segment?.ok !== true) return [await rebuildIndex(database, revision)];
    cache.set(keyOf(row.id), { revision: 0, segment: segment.value });
  }
  if (fresh !== null) cache.set(HEAD, { revision, segment: opened(buildSegment(fresh)) });
  const kept = [...ids.map(keyOf), HEAD];
  for (const key of cache.keys()) {
    if (key.startsWith(keyOf('')) && !kept.includes(key)) cache.delete(key);
  }
  return kept.flatMap((key) => cache.get(key)?.segment ?? []);
}

const HEAD = 'head';

function keyOf(generation: number | ''): string {
  return `generation ${generation}`;
}

/**
 * Makes one generation of several where there are too many of about one size, again and again until there are not; claims
 * without a row are left out. `most`: claims of a generation that may be made, since that many are read and indexed in
 * one go (10 ms for 1,000). Stopped anywhere, nothing is lost. Rejects with Dexie's error.
 */
export async function mergeGenerations(database: IsnadDatabase, most: number): Promise<void> {
  for (;;) {
    const merged = await mergeOnce(database, most);
    if (!merged) return;
  }
}

async function mergeOnce(database: IsnadDatabase, most: number): Promise<boolean> {
  const { generations, claims } = database;
  return database.transaction('rw', generations, claims, async () => {
    const rows = await generations.toArray();
    const crowd = crowdOf(rows, most);
    const merged = new Map<ClaimId, IndexedClaim>();
    for (const row of crowd) {
      // A damaged one is left to whoever loads it, and makes all anew.
      for (const claim of readSegment(row.bytes) ?? []) merged.set(claim.id, claim);
    }
    if (merged.size === 0) return false;
    const living = (await livingIn(database, merged)).flatMap((id) => merged.get(id) ?? []);
    await addGeneration(database, living);
    await generations.bulkDelete(crowd.map(({ id }) => id));
    return true;
  });
}

/** Claims that are said are read by their keys alone where at least one of so many is asked for. */
const FEW = 8;

/** Which of these claims have a row. */
async function livingIn(
  { claims }: IsnadDatabase,
  of: ReadonlyMap<ClaimId, unknown>,
): Promise<ClaimId[]> {
  const all = rowsOfShelf(claims, OWN_SHELF);
  // To read keys costs a hundredth of reading rows.
  if (of.size * FEW > (await all.count())) return (await all.primaryKeys()).map(([, id]) => id);
  const rows = await claims.bulkGet([...of.keys()].map((id): [number, ClaimId] => [OWN_SHELF, id]));
  return rows.flatMap((row) => row?.id ?? []);
}

/** Generations that are due to become one: {@link CROWD} at least, of which none is {@link CROWD} times as large as another. */
function crowdOf(rows: readonly GenerationRow[], most: number): readonly GenerationRow[] {
  const byClass = new Map<number, GenerationRow[]>();
  for (const row of rows) {
    const size = Math.floor(Math.log(Math.max(1, row.claims)) / Math.log(CROWD));
    byClass.set(size, [...(byClass.get(size) ?? []), row]);
  }
  for (const crowd of byClass.values()) {
    const claims = crowd.reduce((sum, row) => sum + row.claims, 0);
    if (crowd.length >= CROWD && claims <= most) return crowd;
  }
  return [];
}

async function addGeneration(
  { generations }: IsnadDatabase,
  claims: readonly IndexedClaim[],
): Promise<void> {
  await generations.add({ claims: claims.length, bytes: buildSegment(claims) });
}

/** Claims as an index holds them, of those that have rows. */
async function withTerms(
  { claims }: IsnadDatabase,
  ids: readonly ClaimId[],
): Promise<IndexedClaim[]> {
  const rows = await claims.bulkGet(ids.map((id): [number, ClaimId] => [OWN_SHELF, id]));
  return rows.flatMap((row) => parseClaim(row) ?? []);
}

/** One generation of all rows, in place of what there is; linear in them, 2 s for 100,000. A failure to store it costs another time. */
async function rebuildIndex(database: IsnadDatabase, revision: number): Promise<Segment> {
  const { shelves, generations, heads } = database;
  const all: IndexedClaim[] = [];
  await rowsOfShelf(database.claims, OWN_SHELF).each((row) => {
    const claim = parseClaim(row);
    if (claim !== null) all.push({ id: claim.id, terms: claim.terms });
  });
  const bytes = buildSegment(all);
  try {
    await database.transaction('rw', shelves, generations, heads, async () => {
      if ((await shelves.get(OWN_SHELF))?.revision !== revision) return;
      await generations.bulkDelete(await generations.toCollection().primaryKeys());
      await generations.add({ claims: all.length, bytes });
      await heads.put({ shelf: OWN_SHELF, fresh: [], editedAt: 0 });
    });
  } catch (error) {
    toStorageFailure(error);
  }
  return opened(bytes);
}

function opened(bytes: Uint8Array): Segment {
  const segment = openSegment(bytes);
  if (!segment.ok) throw new Error(segment.failure.message);
  return segment.value;
}
