/** What happened to a page since it was last looked at. */
export interface PageChange {
  /** It has another address: another document of the same single-page application. */
  readonly navigated: boolean;
}

/** Milliseconds between a change and looking at it: a burst of changes is looked at once. */
const FIRST_DELAY = 400;
/** A page that goes on changing without anything new for us is looked at more and more seldom, at last every so many ms. */
const LONGEST_DELAY = 30_000;
const SLOWER = 2;
/** Where the browser does not tell of navigation, the address is compared this often (ms). */
const ADDRESS_INTERVAL = 1_000;

/**
 * Calls `onChange` after the page's text may have changed, or its address has. It answers whether anything
 * was new for it; as long as nothing is, calls become rarer, so that a page that changes for ever costs
 * little. Between a change and the call nothing is observed at all. `follow` has these shadow roots watched, too, instead
 * of those before.
 */
export function watchPage(options: {
  readonly document: Document;
  readonly signal: AbortSignal;
  /** Changes that only add or take away such a node are none (our own host). */
  readonly ignores?: (node: Node) => boolean;
  readonly onChange: (change: PageChange) => boolean | Promise<boolean>;
}): { follow(roots: Iterable<Node>): void } {
  const { document, signal, ignores = () => false, onChange } = options;
  const view = document.defaultView ?? window;
  let address = addressOf(view);
  let delay = FIRST_DELAY;
  let timer = 0;
  let roots: Iterable<Node> = [];

  const observer = new MutationObserver((records) => {
    if (!records.every((record) => isIgnored(record, ignores))) schedule();
    if (addressOf(view) !== address) navigate();
  });

  function observe(): void {
    // The document, not its root element: a page may replace that.
    for (const root of [document, ...roots]) {
      observer.observe(root, { childList: true, subtree: true, characterData: true });
    }
  }

  function schedule(): void {
    if (timer !== 0) return;
    observer.disconnect();
    timer = view.setTimeout(() => {
      timer = 0;
      observe();
      void look(false);
    }, delay);
  }

  function navigate(): void {
    if (signal.aborted || addressOf(view) === address) return;
    delay = FIRST_DELAY;
    void look(true);
    // Single-page applications change the address first and the text later.
    schedule();
  }

  async function look(told: boolean): Promise<void> {
    if (signal.aborted) return;
    const navigated = told || addressOf(view) !== address;
    address = addressOf(view);
    const isNew = await onChange({ navigated });
    delay = isNew || navigated ? FIRST_DELAY : Math.min(delay * SLOWER, LONGEST_DELAY);
  }

  const stop = followAddress(view, signal, navigate);
  observe();
  signal.addEventListener('abort', () => {
    observer.disconnect();
    view.clearTimeout(timer);
    stop();
  });
  return {
    follow(others) {
      roots = others;
      if (timer === 0 && !signal.aborted) observe();
    },
  };
}

function isIgnored(record: MutationRecord, ignores: (node: Node) => boolean): boolean {
  if (record.type !== 'childList') return ignores(record.target);
  return [...record.addedNodes, ...record.removedNodes].every(ignores);
}

/** The address as far as it names a document: a fragment only does where it looks like a path (`#/`, `#!`). */
function addressOf(view: Window): string {
  const { href, hash } = view.location;
  return /^#[/!]/.test(hash) ? href : href.slice(0, href.length - hash.length);
}

/** A browser with the Navigation API, as far as it is used here. */
interface Navigating {
  readonly navigation?: EventTarget;
}

function followAddress(view: Window & Navigating, signal: AbortSignal, look: () => void) {
  for (const name of ['popstate', 'hashchange']) view.addEventListener(name, look, { signal });
  if (view.navigation !== undefined) {
    view.navigation.addEventListener('currententrychange', look, { signal });
    return () => undefined;
  }
  const timer = view.setInterval(look, ADDRESS_INTERVAL);
  return () => view.clearInterval(timer);
}
