import type { Page } from 'playwright-core';
import { waitForMarks } from '../../cli/browser/card.ts';
import {
  type ChromiumWithExtension,
  closeTarget,
  launchChromium,
  openProbe,
  stopWorker,
} from '../../cli/browser/chromium.ts';
import { checkFromToolbar } from '../../cli/browser/popup.ts';
import { attachTarget } from '../../cli/browser/target.ts';
import type { DemoServer } from '../../cli/demo/server.ts';
import { bundleForPage } from '../e2e/in-page.ts';
import { type MainThreadCost, traceExtension } from '../e2e/trace.ts';
import { median } from './engine.ts';

const RUNS = 7;

/** Milliseconds, each the median of several fresh pages. */
export interface PageCost {
  readonly page: string;
  readonly gate: number;
  readonly extract: number;
  readonly longestTask: number;
  readonly allTasks: number;
}

export interface BrowserCost {
  readonly pages: readonly PageCost[];
  /** A message to a stopped worker, until its answer. */
  readonly wake: number;
  /** The same to one that runs. */
  readonly warm: number;
  /** Bytes of the page's heap after a collection, without and with the extension at work in it. */
  readonly pageWithout: number;
  readonly pageWith: number;
  /** Bytes of the background worker's heap after a check. */
  readonly worker: number;
}

/** Measures the built extension in a real Chromium on pages of the demonstration. */
export async function measureBrowser(
  options: { readonly executable: string; readonly extension: string },
  site: DemoServer,
  slugs: readonly string[],
): Promise<BrowserCost> {
  const plain = await launchChromium({ ...options, extension: null });
  const pageWithout = await heapOf(plain, `${site.origin}/${slugs[0]}`, false);
  await plain.close();
  const browser = await launchChromium(options);
  try {
    const pages: PageCost[] = [];
    for (const slug of slugs)
      pages.push(await measurePage(browser, `${site.origin}/${slug}`, slug));
    const pageWith = await heapOf(browser, `${site.origin}/${slugs[0]}`, true);
    const worker = await heapOfWorker(browser);
    return { pages, pageWithout, pageWith, worker, ...(await measureWake(browser)) };
  } finally {
    await browser.close();
  }
}

async function measurePage(
  browser: ChromiumWithExtension,
  url: string,
  name: string,
): Promise<PageCost> {
  const [gate, extract] = [
    await bundleForPage('page/gate.ts', 'gate'),
    await bundleForPage('page/extract.ts', 'extract'),
  ];
  const times = { gate: [] as number[], extract: [] as number[] };
  const traces: MainThreadCost[] = [];
  for (let run = 0; run < RUNS; run++) {
    const page = await browser.context.newPage();
    await page.goto(url);
    await page.addScriptTag({ content: gate });
    await page.addScriptTag({ content: extract });
    const [gateTime, extractTime] = await timeInPage(page);
    times.gate.push(gateTime);
    times.extract.push(extractTime);
    await page.goto(url);
    traces.push(
      await traceExtension(browser.protocol, browser.extensionId, async () => {
        await closeTarget(browser, await checkFromToolbar(browser, page));
        await waitForMarks(page);
      }),
    );
    await page.close();
  }
  return {
    page: name,
    gate: median(times.gate),
    extract: median(times.extract),
    longestTask: median(traces.map((it) => it.longestTask)),
    allTasks: median(traces.map((it) => it.total)),
  };
}

function timeInPage(page: Page): Promise<readonly [number, number]> {
  return page.evaluate(() => {
    const { gate, extract } = window as unknown as Bundles;
    const started = performance.now();
    gate.looksLikeArticle(document);
    const passed = performance.now();
    extract.extractArticle(document);
    return [passed - started, performance.now() - passed] as const;
  });
}

interface Bundles {
  readonly gate: { looksLikeArticle(document: Document): boolean };
  readonly extract: { extractArticle(document: Document): unknown };
}

async function measureWake(
  browser: ChromiumWithExtension,
): Promise<{ readonly wake: number; readonly warm: number }> {
  const probe = await openProbe(browser);
  const times = { wake: [] as number[], warm: [] as number[] };
  for (let run = 0; run < RUNS; run++) {
    await stopWorker(browser);
    times.wake.push(await roundTrip(probe));
    times.warm.push(await roundTrip(probe));
  }
  await probe.close();
  return { wake: median(times.wake), warm: median(times.warm) };
}

/** A message that the background refuses for its shape: the way there and back, and no work. */
function roundTrip(probe: Page): Promise<number> {
  return probe.evaluate(async () => {
    const started = performance.now();
    await chrome.runtime
      .sendMessage({ name: 'page-to-background/card', request: null })
      .catch(String);
    return performance.now() - started;
  });
}

async function heapOf(
  browser: ChromiumWithExtension,
  url: string,
  isChecked: boolean,
): Promise<number> {
  const page = await browser.context.newPage();
  await page.goto(url);
  if (isChecked) {
    await closeTarget(browser, await checkFromToolbar(browser, page));
    await waitForMarks(page);
  }
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await page.close();
  return usedSize;
}

async function heapOfWorker({ protocol, extensionId }: ChromiumWithExtension): Promise<number> {
  const worker = await attachTarget(
    protocol,
    ({ type, url }) => type === 'service_worker' && url.includes(extensionId),
  );
  await worker.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await worker.send('Runtime.getHeapUsage')) as { usedSize: number };
  return usedSize;
}

declare const chrome: {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
};
