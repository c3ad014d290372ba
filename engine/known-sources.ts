/** An outlet or agency that is known by name. */
export interface KnownSource {
  /** The same for all its names, in both languages. */
  readonly key: string;
  readonly kind: 'agency' | 'outlet';
  /** The name means it by itself; otherwise only as a whole credit or after the word for what it is. */
  readonly alone: boolean;
}

/**
 * A table of sources by name from rows of names in the matching form, separated by commas, the key first; `*` marks a
 * name that is also an everyday word. A name that two rows have belongs to the first.
 */
export function createSourceTable(
  rows: string,
  kind: KnownSource['kind'],
): ReadonlyMap<string, KnownSource> {
  const table = new Map<string, KnownSource>();
  for (const row of rows.trim().split('\n')) {
    const names = row.split(',').map((name) => name.trim());
    const key = (names[0] ?? '').replace('*', '');
    for (const name of names) {
      const bare = name.replace('*', '');
      if (bare !== '' && !table.has(bare)) table.set(bare, { key, kind, alone: name === bare });
    }
  }
  return table;
}
