import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeLibrary } from '../../bench/made-up-library.ts';
import { SMALL_LIBRARY } from '../../engine/kept-samples.ts';
import { backupOf } from '../../packs/formats/files.ts';
import { type Setting, startChromium } from '../setup.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const FIND_VIOLATIONS = `${AXE};
  axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`;

/** Articles of 50 sentences, enough that bringing them in can be stopped. */
const LARGE = 120;

let setting: Setting;
let page: Page;
let large: Buffer;

/** Ms that work may take on a machine that others keep busy. */
const PATIENCE = { timeout: 120_000 };

beforeAll(async () => {
  large = Buffer.from(await backupOf(makeLibrary(LARGE)));
  setting = await startChromium({}, { locale: 'en' });
  page = await openFilesPage();
});

afterAll(async () => {
  await setting.close();
});

async function openFilesPage(): Promise<Page> {
  const opened = await setting.browser.context.newPage();
  await opened.goto(`chrome-extension://${setting.browser.extensionId}/library.html#/files`);
  await opened.locator('#files-chosen').waitFor({ state: 'attached' });
  return opened;
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const heading = (name: string) => page.getByRole('heading', { name });
const choose = (name: string, buffer: Buffer) =>
  page.locator('#files-chosen').setInputFiles({ name, mimeType: '', buffer });
const outcome = () => page.locator('.outcomes').textContent();

async function bringIn(name: string, file: Buffer): Promise<void> {
  await choose(name, file);
  await heading('What these files would change').waitFor();
  await button('Bring it in').click();
  await heading('What came in').waitFor(PATIENCE);
}

async function takeOut(format: string): Promise<Buffer> {
  await page.getByLabel('Format').selectOption(format);
  await button('Write the file').click();
  const link = page.getByRole('link', { name: 'Save the file' });
  await link.waitFor();
  const downloading = page.waitForEvent('download');
  await link.click();
  return readFileSync(await (await downloading).path());
}

/** All lines of a backup but the first and the last, which tell when it was made. */
function rowsIn(backup: Buffer): readonly string[] {
  return gunzipSync(backup).toString().trimEnd().split('\n').slice(1, -1);
}

const countOf = (table: string) =>
  page.evaluate(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('isnad');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction(name).objectStore(name).count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
    table,
  );

