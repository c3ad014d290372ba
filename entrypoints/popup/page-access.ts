import { browser } from 'wxt/browser';
import type { PageAccess } from '../../components/popup/popup-content.ts';

/**
 * Whether the page in a tab can be read at all. It is tried, with a script that only looks at the kind of
 * document: that also finds out stores and PDF viewers, without a list of addresses. Opening the popup
 * has granted `activeTab`.
 */
export async function findAccess(tab: number, url: string | undefined): Promise<PageAccess> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId: tab },
      func: () => document.contentType,
    });
    return frame?.result === 'application/pdf' ? 'pdf' : 'allowed';
  } catch {
    return barredAccess(url);
  }
}

function barredAccess(url: string | undefined): PageAccess {
  // The browser keeps the addresses of its own pages to itself.
  if (url === undefined || !URL.canParse(url)) return 'browser-page';
  const { protocol, pathname } = new URL(url);
  if (protocol === 'file:') return 'file';
  if (protocol !== 'http:' && protocol !== 'https:') return 'browser-page';
  return pathname.toLowerCase().endsWith('.pdf') ? 'pdf' : 'protected';
}
