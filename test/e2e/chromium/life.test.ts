import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickMark, waitForMarks } from '../../../cli/browser/card.ts';
import {
  allowInPrivateWindows,
  allowRestart,
  openProbe,
  readReports,
} from '../../../cli/browser/chromium.ts';
import { readDrawing } from '../../../cli/browser/drawing.ts';
import { attachTarget } from '../../../cli/browser/target.ts';
import { chooseSite, openChecked, openPage, strike, waitForReport } from '../reading.ts';
import { type Setting, startChromium } from '../setup.ts';
import { readStored } from '../stored.ts';

let setting: Setting;

beforeAll(async () => {
  setting = await startChromium();
  await allowRestart(setting.browser);
});

afterAll(async () => {
  await setting.close();
});

/** Restarts the extension as an update does; every page of its own is closed by it. */
async function restartExtension(): Promise<Page> {
  const probe = await openProbe(setting.browser);
  const closed = probe.waitForEvent('close');
  await probe.evaluate(() => {
    setTimeout(() => chrome.runtime.reload());
  });
  await closed;
  return openProbe(setting.browser);
}

describe('an update of the extension', () => {
  it('leaves no error in an open page, whatever the reader does there', async () => {
    const page = await openChecked(setting, '/alhurra');
    const [mark] = await waitForMarks(page);
    if (mark === undefined) throw new Error('no mark');
    const probe = await restartExtension();
    await page.mouse.move(mark.left + 20, mark.bottom - 8);
    await clickMark(page, mark);
    await page.mouse.wheel(0, 400);
    await page.setViewportSize({ width: 700, height: 700 });
    await strike(page, 'Escape');
    await page.evaluate(() => history.pushState(null, '', '/alhurra?page=2'));
    await page.waitForTimeout(300);
    expect(setting.errors).toEqual([]);
    await page.close();
    await probe.close();
  });

  it('lets the page be checked again, with one host and the new marks', async () => {
    const page = await openChecked(setting, '/saraya');
    const before = (await waitForMarks(page)).length;
    const probe = await restartExtension();
    const report = await openChecked(setting, '/saraya');
    expect((await waitForMarks(report)).length).toBe(before);
    expect(await report.evaluate(() => document.querySelectorAll('isnad-marks').length)).toBe(1);
    await Promise.all([page.close(), report.close(), probe.close()]);
  });

  it('keeps the chosen sites', async () => {
    await chooseSite(setting);
    const probe = await restartExtension();
    const registered = () => probe.evaluate(() => chrome.scripting.getRegisteredContentScripts());
    await expect.poll(registered).toHaveLength(1);
    const page = await openPage(setting, '/alhurra');
    await waitForReport(probe, page.url());
    expect((await waitForMarks(page)).length).toBeGreaterThan(3);
    await page.close();
    await probe.close();
  });
});

describe('a private window', () => {
  it('is checked, nothing is written, and the report goes with the tab', async () => {
    await chooseSite(setting);
    await allowInPrivateWindows(setting.browser);
    const probe = await openProbe(setting.browser);
    const registered = () => probe.evaluate(() => chrome.scripting.getRegisteredContentScripts());
    await expect.poll(registered).toHaveLength(1);
    await openChecked(setting, '/realist').then((page) => page.close());
    const before = await readStored(probe);
    const url = `${setting.site.origin}/alhurra`;
    await probe.evaluate(
      (address) => chrome.windows.create({ incognito: true, url: address }),
      url,
    );
    const tab = await attachTarget(setting.browser.protocol, (it) => it.url === url);
    await waitForReport(probe, url);
    expect(await tab.evaluate(`document.querySelectorAll('isnad-marks').length`)).toBe(1);
    expect(await readStored(probe)).toEqual(before);
    await setting.browser.protocol.send('Target.closeTarget', { targetId: tab.targetId });
    const addresses = async () => [...(await readReports(probe)).values()].map((it) => it.url);
    await expect.poll(addresses).not.toContain(url);
    await probe.close();
  });
});

describe('a tab', () => {
  it('takes its report with it when it is closed', async () => {
    const probe = await openProbe(setting.browser);
    const page = await openChecked(setting, '/saraya');
    expect(await readDrawing(page)).not.toBeNull();
    const addresses = async () => [...(await readReports(probe)).values()].map((it) => it.url);
    expect(await addresses()).toContain(`${setting.site.origin}/saraya`);
    await page.close();
    await expect.poll(addresses).not.toContain(`${setting.site.origin}/saraya`);
    await probe.close();
  });
});

declare const chrome: {
  readonly runtime: { reload(): void };
  readonly scripting: { getRegisteredContentScripts(): Promise<readonly unknown[]> };
  readonly windows: { create(what: { incognito: boolean; url: string }): Promise<unknown> };
};