/** One page, as a reader has one: the steps follow one another. */
describe('what goes in and out on the library page', () => {
  const small = backupOf(SMALL_LIBRARY).then((bytes) => Buffer.from(bytes));

  it('refuses hostile files, says why, and writes nothing', async () => {
    const cut = (await small).subarray(0, 400);
    await page.locator('#files-chosen').setInputFiles([
      { name: 'cut.isnad', mimeType: '', buffer: cut },
      { name: 'deep.json', mimeType: '', buffer: Buffer.from('['.repeat(500_000)) },
      {
        name: 'proto.isnad',
        mimeType: '',
        buffer: Buffer.from('{"format":"isnad-library","__proto__":{"formatVersion":1}}\n'),
      },
      { name: 'bomb.isnad.gz', mimeType: '', buffer: Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3]) },
    ]);
    await heading('What these files would change').waitFor();
    expect(await page.locator('.outcomes .trouble').count()).toBe(4);
    expect(await outcome()).toContain('damaged, cut, or was changed');
    expect(await page.getByText('Nothing here can be brought in.').count()).toBe(1);
    expect(await countOf('kept')).toBe(0);
    await button('Close').click();
  });

  it('says first what a backup would bring, and writes nothing before it is told to', async () => {
    await choose('mine.isnad', await small);
    await heading('What these files would change').waitFor();
    expect(await outcome()).toContain('2 new');
    expect(await countOf('kept')).toBe(0);
    expect(await page.evaluate(FIND_VIOLATIONS)).toEqual([]);
    await button('Bring it in').click();
    await heading('What came in').waitFor(PATIENCE);
    expect(await countOf('kept')).toBe(2);
  });

  it('gives back the same rows when the library is taken out as a backup', async () => {
    const rows = rowsIn(await takeOut('backup'));
    expect(rows).toEqual((await small).toString().trimEnd().split('\n').slice(1, -1));
  });

  it('has nothing to bring in where all of it is there', async () => {
    await choose('renamed by someone', await small);
    await page.getByText('there is nothing to bring in').waitFor();
    await button('Close').click();
  });

  it('takes what it brought back, into the bin, and can bring it in again', async () => {
    await bringIn('large.isnad', large);
    expect(await countOf('kept')).toBe(2 + LARGE);
    await button('Take it all back').click();
    await page.getByText('It was taken back').waitFor(PATIENCE);
    await page.locator('nav a', { hasText: 'Bin' }).click();
    // One of the small library lies there too.
    await page.getByText(`${LARGE + 1} articles in the bin`).waitFor();
    await page.locator('nav a', { hasText: 'In and out' }).click();
  });

  it('is stopped and goes on, also in another page after this one was closed in the middle', async () => {
    await choose('large.isnad', large);
    await button('Bring it in').click();
    await page.locator('progress[value]').waitFor();
    await button('Stop').click();
    await heading('The import was stopped half way').waitFor();
    await button('Go on').click();
    await page.locator('progress[value]').waitFor();
    await page.close();
    page = await openFilesPageAgain();
    await heading('The import was stopped half way').waitFor();
    await button('Go on').click();
    await heading('What came in').waitFor(PATIENCE);
    expect(await outcome()).toContain(`${LARGE} changed`);
    await page.locator('nav a', { hasText: 'Articles' }).click();
    await page.getByText(`${LARGE + 6} articles`).waitFor();
    await page.locator('nav a', { hasText: 'In and out' }).click();
    await button('Close').click();
  });

  it('takes a page of the web that was saved as a file', async () => {
    const html = `<!doctype html><html lang="en"><title>Storm</title><article><h1>Storm hits the coast</h1>
      <p>The mayor said on Monday that the storm took the roofs of 30 houses in the town.</p>
      <p>Schools stay closed until Thursday, the ministry of education said in a statement.</p></article></html>`;
    await bringIn('storm.html', Buffer.from(html));
    expect(await outcome()).toContain('1 new');
    await button('Close').click();
  });

  it('names the lines of a table that cannot be used, and brings in the others', async () => {
    const table =
      'url,title,published\nhttps://a.example/1,One,2024-05-18\n,,2024\nhttps://a.example/2,Two,soon\n';
    await bringIn('table.csv', Buffer.from(table));
    expect(await outcome()).toContain('1 new');
    expect(await outcome()).toMatch(/\d entr(?:y|ies) cannot be used/);
    await button('Close').click();
  });

  it('takes out only what was selected, and a table of it', async () => {
    await page.locator('nav a', { hasText: 'Articles' }).click();
    await page.locator('.pick input').first().check();
    await button('Take them out as a file').click();
    await page.getByLabel('Which articles').waitFor();
    const table = (await takeOut('csv')).toString();
    const addresses = [...table.matchAll(/^https:[^,]+/gm)].map(([address]) => address);
    expect(new Set(addresses).size).toBe(1);
  });

  it('keeps a copy by itself and says what it would bring back', async () => {
    await page.locator('.snapshots li').first().waitFor();
    await page.locator('.snapshots button').first().click();
    await page
      .getByText('there is nothing to bring in')
      .or(heading('What these files would change'))
      .first()
      .waitFor();
    await page.locator('.import-state .page-actions button').last().click();
  });

  it('tells what takes room', async () => {
    await page.locator('.room').waitFor();
    expect(await page.locator('.room').textContent()).toMatch(/Articles and their texts.*\d/);
    expect(await page.evaluate(FIND_VIOLATIONS)).toEqual([]);
  });

  it('does nothing wrong in silence', () => {
    expect(setting.errors).toEqual([]);
  });
});

async function openFilesPageAgain(): Promise<Page> {
  const opened = await setting.browser.context.newPage();
  await opened.goto(`chrome-extension://${setting.browser.extensionId}/library.html#/files`);
  return opened;
}
