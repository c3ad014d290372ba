/**
 * What marks, cards and the side panel cost while a page is read, in Chromium with the built extension. Part of `npm run bench`;
 * alone: `npx tsx test/bench/in-use.ts`. What is said to be of the main thread is by that thread's own clock.
 */
import { type Browser, chromium, type Page } from 'playwright-core';
import { waitForMarks } from '../../cli/browser/card.ts';
import { type ChromiumWithExtension, closeTarget } from '../../cli/browser/chromium.ts';
import { checkFromToolbar, clickInPopup, POPUP, waitInPopup } from '../../cli/browser/popup.ts';
import { attachTarget, type RawTarget } from '../../cli/browser/target.ts';
import { bundleForPage } from '../e2e/in-page.ts';
import { draftPage } from '../e2e/painter-page.ts';
import { openChecked } from '../e2e/reading.ts';
import { browserToTest, type Setting, startChromium } from '../e2e/setup.ts';
import { type MainThreadCost, traceExtension } from '../e2e/trace.ts';
import { type CardCost, measureCards } from './cards.ts';
import { median } from './engine.ts';
import { measureReadings } from './page-tasks.ts';

/** Milliseconds; medians of several runs. */
export interface UseCost {
  readonly sentences: number;
  /** Until the last mark near the window is drawn, and the longest task and all tasks of the main thread until then. */
  readonly marks: Drawn;
  /** The same where every sentence is wrapped in an element instead. */
  readonly wrapping: Drawn;
  readonly card: CardCost;
  readonly scrolling: MainThreadCost;
  readonly typing: MainThreadCost;
  readonly panel: PanelCost;
}

interface Drawn {
  readonly shown: number;
  readonly longest: number;
  readonly total: number;
}

/** All tasks of the panel's main thread, with layout and painting; no single one is longer. */
interface PanelCost {
  readonly sentences: number;
  readonly first: number;
  readonly filter: number;
  /** Of 2,000 pixels, one step of 20 and the costliest of them. */
  readonly scroll: number;
  readonly costliestScroll: number;
}

const RUNS = 7;
/** Paragraphs are drafted two at a time, of three sentences each. */
const ARTICLE = 17;
const LONG_ARTICLE = 250;
const PER_DRAFT = 6;

