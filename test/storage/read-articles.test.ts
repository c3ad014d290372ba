import { describe, expect, it } from 'vitest';
import { readArticles } from '../../storage/read-articles.ts';
import { OWN_SHELF } from '../../storage/schema.ts';
import { addArticles, anArticle, open } from './samples.ts';

const rain = anArticle('rain', ['It rained on Monday.', 'The ministry confirmed the floods.']);
const talks = anArticle('talks', [
  'The talks began in Oman.',
  'The ministry confirmed the floods.',
]);

describe('readArticles', () => {
  it('gives each article with all its assertions and claims, in the order asked for', async () => {
    const database = await open();
    await addArticles(database, [rain, talks]);
    const read = await readArticles(database, [talks.article.id, rain.article.id]);
    expect(read).toEqual([talks, rain]);
  });

  it('leaves out what it does not know', async () => {
    const database = await open();
    await addArticles(database, [rain]);
    const read = await readArticles(database, [talks.article.id]);
    expect(read).toEqual([]);
  });

  it('leaves out a damaged row and keeps the rest of its article', async () => {
    const database = await open();
    await addArticles(database, [rain]);
    const [first, second] = rain.assertions;
    if (first === undefined || second === undefined) throw new Error('no assertions');
    await database.assertions.put({ ...first, shelf: OWN_SHELF, index: -1 });
    const [read] = await readArticles(database, [rain.article.id]);
    expect(read?.assertions).toEqual([second]);
    expect(read?.claims.map(({ id }) => id)).toEqual([second.claim]);
  });

  it('leaves out an article whose own row is damaged', async () => {
    const database = await open();
    await addArticles(database, [rain]);
    const row = await database.articles.get([OWN_SHELF, rain.article.id]);
    if (row === undefined) throw new Error('no article');
    await database.articles.put({ ...row, hash: 'no hash' });
    expect(await readArticles(database, [rain.article.id])).toEqual([]);
  });

  it('does not read a shelf that is not active', async () => {
    const database = await open();
    await addArticles(database, [rain]);
    const shelf = await database.shelves.get(OWN_SHELF);
    if (shelf === undefined) throw new Error('no shelf');
    await database.shelves.put({ ...shelf, state: 'leaving' });
    expect(await readArticles(database, [rain.article.id])).toEqual([]);
  });
});
