/** Units on either side of a position that make its context. */
const NEIGHBOURHOOD = 3;

/** Two units, by their indexes, that may belong together. */
interface Candidate {
  readonly page: number;
  readonly other: number;
  readonly how: 'same' | 'similar' | 'clash';
}

/** For each unit of the page all units of the other text that it may stand for; clashes left out. */
export function contextIndex(pairs: readonly Candidate[]): ReadonlyMap<number, readonly number[]> {
  const partners = new Map<number, number[]>();
  for (const { page, other, how } of pairs) {
    if (how === 'clash') continue;
    const known = partners.get(page);
    if (known === undefined) partners.set(page, [other]);
    else known.push(other);
  }
  return partners;
}

/** How many of the page's units around `page` may have a partner around `other`. 0–6. */
export function contextIn(
  partners: ReadonlyMap<number, readonly number[]>,
  page: number,
  other: number,
): number {
  let count = 0;
  for (let near = page - NEIGHBOURHOOD; near <= page + NEIGHBOURHOOD; near += 1) {
    if (near === page) continue;
    for (const at of partners.get(near) ?? []) {
      if (at === other || Math.abs(at - other) > NEIGHBOURHOOD) continue;
      count += 1;
      break;
    }
  }
  return count;
}

/** Aligned units around both of two positions: the frame in which they stand for each other. 0–6. */
export function contextOf(page: number, other: number, partners: Int32Array): number {
  let count = 0;
  for (let near = page - NEIGHBOURHOOD; near <= page + NEIGHBOURHOOD; near += 1) {
    const at = near === page ? -1 : (partners[near] ?? -1);
    if (at >= 0 && at !== other && Math.abs(at - other) <= NEIGHBOURHOOD) count += 1;
  }
  return count;
}
