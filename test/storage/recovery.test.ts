import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyBin, removeFromLibrary } from '../../storage/bin.ts';
import { addJudgement } from '../../storage/judgements.ts';
import { setTag, writeNote } from '../../storage/notes.ts';
import { openRecovered, renewCopy, wasRecovered } from '../../storage/recovery.ts';
import type { IsnadDatabase } from '../../storage/schema.ts';
import { type MemoryFiles, useMemoryFiles } from './memory-files.ts';
import {
  addArticles,
  allRows,
  anArticle,
  aStamp,
  fillDisk,
  freshOptions,
  memoryArea,
} from './samples.ts';

const RAIN = anArticle('rain', ['It rained on Monday.', 'The ministry confirmed the floods.']);
const TALKS = anArticle('talks', ['The talks began in Oman.', 'سافر الوزير إلى القاهرة.']);
const [RAIN_ID, TALKS_ID] = [RAIN.article.id, TALKS.article.id];

let files: MemoryFiles;

beforeEach(() => {
  files = useMemoryFiles();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** As the browser opens it after it gave all databases up; the files are those that there are. */
async function openAnew(options = freshOptions()): Promise<IsnadDatabase> {
  const opened = await openRecovered(memoryArea(), options);
  if (!opened.ok) throw new Error(opened.failure.message);
  return opened.value;
}

/** All that the reader made, and what checks read of it; without caches. */
async function madeRows(database: IsnadDatabase) {
  const { generations, heads, shelves, segments, ...made } = await allRows(database);
  return made;
}

async function aWorkedLibrary(): Promise<IsnadDatabase> {
  const database = await openAnew();
  await addArticles(database, [RAIN, TALKS]);
  await writeNote(database, `article-${RAIN_ID}`, 'Ask the ministry.', aStamp());
  await setTag(database, [`article-${TALKS_ID}`], 'عُمان', true, aStamp());
  await removeFromLibrary(database, [TALKS_ID], aStamp());
  const [page, other] = [RAIN.claims[0], TALKS.claims[0]];
  if (page === undefined || other === undefined) throw new Error('no claims');
  const text = { text: page.text, lang: 'en', source: RAIN.article.source, url: null } as const;
  const told = { ...text, publishedAt: null };
  const saying = { says: 'unrelated', page: told, other: told, was: 'support' } as never;
  await addJudgement(database, page.id, other.id, saying, aStamp());
  return database;
}

describe('a library whose database the browser gave up', () => {
  it('is filled from its second copy, to the last row, once', async () => {
    const before = await madeRows(await aWorkedLibrary());
    const options = freshOptions();
    const database = await openAnew(options);
    expect(await madeRows(database)).toEqual(before);
    expect([await wasRecovered(database), await wasRecovered(database)]).toEqual([true, false]);
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

  it('does without a file that is damaged, was never finished, or is not ours', async () => {
    const before = await madeRows(await aWorkedLibrary());
    const damaged = ['', '{', 'null', '[["kept"]]', '[["shelves",[{"id":1}],[]]]'];
    const wrong = ['[["kept",[{"id":7}],[]]]', '[["kept",[],[{}]]]', '[["__proto__",[],[]]]'];
    for (const [at, text] of [...damaged, ...wrong, '\ud800'.repeat(9)].entries()) {
      files.texts.set(`9-${at}`, text);
    }
    expect(await madeRows(await openAnew())).toEqual(before);
  });

  it('is opened as it is where the browser gives no files', async () => {
    await aWorkedLibrary();
    vi.stubGlobal('navigator', {});
    const database = await openAnew();
    expect(await database.kept.count()).toBe(0);
    expect((await addArticles(database, [RAIN])).ok).toBe(true);
  });
});

describe('the second copy', () => {
  it('costs no edit when it cannot be written', async () => {
    const database = await openAnew();
    files.refuse();
    expect(await addArticles(database, [RAIN])).toEqual({ ok: true, value: 1 });
  });

  it('has nothing of an edit that failed', async () => {
    const database = await openAnew();
    expect(await wasRecovered(database)).toBe(false);
    const before = files.texts.size;
    const empty = fillDisk((table) => table === 'edits');
    expect((await addArticles(database, [RAIN])).ok).toBe(false);
    empty();
    expect(files.texts.size).toBe(before);
  });

  it('written anew, tells the same in other files, and nothing of what was destroyed', async () => {
    const database = await aWorkedLibrary();
    await emptyBin(database, [TALKS_ID], aStamp());
    const told = () => [...files.texts.values()].join('\n');
    expect(told()).toContain('The talks began in Oman.');
    await renewCopy(database, true);
    expect(told()).not.toContain('The talks began in Oman.');
    expect(told()).toContain('It rained on Monday.');
    const before = await madeRows(database);
    expect(await madeRows(await openAnew())).toEqual(before);
  });

  it('stays where it cannot be written anew', async () => {
    const database = await aWorkedLibrary();
    const before = await madeRows(database);
    files.refuse();
    await renewCopy(database, true);
    expect(await madeRows(await openAnew())).toEqual(before);
  });

  it('is left alone while it is short', async () => {
    const database = await aWorkedLibrary();
    const names = [...files.texts.keys()];
    await renewCopy(database, false);
    expect([...files.texts.keys()]).toEqual(names);
  });
});
