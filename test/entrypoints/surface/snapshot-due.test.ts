import { describe, expect, it } from 'vitest';
import { snapshotDue } from '../../../entrypoints/surface/snapshot-due.ts';
import { setTag } from '../../../storage/notes.ts';
import { addArticles, anArticle, aStamp, open } from '../../storage/samples.ts';

const NOW = 1_716_000_000_000;
const DAY = 86_400_000;
const last = (at: number | null) => ({ newest: async () => at });

describe('whether a snapshot is due', () => {
  it('is asked without reading a row, and is not so for an empty library', async () => {
    expect(await snapshotDue(await open(), last(null), NOW)).toBe(false);
  });

  it('is so for what was never copied, and for what changed since a copy that is a day old', async () => {
    const database = await open();
    await addArticles(database, [anArticle('a', ['It rained.'])]);
    expect(await snapshotDue(database, last(null), NOW)).toBe(true);
    const [edit] = await database.edits.toArray();
    const at = edit?.at ?? 0;
    expect(await snapshotDue(database, last(at), at + 2 * DAY)).toBe(false);
    await setTag(database, ['claim-0123456789abcdef'], 'x', true, aStamp(at + 1));
    expect(await snapshotDue(database, last(at), at + 2 * DAY)).toBe(true);
    expect(await snapshotDue(database, last(at), at + DAY / 2)).toBe(false);
  });
});
