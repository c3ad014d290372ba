import type { Frame, Page } from 'playwright-core';
import { type DrawnMark, readDrawing } from './drawing.ts';
import { until } from './until.ts';

/**
 * Waits until marks are drawn and no more come (they are painted in slices), and returns them; throws after 20 s.
 */
export function waitForMarks(page: Page): Promise<readonly DrawnMark[]> {
  let before = 0;
  let unchanged = 0;
  return until('marks', async () => {
    const marks = (await readDrawing(page))?.marks.filter(({ shapes }) => shapes > 0) ?? [];
    unchanged = marks.length === before ? unchanged + 1 : 0;
    before = marks.length;
    return marks.length > 0 && unchanged === SETTLED ? marks : null;
  });
}

/** Looks in a row, 25 ms apart, that see the same number of marks. */
const SETTLED = 4;

/** Opens the card of a mark by a click on its sentence, scrolled to if need be, and waits for the card's words. */
export async function openCard(page: Page, mark: DrawnMark): Promise<Frame> {
  await clickMark(page, mark);
  return waitForCard(page);
}

/** Clicks on the sentence of a mark, scrolled to if need be. */
export async function clickMark(page: Page, mark: DrawnMark): Promise<void> {
  const [x, y] = pointOf(mark);
  const scrolled = await page.evaluate((wanted) => {
    const before = window.scrollY;
    const isSeen = wanted > 80 && wanted < window.innerHeight - 20;
    if (!isSeen) window.scrollBy({ top: wanted - window.innerHeight / 2, behavior: 'instant' });
    return window.scrollY - before;
  }, y);
  await page.mouse.click(x, y - scrolled);
}

/** The card's frame, as soon as it shows its words; throws after 20 s. */
export function waitForCard(page: Page): Promise<Frame> {
  return until('the words of the card', async () => {
    const card = cardOf(page);
    if (card === null) return null;
    // A frame may go while it is looked at: then there is no card yet.
    const words = await card
      .locator('.card .why')
      .count()
      .catch(() => 0);
    return words > 0 ? card : null;
  });
}

/** The card's frame, or null while none is open. */
export function cardOf(page: Page): Frame | null {
  const isCard = (frame: Frame) => /^chrome-extension:\/\/[^/]+\/card\.html/u.test(frame.url());
  return page.frames().find(isCard) ?? null;
}

/** A point just above the line under the text: under the first line of text, which is full where there is another. */
export function pointOf(
  mark: Pick<DrawnMark, 'left' | 'right' | 'top' | 'bottom'>,
): [number, number] {
  const isOneLine = mark.bottom - mark.top < ONE_LINE;
  return [(mark.left + mark.right) / 2, (isOneLine ? mark.bottom : mark.top) - ABOVE_LINE];
}

/** Pixels. A mark of one line is as high as its line and its numeral; a quiet mark is hit near its line only. */
const ONE_LINE = 26;
const ABOVE_LINE = 2;
