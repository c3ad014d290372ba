/** How much of a found text is the expected one, and how much of the expected one was found; each 0–1. */
export interface Overlap {
  readonly precision: number;
  readonly recall: number;
}

/**
 * Compares two texts by their shingles of four words, each counted as often as it comes, as Zyte's article extraction
 * benchmark does. A text without words has precision or recall 0. Linear.
 *
 * https://github.com/scrapinghub/article-extraction-benchmark
 */
export function compareTexts(found: string, expected: string): Overlap {
  const mine = shingles(found);
  const theirs = shingles(expected);
  let shared = 0;
  for (const [shingle, count] of mine) shared += Math.min(count, theirs.get(shingle) ?? 0);
  return { precision: share(shared, mine), recall: share(shared, theirs) };
}

/** The mean precision and recall of pages, and the harmonic mean of the two (not the mean of the pages' own). */
export function meanOverlap(pages: readonly Overlap[]): Overlap & { readonly f1: number } {
  const mean = (pick: (page: Overlap) => number): number =>
    pages.reduce((sum, page) => sum + pick(page), 0) / Math.max(1, pages.length);
  const overlap = {
    precision: mean((page) => page.precision),
    recall: mean((page) => page.recall),
  };
  return { ...overlap, f1: f1Of(overlap) };
}

/** 0 where both are. */
export function f1Of({ precision, recall }: Overlap): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

const SHINGLE_WORDS = 4;

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const size = Math.min(SHINGLE_WORDS, words.length);
  const counts = new Map<string, number>();
  for (let at = 0; size > 0 && at + size <= words.length; at += 1) {
    const shingle = words.slice(at, at + size).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function share(part: number, counts: ReadonlyMap<string, number>): number {
  const whole = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return whole === 0 ? 0 : part / whole;
}
