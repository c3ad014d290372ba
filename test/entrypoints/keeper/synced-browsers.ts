import { expect } from 'vitest';
import type { KeptRow } from '../../../engine/kept.ts';
import { KEPT_KINDS } from '../../../engine/kept.ts';
import {
  runSync,
  type SyncReport,
  type SyncRun,
  type SyncTarget,
} from '../../../entrypoints/keeper/sync-run.ts';
import { createDexieKept } from '../../../storage/kept-library.ts';
import type { IsnadDatabase, OpenOptions } from '../../../storage/schema.ts';
import type { Remote } from '../../../sync/remote.ts';
import { createMemoryRemote } from '../../../sync/remotes/memory.ts';
import { createKeyRing, type VaultId } from '../../../sync/vault/key-ring.ts';
import { aJudgement } from '../../engine/judged.ts';
import { addArticles, freshOptions } from '../../storage/samples.ts';
import { openAnew, RAIN, TALKS } from '../../storage/worked-library.ts';

/** A browser of a reader who syncs. */
export interface SyncedBrowser {
  readonly database: IsnadDatabase;
  readonly options: OpenOptions;
  readonly target: SyncTarget;
}

/** Browsers of one reader on one storage, none of which has synced; call `useMemoryFiles` before. */
export async function syncedBrowsers(
  names: readonly string[],
  remote: Remote = createMemoryRemote(),
): Promise<SyncedBrowser[]> {
  const ring = await createKeyRing('0'.repeat(32) as VaultId, [new Uint8Array(32).fill(7)]);
  const browsers: SyncedBrowser[] = [];
  for (const name of names) {
    const options = { ...freshOptions(), name };
    const address = 'https://dav.example';
    const target = { remote, address, ring, others: [], deviceName: name };
    browsers.push({ options, target, database: await openAnew(options) });
  }
  return browsers;
}

/** A sync that ends well. */
export async function sync(
  { database, target }: SyncedBrowser,
  more: Partial<SyncRun> = {},
): Promise<SyncReport> {
  const done = await runSync({ database, target, decisions: {}, ...more });
  if (!done.ok) throw new Error(`${done.failure.kind}: ${done.failure.message}`);
  return done.value;
}

/** All that a reader keeps, by its key. */
export async function keptIn({ database }: SyncedBrowser): Promise<readonly KeptRow[]> {
  const all: KeptRow[] = [];
  for (const kind of KEPT_KINDS) {
    for await (const slice of createDexieKept(database).rows(kind)) {
      all.push(...slice.map((row) => ({ kind, row }) as KeptRow));
    }
  }
  return all;
}

/** The note on the first of them. */
export const ON_RAIN = `article-${RAIN.article.id}` as const;

/** Two browsers, the first of which holds two articles, that have synced. */
export async function twoBrowsers(): Promise<[a: SyncedBrowser, b: SyncedBrowser]> {
  const [a, b] = await syncedBrowsers(['a', 'b']);
  if (a === undefined || b === undefined) throw new Error('There are two.');
  await addArticles(a.database, [RAIN, TALKS]);
  await sync(a);
  await sync(b);
  return [a, b];
}

/** Says something of two claims. */
export async function judge({ database }: SyncedBrowser): Promise<void> {
  const row = aJudgement('The river rose.', 'The river fell.', 'other-event');
  const put = await createDexieKept(database).put([{ kind: 'judgement', row }]);
  expect(put.ok).toBe(true);
}

/** Syncs until all that each did has reached the other. */
export async function exchange(...browsers: readonly SyncedBrowser[]): Promise<void> {
  for (let round = 0; round < 2; round += 1) for (const each of browsers) await sync(each);
}

/** The text of a note. */
export async function noteOn(
  { database }: SyncedBrowser,
  on = ON_RAIN,
): Promise<string | undefined> {
  return (await database.notes.get(on))?.text;
}

/** What each holds is the same, and is what the rows say. */
export async function expectSame(a: SyncedBrowser, b: SyncedBrowser): Promise<void> {
  expect(await keptIn(b)).toEqual(await keptIn(a));
  expect(await a.database.syncRows.where('due').equals(1).count()).toBe(0);
  expect(await b.database.syncRows.where('due').equals(1).count()).toBe(0);
}
