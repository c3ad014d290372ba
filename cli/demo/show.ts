/**
 * `npm start`: builds the extension and shows it at work on a news page. With a display a browser opens and
 * stays open; without one (or with `--headless`) the same is done unseen, the verdicts are printed and
 * pictures are written.
 */
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { waitForMarks } from '../browser/card.ts';
import { closeTarget, launchChromium, openProbe, readReports } from '../browser/chromium.ts';
import { findBrowser, thisMachine } from '../browser/find.ts';
import { launchFirefox } from '../browser/firefox.ts';
import { checkFromToolbar as checkInFirefox } from '../browser/firefox-check.ts';
import { installBrowsers } from '../browser/install.ts';
import { checkFromToolbar } from '../browser/popup.ts';
import { runProgram } from '../run-program.ts';
import { demoArticles } from './articles.ts';
import { takePictures } from './pictures.ts';
import { type DemoServer, serveDemo } from './server.ts';
import { verdictTable } from './verdict-table.ts';

const PICTURES = resolve('.tmp/pictures');
const FIRST = demoArticles()[0]?.slug ?? '';

const TRY = `
Isnad is at work on this page. Try:
  - point at an underlined sentence, or click it: the card shows the other outlet's exact words
  - Alt+Shift+Period and Alt+Shift+Comma go from mark to mark, Alt+Shift+Y hides them all
  - the toolbar button (behind the puzzle piece) opens the summary of the sources
  - the name of the outlet on top of the page leads to the other pages
Close the browser to end.`;

await show();

async function show(): Promise<void> {
  const isSeen = hasDisplay() && !process.argv.includes('--headless');
  const program = findProgram();
  if (program === null) return;
  console.log('Building the extension ...');
  const target = program.kind === 'chromium' ? 'chrome' : 'firefox';
  const { ok, output } = await runProgram('wxt', ['build', '-b', target, '--mv3']);
  if (!ok) return stop(output);
  const site = await serveDemo();
  const extension = resolve(`.output/${target}-mv3`);
  try {
    if (program.kind === 'firefox') await showInFirefox(program.path, extension, site, isSeen);
    else if (isSeen) await showInChromium(program.path, extension, site);
    else await tellAndPicture(program.path, extension, site);
  } finally {
    await site.close();
  }
}

interface Program {
  readonly kind: 'chromium' | 'firefox';
  readonly path: string;
}

/** Chromium, else Firefox, else (on Debian, as root) Chromium after installing it, else null with what to get. */
function findProgram(): Program | null {
  const machine = thisMachine(chromium.executablePath());
  const found = findBrowser('chromium', machine);
  if (found.ok) return { kind: 'chromium', path: found.value };
  const firefox = findBrowser('firefox', machine);
  if (firefox.ok) return { kind: 'firefox', path: firefox.value };
  const installed = installBrowsers();
  if (installed !== null) console.log(installed);
  const again = findBrowser('chromium', machine);
  if (again.ok) return { kind: 'chromium', path: again.value };
  stop(`${again.failure.message}\n${firefox.failure.message}`);
  return null;
}

async function showInChromium(
  executable: string,
  extension: string,
  site: DemoServer,
): Promise<void> {
  const browser = await launchChromium({ executable, extension, headless: false, viewport: null });
  const [page = await browser.context.newPage()] = browser.context.pages();
  await page.goto(`${site.origin}/${FIRST}`);
  await closeTarget(browser, await checkFromToolbar(browser, page));
  console.log(`${page.url()}\n${TRY}`);
  await new Promise<void>((closed) => browser.context.once('close', () => closed()));
  await browser.close();
}

async function tellAndPicture(
  executable: string,
  extension: string,
  site: DemoServer,
): Promise<void> {
  const browser = await launchChromium({ executable, extension });
  try {
    const probe = await openProbe(browser);
    for (const article of demoArticles()) {
      const page = await browser.context.newPage();
      await page.goto(`${site.origin}/${article.slug}`);
      await closeTarget(browser, await checkFromToolbar(browser, page));
      await waitForMarks(page);
      const reports = [...(await readReports(probe)).values()];
      const report = reports.find(({ url }) => url === page.url());
      if (report?.kind === 'done') console.log(verdictTable(report, await page.content()));
      await page.close();
    }
  } finally {
    await browser.close();
  }
  console.log(`\nTaking pictures ...`);
  const files = await takePictures({ executable, extension, folder: PICTURES }, site);
  console.log(`${files.length} pictures are in ${PICTURES}`);
}

async function showInFirefox(
  executable: string,
  extension: string,
  site: DemoServer,
  isSeen: boolean,
): Promise<void> {
  const firefox = await launchFirefox({ executable, extension, headless: !isSeen });
  await firefox.goto(`${site.origin}/${FIRST}`);
  await checkInFirefox(firefox);
  console.log(`${site.origin}/${FIRST}\n${isSeen ? TRY : 'The page was checked in Firefox.'}`);
  if (isSeen) await firefox.closed;
  await firefox.close();
}

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

function stop(message: string): void {
  console.error(message);
  process.exitCode = 2;
}
