import { browser } from 'wxt/browser';

/** Firefox has a sidebar and no side panel; Chromium, which the types are made for, the reverse. */
interface FirefoxApi {
  readonly sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the side panel of a window and closes the popup once `told` has ended, so that what the panel is to show arrives.
 * Must be called inside the click: browsers open it only there.
 */
export function openSidePanel(windowId: number, told: Promise<void>): void {
  const { sidebarAction } = browser as FirefoxApi;
  if (sidebarAction === undefined) void browser.sidePanel.open({ windowId });
  else void sidebarAction.open();
  const close = () => window.close();
  void told.then(close, close);
}
