import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftToRows } from '../../packs/formats/draft.ts';
import { DRAFT_FORMATS } from '../../packs/formats/formats.ts';
import { importBackup, importRows } from '../../packs/formats/import-rows.ts';
import { createMemoryKept } from '../../packs/formats/memory-library.ts';
import { createDexieKept } from '../../storage/kept-library.ts';
import { rowsOf } from '../contract/kept.ts';
import { anyLibrary, SMALL_LIBRARY } from '../engine/kept-samples.ts';
import { backupOf, inPieces } from '../packs/formats/files.ts';
import { textOf } from '../packs/formats/round-trips.ts';
import { open } from './samples.ts';

/** Databases are slow to make. */
const FEW_RUNS = { numRuns: 10 };

describe('the backup of the database', () => {
  it('gives back any library in another database, and the same bytes when it is written again', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async (rows) => {
        const first = createDexieKept(await open());
        await importRows(rows, first);
        const file = await backupOf(first);
        const second = createDexieKept(await open());
        expect((await importBackup(() => inPieces(file), second)).ok).toBe(true);
        expect(await backupOf(second)).toEqual(file);
      }),
      FEW_RUNS,
    );
  });

  it('joins two libraries as they are joined in memory', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, anyLibrary, async (ours, theirs) => {
        const [database, memory] = [createDexieKept(await open()), createMemoryKept()];
        for (const rows of [ours, theirs]) {
          const said = await importRows(rows, memory);
          expect(await importRows(rows, database)).toEqual(said);
        }
        expect(await rowsOf(database)).toEqual(await rowsOf(memory));
      }),
      FEW_RUNS,
    );
  });

  it.each(Object.entries(DRAFT_FORMATS))('takes in what %s carries', async (_, format) => {
    const file = await textOf(format.write(createMemoryKept(SMALL_LIBRARY)));
    const read = format.read(file);
    if (!read.ok) throw new Error(read.failure.message);
    const database = createDexieKept(await open());
    const rows = read.value.drafts.flatMap((draft) => draftToRows(draft, 1));
    expect((await importRows(rows, database)).ok).toBe(true);
    expect(await textOf(format.write(database))).toBe(file);
  });
});
