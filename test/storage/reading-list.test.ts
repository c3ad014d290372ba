import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReadingFeeds, READING_LIMITS, type ReaderFeed } from '../../storage/reading-list.ts';
import { memoryArea } from './samples.ts';

const feed = (name: string, items: ReaderFeed['items'] = []): ReaderFeed => ({
  address: `https://${name}.example/feed`,
  title: name,
  fetchedAt: null,
  items,
});

describe('the stored reading list', () => {
  it('gives back what was put into it', async () => {
    const store = createReadingFeeds(memoryArea());
    const item = { url: 'https://a.example/1', title: 'One', publishedAt: '2026-11-20' };
    const after = { feeds: [feed('a', [item]), feed('b')], opened: [item.url] };
    await store.change(() => after);
    expect(await store.read()).toEqual(after);
  });

  it('does not lose a change that was begun while another was made', async () => {
    const store = createReadingFeeds(memoryArea());
    const add = (name: string) =>
      store.change(({ feeds, opened }) => ({ feeds: [...feeds, feed(name)], opened }));
    await Promise.all([add('a'), add('b'), add('c')]);
    expect((await store.read()).feeds.map(({ title }) => title)).toEqual(['a', 'b', 'c']);
  });

  it('keeps the sound feeds of a damaged list, and never fails on one', async () => {
    const area = memoryArea();
    const script = { ...feed('x'), address: 'javascript:alert(1)' };
    await area.set({ 'reading-list': { feeds: [script, 7, feed('a')], opened: 'none' } });
    expect(await createReadingFeeds(area).read()).toEqual({ feeds: [feed('a')], opened: [] });
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (stored) => {
        const damaged = memoryArea();
        await damaged.set({ 'reading-list': stored });
        const { feeds } = await createReadingFeeds(damaged).read();
        expect(feeds.length).toBeLessThanOrEqual(READING_LIMITS.feeds);
      }),
    );
  });

  it('keeps no more articles than it has room for', async () => {
    const store = createReadingFeeds(memoryArea());
    const items = Array.from({ length: READING_LIMITS.items + 5 }, (_, at) => {
      return { url: `https://a.example/${at}`, title: '', publishedAt: null };
    });
    await store.change(() => ({ feeds: [feed('a', items)], opened: [] }));
    expect((await store.read()).feeds[0]?.items).toEqual(items.slice(0, READING_LIMITS.items));
  });
});
