/** Whole numbers from 1 on, as ascending pairs of first and last that neither meet nor overlap. */
export type Ranges = readonly (readonly [first: number, last: number])[];

/** The ranges with all numbers from `first` to `last`. */
export function withRange(ranges: Ranges, first: number, last: number): Ranges {
  const apart = ranges.filter(([from, to]) => to < first - 1 || from > last + 1);
  const met = ranges.filter(([from, to]) => to >= first - 1 && from <= last + 1);
  const merged = [
    Math.min(first, ...met.map(([from]) => from)),
    Math.max(last, ...met.map(([, to]) => to)),
  ] as const;
  return [...apart, merged].sort(([a], [b]) => a - b);
}

/** Whether all numbers from `first` to `last` are in them. */
export function hasRange(ranges: Ranges, first: number, last: number): boolean {
  return ranges.some(([from, to]) => from <= first && to >= last);
}

/** The last number up to which, from 1, none is missing; 0 where 1 is. */
export function contiguous(ranges: Ranges): number {
  const first = ranges[0];
  return first !== undefined && first[0] === 1 ? first[1] : 0;
}

/** Null for what is no ranges. */
export function parseRanges(value: unknown): Ranges | null {
  if (!Array.isArray(value) || value.length > MOST_RANGES) return null;
  let ranges: Ranges = [];
  for (const each of value as readonly unknown[]) {
    const [first, last] = Array.isArray(each) && each.length === 2 ? each : [];
    if (!isCount(first) || !isCount(last) || first > last) return null;
    ranges = withRange(ranges, first, last);
  }
  return ranges;
}

const MOST_RANGES = 10_000;

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 1;
}
