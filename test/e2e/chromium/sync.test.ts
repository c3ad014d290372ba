import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acceptHost } from '../../../cli/browser/chromium.ts';
import { type Setting, startChromium } from '../setup.ts';
import { ACCOUNT, serveWebDav, type WebDavServer } from '../webdav-server.ts';

const PASSPHRASE = 'فانوس مرفأ مخمل حصى';
const PATTERN = 'http://127.0.0.1/*';
/** Longer than a key takes on a busy machine. */
const SOON = { timeout: 60_000 };

let laptop: Setting;
let phone: Setting;
let server: WebDavServer;
let words: readonly string[];

beforeAll(async () => {
  [laptop, phone, server] = await Promise.all([startChromium(), startChromium(), serveWebDav()]);
  await acceptHost(laptop.browser, PATTERN);
  await acceptHost(phone.browser, PATTERN);
});

afterAll(async () => {
  await Promise.all([laptop, phone, server].map((each) => each?.close()));
});

beforeEach(() => {
  server.mischief = { does: null, of: 'all' };
  server.password = ACCOUNT.password;
});

async function openSync({ browser }: Setting): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/sync.html`);
  await page.locator('.sync h2').first().waitFor();
  return page;
}

const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click();

async function tryPlace(page: Page): Promise<void> {
  await page.locator('select').selectOption('other');
  await page.locator('[name=address]').fill(server.address);
  await page.locator('[name=user]').fill(ACCOUNT.user);
  await page.locator('[name=password]').fill(ACCOUNT.password);
  await press(page, 'Try the storage');
}

const alertOf = (page: Page) => page.locator('[role=alert]').first().textContent(SOON);
const stateOf = (page: Page) => page.locator('.standing').textContent(SOON);

async function syncNow(page: Page): Promise<void> {
  await press(page, 'Sync now');
  await page.getByRole('button', { name: 'Sync now' }).waitFor(SOON);
}

async function articlesIn(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('isnad');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('kept').objectStore('kept').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
}

async function addArticle({ browser }: Setting, name: string): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/library.html#/add`);
  const text = `<!doctype html><html lang="en"><title>${name}</title><article><h1>${name}</h1>${'<p>The ministry said on 18 May 2024 that 1,350 people were moved from the coast after the storm.</p>'.repeat(3)}</article>`;
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: `${name}.html`,
      mimeType: 'text/html',
      buffer: Buffer.from(text),
    });
  await expect.poll(() => articlesIn(page), SOON).toBeGreaterThan(0);
  await page.close();
}

