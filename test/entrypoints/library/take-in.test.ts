import { describe, expect, it, vi } from 'vitest';
import type { KeptRow } from '../../../engine/kept.ts';
import { goOn, lookAtFiles, putFiles, undoImport } from '../../../entrypoints/library/take-in.ts';
import { createMemoryKept } from '../../../packs/formats/memory-library.ts';
import {
  changeImport,
  countUndo,
  forgetImport,
  readImport,
  type TaskFile,
} from '../../../storage/import-task.ts';
import { createDexieKept } from '../../../storage/kept-library.ts';
import { writeNote } from '../../../storage/notes.ts';
import type { IsnadDatabase } from '../../../storage/schema.ts';
import { rowsOf } from '../../contract/kept.ts';
import { ENGLISH, NOTE, SMALL_LIBRARY } from '../../engine/kept-samples.ts';
import { backupOf } from '../../packs/formats/files.ts';
import { aStamp, fillDisk, open } from '../../storage/samples.ts';

const NOW = 1_790_000_000_000;
const ignore = () => undefined;

async function fileOf(rows: readonly KeptRow[], name = 'mine.isnad'): Promise<TaskFile> {
  return { name, file: new Blob([(await backupOf(rows)) as BlobPart]) };
}

function* manyNotes(count: number): Generator<KeptRow> {
  for (let at = 0; at < count; at += 1) {
    const on = `claim-${at.toString(16).padStart(16, '0')}` as const;
    yield { kind: 'note', row: { on, text: 'Ask again.', tags: [], changedAt: NOW } };
  }
}

const libraryOf = (database: IsnadDatabase) => rowsOf(createDexieKept(database));
const put = (database: IsnadDatabase, files: readonly TaskFile[]) =>
  putFiles(database, files, NOW, ignore);
const undo = (database: IsnadDatabase) => undoImport(database, () => aStamp(NOW), ignore);

describe('an import', () => {
  it('says first what it then does, and writes nothing by that', async () => {
    const database = await open();
    const files = [await fileOf(SMALL_LIBRARY), { name: 'no.isnad', file: new Blob(['{']) }];
    const looked = await lookAtFiles(database, files, NOW, ignore);
    expect(await libraryOf(database)).toEqual([]);
    const done = await put(database, files);
    expect(done).toEqual({ ok: true, value: looked });
    expect(looked[1]?.refused?.kind).toBe('not-a-backup');
    expect(await libraryOf(database)).toEqual(SMALL_LIBRARY);
  });

  it('leaves an index of what it brought, so that the first search makes none', async () => {
    const database = await open();
    await put(database, [await fileOf(SMALL_LIBRARY)]);
    const indexed = (await database.generations.toArray()).reduce(
      (sum, row) => sum + row.claims,
      0,
    );
    expect(indexed).toBe(await database.claims.count());
    expect(indexed).toBeGreaterThan(0);
  });

  it('keeps its files until it is done, and no longer', async () => {
    const database = await open();
    await put(database, [await fileOf(SMALL_LIBRARY)]);
    expect(await readImport(database)).toMatchObject({ state: 'done', files: [] });
    await forgetImport(database);
    expect(await readImport(database)).toBeNull();
    expect(await countUndo(database)).toBe(0);
    expect(await libraryOf(database)).toEqual(SMALL_LIBRARY);
  });

  it('stops with what to do where the disk is full, loses nothing, and goes on when there is room', async () => {
    const database = await open();
    const files = [await fileOf(SMALL_LIBRARY), await fileOf([], 'empty.isnad')];
    const clear = fillDisk((table) => table === 'versions');
    const done = await put(database, files);
    clear();
    expect(done).toMatchObject({ ok: false, failure: { kind: 'disk-full' } });
    expect(await libraryOf(database)).toEqual([]);
    expect(await readImport(database)).toMatchObject({ state: 'running', file: 0, rows: 0 });
    expect((await goOn(database, ignore)).ok).toBe(true);
    expect(await libraryOf(database)).toEqual(SMALL_LIBRARY);
  });

  it('writes its files once, and not with every slice', async () => {
    const database = await open();
    const written: string[] = [];
    const put = database.tasks.put.bind(database.tasks);
    vi.spyOn(database.tasks, 'put').mockImplementation((row) => {
      written.push(row.id);
      return put(row);
    });
    const file = await fileOf(Array.from(manyNotes(200)));
    expect((await putFiles(database, [file], NOW, ignore)).ok).toBe(true);
    expect(written.filter((id) => id === 'import').length).toBeGreaterThan(4);
    // When it begins, and empty when it is done.
    expect(written.filter((id) => id === 'import-files')).toHaveLength(2);
  });

  it('goes on where the release before left it, with the files in the one row', async () => {
    const database = await open();
    const files = [await fileOf(SMALL_LIBRARY)];
    const told = files.map(({ name }) => ({ name, counts: null, refused: null, skipped: [] }));
    const old = { id: 'import', files, now: NOW, file: 0, rows: 0, sha256: '', told };
    await database.tasks.put({ ...old, state: 'running' } as { id: string });
    expect((await readImport(database))?.files).toEqual(files);
    expect((await goOn(database, ignore)).ok).toBe(true);
    expect(await libraryOf(database)).toEqual(SMALL_LIBRARY);
    expect(await readImport(database)).toMatchObject({ state: 'done', files: [] });
  });

  it('is not begun where the disk is too full for its files', async () => {
    const database = await open();
    const clear = fillDisk((table) => table === 'tasks');
    const done = await put(database, [await fileOf(SMALL_LIBRARY)]);
    clear();
    expect(done).toMatchObject({ ok: false, failure: { kind: 'disk-full' } });
    expect(await readImport(database)).toBeNull();
    expect(await libraryOf(database)).toEqual([]);
  });

  it('counts each row once, wherever it was stopped', async () => {
    const whole = await open();
    const file = await fileOf(SMALL_LIBRARY);
    const expected = await put(whole, [file]);
    const stopped = await open();
    // As a browser leaves it that was killed after the first rows were written.
    const clear = fillDisk((table) => table === 'notes');
    await put(stopped, [file]);
    clear();
    expect(await goOn(stopped, ignore)).toEqual(expected);
  });

  it('has nothing to go on with where none was begun', async () => {
    expect(await goOn(await open(), ignore)).toMatchObject({
      ok: false,
      failure: { kind: 'nothing-to-do' },
    });
  });
});

