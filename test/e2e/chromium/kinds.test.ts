import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitForMarks } from '../../../cli/browser/card.ts';
import { readDrawing } from '../../../cli/browser/drawing.ts';
import { describeChanges } from '../changes-suite.ts';
import { describeKinds, type KindsBrowser } from '../kinds-suite.ts';
import { newsKinds } from '../news-kinds.ts';
import { chooseSite } from '../reading.ts';
import { type Setting, startChromium } from '../setup.ts';

let setting: Setting;
let page: Page;

beforeAll(async () => {
  setting = await startChromium(newsKinds());
  await chooseSite(setting);
  page = await setting.browser.context.newPage();
});

afterAll(async () => {
  await setting.close();
});

async function seen() {
  const drawing = await readDrawing(page);
  return drawing?.isShown === true ? drawing.marks.filter(({ shapes }) => shapes > 0) : [];
}

const kindsBrowser = (): KindsBrowser => ({
  open: async (path) => {
    await page.goto(`${setting.site.origin}${path}`);
  },
  marks: () => waitForMarks(page),
  seen,
  async seenInFrame() {
    const session = await page.context().newCDPSession(page);
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    await session.detach();
    return groupsIn(root).map(() => ({ left: 0, top: 0, right: 0, bottom: 0 }));
  },
  evaluate: (source) => page.evaluate(`(${source})()`),
  print: (on) => page.emulateMedia({ media: on ? 'print' : 'screen' }),
  async zoom(factor) {
    const session = await page.context().newCDPSession(page);
    const [width, height] = [Math.round(1280 / factor), Math.round(720 / factor)];
    const metrics = { width, height, deviceScaleFactor: factor, mobile: false };
    if (factor === 1) await session.send('Emulation.clearDeviceMetricsOverride');
    else await session.send('Emulation.setDeviceMetricsOverride', metrics);
    await session.detach();
  },
});

describe('in Chromium', () => {
  describeKinds(kindsBrowser);
  describeChanges(kindsBrowser);

  it('none of these pages hears of an error', () => {
    expect(setting.errors.filter((error) => !error.includes('Content Security'))).toEqual([]);
  });
});

interface DomNode {
  readonly nodeName: string;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
  readonly contentDocument?: DomNode;
}

/** The drawn groups of all hosts. */
function groupsIn(node: DomNode, inHost = false): DomNode[] {
  const isHost = inHost || node.nodeName === 'ISNAD-MARKS';
  const inner = [
    ...(node.children ?? []),
    ...(node.shadowRoots ?? []),
    ...(node.contentDocument ? [node.contentDocument] : []),
  ].flatMap((child) => groupsIn(child, isHost));
  return isHost && node.nodeName === 'g' ? [node, ...inner] : inner;
}
