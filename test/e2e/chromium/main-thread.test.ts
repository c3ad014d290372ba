import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitForMarks } from '../../../cli/browser/card.ts';
import { openChecked } from '../reading.ts';
import { type Setting, startChromium } from '../setup.ts';
import { type MainThreadCost, traceExtension } from '../trace.ts';

/** Browsers call a task of 50 ms long: https://www.w3.org/TR/longtasks-1/ */
const LONG_TASK = 50;
/** The shortest of three runs: what the code costs, and not what else the machine was doing. */
const RUNS = 3;

let setting: Setting;

beforeAll(async () => {
  setting = await startChromium();
});

afterAll(async () => {
  await setting.close();
});

describe('checking a page', () => {
  it('has no task on the main thread that is long', async () => {
    const costs: MainThreadCost[] = [];
    for (let run = 0; run < RUNS; run++) {
      const { protocol, extensionId } = setting.browser;
      const cost = await traceExtension(protocol, extensionId, async () => {
        const page = await openChecked(setting, '/alhurra');
        await waitForMarks(page);
        await page.close();
      });
      expect(cost.tasks).toBeGreaterThan(0);
      costs.push(cost);
    }
    expect(Math.min(...costs.map(({ longestTask }) => longestTask))).toBeLessThan(LONG_TASK);
  });

  it('moves nothing in the page', async () => {
    const page = await openChecked(setting, '/saraya');
    await waitForMarks(page);
    const shifts = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          const observer = new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as unknown as Shift).value;
          });
          observer.observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
        }),
    );
    expect(shifts).toBe(0);
    await page.close();
  });
});

interface Shift {
  readonly value: number;
}
