import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import {
  type ChromiumWithExtension,
  type LaunchOptions,
  launchChromium,
} from '../../cli/browser/chromium.ts';
import { type BrowserKind, findBrowser, thisMachine } from '../../cli/browser/find.ts';
import { type DemoServer, type Route, serveDemo } from '../../cli/demo/server.ts';

/** The browser to test with; throws what to get where there is none. */
export function browserToTest(kind: BrowserKind): string {
  const found = findBrowser(kind, thisMachine(chromium.executablePath()));
  if (!found.ok) throw new Error(found.failure.message);
  return found.value;
}

/** The folder of the built extension; throws where it was not built. */
export function builtExtension(kind: BrowserKind): string {
  const folder = resolve(kind === 'chromium' ? '.output/chrome-mv3' : '.output/firefox-mv3');
  if (!existsSync(`${folder}/manifest.json`)) throw new Error('Build first: npm run build');
  return folder;
}

/** Chromium with the extension, a site to read, and what went wrong in its pages. */
export interface Setting {
  readonly browser: ChromiumWithExtension;
  readonly site: DemoServer;
  /** Errors that pages, and the extension in them, did not catch. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** Starts Chromium with the built extension, and the demonstration's site with the given pages beside its own. */
export async function startChromium(
  pages: Readonly<Record<string, string | Route>> = {},
  options: Partial<LaunchOptions> = {},
): Promise<Setting> {
  const site = await serveDemo(pages);
  const browser = await launchChromium({
    executable: browserToTest('chromium'),
    extension: builtExtension('chromium'),
    locale: 'en',
    ...options,
  });
  return {
    browser,
    site,
    errors: collectErrors(browser.context),
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

function collectErrors(context: BrowserContext): readonly string[] {
  const errors: string[] = [];
  context.on('weberror', (error) => errors.push(String(error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}
