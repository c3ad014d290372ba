import type { Table } from 'dexie';
import type {
  KeptArticle,
  KeptKind,
  KeptRow,
  KeptRows,
  LibrarySink,
  LibrarySource,
  NoteTarget,
} from '../engine/kept.ts';
import type { ArticleId, JudgementId } from '../engine/model.ts';
import { PARSE_KEPT } from '../engine/parse-kept.ts';
import { type Result, success } from '../engine/result.ts';
import { adoptOwnArticles } from './adopt.ts';
import { inTransaction } from './edits.ts';
import type { StorageFailure } from './failures.ts';
import { readKept, writeKept } from './kept-rows.ts';
import { changeOwnShelf } from './own-shelf.ts';
import type { IsnadDatabase } from './schema.ts';

/** Rows of a slice: of articles and texts, which are large, and of all else. Whoever searches meanwhile waits for as many. */
const LARGE_SLICE = 20;
const SMALL_SLICE = 500;

/**
 * The reader's own library as its rows travel. What is put into it is not written into the journal: the rows bring their own.
 * For writing, pass a connection whose durability fits the rows: relaxed for what a file still holds.
 */
export function createDexieKept(database: IsnadDatabase): LibrarySource & LibrarySink {
  async function* rows<Kind extends KeptKind>(kind: Kind) {
    for await (const slice of READERS[kind](database)) {
      yield slice.map(PARSE_KEPT[kind]).filter((row) => row !== null) as KeptRows[Kind][];
    }
  }

  return {
    rows,
    find: async <Kind extends KeptKind>(kind: Kind, keys: readonly string[]) => {
      const found = await FINDERS[kind](database, keys);
      return found.map((row) => (row ? PARSE_KEPT[kind](row) : null)) as (KeptRows[Kind] | null)[];
    },
    put: (added) =>
      inTransaction<null>(database, async () => {
        await putRows(database, added);
        return success(null);
      }) satisfies Promise<Result<null, StorageFailure>>,
  };
}

type Readers = Readonly<
  Record<KeptKind, (database: IsnadDatabase) => AsyncIterable<readonly unknown[]>>
>;

const READERS: Readers = {
  article: readArticles,
  version: ({ versions }) =>
    slices(
      versions,
      LARGE_SLICE,
      ({ article, digest }): [ArticleId, string] => [article, digest],
      ALL_PAIRS,
    ),
  note: ({ notes }) => slices(notes, SMALL_SLICE, ({ on }) => on, ALL_IDS),
  judgement: ({ judgements }) => slices(judgements, SMALL_SLICE, ({ id }) => id, ALL_IDS),
  edit: ({ edits }) => slices(edits, LARGE_SLICE, ({ id }) => id, ALL_IDS),
};

async function* readArticles(database: IsnadDatabase): AsyncGenerator<readonly unknown[]> {
  await adoptOwnArticles(database);
  const ids = slices(database.kept, LARGE_SLICE, ({ id }) => id, ALL_IDS);
  for await (const slice of ids)
    yield await readMany(
      database,
      slice.map(({ id }) => id),
    );
}

function readMany(
  database: IsnadDatabase,
  ids: readonly ArticleId[],
): Promise<(KeptArticle | null)[]> {
  const { kept, contents } = database;
  return database.transaction('r', kept, contents, async () =>
    Promise.all(ids.map((id) => readKept(database, id))),
  );
}

/** All rows of a table by ascending key, `size` at a time, each slice as it is when it is asked for. */
async function* slices<Row, Key>(
  table: Table<Row, Key>,
  size: number,
  keyOf: (row: Row) => Key,
  all: readonly [before: unknown, last: unknown],
): AsyncGenerator<Row[]> {
  let after = all[0];
  for (;;) {
    const slice = await table.where(':id').between(after, all[1], false).limit(size).toArray();
    const last = slice.at(-1);
    if (last === undefined) return;
    yield slice;
    if (slice.length < size) return;
    after = keyOf(last);
  }
}

