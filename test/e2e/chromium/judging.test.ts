import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCard, waitForMarks } from '../../../cli/browser/card.ts';
import { openChecked } from '../reading.ts';
import { type Setting, startChromium } from '../setup.ts';

let setting: Setting;

beforeAll(async () => {
  setting = await startChromium();
});

afterAll(async () => {
  await setting.close();
});

async function firstCard(page: Page) {
  const [first] = await waitForMarks(page);
  if (first === undefined) throw new Error('no mark');
  return openCard(page, first);
}

it('a piece of evidence is copied as a footnote from the card in its frame', async () => {
  const page = await openChecked(setting, '/alhurra');
  const card = await firstCard(page);
  const quote = (await card.locator('.quotes .evidence blockquote').first().textContent()) ?? '';
  await card.locator('.ways button').first().click();
  await expect.poll(() => card.locator('.copied').first().textContent()).toBe('Copied');
  const other = await setting.browser.context.newPage();
  await other.setContent('<textarea></textarea><div contenteditable></div>');
  await other.locator('textarea').focus();
  await other.keyboard.press('Control+V');
  const plain = await other.locator('textarea').inputValue();
  expect(quote.length).toBeGreaterThan(20);
  expect(plain).toContain(quote);
  await other.locator('[contenteditable]').focus();
  await other.keyboard.press('Control+V');
  const isolated = other.locator('[contenteditable] bdi[lang="ar"]');
  expect(await isolated.allTextContents()).toContain(quote);
  await Promise.all([page.close(), other.close()]);
});

it('what the reader says of evidence is respected at once and after a reload, until it is undone', async () => {
  const page = await openChecked(setting, '/alhurra');
  const card = await firstCard(page);
  const before = await card.locator('h1').textContent();
  const pieces = await card.locator('.quotes .evidence').count();
  expect(pieces).toBeGreaterThan(0);
  const place = await page.evaluate(() => window.scrollY);

  await card.locator('.judge summary').first().click();
  await card.locator('.judge[open] button').first().click();
  await expect.poll(() => card.locator('.judged .evidence').count()).toBe(1);
  expect(await card.locator('p[role=status]').textContent()).toMatch(/\S/u);
  expect(await card.locator('.undo').evaluate((undo) => undo === document.activeElement)).toBe(
    true,
  );
  expect(await card.locator('.quotes .evidence').count()).toBe(pieces - 1);
  expect(await page.evaluate(() => window.scrollY)).toBe(place);
  await page.close();

  const again = await openChecked(setting, '/alhurra');
  const later = await firstCard(again);
  expect(await later.locator('.judged .evidence').count()).toBe(1);
  await later.locator('.undo').click();
  await expect.poll(() => later.locator('.judged .evidence').count()).toBe(0);
  expect(await later.locator('.quotes .evidence').count()).toBe(pieces);
  expect(await later.locator('h1').textContent()).toBe(before);
  expect(setting.errors).toEqual([]);
  await again.close();
});
