import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyBin, removeFromLibrary, restoreFromBin } from '../../../storage/bin.ts';
import { setTag, writeNote } from '../../../storage/notes.ts';
import { useMemoryFiles } from '../../storage/memory-files.ts';
import { addArticles, anArticle, aStamp } from '../../storage/samples.ts';
import {
  exchange,
  expectSame,
  type SyncedBrowser,
  sync,
  syncedBrowsers,
} from './synced-browsers.ts';

beforeEach(() => {
  useMemoryFiles();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const ARTICLES = ['rain', 'talks', 'bridge'].map((name) =>
  anArticle(name, [`The ${name} was in the news on Monday.`]),
);

type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never;

const act = fc.record({
  browser: fc.nat({ max: 1 }),
  article: fc.nat({ max: ARTICLES.length - 1 }),
  kind: fc.constantFrom(
    ...(['save', 'save', 'note', 'note', 'tag', 'untag', 'bin', 'restore', 'destroy'] as const),
    ...(['sync', 'sync', 'sync'] as const),
  ),
});

interface Told {
  readonly saved: Set<string>;
  readonly destroyed: Set<string>;
  /** The last text of a note on each article. */
  readonly noted: Map<string, string>;
}

async function live(
  browser: SyncedBrowser,
  kind: string,
  article: (typeof ARTICLES)[number],
  at: number,
  told: Told,
): Promise<void> {
  const { database } = browser;
  const { id } = article.article;
  const on = `article-${id}` as const;
  if (kind === 'save') {
    await addArticles(database, [article]);
    told.saved.add(id);
  }
  if (kind === 'note') {
    await writeNote(database, on, `text ${at} of ${browser.target.deviceName}`, aStamp());
    told.noted.set(id, `text ${at} of ${browser.target.deviceName}`);
  }
  if (kind === 'tag' || kind === 'untag') {
    await setTag(database, [on], 'tag', kind === 'tag', aStamp());
  }
  if (kind === 'bin') await removeFromLibrary(database, [id], aStamp());
  if (kind === 'restore') await restoreFromBin(database, [id], aStamp());
  if (kind === 'destroy') {
    const gone = await emptyBin(database, [id], aStamp());
    if (gone.ok && gone.value > 0) told.destroyed.add(id);
  }
  if (kind === 'sync') await sync(browser, { decisions: { allowRemovals: true } });
}

/** Lives of two browsers; by default few, since each opens two databases. */
const LIVES = process.env['ISNAD_RUNS'] === undefined ? 25 : 1_000;

describe('two browsers, whatever their readers do', () => {
  it('have the same library in the end, and in it all that nobody destroyed', async () => {
    const lives = fc.array(act, { minLength: 4, maxLength: 24 });
    await fc.assert(fc.asyncProperty(lives, liveAndCompare), { numRuns: LIVES });
  }, 3_600_000);
});

async function liveAndCompare(acts: readonly Act[]): Promise<void> {
  useMemoryFiles();
  const [a, b] = await syncedBrowsers(['a', 'b']);
  if (a === undefined || b === undefined) throw new Error('There are two.');
  const told: Told = { saved: new Set(), destroyed: new Set(), noted: new Map() };
  for (const [at, { browser, article, kind }] of acts.entries()) {
    const what = ARTICLES[article];
    if (what !== undefined) await live(browser === 0 ? a : b, kind, what, at, told);
  }
  await exchange(a, b);
  await expectSame(a, b);
  await expectAllOf(told, a);
  expect(await sync(a)).toMatchObject({ sent: 0, received: 0, changed: 0 });
}

/** What nobody destroyed is there. */
async function expectAllOf({ saved, destroyed, noted }: Told, browser: SyncedBrowser) {
  const { kept, notes } = browser.database;
  for (const id of saved) if (!destroyed.has(id)) expect(await kept.get(id as never)).toBeDefined();
  for (const [id, text] of noted) {
    if (!destroyed.has(id)) expect((await notes.get(`article-${id}`))?.text).toContain(text);
  }
}