export async function measureUse(): Promise<UseCost> {
  const plain = await chromium.launch({
    executablePath: browserToTest('chromium'),
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const marks = await measureDrawing(plain, 'marks');
  const wrapping = await measureDrawing(plain, 'wrapping');
  await plain.close();
  const setting = await startChromium({
    '/long': draftPage({
      times: ARTICLE,
      before:
        '<h1>Talks in Oman</h1><textarea aria-label="A comment" style="position:fixed"></textarea>',
    }),
    '/longest': numbered(draftPage({ times: LONG_ARTICLE, before: '<h1>Talks in Oman</h1>' })),
  });
  try {
    const card = await measureCards(setting);
    const [scrolling, typing] = await measureInput(setting);
    const panel = await measurePanel(setting);
    const sentences = ARTICLE * PER_DRAFT;
    return { sentences, marks, wrapping, card, scrolling, typing, panel };
  } finally {
    await setting.close();
  }
}

/** Each paragraph with a number of its own, because an article says nothing twice. */
function numbered(html: string): string {
  let at = 0;
  return html.replace(/<p>/g, () => `<p>In part ${++at} this is told. `);
}

async function measureDrawing(browser: Browser, name: string): Promise<Drawn> {
  const script = await bundleForPage(`test/bench/in-page/${name}.ts`, name);
  const runs: Drawn[] = [];
  while (runs.length < RUNS) {
    const page = await browser.newPage({ viewport: { width: 1100, height: 800 } });
    await page.setContent(draftPage({ times: ARTICLE }));
    const [cost] = await measureReadings(browser, page, script, name, 1);
    if (cost !== undefined) {
      runs.push({ shown: cost.units, longest: cost.longest, total: cost.total });
    }
    await page.close();
  }
  return {
    shown: median(runs.map((it) => it.shown)),
    longest: median(runs.map((it) => it.longest)),
    total: median(runs.map((it) => it.total)),
  };
}

async function measureInput(
  setting: Setting,
): Promise<readonly [scrolling: MainThreadCost, typing: MainThreadCost]> {
  const { protocol, extensionId } = setting.browser;
  const page = await openChecked(setting, '/long');
  await waitForMarks(page);
  await page.bringToFront();
  const trace = (work: () => Promise<void>) => traceExtension(protocol, extensionId, work);
  const scrolling = await trace(async () => {
    await page.mouse.move(500, 300);
    for (let step = 0; step < 40; step++) {
      await page.mouse.wheel(0, step < 20 ? 160 : -160);
      await page.waitForTimeout(30);
    }
  });
  const typing = await trace(async () => {
    await page.locator('textarea').focus();
    await page.keyboard.type('A comment that somebody writes under what they read. '.repeat(3), {
      delay: 15,
    });
    await page.waitForTimeout(1_500);
  });
  await page.close();
  return [scrolling, typing];
}

async function measurePanel({ browser, site }: Setting): Promise<PanelCost> {
  const page = await browser.context.newPage();
  await page.goto(`${site.origin}/longest`);
  const popup = await checkFromToolbar(browser, page);
  await clickInPopup(popup, POPUP.allSentences);
  const panel = await attachTarget(browser.protocol, ({ url }) => url.endsWith('/sidepanel.html'));
  await waitInPopup(panel, ROWS);
  await panel.send('Performance.enable', { timeDomain: 'threadTicks' });
  const sentences = await panel.evaluate<number>(
    `Number(document.querySelector('.row').getAttribute('aria-setsize'))`,
  );
  const cost = await measurePanelRuns(panel);
  await closePanel(browser, panel, page);
  return { sentences, ...cost };
}

async function closePanel(
  browser: ChromiumWithExtension,
  panel: RawTarget,
  page: Page,
): Promise<void> {
  await closeTarget(browser, panel);
  await page.close();
}

const ROWS = `document.querySelector('.row') !== null`;
/** Ends when what was drawn is on the screen. */
const PAINTED = `new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))`;

async function measurePanelRuns(panel: RawTarget): Promise<Omit<PanelCost, 'sentences'>> {
  const first: number[] = [];
  const filter: number[] = [];
  const scroll: number[] = [];
  const costliest: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    await reload(panel);
    // Counted from the document's beginning.
    first.push(await taskTime(panel));
    const choose = (at: number) =>
      `document.querySelectorAll('.filters button')[${at}].click(); ${PAINTED}`;
    filter.push(await busy(panel, () => panel.evaluate(choose(1))));
    await panel.evaluate(choose(0));
    const steps: number[] = [];
    for (let at = 1; at <= 20; at++) {
      steps.push(await busy(panel, () => panel.evaluate(`scrollTo(0, ${at * 2000}); ${PAINTED}`)));
    }
    scroll.push(median(steps));
    costliest.push(Math.max(...steps));
  }
  return {
    first: median(first),
    filter: median(filter),
    scroll: median(scroll),
    costliestScroll: median(costliest),
  };
}

async function reload(panel: RawTarget): Promise<void> {
  await panel.evaluate('window.isOld = true; location.reload()');
  await waitInPopup(panel, 'window.isOld === undefined');
  await waitInPopup(panel, ROWS);
  await panel.evaluate(PAINTED);
}

/** Milliseconds of the main thread that the work takes. */
async function busy(panel: RawTarget, work: () => Promise<unknown>): Promise<number> {
  const before = await taskTime(panel);
  await work();
  return (await taskTime(panel)) - before;
}

async function taskTime(panel: RawTarget): Promise<number> {
  const { metrics } = (await panel.send('Performance.getMetrics')) as Metrics;
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

interface Metrics {
  readonly metrics: readonly { readonly name: string; readonly value: number }[];
}

if (process.argv[1]?.endsWith('in-use.ts')) console.log(await measureUse());
