import type { Entry } from './paint-entry.ts';
import { createSvg } from './paint-layer.ts';

/** Pixels: width of the column, thickness of a tick, and where a tick of each weight begins. */
const WIDTH = 8;
const THICKNESS = 2;
const STRONG_FROM = 1;
const WEAK_FROM = 5;
/** A page that is not this many windows long has no map: all its marks are seen anyway. */
const LONG_PAGE = 1.5;
/** Each has 3:1 on white and on the darkest pages, so no background has to be asked for. */
const GREEN = '#00795b';
const VERMILION = '#c2410c';

/**
 * The map of marks: ticks at the window's right edge, where its scroll bar is, as high on it as the marks stand on the page.
 * Wide ones for what is contradicted or disputed, narrow ones for what is supported; what is new has none. Clicks go through
 * to the page, which could see a target of ours; from mark to mark leads the keyboard. Hangs in `parent`.
 * What comes back draws it, where anything changed since the last time: a box is read for each mark.
 */
export function createMap(
  document: Document,
  parent: Element,
): (entries: readonly Entry[]) => void {
  const view = document.defaultView ?? window;
  const map = createSvg(document, 'svg', { width: String(WIDTH) });
  map.style.cssText = 'position:fixed;top:0;right:0;height:100vh;pointer-events:none';
  const ticks = [GREEN, VERMILION].map((stroke) =>
    createSvg(document, 'path', { stroke, 'stroke-width': String(THICKNESS) }),
  );
  map.append(...ticks);
  const [weak, strong] = ticks;
  parent.append(map);
  const scratch = document.createRange();

  let drawn = '';
  let first: Entry | undefined;

  function draw(entries: readonly Entry[]): void {
    const { scrollHeight } = document.documentElement;
    const { innerHeight } = view;
    // Nothing moves a mark far without a change of these.
    const state = [scrollHeight, innerHeight, entries.length].join();
    if (state === drawn && first === entries[0]) return;
    drawn = state;
    first = entries[0];
    // A page that moves its root moves what is fixed in the window, too.
    const isFixed = Math.abs(map.getBoundingClientRect().top) < 1;
    const isMapped = isFixed && scrollHeight > innerHeight * LONG_PAGE;
    const paths = { weak: '', strong: '' };
    for (const { mark } of isMapped ? entries : []) {
      const weight = weightOf(mark.kind);
      const top = weight && topOf(mark.range);
      if (weight === null || top === null) continue;
      const y = Math.round(((top + view.scrollY) / scrollHeight) * innerHeight);
      paths[weight] += `M${weight === 'strong' ? STRONG_FROM : WEAK_FROM} ${y}H${WIDTH}`;
    }
    weak?.setAttribute('d', paths.weak);
    strong?.setAttribute('d', paths.strong);
  }

  /** Of the first letter, in pixels of the window; null where it is not shown. */
  function topOf({ startContainer: node, startOffset: at }: AbstractRange): number | null {
    if (at >= (node.nodeValue?.length ?? 0)) return null;
    scratch.setStart(node, at);
    scratch.setEnd(node, at + 1);
    const { top, height } = scratch.getBoundingClientRect();
    return height > 0 ? top : null;
  }

  return draw;
}

function weightOf(kind: Entry['mark']['kind']): 'weak' | 'strong' | null {
  if (kind === 'contradicted' || kind === 'disputed') return 'strong';
  return kind === 'corroborated' || kind === 'repeated' ? 'weak' : null;
}
