import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../cli/browser/until.ts';
import { makeLibrary } from '../../bench/made-up-library.ts';
import { SMALL_LIBRARY } from '../../engine/kept-samples.ts';
import { backupOf } from '../../packs/formats/files.ts';
import { type FirefoxSetting, startFirefox } from '../firefox-reading.ts';

let setting: FirefoxSetting;

beforeAll(async () => {
  setting = await startFirefox();
  await openPage();
});

afterAll(async () => {
  await setting.close();
});

async function openPage(): Promise<void> {
  const { firefox } = setting;
  await firefox.goto('about:blank');
  await firefox.goto(`${firefox.extensionOrigin}/library.html#/files`);
}

/** Chooses a file as a reader would. */
async function choose(name: string, bytes: Uint8Array): Promise<void> {
  await shown('#files-chosen');
  await setting.firefox.evaluate(
    `({ name, text }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(text), (it) => it.charCodeAt(0))], name));
      const input = document.querySelector('#files-chosen');
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }`,
    { name, text: Buffer.from(bytes).toString('base64') },
  );
}

function holds(expression: string): Promise<true> {
  return until(expression, () =>
    setting.firefox.evaluate<true | null>(`() => (${expression}) || null`),
  );
}

const shown = (selector: string) => holds(`document.querySelector('${selector}') !== null`);
const says = (text: string) =>
  holds(`document.querySelector('.import-state')?.textContent.includes('${text}') ?? false`);

async function click(name: string): Promise<void> {
  const button = `[...document.querySelectorAll('button')].find((it) => it.textContent === '${name}')`;
  await holds(`${button} !== undefined`);
  await setting.firefox.evaluate(`() => { ${button}.click(); }`);
}

const countOf = (table: string) =>
  setting.firefox.evaluate<number>(
    `(name) => new Promise((resolve, reject) => {
      const opening = indexedDB.open('isnad');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const counting = opening.result.transaction(name).objectStore(name).count();
        counting.onsuccess = () => {
          opening.result.close();
          resolve(counting.result);
        };
      };
    })`,
    table,
  );

/** The file that waits to be saved, from the folder that the extension has of its own. */
const waitingFile = () =>
  setting.firefox.evaluate<string>(
    `async () => {
      const folder = await navigator.storage.getDirectory();
      for await (const handle of folder.values()) {
        if (handle.kind !== 'file') continue;
        const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
        return btoa(String.fromCharCode(...bytes));
      }
      return '';
    }`,
  );

describe('what goes in and out on the library page in Firefox', () => {
  it('refuses a backup that was cut, says why, and writes nothing', async () => {
    const small = await backupOf(SMALL_LIBRARY);
    await choose('cut.isnad', small.slice(0, small.length - 10));
    await says('damaged, cut, or was changed');
    expect(await countOf('kept')).toBe(0);
    await click('Close');
  });

  it('gives back the rows that came in when the library is taken out', async () => {
    const small = await backupOf(SMALL_LIBRARY);
    await choose('mine.isnad', small);
    await says('2 new');
    expect(await countOf('kept')).toBe(0);
    await click('Bring it in');
    await says('What came in');
    await click('Close');
    await click('Write the file');
    await shown('.save-file');
    const written = gunzipSync(Buffer.from(await waitingFile(), 'base64')).toString();
    const rowsIn = (text: string) => text.trimEnd().split('\n').slice(1, -1);
    expect(rowsIn(written)).toEqual(rowsIn(new TextDecoder().decode(small)));
  });

  it('goes on with an import whose page was closed in the middle', async () => {
    const articles = 60;
    await choose('large.isnad', await backupOf(makeLibrary(articles)));
    await click('Bring it in');
    await shown('progress[value]');
    await openPage();
    await says('The import was stopped half way');
    await click('Go on');
    await says('What came in');
    // One of the two small articles was saved by itself and lay in the bin for years: opening the page retires it.
    await until('all that came in, and the one that stays', async () =>
      (await countOf('kept')) === articles + 1 ? true : null,
    );
  });
});
