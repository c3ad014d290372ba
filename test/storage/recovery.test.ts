import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyBin, removeFromLibrary } from '../../storage/bin.ts';
import { writeNote } from '../../storage/notes.ts';
import { newsOfCopy, renewCopy } from '../../storage/recovery.ts';
import { openCopied } from '../../storage/second-copy.ts';
import { type MemoryFiles, useMemoryFiles } from './memory-files.ts';
import {
  addArticles,
  allRows,
  anArticle,
  aStamp,
  fillDisk,
  freshOptions,
  memoryArea,
  open,
} from './samples.ts';
import { aWorkedLibrary, judge, madeRows, openAnew, RAIN, TALKS } from './worked-library.ts';

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

describe('a library whose database the browser gave up', () => {
  it('is filled from its second copy, to the last row, once', async () => {
    const before = await madeRows(await aWorkedLibrary());
    const options = freshOptions();
    const database = await openAnew(options);
    expect(await madeRows(database)).toEqual(before);
    expect([await newsOfCopy(database), await newsOfCopy(database)]).toEqual(['recovered', null]);
    // Only what is not in the bin is evidence.
    expect(await database.articles.toCollection().primaryKeys()).toEqual([[0, RAIN_ID]]);

    await database.notes.delete(`article-${RAIN_ID}`);
    database.close();
    expect(await (await openAnew(options)).notes.get(`article-${RAIN_ID}`)).toBe(undefined);
  });

  it('has what was edited after it was filled, too', async () => {
    await aWorkedLibrary();
    const database = await openAnew();
    await writeNote(database, `article-${RAIN_ID}`, 'They answered.', aStamp());
    const again = await openAnew();
    expect((await again.notes.get(`article-${RAIN_ID}`))?.text).toBe('They answered.');
    expect(await madeRows(again)).toEqual(await madeRows(database));
  });

  it('keeps what was said before a page filled it, and does not bring back what was destroyed', async () => {
    const worked = await aWorkedLibrary();
    await emptyBin(worked, [TALKS_ID], aStamp());
    const before = await madeRows(worked);
    const options = freshOptions();
    // The background opens it without filling it.
    const background = await openCopied(memoryArea(), options);
    if (!background.ok) throw new Error(background.failure.message);
    await judge(background.value);
    const said = await background.value.judgements.toArray();
    const database = await openAnew(options);
    const { judgements, ...others } = await madeRows(database);
    const { judgements: saidBefore, ...othersBefore } = before;
    expect(others).toEqual(othersBefore);
    expect(judgements).toHaveLength(2);
    expect(judgements).toEqual(expect.arrayContaining([...(saidBefore ?? []), ...said]));
  });

  it('is not said to have been lost where nobody but the background had opened it', async () => {
    const options = freshOptions();
    const background = await openCopied(memoryArea(), options);
    if (!background.ok) throw new Error(background.failure.message);
    await judge(background.value);
    background.value.close();
    expect(files.size).toBe(1);
    expect(await newsOfCopy(await openAnew(options))).toBe(null);
    expect(await newsOfCopy(await openAnew())).toBe('recovered');
  });

  it('does not put older rows over what was written since', async () => {
    await aWorkedLibrary();
    const options = freshOptions();
    // By one that could not be filled, and whose copy could not be written.
    const unfilled = await open(options);
    await writeNote(unfilled, `article-${RAIN_ID}`, 'Written since.', aStamp());
    unfilled.close();
    const database = await openAnew(options);
    expect((await database.notes.get(`article-${RAIN_ID}`))?.text).toBe('Written since.');
    expect(await database.kept.count()).toBe(2);
  });

  it('has what its copy holds and the browser took back', async () => {
    const options = freshOptions();
    const database = await aWorkedLibrary(options);
    const before = await allRows(database);
    await writeNote(database, `article-${RAIN_ID}`, 'They answered.', aStamp());
    await emptyBin(database, [TALKS_ID], aStamp());
    const after = await madeRows(database);
    for (const table of database.tables) {
      await table.bulkDelete(await table.toCollection().primaryKeys());
      await table.bulkPut(before[table.name] ?? []);
    }
    database.close();
    const again = await openAnew(options);
    expect(await madeRows(again)).toEqual(after);
    expect(await newsOfCopy(again)).toBe('recovered');
  });

  it('does without a file that is damaged or is not ours, and never deletes it', async () => {
    const before = await madeRows(await aWorkedLibrary());
    const damaged = ['{', 'null', '[["kept"]]', '[["shelves",[{"id":1}],[]]]'];
    const wrong = ['[["kept",[{"id":7}],[]]]', '[["kept",[],[{}]]]', '[["__proto__",[],[]]]'];
    const bad = [...damaged, ...wrong, '\ufffd'.repeat(9)];
    for (const [at, text] of bad.entries()) files.set(`9-${at}`, text);
    files.set('10-0', '');
    files.set('note.txt', 'of somebody else');
    const database = await openAnew();
    expect(await madeRows(database)).toEqual(before);
    // The copy was written anew since.
    expect(files.has('9-0')).toBe(false);
    expect([...memory.in('isnad-unread').values()]).toEqual(bad);
    expect(files.get('note.txt')).toBe('of somebody else');
  });

  it('is opened as it is where the browser gives no files', async () => {
    await aWorkedLibrary();
    vi.stubGlobal('navigator', {});
    const database = await openAnew();
    expect(await database.kept.count()).toBe(0);
    expect((await addArticles(database, [RAIN])).ok).toBe(true);
    expect(await newsOfCopy(database)).toBe(null);
  });

  it('is filled, and its copy keeps all, wherever a page that fills it was stopped', async () => {
    const worked = await aWorkedLibrary();
    await emptyBin(worked, [TALKS_ID], aStamp());
    const before = await madeRows(worked);
    const copy = new Map(files);
    let steps = 0;
    for (; steps < 200; steps += 1) {
      files.clear();
      for (const [name, text] of copy) files.set(name, text);
      const options = freshOptions();
      memory.stopAfter(steps);
      const stopped = await openAnew(options);
      const isOver = !memory.stopped();
      memory.stopAfter(Number.POSITIVE_INFINITY);
      stopped.close();
      const left = new Map(files);
      expect(await madeRows(await openAnew()), `${steps} steps`).toEqual(before);
      files.clear();
      for (const [name, text] of left) files.set(name, text);
      const filled = await openAnew(options);
      expect(await madeRows(filled), `${steps} steps`).toEqual(before);
      expect(await newsOfCopy(filled), `${steps} steps`).toBe('recovered');
      if (isOver) break;
    }
    expect(steps).toBeGreaterThan(20);
    expect(steps).toBeLessThan(200);
  });

  it('loses nothing of its copy while it cannot be filled, which is told', async () => {
    const before = await madeRows(await aWorkedLibrary());
    const copy = new Map(files);
    const options = freshOptions();
    const empty = fillDisk((table) => table === 'notes');
    const database = await openAnew(options);
    expect(await newsOfCopy(database)).toBe('unfilled');
    await addArticles(database, [anArticle('later', ['It was sunny.'])]);
    await removeFromLibrary(database, [anArticle('later', []).article.id], aStamp());
    await emptyBin(database, [anArticle('later', []).article.id], aStamp());
    await renewCopy(database);
    for (const [name, text] of copy) expect(files.get(name)).toBe(text);
    empty();
    database.close();
    const again = await openAnew(options);
    expect(await newsOfCopy(again)).toBe('recovered');
    const { edits, ...others } = await madeRows(again);
    const { edits: editsBefore, ...othersBefore } = before;
    expect(others).toEqual(othersBefore);
    expect(edits).toEqual(expect.arrayContaining(editsBefore ?? []));
  });
});
