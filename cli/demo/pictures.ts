import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCard, waitForMarks } from '../browser/card.ts';
import { type ChromiumWithExtension, closeTarget, launchChromium } from '../browser/chromium.ts';
import {
  checkFromToolbar,
  clickInPopup,
  POPUP,
  photographPopup,
  waitInPopup,
} from '../browser/popup.ts';
import { attachTarget, type RawTarget } from '../browser/target.ts';
import type { DemoServer } from './server.ts';

/** One way to look at the extension. */
interface Look {
  readonly name: string;
  readonly locale: 'ar' | 'en';
  readonly colorScheme: 'light' | 'dark';
  readonly viewport: { readonly width: number; readonly height: number };
  readonly slug: string;
}

const WIDE = { width: 1200, height: 1080 };
const NARROW = { width: 400, height: 820 };

const LOOKS: readonly Look[] = [
  look('ar', 'light', 'wide', 'alhurra'),
  look('ar', 'dark', 'narrow', 'saraya'),
  look('en', 'light', 'narrow', 'harbour-chronicle'),
  look('en', 'dark', 'wide', 'harbour-chronicle'),
  look('en', 'light', 'wide', 'saraya'),
];

function look(
  locale: Look['locale'],
  colorScheme: Look['colorScheme'],
  width: 'wide' | 'narrow',
  slug: string,
): Look {
  const viewport = width === 'wide' ? WIDE : NARROW;
  return { name: `${slug}-${locale}-${colorScheme}-${width}`, locale, colorScheme, viewport, slug };
}

/**
 * Takes pictures of real pages with marks, with a card open, of the popup and of the side panel: Arabic and English, light and
 * dark, wide and narrow. Returns the files written. About 4 s a look.
 */
export async function takePictures(
  options: { readonly executable: string; readonly extension: string; readonly folder: string },
  site: DemoServer,
): Promise<readonly string[]> {
  mkdirSync(options.folder, { recursive: true });
  const files: string[] = [];
  for (const each of LOOKS) {
    const browser = await launchChromium({ ...options, ...each });
    try {
      for (const [what, picture] of Object.entries(await photograph(browser, site, each))) {
        const file = join(options.folder, `${each.name}-${what}.png`);
        writeFileSync(file, picture);
        files.push(file);
      }
    } finally {
      await browser.close();
    }
  }
  return files;
}

async function photograph(
  browser: ChromiumWithExtension,
  site: DemoServer,
  { slug, colorScheme }: Look,
): Promise<Readonly<Record<string, Buffer>>> {
  const page = await browser.context.newPage();
  await page.goto(`${site.origin}/${slug}`);
  const shown = await checkFromToolbar(browser, page);
  const popup = await photographPopup(shown, colorScheme);
  const panel = await photographPanel(browser, shown, colorScheme);
  const first = await waitForMarks(page);
  const marked = await page.screenshot();
  const [topmost] = first;
  await page.evaluate(
    (by) => window.scrollBy({ top: by, behavior: 'instant' }),
    (topmost?.top ?? 0) - ABOVE_SENTENCE,
  );
  await page.waitForTimeout(SETTLED);
  const mark = (await waitForMarks(page)).find(({ top }) => top > 60) ?? topmost;
  if (mark === undefined) return { page: marked, popup, panel };
  await openCard(page, mark);
  await page.waitForTimeout(SETTLED);
  return { page: marked, popup, panel, card: await page.screenshot() };
}

/** Opens the panel from the popup, which closes, and in it the first sentence that an independent origin tells. */
async function photographPanel(
  browser: ChromiumWithExtension,
  popup: RawTarget,
  colorScheme: Look['colorScheme'],
): Promise<Buffer> {
  await clickInPopup(popup, POPUP.allSentences);
  const panel = await attachTarget(browser.protocol, ({ url }) => url.endsWith('/sidepanel.html'));
  const row = '.row:is(.corroborated, .disputed, .contradicted) .row-line';
  await waitInPopup(panel, `document.querySelector('.row') !== null`);
  await panel.evaluate(`document.querySelector(${JSON.stringify(row)})?.click()`);
  await waitInPopup(
    panel,
    `document.querySelector(${JSON.stringify(row)}) === null || document.querySelector('.row-body .chain') !== null`,
  );
  const picture = await photographPopup(panel, colorScheme, HIGHEST_PANEL);
  await closeTarget(browser, panel);
  return picture;
}

/** CSS pixels of a panel that are shown: what a high window has. */
const HIGHEST_PANEL = 1_400;

/** CSS pixels of the page above the sentence whose card is shown: below it there is room for the whole card. */
const ABOVE_SENTENCE = 84;

/** Milliseconds for scrolling and a card's short motion to end before a picture is taken. */
const SETTLED = 400;
