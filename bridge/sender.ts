import type { CallName } from './protocol.ts';

/** What the browser says about who sent a message; every field may be missing. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly documentLifecycle?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly incognito?: boolean } | undefined;
}

/** A sender that was found to be who may make the call. */
export interface Caller {
  /** The tab it lives in; -1 for an extension page outside tabs (popup, background). */
  readonly tab: number;
  /** In a private window: nothing about it may be written to disk. */
  readonly private: boolean;
  /** Address of the sending document; empty where the browser does not tell. */
  readonly url: string;
}

/**
 * The caller, or null where this sender may not make this call:
 * - page-to-background: a content script of ours in the main frame of a tab;
 * - card-to-background: our own card page in a frame inside a tab;
 * - panel-to-background: our own panel's page, in no frame;
 * - popup-to-background, library-to-background, background-to-keeper, …-to-page: a page of the extension or its background (content scripts cannot send to tabs).
 * The browser fills the sender in; a page cannot forge it.
 */
export function verifySender(
  name: CallName,
  sender: Sender,
  runtime: { readonly id: string | undefined; getURL(path: string): string },
): Caller | null {
  if (sender.id === undefined || sender.id !== runtime.id) return null;
  const caller = {
    tab: sender.tab?.id ?? -1,
    private: sender.tab?.incognito ?? false,
    url: sender.url ?? '',
  };
  // The root only: Chromium gives a web-accessible page another, changing address than senders have.
  const home = runtime.getURL('');
  return mayCall(name, sender, caller, home) ? caller : null;
}

function mayCall(name: CallName, sender: Sender, { tab, url }: Caller, home: string): boolean {
  const own = url.startsWith(home);
  switch (name.split('/', 1)[0]) {
    case 'page-to-background': {
      const main = sender.frameId === 0 && (sender.documentLifecycle ?? 'active') === 'active';
      return main && !own && tab >= 0;
    }
    case 'card-to-background': {
      const card = url.split('#', 1)[0] === `${home}card.html`;
      return card && (sender.frameId ?? 0) > 0 && tab >= 0;
    }
    case 'panel-to-background':
      return url === `${home}sidepanel.html` && !sender.frameId;
    default:
      // A background names no address in some browsers, and has no tab.
      return own || (url === '' && tab === -1);
  }
}
