import { describe, expect, it } from 'vitest';
import { emptyBin, removeFromLibrary, restoreFromBin } from '../../storage/bin.ts';
import { createDexieLibrary } from '../../storage/library.ts';
import { writeNote } from '../../storage/notes.ts';
import { undoEdit } from '../../storage/reader-edits.ts';
import type { IsnadDatabase } from '../../storage/schema.ts';
import { addArticles, allRows, anArticle, aStamp, fillDisk, open } from './samples.ts';

const SHARED = 'The ministry confirmed the floods.';
const RAIN = anArticle('rain', ['It rained on Monday.', SHARED]);
const TALKS = anArticle('talks', ['The talks began in Oman.', SHARED]);
const [RAIN_ID, TALKS_ID] = [RAIN.article.id, TALKS.article.id];

async function aLibrary(): Promise<IsnadDatabase> {
  const database = await open();
  await addArticles(database, [RAIN, TALKS]);
  return database;
}

function shelfOf(rows: Record<string, unknown[]>) {
  const { articles, claims, assertions } = rows;
  return { articles, claims, assertions };
}

describe('putting articles into the bin', () => {
  it('takes them out of the evidence at once, but for the claims that others make', async () => {
    const database = await aLibrary();
    await removeFromLibrary(database, [RAIN_ID], aStamp());
    const library = createDexieLibrary(database);
    expect((await library.articles([RAIN_ID, TALKS_ID])).has(RAIN_ID)).toBe(false);
    const claims = RAIN.claims.map(({ id }) => id);
    expect([...(await library.claims(claims)).values()].map(({ text }) => text)).toEqual([SHARED]);
    const assertions = await library.assertions(claims);
    expect(assertions.map(({ article }) => article)).toEqual([TALKS_ID]);
  });

  it('can be taken back, by undo and from the bin, and then all is as it was', async () => {
    const database = await aLibrary();
    const before = shelfOf(await allRows(database));
    const removed = await removeFromLibrary(database, [RAIN_ID, TALKS_ID], aStamp());
    expect(await database.articles.count()).toBe(0);
    expect(await database.claims.count()).toBe(0);
    if (!removed.ok || removed.value === null) throw new Error('not removed');
    await undoEdit(database, removed.value.id, aStamp());
    expect(shelfOf(await allRows(database))).toEqual(before);
    await removeFromLibrary(database, [TALKS_ID], aStamp());
    await restoreFromBin(database, [TALKS_ID], aStamp());
    expect(shelfOf(await allRows(database))).toEqual(before);
  });

  it('keeps the time at which an article first went there', async () => {
    const database = await aLibrary();
    await removeFromLibrary(database, [RAIN_ID], aStamp(1_800_000_000_000));
    const again = await removeFromLibrary(database, [RAIN_ID], aStamp(1_900_000_000_000));
    expect(again).toEqual({ ok: true, value: null });
    expect((await database.kept.get(RAIN_ID))?.removedAt).toBe(1_800_000_000_000);
  });

  it('overlooks what nobody knows', async () => {
    const database = await aLibrary();
    const unknown = anArticle('unknown', []).article.id;
    expect(await removeFromLibrary(database, [unknown], aStamp())).toEqual({
      ok: true,
      value: null,
    });
  });

  it('does nothing by halves when the disk is full', async () => {
    const database = await aLibrary();
    const before = await allRows(database);
    const clear = fillDisk((table) => table === 'edits');
    const removed = await removeFromLibrary(database, [RAIN_ID, TALKS_ID], aStamp());
    clear();
    expect(removed).toMatchObject({ ok: false, failure: { kind: 'disk-full' } });
    expect(await allRows(database)).toEqual(before);
  });
});

describe('emptying the bin', () => {
  it('destroys only what is in it', async () => {
    const database = await aLibrary();
    await writeNote(database, `article-${RAIN_ID}`, 'Ask the ministry.', aStamp());
    await writeNote(database, `article-${TALKS_ID}`, 'Ask Oman.', aStamp());
    await removeFromLibrary(database, [RAIN_ID, TALKS_ID], aStamp());
    await restoreFromBin(database, [TALKS_ID], aStamp());
    expect(await emptyBin(database, [RAIN_ID, TALKS_ID], aStamp())).toEqual({ ok: true, value: 1 });
    const rows = await allRows(database);
    expect(rows['kept']).toHaveLength(1);
    expect(rows['versions']).toHaveLength(1);
    expect(rows['notes']).toMatchObject([{ text: 'Ask Oman.' }]);
  });

  it('leaves no word of what it destroyed, in the journal neither', async () => {
    const database = await aLibrary();
    await addArticles(database, [anArticle('rain', ['It snowed on Monday.'])]);
    await writeNote(database, `article-${RAIN_ID}`, 'Ask the ministry.', aStamp());
    await removeFromLibrary(database, [RAIN_ID], aStamp());
    await emptyBin(database, [RAIN_ID], aStamp());
    const left = JSON.stringify(await allRows(database));
    for (const word of ['rained', 'snowed', 'Ask the ministry']) expect(left).not.toContain(word);
    expect(left).toContain('Oman');
    expect(left).toContain('destroyed');
  });
});
