import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFromToolbar, waitForMarks, waitInPopup } from '../../../cli/browser/firefox-check.ts';
import { clickInPopup, closePopup } from '../../../cli/browser/firefox-popup.ts';
import { POPUP } from '../../../cli/browser/popup.ts';
import { describeChanges } from '../changes-suite.ts';
import { type FirefoxSetting, openCard, startFirefox } from '../firefox-reading.ts';
import { type Box, describeKinds, type KindsBrowser } from '../kinds-suite.ts';
import { newsKinds } from '../news-kinds.ts';

let setting: FirefoxSetting;

beforeAll(async () => {
  setting = await startFirefox(newsKinds());
  const { firefox, site } = setting;
  await firefox.goto(`${site.origin}/realist`);
  await checkFromToolbar(firefox);
  await clickInPopup(firefox, POPUP.thisSite);
  const isOn = `document.querySelector('${POPUP.thisSite}').getAttribute('aria-checked') === 'true'`;
  await waitInPopup(firefox, isOn);
  await closePopup(firefox);
});

afterAll(async () => {
  await setting.close();
});

/** Marks drawn in a document that an expression names. */
function seenIn(document: string): Promise<readonly Box[]> {
  return setting.firefox.evaluatePrivileged<readonly Box[]>(`() => {
    const root = ${document}?.querySelector('isnad-marks')?.openOrClosedShadowRoot;
    const svg = root?.querySelector('svg');
    if (!svg || svg.style.display === 'none') return [];
    return [...svg.children]
      .filter((mark) => mark.querySelector('path') !== null)
      .map((mark) => {
        const { left, top, right, bottom } = mark.getBoundingClientRect();
        return { left, top, right, bottom };
      });
  }`);
}

const open = (path: string) => setting.firefox.goto(`${setting.site.origin}${path}`);

function kindsBrowser(): KindsBrowser {
  const { firefox } = setting;
  return {
    open,
    marks: () => waitForMarks(firefox),
    seen: () => seenIn('document'),
    seenInFrame: () => seenIn(`document.querySelector('iframe')?.contentDocument`),
    evaluate: (source) => firefox.evaluate(source),
    print: (on) =>
      firefox.evaluateInBrowser(`() => {
        const win = Services.wm.getMostRecentWindow('navigator:browser');
        win.gBrowser.selectedBrowser.browsingContext.mediumOverride = '${on ? 'print' : ''}';
      }`),
    zoom: (factor) =>
      firefox.evaluateInBrowser(`() => {
        const win = Services.wm.getMostRecentWindow('navigator:browser');
        win.gBrowser.selectedBrowser.fullZoom = ${factor};
      }`),
  };
}

describe('in Firefox', () => {
  describeKinds(kindsBrowser);
  describeChanges(kindsBrowser);

  it('marks are there again after the browser’s own reader view', async () => {
    const { firefox } = setting;
    await open('/kinds/plain');
    const before = (await waitForMarks(firefox)).length;
    await firefox.goto(
      `about:reader?url=${encodeURIComponent(`${setting.site.origin}/kinds/plain`)}`,
    );
    expect(await seenIn('document')).toEqual([]);
    await firefox.send('WebDriver:Back', {});
    await waitForMarks(firefox);
    await expect.poll(async () => (await seenIn('document')).length).toBe(before);
  });

  it('a card opens where a finger taps', async () => {
    await open('/kinds/plain');
    const [first] = await waitForMarks(setting.firefox);
    if (first === undefined) throw new Error('no mark');
    expect(await openCard(setting.firefox, first, 'touch')).toContain('Corroborated');
  });

  it('a card opens on a page with the strictest policy', async () => {
    await open('/kinds/strict');
    const [first] = await waitForMarks(setting.firefox);
    if (first === undefined) throw new Error('no mark');
    expect(await openCard(setting.firefox, first)).toContain('Corroborated');
  });
});

describe('a page that changes, in Firefox', () => {
  const BODY = `document.querySelector('.body')`;
  const count = async () => (await seenIn('document')).length;

  it('keeps its marks when it renders the same text anew', async () => {
    await open('/kinds/plain');
    const before = (await waitForMarks(setting.firefox)).length;
    await setting.firefox.evaluate(`() => { ${BODY}.innerHTML = String(${BODY}.innerHTML); }`);
    await new Promise((resolve) => setTimeout(resolve, 800));
    await expect.poll(count).toBe(before);
  });

  it('keeps them when a web component renders anew inside its root', async () => {
    await open('/kinds/components');
    const before = (await waitForMarks(setting.firefox)).length;
    await setting.firefox.evaluate(`() => {
      const box = document.querySelector('news-body').shadowRoot.querySelector('div');
      box.innerHTML = String(box.innerHTML);
    }`);
    await new Promise((resolve) => setTimeout(resolve, 800));
    await expect.poll(count).toBe(before);
  });

  it('shows no mark under a sentence that it has rewritten', async () => {
    await open('/realist');
    await waitForMarks(setting.firefox);
    const box = await setting.firefox.evaluate<Box>(`() => {
      const [first] = document.querySelectorAll('.body p');
      first.textContent = 'نص آخر تماما لا علاقة له بما كان هنا من قبل.';
      const { left, top, right, bottom } = first.getBoundingClientRect();
      return { left, top, right, bottom };
    }`);
    const inside = async () =>
      (await seenIn('document')).filter(
        ({ top, bottom }) => top >= box.top - 4 && bottom <= box.bottom + 6,
      );
    await expect.poll(inside).toEqual([]);
  });

  it('loses its marks to a translation by the browser, and gets them back', async () => {
    await open('/kinds/plain');
    const before = (await waitForMarks(setting.firefox)).length;
    await setting.firefox.evaluate(`() => {
      window.keep = [];
      for (const paragraph of document.querySelectorAll('.body p')) {
        window.keep.push(paragraph.innerHTML);
        paragraph.innerHTML = 'These are the words of a machine.';
      }
      document.documentElement.lang = 'en';
    }`);
    await expect.poll(count).toBe(0);
    await setting.firefox.evaluate(`() => {
      document.querySelectorAll('.body p').forEach((paragraph, at) => {
        paragraph.innerHTML = window.keep[at];
      });
      document.documentElement.lang = 'ar';
    }`);
    await expect.poll(count).toBe(before);
  });
});
