import type { ServerResponse } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFromToolbar, clickInPopup, POPUP, waitInPopup } from '../../../cli/browser/popup.ts';
import { attachTarget } from '../../../cli/browser/target.ts';
import { openChecked, openPage } from '../reading.ts';
import { type Setting, startChromium } from '../setup.ts';

let setting: Setting;
let library: Page;

const FLOODS = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Floods in Karachi</title><meta property="og:site_name" content="Coast News"><meta property="article:published_time" content="2026-11-20"></head><body><article><h1>Floods in Karachi</h1><p>The minister said on Friday that 42 people were killed in the floods in Karachi.</p><p>Rescue teams reached the last village of the district on Saturday morning.</p><p>Schools stay closed until Thursday, the ministry of education said in a statement.</p></article></body></html>`;

const CALM = 'وقال المسؤول إن المحادثات جرت في سلطنة عمان يوم الثلاثاء الماضي.';
const told = (count: string) =>
  `${CALM} وأطلقت إيران ${count} وطائرة مسيرة على إسرائيل ليل 13-14 أبريل/نيسان.`;
const STRIKE = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>ليلة الصواريخ</title><meta property="og:site_name" content="سرايا"><meta property="article:published_time" content="2024-05-18"></head><body><article><h1>ليلة الصواريخ</h1><p>${told('أكثر من 300 صاروخ')}</p></article></body></html>`;

/** What the floods' page says now. */
let served = FLOODS;

beforeAll(async () => {
  const floods = (response: ServerResponse) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(served);
  setting = await startChromium({ '/floods': floods, '/strike': STRIKE }, { locale: 'en' });
  library = await setting.browser.context.newPage();
  await library.goto(`chrome-extension://${setting.browser.extensionId}/library.html#/memory`);
});

afterAll(async () => {
  await setting.close();
});

describe('the memory of what was read', () => {
  const text = () => library.locator('main').textContent();
  const setMemory = () =>
    library.evaluate(() =>
      (
        globalThis as unknown as {
          chrome: { storage: { local: { set(items: object): Promise<void> } } };
        }
      ).chrome.storage.local.set({ 'setting:memory': true }),
    );

  it('is empty until the reader asks for it, though pages are checked', async () => {
    await openChecked(setting, '/alhurra');
    await library.reload();
    await expect.poll(text).toContain('does not remember');
    expect(await text()).toContain('Nothing is remembered');
  });

  it('lists what was read then', async () => {
    await setMemory();
    await openChecked(setting, '/floods');
    await expect
      .poll(async () => {
        await library.reload();
        await library.locator('main h2').first().waitFor();
        return text();
      })
      .toContain('Floods in Karachi');
    expect(await text()).toContain('Read once');
    expect(await text()).not.toContain('does not remember');
  });

  it('forgets all of it, and brings it back while the page stays', async () => {
    await library.getByRole('button', { name: 'Forget all I read' }).click();
    await expect.poll(text).not.toContain('Floods in Karachi');
    await library.getByRole('button', { name: 'Bring it back' }).click();
    await expect.poll(text).toContain('Floods in Karachi');
  });

  it('says quietly what came to the library since and speaks against what was read', async () => {
    const badge = () =>
      library.evaluate(() =>
        (
          globalThis as unknown as {
            chrome: { action: { getBadgeText(of: object): Promise<string> } };
          }
        ).chrome.action.getBadgeText({}),
      );
    const go = (hash: string) => library.evaluate((to) => location.assign(to), hash);
    await openChecked(setting, '/strike');
    await go('#/add');
    await library.getByLabel('Text', { exact: true }).fill(told('120 صاروخا'));
    await library.getByLabel('Source').fill('رياليست');
    await library.locator('input[type=date]').fill('2024-05-18');
    expect(await badge()).toBe('');
    await library.locator('.paste button[type=submit]').click();
    await expect.poll(badge).toBe('•');
    await go('#/memory');
    await expect.poll(text).toContain('Contradicted since');
    expect(await text()).toContain('120 صاروخا');
    await library.getByRole('button', { name: 'Mark as seen' }).click();
    await expect.poll(badge).toBe('');
    expect(await text()).toContain('Nothing new');
  });

  it('tells beside a page that is read again which of its claims changed', async () => {
    served = FLOODS.replace('42 people', '57 people');
    const { browser } = setting;
    const page = await openPage(setting, '/floods');
    const popup = await checkFromToolbar(browser, page);
    await clickInPopup(popup, POPUP.allSentences);
    const panel = await attachTarget(browser.protocol, ({ url }) =>
      url.endsWith('/sidepanel.html'),
    );
    await waitInPopup(panel, `document.querySelector('.changed-since') !== null`);
    const told = await panel.evaluate<string>(
      `document.querySelector('.changed-since').textContent.replaceAll(/\\s+/g, ' ')`,
    );
    expect(told).toContain('1 claim is told otherwise');
    expect(told).toContain('57 people');
    expect(told).toContain('42 people');
  });

  it('does nothing wrong in silence', () => {
    expect(setting.errors).toEqual([]);
  });
});