describe('taking an import back', () => {
  it('puts what it added into the bin, and destroys nothing', async () => {
    const database = await open();
    await put(database, [await fileOf(SMALL_LIBRARY)]);
    expect((await undo(database)).ok).toBe(true);
    const kept = await database.kept.toArray();
    expect(kept).toHaveLength(2);
    expect(kept.every(({ removedAt }) => removedAt !== null)).toBe(true);
    expect(await database.contents.count()).toBe(2);
    expect(await countUndo(database)).toBe(0);
  });

  it('gives back notes and texts as they were before', async () => {
    const database = await open();
    const older = { ...ENGLISH.article, changedAt: 1, claims: [], assertions: [] };
    await createDexieKept(database).put([
      { kind: 'article', row: older },
      { kind: 'note', row: { ...NOTE, text: 'Mine', tags: ['mine'], changedAt: 1 } },
    ]);
    await put(database, [await fileOf(SMALL_LIBRARY)]);
    expect((await database.notes.get(NOTE.on))?.text).not.toBe('Mine');
    await undo(database);
    expect(await database.notes.get(NOTE.on)).toMatchObject({ text: 'Mine', tags: ['mine'] });
    const content = await database.contents.get(older.article.id);
    expect(content?.assertions).toEqual([]);
    expect((await database.kept.get(older.article.id))?.removedAt).toBeNull();
  });

  it('withdraws the judgements that came, and leaves what the reader did to other things', async () => {
    const database = await open();
    await put(database, [await fileOf(SMALL_LIBRARY)]);
    const on = 'article-0123456789abcdef';
    await writeNote(database, on, 'Since', aStamp(NOW));
    const before = await database.judgements.count();
    await undo(database);
    expect(await database.judgements.count()).toBeGreaterThan(before);
    expect((await database.notes.get(on))?.text).toBe('Since');
  });

  it('goes on after it was stopped', async () => {
    const database = await open();
    await put(database, [await fileOf(SMALL_LIBRARY)]);
    await changeImport(database, { state: 'undone' });
    expect((await undo(database)).ok).toBe(true);
    expect((await database.kept.toArray()).every(({ removedAt }) => removedAt !== null)).toBe(true);
  });
});

it('a library in memory is what an import into an empty database gives', async () => {
  const database = await open();
  await put(database, [await fileOf(SMALL_LIBRARY)]);
  expect(await libraryOf(database)).toEqual(await rowsOf(createMemoryKept(SMALL_LIBRARY)));
});
