import type { MetArticle } from '../engine/meetings.ts';
import type { ClaimId } from '../engine/model.ts';
import {
  MOST_TIMES,
  parseMetArticle,
  parseNotice,
  parseRead,
  type ReadRow,
} from './memory-rows.ts';
import type { IsnadDatabase } from './schema.ts';

/** Readings that are looked through: those of years. */
const MOST_READS = 20_000;
/** Readings within so many ms are one: a page that is reloaded, or checked again. */
const ONE_READING = 600_000;
const DAY = 86_400_000;

/** Keeps that an article was read, and what it said before where that has changed. Rejects with Dexie's error. */
export async function recordReading(
  { reads }: IsnadDatabase,
  reading: Pick<ReadRow, 'id' | 'metadata' | 'sentences' | 'met' | 'against'>,
  now: number,
): Promise<void> {
  const known = parseRead(await reads.get(reading.id));
  const last = known?.times.at(-1) ?? null;
  const isSame = known !== null && known.sentences.join('\n') === reading.sentences.join('\n');
  const times = known?.times ?? [];
  await reads.put({
    ...reading,
    // What was told of stays told of, though the page is read again.
    against: [...new Set([...(known?.against ?? []), ...reading.against])],
    times: last !== null && now - last < ONE_READING ? times : [...times, now].slice(-MOST_TIMES),
    before:
      isSame || last === null
        ? (known?.before ?? null)
        : { at: last, sentences: known?.sentences ?? [] },
  });
}

/** What was read, the latest first. Rejects with Dexie's error. */
export async function readReads({ reads }: IsnadDatabase): Promise<readonly ReadRow[]> {
  const rows = await reads.limit(MOST_READS).toArray();
  return rows.flatMap((row) => parseRead(row) ?? []).sort((a, b) => lastOf(b) - lastOf(a));
}

/** The readings that met one of the claims, each with these alone; one after another, so that memory holds no more. Rejects with Dexie's error. */
export async function readMet(
  { reads }: IsnadDatabase,
  claims: ReadonlySet<ClaimId>,
): Promise<readonly MetArticle[]> {
  const found: MetArticle[] = [];
  await reads.limit(MOST_READS).each((row) => {
    const read = parseMetArticle(row);
    const met = read?.met.filter((one) => one.claims.some((claim) => claims.has(claim))) ?? [];
    if (read !== null && met.length > 0) found.push({ ...read, met });
  });
  return found;
}

function lastOf({ times }: ReadRow): number {
  return times.at(-1) ?? 0;
}

/** Forgets what was last read more than `days` ago, with its notices; nothing for 0. Rejects with Dexie's error. */
export async function retireReads(
  database: IsnadDatabase,
  days: number,
  now: number,
): Promise<void> {
  if (days === 0) return;
  const rows = await readReads(database);
  const old = rows.filter((row) => lastOf(row) < now - days * DAY).map(({ id }) => id);
  await database.reads.bulkDelete(old);
  const gone = new Set(old);
  const of = await database.notices.filter(({ article }) => gone.has(article)).primaryKeys();
  await database.notices.bulkDelete(of);
}

/** All that the memory holds, as it can be put back. */
export interface Forgotten {
  readonly reads: readonly unknown[];
  readonly notices: readonly unknown[];
}

/** Forgets all that was read and all notices, and gives what it was, for an undo. Rejects with Dexie's error. */
export function forgetReads(database: IsnadDatabase): Promise<Forgotten> {
  const { reads, notices } = database;
  return database.transaction('rw', reads, notices, async () => {
    const forgotten = { reads: await reads.toArray(), notices: await notices.toArray() };
    await reads.bulkDelete(await reads.toCollection().primaryKeys());
    await notices.bulkDelete(await notices.toCollection().primaryKeys());
    return forgotten;
  });
}

/** Puts back what was forgotten, unless it was read again since. Rejects with Dexie's error. */
export async function rememberReads(
  database: IsnadDatabase,
  { reads, notices }: Forgotten,
): Promise<void> {
  for (const value of reads) {
    const row = parseRead(value);
    if (row !== null && (await database.reads.get(row.id)) === undefined) {
      await database.reads.put(row);
    }
  }
  for (const value of notices) {
    const row = parseNotice(value);
    if (row !== null) await database.notices.put(row);
  }
}
