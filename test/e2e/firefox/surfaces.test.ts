import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFromToolbar } from '../../../cli/browser/firefox-check.ts';
import { closePopup } from '../../../cli/browser/firefox-popup.ts';
import { until } from '../../../cli/browser/until.ts';
import { type FirefoxSetting, startFirefox } from '../firefox-reading.ts';

let setting: FirefoxSetting;

beforeAll(async () => {
  setting = await startFirefox();
});

afterAll(async () => {
  await setting.close();
});

const SIDEBAR = `
  const win = Services.wm.getMostRecentWindow('navigator:browser');
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = [...WebExtensionPolicy.getActiveExtensions()].find(({ mozExtensionHostname }) => HOST.includes(mozExtensionHostname));
  const sidebar = ExtensionParent.apiManager.global.sidebarActionFor(extension);`;

/** Runs a function's source with the sidebar's window as `content`, as a reader's own click would; the value must be JSON. */
function inSidebar<T>(source: string): Promise<T> {
  const { firefox } = setting;
  return firefox.evaluateInBrowser<T>(
    `(source) => new Promise((resolve, reject) => {
      const win = Services.wm.getMostRecentWindow('navigator:browser');
      const inner = win.SidebarController.browser.contentDocument;
      const panel = inner.getElementById('webext-panels-browser');
      if (panel === null) return reject(new Error('no sidebar'));
      const name = 'isnad-test-' + Math.random();
      panel.messageManager.addMessageListener(name, ({ data }) =>
        data.error === undefined ? resolve(data.value) : reject(new Error(data.error)));
      const script = 'Promise.resolve().then(() => (' + source + ')(content)).then('
        + '(value) => sendAsyncMessage("' + name + '", { value }),'
        + '(error) => sendAsyncMessage("' + name + '", { error: String(error) }))';
      panel.messageManager.loadFrameScript('data:,' + encodeURIComponent(script), false);
    })`,
    source,
  );
}

function waitInSidebar(expression: string): Promise<true> {
  return until(`in the sidebar: ${expression}`, async () => {
    const holds = await inSidebar<boolean>(`({ document }) => Boolean(${expression})`).catch(
      () => false,
    );
    return holds ? true : null;
  });
}

const count = (selector: string) =>
  inSidebar<number>(`({ document }) => document.querySelectorAll('${selector}').length`);
const click = (selector: string) =>
  inSidebar<null>(
    `({ document }) => { document.querySelector('${selector}').click(); return null; }`,
  );

/** In CSS pixels of the page's window. */
async function rightClick({ x, y }: { readonly x: number; readonly y: number }): Promise<void> {
  await setting.firefox.send('WebDriver:PerformActions', {
    actions: [
      {
        type: 'pointer',
        id: 'mouse',
        parameters: { pointerType: 'mouse' },
        actions: [
          { type: 'pointerMove', duration: 0, x, y },
          { type: 'pointerDown', button: 2 },
          { type: 'pointerUp', button: 2 },
        ],
      },
    ],
  });
}

describe('the sidebar of Firefox', () => {
  it('lists the sentences of the page beside it, each with its evidence', async () => {
    const { firefox, site } = setting;
    await firefox.goto(`${site.origin}/saraya`);
    await checkFromToolbar(firefox);
    await closePopup(firefox);
    const host = JSON.stringify(firefox.extensionOrigin);
    await firefox.evaluateInBrowser(
      `async () => { const HOST = ${host}; ${SIDEBAR} await sidebar.open(win); }`,
    );
    await waitInSidebar(`document.querySelector('.row.corroborated') !== null`);
    expect(await count('.row')).toBeGreaterThan(5);
    await click('.row.corroborated .row-line');
    await waitInSidebar(`document.querySelector('.row-body .chain') !== null`);
    expect(await count('.row-body blockquote')).toBeGreaterThan(1);
  });

  it('lets evidence be overruled and the overruling be undone', async () => {
    const before = await count('.row-body .quotes .evidence');
    await click('.row-body .judge button');
    await waitInSidebar(`document.querySelector('.row-body .undo') !== null`);
    expect(await count('.row-body .quotes .evidence')).toBe(before - 1);
    await click('.row-body .undo');
    await waitInSidebar(`document.querySelector('.row-body .undo') === null`);
    expect(await count('.row-body .quotes .evidence')).toBe(before);
  });

  it('leads to a sentence of the page and back', async () => {
    const { firefox } = setting;
    const scrolled = () => firefox.evaluate<number>('() => Math.round(window.scrollY)');
    await firefox.evaluate('() => window.scrollTo(0, 7)');
    await inSidebar<null>(
      `({ document }) => { [...document.querySelectorAll('.row-line')].at(-1).click(); return null; }`,
    );
    await waitInSidebar(`document.querySelectorAll('.row-actions button').length === 2`);
    await inSidebar<null>(
      `({ document }) => { [...document.querySelectorAll('.row-actions button')].at(-1).click(); return null; }`,
    );
    await waitInSidebar(`document.querySelector('.return') !== null`);
    await click('.return');
    await until('the place before', async () => ((await scrolled()) === 7 ? true : null));
  });

  it('checks text that the reader selects, by the entry of the browser’s own menu', async () => {
    const { firefox } = setting;
    const selected = await firefox.evaluate<{ text: string; x: number; y: number }>(`() => {
      const paragraph = document.querySelector('.body p');
      paragraph.scrollIntoView({ block: 'center', behavior: 'instant' });
      getSelection().selectAllChildren(paragraph);
      const [{ left, top, width, height }] = paragraph.getClientRects();
      return { text: paragraph.textContent, x: Math.round(left + width / 2), y: Math.round(top + height / 4) };
    }`);
    await rightClick(selected);
    await until('the menu', () =>
      firefox.evaluateInBrowser<true | null>(`() => {
        const { document } = Services.wm.getMostRecentWindow('navigator:browser');
        const menu = document.getElementById('contentAreaContextMenu');
        const entry = [...menu.querySelectorAll('menuitem')].find(({ label }) => label === 'Check the selected text');
        if (menu.state !== 'open' || entry === undefined) return null;
        menu.activateItem(entry);
        return true;
      }`),
    );
    await waitInSidebar(`document.querySelector('.selected .row') !== null`);
    const told = await inSidebar<string>(
      `({ document }) => document.querySelector('.selected .row-text').textContent`,
    );
    expect(told.length).toBeGreaterThan(20);
    expect(selected.text).toContain(told);
    expect(await count('.selected .row-body blockquote')).toBeGreaterThan(1);
    await click('.selected > button');
    await waitInSidebar(`document.querySelector('.selected') === null`);
  });
});

describe('the first page in Firefox', () => {
  it('shows the example with its states, and opens what is known of a sentence', async () => {
    const { firefox } = setting;
    await firefox.goto(`${firefox.extensionOrigin}/welcome.html`);
    await until('the example', async () =>
      (await firefox.evaluate<number>(`() => document.querySelectorAll('.example-card').length`)) >
      0
        ? true
        : null,
    );
    const said = await firefox.evaluate<string>(`() => document.body.innerText`);
    expect(said).toContain('Corroborated');
    expect(said).toContain('Check the selected text');
  });
});
