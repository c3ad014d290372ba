// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whenQuiet } from '../../../entrypoints/library/when-quiet.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a page that nobody uses', () => {
  it('is waited for, however long the reader types', async () => {
    let isQuiet = false;
    void whenQuiet(document).then(() => {
      isQuiet = true;
    });
    for (let key = 0; key < 10; key += 1) {
      await vi.advanceTimersByTimeAsync(2_000);
      document.dispatchEvent(new Event('input'));
    }
    expect(isQuiet).toBe(false);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(isQuiet).toBe(true);
  });
});
