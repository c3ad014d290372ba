import type { ClaimId } from '../engine/model.ts';
import { failure, type Result, success } from '../engine/result.ts';
import { buildSegment } from '../engine/segment-build.ts';
import { claimTerms } from '../engine/terms.ts';
import { type Content, toRows } from './articles.ts';
import { type StorageFailure, toStorageFailure } from './failures.ts';
import type { IsnadDatabase, Shelf } from './schema.ts';
import { sweepShelves } from './sweep.ts';

/** What storage needs of a pack (`packs/format.ts` satisfies it by shape). */
export interface InstallablePack {
  readonly id: string;
  readonly version: number;
  readonly digest: string;
  readonly name: string;
  readonly created: string;
  readonly licence: string;
  readonly articles: readonly Content[];
}

/**
 * `installed`: it is there now. `kept`: the same edition was there. `superseded`: another context gave
 * this installation up while it ran (removed the pack, or installs another edition).
 */
export type ImportOutcome = 'installed' | 'kept' | 'superseded';

export interface ImportOptions {
  /**
   * Claims written in one transaction; {@link SLICE_CLAIMS} unless told. Deletions take twice as many rows.
   */
  readonly slice?: number;
  /** Is told the number of articles written after each slice. */
  readonly onProgress?: (articles: number) => void;
}

/** Some 200 ms of writing, so that a worker about to be stopped loses little. */
const SLICE_CLAIMS = 1_000;

/**
 * Installs a pack, or replaces its older edition. The new edition is written to a shelf of its own,
 * slice by slice with the position saved, and becomes visible together with the disappearance of the old
 * one in one transaction; the old rows are deleted after that. Stopped anywhere, calling it again goes
 * on; two contexts may run it at once.
 * Fails with `older-pack` where a later edition is installed; a failure leaves the library as it was.
 */
export async function importPack(
  database: IsnadDatabase,
  pack: InstallablePack,
  options: ImportOptions = {},
): Promise<Result<ImportOutcome, StorageFailure>> {
  try {
    const shelf = await beginShelf(database, pack);
    if (shelf === 'older-pack') {
      return failure('older-pack', 'A later edition of this pack is installed; remove it first.');
    }
    const outcome = shelf === null ? 'kept' : await fillShelf(database, pack, shelf, options);
    await sweepShelves(database, 2 * (options.slice ?? SLICE_CLAIMS));
    return success(outcome);
  } catch (error) {
    return { ok: false, failure: toStorageFailure(error) };
  }
}

/**
 * Removes a pack; checks stop reading it at once, its rows are deleted after that. It stays known as
 * removed, so that it is not installed again by itself. Removing what is not there changes nothing.
 */
export async function removePack(
  database: IsnadDatabase,
  id: string,
): Promise<Result<null, StorageFailure>> {
  try {
    await database.transaction('rw', database.shelves, async () => {
      const shelves = await shelvesOf(database, id);
      if (!shelves.some((shelf) => shelf.state === 'installing' || shelf.state === 'active'))
        return;
      for (const shelf of shelves) await leave(database, shelf);
      await database.shelves.add({ ...shelfOf({ ...EMPTY_PACK, id }), state: 'removed' });
    });
    await sweepShelves(database, 2 * SLICE_CLAIMS);
    return success(null);
  } catch (error) {
    return { ok: false, failure: toStorageFailure(error) };
  }
}

/** Whether a pack is there; `unfinished` where an installation was stopped half way and none is active. */
export async function packState(
  database: IsnadDatabase,
  id: string,
): Promise<Result<'active' | 'unfinished' | 'removed' | 'absent', StorageFailure>> {
  try {
    const states = (await shelvesOf(database, id)).map((shelf) => shelf.state);
    if (states.includes('active')) return success('active');
    if (states.includes('installing')) return success('unfinished');
    return success(states.includes('removed') ? 'removed' : 'absent');
  } catch (error) {
    return { ok: false, failure: toStorageFailure(error) };
  }
}

const EMPTY_PACK = { version: 0, digest: '', name: '', created: '', licence: '', articles: [] };

function shelvesOf(database: IsnadDatabase, pack: string): Promise<Shelf[]> {
  return database.shelves.where('pack').equals(pack).toArray();
}

