import type { CDPSession } from 'playwright-core';
import {
  type ChromiumWithExtension,
  closeTarget,
  launchChromium,
  openProbe,
  stopWorker,
} from '../../cli/browser/chromium.ts';
import { checkFromToolbar } from '../../cli/browser/popup.ts';
import type { DemoServer } from '../../cli/demo/server.ts';
import type { PageFields } from '../../engine/page-fields.ts';
import { bundleForPage } from '../e2e/in-page.ts';
import { median } from './engine.ts';

/** Checks of one article in a real browser; milliseconds, medians. */
export interface AnswerCost {
  readonly claims: number;
  readonly sentences: number;
  /** From the message to a stopped worker until the marks come back: waking, opening, loading, checking. */
  readonly stopped: number;
  /** The same to a worker that has just answered. */
  readonly running: number;
}

const RUNS = 7;

/** Measures how soon an article is answered against a library of the given claims, by a stopped and a running worker. */
export async function measureAnswers(
  options: { readonly executable: string; readonly extension: string },
  site: DemoServer,
  claims: readonly string[],
  article: readonly string[],
): Promise<AnswerCost> {
  const browser = await launchChromium(options);
  try {
    await fill(browser, claims);
    const page = await browser.context.newPage();
    await page.goto(`${site.origin}/alhurra`);
    await closeTarget(browser, await checkFromToolbar(browser, page));
    const world = await openWorld(await page.context().newCDPSession(page), browser.extensionId);
    const times = { stopped: [] as number[], running: [] as number[] };
    for (let run = 0; run < RUNS; run++) {
      await stopWorker(browser);
      times.stopped.push(await ask(world, article));
      times.running.push(await ask(world, article));
    }
    return {
      claims: claims.length,
      sentences: article.length,
      stopped: median(times.stopped),
      running: median(times.running),
    };
  } finally {
    await browser.close();
  }
}

async function fill(browser: ChromiumWithExtension, claims: readonly string[]): Promise<void> {
  const probe = await openProbe(browser);
  await probe.evaluate(await bundleForPage('test/bench/fill-library.ts', 'bench'));
  await probe.evaluate(
    (sentences) =>
      (
        globalThis as unknown as { bench: { fillLibrary(them: readonly string[]): Promise<void> } }
      ).bench.fillLibrary(sentences),
    claims,
  );
  await probe.close();
}

/** Evaluates in the world of the extension's reader in the page: only from there may a page's article be sent. */
interface World {
  evaluate<T>(expression: string): Promise<T>;
}

async function openWorld(session: CDPSession, extensionId: string): Promise<World> {
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.includes(extensionId)) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await found;
  return {
    async evaluate<T>(expression: string) {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        contextId,
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
      return result.value as T;
    },
  };
}

async function ask(world: World, article: readonly string[]): Promise<number> {
  const blocks = article.map((text) => ({ text, kind: 'paragraph', linkShare: 0 }));
  const fields: PageFields = {
    metas: [],
    linkedData: [],
    windowTitle: null,
    heading: null,
    canonical: null,
    neighbours: [],
    marked: [{ names: 'time', value: '2024-05-18', text: null }],
    near: [],
    lang: 'ar',
  };
  const message = {
    name: 'page-to-background/check',
    request: { url: 'https://news.example/page', fields, blocks },
  };
  const { ms, marks } = await world.evaluate<{ ms: number; marks: number }>(`(async () => {
    const started = performance.now();
    const reply = await chrome.runtime.sendMessage(${JSON.stringify(message)});
    if (!reply.ok) throw new Error(reply.failure.message);
    return { ms: performance.now() - started, marks: reply.value.marks.length };
  })()`);
  if (marks < article.length / 2) throw new Error(`only ${marks} sentences were answered`);
  return ms;
}
