import type { Frame, Page } from 'playwright-core';
import { type DrawnMark, readDrawing } from './drawing.ts';
import { until } from './until.ts';

/** Waits until marks are drawn, and returns them; throws after 20 s. */
export function waitForMarks(page: Page): Promise<readonly DrawnMark[]> {
  return until('marks', async () => {
    const marks = (await readDrawing(page))?.marks.filter(({ shapes }) => shapes > 0) ?? [];
    return marks.length > 0 ? marks : null;
  });
}

/** Opens the card of a mark by a click on its sentence's end, and waits until the card shows its words. */
export async function openCard(page: Page, mark: DrawnMark): Promise<Frame> {
  await page.mouse.click(...pointOf(mark));
  return waitForCard(page);
}

/** The card's frame, as soon as it shows its words; throws after 20 s. */
export function waitForCard(page: Page): Promise<Frame> {
  return until('the words of the card', async () => {
    const card = cardOf(page);
    return card !== null && (await card.locator('.card .why').count()) > 0 ? card : null;
  });
}

/** The card's frame, or null while none is open. */
export function cardOf(page: Page): Frame | null {
  const isCard = (frame: Frame) => /^chrome-extension:\/\/[^/]+\/card\.html/u.test(frame.url());
  return page.frames().find(isCard) ?? null;
}

/** A point on the text just above the mark's last line. */
function pointOf(mark: DrawnMark): [number, number] {
  return [(mark.left + mark.right) / 2, mark.bottom - 8];
}
