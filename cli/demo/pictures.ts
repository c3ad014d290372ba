import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCard, waitForMarks } from '../browser/card.ts';
import { type ChromiumWithExtension, closeTarget, launchChromium } from '../browser/chromium.ts';
import { checkFromToolbar, photographPopup } from '../browser/popup.ts';
import type { DemoServer } from './server.ts';

/** One way to look at the extension. */
interface Look {
  readonly name: string;
  readonly locale: 'ar' | 'en';
  readonly colorScheme: 'light' | 'dark';
  readonly viewport: { readonly width: number; readonly height: number };
  readonly slug: string;
}

const WIDE = { width: 1200, height: 860 };
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
 * Takes pictures of real pages with marks, with a card open, and of the popup: Arabic and English, light and
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
  { slug, locale, colorScheme }: Look,
): Promise<Readonly<Record<string, Buffer>>> {
  const page = await browser.context.newPage();
  await page.goto(`${site.origin}/${slug}`);
  const shown = await checkFromToolbar(browser, page);
  const popup = await photographPopup(shown, colorScheme);
  await closeTarget(browser, shown);
  const first = await waitForMarks(page);
  const marked = await page.screenshot();
  await page.mouse.wheel(0, locale === 'ar' ? 300 : 200);
  await page.waitForTimeout(SETTLED);
  const mark = (await waitForMarks(page)).find(({ top }) => top > 60) ?? first[0];
  if (mark === undefined) return { page: marked, popup };
  await openCard(page, mark);
  await page.waitForTimeout(SETTLED);
  return { page: marked, popup, card: await page.screenshot() };
}

/** Milliseconds for scrolling and a card's short motion to end before a picture is taken. */
const SETTLED = 400;
