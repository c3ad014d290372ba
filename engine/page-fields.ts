/**
 * What a page says about its article, as it is written there: not tidied, not understood. `page/metadata.ts` makes the
 * article's metadata of it. Texts are cut at `FIELD_LIMITS.text`; what the page does not say is null.
 */
export interface PageFields {
  /** Content by lower-case `property`, `name` or `itemprop`, in document order; a key may come again. */
  readonly metas: readonly (readonly [key: string, content: string])[];
  /** Texts of the JSON-LD scripts, in document order. */
  readonly linkedData: readonly string[];
  readonly windowTitle: string | null;
  /** The only main heading, or the one of the only article. */
  readonly heading: string | null;
  /** The `href` of the canonical link, which may be relative. */
  readonly canonical: string | null;
  readonly byline: string | null;
  /** Dates marked up for machines, what says that it is the publication's first. */
  readonly dates: readonly string[];
  /** The language that the page declares. */
  readonly lang: string | null;
}

/** Bounds of `PageFields`, ten times what news pages have. Lengths are UTF-16 units. */
export const FIELD_LIMITS = {
  /** One text: eight times what is kept of it, for white space and entities. */
  text: 2_400,
  /** Entries of `metas`, and the length of a key. */
  metas: 300,
  key: 60,
  /** Scripts of `linkedData`, and the length of them all. */
  scripts: 20,
  linkedData: 300_000,
  dates: 5,
} as const;
