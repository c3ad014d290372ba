import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFromToolbar } from '../../../cli/browser/firefox-check.ts';
import { until } from '../../../cli/browser/until.ts';
import { type FirefoxSetting, startFirefox } from '../firefox-reading.ts';

let setting: FirefoxSetting;

beforeAll(async () => {
  setting = await startFirefox();
});

afterAll(async () => {
  await setting.close();
});

describe('the memory of what was read, in Firefox', () => {
  const openMemory = () =>
    setting.firefox.goto(`${setting.firefox.extensionOrigin}/library.html#/memory`);
  const titles = () =>
    setting.firefox.evaluate<string[] | null>(`() => {
      const heading = document.querySelector('#reads-title');
      return heading && [...heading.parentElement.querySelectorAll('li a')].map((it) => it.textContent);
    }`);

  it('lists what is checked where the reader asks for it', async () => {
    const { firefox, site } = setting;
    await openMemory();
    expect(await until('the place', titles)).toEqual([]);
    await firefox.evaluate(`() => browser.storage.local.set({ 'setting:memory': true })`);
    await firefox.goto(`${site.origin}/alhurra`);
    await checkFromToolbar(firefox);
    const [title] = await until('what was read', async () => {
      await openMemory();
      const found = await until('the place', titles);
      return found.length === 0 ? null : found;
    });
    expect(title).toContain('أكسيوس');
  });
});
