import type { Words } from './anchor-words.ts';
import { isLight } from './anchor-words.ts';

/** Words of a text that bear its sense, and where each run of them stands. */
export interface WordIndex {
  readonly words: Words;
  /** Positions in `words` of those that are not light, ascending. */
  readonly heavy: readonly number[];
  /**
   * Where in `heavy` these words (ids, none of them light) stand one after another, ascending; null where so many
   * places would have to be looked at that nothing could be told apart. Bounded: `MOST_PLACES` times the quote.
   */
  find(ids: readonly number[]): readonly number[] | null;
}

/** Words that are looked up together: three hardly ever stand together twice, even in texts of few different words. */
const GRAM = 3;
/** Places with the rarest three words of a quote. What stands more often has no place of its own. */
const MOST_PLACES = 200;

/** Indexes the words of a text: linear in them, each length of gram when first needed. */
export function indexWords(words: Words): WordIndex {
  const heavy = heavyOf(words);
  const ids = heavyIds(words);
  const grams = new Map<number, Grams>();

  return {
    words,
    heavy,
    find(quote) {
      const length = Math.min(GRAM, quote.length);
      if (length === 0) return [];
      const known = grams.get(length) ?? indexGrams(ids, length);
      grams.set(length, known);
      let rarest = 0;
      for (let at = 1; at + length <= quote.length; at += 1) {
        if (known.count(quote, at) < known.count(quote, rarest)) rarest = at;
      }
      if (known.count(quote, rarest) > MOST_PLACES) return null;
      return known.places(quote, rarest).filter((place) => isAt(ids, place, quote));
    },
  };
}

/** Positions of the words that are not light. */
export function heavyOf({ ids }: Words): number[] {
  return [...ids.keys()].filter((at) => !isLight(ids[at] ?? 0));
}

/** The words that are not light. */
export function heavyIds({ ids }: Words): number[] {
  return ids.filter((id) => !isLight(id));
}

function isAt(ids: readonly number[], place: number, quote: readonly number[]): boolean {
  return place >= 0 && quote.every((id, index) => ids[place + index] === id);
}

/** Answers may hold more than is there, never less: they are looked at afterwards. */
interface Grams {
  /** How often the gram at `at` of the quote stands in the text, at most. */
  count(quote: readonly number[], at: number): number;
  /** Where the quote begins wherever that gram stands; ascending. */
  places(quote: readonly number[], at: number): number[];
}

function indexGrams(ids: readonly number[], length: number): Grams {
  const mask = 2 ** Math.ceil(Math.log2(ids.length + 2)) - 1;
  const counts = new Int32Array(mask + 1);
  /** The first gram of each slot, and of each gram the next in its slot, plus one; 0: none. */
  const first = new Int32Array(mask + 1);
  const next = new Int32Array(ids.length);
  const slotOf = (from: readonly number[], at: number): number => {
    let hash = 0;
    for (let index = at; index < at + length; index += 1) {
      hash = Math.imul(hash ^ (from[index] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    return hash & mask;
  };
  for (let at = ids.length - length; at >= 0; at -= 1) {
    const slot = slotOf(ids, at);
    counts[slot] = (counts[slot] ?? 0) + 1;
    next[at] = first[slot] ?? 0;
    first[slot] = at + 1;
  }
  return {
    count: (quote, at) => counts[slotOf(quote, at)] ?? 0,
    places(quote, at) {
      const places: number[] = [];
      let found = first[slotOf(quote, at)] ?? 0;
      while (found > 0) {
        places.push(found - 1 - at);
        found = next[found - 1] ?? 0;
      }
      return places;
    },
  };
}
