import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCard, waitForMarks } from '../../../cli/browser/card.ts';
import { closeTarget } from '../../../cli/browser/chromium.ts';
import { readDrawing } from '../../../cli/browser/drawing.ts';
import { checkFromToolbar, clickInPopup, POPUP, waitInPopup } from '../../../cli/browser/popup.ts';
import { attachTarget, type RawTarget } from '../../../cli/browser/target.ts';
import { openChecked } from '../reading.ts';
import { type Setting, startChromium } from '../setup.ts';

let setting: Setting;
let panel: RawTarget;

const count = (selector: string) =>
  panel.evaluate<number>(`document.querySelectorAll(${JSON.stringify(selector)}).length`);

beforeAll(async () => {
  setting = await startChromium();
});

afterAll(async () => {
  await setting.close();
});

/** One panel, as a reader has one: the steps follow one another. */
describe('the side panel', () => {
  it('opens from the popup beside the page, with every sentence of the article', async () => {
    const { browser, site } = setting;
    const page = await browser.context.newPage();
    await page.goto(`${site.origin}/saraya`);
    const popup = await checkFromToolbar(browser, page);
    const sentences = await popup.evaluate<number>(
      `[...document.querySelectorAll('.states .number')].reduce((sum, { textContent }) => sum + Number(textContent), 0)`,
    );
    await clickInPopup(popup, POPUP.allSentences);
    panel = await attachTarget(browser.protocol, ({ url }) => url.endsWith('/sidepanel.html'));
    await waitInPopup(panel, `document.querySelector('.row') !== null`);
    expect(sentences).toBeGreaterThan(5);
    expect(await count('.row')).toBe(sentences);
  });

  it('shows the evidence of a sentence, with its chain', async () => {
    await clickInPopup(panel, '.row.corroborated .row-line');
    await waitInPopup(panel, `document.querySelector('.row-body .chain') !== null`);
    expect(await count('.row-body blockquote')).toBeGreaterThan(1);
  });

  it('lets evidence be overruled, as on the card, and undone', async () => {
    const page = setting.browser.context.pages().at(-1);
    if (page === undefined) throw new Error('no page');
    const drawn = async () => JSON.stringify((await readDrawing(page))?.marks);
    const before = await drawn();
    const evidence = await count('.row-body .quotes .evidence');
    for (let left = evidence - 1; left >= 0; left--) {
      await clickInPopup(panel, '.row-body .judge button');
      await waitInPopup(
        panel,
        `document.querySelectorAll('.row-body .quotes .evidence').length === ${left}`,
      );
      await waitInPopup(panel, `document.activeElement?.className === 'undo'`);
    }
    expect(await count('.row-body .judged .evidence')).toBe(evidence);
    // Nothing is left that speaks for it: the page's mark is another.
    await expect.poll(drawn).not.toBe(before);
    for (let left = evidence - 1; left >= 0; left--) {
      await clickInPopup(panel, '.undo');
      await waitInPopup(panel, `document.querySelectorAll('.undo').length === ${left}`);
    }
    expect(await count('.row-body .quotes .evidence')).toBe(evidence);
    await expect.poll(drawn).toBe(before);
  });

  it('follows the card that the reader opens on the page', async () => {
    const page = setting.browser.context.pages().at(-1);
    if (page === undefined) throw new Error('no page');
    const marks = await waitForMarks(page);
    for (const mark of [marks[0], marks[2]]) {
      if (mark === undefined) throw new Error('no mark');
      const card = await openCard(page, mark);
      const quoted = await card.locator('.quotes blockquote').first().textContent();
      await waitInPopup(
        panel,
        `document.querySelector('.row[aria-current] .row-text')?.textContent === ${JSON.stringify(quoted)}`,
      );
      await page.mouse.click(5, 5);
    }
  });

  it('checks text that the reader selected, and puts it away again', async () => {
    const page = setting.browser.context.pages().at(-1);
    if (page === undefined) throw new Error('no page');
    const [worker] = setting.browser.context.serviceWorkers();
    const text = await panel.evaluate<string>(
      `document.querySelector('.row.repeated .row-text, .row.corroborated .row-text').textContent`,
    );
    await worker?.evaluate(chooseEntry, { text, url: page.url() });
    await waitInPopup(panel, `document.querySelector('.selected .row') !== null`);
    expect(await count('.selected .row')).toBe(1);
    expect(await count('.selected .row.new, .selected .row.not-a-claim')).toBe(0);
    expect(await count('.selected .row-body blockquote')).toBeGreaterThan(1);
    await clickInPopup(panel, '.selected > button');
    await waitInPopup(panel, `document.querySelector('.selected') === null`);
    // Nothing of it is left behind.
    const kept = await panel.evaluate<string>(
      `chrome.storage.session.get(null).then((all) => Object.keys(all).join(' '))`,
    );
    expect(kept).not.toContain('panel-wish');
  });

  it('leads to a sentence of the page and back to where the page stood', async () => {
    const page = setting.browser.context.pages().at(-1);
    if (page === undefined) throw new Error('no page');
    await page.setViewportSize({ width: 700, height: 400 });
    await page.evaluate(() => window.scrollTo({ top: 40, behavior: 'instant' }));
    await panel.evaluate(`[...document.querySelectorAll('.row-line')].at(-1).click()`);
    await waitInPopup(panel, `document.querySelectorAll('.row-actions button').length === 2`);
    await panel.evaluate(`[...document.querySelectorAll('.row-actions button')].at(-1).click()`);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
    await clickInPopup(panel, '.return');
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(40);
    expect(await count('.return')).toBe(0);
  });

  it('looks for what other origins of the event tell and the page does not', async () => {
    await clickInPopup(panel, '.elsewhere button');
    await waitInPopup(panel, `document.querySelector('.elsewhere button') === null`);
    await waitInPopup(
      panel,
      `document.querySelector('.elsewhere blockquote, .elsewhere [role="status"] p:not(.hint)') !== null`,
    );
  });

  it('lists the sentences of one state only, and says how many', async () => {
    const repeated = await count('.row.repeated');
    await panel.evaluate(
      `[...document.querySelectorAll('.filters button')].find((each) => each.textContent.startsWith('Repeated')).click()`,
    );
    await waitInPopup(panel, `document.querySelector('.row.corroborated') === null`);
    expect(await count('.row')).toBe(repeated);
  });

  it('is walked by keys, from which a sentence is shown in the page and the marks are hidden', async () => {
    const press = (key: string) =>
      panel.evaluate(
        `(document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', bubbles: true, cancelable: true }))`,
      );
    const page = setting.browser.context.pages().at(-1);
    if (page === undefined) throw new Error('no page');
    await panel.evaluate(`document.querySelector('.filters button').click()`);
    await waitInPopup(panel, `document.querySelector('.row.corroborated') !== null`);
    const focused = `[...document.querySelectorAll('.row-line')].indexOf(document.activeElement)`;
    await panel.evaluate(`document.querySelector('.row-line').focus()`);
    await press('n');
    await press('n');
    await press('p');
    expect(await panel.evaluate<number>(focused)).toBe(1);
    await press('o');
    await waitInPopup(panel, `document.querySelector('.return') !== null`);
    await press('h');
    await expect.poll(async () => (await readDrawing(page))?.isShown).toBe(false);
    await press('h');
    await expect.poll(async () => (await readDrawing(page))?.isShown).toBe(true);
  });

  it('lists the sentences behind a number of the popup', async () => {
    const { browser, site } = setting;
    const page = await browser.context.newPage();
    await page.goto(`${site.origin}/alhurra`);
    const popup = await checkFromToolbar(browser, page);
    const several = `[...document.querySelectorAll('.station .figure')]
      .find(({ ariaLabel }) => /agrees with ([2-9]|1\\d) sentences$/.test(ariaLabel))`;
    const label = await popup.evaluate<string>(`${several}.ariaLabel`);
    const said = Number(/(\d+) sentences$/.exec(label)?.[1]);
    await popup.evaluate(`${several}.click()`);
    await waitInPopup(panel, `document.querySelectorAll('.row').length === ${said}`);
    const chosen = await panel.evaluate<string>(
      `document.querySelector('.filters [aria-pressed="true"]').textContent`,
    );
    expect(chosen).toMatch(/^Agreeing: ./);
    await clickInPopup(panel, '.filters [aria-pressed="true"]');
    await waitInPopup(panel, `document.querySelectorAll('.row').length > ${said}`);
  });

  it('follows the reader to another tab, where it says what to click', async () => {
    const { browser, site } = setting;
    const other = await browser.context.newPage();
    await other.goto(`${site.origin}/realist`);
    await other.bringToFront();
    await waitInPopup(panel, `document.body.innerText.includes('button in the toolbar')`);
    await closeTarget(browser, panel);
  });

  it('opens from a card, at the sentence of the card', async () => {
    const { browser } = setting;
    const page = await openChecked(setting, '/alhurra');
    const [, mark] = await waitForMarks(page);
    if (mark === undefined) throw new Error('no mark');
    const card = await openCard(page, mark);
    const quoted = await card.locator('.quotes blockquote').first().textContent();
    await card.getByRole('button', { name: 'In the side panel' }).click();
    panel = await attachTarget(browser.protocol, ({ url }) => url.endsWith('/sidepanel.html'));
    await waitInPopup(
      panel,
      `document.querySelector('.row[aria-current] .row-text')?.textContent === ${JSON.stringify(quoted)}`,
    );
    await closeTarget(browser, panel);
    expect(setting.errors).toEqual([]);
  });
});

/** As the browser tells of a click on the menu's entry, which no test can reach: the listeners that the extension has set are called. */
async function chooseEntry({ text, url }: { text: string; url: string }): Promise<void> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  const clicked = { menuItemId: 'menu_check_selection', selectionText: text, pageUrl: url };
  chrome.contextMenus.onClicked.dispatch(clicked, tab);
}

declare const chrome: {
  readonly tabs: { query(filter: object): Promise<readonly unknown[]> };
  readonly contextMenus: {
    readonly onClicked: { dispatch(clicked: object, tab: unknown): void };
  };
};