describe('sync', () => {
  it('is set up in three steps, and puts the library on the server sealed', async () => {
    await addArticle(laptop, 'Storm');
    const page = await openSync(laptop);
    await tryPlace(page);
    await page.locator('.findings').waitFor(SOON);
    expect(await page.locator('.findings').textContent()).toContain('gives them back');
    await press(page, 'Go on');
    await page.locator('[name=passphrase]').fill(PASSPHRASE);
    await page.locator('[name=again]').fill(PASSPHRASE);
    await press(page, 'Make the library there');
    await page.locator('.recovery').waitFor(SOON);
    words = await page.locator('.recovery li').allTextContents();
    expect(words).toHaveLength(24);
    await press(page, 'I have them');
    for (const field of await page.locator('[name^=word-]').all()) {
      const at = Number((await field.getAttribute('name'))?.slice('word-'.length));
      await field.fill(words[at - 1] ?? '');
    }
    await press(page, 'Compare');
    await page.locator('[name=device]').fill('Laptop');
    await press(page, 'Start syncing');
    await expect.poll(() => stateOf(page), SOON).toContain('Up to date');
    const stored = Buffer.concat([...server.files.values()]).toString('latin1');
    expect([...server.files.keys()].some((path) => path.includes('/isnad/log/'))).toBe(true);
    expect(stored).not.toMatch(/ministry|Storm|Laptop/);
    expect(stored).not.toContain(words.slice(0, 3).join(' '));
    await page.close();
  }, 180_000);

  it('opens on another browser by the passphrase alone, and brings the library there', async () => {
    const page = await openSync(phone);
    await tryPlace(page);
    await press(page, 'Go on');
    await page.locator('[name=passphrase]').fill('another passphrase');
    await press(page, 'Open it');
    expect(await alertOf(page)).toContain('opens no key');
    await page.locator('[name=passphrase]').fill(PASSPHRASE);
    await press(page, 'Open it');
    await page.locator('.fingerprint').waitFor(SOON);
    await press(page, 'Start syncing');
    await expect.poll(() => stateOf(page), SOON).toContain('Up to date');
    expect(await articlesIn(page)).toBe(1);
    expect(await page.locator('.devices').textContent()).toContain('Laptop');
    const other = await openSync(laptop);
    const four = (of: Page) => of.locator('.fingerprint strong').textContent();
    expect(await four(page)).toBe(await four(other));
    await Promise.all([page.close(), other.close()]);
  }, 180_000);

  it('is opened by the recovery words', async () => {
    const page = await openSync(laptop);
    await page.locator('#keys summary').first().click();
    await page.locator('#keys input[value=words]').check();
    await page.locator('#keys textarea').fill(words.join('\n'));
    await press(page, 'Open');
    await page.locator('.keys').waitFor(SOON);
    expect(await page.locator('.keys li').count()).toBe(2);
    await page.close();
  }, 120_000);

  it('says of a revoked password what to do, and takes another', async () => {
    const page = await openSync(laptop);
    server.password = 'another';
    await syncNow(page);
    expect(await alertOf(page)).toContain('may have been revoked');
    await press(page, 'Enter another password');
    await page.locator('[name=password]').fill('another');
    await press(page, 'Try and keep it');
    await expect.poll(() => stateOf(page), SOON).toContain('Up to date');
    server.password = ACCOUNT.password;
    await syncNow(page);
    await press(page, 'Enter another password');
    await page.locator('[name=password]').fill(ACCOUNT.password);
    await press(page, 'Try and keep it');
    await expect.poll(() => stateOf(page), SOON).toContain('Up to date');
    await page.close();
  }, 120_000);

  it('says that the server is full, that a log-in page answers, that it is busy; and goes on after', async () => {
    const page = await openSync(laptop);
    server.mischief = { does: 'web-page', of: 'all' };
    await syncNow(page);
    expect(await alertOf(page)).toContain('A web page answered');
    server.mischief = { does: 503, of: 'all' };
    await syncNow(page);
    expect(await alertOf(page)).toContain('cannot do it now');
    await addArticle(laptop, 'Flood');
    server.mischief = { does: 507, of: 'writing' };
    await syncNow(page);
    expect(await alertOf(page)).toContain('no room left');
    server.mischief = { does: null, of: 'all' };
    await syncNow(page);
    await expect.poll(() => stateOf(page), SOON).toContain('Up to date');
    await page.close();
  }, 180_000);

  it('asks again for a permission that was taken back', async () => {
    const page = await openSync(laptop);
    await page.evaluate((pattern) => chrome.permissions.remove({ origins: [pattern] }), PATTERN);
    const before = server.requests.length;
    await syncNow(page);
    expect(await alertOf(page)).toContain('does not let Isnad speak');
    expect(server.requests.length).toBe(before);
    await acceptHost(laptop.browser, PATTERN);
    await page.bringToFront();
    await press(page, 'Allow it');
    await expect.poll(() => stateOf(page), SOON).toContain('Up to date');
    await page.close();
  }, 120_000);

  it('ends with password and keys forgotten, the library and the files left', async () => {
    const page = await openSync(phone);
    const before = server.files.size;
    await page.locator('summary', { hasText: 'Stop syncing' }).click();
    await press(page, 'Stop it, and forget password and keys');
    await page.locator('select').waitFor(SOON);
    expect([await articlesIn(page), server.files.size]).toEqual([1, before]);
    expect(laptop.errors.filter((error) => !/Failed to load resource/.test(error))).toEqual([]);
    expect(phone.errors.filter((error) => !/Failed to load resource/.test(error))).toEqual([]);
    await page.close();
  }, 120_000);
});

declare const chrome: {
  readonly permissions: { remove(what: { readonly origins: string[] }): Promise<boolean> };
};
