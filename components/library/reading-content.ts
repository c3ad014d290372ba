/** An article of a feed. */
export interface ReadingItem {
  readonly url: string;
  readonly title: string;
  /** ISO 8601 day. */
  readonly publishedAt: string | null;
  /** `saved`: it is in the library. `opened`: the reader followed it from here. */
  readonly state: 'new' | 'opened' | 'saved';
  /** The feed gave all of it, so that it can be saved from here. */
  readonly canSave: boolean;
}

/** Why a feed could not be fetched, or an article of it not be saved. */
export const FEED_TROUBLES = [
  'bad-address',
  'not-secure',
  'no-permission',
  'moved',
  'refused',
  'no-answer',
  'file-too-large',
  'no-feed',
  'too-many',
  'not-saved',
] as const;

export type FeedTrouble = (typeof FEED_TROUBLES)[number];

export interface ReadingFeed {
  readonly address: string;
  readonly title: string;
  /** Ms since epoch; null where it was never fetched. */
  readonly fetchedAt: number | null;
  readonly isFetching: boolean;
  readonly trouble: FeedTrouble | null;
  readonly items: readonly ReadingItem[];
}

export interface ReadingContent {
  readonly feeds: readonly ReadingFeed[];
  /** Why what was asked for last, beside a feed, did not work. */
  readonly trouble: FeedTrouble | null;
  /** A feed was removed and can be brought back: its name. */
  readonly removed: string | null;
}
