import type { RelativeKind } from './lexicon.ts';
import type { Quantity } from './quantities.ts';
import type { TimeMention } from './time-mention.ts';

/** What looking units up needs of them; see `Unit`. */
interface Indexed {
  readonly key: string;
  readonly relatives: readonly {
    readonly term: string;
    readonly kind: RelativeKind;
    readonly weight: number;
  }[];
  readonly quantity: Quantity | null;
  readonly time: TimeMention | null;
}

/** A unit that may be told by another term. */
export interface Relation {
  readonly unit: number;
  readonly kind: RelativeKind;
  /** 0–1, as the lexicon gives it. */
  readonly weight: number;
}

/** Where to find the units of one text; made once, used for every text that it is compared with. */
export interface UnitIndex {
  /** Indexes of the units of a key, ascending. */
  readonly byKey: ReadonlyMap<string, readonly number[]>;
  /** The units that a term of another text may stand for. */
  readonly byRelative: ReadonlyMap<string, readonly Relation[]>;
  /** Indexes of the quantities and of the times. */
  readonly quantities: readonly number[];
  readonly times: readonly number[];
}

/** Indexes the units of one text. Linear in the units and their relatives. */
export function indexUnits(units: readonly Indexed[]): UnitIndex {
  const byRelative = new Map<string, Relation[]>();
  const quantities: number[] = [];
  const times: number[] = [];
  for (let unit = 0; unit < units.length; unit += 1) {
    const one = units[unit];
    if (one === undefined) continue;
    if (one.quantity !== null) quantities.push(unit);
    if (one.time !== null) times.push(unit);
    for (const { term, kind, weight } of one.relatives)
      add(byRelative, term, { unit, kind, weight });
  }
  let keys: ReadonlyMap<string, readonly number[]> | null = null;
  return {
    // Of two texts that are compared, only one is looked into by its keys.
    get byKey() {
      keys ??= indexKeys(units);
      return keys;
    },
    byRelative,
    quantities,
    times,
  };
}

function indexKeys(units: readonly Indexed[]): ReadonlyMap<string, readonly number[]> {
  const byKey = new Map<string, number[]>();
  for (const [unit, { key }] of units.entries()) if (key !== '') add(byKey, key, unit);
  return byKey;
}

function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
