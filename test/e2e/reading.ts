import type { Page } from 'playwright-core';
import type { TabReport } from '../../bridge/protocol.ts';
import { acceptHost, closeTarget, readReports } from '../../cli/browser/chromium.ts';
import { checkFromToolbar, clickInPopup, POPUP, waitInPopup } from '../../cli/browser/popup.ts';
import { until } from '../../cli/browser/until.ts';
import type { Setting } from './setup.ts';

/** A browser and the site it reads. */
type Place = Pick<Setting, 'browser' | 'site'>;

/** Opens a page of the site in a new tab. */
export async function openPage({ browser, site }: Place, path: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`${site.origin}${path}`);
  return page;
}

/** Opens a page of the site, and checks it by the toolbar as a reader does; the popup is closed again. */
export async function openChecked(setting: Place, path: string): Promise<Page> {
  const page = await openPage(setting, path);
  await closeTarget(setting.browser, await checkFromToolbar(setting.browser, page));
  return page;
}

/**
 * Strikes a key that closes or replaces a card. Does not wait until the browser has dealt with it: the card's frame may be
 * gone before it acknowledges the key, and then the browser never answers.
 */
export async function strike(page: Page, key: keyof typeof KEYS): Promise<void> {
  const protocol = await page.context().newCDPSession(page);
  for (const type of ['keyDown', 'keyUp'] as const) {
    protocol.send('Input.dispatchKeyEvent', { type, key, ...KEYS[key] }).catch(() => undefined);
  }
}

const KEYS = {
  Escape: { code: 'Escape', windowsVirtualKeyCode: 27 },
  h: { code: 'KeyH', windowsVirtualKeyCode: 72 },
  n: { code: 'KeyN', windowsVirtualKeyCode: 78 },
} as const;

/** Turns checking without a click on for the whole site, by the popup's own switch. */
export async function chooseSite(setting: Setting): Promise<void> {
  await acceptHost(setting.browser, '*://127.0.0.1/*');
  const page = await openPage(setting, '/realist');
  const popup = await checkFromToolbar(setting.browser, page);
  const isOn = `document.querySelector('${POPUP.thisSite}').getAttribute('aria-checked') === 'true'`;
  if (!(await popup.evaluate<boolean>(isOn))) await clickInPopup(popup, POPUP.thisSite);
  await waitInPopup(popup, isOn);
  await closeTarget(setting.browser, popup);
  await page.close();
}

/** The report of the tab that shows an address, once it is no longer being checked. */
export function waitForReport(
  probe: Page,
  url: string,
): Promise<Exclude<TabReport, { kind: 'checking' }>> {
  return until(`a report of ${url}`, async () => {
    for (const report of (await readReports(probe)).values()) {
      if (report.url === url && report.kind !== 'checking') return report;
    }
    return null;
  });
}

/** Collects every message that content scripts send: an extension page hears them all. */
export async function listenToMessages(probe: Page): Promise<() => Promise<readonly unknown[]>> {
  await probe.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    chrome.runtime.onMessage.addListener((message) => {
      heard.push(message);
    });
  });
  return () => probe.evaluate(() => (window as unknown as { heard: readonly unknown[] }).heard);
}

declare const chrome: {
  readonly runtime: {
    readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  };
};
