import { describe, expect, it } from 'vitest';
import type { KeptRow, Note } from '../../engine/kept.ts';
import { keptOf, rowKey, writesFor } from '../../sync/kept-rows.ts';
import { EMPTY_ROW, mergeRows, type Row } from '../../sync/row.ts';
import { type DeviceId, NO_TIME } from '../../sync/stamp.ts';
import { stampWrite } from '../../sync/write.ts';
import { ARABIC, NOTE, SMALL_LIBRARY } from '../engine/kept-samples.ts';

const A = 'a'.repeat(16) as DeviceId;
const B = 'b'.repeat(16) as DeviceId;

/** A row after a device took over what its library shows. */
function rowAfter(kept: KeptRow, before: Row = EMPTY_ROW, device = A, mayEdit = true): Row {
  const write = writesFor(kept, before, mayEdit);
  return write === null ? before : stampWrite(device, NO_TIME, 5_000, before, write).row;
}

const note = (change: Partial<Note>): KeptRow => ({ kind: 'note', row: { ...NOTE, ...change } });
const shownNote = (row: Row): Note | null => {
  const kept = keptOf(`note:${NOTE.on}`, row);
  return kept?.kind === 'note' ? kept.row : null;
};

describe('what a reader keeps (SPEC 12.1)', () => {
  it('comes out of rows as it went in, of every kind', () => {
    for (const kept of SMALL_LIBRARY) expect(keptOf(rowKey(kept), rowAfter(kept))).toEqual(kept);
  });

  it('is written once: the same again is no write', () => {
    for (const kept of SMALL_LIBRARY) expect(writesFor(kept, rowAfter(kept), true)).toBeNull();
  });

  it('of another kind than this release knows, or not whole, is not shown', () => {
    const row = rowAfter(note({}));
    expect(keptOf('riddle:1', row)).toBeNull();
    expect(keptOf('note', row)).toBeNull();
    expect(keptOf('article:0123456789abcdef', row)).toBeNull();
    expect(keptOf('__proto__:1', row)).toBeNull();
  });
});

describe('an article', () => {
  const kept = (change: Partial<typeof ARABIC.article>): KeptRow => ({
    kind: 'article',
    row: { ...ARABIC.article, ...change },
  });

  it('of an old copy of the library does not replace a newer version (SPEC 12.2)', () => {
    const row = rowAfter(kept({ changedAt: 2_000 }));
    expect(writesFor(kept({ changedAt: 1_000 }), row, true)).toBeNull();
    expect(writesFor(kept({ changedAt: 3_000 }), row, true)?.registers.size).toBe(1);
  });

  it('is put into the bin and taken out, where the file is what was left', () => {
    const row = rowAfter(kept({ removedAt: null }));
    expect(writesFor(kept({ removedAt: 9 }), row, false)).toBeNull();
    const binned = rowAfter(kept({ removedAt: 9 }), row);
    const shown = keptOf(`article:${ARABIC.article.article.id}`, binned);
    expect(shown?.kind === 'article' ? shown.row.removedAt : null).toBe(9);
  });
});

describe('a note', () => {
  it('that two devices wrote apart shows both texts, until one is written that had both (SPEC 12.3)', () => {
    const first = rowAfter(note({ text: 'one', changedAt: 10 }));
    const a = rowAfter(note({ text: 'of a', changedAt: 20 }), first, A);
    const b = rowAfter(note({ text: 'of b', changedAt: 30 }), first, B);
    const both = mergeRows(a, b);
    expect(shownNote(both)?.text).toBe('of a\n\nof b');
    // Taking over the file that shows both is no write; editing it is.
    const shown = shownNote(both);
    if (shown === null) throw new Error('It is shown.');
    expect(writesFor({ kind: 'note', row: shown }, both, true)).toBeNull();
    const settled = rowAfter(note({ text: 'settled', changedAt: 40 }), both, A);
    expect(shownNote(mergeRows(settled, b))?.text).toBe('settled');
  });

  it('has the tags that each of two devices added, without what one took away', () => {
    const first = rowAfter(note({ tags: ['x', 'y'], changedAt: 10 }));
    const a = rowAfter(note({ tags: ['a', 'x', 'y'], changedAt: 20 }), first, A);
    const b = rowAfter(note({ tags: ['b', 'x'], changedAt: 30 }), first, B);
    expect(shownNote(mergeRows(a, b))?.tags).toEqual(['a', 'b', 'x']);
  });
});
