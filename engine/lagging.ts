import type { Comparison } from './judge.ts';

/**
 * Does the other text tell an earlier count of the page's dead, injured or arrested (`at least 20` for `27`)? It tells
 * of the event, and it is no source for what the page counts. False where it has the page's count too.
 */
export function isLagging({ page, other, aligned, explained }: Comparison): boolean {
  if (explained.some(({ why }) => why === 'growing-count')) return true;
  let lags = false;
  for (const pair of aligned.pairs) {
    const [a, b] = [page.units[pair.page]?.quantity, other.units[pair.other]?.quantity];
    if (a?.running == null || b == null || pair.how === 'clash') continue;
    if (pair.how === 'same') return false;
    const { low, high } = b.interval;
    lags ||= high === Number.POSITIVE_INFINITY && low < a.interval.low;
  }
  return lags;
}
