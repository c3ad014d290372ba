/**
 * What a message may hold at most, beside `FIELD_LIMITS`. Lengths are UTF-16 units. Words that are only shown are cut; the
 * rest is refused.
 */
export const MESSAGE_LIMITS = {
  /** Sentences of one article; the engine splits no more (`MAX_SENTENCES`). */
  sentences: 1_500,
  /** Blocks of one page, and units of text in all of them; a page is read up to as many (`page/copy.ts`). */
  blocks: 40_000,
  text: 1_000_000,
  /** Of one sentence, translated; the engine reads sentences of half that length. */
  translation: 2_000,
  url: 8_192,
  /** Title, outlet, byline, agency: shown, hence cut. */
  name: 1_000,
  agencies: 20,
  /** BCP 47 tag. */
  lang: 35,
  date: 40,
  /** A report's or a token's random name (a UUID has 36). */
  token: 64,
  /** A reason in words. */
  message: 500,
  /** Height of a card in CSS pixels. */
  height: 2_000,
} as const;
