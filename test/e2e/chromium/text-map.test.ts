import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type DemoServer, serveDemo } from '../../../cli/demo/server.ts';
import { browserToTest } from '../setup.ts';
import { describeTextMap, fixturePages } from '../text-map-suite.ts';

let browser: Browser;
let page: Page;
let site: DemoServer;

beforeAll(async () => {
  site = await serveDemo(fixturePages());
  browser = await chromium.launch({
    executablePath: browserToTest('chromium'),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

describeTextMap(() => ({
  open: async (path) => {
    await page.goto(`${site.origin}${path}`);
  },
  run: (script) => page.evaluate(`(() => { ${script} })()`),
}));
