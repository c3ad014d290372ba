import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardOf, pointOf, waitForCard, waitForMarks } from '../../../cli/browser/card.ts';
import { openProbe } from '../../../cli/browser/chromium.ts';
import { readDrawing } from '../../../cli/browser/drawing.ts';
import { until } from '../../../cli/browser/until.ts';
import { openChecked, strike } from '../reading.ts';
import { type Setting, startChromium } from '../setup.ts';

let setting: Setting;
let probe: Page;

beforeAll(async () => {
  setting = await startChromium();
  probe = await openProbe(setting.browser);
});

afterAll(async () => {
  await setting.close();
});

declare const chrome: {
  readonly tabs: {
    query(query: { url: string }): Promise<readonly { readonly id: number }[]>;
    sendMessage(tab: number, message: unknown, options: { frameId: number }): Promise<unknown>;
  };
};

/** What the background does when the browser tells it of a key: headless, the browser hears none. */
function command(page: Page, name: string): Promise<unknown> {
  return probe.evaluate(
    async ([url, wanted]) => {
      const [tab] = await chrome.tabs.query({ url: url ?? '' });
      const message = {
        name: 'background-to-page/command',
        request: { command: wanted },
      };
      return tab === undefined ? null : chrome.tabs.sendMessage(tab.id, message, { frameId: 0 });
    },
    [page.url(), name],
  );
}

describe('by keyboard a reader', () => {
  it('hides all marks with one command, and shows them again', async () => {
    const page = await openChecked(setting, '/alhurra');
    await waitForMarks(page);
    expect(await command(page, 'toggle-marks')).toMatchObject({ ok: true });
    await expect.poll(async () => (await readDrawing(page))?.isShown).toBe(false);
    await command(page, 'toggle-marks');
    await expect.poll(async () => (await readDrawing(page))?.isShown).toBe(true);
    await page.close();
  });

  it('opens the next mark with the keys in its card, goes on with n, and leaves with Escape', async () => {
    const page = await openChecked(setting, '/saraya');
    await waitForMarks(page);
    await command(page, 'next-mark');
    const first = await (await waitForCard(page)).locator('body').textContent();
    await strike(page, 'n');
    await until('another card', async () => {
      const card = cardOf(page);
      const words = await card
        ?.locator('body')
        .textContent({ timeout: 500 })
        .catch(() => '');
      return words && words !== first ? true : null;
    });
    await strike(page, 'Escape');
    await expect.poll(() => cardOf(page)).toBeNull();
    await page.close();
  });
});

describe('by keyboard a reader in a hurry', () => {
  it('leaves a card with Escape before it shows its words', async () => {
    const page = await openChecked(setting, '/saraya');
    await waitForMarks(page);
    for (let time = 0; time < 5; time++) {
      await command(page, 'next-mark');
      await until('a card', async () => cardOf(page));
      await strike(page, 'Escape');
      await expect.poll(() => cardOf(page)).toBeNull();
    }
    await page.close();
  });
});

describe('by touch a reader', () => {
  it('opens the card of the sentence that was tapped', async () => {
    const page = await openChecked(setting, '/alhurra');
    const [first] = await waitForMarks(page);
    if (first === undefined) throw new Error('no mark');
    const [x, y] = pointOf(first);
    const protocol = await page.context().newCDPSession(page);
    await protocol.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    await protocol.send('Input.dispatchTouchEvent', {
      type: 'touchStart',
      touchPoints: [{ x, y }],
    });
    await protocol.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    const card = await waitForCard(page);
    expect(await card.locator('.card h1').textContent()).toContain('Corroborated');
    await page.close();
  });
});
