/** All numbers from `low` to `high`, both included; `high` may be Infinity, `low` -Infinity. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export function exactly(value: number): Interval {
  return { low: value, high: value };
}

/** The smallest interval that holds both. */
export function spread(a: Interval, b: Interval): Interval {
  return { low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) };
}

/** Is there a number in both? Then the two statements can be true together. Symmetric. */
export function meets(a: Interval, b: Interval): boolean {
  return a.low <= b.high && b.low <= a.high;
}

/** Both name one and the same value. Symmetric. */
export function agrees(a: Interval, b: Interval): boolean {
  return a.low === b.low && a.high === b.high && a.low === a.high;
}

/** The interval of a sum of one number from each. */
export function sum(intervals: readonly Interval[]): Interval {
  return intervals.reduce(
    (total, { low, high }) => ({ low: total.low + low, high: total.high + high }),
    exactly(0),
  );
}

/** The interval with both bounds moved outward by a share of their size. */
export function widened({ low, high }: Interval, share: number): Interval {
  return { low: low - Math.abs(low) * share, high: high + Math.abs(high) * share };
}

/** All values times a positive factor. */
export function scaled({ low, high }: Interval, factor: number): Interval {
  return { low: low * factor, high: high * factor };
}
