/** Two texts that say the same, as stems; `weight` is how many such pairs it counts for, above 0. */
export interface StemPair {
  readonly arabic: readonly string[];
  readonly english: readonly string[];
  readonly weight: number;
}

/** For each word, how probable each translation is; the sums are at most 1. */
export type Translations = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * Which words translate which, learnt from pairs of texts: IBM Model 1 with an empty word (Brown et al., "The
 * Mathematics of Statistical Machine Translation", 1993), some rounds of expectation and maximisation. The result
 * tells for each word of `from` how probable each word of `to` is as its translation; what neither enough pairs
 * nor a dictionary (`isAttested`) says is left out. Linear in rounds × pairs of words.
 */
export function alignWords(
  pairs: readonly StemPair[],
  from: 'arabic' | 'english',
  to: 'arabic' | 'english',
  isAttested: (from: string, to: string) => boolean,
): Translations {
  let table: Map<string, Map<string, number>> = new Map();
  for (let round = 0; round < ROUNDS; round += 1) {
    table = normalized(expect(pairs, from, to, round === 0 ? null : table));
  }
  table.delete(EMPTY);
  return withEvidence(table, expect(pairs, from, to, table), isAttested);
}

/** What fewer pairs than this tell is chance, where no dictionary says the same. */
const LEAST_EVIDENCE = 0.9;

function withEvidence(
  table: Translations,
  counts: Translations,
  isAttested: (from: string, to: string) => boolean,
): Translations {
  return new Map(
    [...table].map(([source, row]) => [
      source,
      new Map(
        [...row].filter(
          ([target]) =>
            isAttested(source, target) || (counts.get(source)?.get(target) ?? 0) >= LEAST_EVIDENCE,
        ),
      ),
    ]),
  );
}

/** Further rounds change little. */
const ROUNDS = 8;
/** The word that explains what has no counterpart. */
const EMPTY = '';

function expect(
  pairs: readonly StemPair[],
  from: 'arabic' | 'english',
  to: 'arabic' | 'english',
  table: ReadonlyMap<string, ReadonlyMap<string, number>> | null,
): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const pair of pairs) {
    const sources = [EMPTY, ...pair[from]];
    const rows = sources.map((source) => table?.get(source));
    for (const target of pair[to]) {
      const shares = rows.map((row) => (table === null ? 1 : (row?.get(target) ?? 0)));
      const total = shares.reduce((sum, share) => sum + share, 0);
      if (total <= 0) continue;
      for (const [at, source] of sources.entries()) {
        const share = ((shares[at] ?? 0) / total) * pair.weight;
        if (share <= SMALLEST) continue;
        let row = counts.get(source);
        if (row === undefined) {
          row = new Map();
          counts.set(source, row);
        }
        row.set(target, (row.get(target) ?? 0) + share);
      }
    }
  }
  return counts;
}

/** Shares below this say nothing and cost memory. */
const SMALLEST = 1e-4;

function normalized(counts: Map<string, Map<string, number>>): Map<string, Map<string, number>> {
  for (const row of counts.values()) {
    let total = 0;
    for (const count of row.values()) total += count;
    for (const [target, count] of row) row.set(target, count / total);
  }
  return counts;
}
