import { describe, expect, it } from 'vitest';
import { STILL_KINDS } from './news-kinds.ts';

/** In CSS pixels of the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A browser with the extension, on a site that is checked without a click. */
export interface KindsBrowser {
  /** Opens a page of the site in place of the one before. */
  open(path: string): Promise<void>;
  /** Waits until marks are drawn and no more come. */
  marks(): Promise<readonly Box[]>;
  /** The marks that are seen now. */
  seen(): Promise<readonly Box[]>;
  /** The same of the page's frame. */
  seenInFrame(): Promise<readonly Box[]>;
  /** Runs a function's source as the page's own scripts would. */
  evaluate<T>(source: string): Promise<T>;
  print(on: boolean): Promise<void>;
  /** The reader's own zoom; 1 is none. */
  zoom(factor: number): Promise<void>;
}

/** All lines of the article's text, those in open shadow roots too. */
const LINES = `() => {
  const boxes = [];
  const range = document.createRange();
  const read = (root) => {
    const walker = document.createTreeWalker(root, 5);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.shadowRoot instanceof ShadowRoot) read(node.shadowRoot);
      if (node.nodeType !== 3 || node.data.trim() === '') continue;
      range.selectNodeContents(node);
      for (const { left, top, right, bottom } of range.getClientRects()) boxes.push({ left, top, right, bottom });
    }
  };
  read(document.querySelector('main'));
  return boxes;
}`;

/** Marks under no line of text: their lower edge lies at the foot of one that they share some width with. */
async function astray(browser: KindsBrowser): Promise<readonly string[]> {
  const marks = await browser.marks();
  const lines = await browser.evaluate<readonly Box[]>(LINES);
  const isUnder = (mark: Box, line: Box) =>
    mark.bottom - line.bottom >= -6 &&
    mark.bottom - line.bottom <= 8 &&
    mark.left < line.right &&
    mark.right > line.left;
  return marks
    .filter((mark) => !lines.some((line) => isUnder(mark, line)))
    .map((mark) => JSON.stringify(mark));
}

/** What holds of every kind of page, in every browser. */
export function describeKinds(browserOf: () => KindsBrowser): void {
  describe('marks', () => {
    it.each(Object.entries(STILL_KINDS).map(([path, [what]]) => [what, path] as const))(
      'lie under the sentences of %s',
      async (_what, path) => {
        const browser = browserOf();
        await browser.open(path);
        expect((await browser.marks()).length).toBeGreaterThan(0);
        expect(await astray(browser)).toEqual([]);
      },
    );

    it('lie under the sentences of a page with the strictest policy', async () => {
      const browser = browserOf();
      await browser.open('/kinds/strict');
      expect((await browser.marks()).length).toBeGreaterThan(3);
    });

    it('lie under the sentences at the reader’s own zoom of 200 %', async () => {
      const browser = browserOf();
      await browser.open('/kinds/plain');
      await browser.marks();
      await browser.zoom(2);
      try {
        await expect.poll(() => astray(browser)).toEqual([]);
      } finally {
        await browser.zoom(1);
      }
    });

    it('are found in a frame of the same origin, without a click', async () => {
      const browser = browserOf();
      await browser.open('/kinds/shell');
      await expect.poll(async () => (await browser.seenInFrame()).length).toBeGreaterThan(3);
    });

    it('are cut with the box that scrolls, and scroll with it', async () => {
      const browser = browserOf();
      await browser.open('/kinds/scrolling');
      await browser.marks();
      await browser.evaluate(`() => { document.querySelector('.columns').scrollTop = 260; }`);
      await expect.poll(() => astray(browser)).toEqual([]);
      const edge = await browser.evaluate<number>(
        `() => document.querySelector('.columns').getBoundingClientRect().bottom`,
      );
      expect((await browser.seen()).filter(({ bottom }) => bottom > edge + 8)).toEqual([]);
    });

    it('are not drawn over a header that stays in place', async () => {
      const browser = browserOf();
      await browser.open('/kinds/sticky');
      await browser.marks();
      await browser.evaluate('() => { scrollTo({ top: 700, behavior: "instant" }); }');
      const inHeader = async () =>
        (await browser.seen()).filter(({ top, bottom }) => top > 0 && bottom < 216);
      await expect.poll(inHeader).toEqual([]);
      expect(
        (await browser.evaluate<readonly Box[]>(LINES)).filter(
          ({ top, bottom }) => top > 0 && bottom < 216,
        ),
      ).not.toEqual([]);
    });

    it('are gone while a modal dialog is open, and hidden by what else lies on top', async () => {
      const browser = browserOf();
      await browser.open('/kinds/dialog');
      const before = (await browser.marks()).length;
      await browser.evaluate(`() => { document.querySelector('dialog').showModal(); }`);
      await expect.poll(() => browser.seen()).toEqual([]);
      await browser.evaluate(`() => { document.querySelector('dialog').close(); }`);
      await expect.poll(async () => (await browser.seen()).length).toBe(before);
      await browser.evaluate(`() => {
        const middle = document.querySelector('.body').getBoundingClientRect().top - 80;
        scrollBy({ top: middle, behavior: 'instant' });
        document.querySelector('#own').showPopover();
      }`);
      const under = async () =>
        (await browser.seen()).filter(({ top, bottom }) => top > 0 && bottom < 296);
      await expect.poll(under).toEqual([]);
    });

    it('are not printed', async () => {
      const browser = browserOf();
      await browser.open('/kinds/plain');
      const before = (await browser.marks()).length;
      await browser.print(true);
      await expect.poll(() => browser.seen()).toEqual([]);
      await browser.print(false);
      await expect.poll(async () => (await browser.seen()).length).toBe(before);
    });
  });
}
