/**
 * Reading values of unknown shape at an edge (a message, a pack, a stored row). Each function gives the
 * value as a trusted type, or null where it is not one: nothing is converted, nothing inherited is read.
 */

/** A plain bag of values: an object that is no array. */
export type Bag = Readonly<Record<string, unknown>>;

/** Values a text may be one of, as a constant list. */
export type OneOf<Values extends readonly string[]> = Values[number];

export function readBag(value: unknown): Bag | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Bag)
    : null;
}

/** An own property of a bag; undefined where it is absent, inherited, or `__proto__`. */
export function readField(bag: Bag, key: string): unknown {
  return key !== '__proto__' && Object.hasOwn(bag, key) ? bag[key] : undefined;
}

/** A string of at most `longest` UTF-16 units; lone surrogates are text like any other. */
export function readText(value: unknown, longest: number): string | null {
  return typeof value === 'string' && value.length <= longest ? value : null;
}

/** Like {@link readText}, but cut to `longest` units: for words that are only ever shown. */
export function readShownText(value: unknown, longest: number): string | null {
  return typeof value === 'string' ? value.slice(0, longest) : null;
}

/** A whole number in [least, most]. */
export function readWhole(value: unknown, least: number, most: number): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
    ? value
    : null;
}

/** A number in [least, most]; never NaN. */
export function readNumber(value: unknown, least: number, most: number): number | null {
  return typeof value === 'number' && value >= least && value <= most ? value : null;
}

export function readFlag(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

export function readOneOf<const Values extends readonly string[]>(
  value: unknown,
  values: Values,
): OneOf<Values> | null {
  return values.find((candidate) => candidate === value) ?? null;
}

/**
 * An array of at most `most` items, each read by `readItem`; null as soon as one item is not readable.
 * The length is looked at before any item.
 */
export function readList<Item>(
  value: unknown,
  most: number,
  readItem: (item: unknown, index: number) => Item | null,
): Item[] | null {
  if (!Array.isArray(value) || value.length > most) return null;
  const items: Item[] = [];
  for (let index = 0; index < value.length; index += 1) {
    const item = readItem(value[index], index);
    if (item === null) return null;
    items.push(item);
  }
  return items;
}

/** A value that may be null: `{ value: null }` for null, null where it is neither null nor readable. */
export function readNullable<Value>(
  value: unknown,
  read: (present: unknown) => Value | null,
): { readonly value: Value | null } | null {
  if (value === null) return { value: null };
  const present = read(value);
  return present === null ? null : { value: present };
}
