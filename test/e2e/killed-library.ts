import { browser } from 'wxt/browser';
import type { KeptRow } from '../../engine/kept.ts';
import { takeSnapshot } from '../../entrypoints/surface/take-snapshot.ts';
import type { Chunks } from '../../packs/formats/gzip.ts';
import { importBackup } from '../../packs/formats/import-rows.ts';
import { createMemoryKept } from '../../packs/formats/memory-library.ts';
import { writeBackup } from '../../packs/formats/write-backup.ts';
import { adoptOwnArticles } from '../../storage/adopt.ts';
import { emptyBin, removeFromLibrary, restoreFromBin } from '../../storage/bin.ts';
import { createDexieKept } from '../../storage/kept-library.ts';
import { createDexieLibrary } from '../../storage/library.ts';
import { writeNote } from '../../storage/notes.ts';
import { mergeGenerations } from '../../storage/own-index.ts';
import { importPack } from '../../storage/packs.ts';
import { openRecovered, renewCopy } from '../../storage/recovery.ts';
import { saveArticle } from '../../storage/saving.ts';
import { COPY, type IsnadDatabase, OWN_SHELF } from '../../storage/schema.ts';
import { openSnapshots } from '../../storage/snapshots.ts';
import { restoreDatabase, type SavedDatabase } from '../storage/restore-database.ts';
import { anArticleOf, applyTo, type Model, type Op, opAt, startOf } from './killed-ops.ts';
import { describeLeft } from './killed-state.ts';

// To run in a page of the extension, in a browser that is killed: works on the library, operation by operation, and looks what is left.

const MADE = '2026-11-22T10:00:00.000Z';

/** Does operation after operation from a seed on, telling each as soon as it is acknowledged; ends with the browser. */
export async function work(seed: number, from: number): Promise<void> {
  const database = await open();
  for (let at = from; ; at += 1) {
    await act(database, opAt(seed, at), at);
    await tell(`/acknowledged?op=${at}`);
  }
}

/** What is wrong with what is left after so many acknowledged operations; empty where nothing is. */
export async function lookAt(seed: number, acknowledged: number): Promise<readonly string[]> {
  const database = await open();
  const before: Model = startOf();
  for (let at = 0; at < acknowledged; at += 1) applyTo(before, opAt(seed, at));
  const after = structuredClone(before);
  // What was under way when the browser was killed is there as a whole, or not at all.
  applyTo(after, opAt(seed, acknowledged));
  return describeLeft(database, [before, after]);
}

/** When the library was filled from its second copy, in ms since epoch; 0 for never. */
export async function recoveredAt(): Promise<number> {
  return (await (await open()).heads.get(COPY))?.editedAt ?? 0;
}

/** Puts a database of an earlier release in place, tells so, and opens it with this one. */
export async function migrate(saved: SavedDatabase): Promise<void> {
  await restoreDatabase(indexedDB, saved);
  await tell('/restored');
  await adoptOwnArticles(await open(saved.name));
}

/** What of such a database is not there any more, once it was opened; empty where all is. */
export async function lookAtMigrated(saved: SavedDatabase): Promise<readonly string[]> {
  const database = await open(saved.name);
  await adoptOwnArticles(database);
  const kept = await database.contents.toCollection().primaryKeys();
  const troubles: string[] = [];
  for (const { name, rows } of saved.stores.filter((store) => store.name !== 'segments')) {
    const left = JSON.stringify(await database.table(name).toArray());
    if (left !== JSON.stringify(rows)) troubles.push(`${name}: ${left}`);
  }
  const own = await database.articles.filter(({ shelf }) => shelf === OWN_SHELF).toArray();
  for (const { id } of own) if (!kept.includes(id)) troubles.push(`${id} is not kept`);
  return own.length === 0 ? ['no own article'] : troubles;
}

async function tell(what: string): Promise<void> {
  await fetch(decodeURIComponent(location.search.slice(1)) + what);
}

async function open(name?: string): Promise<IsnadDatabase> {
  const named = name === undefined ? {} : { name };
  const opened = await openRecovered(browser.storage.session, {
    durability: 'strict',
    ...named,
  });
  if (!opened.ok) throw new Error(opened.failure.message);
  return opened.value;
}

async function act(database: IsnadDatabase, op: Op, at: number): Promise<void> {
  const random = crypto.randomUUID().replaceAll('-', '').slice(-16);
  const stamp = { now: 1_763_800_000_000 + at, random };
  const { read, text } = anArticleOf(op.article, op.edition);
  const { id } = read.article;
  const done = await run();
  if (done !== null && !done.ok) throw new Error(`${op.kind}: ${done.failure.message}`);

  async function run() {
    switch (op.kind) {
      case 'save':
        return saveArticle(database, { read, text, how: 'asked' }, stamp);
      case 'remove':
        return removeFromLibrary(database, [id], stamp);
      case 'restore':
        return restoreFromBin(database, [id], stamp);
      case 'empty':
        return emptyBin(database, [id], stamp);
      case 'note':
        return writeNote(database, `article-${id}`, `note ${op.edition}`, stamp);
      case 'put':
        return createDexieKept(database).put(rowsOf(op));
      case 'pack':
        return importPack(database, packOf(op), { slice: 20 });
      case 'backup':
        return restore(database, () =>
          writeBackup(createMemoryKept(rowsOf(op, stamp.now)), { made: MADE, by: 'test' }),
        );
      case 'snapshot':
        return throughSnapshot(database, stamp.now);
      case 'index':
        await createDexieLibrary(database).segments();
        await mergeGenerations(database, 100_000);
        await renewCopy(database);
        return null;
    }
  }
}

function restore(database: IsnadDatabase, file: () => Chunks) {
  return importBackup(file, createDexieKept(database));
}

/** Takes a snapshot and restores it, after which all is as it was. */
async function throughSnapshot(database: IsnadDatabase, now: number) {
  const snapshots = openSnapshots();
  const taken = await takeSnapshot(database, snapshots, { now, by: 'test', isAsked: true });
  if (!taken.ok || !taken.value) return taken;
  const file = await snapshots.read(now);
  if (file === null) throw new Error('the snapshot is not there');
  return restore(database, async function* () {
    yield new Uint8Array(await file.arrayBuffer());
  });
}

/** Several articles in one go, outside the bin. */
function rowsOf({ article, edition }: Op, changedAt = 1): KeptRow[] {
  return [article, article + 1, article + 2].map((each) => {
    const { read } = anArticleOf(each, edition);
    const claims = read.claims.map(({ id, text, lang }) => ({ id, text, lang }));
    const how = { savedAt: 1, changedAt, how: 'imported', removedAt: null } as const;
    const { article: of, assertions } = read;
    return { kind: 'article', row: { article: of, ...how, claims, assertions } };
  });
}

function packOf({ edition }: Op) {
  const articles = Array.from({ length: 8 }, (_, at) => anArticleOf(at + 100, edition).read);
  return {
    id: 'pack',
    version: edition,
    digest: `digest ${edition}`,
    name: 'Pack',
    created: '2024-05-19',
    licence: 'CC0-1.0',
    articles,
  };
}
