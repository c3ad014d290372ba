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
/** Milliseconds from which browsers call a task long. */
const LONG_TASK = 50;

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

  it('of a long page are mapped beside its scroll bar, where no pointer meets them', async () => {
    const page = await openPainted(browser, { times: 20 });
    await settle(page, 1_300);
    expect(await mapOf(page)).toEqual([]);
    await page.evaluate(() => window.painter.setSwitches({ calm: false, scrollMap: true }));
    const ticks = await mapOf(page);
    // Four of six states have a tick, in twenty times two paragraphs of three sentences.
    expect(ticks).toHaveLength(80);
    expect(Math.min(...ticks)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...ticks)).toBeGreaterThan(600);
    expect(Math.max(...ticks)).toBeLessThanOrEqual(700);
    const last = ticks.at(-1) ?? 0;
    expect(
      await page.evaluate((y) => document.elementFromPoint(innerWidth - 4, y)?.nodeName, last),
    ).toBe('HTML');
    await page.evaluate(() => window.painter.setSwitches({ calm: true, scrollMap: true }));
    expect(await mapOf(page)).toHaveLength(40);
    await page.emulateMedia({ media: 'print' });
    await settle(page);
    expect((await readDrawing(page))?.isShown).toBe(false);
    await page.close();
    const short = await openPainted(browser, {});
    await short.evaluate(() => window.painter.setSwitches({ calm: false, scrollMap: true }));
    await settle(short, 1_300);
    expect(await mapOf(short)).toEqual([]);
    await short.close();
  });

  it('are only those that the page’s account meets with another, in calm mode', async () => {
    const page = await openPainted(browser, {});
    const hits = () =>
      page.evaluate(() =>
        window.sentences.slice(0, 6).map((range, sentence) => {
          const { left, bottom } = window.painter.linesOf(sentence)[0] ?? { left: 0, bottom: 0 };
          const target = range.startContainer.parentElement;
          if (target === null) throw new Error('no paragraph');
          return window.painter.hit({ x: left + 20, y: bottom - 6 }, target, 'press') === sentence;
        }),
      );
    // Of the states in turn, contradicted is the third and disputed the fourth; the last is no claim.
    expect(await hits()).toEqual([true, true, true, true, true, false]);
    await page.evaluate(() => window.painter.setSwitches({ calm: true, scrollMap: false }));
    await settle(page);
    expect(await marksOf(page)).toHaveLength(2);
    expect(await hits()).toEqual([false, false, true, true, false, false]);
    // A sentence whose card is open is seen, whatever its state.
    await page.evaluate(() => window.painter.setActive(0));
    await settle(page);
    expect(await marksOf(page)).toHaveLength(3);
    await page.evaluate(() => {
      window.painter.setActive(null);
      window.painter.setSwitches({ calm: false, scrollMap: false });
    });
    await settle(page);
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
        found: (window as unknown as { find(text: string): boolean }).find('2'),
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
    const page = await openPainted(browser, { times: 840 });
    await page.evaluate(() => scrollTo(0, 90_000));
    await settle(page, 500);
    expect(await page.evaluate(() => window.sentences.length)).toBeGreaterThan(5_000);
    expect((await marksOf(page)).length).toBeGreaterThan(10);
    expect(await misplaced(page)).toEqual([]);
    // Everything changes; the page's own layout of so much text is not the painter's doing.
    await page.evaluate(() => {
      document.body.style.fontSize = '19px';
      document.body.getBoundingClientRect();
    });
    await settle(page, 500);
    const work = await page.evaluate(() => window.work);
    expect(work.length).toBeGreaterThan(2);
    expect(Math.max(...work)).toBeLessThan(LONG_TASK);
    expect(await misplaced(page)).toEqual([]);
    await page.close();
  });
});

/** How far down the window the map's ticks are drawn. */
async function mapOf(page: Page): Promise<readonly number[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  await session.detach();
  const maps = nodes.filter(
    ({ nodeName, attributes = [] }) => nodeName === 'svg' && attributes.join().includes('fixed'),
  );
  const paths = nodes.filter(
    ({ nodeName, parentId }) =>
      nodeName === 'path' && maps.some(({ nodeId }) => nodeId === parentId),
  );
  return paths
    .flatMap(({ attributes = [] }) => attributes[attributes.indexOf('d') + 1] ?? '')
    .flatMap((path) => [...path.matchAll(/M\d+ (\d+)H/g)].map(([, y]) => Number(y)))
    .sort((a, b) => a - b);
}

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
