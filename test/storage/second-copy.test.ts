import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyBin, removeFromLibrary } from '../../storage/bin.ts';
import { setTag, writeNote } from '../../storage/notes.ts';
import { newsOfCopy, renewCopy } from '../../storage/recovery.ts';
import { copiedTransaction } from '../../storage/second-copy.ts';
import { type MemoryFiles, useMemoryFiles } from './memory-files.ts';
import { addArticles, aStamp, fillDisk, freshOptions, open } from './samples.ts';
import { aWorkedLibrary, madeRows, openAnew, RAIN, TALKS } from './worked-library.ts';

const [RAIN_ID, TALKS_ID] = [RAIN.article.id, TALKS.article.id];

let memory: MemoryFiles;
let files: Map<string, string>;

beforeEach(() => {
  memory = useMemoryFiles();
  files = memory.in('isnad');
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function allTexts(): string {
  return [...files.values()].join('\n');
}

describe('the second copy', () => {
  it('costs no edit when it cannot be written, and is made whole by the next page', async () => {
    const options = freshOptions();
    const database = await openAnew(options);
    memory.refuse();
    expect(await addArticles(database, [RAIN])).toEqual({ ok: true, value: 1 });
    memory.refuse(false);
    await setTag(database, [`article-${RAIN_ID}`], 'rain', true, aStamp());
    const before = await madeRows(database);
    expect(allTexts()).not.toContain('It rained on Monday.');
    database.close();
    await openAnew(options);
    expect(allTexts()).toContain('It rained on Monday.');
    expect(await madeRows(await openAnew())).toEqual(before);
  });

  it('is made whole where the browser was killed between an edit and its file', async () => {
    const options = freshOptions();
    const database = await openAnew(options);
    memory.leaveEmpty();
    await addArticles(database, [RAIN]);
    memory.leaveEmpty(false);
    database.close();
    const again = await openAnew(options);
    // What it tells of the article is not written again.
    await removeFromLibrary(again, [RAIN_ID], aStamp());
    expect(await madeRows(await openAnew())).toEqual(await madeRows(again));
  });

  it('is made whole where its files are gone', async () => {
    const options = freshOptions();
    const database = await aWorkedLibrary(options);
    files.clear();
    database.close();
    const again = await openAnew(options);
    const before = await madeRows(again);
    expect(await again.kept.count()).toBe(2);
    expect(await madeRows(await openAnew())).toEqual(before);
  });

  it('is begun with all that a library of an earlier release holds', async () => {
    const options = freshOptions();
    const old = await open(options);
    await addArticles(old, [RAIN, TALKS]);
    old.close();
    const database = await openAnew(options);
    expect(await newsOfCopy(database)).toBe(null);
    expect(await madeRows(await openAnew())).toEqual(await madeRows(database));
  });

  it('is left as it is when it is whole', async () => {
    const options = freshOptions();
    const database = await aWorkedLibrary(options);
    const before = new Map(files);
    database.close();
    const again = await openAnew(options);
    await renewCopy(again);
    expect(files).toEqual(before);
  });

  it('has nothing of an edit that failed', async () => {
    const database = await openAnew();
    expect(await newsOfCopy(database)).toBe(null);
    const before = files.size;
    const empty = fillDisk((table) => table === 'edits');
    expect((await addArticles(database, [RAIN])).ok).toBe(false);
    empty();
    expect(files.size).toBe(before);
  });

  it('has one file of transactions within one another, and none before all is committed', async () => {
    const database = await openAnew();
    const before = files.size;
    await copiedTransaction(database, database.tables, async () => {
      await addArticles(database, [RAIN]);
      expect(files.size).toBe(before);
      await database.tasks.put({ id: 'task' } as never);
      await addArticles(database, [TALKS]);
    });
    expect(files.size).toBe(before + 1);
    expect(await database.tasks.count()).toBe(1);
    expect((await (await openAnew()).kept.toArray()).length).toBe(2);
  });

  it('written anew, tells the same in other files, and nothing of what was destroyed', async () => {
    const database = await aWorkedLibrary();
    await renewCopy(database);
    expect(allTexts()).toContain('The talks began in Oman.');
    await emptyBin(database, [TALKS_ID], aStamp());
    expect(allTexts()).toContain('The talks began in Oman.');
    await renewCopy(database);
    expect(allTexts()).not.toContain('The talks began in Oman.');
    expect(allTexts()).toContain('It rained on Monday.');
    const before = await madeRows(database);
    expect(await madeRows(await openAnew())).toEqual(before);
  });

  it('is written anew where most of it is old, and not again until then', async () => {
    const database = await openAnew();
    await addArticles(database, [RAIN]);
    for (let at = 0; at < 110; at += 1) {
      await writeNote(database, `article-${RAIN_ID}`, `Version ${at}.`, aStamp());
    }
    const before = files.size;
    await renewCopy(database);
    expect(files.size).toBeLessThan(before / 5);
    const names = [...files.keys()];
    await renewCopy(database);
    expect([...files.keys()]).toEqual(names);
    expect((await (await openAnew()).notes.toArray())[0]?.text).toBe('Version 109.');
  });

  it('tells the same wherever a page that writes it anew was stopped', async () => {
    let steps = 0;
    for (; steps < 200; steps += 1) {
      files.clear();
      const options = freshOptions();
      const database = await aWorkedLibrary(options);
      await emptyBin(database, [TALKS_ID], aStamp());
      const before = await madeRows(database);
      memory.stopAfter(steps);
      await renewCopy(database);
      const isOver = !memory.stopped();
      memory.stopAfter(Number.POSITIVE_INFINITY);
      expect(await madeRows(await openAnew()), `${steps} steps`).toEqual(before);
      if (isOver) break;
    }
    expect(steps).toBeGreaterThan(20);
    expect(steps).toBeLessThan(200);
  });

  it('stays where it cannot be written anew', async () => {
    const database = await aWorkedLibrary();
    await emptyBin(database, [TALKS_ID], aStamp());
    const before = await madeRows(database);
    const names = [...files.keys()];
    memory.refuse();
    await renewCopy(database);
    memory.refuse(false);
    expect([...files.keys()]).toEqual(names);
    expect(await madeRows(await openAnew())).toEqual(before);
  });
});
