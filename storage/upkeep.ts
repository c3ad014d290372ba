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
 * What a page of the extension does for the library when it is opened: adopts what an older release left, and retires what was
 * saved by itself (`days` as in `retire`). Stopped anywhere, the next time goes on. Pass a connection opened with strict
 * durability.
 */
export function keepInOrder(
  database: IsnadDatabase,
  days: number,
  stamp: () => Stamp,
): Promise<Result<{ readonly binned: number; readonly destroyed: number }, StorageFailure>> {
  return orFailure(async () => {
    await adoptOwnArticles(database);
    return retire(database, days, stamp);
  });
}

/**
 * What can wait until the reader rests, since it takes seconds for 100,000 claims: merges the index, and writes a long second
 * copy anew. Stopped anywhere, the next time goes on.
 */
export function tidyUp(database: IsnadDatabase): Promise<Result<null, StorageFailure>> {
  return orFailure(async () => {
    await mergeGenerations(database, MOST_MERGED);
    await renewCopy(database);
    return success(null);
  });
}

async function orFailure<Value>(
  act: () => Promise<Result<Value, StorageFailure>>,
): Promise<Result<Value, StorageFailure>> {
  try {
    return await act();
  } catch (error) {
    return { ok: false, failure: toStorageFailure(error) };
  }
}
