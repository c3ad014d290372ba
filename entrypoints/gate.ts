import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { CallName } from '../bridge/protocol.ts';
import { findArticleFrame } from '../page/article-frame.ts';
import { looksLikeArticle, openRoots } from '../page/gate.ts';
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
    if (life.signal.aborted) return false;
    if (!looksLikeArticle(document) && findArticleFrame(document) === null) {
      watch?.follow(openRoots(document));
      return false;
    }
    // From here on the reader follows the page.
    life.abort();
    void tell()
      .catch(tell)
      .catch(() => undefined);
    return true;
  };
  let watch: ReturnType<typeof watchPage> | null = null;
  if (look()) return;
  watch = watchPage({ document, signal: life.signal, onChange: look });
  watch.follow(openRoots(document));
  const onLoad = ({ target }: Event) => {
    if (/^i?frame$/.test((target as Element).localName)) look();
  };
  document.addEventListener('load', onLoad, { signal: life.signal, capture: true });
}

/** `bridge/send.ts` would double this script, and nothing is done with the answer. */
function tell(): Promise<unknown> {
  return browser.runtime.sendMessage({ name: ARTICLE_FOUND, request: {} });
}
