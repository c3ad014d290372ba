import type { Rect } from './geometry.ts';

/** The one element that Isnad puts into a page, as a child of `<html>`. */
const HOST_TAG = 'isnad-marks';

const SVG = 'http://www.w3.org/2000/svg';
/** Width of the drawing's own box; it is the ruler against which zoom and transforms are measured. */
const RULER = 100;

/**
 * `all` and `!important` inline outrank whatever a page may say about children of `<html>`. Everything is
 * styled through the style object of elements: it needs no style sheet, which a page's policy may
 * refuse and Firefox does not let a content script adopt.
 */
const HOST_STYLE = important({
  all: 'initial',
  display: 'block',
  position: 'absolute',
  top: '0',
  left: '0',
  width: '0',
  height: '0',
  direction: 'ltr',
  'pointer-events': 'none',
  'user-select': 'none',
});

/** Where the layer's own coordinates lie: a viewport point (x, y) is drawn at ((x - left) / scale, (y - top) / scale). */
export interface Origin {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

/** The closed root in the page: an inert drawing and a slot for the card. */
export interface Layer {
  readonly host: HTMLElement;
  readonly drawing: SVGSVGElement;
  /** Holds the drawing, and is hidden with it. */
  readonly marks: HTMLElement;
  /** For the card's frame: the only place in which anything takes the pointer or the focus. */
  readonly cardSlot: HTMLElement;
  /** Reads layout. */
  origin(): Origin;
  /** Draws at the given `z-index` of the page's root stacking context, after all else of that level. */
  setLevel(level: number): void;
  setVisible(visible: boolean): void;
  /** Puts the host (back) into the page and throws out any other of an earlier life of the extension. */
  attach(): void;
}

/**
 * Builds the layer, not yet attached. The host is an empty box without size whose attributes never change;
 * what is drawn hangs out of an SVG, which browsers count as ink and not as something to scroll to.
 */
export function createLayer(document: Document): Layer {
  const host = document.createElement(HOST_TAG);
  host.style.cssText = HOST_STYLE;
  const root = host.attachShadow({ mode: 'closed' });

  const marks = document.createElement('div');
  marks.inert = true;
  marks.ariaHidden = 'true';
  marks.style.cssText = 'position:absolute;top:0;left:0;pointer-events:none;user-select:none';
  const drawing = createSvg(document, 'svg', {
    width: String(RULER),
    height: '1',
    fill: 'none',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
  drawing.style.cssText = 'display:block;overflow:visible;pointer-events:none';
  marks.append(drawing);

  const cardSlot = document.createElement('div');
  cardSlot.style.cssText = 'position:absolute;top:0;left:0;z-index:2147483647';
  root.append(marks, cardSlot);

  return {
    host,
    drawing,
    marks,
    cardSlot,
    origin() {
      const { left, top, width } = drawing.getBoundingClientRect();
      return { left, top, scale: width > 0 ? width / RULER : 1 };
    },
    setLevel(level) {
      const wanted = String(level);
      if (marks.style.zIndex !== wanted) marks.style.zIndex = wanted;
    },
    setVisible(visible) {
      const wanted = visible ? 'block' : 'none';
      for (const { style } of [drawing, marks]) {
        if (style.display !== wanted) style.display = wanted;
      }
    },
    attach() {
      for (const other of document.querySelectorAll(HOST_TAG)) if (other !== host) other.remove();
      if (host.parentNode !== document.documentElement) document.documentElement.append(host);
    },
  };
}

/** A viewport box in the layer's own coordinates. */
export function toLayer(rect: Rect, { left, top, scale }: Origin): Rect {
  return {
    left: (rect.left - left) / scale,
    top: (rect.top - top) / scale,
    right: (rect.right - left) / scale,
    bottom: (rect.bottom - top) / scale,
  };
}

/** A box of the layer in viewport coordinates. */
export function toViewport(rect: Rect, { left, top, scale }: Origin): Rect {
  return {
    left: rect.left * scale + left,
    top: rect.top * scale + top,
    right: rect.right * scale + left,
    bottom: rect.bottom * scale + top,
  };
}

/** An SVG element with attributes. */
export function createSvg<Name extends 'svg' | 'g' | 'path'>(
  document: Document,
  name: Name,
  attributes: Readonly<Record<string, string>>,
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

function important(style: Readonly<Record<string, string>>): string {
  return Object.entries(style)
    .map(([property, value]) => `${property}:${value}!important`)
    .join(';');
}
