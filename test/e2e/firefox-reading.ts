import { type FirefoxWithExtension, launchFirefox } from '../../cli/browser/firefox.ts';
import { clickAction, clickInPopup, evaluateInPopup } from '../../cli/browser/firefox-popup.ts';
import { POPUP } from '../../cli/browser/popup.ts';
import { type DemoServer, type Route, serveDemo } from '../../cli/demo/server.ts';
import { browserToTest, builtExtension, waitFor } from './setup.ts';

/** Firefox with the extension, and a site to read. */
export interface FirefoxSetting {
  readonly firefox: FirefoxWithExtension;
  readonly site: DemoServer;
  close(): Promise<void>;
}

export async function startFirefox(
  pages: Readonly<Record<string, string | Route>> = {},
  preferences: Readonly<Record<string, string | number | boolean>> = {},
): Promise<FirefoxSetting> {
  const site = await serveDemo(pages);
  const firefox = await launchFirefox({
    executable: browserToTest('firefox'),
    extension: builtExtension('firefox'),
    preferences: { 'extensions.webextOptionalPermissionPrompts': false, ...preferences },
  });
  return {
    firefox,
    site,
    close: async () => {
      await firefox.close();
      await site.close();
    },
  };
}

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
  await waitFor(`in the popup: ${expression}`, async () => {
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

/** Waits until marks are drawn in the closed root, and returns them. */
export function waitForMarks(firefox: FirefoxWithExtension): Promise<readonly FirefoxMark[]> {
  return waitFor('marks', async () => {
    const marks = await firefox.evaluatePrivileged<readonly FirefoxMark[]>(`() => {
      const root = document.querySelector('isnad-marks')?.openOrClosedShadowRoot;
      return [...(root?.querySelectorAll('svg > g') ?? [])]
        .filter((mark) => mark.querySelector('path') !== null)
        .map((mark) => {
          const { left, top, right, bottom } = mark.getBoundingClientRect();
          return { left, top, right, bottom };
        });
    }`);
    return marks.length > 0 ? marks : null;
  });
}

/** Clicks on the text above a mark, as a reader's mouse does, and returns what the card then says. */
export async function openCard(firefox: FirefoxWithExtension, mark: FirefoxMark): Promise<string> {
  const x = Math.round((mark.left + mark.right) / 2);
  const y = Math.round(mark.bottom - 8);
  await firefox.send('WebDriver:PerformActions', {
    actions: [
      {
        type: 'pointer',
        id: 'mouse',
        parameters: { pointerType: 'mouse' },
        actions: [
          { type: 'pointerMove', duration: 0, x, y },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ],
  });
  return waitFor('the words of the card', () => readCard(firefox));
}

/** What the open card says; null where none is open or it says nothing yet. */
export async function readCard(firefox: FirefoxWithExtension): Promise<string | null> {
  const { value: frame } = (await firefox.send('WebDriver:ExecuteScript', {
    script: `return document.querySelector('isnad-marks')?.openOrClosedShadowRoot?.querySelector('iframe') ?? null`,
    args: [],
    sandbox: 'system',
  })) as { value: Readonly<Record<string, string>> | null };
  if (frame === null) return null;
  await firefox.send('WebDriver:SwitchToFrame', { element: Object.values(frame)[0] });
  try {
    const text = await firefox.evaluate<string>(
      `() => document.querySelector('.card .why') === null ? '' : document.body.innerText`,
    );
    return text === '' ? null : text;
  } finally {
    await firefox.send('WebDriver:SwitchToFrame', {});
  }
}
