import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptHost, openProbe } from '../../../cli/browser/chromium.ts';
import { until } from '../../../cli/browser/until.ts';
import { type Setting, startChromium } from '../setup.ts';
import { readStored } from '../stored.ts';

let setting: Setting;
let page: Page;

const isWelcome = (each: Page) => each.url().endsWith('/welcome.html');

beforeAll(async () => {
  setting = await startChromium({}, { welcome: true });
  page = await until('the welcome page', async () => {
    return setting.browser.context.pages().find(isWelcome) ?? null;
  });
});

afterAll(async () => {
  await setting.close();
});

/** One page, as a reader has one: the steps follow one another. */
describe('the first page', () => {
  it('opens once after the extension is installed', () => {
    expect(setting.browser.context.pages().filter(isWelcome)).toHaveLength(1);
  });

  it('shows an example with its marks, and by the keyboard what is known of each sentence', async () => {
    await page.bringToFront();
    await page.locator('.marked a').first().waitFor();
    expect(await page.locator('.marked a').count()).toBe(5);
    expect(await page.locator('.marked-lines path').count()).toBeGreaterThan(3);
    const repeated = page.locator('.marked a', { hasText: 'According to Axios' });
    await repeated.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.example-card h3').textContent()).toBe('Repeated');
    expect(await page.locator('.example-card .chain').count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('example-card');
  });

  it('can be gone through by the keyboard from the first control to the last', async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const reached = new Set<string>();
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press('Tab');
      reached.add(
        await page.evaluate(
          () => document.activeElement?.id || (document.activeElement?.textContent ?? '').trim(),
        ),
      );
    }
    for (const control of ['site-address', 'pack-file', 'Choose this site', 'Open the settings']) {
      expect([...reached]).toContain(control);
    }
  });

  it('asks the browser for a site only when the reader chooses it, and gives it back', async () => {
    await page.locator('#site-address').fill('no site');
    await page.getByRole('button', { name: 'Choose this site' }).click();
    await expect
      .poll(() => page.locator('#site-answer').textContent())
      .toContain('news.example.org');
    expect(await page.locator('.site-list li').count()).toBe(0);
    await acceptHost(setting.browser, '*://news.example/*');
    await page.bringToFront();
    await page.locator('#site-address').fill('https://news.example/politics');
    await page.keyboard.press('Enter');
    await page.locator('.site-list li').waitFor();
    expect(await page.locator('.site-list li span').textContent()).toBe('news.example');
    expect(await page.locator('#site-answer').textContent()).toBe('');
    await page.locator('.site-list button').click();
    await page.locator('.site-list').waitFor({ state: 'detached' });
  });

  it('adds a pack from a file, and says what is wrong with a file that is none', async () => {
    const answer = page.locator('.import [role=status]');
    const choose = (name: string, text: string) =>
      page.locator('#pack-file').setInputFiles({
        name,
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      });
    await choose('letter.json', '{"dear": "reader"}');
    await expect.poll(() => answer.textContent()).toContain('no claim pack');
    const starter = await page.evaluate(async () => (await fetch('/packs/starter.json')).text());
    await choose('mine.pack.json', starter.replace(/"id":\s*"starter"/, '"id": "mine"'));
    await expect.poll(() => answer.textContent()).toContain('in your library now, with 5 reports');
    await choose('starter.pack.json', starter.replace(/"version":\s*1/, '"version": 2'));
    await expect.poll(() => answer.textContent()).toContain('calls itself the starter library');
    const probe = await openProbe(setting.browser);
    expect((await readStored(probe)).tables['shelves']).toContainEqual(
      expect.objectContaining({ state: 'active', pack: 'mine' }),
    );
    expect(setting.errors).toEqual([]);
  });
});
