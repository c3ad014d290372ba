import { browser } from 'wxt/browser';

/** Firefox 137 and later open their page of keys by a call of their own; the types are made for Chromium. */
interface FirefoxCommands {
  readonly openShortcutSettings?: () => Promise<void>;
}

/** What opens the browser's page of keys; null where there are no keys, or no way to that page. */
export function keysPage(): (() => void) | null {
  const commands = browser.commands as FirefoxCommands | undefined;
  if (commands === undefined) return null;
  const { openShortcutSettings } = commands;
  if (openShortcutSettings !== undefined) return () => void openShortcutSettings();
  // Firefox lets nobody open a page of its own by its address.
  if (import.meta.env.FIREFOX) return null;
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
