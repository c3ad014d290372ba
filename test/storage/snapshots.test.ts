import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expendable, isSnapshotDue, openSnapshots } from '../../storage/snapshots.ts';
import { fillDisk, freshOptions } from './samples.ts';

const DAY = 86_400_000;
const START = 1_716_000_000_000;

describe('the rotation of snapshots', () => {
  it('keeps the last of three days and of four weeks before them', () => {
    const times = Array.from({ length: 60 }, (_, at) => START + at * (DAY / 2)).toReversed();
    const kept = times.filter((time) => !expendable(times).includes(time));
    expect(kept).toHaveLength(7);
    const ages = kept.map((time) => Math.round(((times[0] ?? 0) - time) / DAY));
    expect(ages[0]).toBe(0);
    expect(Math.max(...ages.slice(0, 3))).toBeLessThanOrEqual(3);
    expect(Math.max(...ages)).toBeGreaterThan(14);
  });

  it('never gives the newest up, nor more than the seven it keeps', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 400 * DAY })), (given) => {
        const times = given.toSorted((a, b) => b - a);
        const gone = expendable(times);
        expect(times.length - gone.length).toBeLessThanOrEqual(7);
        if (times[0] !== undefined) expect(gone).not.toContain(times[0]);
        expect(expendable(times.filter((time) => !gone.includes(time)))).toEqual([]);
      }),
    );
  });

  it('is due where there is none, or the clock was set back', () => {
    expect(isSnapshotDue(null, START, 0)).toBe(true);
    expect(isSnapshotDue(START, START - 1, 0)).toBe(true);
  });

  it('is due with the first edit after a day, and not where nothing was done', () => {
    expect(isSnapshotDue(START, START + DAY - 1, 1)).toBe(false);
    expect(isSnapshotDue(START, START + DAY, 1)).toBe(true);
    expect(isSnapshotDue(START, START + 30 * DAY, 0)).toBe(false);
  });

  it('is due after a hundred edits, on the same day too', () => {
    expect(isSnapshotDue(START, START + 1, 99)).toBe(false);
    expect(isSnapshotDue(START, START + 1, 100)).toBe(true);
  });
});

describe('snapshots', () => {
  it('are kept whole beside the library, and listed newest first', async () => {
    const snapshots = openSnapshots(freshOptions());
    await snapshots.add(START, new Blob(['one']));
    await snapshots.add(START + DAY, new Blob(['second']));
    expect(await snapshots.list()).toEqual([
      { takenAt: START + DAY, size: 6 },
      { takenAt: START, size: 3 },
    ]);
    expect(await snapshots.read(5)).toBeNull();
    snapshots.close();
  });

  it('lose none of the old ones where the disk is too full for a new one', async () => {
    const snapshots = openSnapshots(freshOptions());
    for (let at = 0; at < 3; at += 1) await snapshots.add(START + at * DAY, new Blob(['old']));
    const clear = fillDisk((table) => table === 'snapshots');
    const added = await snapshots.add(START + 9 * DAY, new Blob(['new']));
    clear();
    expect(added).toMatchObject({ ok: false, failure: { kind: 'disk-full' } });
    expect(await snapshots.list()).toHaveLength(3);
    snapshots.close();
  });
});