function shelfOf({ id, version, digest, name, created, licence }: InstallablePack) {
  const head = { pack: id, version, digest, name, created, licence };
  return { ...head, state: 'installing' as const, position: 0, revision: 1 };
}

async function leave(database: IsnadDatabase, shelf: Shelf): Promise<void> {
  if (shelf.state === 'removed') await database.shelves.delete(shelf.id);
  else await database.shelves.put({ ...shelf, state: 'leaving' });
}

/** The shelf to fill, begun or found half filled; null where this edition is already active. */
function beginShelf(
  database: IsnadDatabase,
  pack: InstallablePack,
): Promise<number | null | 'older-pack'> {
  return database.transaction('rw', database.shelves, async () => {
    const shelves = await shelvesOf(database, pack.id);
    const active = shelves.find((shelf) => shelf.state === 'active');
    if (active !== undefined && active.version > pack.version) return 'older-pack';
    const same = active?.digest === pack.digest ? active : null;
    const begun = shelves.find(
      (shelf) => shelf.state === 'installing' && shelf.digest === pack.digest,
    );
    for (const shelf of shelves) {
      const goesOn = same === null && shelf === begun;
      if (shelf !== active && !goesOn) await leave(database, shelf);
    }
    if (same !== null) return null;
    return begun === undefined ? await database.shelves.add(shelfOf(pack)) : begun.id;
  });
}

async function fillShelf(
  database: IsnadDatabase,
  pack: InstallablePack,
  id: number,
  { slice = SLICE_CLAIMS, onProgress }: ImportOptions,
): Promise<ImportOutcome> {
  for (;;) {
    const position = await writeSlice(database, pack, id, slice);
    if (position === null) break;
    onProgress?.(position);
    if (position >= pack.articles.length) return await activateShelf(database, pack, id);
  }
  const shelf = await database.shelves.get(id);
  return shelf?.state === 'active' ? 'installed' : 'superseded';
}

/** Writes the next articles and gives the new position; null where the shelf is no longer being filled. */
function writeSlice(
  database: IsnadDatabase,
  pack: InstallablePack,
  id: number,
  size: number,
): Promise<number | null> {
  const { shelves, articles, claims, assertions } = database;
  return database.transaction('rw', shelves, articles, claims, assertions, async () => {
    const shelf = await shelves.get(id);
    if (shelf?.state !== 'installing') return null;
    const slice = takeSlice(pack.articles, shelf.position, size);
    const rows = slice.map((article) => toRows(id, article));
    await claims.bulkPut(rows.flatMap((row) => row.claims));
    await assertions.bulkPut(rows.flatMap((row) => row.assertions));
    await articles.bulkPut(rows.map((row) => row.article));
    const position = shelf.position + slice.length;
    await shelves.put({ ...shelf, position });
    return position;
  });
}

/** The articles from a position on, as many as fill a slice; at least one where any is left. */
function takeSlice(articles: readonly Content[], from: number, size: number): Content[] {
  const slice: Content[] = [];
  let claims = 0;
  for (let at = from; at < articles.length && claims < size; at += 1) {
    const article = articles[at];
    if (article === undefined) break;
    slice.push(article);
    claims += article.claims.length;
  }
  return slice;
}

async function activateShelf(
  database: IsnadDatabase,
  pack: InstallablePack,
  id: number,
): Promise<ImportOutcome> {
  const bytes = buildSegment(distinctClaims(pack).values());
  return database.transaction('rw', database.shelves, database.segments, async () => {
    const shelves = await shelvesOf(database, pack.id);
    const filled = shelves.find((shelf) => shelf.id === id);
    if (filled?.state === 'active') return 'installed';
    if (filled?.state !== 'installing') return 'superseded';
    for (const shelf of shelves) {
      if (shelf.id !== id) await leave(database, shelf);
    }
    await database.segments.put({ shelf: id, revision: filled.revision, bytes });
    await database.shelves.put({ ...filled, state: 'active' });
    return 'installed';
  });
}

function distinctClaims(pack: InstallablePack) {
  const claims = new Map<ClaimId, { id: ClaimId; terms: readonly string[] }>();
  for (const article of pack.articles) {
    for (const { id, text } of article.claims) {
      if (!claims.has(id)) claims.set(id, { id, terms: claimTerms(text) });
    }
  }
  return claims;
}
