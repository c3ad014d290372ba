import { afterAll, beforeAll, describe, it } from 'vitest';
import { checkFromToolbar, waitInPopup } from '../../../cli/browser/firefox-check.ts';
import { clickInPopup } from '../../../cli/browser/firefox-popup.ts';
import { type FirefoxSetting, startFirefox } from '../firefox-reading.ts';

let setting: FirefoxSetting;

beforeAll(async () => {
  setting = await startFirefox();
});

afterAll(async () => {
  await setting.close();
});

const SAVE = '.keep .page-actions button';
const isSaid = (words: string) =>
  `document.querySelector('.keep')?.textContent.includes(${JSON.stringify(words)}) ?? false`;

describe('saving an article from the popup in Firefox', () => {
  it('says that it was saved, and takes it back by one click', async () => {
    const { firefox, site } = setting;
    await firefox.goto(`${site.origin}/alhurra`);
    await checkFromToolbar(firefox);
    await waitInPopup(firefox, isSaid('Save this article'));
    await clickInPopup(firefox, SAVE);
    await waitInPopup(firefox, isSaid('Saved'));
    await clickInPopup(firefox, SAVE);
    await waitInPopup(firefox, isSaid('bin'));
  });
});
