import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardOf, clickMark, openCard, waitForMarks } from '../../../cli/browser/card.ts';
import {
  clickAction,
  closeTarget,
  openProbe,
  readReports,
  stopWorker,
} from '../../../cli/browser/chromium.ts';
import { checkFromToolbar, clickInPopup, POPUP, waitInPopup } from '../../../cli/browser/popup.ts';
import { openChecked, openPage, strike } from '../reading.ts';
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

async function firstMark(page: Page) {
  const [first] = await waitForMarks(page);
  if (first === undefined) throw new Error('no mark');
  return first;
}

describe('a background worker that the browser stops', () => {
  it('wakes for a check', async () => {
    const page = await openPage(setting, '/alhurra');
    await stopWorker(setting.browser);
    await closeTarget(setting.browser, await checkFromToolbar(setting.browser, page));
    await firstMark(page);
    await page.close();
  });

  it('wakes for a card, which shows the report of before', async () => {
    const page = await openChecked(setting, '/alhurra');
    const mark = await firstMark(page);
    await stopWorker(setting.browser);
    const card = await openCard(page, mark);
    expect(await card.locator('.evidence').count()).toBeGreaterThan(0);
    await page.close();
  });

  it('leaves the popup what it knew', async () => {
    const page = await openChecked(setting, '/alhurra');
    await stopWorker(setting.browser);
    const popup = await clickAction(setting.browser, page);
    await waitInPopup(popup, `document.querySelector('.states') !== null`);
    await closeTarget(setting.browser, popup);
    await page.close();
  });

  it('ends in a clear state wherever a check is cut off, and a second click finishes it', async () => {
    for (const delay of [0, 10, 20, 40, 80, 160]) {
      const page = await openPage(setting, '/saraya');
      const popup = await clickAction(setting.browser, page);
      await clickInPopup(popup, POPUP.check);
      await new Promise((resolve) => setTimeout(resolve, delay));
      await stopWorker(setting.browser);
      await closeTarget(setting.browser, popup);
      await expect
        .poll(async () => [...(await readReports(probe)).values()].map(({ kind }) => kind), {
          timeout: 15_000,
          message: `stopped after ${delay} ms`,
        })
        .not.toContain('checking');
      const again = await clickAction(setting.browser, page);
      await clickInPopup(again, POPUP.check);
      await waitInPopup(again, `document.querySelector('.states') !== null`);
      await closeTarget(setting.browser, again);
      await firstMark(page);
      await page.close();
    }
  });

  it('may be stopped at any moment while a card opens: the card says something or closes', async () => {
    const page = await openChecked(setting, '/alhurra');
    const mark = await firstMark(page);
    for (const delay of [0, 15, 30, 60, 120]) {
      await clickMark(page, mark);
      await new Promise((resolve) => setTimeout(resolve, delay));
      await stopWorker(setting.browser);
      await expect
        .poll(async () => (await cardOf(page)?.locator('main').textContent()) ?? 'closed', {
          message: `stopped after ${delay} ms`,
        })
        .toMatch(/\S{3}/u);
      await strike(page, 'Escape');
      await expect.poll(() => cardOf(page)).toBeNull();
    }
    await page.close();
  });
});

describe('a stopped worker', () => {
  it('leaves no error in any page', () => {
    expect(setting.errors).toEqual([]);
  });
});
