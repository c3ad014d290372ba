import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCard, waitForMarks } from '../../../cli/browser/card.ts';
import { openProbe, readReports } from '../../../cli/browser/chromium.ts';
import { readDrawing } from '../../../cli/browser/drawing.ts';
import { chooseSite, openChecked, openPage, strike } from '../reading.ts';
import { type Setting, startChromium } from '../setup.ts';

let setting: Setting;
let options: Page;

beforeAll(async () => {
  setting = await startChromium();
  options = await setting.browser.context.newPage();
  await options.goto(`chrome-extension://${setting.browser.extensionId}/options.html`);
});

afterAll(async () => {
  await setting.close();
});

const marksOn = async (page: Page) => (await readDrawing(page))?.marks.length ?? null;

/** Clicks a switch of the settings page, by the hint that explains it. */
async function flip(id: string): Promise<void> {
  await options.locator(`[role=switch][aria-describedby="${id}-hint"]`).click();
}

describe('a setting', () => {
  it('of calm reaches the marks of an open page at once, and is known to the next', async () => {
    const page = await openChecked(setting, '/saraya');
    const all = (await waitForMarks(page)).length;
    await page.bringToFront();
    const probe = await openProbe(setting.browser);
    const kinds = [...(await readReports(probe)).values()].flatMap((report) =>
      report.kind === 'done' ? report.marks.map(({ kind }) => kind) : [],
    );
    const troubling = kinds.filter((kind) => /^(?:contradicted|disputed)$/.test(kind)).length;
    expect(troubling).toBeLessThan(all);
    await flip('calm');
    await page.bringToFront();
    await expect.poll(() => marksOn(page)).toBe(troubling);
    const other = await openChecked(setting, '/saraya');
    await other.waitForTimeout(500);
    expect(await marksOn(other)).toBe(troubling);
    await other.close();
    await flip('calm');
    await page.bringToFront();
    await expect.poll(() => marksOn(page)).toBe(all);
    await Promise.all([page.close(), probe.close()]);
  });

  it('of off takes everything from open pages, and a click brings it back', async () => {
    const page = await openChecked(setting, '/alhurra');
    await waitForMarks(page);
    await flip('off');
    await expect.poll(() => readDrawing(page)).toBeNull();
    const probe = await openProbe(setting.browser);
    await expect.poll(async () => (await readReports(probe)).size).toBe(0);
    await chooseSite(setting);
    const chosen = await openPage(setting, '/saraya');
    await chosen.waitForTimeout(1_000);
    expect(await readDrawing(chosen)).toBeNull();
    const clicked = await openChecked(setting, '/alhurra');
    expect((await waitForMarks(clicked)).length).toBeGreaterThan(3);
    await flip('off');
    expect(setting.errors).toEqual([]);
    await Promise.all([page, chosen, clicked, probe].map((each) => each.close()));
  });

  it('that leaves a site out ends its open pages, and a gate that still looks asks in vain', async () => {
    const page = await openPage(setting, '/alhurra');
    await waitForMarks(page);
    const probe = await openProbe(setting.browser);
    await probe.evaluate(() => chrome.storage.local.set({ 'setting:offSites': ['127.0.0.1'] }));
    await expect.poll(() => readDrawing(page)).toBeNull();
    const later = await openPage(setting, '/saraya');
    await later.waitForTimeout(1_000);
    expect(await readDrawing(later)).toBeNull();
    await probe.evaluate(() => chrome.storage.local.remove('setting:offSites'));
    await Promise.all([page, later, probe].map((each) => each.close()));
  });
});

describe('a site', () => {
  it('that the reader takes back loses its marks, its report and its number at once', async () => {
    const page = await openPage(setting, '/alhurra');
    await waitForMarks(page);
    const probe = await openProbe(setting.browser);
    const url = page.url();
    const known = async () =>
      [...(await readReports(probe)).values()].filter((report) => report.url === url).length;
    await expect.poll(known).toBe(1);
    await probe.evaluate(() => chrome.permissions.remove({ origins: ['*://127.0.0.1/*'] }));
    await expect.poll(() => readDrawing(page)).toBeNull();
    await expect.poll(known).toBe(0);
    await Promise.all([page.close(), probe.close()]);
  });
});

describe('the key H on a card', () => {
  it('hides all marks and the card', async () => {
    const page = await openChecked(setting, '/alhurra');
    const [mark] = await waitForMarks(page);
    if (mark === undefined) throw new Error('no mark');
    const card = await openCard(page, mark);
    await card.locator('.actions button').first().focus();
    await strike(page, 'h');
    await expect.poll(async () => (await readDrawing(page))?.card).toBeNull();
    expect((await readDrawing(page))?.isShown).toBe(false);
    await page.close();
  });
});

declare const chrome: {
  readonly permissions: { remove(what: { readonly origins: string[] }): Promise<boolean> };
  readonly storage: {
    readonly local: {
      set(items: Readonly<Record<string, unknown>>): Promise<void>;
      remove(key: string): Promise<void>;
    };
  };
};
