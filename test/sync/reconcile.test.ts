import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeptRow, Note } from '../../engine/kept.ts';
import { keptOf, rowKey } from '../../sync/kept-rows.ts';
import { type Meeting, type Met, meet } from '../../sync/reconcile.ts';
import { EMPTY_ROW, isVisible, mergeRows, type Row } from '../../sync/row.ts';
import { type DeviceId, NO_TIME } from '../../sync/stamp.ts';
import { ARABIC, NOTE, SMALL_LIBRARY } from '../engine/kept-samples.ts';

const A = 'a'.repeat(16) as DeviceId;
const B = 'b'.repeat(16) as DeviceId;
const KEY = `note:${NOTE.on}`;

const note = (change: Partial<Note>): KeptRow => ({ kind: 'note', row: { ...NOTE, ...change } });

/** A device's copy of one thing: its row, what the library showed of it, and what the library has now. */
interface Copy {
  readonly device: DeviceId;
  readonly row: Row;
  readonly shown: Row;
  readonly kept: KeptRow | null;
}

function met(copy: Copy, now: number, more: Partial<Meeting> = {}): { copy: Copy; met: Met } {
  const key = copy.kept === null ? KEY : rowKey(copy.kept);
  const how = { isDestroyed: false, isSettled: false, isRescued: false };
  const { kept, shown, row: current } = copy;
  const done = meet(copy.device, NO_TIME, now, { key, kept, shown, current, ...how, ...more });
  const after = done.becomes === 'same' ? kept : done.becomes === 'gone' ? null : done.becomes;
  return { copy: { ...copy, row: done.row, shown: done.row, kept: after }, met: done };
}

const begun = (device: DeviceId, kept: KeptRow | null): Copy => ({
  device,
  row: EMPTY_ROW,
  shown: EMPTY_ROW,
  kept,
});
const receive = (copy: Copy, row: Row): Copy => ({ ...copy, row: mergeRows(copy.row, row) });
const textOf = ({ kept }: Copy) => (kept?.kind === 'note' ? kept.row.text : null);

describe('what a library holds, and its row (SPEC 13.4)', () => {
  it('are the same after they met, of every kind, and meet again without a write', () => {
    for (const kept of SMALL_LIBRARY) {
      const first = met(begun(A, kept), 1_000);
      expect(first.met.written).toHaveLength(1);
      expect(keptOf(rowKey(kept), first.copy.row)).toEqual(kept);
      const again = met(first.copy, 2_000);
      expect(again.met.written).toEqual([]);
      expect(again.met.becomes).toBe('same');
    }
  });

  it('are one however a note was changed: what differs from what was shown was edited', () => {
    const text = fc.constantFrom('', 'one', 'two', 'ثلاثة');
    const tags = fc.subarray(['a', 'b', 'c']);
    const changedAt = fc.integer({ min: 1, max: 5_000 });
    const change = fc.record({ text, tags, changedAt });
    fc.assert(
      fc.property(change, change, change, (first, ofA, ofB) => {
        const a = met(begun(A, note(first)), 1_000).copy;
        const b = met(receive(begun(B, null), a.row), 1_000).copy;
        const a2 = met({ ...a, kept: note(ofA) }, 2_000).copy;
        const b2 = met({ ...b, kept: note(ofB) }, 3_000).copy;
        const a3 = met(receive(a2, b2.row), 4_000);
        const b3 = met(receive(b2, a2.row), 4_000);
        expect(a3.copy.kept).toEqual(b3.copy.kept);
        expect([a3.met.written, b3.met.written]).toEqual([[], []]);
        // A text that both wrote anew is there twice, whatever the times say.
        for (const { text: written } of [ofA, ofB]) {
          if (written !== first.text && ofA.text !== first.text && ofB.text !== first.text) {
            expect(textOf(a3.copy)).toContain(written);
          }
        }
      }),
    );
  });

  it('keeps an edit that was made before a row of another was shown', () => {
    const a = met(begun(A, note({ text: 'first', changedAt: 1 })), 1_000).copy;
    const b = met(receive(begun(B, null), a.row), 1_000).copy;
    const a2 = met({ ...a, kept: note({ text: 'of a', changedAt: 9 }) }, 2_000).copy;
    // The row is there, the library does not show it yet, and the reader writes with an older clock.
    const edited = { ...receive(b, a2.row), kept: note({ text: 'of b', changedAt: 2 }) };
    expect(textOf(met(edited, 1_500).copy)?.split('\n\n').sort()).toEqual(['of a', 'of b']);
  });
});

describe('libraries that were begun apart (SPEC 13.5)', () => {
  it('have both texts of a note, all tags, and the later of what has a time', () => {
    const a = met(begun(A, note({ text: 'of a', tags: ['a'], changedAt: 9 })), 1_000).copy;
    const b = receive(begun(B, note({ text: 'of b', tags: ['b'], changedAt: 2 })), a.row);
    const { copy } = met(b, 2_000);
    expect(textOf(copy)?.split('\n\n').sort()).toEqual(['of a', 'of b']);
    expect(copy.kept?.kind === 'note' ? copy.kept.row : null).toMatchObject({
      tags: ['a', 'b'],
      changedAt: 9,
    });
  });

  it('do not take an article back to an older version, nor out of the bin', () => {
    const article = (change: object): KeptRow => ({
      kind: 'article',
      row: { ...ARABIC.article, ...change },
    });
    const newer = article({ changedAt: 9_000, savedAt: 1_000, removedAt: 9_500 });
    const a = met(begun(A, newer), 1_000).copy;
    const b = begun(B, article({ changedAt: 1_000, savedAt: 1_000, removedAt: null }));
    expect(met(receive(b, a.row), 2_000).copy.kept).toEqual(newer);
    // Who saved it after it was thrown away elsewhere wants it.
    const later = begun(B, article({ changedAt: 9_900, savedAt: 9_900, removedAt: null }));
    const { copy } = met(receive(later, a.row), 2_000);
    expect(copy.kept?.kind === 'article' ? copy.kept.row.removedAt : 0).toBeNull();
  });
});

describe('what was destroyed', () => {
  const a = met(begun(A, note({ text: 'first' })), 1_000).copy;
  const b = met(receive(begun(B, null), a.row), 1_000).copy;
  const destroyed = met({ ...a, kept: null }, 2_000, { isDestroyed: true }).copy;

  it('is gone elsewhere, and is not destroyed again there', () => {
    const gone = met(receive(b, destroyed.row), 3_000);
    expect(gone.met.becomes).toBe('gone');
    expect(gone.met.written).toEqual([]);
    expect(isVisible(gone.copy.row)).toBe(false);
    const again = met(gone.copy, 4_000, { key: KEY, isDestroyed: true });
    expect(again.met.written).toEqual([]);
  });

  it('is there, whole, where it was edited later', () => {
    const edited = met({ ...b, kept: note({ text: 'first', tags: ['later'] }) }, 3_000).copy;
    const { copy, met: rescued } = met(receive(edited, destroyed.row), 4_000);
    expect(rescued.isRescued).toBe(true);
    expect(copy.kept).toMatchObject({ row: { text: 'first', tags: ['later'] } });
    expect(textOf(met(receive(destroyed, copy.row), 5_000).copy)).toBe('first');
  });

  it('is not what is only missing', () => {
    const { copy, met: done } = met({ ...b, kept: null }, 3_000);
    expect(done.written).toEqual([]);
    expect(textOf(copy)).toBe('first');
  });
});
