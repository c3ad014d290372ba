import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { CallName } from '../bridge/protocol.ts';
import { looksLikeArticle } from '../page/gate.ts';
import { watchPage } from '../page/watch.ts';

const ARTICLE_FOUND: CallName = 'page-to-background/article-found';

/**
 * Registered by the background for the sites that the reader chose, in the main frame at `document_idle`. Says
 * once that the page is an article; until then, not a word. It is an unlisted script because WXT's wrapper for
 * content scripts weighs 3 KB and announces itself to the page by an event and a message.
 */
export default defineUnlistedScript(() => {
  // A page that is loaded ahead of a click may never be seen; the background refuses it.
  const { prerendering = false } = document as Document & { readonly prerendering?: boolean };
  if (prerendering) document.addEventListener('prerenderingchange', waitForArticle, { once: true });
  else waitForArticle();
});

function waitForArticle(): void {
  const life = new AbortController();
  const look = (): boolean => {
    // Gone after an update of the extension: leave silently.
    if (browser.runtime?.id === undefined) life.abort();
    if (life.signal.aborted || !looksLikeArticle(document)) return false;
    // From here on the reader follows the page.
    life.abort();
    void tell()
      .catch(tell)
      .catch(() => undefined);
    return true;
  };
  if (!look()) watchPage({ document, signal: life.signal, onChange: look });
}

/** `bridge/send.ts` would double this script, and nothing is done with the answer. */
function tell(): Promise<unknown> {
  return browser.runtime.sendMessage({ name: ARTICLE_FOUND, request: {} });
}
