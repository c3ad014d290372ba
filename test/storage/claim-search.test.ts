import { describe, expect, it } from 'vitest';
import type { LibraryArticle } from '../../engine/library.ts';
import { parseSearch } from '../../engine/search-query.ts';
import { removeFromLibrary } from '../../storage/bin.ts';
import { createClaimSearch } from '../../storage/claim-search.ts';
import { setTag } from '../../storage/notes.ts';
import { importPack } from '../../storage/packs.ts';
import type { IsnadDatabase } from '../../storage/schema.ts';
import { addArticles, anArticle, aStamp, open } from './samples.ts';

const FLOODS = anArticle('floods', ['The ministry confirmed the floods.', 'Two bridges closed.']);
const TALKS = dated(anArticle('talks', ['The talks ended in Muscat.']), '2025-02-03');

function dated(of: LibraryArticle, day: string): LibraryArticle {
  return {
    ...of,
    article: { ...of.article, publishedAt: day, source: { ...of.article.source, name: 'Wire' } },
    assertions: of.assertions.map((one) => ({
      ...one,
      saidAt: day,
      chain: [
        { speaker: 'Josep Borrell', key: 'borrell', kind: 'speaker', verb: 'asserts', named: true },
      ],
    })),
  };
}

async function library(): Promise<IsnadDatabase> {
  const database = await open();
  await addArticles(database, [FLOODS]);
  const pack = { id: 'p', version: 1, digest: 'd', name: 'P', created: '2025-01-01', licence: '' };
  await importPack(database, { ...pack, articles: [TALKS] });
  return database;
}

async function found(
  database: IsnadDatabase,
  typed: string,
  search = createClaimSearch(database),
): Promise<string[]> {
  const texts: string[] = [];
  for await (const told of search.find(parseSearch(typed))) {
    texts.push(...told.map(({ claim }) => claim.text));
  }
  return texts;
}

describe('searching claims', () => {
  it.each([
    ['flood', ['The ministry confirmed the floods.']],
    ['ended mus', ['The talks ended in Muscat.']],
    ['"confirmed the floods"', ['The ministry confirmed the floods.']],
    ['"floods confirmed"', []],
    ['source:wire', ['The talks ended in Muscat.']],
    ['talks source:outlet', []],
    ['speaker:borrell', ['The talks ended in Muscat.']],
    ['article:talks', ['The talks ended in Muscat.']],
    ['after:2025', ['The talks ended in Muscat.']],
    ['before:2024-05-18', []],
    ['before:2024-05-19 bridges', ['Two bridges closed.']],
    ['tag:nothing', []],
  ])('finds what fits %s, in the own library and in packs', async (typed, texts) => {
    expect(await found(await library(), typed)).toEqual(texts);
  });

  it('finds what the reader tagged, the claim or its article', async () => {
    const database = await library();
    const [claim] = FLOODS.claims;
    await setTag(database, [`claim-${claim?.id}`], 'Check', true, aStamp());
    await setTag(database, [`article-${TALKS.article.id}`], 'check', true, aStamp());
    expect((await found(database, 'tag:check')).sort()).toEqual([
      'The ministry confirmed the floods.',
      'The talks ended in Muscat.',
    ]);
  });

  it('does not find what lies in the bin, nor what was saved only after the last search missed it', async () => {
    const database = await library();
    const search = createClaimSearch(database);
    await search.open();
    expect(await found(database, 'rivers', search)).toEqual([]);
    await addArticles(database, [anArticle('rivers', ['The rivers rose.'])]);
    expect(await found(database, 'rivers', search)).toEqual(['The rivers rose.']);
    await removeFromLibrary(database, [FLOODS.article.id], aStamp());
    expect(await found(database, 'floods')).toEqual([]);
  });

  it('finds by an index that was damaged', async () => {
    const database = await library();
    for (const row of await database.segments.toArray()) {
      await database.segments.put({ ...row, bytes: row.bytes.slice(3) });
    }
    expect(await found(database, 'talks')).toEqual(['The talks ended in Muscat.']);
  });
});
