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
  /** The `href`s of links that the page calls the next or the previous one, which may be relative. */
  readonly neighbours: readonly string[];
  /** Elements whose markup says that they hold a date, a person, the outlet or the headline, in document order. */
  readonly marked: readonly MarkedText[];
  /** Texts that follow the heading, up to the first one of a paragraph's length: bylines and date lines stand there. */
  readonly near: readonly string[];
  /** The language that the page declares. */
  readonly lang: string | null;
}

/** What an element says; none of another article's teaser, of navigation or of the page's foot. */
export interface MarkedText {
  /** Its element, `itemprop`, `property`, `rel` and class names in lower case, parted by spaces. */
  readonly names: string;
  /** For machines: `datetime` or `content`. */
  readonly value: string | null;
  /** For people, white space as it stands there. */
  readonly text: string | null;
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
  neighbours: 8,
  /** Entries of `marked`; the length of one's names, and of one's text. */
  marked: 40,
  names: 120,
  markedText: 300,
  /** Texts of `near`, and the length of one. */
  near: 24,
  nearText: 160,
} as const;
