import { describe, expect, it } from 'vitest';
import type { FeedTrouble } from '../../../components/library/reading-content.ts';
import { articleId } from '../../../engine/identity.ts';
import type { ArticleId } from '../../../engine/model.ts';
import { failure, type Result, success } from '../../../engine/result.ts';
import { createReading, type ReadingTools } from '../../../entrypoints/library/reading.ts';
import type { ListedArticle, ReadingList } from '../../../packs/formats/feed.ts';
import { createReadingFeeds, READING_LIMITS } from '../../../storage/reading-list.ts';
import { memoryArea } from '../../storage/samples.ts';

const ONE: ListedArticle = {
  url: 'https://a.example/1',
  title: 'One',
  publishedAt: '2026-11-20',
  full: '<p>The dam broke.',
};
const TWO: ListedArticle = { ...ONE, url: 'https://a.example/2', title: 'Two', full: null };
const LIST: ReadingList = { title: 'News', entries: [ONE, TWO] };
const A = 'https://a.example/rss';

function begin(tools: Partial<ReadingTools> = {}) {
  const asked: string[] = [];
  const saved = new Set<ArticleId>();
  const reading = createReading({
    store: createReadingFeeds(memoryArea()),
    ask: async (patterns) => {
      asked.push(...patterns);
      return true;
    },
    fetchFeed: async (): Promise<Result<ReadingList, never>> => success(LIST),
    save: async ({ url }) => {
      saved.add(articleId(url, ''));
      return true;
    },
    saved: async () => saved,
    now: () => 7,
    show: () => undefined,
    ...tools,
  });
  const content = () => {
    const state = reading.state();
    if (state.kind !== 'ready') throw new Error(state.kind);
    return state.value;
  };
  return { reading, asked, content };
}

const statesOf = ({ feeds }: ReturnType<ReturnType<typeof begin>['content']>) =>
  feeds.flatMap(({ items }) => items.map(({ state }) => state));

describe('the reading list', () => {
  it('adds a feed whose host was asked for, with what it holds', async () => {
    const { reading, asked, content } = begin();
    await reading.add('a.example/rss');
    expect(asked).toEqual(['https://a.example/*']);
    expect(content().feeds).toMatchObject([{ address: A, title: 'News', fetchedAt: 7 }]);
    expect(content().feeds[0]?.items.map(({ canSave }) => canSave)).toEqual([true, false]);
    expect(statesOf(content())).toEqual(['new', 'new']);
  });

  it.each<[string, string, Partial<ReadingTools>, FeedTrouble]>([
    ['is over http', 'http://a.example/rss', {}, 'not-secure'],
    ['nobody allowed', A, { ask: async () => false }, 'no-permission'],
    ['did not answer', A, { fetchFeed: async () => failure('no-answer', '') }, 'no-answer'],
  ])('adds none that %s, and says why', async (_, typed, tools, trouble) => {
    const { reading, content } = begin(tools);
    await reading.add(typed);
    expect(content()).toMatchObject({ feeds: [], trouble });
  });

  it('says beside a feed why it could not be fetched, and keeps what it held', async () => {
    let works = true;
    const { reading, content } = begin({
      fetchFeed: async () => (works ? success(LIST) : failure('refused', '')),
    });
    await reading.add(A);
    works = false;
    await reading.fetch([A]);
    expect(content().feeds[0]).toMatchObject({ trouble: 'refused', isFetching: false });
    expect(content().feeds[0]?.items).toHaveLength(2);
  });

  it('knows what was opened and what is in the library', async () => {
    const { reading, content } = begin();
    await reading.add(A);
    await reading.opened(TWO.url);
    await reading.save(A, ONE.url);
    expect(statesOf(content())).toEqual(['saved', 'opened']);
    expect(content().trouble).toBeNull();
  });

  it('says where an article could not be saved', async () => {
    const { reading, content } = begin({ save: async () => false });
    await reading.add(A);
    await reading.save(A, ONE.url);
    expect(content().trouble).toBe('not-saved');
    expect(statesOf(content())).toEqual(['new', 'new']);
  });

  it('brings a removed feed back to its place, once', async () => {
    const { reading, content } = begin();
    await reading.addAll(
      ['a', 'b', 'c'].map((n) => ({ feed: `https://${n}.example/f`, title: n })),
    );
    await reading.remove('https://b.example/f');
    expect(content().removed).toBe('b');
    expect(content().feeds.map(({ title }) => title)).toEqual(['a', 'c']);
    await reading.bringBack();
    await reading.bringBack();
    expect(content().feeds.map(({ title }) => title)).toEqual(['a', 'b', 'c']);
    expect(content().removed).toBeNull();
  });

  it('adds each feed of a list once, without fetching, and says what it left out', async () => {
    const { reading, asked, content } = begin();
    const list = { feed: A, title: 'A' };
    await reading.addAll([list, list, { feed: 'http://b.example/rss', title: 'B' }]);
    expect(content().feeds.map(({ address }) => address)).toEqual([A]);
    expect(content().trouble).toBe('not-secure');
    expect(asked).toEqual([]);
  });

  it('has an end', async () => {
    const { reading, content } = begin();
    const many = Array.from({ length: READING_LIMITS.feeds + 1 }, (_, at) => {
      return { feed: `https://${at}.example/f`, title: '' };
    });
    await reading.addAll(many);
    expect(content()).toMatchObject({ trouble: 'too-many' });
    expect(content().feeds).toHaveLength(READING_LIMITS.feeds);
    await reading.add(A);
    expect(content()).toMatchObject({ trouble: 'too-many' });
  });
});
