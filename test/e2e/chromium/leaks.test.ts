import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardOf, openCard, waitForMarks } from '../../../cli/browser/card.ts';
import type { DrawnMark } from '../../../cli/browser/drawing.ts';
import { readDrawing } from '../../../cli/browser/drawing.ts';
import { demoArticles } from '../../../cli/demo/articles.ts';
import { newsPage } from '../../../cli/demo/page.ts';
import { openChecked, openPage } from '../reading.ts';
import { type Setting, startChromium } from '../setup.ts';
import { type Seen, withSpy } from '../spy.ts';

let setting: Setting;
let page: Page;
let mark: DrawnMark;
let unchecked: Seen;
let checked: Seen;
let withCard: Seen;

const spy = (of: Page) => of.evaluate(() => (window as unknown as { spy(): Seen }).spy());

/** Under the strictest policy a site can have. */
beforeAll(async () => {
  const articles = demoArticles();
  const [article] = articles;
  if (article === undefined) throw new Error('no article');
  setting = await startChromium({
    '/spy': (response) =>
      response
        .writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy':
            "default-src 'none'; script-src 'unsafe-inline'; style-src 'self'; img-src 'self'; frame-src 'none'",
        })
        .end(withSpy(newsPage(article, articles))),
  });
  const plain = await openPage(setting, '/spy');
  unchecked = await spy(plain);
  await plain.close();
  page = await openChecked(setting, '/spy');
  const marks = await waitForMarks(page);
  checked = await spy(page);
  mark = marks[0] ?? mark;
  await openCard(page, mark);
  withCard = await spy(page);
});

afterAll(async () => {
  await setting.close();
});

describe('a page script', () => {
  it('sees one element come, and nothing in the page change', () => {
    const expected = [
      { type: 'childList', target: 'HTML', attribute: null, added: ['ISNAD-MARKS'], removed: [] },
    ];
    expect(checked.mutations).toEqual(expected);
    expect(withCard.mutations).toEqual(expected);
    expect(withCard.html).toBe(unchecked.html);
    expect(withCard.attributes).toEqual(unchecked.attributes);
  });

  it('cannot select any of our words', () => {
    expect(checked.selected).toBe(unchecked.selected);
    expect(withCard.selected).toBe(unchecked.selected);
  });

  it('cannot find a word of the evidence or of the card', async () => {
    const find = (word: string) =>
      page.evaluate(
        (it) => (window as unknown as { spyFind(word: string): string }).spyFind(it),
        word,
      );
    expect(await find('وسطاء عمانيين')).toBe('P, with frames: P');
    const nowhere = await find('nowhere on earth');
    for (const word of ['رياليست', 'Corroborated', 'independent', 'نيويورك تايمز']) {
      expect(await find(word), word).toBe(nowhere);
    }
  });

  it('finds no global, style sheet, highlight, frame, resource or measurement of ours', () => {
    for (const seen of [checked, withCard]) {
      expect(seen.globals).toEqual(unchecked.globals);
      expect(seen.sheets).toBe(unchecked.sheets);
      expect(seen.highlights).toBe(0);
      expect(seen.frames).toBe(0);
      expect(seen.resources).toEqual(unchecked.resources);
      expect(seen.measures).toEqual([]);
      expect(seen.errors).toEqual([]);
    }
  });

  it('hears no message', () => {
    expect(withCard.keys.filter((key) => key.startsWith('message'))).toEqual([]);
  });

  it('finds its own element under every mark', async () => {
    const below = await page.evaluate(
      ({ left, right, bottom }) =>
        document.elementsFromPoint((left + right) / 2, bottom - 1).map(({ nodeName }) => nodeName),
      mark,
    );
    expect(below).not.toContain('ISNAD-MARKS');
  });

  it('cannot open the root, and learns of an open card only where it lies', async () => {
    const drawing = await readDrawing(page);
    if (drawing?.card == null) throw new Error('no card');
    const { left, top, width, height } = drawing.card;
    const hit = await page.evaluate(
      ([x, y]) => {
        const element = document.elementFromPoint(x ?? 0, y ?? 0);
        return { name: element?.nodeName, root: element?.shadowRoot ?? null };
      },
      [left + width / 2, top + height / 2],
    );
    expect(hit).toEqual({ name: 'ISNAD-MARKS', root: null });
  });

  it('does not hear the keys that are typed in the card', async () => {
    const card = cardOf(page);
    if (card === null) throw new Error('no card');
    // The first ones stand in folds.
    await card.locator('button:visible').first().focus();
    await page.keyboard.press('q');
    expect((await spy(page)).keys.filter((key) => key.endsWith(' q'))).toEqual([]);
  });

  it('gets no text and no wider page to scroll from the closed root', async () => {
    const drawing = await readDrawing(page);
    expect(drawing?.text.trim()).toBe('');
    expect(withCard.scroll).toEqual(unchecked.scroll);
  });
});
