import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtExtension, type Setting, startChromium } from '../setup.ts';

let setting: Setting;
let page: Page;
let copy: string;
const asked: (string | undefined)[] = [];

const TEXT = 'The mayor of Novi Grad said on Monday that the storm took the roofs of 30 houses.';

beforeAll(async () => {
  // Nobody answers the browser's question in a test: this copy was given the host before.
  copy = mkdtempSync(join(tmpdir(), 'isnad-reading-'));
  cpSync(builtExtension('chromium'), copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: ['http://127.0.0.1/*'] }));
  const feed = (response: ServerResponse) => {
    asked.push(response.req.headers.cookie);
    const item = (name: string, more = '') =>
      `<item><title>${name}</title><link>${setting.site.origin}/${name}</link><pubDate>Fri, 20 Nov 2026 10:00:00 GMT</pubDate>${more}</item>`;
    const whole = `<content:encoded><![CDATA[<p>${TEXT}</p><img src="${setting.site.origin}/pixel">]]></content:encoded>`;
    response
      .writeHead(200, { 'content-type': 'application/rss+xml' })
      .end(
        `<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Town News</title>${item('storm', whole)}${item('calm')}</channel></rss>`,
      );
  };
  const pixel = (response: ServerResponse) => {
    asked.push('pixel');
    response.writeHead(204).end();
  };
  setting = await startChromium(
    { '/feed': feed, '/pixel': pixel, '/calm': '<!doctype html><link rel="icon" href="data:,">' },
    { locale: 'en', extension: copy },
  );
  page = await setting.browser.context.newPage();
  await page.goto(`chrome-extension://${setting.browser.extensionId}/library.html#/reading`);
});

afterAll(async () => {
  await setting.close();
  rmSync(copy, { recursive: true });
});

const states = () => page.locator('.added .meta').allTextContents();
const add = async (address: string) => {
  await page.getByLabel('Address of a feed').fill(address);
  await page.getByRole('button', { name: 'Add the feed' }).click();
};

describe('the reading list', () => {
  it('refuses an address without https, in words, and asks nobody', async () => {
    await add('http://news.example/feed');
    await page.getByText('Isnad fetches over https only').waitFor();
    expect(asked).toEqual([]);
  });

  it('fetches a feed by a click, without cookies, and loads nothing that it names', async () => {
    await setting.browser.context.addCookies([
      { name: 'me', value: '1', url: setting.site.origin },
    ]);
    await add(`${setting.site.origin}/feed`);
    await page.getByRole('heading', { name: 'Town News' }).waitFor();
    expect(await states()).toEqual([
      expect.stringContaining('Unread'),
      expect.stringContaining('Unread'),
    ]);
    expect(asked).toEqual([undefined]);
  });

  it('saves an article that its feed gives whole, and asks for nothing more', async () => {
    await page.getByRole('button', { name: 'Save to the library' }).click();
    await expect
      .poll(states)
      .toEqual([expect.stringContaining('In your library'), expect.stringContaining('Unread')]);
    expect(asked).toEqual([undefined]);
  });

  it('knows what was opened, and keeps the list until it is removed, which is taken back', async () => {
    const opening = setting.browser.context.waitForEvent('page');
    await page.getByRole('link', { name: 'calm' }).click();
    await (await opening).close();
    await page.reload();
    await expect
      .poll(states)
      .toEqual([expect.stringContaining('In your library'), expect.stringContaining('Opened')]);
    await page.getByRole('button', { name: 'Remove the feed' }).click();
    await expect.poll(states).toEqual([]);
    await page.locator('main').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await states()).length).toBe(2);
    expect(asked).toEqual([undefined]);
    expect(setting.errors).toEqual([]);
  });
});
