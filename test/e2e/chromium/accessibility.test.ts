import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCard, waitForMarks } from '../../../cli/browser/card.ts';
import { clickAction, closeTarget } from '../../../cli/browser/chromium.ts';
import { checkFromToolbar, waitInPopup } from '../../../cli/browser/popup.ts';
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

  it('the popup of a checked page has no accessibility fault', async () => {
    const page = await openPage(setting, '/saraya');
    const popup = await checkFromToolbar(setting.browser, page);
    await popup.evaluate(
      `document.querySelectorAll('details').forEach((it) => { it.open = true; })`,
    );
    expect(await popup.evaluate<Violations>(FIND_VIOLATIONS)).toEqual([]);
    await closeTarget(setting.browser, popup);
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

  it('the card has no accessibility fault', async () => {
    const page = await openChecked(setting, '/alhurra');
    const [mark] = await waitForMarks(page);
    if (mark === undefined) throw new Error('no mark');
    const card = await openCard(page, mark);
    expect(await card.evaluate<Violations>(FIND_VIOLATIONS)).toEqual([]);
    await page.close();
  });

  it('the welcome page has no accessibility fault', async () => {
    const page = await setting.browser.context.newPage();
    await page.goto(`chrome-extension://${setting.browser.extensionId}/welcome.html`);
    await page.locator('.example-card').waitFor();
    expect(await page.evaluate<Violations>(FIND_VIOLATIONS)).toEqual([]);
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
