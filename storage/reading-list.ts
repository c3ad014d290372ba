import { MODEL_LIMITS } from '../engine/parse-model.ts';
import { type Bag, readBag, readField, readText, readWhole } from '../engine/shape.ts';
import { createTurns, type StorageArea } from './area.ts';

/** An article of a feed, as it was fetched last. */
export interface FeedItem {
  readonly url: string;
  readonly title: string;
  /** ISO 8601 day. */
  readonly publishedAt: string | null;
}

/** A feed of the reader's. */
export interface ReaderFeed {
  readonly address: string;
  /** '' until it was fetched, where nobody named it. */
  readonly title: string;
  /** When it was fetched last, ms since epoch; null where never. */
  readonly fetchedAt: number | null;
  readonly items: readonly FeedItem[];
}

/** What the reader subscribes to, and what was opened of it. */
export interface ReadingFeeds {
  readonly feeds: readonly ReaderFeed[];
  /** Addresses of articles that were opened, the latest last. */
  readonly opened: readonly string[];
}

/** The reading list, in `storage.local`: it stays when the browser gives up a database. */
export interface ReadingFeedStore {
  read(): Promise<ReadingFeeds>;
  /** Changes what is stored, one change after another; what is beyond the limits is left out. Rejects where it cannot be stored. */
  change(act: (before: ReadingFeeds) => ReadingFeeds): Promise<ReadingFeeds>;
}

/** Feeds, articles kept of each, and opened ones that are remembered. */
export const READING_LIMITS = { feeds: 500, items: 200, opened: 20_000 } as const;

const KEY = 'reading-list';
const NONE: ReadingFeeds = { feeds: [], opened: [] };
/** The year 2200, ms since epoch. */
const LATEST = 7_258_118_400_000;

export function createReadingFeeds(area: StorageArea): ReadingFeedStore {
  const inTurn = createTurns();
  const read = async () => parseReadingFeeds((await area.get(KEY))[KEY]);
  return {
    read,
    change: (act) =>
      inTurn(async () => {
        const { feeds, opened } = act(await read());
        const after: ReadingFeeds = {
          feeds: feeds
            .slice(0, READING_LIMITS.feeds)
            .map((feed) => ({ ...feed, items: feed.items.slice(0, READING_LIMITS.items) })),
          opened: opened.slice(-READING_LIMITS.opened),
        };
        await area.set({ [KEY]: after });
        return after;
      }),
  };
}

/** A stored value of another shape counts as none; a feed or an article of another shape is left out. */
function parseReadingFeeds(stored: unknown): ReadingFeeds {
  const bag = readBag(stored);
  if (bag === null) return NONE;
  return { feeds: soundOf(bag, 'feeds', parseFeed), opened: soundOf(bag, 'opened', readUrl) };
}

function parseFeed(value: unknown): ReaderFeed | null {
  const bag = readBag(value);
  if (bag === null) return null;
  const address = readUrl(readField(bag, 'address'));
  const title = readText(readField(bag, 'title'), MODEL_LIMITS.name);
  if (address === null || title === null) return null;
  const fetchedAt = readWhole(readField(bag, 'fetchedAt'), 0, LATEST);
  return { address, title, fetchedAt, items: soundOf(bag, 'items', parseItem) };
}

function parseItem(value: unknown): FeedItem | null {
  const bag = readBag(value);
  const url = bag && readUrl(readField(bag, 'url'));
  const title = bag && readText(readField(bag, 'title'), MODEL_LIMITS.name);
  if (bag === null || url === null || title === null) return null;
  return { url, title, publishedAt: readText(readField(bag, 'publishedAt'), 40) };
}

function readUrl(value: unknown): string | null {
  const url = readText(value, MODEL_LIMITS.url);
  return url !== null && /^https?:\/\//.test(url) ? url : null;
}

function soundOf<Item>(bag: Bag, key: string, parse: (value: unknown) => Item | null): Item[] {
  const value = readField(bag, key);
  return Array.isArray(value) ? value.flatMap((each) => parse(each) ?? []) : [];
}
