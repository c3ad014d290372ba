import { describe, expect, it } from 'vitest';
import { claimId } from '../../engine/identity.ts';
import type { ArticleId } from '../../engine/model.ts';
import { type NoticeRow, parseRead } from '../../storage/memory-rows.ts';
import { markSeen, readNotices } from '../../storage/notices.ts';
import {
  forgetReads,
  readReads,
  recordReading,
  rememberReads,
  retireReads,
} from '../../storage/reads.ts';
import { open } from './samples.ts';

const NOW = 1_790_000_000_000;
const DAY = 86_400_000;

const aReading = (id: string, sentences = ['The dam broke.']) => ({
  id: id.padEnd(16, '0') as ArticleId,
  metadata: {
    url: null,
    title: 'A title',
    source: 'An outlet',
    byline: null,
    lang: 'en',
    publishedAt: null,
    dateCertainty: 'stated' as const,
    agencies: [],
  },
  sentences,
  met: [{ claims: [claimId('The dam broke.')], origin: 'axios' }],
  against: [],
});

const aNotice = (id: string, article: string): NoticeRow => ({
  id,
  kind: 'contradicted',
  article: article.padEnd(16, '0') as ArticleId,
  title: 'A title',
  lang: 'en',
  sentence: 'The dam broke.',
  by: { article: 'b'.repeat(16) as ArticleId, source: 'Another', lang: 'en', quote: 'It holds.' },
  at: NOW,
  seenAt: null,
});

describe('what was read', () => {
  it('is one row for each article, with the times; a page that is reloaded is read once', async () => {
    const database = await open();
    await recordReading(database, aReading('a'), NOW);
    await recordReading(database, aReading('a'), NOW + 60_000);
    await recordReading(database, aReading('a'), NOW + DAY);
    await recordReading(database, aReading('b'), NOW + 2 * DAY);
    const rows = await readReads(database);
    expect(rows.map(({ times }) => times)).toEqual([[NOW + 2 * DAY], [NOW, NOW + DAY]]);
    expect(rows.map(({ before }) => before)).toEqual([null, null]);
  });

  it('keeps what an article said before it changed, and when that was read', async () => {
    const database = await open();
    await recordReading(database, aReading('a', ['42 were killed.']), NOW);
    await recordReading(database, aReading('a', ['57 were killed.']), NOW + DAY);
    const [row] = await readReads(database);
    expect(row?.sentences).toEqual(['57 were killed.']);
    expect(row?.before).toEqual({ at: NOW, sentences: ['42 were killed.'] });
    await recordReading(database, aReading('a', ['57 were killed.']), NOW + 2 * DAY);
    expect((await readReads(database))[0]?.before?.at).toBe(NOW);
  });

  it('is forgotten after its days, with its notices, and never for 0 days', async () => {
    const database = await open();
    await recordReading(database, aReading('a'), NOW - 40 * DAY);
    await recordReading(database, aReading('b'), NOW - 10 * DAY);
    await database.notices.bulkPut([aNotice('x', 'a'), aNotice('y', 'b')]);
    await retireReads(database, 0, NOW);
    expect(await database.reads.count()).toBe(2);
    await retireReads(database, 30, NOW);
    expect((await readReads(database)).map(({ id }) => id[0])).toEqual(['b']);
    expect((await readNotices(database)).map(({ id }) => id)).toEqual(['y']);
  });

  it('is forgotten as a whole, and comes back as a whole', async () => {
    const database = await open();
    await recordReading(database, aReading('a'), NOW);
    await database.notices.put(aNotice('x', 'a'));
    const before = [await readReads(database), await readNotices(database)];
    const forgotten = await forgetReads(database);
    expect([await database.reads.count(), await database.notices.count()]).toEqual([0, 0]);
    await rememberReads(database, forgotten);
    expect([await readReads(database), await readNotices(database)]).toEqual(before);
  });

  it('leaves rows out that a disk has damaged', async () => {
    const database = await open();
    await recordReading(database, aReading('a'), NOW);
    const good = await database.reads.get('a'.padEnd(16, '0') as ArticleId);
    for (const damage of [{ times: [] }, { met: 7 }, { metadata: null }, { sentences: [1] }]) {
      expect(parseRead({ ...good, ...damage })).toBeNull();
    }
    expect(parseRead('x')).toBeNull();
    expect(parseRead(good)).toEqual(good);
  });
});

describe('notices', () => {
  it('are seen one by one or all together, and stay', async () => {
    const database = await open();
    await database.notices.bulkPut([aNotice('x', 'a'), aNotice('y', 'a'), aNotice('z', 'b')]);
    await markSeen(database, NOW + 1, 'y');
    const seen = async () => (await readNotices(database)).map(({ id, seenAt }) => [id, seenAt]);
    expect(await seen()).toEqual([
      ['x', null],
      ['y', NOW + 1],
      ['z', null],
    ]);
    await markSeen(database, NOW + 2);
    expect(await seen()).toEqual([
      ['x', NOW + 2],
      ['y', NOW + 1],
      ['z', NOW + 2],
    ]);
  });
});
