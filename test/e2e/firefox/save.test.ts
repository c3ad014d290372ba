import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFromToolbar } from '../../../cli/browser/firefox-check.ts';
import { clickInPopup } from '../../../cli/browser/firefox-popup.ts';
import { POPUP } from '../../../cli/browser/popup.ts';
import { type FirefoxSetting, startFirefox } from '../firefox-reading.ts';
import { aDownloadsFolder } from '../saved-check.ts';

const downloads = aDownloadsFolder();
let setting: FirefoxSetting;

beforeAll(async () => {
  setting = await startFirefox();
});

afterAll(async () => {
  await setting.close();
  downloads.remove();
});

describe('saving a check in Firefox', () => {
  it('writes a file that holds the page, the evidence and the verdicts', async () => {
    const { firefox, site } = setting;
    await firefox.evaluateInBrowser(
      `(folder) => {
        Services.prefs.setIntPref('browser.download.folderList', 2);
        Services.prefs.setStringPref('browser.download.dir', folder);
      }`,
      downloads.folder,
    );
    await firefox.goto(`${site.origin}/alhurra`);
    await checkFromToolbar(firefox);
    await clickInPopup(firefox, POPUP.save);
    const { name, text } = await downloads.saved();
    expect(name).toMatch(/^isnad-.*\.json$/);
    const record = JSON.parse(text);
    expect(record.annotations.length).toBe(record.sentences.length);
    expect(record.library.assertions.length).toBeGreaterThan(5);
  });
});
