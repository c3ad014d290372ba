import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDrawing } from '../../../cli/browser/drawing.ts';
import {
  draftPage,
  marksOf,
  misplaced,
  openPainted,
  type PageDraft,
  settle,
  startPainter,
} from '../painter-page.ts';
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

const LAYOUTS: readonly [string, PageDraft, width?: number][] = [
  ['an English page', {}],
  ['an Arabic page', { rtl: true }],
  ['a dark page', { css: 'html{background:#111;color:#eee}' }],
  ['a narrow window', { rtl: true }, 360],
  ['tightly set lines', { css: 'body{line-height:1.1}' }],
  ['a zoomed page', { css: 'html{zoom:1.5}' }],
  ['a page moved and scaled as a whole', { css: 'html{transform:scale(.9);margin:30px}' }],
  ['a moved body', { css: 'body{transform:translate(40px,12px)}' }],
  ['a root that is positioned', { css: 'html{position:relative;left:30px;top:20px}' }],
  ['a root that cuts its overflow', { css: 'html{overflow:hidden;height:100%}' }],
  ['a root that is a grid', { css: 'html{display:grid} html > *{margin:50px;display:block}' }],
  [
    'a wide right-to-left page, which scrolls to the left',
    { rtl: true, before: '<div style="width:2500px;height:9px"></div>' },
  ],
  ['an article above all else', { css: 'article{position:relative;z-index:7;background:#fff}' }],
];

describe('marks', () => {
  it.each(LAYOUTS)('lie under their sentences in %s', async (_name, draft, width = 1000) => {
    const page = await openPainted(browser, draft, { width, height: 700 });
    expect(await misplaced(page)).toEqual([]);
    expect(await marksOf(page)).toHaveLength(MARKED);
    await page.close();
  });

  it.each(LAYOUTS)(
    'move nothing and make nothing longer in %s',
    async (_name, draft, width = 1000) => {
      const page = await browser.newPage({ viewport: { width, height: 700 } });
      await page.setContent(draftPage(draft));
      const before = await layoutOf(page);
      await startPainter(page);
      await settle(page);
      expect(await layoutOf(page)).toEqual(before);
      expect(await page.evaluate(() => performance.getEntriesByType('layout-shift').length)).toBe(
        0,
      );
      await page.close();
    },
  );

  it('cannot be restyled by the page', async () => {
    const css =
      'isnad-marks,html>*:not(head):not(body){display:none!important;transform:rotate(9deg)!important;opacity:0!important}';
    const page = await openPainted(browser, { css });
    expect(await misplaced(page)).toEqual([]);
    expect(await marksOf(page)).toHaveLength(MARKED);
    await page.close();
  });

  it('are taken away without a trace', async () => {
    const page = await openPainted(browser, {});
    await page.evaluate(() => window.stopPainter());
    expect(await page.locator('isnad-marks').count()).toBe(0);
    await page.close();
  });
});

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

describe('the page', () => {
  it('learns of nothing but the host', async () => {
    const page = await browser.newPage();
    await page.setContent(draftPage({}));
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver((records) => {
        for (const { type, target, addedNodes } of records) {
          seen.push(`${type} ${target.nodeName} ${[...addedNodes].map((node) => node.nodeName)}`);
        }
      }).observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    });
    await startPainter(page);
    await page.setViewportSize({ width: 700, height: 700 });
    await settle(page);
    const told = await page.evaluate(() => {
      const host = document.querySelector('isnad-marks');
      const line = window.painter.linesOf(0)[0];
      const selection = getSelection();
      selection?.selectAllChildren(document.documentElement);
      return {
        seen: (window as unknown as { seen: string[] }).seen.filter(
          (line) => !line.includes('SCRIPT'),
        ),
        root: host?.shadowRoot ?? null,
        attributes: host?.getAttributeNames(),
        children: host?.childNodes.length,
        size: [host?.clientWidth, host?.clientHeight, host?.getBoundingClientRect().width],
        found: window.find('2', false, false, true),
        hit: document.elementFromPoint(line?.left ?? 0, (line?.bottom ?? 0) + 2)?.nodeName,
        resources: performance.getEntriesByType('resource').length,
        frames: window.length,
        sheets: document.styleSheets.length,
      };
    });
    expect(told).toEqual({
      seen: ['childList HTML ISNAD-MARKS'],
      root: null,
      attributes: ['style'],
      children: 0,
      size: [0, 0, 0],
      found: false,
      hit: 'P',
      resources: 0,
      frames: 0,
      sheets: 1,
    });
    await page.close();
  });

  it('is never held up by thousands of sentences', async () => {
    const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
    await page.setContent(draftPage({ times: 840 }));
    await page.evaluate(() => {
      Object.assign(window, { tasks: [] });
      new PerformanceObserver((list) => {
        const { tasks } = window as unknown as { tasks: number[] };
        tasks.push(...list.getEntries().map(({ duration }) => duration));
      }).observe({ type: 'longtask' });
    });
    await startPainter(page);
    await page.evaluate(() => scrollTo(0, 90_000));
    await settle(page, 500);
    expect(await page.evaluate(() => window.sentences.length)).toBeGreaterThan(5_000);
    expect((await marksOf(page)).length).toBeGreaterThan(10);
    expect(await misplaced(page)).toEqual([]);
    await page.evaluate(() => {
      (window as unknown as { tasks: number[] }).tasks.length = 0;
      document.body.style.fontSize = '19px';
    });
    await settle(page, 500);
    await page.evaluate(() => scrollTo(0, 0));
    await settle(page, 500);
    expect(await misplaced(page)).toEqual([]);
    await page.close();
  });
});

/** Where all elements stand, and how far the page scrolls. */
function layoutOf(page: Page): Promise<unknown> {
  return page.evaluate(() => [
    [...document.querySelectorAll('body, body *:not(script)')].map((element) =>
      JSON.stringify(element.getBoundingClientRect()),
    ),
    document.documentElement.scrollWidth,
    document.documentElement.scrollHeight,
    document.documentElement.clientWidth,
  ]);
}

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
  const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  const path = nodes.find(({ nodeName }) => nodeName === 'path');
  return String(path?.attributes?.[(path.attributes?.indexOf('stroke') ?? 0) + 1]);
}
