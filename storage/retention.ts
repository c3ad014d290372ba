import { claimsOf, type Stamp } from '../engine/judgements.ts';
import type { ArticleId } from '../engine/model.ts';
import { type Result, success } from '../engine/result.ts';
import { emptyBin, removeFromLibrary } from './bin.ts';
import { type StorageFailure, toStorageFailure } from './failures.ts';
import type { IsnadDatabase, KeptRow } from './schema.ts';

/** Days that what was saved by itself lies in the bin before it is destroyed. */
const DAYS_IN_BIN = 30;
const DAY = 86_400_000;
/** Articles in one edit. */
const SLICE = 100;

/**
 * Puts what was saved by itself longer than `days` ago into the bin, and destroys what has lain there for 30 days: only
 * articles that the reader did nothing with, which have no note or tag and no judgement on what they say. Gives the numbers of
 * both; nothing for 0 days. Stopped anywhere, the next time goes on. Pass a connection opened with strict durability.
 */
export async function retire(
  database: IsnadDatabase,
  days: number,
  stamp: () => Stamp,
): Promise<Result<{ readonly binned: number; readonly destroyed: number }, StorageFailure>> {
  if (days === 0) return success({ binned: 0, destroyed: 0 });
  try {
    const { now } = stamp();
    const touched = await readTouched(database);
    const rows = await database.kept.filter(({ how }) => how === 'automatic').toArray();
    const due = await untouched(
      database,
      rows.filter((row) => isOld(row, now, days)),
      touched,
    );
    const over = await untouched(
      database,
      rows.filter((row) => isOver(row, now)),
      touched,
    );
    for (const slice of slicesOf(due)) {
      const removed = await removeFromLibrary(database, slice, stamp());
      if (!removed.ok) return removed;
    }
    for (const slice of slicesOf(over)) {
      const emptied = await emptyBin(database, slice, stamp());
      if (!emptied.ok) return emptied;
    }
    return success({ binned: due.length, destroyed: over.length });
  } catch (error) {
    return { ok: false, failure: toStorageFailure(error) };
  }
}

function isOld({ changedAt, removedAt }: KeptRow, now: number, days: number): boolean {
  return removedAt === null && changedAt < now - days * DAY;
}

function isOver({ removedAt }: KeptRow, now: number): boolean {
  return removedAt !== null && removedAt < now - DAYS_IN_BIN * DAY;
}

/** What has a note, a tag or a judgement: `article-…` and `claim-…`. */
async function readTouched({ notes, judgements }: IsnadDatabase): Promise<ReadonlySet<string>> {
  const noted = await notes.filter(({ text, tags }) => text !== '' || tags.length > 0).toArray();
  const judged = await judgements.toCollection().primaryKeys();
  return new Set<string>([
    ...noted.map(({ on }) => on),
    ...judged.flatMap((id) => claimsOf(id).map((claim) => `claim-${claim}`)),
  ]);
}

async function untouched(
  { contents }: IsnadDatabase,
  rows: readonly KeptRow[],
  touched: ReadonlySet<string>,
): Promise<ArticleId[]> {
  const found: ArticleId[] = [];
  for (const { id } of rows) {
    const claims = touched.size === 0 ? [] : ((await contents.get(id))?.claims ?? []);
    const isTouched =
      touched.has(`article-${id}`) || claims.some((claim) => touched.has(`claim-${claim.id}`));
    if (!isTouched) found.push(id);
  }
  return found;
}

function* slicesOf(ids: readonly ArticleId[]): Generator<readonly ArticleId[]> {
  for (let at = 0; at < ids.length; at += SLICE) yield ids.slice(at, at + SLICE);
}
