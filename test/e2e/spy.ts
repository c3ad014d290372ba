/**
 * A page script that watches for everything a hostile site could learn from an extension. It runs before all
 * else; `window.spy()` tells what it has seen so far.
 */
const SPY = `
  const mutations = [], keys = [], errors = [], frames = [];
  const globals = new Set(Object.getOwnPropertyNames(window));
  const pick = ({ type, target, addedNodes, removedNodes, attributeName }) => ({
    type, target: target.nodeName, attribute: attributeName,
    added: [...addedNodes].map((node) => node.nodeName), removed: [...removedNodes].map((node) => node.nodeName),
  });
  const observer = new MutationObserver((records) => mutations.push(...records.map(pick)));
  const watch = () => observer.observe(document, {
    subtree: true, childList: true, attributes: true, characterData: true,
  });
  addEventListener('load', watch);
  for (const type of ['keydown', 'keyup', 'keypress', 'input', 'focusin', 'blur', 'message', 'selectionchange']) {
    addEventListener(type, (event) => keys.push(type + ' ' + (event.key ?? '')), true);
    document.addEventListener(type, (event) => keys.push(type + ' ' + (event.key ?? '')), true);
  }
  addEventListener('error', ({ message }) => errors.push(String(message)));
  addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  window.spy = () => {
    const selection = getSelection();
    selection.removeAllRanges();
    selection.selectAllChildren(document.documentElement);
    const selected = selection.toString();
    selection.removeAllRanges();
    mutations.push(...observer.takeRecords().map(pick));
    return {
      mutations, errors, keys, selected,
      globals: Object.getOwnPropertyNames(window).filter((name) => !globals.has(name)),
      resources: performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !name.endsWith('/favicon.ico')).sort(),
      measures: [...performance.getEntriesByType('mark'), ...performance.getEntriesByType('measure')].map(({ name }) => name),
      frames: window.length,
      highlights: CSS.highlights?.size ?? 0,
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      html: document.body.outerHTML,
      attributes: [...document.documentElement.attributes].map(({ name }) => name),
      scroll: [document.documentElement.scrollWidth, document.documentElement.scrollHeight],
    };
  };
  const find = (word, inFrames) => {
    getSelection().removeAllRanges();
    try {
      const found = window.find(word, false, false, true, false, inFrames);
      return found ? (getSelection().anchorNode?.parentNode?.nodeName ?? 'nowhere') : 'not found';
    } catch (error) {
      return String(error);
    } finally {
      getSelection().removeAllRanges();
    }
  };
  window.spyFind = (word) => find(word, false) + ', with frames: ' + find(word, true);`;

export interface Seen {
  readonly mutations: readonly {
    readonly type: string;
    readonly target: string;
    readonly attribute: string | null;
    readonly added: readonly string[];
    readonly removed: readonly string[];
  }[];
  readonly errors: readonly string[];
  /** Events of the keyboard, the focus, the selection and of messages. */
  readonly keys: readonly string[];
  /** All text that can be selected. */
  readonly selected: string;
  readonly globals: readonly string[];
  readonly resources: readonly string[];
  readonly measures: readonly string[];
  readonly frames: number;
  readonly highlights: number;
  readonly sheets: number;
  readonly html: string;
  readonly attributes: readonly string[];
  readonly scroll: readonly number[];
}

/** The same page with the watching script in it. */
export function withSpy(html: string): string {
  return html.replace('<head>', `<head><script>{${SPY}}</script>`);
}
