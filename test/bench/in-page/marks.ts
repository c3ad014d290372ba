import type { VerdictKind } from '../../../engine/model.ts';
import { createPainter } from '../../../page/paint.ts';
import { sentencesOf } from './sentences.ts';

const KINDS: readonly VerdictKind[] = [
  'corroborated',
  'repeated',
  'contradicted',
  'disputed',
  'new',
];
/** Milliseconds without a new shape after which the drawing is done. */
const DONE = 300;

/** Draws every sentence as a reply makes it; gives the milliseconds until the last shape was there. */
export async function read(): Promise<number> {
  const root = openRoots();
  const life = new AbortController();
  const painter = createPainter({ document, signal: life.signal, digits: () => 'latn' });
  const marks = sentencesOf(document).map((range, sentence) => ({
    sentence,
    start: 0,
    end: 1,
    range,
    kind: KINDS[sentence % KINDS.length] ?? 'new',
    independentOrigins: 2,
  }));
  const started = performance.now();
  let last = started;
  const observer = new MutationObserver(() => {
    last = performance.now();
  });
  observer.observe(root(), { subtree: true, childList: true, attributes: true });
  painter.show(marks);
  while (performance.now() - last < DONE) await new Promise((resolve) => setTimeout(resolve, 25));
  observer.disconnect();
  life.abort();
  return last - started;
}

/** From here on closed roots are open, so that the drawing can be watched; gives the latest. */
function openRoots(): () => ShadowRoot {
  let latest: ShadowRoot | null = null;
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (this: Element, init) {
    latest = attachShadow.call(this, { ...init, mode: 'open' });
    return latest;
  };
  return () => {
    Element.prototype.attachShadow = attachShadow;
    if (latest === null) throw new Error('Nothing was drawn.');
    return latest;
  };
}
