import {
  claimsOf,
  nextJudgement,
  pairKey,
  pairOf,
  type ReaderJudgement,
  type Saying,
  type Stamp,
  withdrawal,
} from '../engine/judgements.ts';
import type { ClaimId, JudgementId } from '../engine/model.ts';
import { parseJudgement } from '../engine/parse-judgement.ts';
import { failure, type Result, success } from '../engine/result.ts';
import { type StorageFailure, toStorageFailure } from './failures.ts';
import type { IsnadDatabase } from './schema.ts';
import { copiedTransaction } from './second-copy.ts';

/** Entries of the history: ten a day for five years. All their ids, 50 bytes each, are read for every check. */
const MOST_JUDGEMENTS = 20_000;

/**
 * Adds what the reader says of a claim of a page and a claim of the library to the history, in one transaction; gives
 * whether it was news. Fails with `too-many-judgements` where the history is full; a failure leaves it as it was.
 * Pass a connection opened with strict durability: this is what the reader made.
 */
export function addJudgement(
  database: IsnadDatabase,
  page: ClaimId,
  other: ClaimId,
  saying: Saying,
  stamp: Stamp,
): Promise<Result<boolean, StorageFailure>> {
  const pair = pairKey(page, other);
  return addTo(database, pair, (history) => nextJudgement(pair, history, saying, stamp));
}

/** Takes back what is in force on the pair of an entry, by an entry of its own; gives whether anything was. As {@link addJudgement} else. */
export function withdrawJudgement(
  database: IsnadDatabase,
  id: JudgementId,
  stamp: Stamp,
): Promise<Result<boolean, StorageFailure>> {
  return addTo(database, pairOf(id), (history) => withdrawal(history, stamp));
}

async function addTo(
  database: IsnadDatabase,
  pair: string,
  entryAfter: (history: readonly ReaderJudgement[]) => ReaderJudgement | null,
): Promise<Result<boolean, StorageFailure>> {
  const { judgements } = database;
  try {
    return await copiedTransaction(database, [judgements], async () => {
      const ids = await judgements.where('id').between(`${pair}-`, `${pair}-g`).primaryKeys();
      const entry = entryAfter(await readEntries(database, ids));
      if (entry === null) return success(false);
      if ((await judgements.count()) >= MOST_JUDGEMENTS) return full();
      await judgements.add(entry);
      return success(true);
    });
  } catch (error) {
    return { ok: false, failure: toStorageFailure(error) };
  }
}

function full(): Result<never, StorageFailure> {
  return failure(
    'too-many-judgements',
    'Your library holds as many judgements as it can; this one was not recorded.',
  );
}

/** The entries on pairs of which one claim at least is among these, by id. Rejects with Dexie's error. */
export function judgementsOf(
  database: IsnadDatabase,
  claims: readonly ClaimId[],
): Promise<readonly ReaderJudgement[]> {
  const asked = new Set(claims);
  return database.transaction('r', database.judgements, async () => {
    const ids = await database.judgements.toCollection().primaryKeys();
    return readEntries(
      database,
      ids.filter((id) => claimsOf(id).some((claim) => asked.has(claim))),
    );
  });
}

/** The number of entries, which rises with every judgement and nothing else. Rejects with Dexie's error. */
export function countJudgements(database: IsnadDatabase): Promise<number> {
  return database.judgements.count();
}

/** A damaged row is as good as absent, and stays. */
async function readEntries(
  { judgements }: IsnadDatabase,
  ids: readonly JudgementId[],
): Promise<ReaderJudgement[]> {
  if (ids.length === 0) return [];
  const rows = await judgements.bulkGet([...ids]);
  return rows.flatMap((row) => parseJudgement(row) ?? []);
}
