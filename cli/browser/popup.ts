import type { Page } from 'playwright-core';
import { type ChromiumWithExtension, clickAction } from './chromium.ts';
import type { RawTarget } from './target.ts';

/** The parts of the popup that a reader clicks. */
export const POPUP = {
  check: 'button.check',
  states: '.states button',
  allSentences: '.page-actions .primary',
  thisSite: '.sites button:first-of-type',
  everySite: '.sites button:last-of-type',
  save: 'button.save',
} as const;

/**
 * Does what a reader does: clicks the toolbar button, then "check this page" in the popup, and waits until the
 * popup sums the page up. Returns the popup, still open.
 */
export async function checkFromToolbar(
  browser: ChromiumWithExtension,
  page: Page,
): Promise<RawTarget> {
  const popup = await clickAction(browser, page);
  await clickInPopup(popup, POPUP.check);
  await waitInPopup(popup, `document.querySelector('.states') !== null`);
  return popup;
}

/** Clicks what a selector names in the popup, as soon as it is there and can be clicked. */
export async function clickInPopup(popup: RawTarget, selector: string): Promise<void> {
  const quoted = JSON.stringify(selector);
  await waitInPopup(popup, `document.querySelector(${quoted})?.disabled === false`);
  await popup.evaluate(`document.querySelector(${quoted}).click()`);
}

/** Waits until an expression is true in the popup; throws with what the popup shows after 20 s. */
export async function waitInPopup(popup: RawTarget, expression: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!(await popup.evaluate<boolean>(`Boolean(${expression})`))) {
    if (Date.now() > deadline) {
      const shown = await popup.evaluate<string>('document.body.innerText');
      throw new Error(`not in the popup: ${expression}\nit shows: ${shown}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Milliseconds in which changing colours come to rest. */
const MOTION = 300;

/** A picture of the popup, as high as all that it says, though no higher than `highest` (CSS pixels). Its colours do not follow the page's: they are told. */
export async function photographPopup(
  popup: RawTarget,
  colorScheme: 'light' | 'dark',
  highest = Number.POSITIVE_INFINITY,
): Promise<Buffer> {
  await popup.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value: colorScheme }],
  });
  await new Promise((resolve) => setTimeout(resolve, MOTION));
  await popup.send('Page.enable');
  const { cssContentSize } = (await popup.send('Page.getLayoutMetrics')) as Metrics;
  const { width, height } = cssContentSize;
  const { data } = (await popup.send('Page.captureScreenshot', {
    format: 'png',
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width, height: Math.min(height, highest), scale: 1 },
  })) as { data: string };
  return Buffer.from(data, 'base64');
}

interface Metrics {
  readonly cssContentSize: { readonly width: number; readonly height: number };
}
