import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDrawing } from '../../../cli/browser/drawing.ts';
import { marksOf, misplaced, openPainted, settle } from '../painter-page.ts';
import { browserToTest } from '../setup.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: browserToTest('chromium'),
    args: ['--no-sandbox', '--disable-gpu'],
  });
});

afterAll(async () => {
  await browser.close();
});

/** Sentences that get a mark: all but those that are no claim. */
const MARKED = 5;

describe('marks follow', () => {
  it.each<[string, () => void]>([
    ['text that comes in above', () => document.body.prepend(document.createElement('hr'), 'News')],
    ['a larger font', () => document.body.style.setProperty('font-size', '24px')],
    [
      'a box inside the page that is scrolled',
      () => document.querySelector('article')?.scrollBy(0, 60),
    ],
    [
      'text that moves without any event',
      () => {
        document.querySelector('article')?.style.setProperty('top', '40px');
      },
    ],
  ])('%s', async (_name, change) => {
    const css = 'article{position:relative;height:200px;overflow:auto}';
    const page = await openPainted(browser, { css });
    await page.evaluate(change);
    await settle(page, 1_300);
    // The clipped sentences have marks under some of their lines only.
    expect((await marksOf(page)).length).toBeGreaterThan(1);
    expect(await floating(page)).toEqual([]);
    await page.close();
  });

  it('the window’s width', async () => {
    const page = await openPainted(browser, {});
    await page.setViewportSize({ width: 420, height: 700 });
    await settle(page);
    expect(await misplaced(page)).toEqual([]);
    await page.close();
  });

  it('a box that moves over time', async () => {
    const page = await openPainted(browser, { css: 'article{transition:transform .3s}' });
    await page.evaluate(() =>
      document.querySelector('article')?.style.setProperty('transform', 'translateX(80px)'),
    );
    await settle(page, 600);
    expect(await misplaced(page)).toEqual([]);
    await page.close();
  });

  it('the page’s theme', async () => {
    const page = await openPainted(browser, {});
    const colour = () => strokeOf(page);
    const light = await colour();
    await page.evaluate(() => {
      document.documentElement.style.cssText = 'background:#111;color:#eee';
    });
    await settle(page);
    expect(await colour()).not.toBe(light);
    await page.close();
  });
});

describe('marks are hidden', () => {
  it('under a sticky header', async () => {
    const header = '<header style="position:sticky;top:0;height:250px;background:#fff">N</header>';
    const page = await openPainted(browser, { before: header, times: 8 });
    await page.evaluate(() => scrollTo(0, 300));
    await settle(page, 500);
    const inside = (await marksOf(page)).filter(({ top, bottom }) => top > 0 && bottom < 245);
    expect(inside).toEqual([]);
    expect((await marksOf(page)).length).toBeGreaterThan(5);
    await page.close();
  });

  it('with the text of a closed box', async () => {
    const page = await openPainted(browser, {});
    await page.evaluate(() => {
      for (const paragraph of document.querySelectorAll('p')) paragraph.style.display = 'none';
    });
    await settle(page, 1_300);
    expect(await marksOf(page)).toEqual([]);
    await page.close();
  });

  it('while a modal dialog is open', async () => {
    const page = await openPainted(browser, { before: '<dialog>Subscribe</dialog>' });
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await settle(page);
    expect(await marksOf(page)).toEqual([]);
    await page.evaluate(() => document.querySelector('dialog')?.close());
    await settle(page);
    expect(await marksOf(page)).toHaveLength(MARKED);
    await page.close();
  });

  it('on paper', async () => {
    const page = await openPainted(browser, {});
    await page.emulateMedia({ media: 'print' });
    await settle(page);
    expect((await readDrawing(page))?.isShown).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await settle(page);
    expect(await marksOf(page)).toHaveLength(MARKED);
    await page.close();
  });
});

/** Marks whose lower edge lies under no line of text at all. */
async function floating(page: Page): Promise<readonly unknown[]> {
  const feet = await page.evaluate(() =>
    window.sentences.flatMap((range) => [...range.getClientRects()].map(({ bottom }) => bottom)),
  );
  return (await marksOf(page)).filter(
    ({ bottom }) => !feet.some((foot) => bottom - foot > -4 && bottom - foot < 5),
  );
}

async function strokeOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  const path = nodes.find(({ nodeName }) => nodeName === 'path');
  const attributes = path?.attributes ?? [];
  return attributes[attributes.indexOf('stroke') + 1] ?? '';
}
