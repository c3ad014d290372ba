import { pointOf } from '../../cli/browser/card.ts';
import { type FirefoxWithExtension, launchFirefox } from '../../cli/browser/firefox.ts';
import type { FirefoxMark } from '../../cli/browser/firefox-check.ts';
import { until } from '../../cli/browser/until.ts';
import { type DemoServer, type Route, serveDemo } from '../../cli/demo/server.ts';
import { browserToTest, builtExtension } from './setup.ts';

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

/** Clicks on the text above a mark, as a reader's mouse or finger does, and returns what the card then says. */
export async function openCard(
  firefox: FirefoxWithExtension,
  mark: FirefoxMark,
  pointerType: 'mouse' | 'touch' = 'mouse',
): Promise<string> {
  const [x = 0, wanted = 0] = pointOf(mark).map(Math.round);
  const scrolled = await firefox.evaluate<number>(
    `(wanted) => {
      const before = window.scrollY;
      window.scrollBy({ top: wanted - window.innerHeight / 2, behavior: 'instant' });
      return Math.round(window.scrollY - before);
    }`,
    wanted,
  );
  const y = wanted - scrolled;
  await firefox.send('WebDriver:PerformActions', {
    actions: [
      {
        type: 'pointer',
        id: pointerType,
        parameters: { pointerType },
        actions: [
          { type: 'pointerMove', duration: 0, x, y },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ],
  });
  return until('the words of the card', () => readCard(firefox));
}

/** Height of the open card's frame in CSS pixels; null where none is open. */
export async function readCardHeight(firefox: FirefoxWithExtension): Promise<number | null> {
  const { value } = (await firefox.send('WebDriver:ExecuteScript', {
    script: `const frame = ${CARD_FRAME};
      return frame === null || getComputedStyle(frame).visibility === 'hidden' ? null : frame.getBoundingClientRect().height`,
    args: [],
    sandbox: 'system',
  })) as { value: number | null };
  return value;
}

/** Presses the card's own button that closes it. */
export async function closeFromCard(firefox: FirefoxWithExtension): Promise<void> {
  await inCard(firefox, (card) =>
    card.evaluate(
      `() => [...document.querySelectorAll('button')].find((it) => it.textContent.trim() === 'Close').click()`,
    ),
  );
}

const CARD_FRAME = `(document.querySelector('isnad-marks')?.openOrClosedShadowRoot?.querySelector('iframe') ?? null)`;

/** What the open card says; null where none is open or it says nothing yet. */
function readCard(firefox: FirefoxWithExtension): Promise<string | null> {
  return inCard(firefox, async (card) => {
    const text = await card.evaluate<string>(
      `() => document.querySelector('.card .why') === null ? '' : document.body.innerText`,
    );
    return text === '' ? null : text;
  });
}

/** Null where no card is open, or its frame is still loading or already gone. */
async function inCard<T>(
  firefox: FirefoxWithExtension,
  act: (card: FirefoxWithExtension) => Promise<T>,
): Promise<T | null> {
  const { value: frame } = (await firefox.send('WebDriver:ExecuteScript', {
    script: `return ${CARD_FRAME}`,
    args: [],
    sandbox: 'system',
  })) as { value: Readonly<Record<string, string>> | null };
  if (frame === null) return null;
  await firefox.send('WebDriver:SwitchToFrame', { element: Object.values(frame)[0] });
  try {
    return await act(firefox);
  } catch {
    return null;
  } finally {
    await firefox.send('WebDriver:SwitchToFrame', {});
  }
}
