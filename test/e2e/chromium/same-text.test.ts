import { readdirSync, readFileSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as Extract from '../../../page/extract.ts';
import { extractArticle } from '../../../page/extract.ts';
import { openPage, PAGES } from '../../page/read-page.ts';
import { bundleForPage } from '../in-page.ts';
import { browserToTest } from '../setup.ts';

declare global {
  interface Window {
    isnadExtract: typeof Extract;
  }
}

let browser: Browser;
let bundle: string;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: browserToTest('chromium'),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  bundle = await bundleForPage('page/extract.ts', 'isnadExtract');
});

afterAll(async () => {
  await browser.close();
});

describe('a saved page in the browser', () => {
  it.each(readdirSync(PAGES))('gives %s the blocks that the command line reads', async (name) => {
    const page = await browser.newPage();
    await page.setContent(readFileSync(new URL(`${name}/source.html`, PAGES), 'utf8'));
    await page.addScriptTag({ content: bundle });
    const inBrowser = await page.evaluate(() => {
      // The script that reads is none of the page.
      document.querySelector('script:last-of-type')?.remove();
      const read = window.isnadExtract.extractArticle(document);
      return read.ok
        ? read.value.blocks.map(({ text, kind, linkShare }) => ({ text, kind, linkShare }))
        : read.failure;
    });
    const read = extractArticle(openPage(name));
    const inNode = read.ok
      ? read.value.blocks.map(({ text, kind, linkShare }) => ({ text, kind, linkShare }))
      : read.failure;
    expect(inBrowser).toEqual(inNode);
    await page.close();
  });
});
