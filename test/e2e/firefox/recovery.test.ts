import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../cli/browser/until.ts';
import { SMALL_LIBRARY } from '../../engine/kept-samples.ts';
import { backupOf } from '../../packs/formats/files.ts';
import { type FirefoxSetting, startFirefox } from '../firefox-reading.ts';

let setting: FirefoxSetting;

beforeAll(async () => {
  setting = await startFirefox();
});

afterAll(async () => {
  await setting.close();
});

async function openPage(place: string): Promise<void> {
  const { firefox } = setting;
  await firefox.goto('about:blank');
  await firefox.goto(`${firefox.extensionOrigin}/library.html${place}`);
}

function holds(expression: string): Promise<true> {
  return until(expression, () =>
    setting.firefox.evaluate<true | null>(`() => (${expression}) || null`),
  );
}

/** Brings a backup in as a reader would. */
async function bringIn(bytes: Uint8Array): Promise<void> {
  await holds(`document.querySelector('#files-chosen') !== null`);
  await setting.firefox.evaluate(
    `(text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(text), (it) => it.charCodeAt(0))], 'mine.isnad'));
      const input = document.querySelector('#files-chosen');
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }`,
    Buffer.from(bytes).toString('base64'),
  );
  const button = `[...document.querySelectorAll('button')].find((it) => it.textContent === 'Bring it in')`;
  await holds(`${button} !== undefined`);
  await setting.firefox.evaluate(`() => { ${button}.click(); }`);
  await holds(`document.querySelector('.import-state')?.textContent.includes('What came in')`);
}

/** The rows of all that the reader made, as texts. */
const madeRows = () =>
  setting.firefox.evaluate<string>(
    `() => new Promise((resolve, reject) => {
      const opening = indexedDB.open('isnad');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const names = ['kept', 'contents', 'versions', 'notes', 'judgements', 'edits'];
        const reading = opening.result.transaction(names);
        const rows = names.map((name) => reading.objectStore(name).getAll());
        reading.oncomplete = () => {
          opening.result.close();
          resolve(JSON.stringify(rows.map(({ result }) => result)));
        };
      };
    })`,
  );

/** As a browser that gives it up. */
const deleteDatabase = () =>
  setting.firefox.evaluate(
    `() => new Promise((resolve, reject) => {
      const deleting = indexedDB.deleteDatabase('isnad');
      deleting.onerror = () => reject(deleting.error);
      deleting.onsuccess = () => resolve(null);
    })`,
  );

describe('a library that Firefox lost', () => {
  it('is filled from its second copy, and the library page says so', async () => {
    await openPage('#/files');
    await bringIn(await backupOf(SMALL_LIBRARY));
    await openPage('');
    // One of the two articles was saved by itself years ago: opening the page destroys it.
    await until('what stays', async () => {
      const [kept] = JSON.parse(await madeRows()) as readonly [readonly unknown[]];
      return kept.length === 1 ? true : null;
    });
    const before = await madeRows();
    await deleteDatabase();
    await openPage('');
    await holds(`document.body.textContent.includes('had lost your library')`);
    expect(await madeRows()).toBe(before);
  });
});
