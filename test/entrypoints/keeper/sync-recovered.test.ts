import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyBin, removeFromLibrary } from '../../../storage/bin.ts';
import { setTag, writeNote } from '../../../storage/notes.ts';
import { useMemoryFiles } from '../../storage/memory-files.ts';
import { allRows, aStamp, freshOptions, open } from '../../storage/samples.ts';
import { openAnew, TALKS } from '../../storage/worked-library.ts';
import {
  exchange,
  expectSame,
  keptIn,
  noteOn,
  ON_RAIN,
  type SyncedBrowser,
  sync,
  twoBrowsers,
} from './synced-browsers.ts';

const TALKS_ID = TALKS.article.id;

beforeEach(() => {
  useMemoryFiles();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** The browser with another database: an empty one, or one with the rows given; its second copy is as it was. */
async function withDatabase(
  { options, target }: SyncedBrowser,
  rows: Record<string, unknown[]> = {},
): Promise<SyncedBrowser> {
  const given = { ...options, ...freshOptions() };
  const bare = await open(given);
  for (const [name, all] of Object.entries(rows)) await bare.table(name).bulkPut(all);
  bare.close();
  return { options: given, target, database: await openAnew(given) };
}

async function deviceOf({ database }: SyncedBrowser): Promise<unknown> {
  const state = (await database.syncState.get('state'))?.value as { device: unknown } | undefined;
  return state?.device;
}

describe('a library that was filled from its second copy', () => {
  it('after the browser lost the database goes on as a new device, and nothing is destroyed', async () => {
    const [a, b] = await twoBrowsers();
    await writeNote(a.database, ON_RAIN, 'Ask again.', aStamp());
    await sync(a);
    // Not synced yet when the database is lost.
    await setTag(a.database, [ON_RAIN], 'flood', true, aStamp());
    await setTag(b.database, [ON_RAIN], 'of b', true, aStamp());
    const before = await deviceOf(a);
    const anew = await withDatabase(a);
    expect(await deviceOf(anew)).toBeUndefined();
    await exchange(anew, b);
    expect(await deviceOf(anew)).not.toBe(before);
    await expectSame(anew, b);
    expect(await b.database.kept.count()).toBe(2);
    expect(await noteOn(b)).toBe('Ask again.');
    expect((await b.database.notes.get(ON_RAIN))?.tags).toEqual(['flood', 'of b']);
  });

  it('after the browser took back the last changes sends them again, and destroys what was destroyed', async () => {
    const [a, b] = await twoBrowsers();
    await exchange(a, b);
    const earlier = await allRows(a.database);
    await writeNote(a.database, ON_RAIN, 'Written later.', aStamp());
    await removeFromLibrary(a.database, [TALKS_ID], aStamp());
    await emptyBin(a.database, [TALKS_ID], aStamp());
    const back = await withDatabase(a, earlier);
    await exchange(back, b);
    await expectSame(back, b);
    expect(await noteOn(b)).toBe('Written later.');
    expect(await b.database.kept.get(TALKS_ID)).toBeUndefined();
  });

  it('is a device of its own, where others have read what the browser took back', async () => {
    const [a, b] = await twoBrowsers();
    const earlier = await allRows(a.database);
    await writeNote(a.database, ON_RAIN, 'Sent before.', aStamp());
    await exchange(a, b);
    const before = await deviceOf(a);
    const back = await withDatabase(a, earlier);
    await setTag(back.database, [ON_RAIN], 'after', true, aStamp());
    const { notices } = await sync(back);
    expect(notices).toContainEqual({ kind: 'cloned' });
    await exchange(back, b);
    expect(await deviceOf(back)).not.toBe(before);
    await expectSame(back, b);
    expect(await noteOn(b)).toBe('Sent before.');
    expect((await b.database.notes.get(ON_RAIN))?.tags).toEqual(['after']);
  });
});

describe('a profile that was copied', () => {
  it('is two devices, which lose nothing of each other', async () => {
    const [a, b] = await twoBrowsers();
    await exchange(a, b);
    const copied = await allRows(a.database);
    const twin = await withDatabase({ ...a, options: { ...a.options, name: 'twin' } }, copied);
    await setTag(a.database, [ON_RAIN], 'of a', true, aStamp());
    await setTag(twin.database, [ON_RAIN], 'of the twin', true, aStamp());
    await exchange(a, twin, b);
    await exchange(a, twin, b);
    expect(await deviceOf(twin)).not.toBe(await deviceOf(a));
    expect((await b.database.notes.get(ON_RAIN))?.tags).toEqual(['of a', 'of the twin']);
    expect(await keptIn(twin)).toEqual(await keptIn(a));
    await expectSame(a, b);
  });
});
