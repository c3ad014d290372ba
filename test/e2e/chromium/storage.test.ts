import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clickAction, openProbe, stopWorker } from '../../../cli/browser/chromium.ts';
import { clickInPopup, POPUP, waitInPopup } from '../../../cli/browser/popup.ts';
import { attachTarget } from '../../../cli/browser/target.ts';
import { openChecked, openPage, waitForReport } from '../reading.ts';
import { type Setting, startChromium } from '../setup.ts';
import { damageRows, readStored } from '../stored.ts';

let setting: Setting;
let probe: Page;

/** Each test damages the library, so each has a browser of its own. */
beforeEach(async () => {
  setting = await startChromium();
  probe = await openProbe(setting.browser);
  await waitForLibrary();
});

async function waitForLibrary(): Promise<void> {
  await expect
    .poll(async () => (await readStored(probe)).tables['shelves'], { timeout: 20_000 })
    .toContainEqual(expect.objectContaining({ state: 'active', pack: 'starter' }));
}

afterEach(async () => {
  await setting.close();
});

/** The verdicts of a page that is checked now, one letter each. */
async function verdicts(): Promise<string> {
  const page = await openChecked(setting, '/alhurra');
  const report = await waitForReport(probe, page.url());
  await page.close();
  if (report.kind !== 'done') throw new Error(report.message);
  return report.marks.map(({ kind }) => kind.slice(0, 1)).join('');
}

describe('the library', () => {
  it('holds the starter pack once, however often the worker starts', async () => {
    const { tables } = await readStored(probe);
    await stopWorker(setting.browser);
    await verdicts();
    await stopWorker(setting.browser);
    await verdicts();
    expect((await readStored(probe)).tables['articles']).toEqual(tables['articles']);
    expect(tables['articles']).toHaveLength(5);
  });

  it('is indexed again where an index is damaged, of another version, or gone', async () => {
    const before = await verdicts();
    const damages = [
      '(row) => ({ ...row, bytes: new Uint8Array([1, 2, 3]) })',
      '(row) => ({ ...row, bytes: row.bytes.map((byte, at) => (at === 0 ? byte + 1 : byte)) })',
      '(row) => ({ ...row, bytes: row.bytes.map((byte, at) => (at === row.bytes.length >> 1 ? byte ^ 255 : byte)) })',
      '(row) => ({ ...row, bytes: null })',
      '(row) => ({ ...row, revision: row.revision - 1 })',
    ];
    for (const damage of damages) {
      await damageRows(probe, 'segments', damage);
      await stopWorker(setting.browser);
      expect(await verdicts(), damage).toBe(before);
    }
  });

  it('answers with what is left, or says that it is damaged, where rows are', async () => {
    for (const table of ['assertions', 'claims', 'articles']) {
      await damageRows(
        probe,
        table,
        '(row) => ({ ...row, text: 5, quote: null, source: 7, title: {} })',
      );
      await stopWorker(setting.browser);
      const page = await openPage(setting, '/alhurra');
      const popup = await clickAction(setting.browser, page);
      await clickInPopup(popup, POPUP.check);
      const report = await waitForReport(probe, page.url());
      expect(['done', 'unreadable'], table).toContain(report.kind);
      await waitInPopup(popup, `!document.querySelector('.page-actions button')?.disabled`);
      expect((await popup.evaluate<string>('document.body.innerText')).length).toBeGreaterThan(20);
      await page.close();
    }
    expect(setting.errors).toEqual([]);
  });
});

describe('a full disk', () => {
  /** Makes every write of the running worker fail, as the browser does when the disk is full, or lets it again. */
  async function fillDisk(isFull: boolean): Promise<void> {
    const worker = await attachTarget(
      setting.browser.protocol,
      ({ type, url }) => type === 'service_worker' && url.includes(setting.browser.extensionId),
    );
    await worker.evaluate(
      isFull
        ? `for (const name of ['add', 'put']) {
            globalThis['real-' + name] ??= IDBObjectStore.prototype[name];
            IDBObjectStore.prototype[name] = () => { throw new DOMException('full', 'QuotaExceededError'); };
          }`
        : `for (const name of ['add', 'put']) IDBObjectStore.prototype[name] = globalThis['real-' + name];`,
    );
  }

  it('does not keep a page from being checked against what is there', async () => {
    const before = await verdicts();
    await damageRows(probe, 'segments', '(row) => ({ ...row, revision: -1 })');
    await stopWorker(setting.browser);
    await probe.evaluate(() => chrome.runtime.sendMessage(null).catch(String));
    await fillDisk(true);
    expect(await verdicts()).toBe(before);
  });

  it('leaves a library that could not be installed empty and says so, and installs it when there is room', async () => {
    await fillDisk(true);
    await probe.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase('isnad');
          request.onsuccess = () => resolve();
          request.onerror = () => reject(request.error);
        }),
    );
    const page = await openPage(setting, '/alhurra');
    const popup = await clickAction(setting.browser, page);
    await clickInPopup(popup, POPUP.check);
    await waitForReport(probe, page.url());
    await waitInPopup(popup, `!document.querySelector('.page-actions button')?.disabled`);
    expect(await popup.evaluate('document.body.innerText')).toMatch(/empty|disk is full/u);
    await page.close();
    await fillDisk(false);
    await stopWorker(setting.browser);
    expect(await verdicts()).toContain('c');
  });
});

declare const chrome: {
  readonly runtime: { sendMessage(message: null): Promise<unknown> };
};
