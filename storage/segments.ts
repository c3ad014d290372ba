import type { Segment } from '../engine/library.ts';
import type { ClaimId } from '../engine/model.ts';
import { parseClaim } from '../engine/parse-model.ts';
import type { Result } from '../engine/result.ts';
import { openSegment } from '../engine/segment.ts';
import { buildSegment } from '../engine/segment-build.ts';
import { type StorageFailure, toStorageFailure } from './failures.ts';
import { loadOwnSegments } from './own-index.ts';
import { type IsnadDatabase, OWN_SHELF, type Shelf } from './schema.ts';
import type { SegmentCache } from './segment-cache.ts';
import { rowsOfShelf } from './shelves.ts';

/** The segments of a shelf: one of a pack's (`loadSegment`), several of the reader's own (`storage/own-index.ts`). */
export async function loadSegments(
  database: IsnadDatabase,
  shelf: Shelf,
  cache: SegmentCache,
): Promise<readonly Segment[]> {
  return shelf.id === OWN_SHELF
    ? loadOwnSegments(database, shelf.revision, cache)
    : [await loadSegment(database, shelf, cache)];
}

/**
 * The segment of a pack's shelf: from the cache, else from its row, else (missing, stale, damaged, or of another
 * version of the engine) built again from the claims and stored. Linear in the claims: their terms alone take 2 s for 100,000.
 */
async function loadSegment(
  database: IsnadDatabase,
  shelf: Shelf,
  cache: SegmentCache,
): Promise<Segment> {
  const key = `shelf ${shelf.id}`;
  const cached = cache.get(key);
  if (cached?.revision === shelf.revision) return cached.segment;
  const segment = (await readSegment(database, shelf)) ?? (await rebuildSegment(database, shelf));
  cache.set(key, { revision: shelf.revision, segment });
  return segment;
}

async function readSegment(database: IsnadDatabase, shelf: Shelf): Promise<Segment | null> {
  const row = await database.segments.get(shelf.id);
  if (row?.revision !== shelf.revision || !(row.bytes instanceof Uint8Array)) return null;
  const opened = openSegment(row.bytes);
  return opened.ok ? opened.value : null;
}

async function rebuildSegment(database: IsnadDatabase, shelf: Shelf): Promise<Segment> {
  const claims: { id: ClaimId; terms: readonly string[] }[] = [];
  await rowsOfShelf(database.claims, shelf.id).each((row) => {
    const claim = parseClaim(row);
    if (claim !== null) claims.push({ id: claim.id, terms: claim.terms });
  });
  const bytes = buildSegment(claims);
  await saveSegment(database, shelf, bytes);
  const opened = openSegment(bytes);
  if (!opened.ok)
    throw new Error(`A segment just built cannot be opened: ${opened.failure.message}`);
  return opened.value;
}

/** A failure to save costs another rebuild and is therefore only told. */
async function saveSegment(
  database: IsnadDatabase,
  shelf: Shelf,
  bytes: Uint8Array,
): Promise<Result<null, StorageFailure>> {
  try {
    await database.segments.put({ shelf: shelf.id, revision: shelf.revision, bytes });
    return { ok: true, value: null };
  } catch (error) {
    return { ok: false, failure: toStorageFailure(error) };
  }
}
