import type { Page } from 'playwright-core';
import { cardOf, clickMark, pointOf, waitForMarks } from '../../cli/browser/card.ts';
import { until } from '../../cli/browser/until.ts';
import { openChecked } from '../e2e/reading.ts';
import type { Setting } from '../e2e/setup.ts';
import { median } from './engine.ts';

/** What a card costs, in milliseconds; medians of several runs. */
export interface CardCost {
  /** From the click to the card's words. */
  readonly shown: number;
  /** Of that, until the frame is opened: a message there and back for the token. */
  readonly opening: number;
  /** The browser's own part: until the frame's document and scripts are loaded. */
  readonly loading: number;
  /** The rest: a message there and back for what the card shows, and drawing it. */
  readonly drawing: number;
  /** Where the pointer rests instead: from the moment it has rested long enough until the card is seen with its words. */
  readonly rested: number;
}

const RUNS = 7;

/** Opens cards of a page by clicks, then by resting on their sentences. */
export async function measureCards(setting: Setting): Promise<CardCost> {
  await setting.browser.context.addInitScript(noteCard);
  const page = await openChecked(setting, '/alhurra');
  await page.evaluate(() => {
    addEventListener(
      'click',
      () => Object.assign(window, { clicked: performance.timeOrigin + performance.now() }),
      true,
    );
  });
  const runs: Omit<CardCost, 'rested'>[] = [];
  for (let run = 0; run < RUNS; run++) {
    const mark = (await waitForMarks(page))[run % 3];
    if (mark === undefined) throw new Error('There is no mark to open.');
    await clickMark(page, mark);
    const noted = await until('the card', async () => {
      const now = await cardOf(page)
        ?.evaluate(() => (window as unknown as Noting).noted)
        .catch(() => null);
      return now ?? null;
    });
    const clicked = await page.evaluate(() => (window as unknown as Noting).clicked);
    runs.push({
      shown: noted.shown - clicked,
      opening: noted.opened - clicked,
      loading: noted.loaded - noted.opened,
      drawing: noted.shown - noted.loaded,
    });
    await page.keyboard.press('Escape');
    await page.mouse.click(5, 5);
    await until('no card', async () => (cardOf(page) === null ? true : null));
  }
  const rested: number[] = [];
  for (let run = 0; run < RUNS; run++) rested.push(await measureRest(page, run));
  await page.close();
  return {
    rested: median(rested),
    shown: median(runs.map((it) => it.shown)),
    opening: median(runs.map((it) => it.opening)),
    loading: median(runs.map((it) => it.loading)),
    drawing: median(runs.map((it) => it.drawing)),
  };
}

/** How long the pointer has to rest before a card opens (`page/pointer.ts`), in ms. */
const REST = 350;

/** Lets the pointer rest on a mark, and gives the time from the end of its rest until the card is seen. */
async function measureRest(page: Page, run: number): Promise<number> {
  await page.mouse.move(5, 5);
  await until('no card', async () => (cardOf(page) === null ? true : null));
  const mark = (await waitForMarks(page)).filter(({ top }) => top > 0 && top < 600)[run % 3];
  if (mark === undefined) throw new Error('There is no mark to rest on.');
  await page.mouse.move(...pointOf(mark));
  const moved = await page.evaluate(() => performance.timeOrigin + performance.now());
  const frame = await until('a frame', async () => cardOf(page));
  const seen = await page.waitForFunction(
    (element) =>
      getComputedStyle(element as Element).opacity !== '0' &&
      performance.timeOrigin + performance.now(),
    await frame.frameElement(),
    { polling: 'raf' },
  );
  const noted = await until('words', () =>
    frame.evaluate(() => (window as unknown as Noting).noted ?? null),
  );
  return Math.max(Number(await seen.jsonValue()), noted.shown) - moved - REST;
}

interface Noting {
  clicked: number;
  noted?: { readonly opened: number; readonly loaded: number; readonly shown: number };
}

/** Runs in every frame before its scripts: a card notes when it was opened, loaded and showed its words (ms since epoch). */
function noteCard(): void {
  if (!/^\/card\.html/.test(location.pathname)) return;
  const { timeOrigin } = performance;
  const observer = new MutationObserver(() => {
    if (document.querySelector('.card .why') === null) return;
    observer.disconnect();
    const [navigation] = performance.getEntriesByType(
      'navigation',
    ) as PerformanceNavigationTiming[];
    const loaded = timeOrigin + (navigation?.domInteractive ?? 0);
    const shown = timeOrigin + performance.now();
    Object.assign(window, { noted: { opened: timeOrigin, loaded, shown } });
  });
  observer.observe(document, { subtree: true, childList: true });
}
