import type { FirefoxWithExtension } from './firefox.ts';

/**
 * Clicks the toolbar button on the current tab: grants `activeTab` for it and opens the real popup; returns
 * when the popup has loaded.
 */
export async function clickAction(firefox: FirefoxWithExtension): Promise<void> {
  await firefox.evaluateInBrowser(`async () => {
    ${FIND_POPUP}
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const extension = WebExtensionPolicy.getByHostname(${JSON.stringify(new URL(firefox.extensionOrigin).host)}).extension;
    extension.tabManager.addActiveTabPermission(win.gBrowser.selectedTab);
    await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(win, true);
    for (let tries = 0; tries < 400; tries++) {
      const popup = findPopup();
      if (popup !== null && !popup.webProgress?.isLoadingDocument) return;
      await new Promise((resolve) => win.setTimeout(resolve, 25));
    }
    throw new Error('the popup did not open');
  }`);
}

/** Runs a function's source in the open popup with its window as \`content\`; the value must be JSON. */
export function evaluateInPopup<T>(firefox: FirefoxWithExtension, source: string): Promise<T> {
  return firefox.evaluateInBrowser<T>(
    `(source) => new Promise((resolve, reject) => {
    ${FIND_POPUP}
    const popup = findPopup();
    if (popup === null) throw new Error('no popup is open');
    const name = 'isnad-test-' + Math.random();
    popup.messageManager.addMessageListener(name, ({ data }) => {
      if (data.error === undefined) resolve(data.value);
      else reject(new Error(data.error));
    });
    const script = 'Promise.resolve().then(() => (' + source + ')(content)).then('
      + '(value) => sendAsyncMessage("' + name + '", { value }),'
      + '(error) => sendAsyncMessage("' + name + '", { error: String(error) }))';
    popup.messageManager.loadFrameScript('data:,' + encodeURIComponent(script), false);
  })`,
    source,
  );
}

/** Clicks the element of the popup that a selector names, as a reader's own click. */
export function clickInPopup(firefox: FirefoxWithExtension, selector: string): Promise<null> {
  return evaluateInPopup(
    firefox,
    `(content) => {
      const element = content.document.querySelector(${JSON.stringify(selector)});
      if (element === null) throw new Error('the popup has no ' + ${JSON.stringify(selector)});
      const handling = content.windowUtils.setHandlingUserInput(true);
      try { element.click(); } finally { handling.destruct(); }
      return null;
    }`,
  );
}

/** Closes the popup, if one is open. */
export async function closePopup(firefox: FirefoxWithExtension): Promise<void> {
  await firefox.evaluateInBrowser(`() => {
    ${FIND_POPUP}
    findPopup()?.closest('panel')?.hidePopup();
  }`);
}

const FIND_POPUP = `
    const win = Services.wm.getMostRecentWindow('navigator:browser');
    const findPopup = () => {
      const popup = win.document.querySelector('browser.webextension-popup-browser[remote]');
      return popup?.currentURI?.spec.endsWith('/popup.html') ? popup : null;
    };`;
