import type { Table } from 'dexie';
import type { IsnadDatabase } from './schema.ts';
import { openSnapshots } from './snapshots.ts';

/** What the library takes on the disk, in bytes, about: a row counts as long as it is as JSON. */
export interface LibrarySize {
  readonly claims: number;
  readonly articles: number;
  readonly index: number;
  readonly journal: number;
  readonly snapshots: number;
  /** Of the extension as a whole, as the browser counts it. */
  readonly all: number;
  /** What it may take; null where the browser does not say. */
  readonly quota: number | null;
}

/** Rows of each table that are measured; the others are taken to be like them. */
const MEASURED = 200;

/** Measures the library: 200 rows of each table, and the index as a whole. Rejects with Dexie's error. */
export async function measureStorage(database: IsnadDatabase): Promise<LibrarySize> {
  const { articles, claims, assertions, kept, contents, versions } = database;
  const { edits, judgements, notes, tasks, generations, segments, heads } = database;
  const sum = async (...tables: readonly Table[]) => {
    let bytes = 0;
    for (const table of tables) bytes += await measure(table);
    return bytes;
  };
  const { usage = 0, quota = null } = await navigator.storage.estimate();
  return {
    claims: await sum(claims, assertions),
    articles: await sum(articles, kept, contents, versions),
    index: (await measureBytes(generations)) + (await measureBytes(segments)) + (await sum(heads)),
    journal: await sum(edits, judgements, notes, tasks),
    snapshots: await measureSnapshots(),
    all: usage,
    quota,
  };
}

async function measure(table: Table): Promise<number> {
  const count = await table.count();
  if (count === 0) return 0;
  const rows = await table.limit(MEASURED).toArray();
  const bytes = rows.reduce((total: number, row) => total + sizeOf(row), 0);
  return Math.round((bytes / rows.length) * count);
}

/** As UTF-8; the files that a task holds are not in it. */
function sizeOf(row: unknown): number {
  return new Blob([JSON.stringify(row)]).size;
}

/** Row by row: they are large. */
async function measureBytes(table: Table<{ readonly bytes: Uint8Array }, number>): Promise<number> {
  let bytes = 0;
  for (const key of await table.toCollection().primaryKeys()) {
    bytes += (await table.get(key))?.bytes.byteLength ?? 0;
  }
  return bytes;
}

async function measureSnapshots(): Promise<number> {
  const snapshots = openSnapshots();
  try {
    return (await snapshots.list()).reduce((sum, { size }) => sum + size, 0);
  } finally {
    snapshots.close();
  }
}
