import { isVisible, type KeyedRow, mergeRows, type Row } from './row.ts';

/** What reading rows of another device would do here. */
export interface MergePlan {
  /** Rows that change, as they will be. */
  readonly changed: readonly KeyedRow[];
  /** Rows shown now that will not be shown then. */
  readonly removals: number;
}

/** Merges rows into those of this device; `before` in the order of `rows`. Pure: nothing is written. */
export function planMerge(rows: readonly KeyedRow[], before: readonly Row[]): MergePlan {
  const changed: KeyedRow[] = [];
  let removals = 0;
  for (const [at, { key, row }] of rows.entries()) {
    const own = before[at];
    if (own === undefined) continue;
    const merged = mergeRows(own, row);
    changed.push({ key, row: merged });
    if (isVisible(own) && !isVisible(merged)) removals += 1;
  }
  return { changed, removals };
}

/**
 * SPEC 6.7: the failsafe. A sync that would remove more than a fifth of what is shown, and more than 20 things, asks the reader first:
 * who empties a library means it for all devices, who was robbed of one does not.
 */
export function needsConsent(removals: number, shown: number): boolean {
  return removals > 20 && removals > shown / 5;
}

/** Rows of one key in one: a file may hold several writes to it. */
export function joinRows(rows: readonly KeyedRow[]): readonly KeyedRow[] {
  const joined = new Map<string, Row>();
  for (const { key, row } of rows) {
    const before = joined.get(key);
    joined.set(key, before === undefined ? row : mergeRows(before, row));
  }
  return [...joined].map(([key, row]) => ({ key, row }));
}