/** Keys of a kind behind one ('': of all), ascending, `limit` at most. Rejects with Dexie's error. */
export async function keptKeysAfter(
  database: IsnadDatabase,
  kind: KeptKind,
  after: string,
  limit: number,
): Promise<string[]> {
  if (kind === 'version') {
    const pair = after === '' ? ALL_PAIRS[0] : [after.slice(0, 16), after.slice(17)];
    const from = database.versions.where(':id').between(pair, ALL_PAIRS[1], false);
    return (await from.limit(limit).primaryKeys()).map((key) => key.join('-'));
  }
  const { kept, notes, judgements, edits } = database;
  const table: Table = { article: kept, note: notes, judgement: judgements, edit: edits }[kind];
  const from = table.where(':id').between(after, ALL_IDS[1], false);
  return (await from.limit(limit).primaryKeys()) as string[];
}

/** Ids are hexadecimal digits and small letters. */
const ALL_IDS = ['', '~'] as const;
const ALL_PAIRS = [
  ['', ''],
  ['~', '~'],
] as const;

type Finders = Readonly<
  Record<
    KeptKind,
    (database: IsnadDatabase, keys: readonly string[]) => Promise<readonly unknown[]>
  >
>;

const FINDERS: Finders = {
  article: (database, keys) => readMany(database, keys as readonly ArticleId[]),
  version: ({ versions }, keys) =>
    versions.bulkGet(keys.map((key) => [key.slice(0, 16) as ArticleId, key.slice(17)])),
  note: ({ notes }, keys) => notes.bulkGet([...keys] as NoteTarget[]),
  judgement: ({ judgements }, keys) => judgements.bulkGet([...keys] as JudgementId[]),
  edit: ({ edits }, keys) => edits.bulkGet([...keys]),
};

/** Writes rows in place of what is under their keys. Inside a transaction. */
export async function putRows(database: IsnadDatabase, rows: readonly KeptRow[]): Promise<void> {
  const of = <Kind extends KeptKind>(kind: Kind) =>
    rows.flatMap((each) => (each.kind === kind ? [each.row as KeptRows[Kind]] : []));
  // What writes nothing is no change that would be copied.
  const put = async (table: Table, written: readonly unknown[]) => {
    if (written.length > 0) await table.bulkPut(written);
  };
  // Of two that are called the same the last counts.
  const articles = new Map(of('article').map((row) => [row.article.id, row]));
  if (articles.size > 0) {
    const before = await Promise.all([...articles.keys()].map((id) => readKept(database, id)));
    const changes = [...articles.values()].map((after, at) => ({
      after,
      before: before[at] ?? null,
    }));
    await writeKept(database, changes);
  }
  const { versions, notes, judgements, edits } = database;
  await put(versions, of('version'));
  await put(notes, of('note'));
  await put(judgements, of('judgement'));
  await put(edits, of('edit'));
}

/**
 * Takes away what is under a key, which begins with its kind and a colon: only where the reader destroyed it on another device. What the
 * reader said of evidence stays. Inside a transaction.
 */
export async function destroyRow(database: IsnadDatabase, row: string): Promise<void> {
  const { kept, contents, versions, notes, edits } = database;
  const at = row.indexOf(':');
  const key = row.slice(at + 1);
  switch (row.slice(0, at)) {
    case 'article':
      await kept.bulkDelete([key as ArticleId]);
      await contents.bulkDelete([key as ArticleId]);
      await changeOwnShelf(database, [[key as ArticleId, null]]);
      break;
    case 'version':
      await versions.bulkDelete([[key.slice(0, 16) as ArticleId, key.slice(17)]]);
      break;
    case 'note':
      await notes.bulkDelete([key as NoteTarget]);
      break;
    case 'edit':
      await edits.bulkDelete([key]);
  }
}
