import type { Stamp } from '../engine/judgements.ts';
import { type Result, success } from '../engine/result.ts';
import { adoptOwnArticles } from './adopt.ts';
import { type StorageFailure, toStorageFailure } from './failures.ts';
import { mergeGenerations } from './own-index.ts';
import { renewCopy } from './recovery.ts';
import { retire } from './retention.ts';
import type { IsnadDatabase } from './schema.ts';

/** Claims of a generation that is made in a page, which may work for seconds. */
const MOST_MERGED = 2_000_000;

/**
 * What a page of the extension does for the library when it is opened: adopts what an older release left, retires what was
 * saved by itself (`days` as in `retire`), merges the index, and writes a long second copy anew. Stopped anywhere, the next time goes on. Pass a
 * connection opened with strict durability.
 */
export async function keepInOrder(
  database: IsnadDatabase,
  days: number,
  stamp: () => Stamp,
): Promise<Result<{ readonly binned: number; readonly destroyed: number }, StorageFailure>> {
  try {
    await adoptOwnArticles(database);
    const retired = await retire(database, days, stamp);
    if (!retired.ok) return retired;
    await mergeGenerations(database, MOST_MERGED);
    await renewCopy(database);
    return success(retired.value);
  } catch (error) {
    return { ok: false, failure: toStorageFailure(error) };
  }
}
