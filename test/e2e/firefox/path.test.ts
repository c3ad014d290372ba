import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  checkFromToolbar,
  readPopup,
  waitForMarks,
  waitInPopup,
} from '../../../cli/browser/firefox-check.ts';
import { clickInPopup, closePopup } from '../../../cli/browser/firefox-popup.ts';
import { POPUP } from '../../../cli/browser/popup.ts';
import { until } from '../../../cli/browser/until.ts';
import {
  closeFromCard,
  type FirefoxSetting,
  openCard,
  readCardHeight,
  startFirefox,
} from '../firefox-reading.ts';

/** CSS pixels, a little above that of `page/card-frame.ts`. */
const BEGINNING_HEIGHT = 165;

let setting: FirefoxSetting;

beforeAll(async () => {
  setting = await startFirefox();
});

afterAll(async () => {
  await setting.close();
});

describe('in Firefox', () => {
  it('an Arabic page goes from a click in the toolbar to marks, to the card, to the popup', async () => {
    const { firefox, site } = setting;
    await firefox.goto(`${site.origin}/alhurra`);
    await checkFromToolbar(firefox);
    const popup = await readPopup(firefox);
    expect(popup).toMatch(/Of the \d+ claims on this page, \d+ (?:is|are) supported/u);
    expect(popup).toMatch(/Nothing .*contradicts/u);
    await closePopup(firefox);
    const [first] = await waitForMarks(firefox);
    if (first === undefined) throw new Error('no mark');
    const card = await openCard(firefox, first);
    expect(card).toContain('Corroborated');
    expect(card).toContain('رياليست عربي');
  });

  it('a card takes the height of its words, and closes from within', async () => {
    const { firefox, site } = setting;
    await firefox.goto(`${site.origin}/alhurra`);
    await checkFromToolbar(firefox);
    await closePopup(firefox);
    const [first] = await waitForMarks(firefox);
    if (first === undefined) throw new Error('no mark');
    await openCard(firefox, first);
    // Without a word from the card its frame keeps the height that it begins with.
    await until('a card as high as its words', async () =>
      ((await readCardHeight(firefox)) ?? 0) > BEGINNING_HEIGHT ? true : null,
    );
    await closeFromCard(firefox);
    await until('no card', async () => ((await readCardHeight(firefox)) === null ? true : null));
  });

  it('an English page is read, marked and summed up the same way', async () => {
    const { firefox, site } = setting;
    await firefox.goto(`${site.origin}/harbour-chronicle`);
    await checkFromToolbar(firefox);
    expect(await readPopup(firefox)).toContain('The Harbour Chronicle');
    await closePopup(firefox);
    const [first] = await waitForMarks(firefox);
    if (first === undefined) throw new Error('no mark');
    expect(await openCard(firefox, first)).toContain('Two senior officials');
  });

  it('a site that the reader turns on is checked without a click', async () => {
    const { firefox, site } = setting;
    await firefox.goto(`${site.origin}/realist`);
    await checkFromToolbar(firefox);
    await clickInPopup(firefox, POPUP.thisSite);
    const isOn = `document.querySelector('${POPUP.thisSite}').getAttribute('aria-checked') === 'true'`;
    await waitInPopup(firefox, isOn);
    await closePopup(firefox);
    await firefox.goto(`${site.origin}/saraya`);
    expect((await waitForMarks(firefox)).length).toBeGreaterThan(3);
  });

  it('an event page that was stopped wakes for a check', async () => {
    const { firefox, site } = setting;
    await firefox.goto(`${site.origin}/iran-confirms`);
    await firefox.evaluateInBrowser(
      `async (host) => {
      const { extension } = WebExtensionPolicy.getByHostname(host);
      await extension.terminateBackground({ ignoreDevToolsAttached: true });
    }`,
      new URL(firefox.extensionOrigin).host,
    );
    await checkFromToolbar(firefox);
    await closePopup(firefox);
    expect((await waitForMarks(firefox)).length).toBeGreaterThan(3);
  });
});
