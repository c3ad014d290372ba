import type { Json } from '../../engine/kept.ts';
import { isVisible, type KeyedRow, mergeRows, type Row } from '../../sync/row.ts';
import { formatRow } from '../../sync/row-json.ts';
import type { MemoryStore } from './memory-store.ts';

/** What a reader does beats what the reader saw, at once (SPEC 2.5). */
export function shows(
  row: Row,
  registers: readonly [string, Json][],
  versions: readonly [string, Json][],
  purge: boolean,
): boolean {
  if (purge) return !isVisible(row) && row.registers.size === 0;
  return (
    registers.every(([field, value]) => row.registers.get(field)?.value === value) &&
    versions.every(([field, value]) => {
      const { written = [] } = row.versions.get(field) ?? {};
      return written.length === 1 && written[0]?.value === value;
    })
  );
}

interface HasStore {
  readonly store: MemoryStore;
}

/** The rows of a device, as one text. */
export function textOf({ store }: HasStore): string {
  return [...store.disk.rows]
    .map(([key, row]) => formatRow({ key, row }))
    .sort()
    .join('\n');
}

/** What somebody wrote, and the row does not hold. */
export function isLost({ store }: HasStore, { key, row }: KeyedRow): boolean {
  const own = store.disk.rows.get(key);
  return own === undefined || !isEqual(mergeRows(own, row), own);
}

function isEqual(a: Row, b: Row): boolean {
  return formatRow({ key: '-', row: a }) === formatRow({ key: '-', row: b });
}
