import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeTarget, openProbe, stopKeeper, stopWorker } from '../../../cli/browser/chromium.ts';
import { checkFromToolbar, clickInPopup, waitInPopup } from '../../../cli/browser/popup.ts';
import { openPage } from '../reading.ts';
import { type Setting, startChromium } from '../setup.ts';
import { readStored } from '../stored.ts';

let setting: Setting;

beforeAll(async () => {
  setting = await startChromium();
});

afterAll(async () => {
  await setting.close();
});

const SAVE = '.keep .page-actions button';

function isSaid(words: string): string {
  return `document.querySelector('.keep')?.textContent.includes(${JSON.stringify(words)}) ?? false`;
}

describe('saving an article from the popup', () => {
  it('keeps it with its text, says so, survives the worker, and is taken back by one click', async () => {
    const { browser } = setting;
    const probe = await openProbe(browser);
    const page = await openPage(setting, '/alhurra');
    const popup = await checkFromToolbar(browser, page);
    await waitInPopup(popup, isSaid('Save this article'));
    await clickInPopup(popup, SAVE);
    await waitInPopup(popup, isSaid('Saved'));
    const { tables } = await readStored(probe);
    expect(tables['kept']).toMatchObject([{ how: 'asked', removedAt: null }]);
    expect(tables['versions']).toMatchObject([{ text: expect.stringContaining('\n') }]);
    expect(tables['edits']).toMatchObject([
      { edit: { changes: [{ field: 'content' }, { field: 'how', value: 'asked' }] } },
    ]);
    const own = (tables['assertions'] ?? []).filter((row) => Object(row).shelf === 0);
    expect(own.length).toBeGreaterThan(5);
    // The page that wrote may be gone as well.
    await stopKeeper(browser);
    await stopWorker(browser);
    await waitInPopup(popup, isSaid('Undo'));
    await clickInPopup(popup, SAVE);
    await waitInPopup(popup, isSaid('bin'));
    const after = (await readStored(probe)).tables;
    expect(after['kept']).toMatchObject([{ removedAt: expect.any(Number) }]);
    expect((after['assertions'] ?? []).filter((row) => Object(row).shelf === 0)).toEqual([]);
    await clickInPopup(popup, SAVE);
    await waitInPopup(popup, isSaid('Saved'));
    await closeTarget(browser, popup);
    const again = await checkFromToolbar(browser, page);
    await waitInPopup(again, isSaid('This article is in your library.'));
    await closeTarget(browser, again);
    await page.close();
    expect(setting.errors).toEqual([]);
  });
});
