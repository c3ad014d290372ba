import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCard, waitForMarks } from '../../../cli/browser/card.ts';
import { clickAction, closeTarget } from '../../../cli/browser/chromium.ts';
import { checkFromToolbar, clickInPopup, POPUP, waitInPopup } from '../../../cli/browser/popup.ts';
import { attachTarget, type RawTarget } from '../../../cli/browser/target.ts';
import {
  nameless,
  namesOf,
  readAccessibleTree,
  type Send,
  sendOf,
  unreachedByTab,
} from '../accessible-tree.ts';
import { openChecked, openPage } from '../reading.ts';
import { type Setting, startChromium } from '../setup.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs axe where it is evaluated; the names of what it finds, with the elements. */
const FIND_VIOLATIONS = `${AXE};
  axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`;

type Violations = readonly axe.Result['id'][];

describe.each([
  ['English, light', 'en', 'light'],
  ['Arabic, dark', 'ar', 'dark'],
] as const)('for a reader of %s', (_name, locale, colorScheme) => {
  let setting: Setting;

  beforeAll(async () => {
    setting = await startChromium({}, { locale, colorScheme });
  });

  afterAll(async () => {
    await setting.close();
  });

  it('the popup of a checked page has no accessibility fault, and all of it is read and reached by keys', async () => {
    const page = await openPage(setting, '/saraya');
    const popup = await checkFromToolbar(setting.browser, page);
    await popup.evaluate(
      `document.querySelectorAll('details').forEach((it) => { it.open = true; })`,
    );
    expect(await popup.evaluate<Violations>(FIND_VIOLATIONS)).toEqual([]);
    await expectReadable(popup.send, page.title());
    await closeTarget(setting.browser, popup);
    await page.close();
  });

  it('the side panel has no accessibility fault, folded and opened, and all of it is read and reached by keys', async () => {
    const page = await openPage(setting, '/saraya');
    const popup = await checkFromToolbar(setting.browser, page);
    await clickInPopup(popup, POPUP.allSentences);
    const panel = await attachTarget(setting.browser.protocol, ({ url }) =>
      url.endsWith('/sidepanel.html'),
    );
    await waitInPopup(panel, `document.querySelector('.row') !== null`);
    expect(await panel.evaluate<Violations>(FIND_VIOLATIONS)).toEqual([]);
    await openTwoRows(panel);
    expect(await panel.evaluate<Violations>(FIND_VIOLATIONS)).toEqual([]);
    await expectReadable(panel.send, page.title());
    const tree = await readAccessibleTree(panel.send);
    const said = await panel.evaluate<string>(
      `document.querySelector('.row-line .row-text').textContent`,
    );
    // Its state is read before the sentence, and the drawn chain is a tree of words.
    const lines = namesOf(tree, 'button').filter((name) => name.endsWith(said));
    expect(lines).toHaveLength(1);
    expect(lines[0]?.length).toBeGreaterThan(said.length + 3);
    expect(namesOf(tree, 'treeitem').length).toBeGreaterThan(1);
    await closeTarget(setting.browser, panel);
    await page.close();
  });

  it('the settings have no accessibility fault, and all of them is read and reached by keys', async () => {
    const page = await setting.browser.context.newPage();
    await page.goto(`chrome-extension://${setting.browser.extensionId}/options.html`);
    await page.locator('h1').waitFor();
    expect(await page.evaluate<Violations>(FIND_VIOLATIONS)).toEqual([]);
    const session = await page.context().newCDPSession(page);
    await expectReadable(sendOf(session), page.title());
    await page.close();
  });

  it('the popup of a page that is no article has no accessibility fault', async () => {
    const page = await openPage(setting, '/');
    const popup = await clickAction(setting.browser, page);
    await waitInPopup(popup, `document.querySelector('.page-actions') !== null`);
    expect(await popup.evaluate<Violations>(FIND_VIOLATIONS)).toEqual([]);
    await closeTarget(setting.browser, popup);
    await page.close();
  });

  it('the card has no accessibility fault, and all of it is read and reached by keys', async () => {
    const page = await openChecked(setting, '/alhurra');
    const [mark] = await waitForMarks(page);
    if (mark === undefined) throw new Error('no mark');
    const card = await openCard(page, mark);
    expect(await card.evaluate<Violations>(FIND_VIOLATIONS)).toEqual([]);
    const state = await card.locator('h1').textContent();
    await card.locator('blockquote mark').first().focus();
    const session = await page.context().newCDPSession(card);
    await expectReadable(sendOf(session), Promise.resolve(state?.trim() ?? ''));
    await page.close();
  });

  it('the welcome page has no accessibility fault, and all of it is read and reached by keys', async () => {
    const page = await setting.browser.context.newPage();
    await page.goto(`chrome-extension://${setting.browser.extensionId}/welcome.html`);
    await page.locator('.example-card').waitFor();
    expect(await page.evaluate<Violations>(FIND_VIOLATIONS)).toEqual([]);
    const session = await page.context().newCDPSession(page);
    await expectReadable(sendOf(session), page.locator('h1').textContent());
    await page.close();
  });

  it('a page with marks and a card has no fault that it did not have', async () => {
    const page = await openPage(setting, '/alhurra');
    const before = await page.evaluate<Violations>(FIND_VIOLATIONS);
    await page.close();
    const checked = await openChecked(setting, '/alhurra');
    const [mark] = await waitForMarks(checked);
    if (mark === undefined) throw new Error('no mark');
    await openCard(checked, mark);
    expect(await checked.evaluate<Violations>(FIND_VIOLATIONS)).toEqual(before);
    await checked.close();
  });
});

/** A reader of screens is told the heading and a name for all that can be acted on; the tab key reaches all of it. */
async function expectReadable(send: Send, heading: Promise<string | null>): Promise<void> {
  const tree = await readAccessibleTree(send);
  expect(nameless(tree)).toEqual([]);
  const [first = ''] = namesOf(tree, 'heading');
  expect(first).not.toBe('');
  expect((await heading) ?? '').toContain(first.slice(0, 20));
  expect(await unreachedByTab(send)).toEqual([]);
}

async function openTwoRows(panel: RawTarget): Promise<void> {
  await panel.evaluate(
    `[...document.querySelectorAll('.row.corroborated .row-line')].slice(0, 2).forEach((it) => it.click())`,
  );
  await waitInPopup(panel, `document.querySelectorAll('.row-body .chain').length === 2`);
}
