import type { Rect } from './geometry.ts';
import type { Colour } from './paint-colour.ts';
import { inherited, openRootOf, parentOf } from './parent.ts';
import { isShownIn } from './walk.ts';

/** Less opaque than this, and text is still read through what lies over it. */
const HIDES = 0.6;
/** Elements that are pictures of their own, whatever their background. */
const PICTURES = new Set(['IMG', 'VIDEO', 'CANVAS', 'IFRAME', 'EMBED', 'OBJECT', 'svg']);

/**
 * Does something opaque lie over this line of text (a sticky header, a cookie wall)? Asks the page what is at
 * the middle of the line; a line outside the window counts as not covered. `own` is our host.
 */
export function isCovered(
  line: Rect,
  text: Element,
  own: Element,
  readColour: (text: string) => Colour,
): boolean {
  const document = inherited(text, 'ownerDocument');
  const view = document.defaultView ?? window;
  const x = (line.left + line.right) / 2;
  const y = (line.top + line.bottom) / 2;
  if (x < 0 || y < 0 || x >= view.innerWidth || y >= view.innerHeight) return false;
  const hit = elementAt(document, x, y);
  if (hit === null || hit === own || isShownIn(hit, text)) return false;
  for (let at: Element | null = hit; at !== null && !isShownIn(text, at); at = parentOf(at)) {
    if (isOpaque(at, view.getComputedStyle(at), readColour)) return true;
  }
  return false;
}

/** Also what lies inside open shadow roots. */
function elementAt(document: Document, x: number, y: number): Element | null {
  let hit = document.elementFromPoint(x, y);
  for (;;) {
    const inner: Element | null = (hit && openRootOf(hit)?.elementFromPoint(x, y)) ?? null;
    if (inner === null || inner === hit || inner.getRootNode() !== hit?.shadowRoot) return hit;
    hit = inner;
  }
}

function isOpaque(
  element: Element,
  style: CSSStyleDeclaration,
  readColour: (text: string) => Colour,
): boolean {
  if (Number(style.opacity) < HIDES) return false;
  if (PICTURES.has(element.nodeName) || style.backgroundImage !== 'none') return true;
  return readColour(style.backgroundColor).alpha >= HIDES;
}

/** Is the page behind a modal dialog, or is a part of it shown alone on the whole screen? */
export function isBehindModal(document: Document): boolean {
  const modal = document.querySelector(':modal, :fullscreen');
  return modal !== null && modal !== document.documentElement;
}
