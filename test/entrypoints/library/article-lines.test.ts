import { describe, expect, it, vi } from 'vitest';
import { createArticleLines } from '../../../entrypoints/library/article-lines.ts';
import { libraryMoment } from '../../../storage/article-pages.ts';
import { removeFromLibrary } from '../../../storage/bin.ts';
import { addArticles, anArticle, aStamp, open } from '../../storage/samples.ts';

const FLOODS = anArticle('floods', ['The ministry confirmed the floods.'], 'Floods');
const TALKS = anArticle('talks', ['The talks ended in Muscat.'], 'Talks');

const titlesOf = (lines: readonly { readonly title: string }[]) =>
  lines.map(({ title }) => title).sort();

describe('the lines of articles', () => {
  it('are read once, however many ask', async () => {
    const database = await open();
    await addArticles(database, [FLOODS, TALKS]);
    const moment = await libraryMoment(database);
    const lines = createArticleLines();
    const reads = vi.spyOn(database.articles, 'bulkGet');
    const both = await Promise.all([lines.read(database, moment), lines.read(database, moment)]);
    expect(both.map(titlesOf)).toEqual([
      ['Floods', 'Talks'],
      ['Floods', 'Talks'],
    ]);
    expect(reads).toHaveBeenCalledTimes(1);
    expect(lines.known()).toBe(both[0]);
  });

  it('give those who asked before the library changed what it holds after', async () => {
    const database = await open();
    await addArticles(database, [FLOODS, TALKS]);
    const lines = createArticleLines();
    const early = lines.read(database, 'before');
    await removeFromLibrary(database, [TALKS.article.id], aStamp());
    const late = lines.read(database, 'after');
    expect(titlesOf(await late)).toEqual(['Floods']);
    expect(['Floods']).toEqual(titlesOf(await lines.read(database, 'after')));
    expect(titlesOf(await early).length).toBeGreaterThan(0);
    expect(titlesOf(lines.known())).toEqual(['Floods']);
  });

  it('are read again after they could not be', async () => {
    const database = await open();
    await addArticles(database, [FLOODS]);
    const lines = createArticleLines();
    const broken = vi.spyOn(database.articles, 'bulkGet').mockRejectedValueOnce(new Error('disk'));
    await expect(lines.read(database, 'now')).rejects.toThrow('disk');
    broken.mockRestore();
    expect(titlesOf(await lines.read(database, 'now'))).toEqual(['Floods']);
  });
});
