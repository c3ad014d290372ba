import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeTarget } from '../../../cli/browser/chromium.ts';
import { checkFromToolbar, clickInPopup, POPUP } from '../../../cli/browser/popup.ts';
import { aDownloadsFolder } from '../saved-check.ts';
import { type Setting, startChromium } from '../setup.ts';

const downloads = aDownloadsFolder();
let setting: Setting;

beforeAll(async () => {
  setting = await startChromium();
});

afterAll(async () => {
  await setting.close();
  downloads.remove();
});

describe('saving a check', () => {
  it('writes a file that holds the page, the evidence and the verdicts', async () => {
    const { browser, site } = setting;
    await browser.protocol.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: downloads.folder,
    });
    const page = await browser.context.newPage();
    await page.goto(`${site.origin}/alhurra`);
    const popup = await checkFromToolbar(browser, page);
    await clickInPopup(popup, POPUP.save);
    const { name, text } = await downloads.saved();
    expect(name).toMatch(/^isnad-[a-z0-9.]+-\d{4}-\d{2}-\d{2}\.json$/);
    const record = JSON.parse(text);
    expect(record).toMatchObject({ format: 'isnad-record', metadata: { lang: 'ar' } });
    expect(record.annotations.length).toBe(record.sentences.length);
    expect(record.library.assertions.length).toBeGreaterThan(5);
    await closeTarget(browser, popup);
    await page.close();
  });
});
