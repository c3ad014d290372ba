import type { Loaded } from '../../components/library/library-content.ts';
import {
  FEED_TROUBLES,
  type FeedTrouble,
  type ReadingContent,
  type ReadingFeed,
  type ReadingItem,
} from '../../components/library/reading-content.ts';
import { articleId } from '../../engine/identity.ts';
import type { ArticleId } from '../../engine/model.ts';
import type { Failure, Result } from '../../engine/result.ts';
import type { ListedArticle, ReadingList, Subscription } from '../../packs/formats/feed.ts';
import {
  READING_LIMITS,
  type ReaderFeed,
  type ReadingFeedStore,
} from '../../storage/reading-list.ts';
import { patternOfFeed, readFeedAddress } from './fetch-feed.ts';
import { troubleOf } from './trouble-of.ts';

/** The reading list as its page shows it. What begins with asking the browser must be called inside a click. Never rejects. */
export interface Reading {
  readonly state: () => Loaded<ReadingContent>;
  /** Reads it again. */
  readonly open: () => Promise<void>;
  /** Asks for the host, fetches, and adds what proves to be a feed. */
  readonly add: (typed: string) => Promise<void>;
  /** Adds feeds of a list, without fetching them. */
  readonly addAll: (feeds: readonly Subscription[]) => Promise<void>;
  readonly fetch: (addresses: readonly string[]) => Promise<void>;
  readonly remove: (address: string) => Promise<void>;
  /** Brings back what was removed last. */
  readonly bringBack: () => Promise<void>;
  readonly opened: (url: string) => Promise<void>;
  /** Saves an article that its feed gave whole. */
  readonly save: (feed: string, url: string) => Promise<void>;
  /** Says beside no feed why something did not work. */
  readonly fail: (trouble: FeedTrouble) => void;
}

export interface ReadingTools {
  readonly store: ReadingFeedStore;
  /** Asks the reader for hosts; true where all are given. */
  readonly ask: (patterns: readonly string[]) => Promise<boolean>;
  readonly fetchFeed: (address: string) => Promise<Result<ReadingList, Failure>>;
  /** Saves an article with what its feed says of it; false where that failed. */
  readonly save: (article: ListedArticle, source: string) => Promise<boolean>;
  /** Which of these are in the library, outside the bin. */
  readonly saved: (ids: readonly ArticleId[]) => Promise<ReadonlySet<ArticleId>>;
  /** Ms since epoch. */
  readonly now: () => number;
  readonly show: () => void;
}

