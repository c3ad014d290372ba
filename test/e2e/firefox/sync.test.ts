import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../cli/browser/until.ts';
import { type FirefoxSetting, startFirefox } from '../firefox-reading.ts';
import { ACCOUNT, serveWebDav, type WebDavServer } from '../webdav-server.ts';

const PASSPHRASE = 'lantern harbour velvet gravel';

let setting: FirefoxSetting;
let server: WebDavServer;

beforeAll(async () => {
  [setting, server] = await Promise.all([startFirefox(), serveWebDav()]);
  const { firefox } = setting;
  await firefox.goto(`${firefox.extensionOrigin}/sync.html`);
});

afterAll(async () => {
  await Promise.all([setting?.close(), server?.close()]);
});

const fill = (name: string, text: string) =>
  setting.firefox.evaluate(
    `(name, text) => { document.querySelector('[name="' + name + '"]').value = text; }`,
    name,
    text,
  );

/** Clicks as the reader's mouse does: the browser asks for a permission nowhere else. */
async function click(selector: string): Promise<void> {
  const { firefox } = setting;
  await until(selector, () =>
    firefox.evaluate<true | null>(`(it) => document.querySelector(it) && true`, selector),
  );
  const found = await firefox.send('WebDriver:FindElement', {
    using: 'css selector',
    value: selector,
  });
  const [id] = Object.values((found as { readonly value: Record<string, string> }).value);
  await firefox.send('WebDriver:ElementClick', { id });
}

const textOf = (selector: string) =>
  until(selector, () =>
    setting.firefox.evaluate<string | null>(
      `(it) => document.querySelector(it)?.textContent || null`,
      selector,
    ),
  );

describe('the page of sync', () => {
  it('asks Firefox for the host in the click, and finds out what the storage does', async () => {
    await textOf('#sync-step');
    await setting.firefox.evaluate(`() => {
      const select = document.querySelector('select');
      select.value = 'other';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }`);
    await fill('address', server.address);
    await fill('user', ACCOUNT.user);
    await fill('password', ACCOUNT.password);
    await click('form button[type=submit]');
    await textOf('.findings');
    expect(server.requests[0]).toMatch(/^PUT \/dav\/isnad\/vault\/probe-/);
  }, 120_000);

  it('makes a key of a passphrase, a library on the storage, and syncs with it', async () => {
    await click('section section button.primary');
    await textOf('.strength');
    await fill('passphrase', PASSPHRASE);
    await fill('again', PASSPHRASE);
    await click('form button[type=submit]');
    await textOf('.recovery');
    const words = await setting.firefox.evaluate<string[]>(
      `() => [...document.querySelectorAll('.recovery li')].map((it) => it.textContent)`,
    );
    expect(words).toHaveLength(24);
    await click('.step button.primary');
    await until('the question', () =>
      setting.firefox.evaluate<true | null>(
        `() => document.querySelector('[name^=word-]') && true`,
      ),
    );
    await setting.firefox.evaluate(
      `(words) => {
        for (const field of document.querySelectorAll('[name^=word-]')) {
          field.value = words[Number(field.name.slice(5)) - 1];
        }
      }`,
      words,
    );
    await click('form button[type=submit]');
    await textOf('.fingerprint');
    await click('form button[type=submit]');
    await until('sync is done', async () => {
      const shown = await setting.firefox.evaluate<string | null>(
        `() => document.querySelector('.standing')?.textContent ?? null`,
      );
      return shown?.includes('Up to date') ? true : null;
    });
    // One slot for the passphrase, one for the words; an empty library has nothing else to say.
    const keys = [...server.files.keys()].filter((path) => path.includes('/isnad/vault/key-'));
    expect(keys).toHaveLength(2);
  }, 180_000);

  it('has keys and account for the next page that is opened', async () => {
    const { firefox } = setting;
    await firefox.goto(`${firefox.extensionOrigin}/sync.html`);
    expect(await textOf('.standing')).toContain('Up to date');
    expect(await textOf('.address')).toBe(server.address.replace(/\/$/, ''));
  }, 60_000);
});
