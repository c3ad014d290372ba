import { describe, expect, it } from 'vitest';
import { libraryMoment, readWholeArticle, readWholeClaim } from '../../storage/article-pages.ts';
import { removeFromLibrary } from '../../storage/bin.ts';
import { writeNote } from '../../storage/notes.ts';
import { readChainStarts } from '../../storage/origins.ts';
import { importPack } from '../../storage/packs.ts';
import type { IsnadDatabase } from '../../storage/schema.ts';
import { articleSummaries, binSummaries } from '../../storage/summaries.ts';
import { readSaid, saidKeys } from '../../storage/told.ts';
import { addArticles, anArticle, aStamp, open } from './samples.ts';

const SHARED = 'The ministry confirmed the floods.';
const OWN = anArticle('own', [SHARED, 'Two bridges closed.']);
const PACK = anArticle('pack', [SHARED]);

async function library(): Promise<IsnadDatabase> {
  const database = await open();
  await addArticles(database, [OWN]);
  const pack = { id: 'p', version: 1, digest: 'd', name: 'P', created: '2025-01-01', licence: '' };
  await importPack(database, { ...pack, articles: [PACK, OWN] });
  return database;
}

async function titles(database: IsnadDatabase): Promise<string[]> {
  const found: string[] = [];
  for await (const slice of articleSummaries(database)) {
    found.push(
      ...slice.map(({ title, savedAt }) => `${title} ${savedAt === null ? 'pack' : 'own'}`),
    );
  }
  return found;
}

describe('lists of the library', () => {
  it("have each article once, the reader's own first", async () => {
    expect(await titles(await library())).toEqual(['own own', 'pack pack']);
  });

  it("have what lies in the bin there, and a pack's copy of it where it was", async () => {
    const database = await library();
    await removeFromLibrary(database, [OWN.article.id], aStamp());
    expect((await titles(database)).sort()).toEqual(['own pack', 'pack pack']);
    expect(await binSummaries(database)).toMatchObject([{ title: 'own', told: 2 }]);
  });

  it('have all that is said, each with its article', async () => {
    const database = await library();
    const said = await readSaid(database, await saidKeys(database, 100));
    // The pack holds the own article as well.
    expect(said.map((one) => one?.assertion.quote).sort()).toEqual(
      [SHARED, SHARED, SHARED, 'Two bridges closed.', 'Two bridges closed.'].sort(),
    );
    expect((await saidKeys(database, 2)).length).toBe(2);
  });

  it('name with whom chains begin, and leave out what outlets say of their own', async () => {
    const database = await open();
    const link = { speaker: 'Reuters', key: 'reuters', kind: 'agency', verb: 'asserts' } as const;
    const cited = anArticle('cited', ['It rained.', 'It snowed.']);
    const assertions = cited.assertions.map((one, at) => {
      return at === 0 ? { ...one, chain: [{ ...link, named: true }] } : one;
    });
    await addArticles(database, [{ ...cited, assertions }]);
    const starts = await readChainStarts(database, () => undefined, new AbortController().signal);
    expect(starts).toMatchObject([{ name: 'Reuters', said: 1, articles: 1 }]);
  });
});

describe('a page of the library', () => {
  it('has an article with its texts and the note on it, in the bin too', async () => {
    const database = await library();
    await writeNote(database, `article-${OWN.article.id}`, 'Ask them.', aStamp());
    await removeFromLibrary(database, [OWN.article.id], aStamp());
    const whole = await readWholeArticle(database, OWN.article.id);
    expect(whole?.note.text).toBe('Ask them.');
    expect(whole?.versions.map(({ text }) => text)).toEqual([`${SHARED}\nTwo bridges closed.`]);
    expect(whole?.kept?.removedAt).not.toBeNull();
    expect(await readWholeArticle(database, PACK.article.id)).toMatchObject({ kept: null });
  });

  it('has a claim with everyone who says it, each article once', async () => {
    const [claim] = OWN.claims;
    if (claim === undefined) throw new Error('no claim');
    const whole = await readWholeClaim(await library(), claim.id);
    expect(whole?.said.map(({ article }) => article.title)).toEqual(['own', 'pack']);
  });

  it('is told of by its moment whatever the reader does', async () => {
    const database = await library();
    const moments = [await libraryMoment(database)];
    await writeNote(database, `article-${OWN.article.id}`, 'Ask them.', aStamp());
    moments.push(await libraryMoment(database));
    await removeFromLibrary(database, [OWN.article.id], aStamp());
    moments.push(await libraryMoment(database));
    expect(new Set(moments).size).toBe(3);
    expect(await libraryMoment(database)).toBe(moments[2]);
  });
});
