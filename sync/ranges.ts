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
