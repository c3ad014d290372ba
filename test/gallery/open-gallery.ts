import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { build, preview } from 'vite';
import { browserToTest } from '../e2e/setup.ts';

export interface Shown {
  /** `card/new`. */
  readonly state: string;
  readonly lang: 'ar' | 'en';
  readonly colorScheme: 'light' | 'dark';
  /** CSS pixels. */
  readonly width?: number;
}

export interface Gallery {
  /** Names of all states, as {@link Shown} has them. */
  readonly states: readonly string[];
  /** Shows a state in the gallery's one page, for as long as no other is asked for. */
  show(what: Shown): Promise<Page>;
  close(): Promise<void>;
}

const CONFIG = fileURLToPath(new URL('./vite.config.ts', import.meta.url));

/** Builds the gallery and opens it in Chromium; about 5 s. */
export async function openGallery(): Promise<Gallery> {
  await build({ configFile: CONFIG, logLevel: 'error' });
  const server = await preview({ configFile: CONFIG, preview: { port: 0, host: '127.0.0.1' } });
  const [address = ''] = server.resolvedUrls?.local ?? [];
  const browser = await chromium.launch({
    executablePath: browserToTest('chromium'),
    args: ['--disable-gpu', '--font-render-hinting=none', '--no-sandbox'],
  });
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  await page.goto(address);
  const links = await page
    .locator('a')
    .evaluateAll((all) => all.map((it) => it.getAttribute('href')));
  return {
    states: [...new Set(links.map((link) => link?.slice(1).replace(/\/[a-z]+$/, '') ?? ''))],
    async show({ state, lang, colorScheme, width = 400 }) {
      await page.emulateMedia({ colorScheme, contrast: null, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 800 });
      await page.goto('about:blank');
      await page.goto(`${address}#${state}/${lang}`);
      await page.locator('[data-shown]').waitFor();
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
