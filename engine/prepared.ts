/**
 * A table that is costly to make and the same for a whole release. The background is started anew for most of what it
 * does, so the build of the extension calls `make` once and puts what it gave in place of the call (`training/tables`);
 * everywhere else `make` runs here. To be called with a text and the name of a function, written out, at the top of a
 * module. `make` reads nothing but the source and `Intl`, and no key has a `|`. Values of more than one part are
 * texts, read when they are looked up: few are.
 */
export function prepared<T extends string | number>(
  _name: string,
  make: () => ReadonlyMap<string, T>,
): ReadonlyMap<string, T> {
  return make();
}

/** Between keys; a line break would be three signs in the script. */
export const KEY_END = '|';

/** A table as the build writes it, as text of JSON: each value, followed by the keys that have it, joined by `KEY_END`. */
export type PackedTable = readonly (string | number)[];

/** The table that was packed as this text, its keys in another order. Some 10,000 take 5 ms in a worker just started. */
export function unpackTable<T extends string | number>(text: string): ReadonlyMap<string, T> {
  const packed = JSON.parse(text) as PackedTable;
  const table = new Map<string, T>();
  for (let at = 0; at < packed.length; at += 2) {
    const value = packed[at] as T;
    for (const key of String(packed[at + 1]).split(KEY_END)) table.set(key, value);
  }
  return table;
}
