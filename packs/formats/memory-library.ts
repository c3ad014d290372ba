import {
  KEPT_KINDS,
  type KeptKind,
  type KeptRow,
  type KeptRows,
  keptKey,
  type LibrarySink,
  type LibrarySource,
} from '../../engine/kept.ts';
import { success } from '../../engine/result.ts';

/** Rows in a slice. */
const SLICE = 500;

/** A library of kept rows in memory: for the rows of one import, and for tests. Holds the last of two rows of one key. */
export function createMemoryKept(rows: readonly KeptRow[] = []): LibrarySource & LibrarySink {
  const byKind = new Map<KeptKind, Map<string, KeptRow>>(
    KEPT_KINDS.map((kind) => [kind, new Map()]),
  );
  const put = (added: readonly KeptRow[]) => {
    for (const one of added) byKind.get(one.kind)?.set(keptKey(one), one);
  };
  put(rows);
  return {
    async *rows<Kind extends KeptKind>(kind: Kind) {
      const sorted = [...(byKind.get(kind) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
      for (let at = 0; at < sorted.length; at += SLICE) {
        yield sorted.slice(at, at + SLICE).map(([, { row }]) => row as KeptRows[Kind]);
      }
    },
    find: async <Kind extends KeptKind>(kind: Kind, keys: readonly string[]) =>
      keys.map((key) => (byKind.get(kind)?.get(key)?.row ?? null) as KeptRows[Kind] | null),
    async put(added) {
      put(added);
      return success(null);
    },
  };
}