export function createReading(tools: ReadingTools): Reading {
  const { store, ask, fetchFeed, now, show } = tools;
  let state: Loaded<ReadingContent> = { kind: 'loading' };
  let removed: { readonly feed: ReaderFeed; readonly at: number } | null = null;
  let trouble: FeedTrouble | null = null;
  const fetching = new Set<string>();
  const troubles = new Map<string, FeedTrouble>();
  /** What was fetched while the page is open, with whole articles. */
  const fetched = new Map<string, ReadonlyMap<string, ListedArticle>>();

  async function draw(): Promise<void> {
    try {
      const { feeds, opened } = await store.read();
      const ids = feeds.flatMap(({ items }) => items.map(({ url }) => articleId(url, '')));
      const saved = await tools.saved(ids);
      const seen = new Set(opened);
      const stateOf = (url: string): ReadingItem['state'] =>
        saved.has(articleId(url, '')) ? 'saved' : seen.has(url) ? 'opened' : 'new';
      const shown = feeds.map(
        ({ address, title, fetchedAt, items }): ReadingFeed => ({
          address,
          title,
          fetchedAt,
          isFetching: fetching.has(address),
          trouble: troubles.get(address) ?? null,
          items: items.map((item) => ({
            ...item,
            state: stateOf(item.url),
            canSave: (fetched.get(address)?.get(item.url)?.full ?? null) !== null,
          })),
        }),
      );
      const name = removed === null ? null : removed.feed.title || removed.feed.address;
      state = { kind: 'ready', value: { feeds: shown, trouble, removed: name } };
    } catch (error) {
      state = { kind: 'failed', trouble: troubleOf(error) };
    }
    show();
  }

  /** Does something with the list, and shows it as it is then. */
  async function change(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
      await draw();
    } catch (error) {
      state = { kind: 'failed', trouble: troubleOf(error) };
      show();
    }
  }

  /** Puts what a feed holds now in place of what it held; a new one goes first. */
  async function keep(address: string, list: ReadingList): Promise<void> {
    fetched.set(address, new Map(list.entries.map((entry) => [entry.url, entry])));
    const items = list.entries.map(({ url, title, publishedAt }) => ({ url, title, publishedAt }));
    await store.change(({ feeds, opened }) => {
      const known = feeds.find((feed) => feed.address === address);
      const feed = { address, title: list.title || known?.title || '', fetchedAt: now(), items };
      const others = feeds.filter((one) => one !== known);
      return {
        feeds: known ? feeds.map((one) => (one === known ? feed : one)) : [feed, ...others],
        opened,
      };
    });
  }

  async function fetchOne(address: string): Promise<void> {
    fetching.add(address);
    troubles.delete(address);
    await draw();
    const list = await fetchFeed(address);
    fetching.delete(address);
    if (list.ok) await keep(address, list.value);
    else troubles.set(address, troubleIn(list.failure));
    await draw();
  }

  const fail = (why: FeedTrouble | null) => {
    trouble = why;
    return draw();
  };

  return {
    state: () => state,
    open: draw,

    async add(typed) {
      const address = readFeedAddress(typed);
      if (!address.ok) return fail(troubleIn(address.failure));
      // The first thing that is waited for: the browser asks only inside the click.
      if (!(await ask([patternOfFeed(address.value)]))) return fail('no-permission');
      await change(async () => {
        const { feeds } = await store.read();
        const isKnown = feeds.some((feed) => feed.address === address.value);
        if (!isKnown && feeds.length >= READING_LIMITS.feeds) {
          trouble = 'too-many';
          return;
        }
        const list = await fetchFeed(address.value);
        trouble = list.ok ? null : troubleIn(list.failure);
        if (list.ok) await keep(address.value, list.value);
      });
    },

    addAll: (subscriptions) =>
      change(async () => {
        const found = subscriptions.flatMap(({ feed, title }) => {
          const address = readFeedAddress(feed);
          return address.ok ? [{ address: address.value, title }] : [];
        });
        // What is over http only is left out, and said.
        trouble = found.length < subscriptions.length ? 'not-secure' : null;
        await store.change(({ feeds, opened }) => {
          const known = new Set(feeds.map(({ address }) => address));
          const fresh = new Map(
            found
              .filter(({ address }) => !known.has(address))
              .map(({ address, title }) => [
                address,
                { address, title, fetchedAt: null, items: [] },
              ]),
          );
          if (feeds.length + fresh.size > READING_LIMITS.feeds) trouble = 'too-many';
          return { feeds: [...feeds, ...fresh.values()], opened };
        });
      }),

    async fetch(addresses) {
      if (!(await ask(addresses.map(patternOfFeed)))) return fail('no-permission');
      trouble = null;
      // One after another: the reader's line is not taken by it, and no site is asked twice at once.
      for (const address of addresses) await change(() => fetchOne(address));
    },

    remove: (address) =>
      change(() =>
        store.change(({ feeds, opened }) => {
          const at = feeds.findIndex((feed) => feed.address === address);
          const feed = feeds[at];
          if (feed !== undefined) removed = { feed, at };
          return { feeds: feeds.filter((one) => one !== feed), opened };
        }),
      ),

    bringBack: () =>
      change(async () => {
        const back = removed;
        removed = null;
        if (back === null) return;
        await store.change(({ feeds, opened }) => ({
          feeds: feeds.some(({ address }) => address === back.feed.address)
            ? feeds
            : feeds.toSpliced(back.at, 0, back.feed),
          opened,
        }));
      }),

    opened: (url) =>
      change(() =>
        store.change(({ feeds, opened }) => ({
          feeds,
          opened: [...opened.filter((one) => one !== url), url],
        })),
      ),

    save: (address, url) =>
      change(async () => {
        const article = fetched.get(address)?.get(url);
        const { feeds } = await store.read();
        const title = feeds.find((feed) => feed.address === address)?.title;
        const isSaved =
          article !== undefined && (await tools.save(article, title || new URL(url).hostname));
        trouble = isSaved ? null : 'not-saved';
      }),

    fail: (why) => void fail(why),
  };
}

function troubleIn({ kind }: Failure): FeedTrouble {
  return FEED_TROUBLES.find((each) => each === kind) ?? 'no-feed';
}
