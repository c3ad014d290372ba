import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeTarget } from '../../../cli/browser/chromium.ts';
import { checkFromToolbar, waitInPopup } from '../../../cli/browser/popup.ts';
import { openPage } from '../reading.ts';
import { type Setting, startChromium } from '../setup.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const FIND_VIOLATIONS = `${AXE};
  axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`;

let setting: Setting;
let page: Page;

/** The library page, after an article was saved from the popup; the starter pack is there besides. */
beforeAll(async () => {
  setting = await startChromium({}, { locale: 'en' });
  const article = await openPage(setting, '/alhurra');
  const popup = await checkFromToolbar(setting.browser, article);
  await popup.evaluate(`document.querySelector('.keep button').click()`);
  await waitInPopup(popup, `document.querySelector('.keep').textContent.includes('Undo')`);
  await closeTarget(setting.browser, popup);
  page = await setting.browser.context.newPage();
  await page.goto(`chrome-extension://${setting.browser.extensionId}/library.html`);
});

afterAll(async () => {
  await setting.close();
});

/** One page, as a reader has one: the steps follow one another. */
describe('the library page', () => {
  const rows = () => page.locator('.lines li');
  const status = () => page.locator('.news [role=status]');
  const go = (list: string) => page.locator('nav a', { hasText: list }).click();

  it('lists what was saved and what packs hold, what was saved first', async () => {
    await rows().first().waitFor();
    await expect.poll(() => rows().count()).toBe(6);
    expect(await rows().first().getAttribute('aria-setsize')).toBe('6');
    expect(await rows().first().locator('input').count()).toBe(1);
    expect(await rows().nth(1).locator('input').count()).toBe(0);
  });

  it('leads by keys from the list to an article and back', async () => {
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('li')?.ariaPosInSet))
      .toBe('2');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await page.locator('.whole .told li').first().waitFor();
    expect(await page.locator('.version').count()).toBe(1);
    await page.keyboard.press('Escape');
    await rows().first().waitFor();
  });

  it('finds claims while the reader types, and shows the chain of one', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('أكسي');
    await expect.poll(() => rows().count()).toBeGreaterThan(3);
    expect(await page.locator('.quote-line').first().textContent()).toContain('أكسيوس');
    await page.locator('.lines a:has(.quote-line)').first().click();
    await page.locator('[role=treeitem]').first().waitFor();
    expect(await page.locator('.said li').count()).toBeGreaterThan(0);
  });

  it('keeps a note and a tag, which are found, and takes them back', async () => {
    await page.locator('textarea').fill('To be asked');
    await page.locator('.tag-form input').fill('axios');
    await expect.poll(() => status().textContent()).toBe('Note kept.');
    await page.keyboard.press('Enter');
    await page.locator('.tags li').waitFor();
    await page.locator('#search').fill('tag:axios');
    await expect.poll(() => rows().count()).toBe(1);
    await rows().locator('a').click();
    expect(await page.locator('textarea').inputValue()).toBe('To be asked');
    const undo = page.getByRole('button', { name: 'Undo' });
    await undo.click();
    await page.locator('.tags').waitFor({ state: 'detached' });
    await undo.click();
    await expect.poll(() => page.locator('textarea').inputValue()).toBe('');
  });

  it('keeps a note whose field was not left when the tab is closed', async () => {
    await page.locator('textarea').pressSequentially('Half a thou');
    await expect.poll(() => status().textContent()).toBe('Note kept.');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('textarea');
    const address = page.url();
    await page.close();
    page = await setting.browser.context.newPage();
    await page.goto(address);
    await expect.poll(() => page.locator('textarea').inputValue()).toBe('Half a thou');
  });

  it('moves an article to the bin by keys, undoes it, and destroys only what is asked for twice', async () => {
    await go('Articles');
    await rows().first().locator('a').focus();
    await page.keyboard.press('x');
    await page.locator('.selection').waitFor();
    await page.keyboard.press('Delete');
    // The starter pack has this article as well.
    await expect.poll(() => rows().locator('input').count()).toBe(0);
    expect(await rows().count()).toBe(5);
    await page.keyboard.press('Control+z');
    await expect.poll(() => status().textContent()).toBe('Undone.');
    await rows().first().locator('a').focus();
    await page.keyboard.press('Delete');
    await go('Bin');
    await expect.poll(() => rows().count()).toBe(1);
    await page.getByText('Empty the bin').click();
    await page.getByRole('button', { name: 'Destroy 1 article' }).click();
    await page.getByText('The bin is empty').waitFor();
  });

  it('lists sources and origins that lead to what they say', async () => {
    await go('Origins');
    await rows().first().waitFor();
    await rows().first().locator('a').click();
    await page.locator('.quote-line').first().waitFor();
    await go('Sources');
    await rows().locator('a').first().click();
    await page.locator('.quote-line').first().waitFor();
  });

  it('has no accessibility fault in any of its lists, nor on a page of an article or a claim', async () => {
    for (const hash of [
      '#/articles',
      '#/claims',
      '#/sources',
      '#/origins',
      '#/bin',
      '#/add',
      '#/memory',
      '#/search/axios',
    ]) {
      await page.evaluate((to) => location.assign(to), hash);
      await page.waitForTimeout(300);
      expect([hash, await page.evaluate(FIND_VIOLATIONS)]).toEqual([hash, []]);
    }
    await go('Articles');
    await rows().first().locator('a').click();
    await page.locator('.told a').first().waitFor();
    expect(await page.evaluate(FIND_VIOLATIONS)).toEqual([]);
    await page.locator('.told a').first().click();
    await page.locator('[role=tree]').waitFor();
    expect(await page.evaluate(FIND_VIOLATIONS)).toEqual([]);
  });

  it('does nothing wrong in silence', () => {
    expect(setting.errors).toEqual([]);
  });
});
