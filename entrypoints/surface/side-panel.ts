import { browser } from 'wxt/browser';

/** Firefox has a sidebar and no side panel; Chromium, which the types are made for, the reverse. A frame in a page of Firefox has neither. */
interface PanelApi {
  readonly sidebarAction?: { open(): Promise<void> };
  readonly sidePanel?: { open(beside: { readonly tabId: number }): Promise<void> };
}

/**
 * What opens the side panel beside a tab (one that is open stays), null where nothing does. Must be called inside the click or key
 * press: browsers open it only there. What the browser refuses stays closed; nobody can do anything about that.
 */
export function panelOpener(tabId: number): (() => void) | null {
  const { sidebarAction, sidePanel } = browser as unknown as PanelApi;
  if (sidebarAction === undefined && sidePanel === undefined) return null;
  return () => {
    const opening = sidebarAction?.open() ?? sidePanel?.open({ tabId });
    opening?.catch(() => undefined);
  };
}
