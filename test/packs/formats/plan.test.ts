import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KeptRow, keptKey } from '../../../engine/kept.ts';
import { importBackup, importRows } from '../../../packs/formats/import-rows.ts';
import { joinLibraries, openBackup } from '../../../packs/formats/library-file.ts';
import { createMemoryKept } from '../../../packs/formats/memory-library.ts';
import { planRow } from '../../../packs/formats/plan.ts';
import { describeSource, rowsOf } from '../../contract/kept.ts';
import { anyLibrary, ENGLISH, NOTE, SMALL_LIBRARY } from '../../engine/kept-samples.ts';
import { backupOf, inPieces } from './files.ts';

const article = (changes: object): KeptRow => ({
  kind: 'article',
  row: { ...ENGLISH.article, ...changes },
});
const note = (changes: object): KeptRow => ({ kind: 'note', row: { ...NOTE, ...changes } });

describe('planRow', () => {
  it('adds what is not there and leaves what is', () => {
    for (const row of SMALL_LIBRARY) {
      expect(planRow(row, null)).toEqual({ kind: 'add', row });
      expect(planRow(row, row)).toEqual({ kind: 'same' });
    }
  });

  it('takes the newer of two texts of an article, and the day when it was first saved', () => {
    const older = article({ savedAt: 10, changedAt: 10 });
    const newer = article({ savedAt: 20, changedAt: 20, claims: [], assertions: [] });
    const joined = article({ savedAt: 10, changedAt: 20, claims: [], assertions: [] });
    expect(planRow(newer, older)).toEqual({ kind: 'change', row: joined });
    expect(planRow(older, joined)).toEqual({ kind: 'stays' });
  });

  it('puts nothing into the bin, and takes out of it what the file holds outside', () => {
    const binned = article({ removedAt: 99, changedAt: 50 });
    const kept = article({ removedAt: null, changedAt: 50 });
    expect(planRow(binned, kept).kind).toBe('same');
    expect(planRow(kept, binned)).toEqual({ kind: 'change', row: kept });
  });

  it('joins two notes that say different things, the newer first, with the tags of both', () => {
    const ours = note({ text: 'Ours', tags: ['a'], changedAt: 1 });
    const theirs = note({ text: 'Theirs', tags: ['b'], changedAt: 2 });
    const joined = note({ text: 'Theirs\n\nOurs', tags: ['a', 'b'], changedAt: 2 });
    expect(planRow(theirs, ours)).toEqual({ kind: 'change', row: joined });
    expect(planRow(theirs, joined)).toEqual({ kind: 'same' });
    expect(planRow(ours, joined)).toEqual({ kind: 'same' });
  });

  it('does not repeat a note that the other one holds', () => {
    const short = note({ text: 'Ask', changedAt: 9 });
    const long = note({ text: 'Ask the ministry.', changedAt: 1 });
    expect(planRow(short, long)).toEqual({ kind: 'same' });
    expect(planRow(long, short)).toMatchObject({
      kind: 'change',
      row: { row: { text: 'Ask the ministry.' } },
    });
  });

  it('leaves a note that would grow beyond all length', () => {
    const [ours, theirs] = ['a', 'b'].map((letter) => note({ text: letter.repeat(60_000) }));
    if (ours === undefined || theirs === undefined) throw new Error('two notes');
    expect(planRow(theirs, ours)).toEqual({ kind: 'stays' });
  });
});

describe('an import', () => {
  it('changes nothing the second time, and loses nothing of either library', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, anyLibrary, async (ours, theirs) => {
        const library = createMemoryKept(ours);
        await importRows(theirs, library);
        const once = await rowsOf(library);
        const again = await importRows(theirs, library);
        expect(await rowsOf(library)).toEqual(once);
        if (!again.ok) throw new Error(again.failure.message);
        expect(
          Object.values(again.value.add)
            .concat(Object.values(again.value.change))
            .every((n) => n === 0),
        ).toBe(true);
        const keys = new Set(once.map((row) => `${row.kind} ${keptKey(row)}`));
        for (const row of [...ours, ...theirs])
          expect(keys).toContain(`${row.kind} ${keptKey(row)}`);
      }),
    );
  });

  it('says as a dry run what it then does, and changes nothing by it', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, anyLibrary, async (ours, theirs) => {
        const file = await backupOf(theirs);
        const library = createMemoryKept(ours);
        const before = await rowsOf(library);
        const dry = await importBackup(() => inPieces(file), library, { isDry: true });
        expect(await rowsOf(library)).toEqual(before);
        expect(await importBackup(() => inPieces(file), library)).toEqual(dry);
      }),
    );
  });

  it('goes on where it stopped, and only in the same file', async () => {
    const file = await backupOf(SMALL_LIBRARY);
    const library = createMemoryKept();
    const whole = await importBackup(() => inPieces(file), createMemoryKept());
    let sha256 = '';
    await importBackup(() => inPieces(file), library, {
      isDry: true,
      onProgress: (_, position) => {
        sha256 = position.sha256;
      },
    });
    const rest = await importBackup(() => inPieces(file), library, { from: { sha256, rows: 3 } });
    expect(await rowsOf(library)).toEqual(SMALL_LIBRARY.slice(3));
    expect(rest.ok && whole.ok).toBe(true);
    const other = await backupOf(SMALL_LIBRARY.slice(1));
    const refused = await importBackup(() => inPieces(other), library, {
      from: { sha256, rows: 3 },
    });
    expect(refused).toMatchObject({ ok: false, failure: { kind: 'other-backup' } });
  });

  it('says what the library says where it takes no more, and stops', async () => {
    const library = createMemoryKept();
    const full = { kind: 'disk-full', message: 'The disk is full.' };
    const refusing = { ...library, put: async () => ({ ok: false as const, failure: full }) };
    const file = await backupOf(SMALL_LIBRARY);
    expect(await importBackup(() => inPieces(file), refusing)).toEqual({
      ok: false,
      failure: full,
    });
    expect(await importRows(SMALL_LIBRARY, refusing)).toEqual({ ok: false, failure: full });
  });

  it('stops between two slices where it is told to', async () => {
    const file = await backupOf(SMALL_LIBRARY);
    const library = createMemoryKept();
    const signal = AbortSignal.abort();
    await expect(importBackup(() => inPieces(file), library, { signal })).rejects.toThrow(/abort/i);
    expect(await rowsOf(library)).toEqual([]);
  });
});

describeSource('A backup', async (rows) => {
  const file = await backupOf(rows);
  return openBackup(() => inPieces(file, 1_000));
});

describe('joinLibraries', () => {
  it('gives what an import of one into the other gives', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, anyLibrary, async (ours, theirs) => {
        const [base, added] = [createMemoryKept(ours), createMemoryKept(theirs)];
        const joined = await rowsOf(joinLibraries(base, added));
        await importRows(await rowsOf(added), base);
        expect(joined).toEqual(await rowsOf(base));
      }),
    );
  });
});
