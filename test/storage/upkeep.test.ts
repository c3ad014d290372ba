import { describe, expect, it } from 'vitest';
import { createDexieLibrary } from '../../storage/library.ts';
import { saveArticle } from '../../storage/saving.ts';
import { keepInOrder, tidyUp } from '../../storage/upkeep.ts';
import { restoreDatabase } from './restore-database.ts';
import { addArticles, anArticle, aReading, aStamp, freshOptions, open } from './samples.ts';
import { readSavedDatabase } from './saved-database.ts';

const DAY = 86_400_000;
const START = 1_716_000_000_000;

describe('keeping the library in order', () => {
  it('adopts what an earlier release left, and retires what was saved by itself', async () => {
    const options = freshOptions();
    await restoreDatabase(options.indexedDB ?? indexedDB, await readSavedDatabase('v2'));
    const database = await open(options);
    const read = anArticle('old', ['It rained in Karachi.']);
    await saveArticle(database, aReading(read, 'automatic'), aStamp(START));
    const done = await keepInOrder(database, 90, () => aStamp(START + 91 * DAY));
    expect(done).toEqual({ ok: true, value: { binned: 1, destroyed: 0 } });
    expect(await database.contents.count()).toBe(2);
    const shown = await database.articles.filter(({ shelf }) => shelf === 0).toArray();
    expect(shown.map(({ title }) => title)).toEqual(['own']);
  });

  it('merges the index', async () => {
    const database = await open();
    await addArticles(database, [anArticle('first', ['The bridge was closed.'])]);
    await createDexieLibrary(database).segments();
    for (let at = 0; at < 9; at += 1) {
      const told = Array.from({ length: 520 }, (_, n) => `River ${at}x${n} rose in Karachi.`);
      await addArticles(database, [anArticle(`a${at}`, told)]);
    }
    expect(await database.generations.count()).toBe(10);
    expect(await tidyUp(database)).toEqual({ ok: true, value: null });
    expect(await database.generations.count()).toBeLessThan(10);
  });
});
