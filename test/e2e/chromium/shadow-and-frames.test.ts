import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCard, waitForMarks } from '../../../cli/browser/card.ts';
import { clickAction, openProbe } from '../../../cli/browser/chromium.ts';
import { readDrawing } from '../../../cli/browser/drawing.ts';
import { clickInPopup, POPUP } from '../../../cli/browser/popup.ts';
import { demoArticles } from '../../../cli/demo/articles.ts';
import { newsPage } from '../../../cli/demo/page.ts';
import { openChecked, openPage, waitForReport } from '../reading.ts';
import { type Setting, startChromium } from '../setup.ts';

let setting: Setting;
let probe: Page;

/** An article whose paragraphs a web component shows: some its own, the first put into a slot. */
function componentPage(): string {
  const articles = demoArticles();
  const article = articles.find(({ slug }) => slug === 'alhurra');
  if (article === undefined) throw new Error('no article');
  const script = `<script>
    const body = document.querySelector('.body');
    const host = document.createElement('news-body');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<style>p { line-height: 1.8 }</style><slot></slot><div></div>';
    const [first, ...others] = body.children;
    root.querySelector('div').append(...others);
    host.append(first);
    body.replaceWith(host);
  </script>`;
  return newsPage(article, articles).replace('</body>', `${script}</body>`);
}

beforeAll(async () => {
  const shell = (frame: string) =>
    `<!doctype html><html><head><title>Reader</title></head><body>${frame}</body></html>`;
  setting = await startChromium({
    '/components': componentPage(),
    '/shell': shell('<iframe src="/alhurra" width="1000" height="2400"></iframe>'),
    '/foreign': shell('<iframe src="https://other.invalid/" width="1000" height="600"></iframe>'),
  });
  probe = await openProbe(setting.browser);
});

afterAll(async () => {
  await setting.close();
});

/** Marks drawn in a document, of the page or of a frame. */
interface DomNode {
  readonly nodeName: string;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
  readonly contentDocument?: DomNode;
}

async function marksInFrame(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  const below = (node: DomNode): readonly DomNode[] => [
    node,
    ...[...(node.children ?? []), ...(node.shadowRoots ?? []), node.contentDocument]
      .filter((it) => it !== undefined)
      .flatMap(below),
  ];
  const frame = below(root as DomNode).find(({ nodeName }) => nodeName === 'IFRAME');
  const host = below(frame ?? { nodeName: '' }).find(({ nodeName }) => nodeName === 'ISNAD-MARKS');
  return below(host ?? { nodeName: '' }).filter(({ nodeName }) => nodeName === 'g').length;
}

describe('an article in an open shadow root', () => {
  it('is marked, and its marks open cards', async () => {
    const page = await openChecked(setting, '/components');
    const marks = await waitForMarks(page);
    expect(marks.length).toBeGreaterThan(3);
    const answering = marks.find(({ shapes }) => shapes > 1) ?? marks[0];
    if (answering === undefined) throw new Error('no mark');
    const card = await openCard(page, answering);
    expect(await card.locator('.card .why').count()).toBe(1);
    await page.close();
  });

  it('is followed when it is rendered anew inside its root', async () => {
    const page = await openChecked(setting, '/components');
    const before = (await waitForMarks(page)).length;
    await page.evaluate(() => {
      const box = document.querySelector('news-body')?.shadowRoot?.querySelector('div');
      if (box) box.innerHTML = String(box.innerHTML);
    });
    await expect
      .poll(async () => (await readDrawing(page))?.marks.filter((it) => it.shapes > 0).length)
      .toBe(before);
    await page.close();
  });
});

describe('an article in a frame', () => {
  it('of the same origin is read and marked there', async () => {
    const page = await openChecked(setting, '/shell');
    const report = await waitForReport(probe, `${setting.site.origin}/alhurra`);
    expect(report.kind).toBe('done');
    await expect.poll(() => marksInFrame(page)).toBeGreaterThan(3);
    await page.close();
  });

  it('of another origin is not read, and the page is said to have no article', async () => {
    const page = await openPage(setting, '/foreign');
    await clickInPopup(await clickAction(setting.browser, page), POPUP.check);
    const report = await waitForReport(probe, `${setting.site.origin}/foreign`);
    expect(report).toMatchObject({ kind: 'unreadable', why: 'not-an-article' });
    await page.close();
  });
});
