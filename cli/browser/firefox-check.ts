import type { FirefoxWithExtension } from './firefox.ts';
import { clickAction, clickInPopup, evaluateInPopup } from './firefox-popup.ts';
import { POPUP } from './popup.ts';
import { until } from './until.ts';

/** Checks the current tab as a reader does: toolbar button, "check this page", until the popup sums it up. */
export async function checkFromToolbar(firefox: FirefoxWithExtension): Promise<void> {
  await clickAction(firefox);
  await waitInPopup(firefox, `document.querySelector('${POPUP.check}')?.disabled === false`);
  await clickInPopup(firefox, POPUP.check);
  await waitInPopup(firefox, `document.querySelector('.states') !== null`);
}

/** Waits until an expression about the popup's \`document\` is true. */
export async function waitInPopup(
  firefox: FirefoxWithExtension,
  expression: string,
): Promise<void> {
  await until(`in the popup: ${expression}`, async () => {
    const holds = await evaluateInPopup<boolean>(
      firefox,
      `({ document }) => Boolean(${expression})`,
    );
    return holds ? true : null;
  });
}

/** All that the popup says. */
export function readPopup(firefox: FirefoxWithExtension): Promise<string> {
  return evaluateInPopup(firefox, `({ document }) => document.body.innerText`);
}

/** One drawn mark, in CSS pixels of the viewport. */
export interface FirefoxMark {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Looks in a row, 25 ms apart, that see the same number of marks: they are painted in slices. */
const SETTLED = 4;

/** Waits until marks are drawn in the closed root and no more come, and returns them. */
export function waitForMarks(firefox: FirefoxWithExtension): Promise<readonly FirefoxMark[]> {
  let before = 0;
  let unchanged = 0;
  return until('marks', async () => {
    const marks = await firefox.evaluatePrivileged<readonly FirefoxMark[]>(`() => {
      const root = document.querySelector('isnad-marks')?.openOrClosedShadowRoot;
      return [...(root?.querySelectorAll('svg > g') ?? [])]
        .filter((mark) => mark.querySelector('path') !== null)
        .map((mark) => {
          const { left, top, right, bottom } = mark.getBoundingClientRect();
          return { left, top, right, bottom };
        });
    }`);
    unchanged = marks.length === before ? unchanged + 1 : 0;
    before = marks.length;
    return marks.length > 0 && unchanged >= SETTLED ? marks : null;
  });
}
