import { afterAll, beforeAll, expect, it } from 'vitest';
import { readReports } from '../../../cli/browser/chromium.ts';
import { openChecked } from '../reading.ts';
import { type Setting, startChromium } from '../setup.ts';

let setting: Setting;

beforeAll(async () => {
  setting = await startChromium();
});

afterAll(async () => {
  await setting.close();
});

it('a pack that is added has the page that the reader sees in another window checked again', async () => {
  const page = await openChecked(setting, '/saraya');
  const { context } = setting.browser;
  const opening = context.waitForEvent('page');
  // In a window of its own, so that the article stays the tab that is seen in the other.
  await context
    .serviceWorkers()[0]
    ?.evaluate(() => chrome.windows.create({ url: '/welcome.html' }));
  const welcome = await opening;
  await welcome.locator('#pack-file').waitFor({ state: 'attached' });
  await page.bringToFront();
  const revision = async () => {
    const reports = [...(await readReports(welcome)).values()];
    const report = reports.find(({ url }) => url === page.url());
    return report?.kind === 'done' ? report.libraryRevision : null;
  };
  const before = await revision();
  expect(before).not.toBeNull();
  const starter = await welcome.evaluate(async () => (await fetch('/packs/starter.json')).text());
  await welcome.locator('#pack-file').setInputFiles({
    name: 'mine.pack.json',
    mimeType: 'application/json',
    buffer: Buffer.from(starter.replace(/"id":\s*"starter"/, '"id": "mine"')),
  });
  await expect.poll(revision).not.toBe(before);
  expect(setting.errors).toEqual([]);
});

declare const chrome: {
  readonly windows: { create(options: { readonly url: string }): Promise<unknown> };
};
