import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardOf, pointOf, waitForCard, waitForMarks } from '../../../cli/browser/card.ts';
import { until } from '../../../cli/browser/until.ts';
import { openChecked } from '../reading.ts';
import { type Setting, startChromium } from '../setup.ts';

let setting: Setting;
let page: Page;
let at: [number, number];

beforeAll(async () => {
  setting = await startChromium();
  page = await openChecked(setting, '/alhurra');
  await page.setViewportSize({ width: 1100, height: 1400 });
  await page.waitForTimeout(500);
  const [mark] = await waitForMarks(page);
  if (mark === undefined) throw new Error('no mark');
  at = pointOf(mark);
});

afterAll(async () => {
  await setting.close();
});

const goAway = () => page.mouse.move(3, 3);

/** What the reader sees of the card's frame, and what of it can be met; null while there is none. */
async function frameNow() {
  const element = await cardOf(page)
    ?.frameElement()
    .catch(() => null);
  const seen = element?.evaluate((frame) => {
    const { opacity, pointerEvents } = getComputedStyle(frame as Element);
    return { opacity: Number(opacity), pointerEvents, inert: (frame as HTMLElement).inert };
  });
  return (await seen?.catch(() => null)) ?? null;
}

/** The tests wait on the wall, and a machine under load may oversleep: then the moment that was meant has passed, and it is tried again. */
async function inTime<Seen>(look: () => Promise<Seen | null>): Promise<Seen> {
  for (let tries = 0; tries < 12; tries++) {
    await goAway();
    await until('no card', async () => (cardOf(page) === null ? true : null));
    await page.mouse.move(...at);
    const seen = await look();
    if (seen !== null) return seen;
  }
  throw new Error('the machine is too slow to see it');
}

const wishes = async () => {
  const [worker] = setting.browser.context.serviceWorkers();
  const stored = await worker?.evaluate(() => chrome.storage.session.get(null));
  return Object.entries(stored ?? {}).filter(([key]) => key.startsWith('panel-wish'));
};

describe('a card that the pointer may open', () => {
  it('is made ready where nobody sees or meets it', async () => {
    const held = await inTime(async () => {
      const frame = await until('a frame', frameNow);
      return frame.inert ? frame : null;
    });
    expect(held).toEqual({ opacity: 0, pointerEvents: 'none', inert: true });
    const met = await page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.localName, at);
    expect(met).not.toBe('iframe');
  });

  it('goes without having been shown where the pointer goes on, and the panel hears nothing of it', async () => {
    await goAway();
    const before = JSON.stringify(await wishes());
    await inTime(async () => {
      const began = Date.now();
      await page.waitForTimeout(180);
      await goAway();
      return Date.now() - began < 320 ? true : null;
    });
    await until('no card', async () => (cardOf(page) === null ? true : null));
    await page.waitForTimeout(600);
    expect(cardOf(page)).toBeNull();
    expect(JSON.stringify(await wishes())).toBe(before);
  });

  it('is shown with all its words when the pointer has rested, and told to the panel', async () => {
    await page.mouse.move(...at);
    const card = await waitForCard(page);
    await expect.poll(frameNow).toEqual({ opacity: 1, pointerEvents: 'auto', inert: false });
    expect(await card.locator('blockquote').count()).toBeGreaterThan(1);
    await expect.poll(async () => (await wishes()).length).toBe(1);
    // Going there by the shortest way leaves it open.
    const box = await (await card.frameElement()).boundingBox();
    await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 20, { steps: 4 });
    await page.waitForTimeout(700);
    expect(cardOf(page)).not.toBeNull();
  });

  it('stays where the reader presses while it is made ready', async () => {
    await inTime(async () => {
      const frame = await until('a frame', frameNow);
      if (!frame.inert) return null;
      await page.mouse.click(...at);
      return true;
    });
    await waitForCard(page);
    await expect.poll(frameNow).toMatchObject({ opacity: 1, inert: false });
    await goAway();
    await page.waitForTimeout(700);
    expect(await frameNow()).toMatchObject({ opacity: 1 });
    await page.mouse.click(3, 3);
    await expect.poll(() => cardOf(page)).toBeNull();
  });

  it('does not come back by itself once it was closed, until the pointer has been elsewhere', async () => {
    await page.mouse.click(...at);
    await waitForCard(page);
    await page.keyboard.press('Escape');
    await expect.poll(() => cardOf(page)).toBeNull();
    await page.mouse.move(at[0] + 2, at[1]);
    await page.waitForTimeout(900);
    expect(cardOf(page)).toBeNull();
    await goAway();
    await page.waitForTimeout(100);
    await page.mouse.move(...at);
    await waitForCard(page);
    expect(setting.errors).toEqual([]);
  });
});

declare const chrome: {
  readonly storage: { readonly session: { get(keys: null): Promise<Record<string, unknown>> } };
};
