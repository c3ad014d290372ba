import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readConflicts } from '../../../entrypoints/keeper/sync-conflicts.ts';
import { emptyBin, removeFromLibrary, restoreFromBin } from '../../../storage/bin.ts';
import { setTag, writeNote } from '../../../storage/notes.ts';
import { settleNote } from '../../../storage/reader-edits.ts';
import { useMemoryFiles } from '../../storage/memory-files.ts';
import { addArticles, aStamp } from '../../storage/samples.ts';
import { RAIN, TALKS } from '../../storage/worked-library.ts';
import {
  exchange,
  expectSame,
  judge,
  keptIn,
  noteOn,
  ON_RAIN,
  type SyncedBrowser,
  sync,
  syncedBrowsers,
  twoBrowsers,
} from './synced-browsers.ts';

const [RAIN_ID, TALKS_ID] = [RAIN.article.id, TALKS.article.id];

beforeEach(() => {
  useMemoryFiles();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('what readers do in two browsers', () => {
  it('reaches the other: a tag, a note, the bin and back, a judgement', async () => {
    const [a, b] = await twoBrowsers();
    await setTag(a.database, [ON_RAIN], 'flood', true, aStamp());
    await writeNote(b.database, ON_RAIN, 'Ask again.', aStamp());
    await removeFromLibrary(a.database, [TALKS_ID], aStamp());
    await judge(b);
    await exchange(a, b);
    await expectSame(a, b);
    expect(await b.database.articles.get([0, TALKS_ID])).toBeUndefined();
    expect(await a.database.notes.get(ON_RAIN)).toMatchObject({
      text: 'Ask again.',
      tags: ['flood'],
    });
    await restoreFromBin(b.database, [TALKS_ID], aStamp());
    await exchange(b, a);
    await expectSame(a, b);
    expect(await a.database.articles.get([0, TALKS_ID])).toMatchObject({ title: 'talks' });
  });

  it('is marked where the library is synced, and nowhere else', async () => {
    const [a] = await syncedBrowsers(['a']);
    if (a === undefined) throw new Error('There is one.');
    await addArticles(a.database, [RAIN]);
    expect(await a.database.marks.count()).toBe(0);
    await sync(a);
    await writeNote(a.database, ON_RAIN, 'x', aStamp());
    expect(await a.database.marks.count()).toBeGreaterThan(0);
    await sync(a);
    expect(await a.database.marks.count()).toBe(0);
  });

  it('stands, though the clock of the other is years ahead', async () => {
    const [a, b] = await twoBrowsers();
    await writeNote(b.database, ON_RAIN, 'of the future', aStamp(4_000_000_000_000));
    await sync(b, { now: () => 4_000_000_000_000 });
    await sync(a);
    await writeNote(a.database, ON_RAIN, 'of today', aStamp());
    await exchange(a, b);
    expect(await noteOn(b)).toBe('of today');
    await expectSame(a, b);
  });

  it('is not overwritten by what the reader has not seen yet', async () => {
    const [a, b] = await twoBrowsers();
    await writeNote(a.database, ON_RAIN, 'first', aStamp());
    await exchange(a, b);
    await writeNote(a.database, ON_RAIN, 'of a', aStamp(1_800_000_000_000));
    await writeNote(b.database, ON_RAIN, 'of b', aStamp(1_700_000_000_000));
    await exchange(a, b);
    await expectSame(a, b);
    const text = await noteOn(a);
    expect(text).toContain('of a');
    expect(text).toContain('of b');
  });
});

describe('what a reader destroys', () => {
  it('is gone in the other browser too, with its texts, notes and journal', async () => {
    const [a, b] = await twoBrowsers();
    await writeNote(b.database, ON_RAIN, 'A secret.', aStamp());
    await exchange(a, b);
    await removeFromLibrary(a.database, [RAIN_ID], aStamp());
    await emptyBin(a.database, [RAIN_ID], aStamp());
    await exchange(a, b);
    await expectSame(a, b);
    expect(await b.database.kept.get(RAIN_ID)).toBeUndefined();
    expect(await b.database.contents.get(RAIN_ID)).toBeUndefined();
    expect(JSON.stringify(await keptIn(b))).not.toMatch(/secret|rained/iu);
    expect(JSON.stringify(await b.database.syncRows.toArray())).not.toMatch(/secret|rained/iu);
    expect(await b.database.articles.get([0, RAIN_ID])).toBeUndefined();
    expect(await sync(b)).toMatchObject({ sent: 0 });
  });

  it('comes back whole when it is saved again, here or there', async () => {
    const [a, b] = await twoBrowsers();
    await removeFromLibrary(a.database, [RAIN_ID], aStamp());
    await emptyBin(a.database, [RAIN_ID], aStamp());
    await addArticles(a.database, [RAIN]);
    await exchange(a, b);
    await expectSame(a, b);
    expect(await b.database.articles.get([0, RAIN_ID])).toMatchObject({ title: 'rain' });
  });

  it('stays where the other edited it later, and comes back whole', async () => {
    const [a, b] = await twoBrowsers();
    await writeNote(a.database, ON_RAIN, 'Keep this.', aStamp());
    await removeFromLibrary(a.database, [RAIN_ID], aStamp());
    await exchange(a, b);
    await emptyBin(a.database, [RAIN_ID], aStamp());
    await sync(a);
    await restoreFromBin(b.database, [RAIN_ID], aStamp());
    await exchange(b, a);
    await expectSame(a, b);
    expect(await a.database.articles.get([0, RAIN_ID])).toMatchObject({ title: 'rain' });
    expect(await a.database.versions.count()).toBe(2);
    expect(await noteOn(a)).toBe('Keep this.');
  });

  it('is not what is only absent: the other keeps it', async () => {
    const [a, b] = await twoBrowsers();
    await a.database.kept.bulkDelete([RAIN_ID]);
    await a.database.contents.bulkDelete([RAIN_ID]);
    await writeNote(a.database, ON_RAIN, 'Where is it?', aStamp());
    await exchange(a, b);
    expect(await b.database.kept.get(RAIN_ID)).toBeDefined();
  });
});

describe('notes that two browsers wrote apart', () => {
  async function inConflict(): Promise<[SyncedBrowser, SyncedBrowser]> {
    const [a, b] = await twoBrowsers();
    await writeNote(a.database, ON_RAIN, 'of a', aStamp());
    await writeNote(b.database, ON_RAIN, 'of b', aStamp());
    await exchange(a, b);
    return [a, b];
  }

  it('are told with who wrote them', async () => {
    const [a, b] = await inConflict();
    expect((await sync(a)).conflicts).toBe(1);
    const [conflict] = await readConflicts(b.database);
    expect(conflict?.on).toBe(ON_RAIN);
    expect(conflict?.versions.map(({ text, name }) => [text, name]).sort()).toEqual([
      ['of a', 'a'],
      ['of b', ''],
    ]);
  });

  it.each([
    ['one of them', 'of b'],
    ['another text', 'of both'],
    ['both', 'of a\n\nof b'],
  ])('are one again when the reader chooses %s', async (_, chosen) => {
    const [a, b] = await inConflict();
    await settleNote(a.database, ON_RAIN, chosen, aStamp());
    expect(await readConflicts(a.database)).toEqual([]);
    await exchange(a, b);
    expect(await readConflicts(a.database)).toEqual([]);
    expect(await readConflicts(b.database)).toEqual([]);
    expect(await noteOn(b)).toBe(chosen);
    await expectSame(a, b);
  });
});
