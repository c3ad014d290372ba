import { intersect, type Rect } from './geometry.ts';
import { type Colour, contrast, luminance, over, parseColour, WHITE } from './paint-colour.ts';
import { inherited, parentOf } from './parent.ts';

/** What an element's text is seen in. */
export interface Surroundings {
  /** What the scrolling and cutting boxes around it leave of it, in viewport pixels; null: all. */
  readonly clip: Rect | null;
  /** The opaque colour behind it, as far as styles tell. */
  readonly background: Colour;
  /** False where the text is not shown at all, or runs from top to bottom. */
  readonly drawable: boolean;
  readonly rtl: boolean;
  /** Pixels; null where the font decides. */
  readonly lineHeight: number | null;
  readonly fontSize: number;
  /** The `z-index` in the page's root stacking context at which it is painted. */
  readonly level: number;
}

/** What an element hands down to what is inside it. */
interface Inherited {
  readonly clip: Rect | null;
  /** Null under an image, whose colours nobody knows. */
  readonly background: Colour | null;
  /** Null as long as no ancestor makes a stacking context. */
  readonly level: number | null;
  /** Its children's `z-index` counts even where they are not positioned. */
  readonly arranges: boolean;
}

/** What a page without a background of its own is painted on (the browsers' dark canvas is about this dark). */
const DARK_CANVAS: Colour = { red: 18, green: 18, blue: 18, alpha: 1 };
/** Text that hardly differs from the background found for it stands on something else (a picture put behind it). */
const UNREADABLE = 1.6;

/**
 * Reads surroundings, each element once: make a new reader for every pass, since styles change.
 * Reads layout and styles, writes nothing.
 */
export function createSurroundingsReader(
  document: Document,
  readColour: (text: string) => Colour,
): (element: Element) => Surroundings {
  const view = document.defaultView ?? window;
  const inheritedByElement = new Map<Element, Inherited>();
  const surroundingsByElement = new Map<Element, Surroundings>();

  function inheritedOf(element: Element): Inherited {
    const path: Element[] = [];
    let known: Inherited | undefined;
    // A loop, not recursion: a page may nest as deep as it likes.
    for (let at: Element | null = element; at !== null && known === undefined; at = parentOf(at)) {
      known = inheritedByElement.get(at);
      if (known === undefined) path.push(at);
    }
    let inherited = known ?? {
      clip: null,
      background: canvasOf(document, view),
      level: null,
      arranges: false,
    };
    for (const at of path.reverse()) {
      inherited = handDown(at, view.getComputedStyle(at), inherited, readColour);
      inheritedByElement.set(at, inherited);
    }
    return inherited;
  }

  return (element) => {
    const known = surroundingsByElement.get(element);
    if (known !== undefined) return known;
    const style = view.getComputedStyle(element);
    const { clip, background, level } = inheritedOf(element);
    const surroundings = {
      clip,
      level: level ?? 0,
      background: backgroundBehind(readColour(style.color), background),
      drawable: isShown(element) && style.writingMode === 'horizontal-tb',
      rtl: style.direction === 'rtl',
      lineHeight: style.lineHeight.endsWith('px') ? Number.parseFloat(style.lineHeight) : null,
      fontSize: Number.parseFloat(style.fontSize),
    };
    surroundingsByElement.set(element, surroundings);
    return surroundings;
  };
}

function isShown(element: Element): boolean {
  return inherited(element, 'checkVisibility')({ opacityProperty: true, visibilityProperty: true });
}

function handDown(
  element: Element,
  style: CSSStyleDeclaration,
  outer: Inherited,
  readColour: (text: string) => Colour,
): Inherited {
  const colour = readColour(style.backgroundColor);
  const behind = colour.alpha >= 1 ? colour : outer.background && over(colour, outer.background);
  const background = style.backgroundImage === 'none' ? behind : null;
  return {
    clip: clipOf(element, style, outer.clip),
    background,
    // The root itself is the stacking context that all others are numbered in.
    level:
      element === inherited(element, 'ownerDocument').documentElement
        ? null
        : levelOf(style, outer),
    arranges: /flex|grid/.test(style.display),
  };
}

function clipOf(element: Element, style: CSSStyleDeclaration, outer: Rect | null): Rect | null {
  const { documentElement, body } = inherited(element, 'ownerDocument');
  // What the root or the body cuts is cut by the window itself.
  if (element === documentElement || element === body) return outer;
  const free = style.position === 'fixed' ? null : outer;
  if (style.overflowX === 'visible' && style.overflowY === 'visible') return free;
  // A box without a size of its own (`display: contents`, inline) cuts nothing.
  if (style.display === 'contents' || style.display === 'inline') return free;
  const box = inherited(element, 'getBoundingClientRect')();
  if (free === null) return box;
  return intersect(free, box) ?? { left: 0, top: 0, right: 0, bottom: 0 };
}

/** The outermost stacking context below the root decides (CSS 2.2, appendix E). */
function levelOf(style: CSSStyleDeclaration, outer: Inherited): number | null {
  if (outer.level !== null) return outer.level;
  const numbered = style.zIndex !== 'auto' && (style.position !== 'static' || outer.arranges);
  if (numbered) return Number.parseInt(style.zIndex, 10) || 0;
  return makesContext(style) ? 0 : null;
}

/** The ways to a stacking context without a number that news pages use; each is painted at level 0. */
function makesContext(style: CSSStyleDeclaration): boolean {
  return (
    style.position === 'fixed' ||
    style.position === 'sticky' ||
    style.opacity !== '1' ||
    style.transform !== 'none' ||
    style.filter !== 'none' ||
    style.isolation === 'isolate' ||
    style.mixBlendMode !== 'normal' ||
    /transform|opacity|filter/.test(style.willChange) ||
    /paint|layout|strict|content/.test(style.contain)
  );
}

function backgroundBehind(text: Colour, found: Colour | null): Colour {
  if (found !== null && contrast(text, found) >= UNREADABLE) return found;
  return luminance(text) > 0.3 ? DARK_CANVAS : WHITE;
}

function canvasOf(document: Document, view: Window): Colour {
  const scheme = view.getComputedStyle(document.documentElement).colorScheme;
  const darkOnly = scheme.includes('dark') && !scheme.includes('light');
  const dark = darkOnly || (scheme.includes('dark') && prefersDark(view));
  return dark ? DARK_CANVAS : WHITE;
}

function prefersDark(view: Window): boolean {
  return view.matchMedia('(prefers-color-scheme: dark)').matches;
}

/**
 * Reads computed colours of every notation, remembering each. What {@link parseColour} does not know is painted
 * on one pixel of a canvas that is never part of the page; transparent where even that fails.
 */
export function createColourReader(document: Document): (text: string) => Colour {
  const colours = new Map<string, Colour>();
  return (text) => {
    const known = colours.get(text);
    if (known !== undefined) return known;
    const colour = parseColour(text) ?? paintColour(document, text);
    colours.set(text, colour);
    return colour;
  };
}

function paintColour(document: Document, text: string): Colour {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return { ...WHITE, alpha: 0 };
  context.fillStyle = text;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return { red, green, blue, alpha: alpha / 255 };
}
