import { describe, expect, it } from 'vitest';
import { versionDigest } from '../../engine/kept.ts';
import type { LibraryArticle } from '../../engine/library.ts';
import { removeFromLibrary } from '../../storage/bin.ts';
import { createDexieLibrary } from '../../storage/library.ts';
import { undoEdit } from '../../storage/reader-edits.ts';
import { saveArticle } from '../../storage/saving.ts';
import type { IsnadDatabase } from '../../storage/schema.ts';
import { addArticles, allRows, anArticle, aReading, aStamp, fillDisk, open } from './samples.ts';

const SHARED = 'The ministry confirmed the floods.';
const MONDAY = anArticle('a', ['It rained on Monday.', SHARED]);
const TUESDAY = anArticle('a', ['It rained on Tuesday.']);

/** What checks read: without what only the reader's own page does, and revisions. */
async function evidence(database: IsnadDatabase) {
  const { articles, claims, assertions } = await allRows(database);
  return { articles, claims, assertions };
}

async function save(database: IsnadDatabase, article: LibraryArticle, how?: 'automatic') {
  const saved = await saveArticle(database, aReading(article, how), aStamp());
  if (!saved.ok) throw new Error(saved.failure.message);
  return saved.value;
}

describe('saving an article', () => {
  it('changes nothing when the same one is saved again', async () => {
    const database = await open();
    expect(await save(database, MONDAY)).toMatchObject({ state: 'saved' });
    const before = await allRows(database);
    expect(await save(database, MONDAY)).toEqual({ state: 'known', edit: null });
    expect(await allRows(database)).toEqual(before);
  });

  it('takes the claims of the newer version and keeps the text of the older one', async () => {
    const database = await open();
    await addArticles(database, [MONDAY, anArticle('b', [SHARED])]);
    expect(await save(database, TUESDAY)).toMatchObject({ state: 'newer' });
    const fresh = await open();
    await addArticles(fresh, [TUESDAY, anArticle('b', [SHARED])]);
    expect(await evidence(database)).toEqual(await evidence(fresh));
    const versions = await database.versions.toArray();
    const texts = versions.filter(({ article }) => article === MONDAY.article.id);
    expect(texts.map(({ text }) => text).sort()).toEqual([
      `It rained on Monday.\n${SHARED}`,
      'It rained on Tuesday.',
    ]);
  });

  it('has one version of a text that came back after another', async () => {
    const database = await open();
    await addArticles(database, [MONDAY, TUESDAY]);
    expect(await save(database, MONDAY)).toMatchObject({ state: 'newer' });
    expect(await database.versions.count()).toBe(2);
    const [row] = await database.articles.toArray();
    expect(row?.hash).toBe(MONDAY.article.hash);
  });

  it('sees another chain of the same quote', async () => {
    const database = await open();
    await addArticles(database, [MONDAY]);
    const link = { speaker: 'AFP', key: 'afp', kind: 'agency', verb: 'asserts' } as const;
    const chain = [{ ...link, named: true }];
    const chained = {
      ...MONDAY,
      assertions: MONDAY.assertions.map((assertion) => ({ ...assertion, chain })),
    };
    expect(await addArticles(database, [chained])).toEqual({ ok: true, value: 1 });
    const claims = MONDAY.claims.map((claim) => claim.id);
    const [stored] = await createDexieLibrary(database).assertions(claims);
    expect(stored?.chain).toEqual(chain);
  });

  it('writes what it did into the journal: which row, which field, which value', async () => {
    const database = await open();
    const { edit } = await save(database, MONDAY);
    const { id, title, publishedAt } = MONDAY.article;
    const digest = versionDigest(title, publishedAt, `It rained on Monday.\n${SHARED}`);
    expect(await database.edits.toArray()).toMatchObject([
      {
        id: edit,
        edit: {
          changes: [
            { row: `article-${id}`, field: 'content', value: digest },
            { row: `article-${id}`, field: 'how', value: 'asked' },
          ],
        },
      },
    ]);
  });

  it('keeps nothing of an article that does not fit on the disk, and all of those before', async () => {
    const database = await open();
    await addArticles(database, [MONDAY]);
    await createDexieLibrary(database).segments();
    const before = await allRows(database);
    for (const full of ['articles', 'claims', 'assertions', 'kept', 'contents', 'edits', 'heads']) {
      const clear = fillDisk((table) => table === full);
      const saved = await saveArticle(database, aReading(TUESDAY), aStamp());
      clear();
      expect(saved).toMatchObject({ ok: false, failure: { kind: 'disk-full' } });
      expect(await allRows(database)).toEqual(before);
    }
    expect(await save(database, TUESDAY)).toMatchObject({ state: 'newer' });
  });

  it('brings an article back from the bin when the reader saves it, and only then', async () => {
    const database = await open();
    await save(database, MONDAY);
    await removeFromLibrary(database, [MONDAY.article.id], aStamp());
    expect(await save(database, MONDAY, 'automatic')).toEqual({ state: 'in-bin', edit: null });
    expect(await database.articles.count()).toBe(0);
    await save(database, MONDAY);
    expect(await database.articles.count()).toBe(1);
  });

  it('counts as asked for from the moment that the reader asks', async () => {
    const database = await open();
    await save(database, MONDAY, 'automatic');
    expect(await database.kept.get(MONDAY.article.id)).toMatchObject({ how: 'automatic' });
    await save(database, MONDAY);
    expect(await database.kept.get(MONDAY.article.id)).toMatchObject({ how: 'asked' });
    await save(database, TUESDAY, 'automatic');
    expect(await database.kept.get(MONDAY.article.id)).toMatchObject({ how: 'asked' });
  });
});

describe('taking a saving back', () => {
  it('puts a new article into the bin, where nothing of it is lost', async () => {
    const database = await open();
    const { edit } = await save(database, MONDAY);
    expect(await undoEdit(database, edit ?? '', aStamp())).toMatchObject({ ok: true });
    expect(await evidence(database)).toEqual({ articles: [], claims: [], assertions: [] });
    expect(await database.contents.count()).toBe(1);
    expect(await database.versions.count()).toBe(1);
  });

  it('puts the claims of the older version back exactly, and can itself be taken back', async () => {
    const database = await open();
    await save(database, MONDAY);
    const before = await evidence(database);
    const { edit } = await save(database, TUESDAY);
    const after = await evidence(database);
    const undone = await undoEdit(database, edit ?? '', aStamp());
    expect(await evidence(database)).toEqual(before);
    if (!undone.ok || undone.value === null) throw new Error('not undone');
    await undoEdit(database, undone.value.id, aStamp());
    expect(await evidence(database)).toEqual(after);
  });

  it('says so where the journal does not know it', async () => {
    const database = await open();
    expect(await undoEdit(database, 'ffffffffffffffff', aStamp())).toMatchObject({
      ok: false,
      failure: { kind: 'edit-gone' },
    });
  });
});
