import type { Point, Rect } from './geometry.ts';
import { unite } from './geometry.ts';
import { boxOf, type CardPlace, placeCard } from './place-card.ts';

/** What a card is opened with. */
export interface CardRequest {
  /** Address of the card's page, with its one-time token. */
  readonly url: string;
  readonly sentence: number;
  /** Where the pointer was; null when opened by key or from elsewhere. */
  readonly pointer: Point | null;
  /** Give the card the keyboard. Never when it was opened by pointing only. */
  readonly focus: boolean;
  /** It is only made ready: nobody sees it, and it counts as none, until it is let out. */
  readonly held: boolean;
}

/** The frame in which the extension's own page shows one card. Boxes are viewport pixels. */
export interface CardFrame {
  /** Opens a card in place of the one before. */
  open(request: CardRequest): void;
  /** Shows the card of a sentence that is held; false where none is. */
  letOut(sentence: number): boolean;
  /** Drops a card that is held; an open one stays. */
  forget(): void;
  /** Gives the open card the height it asks for (CSS pixels), and shows it. */
  resize(height: number): void;
  /** Closes the card and gives the focus back, if the card had it. */
  close(): void;
  /** The sentence of the open card; null while none is open. */
  sentence(): number | null;
  /** The box of the open card; null while none is open. */
  box(): Rect | null;
  hasFocus(): boolean;
}

/** Until a card has told its height. */
const FIRST_HEIGHT = 160;
/** A card that has not told its height by then is shown all the same (ms). */
const LATEST_SHOWING = 1_200;
/** The card goes when its sentence is scrolled out of the window by more than this (pixels). */
const FAR_AWAY = 160;
/** Between the sentence and a sheet, and between it and the upper edge of the window (pixels). */
const GAP = 8;
/** Milliseconds of fading in; none where the reader wants no motion. */
const FADE = 100;

const FRAME_STYLE = [
  'all:initial',
  'display:block',
  'position:fixed',
  'box-sizing:border-box',
  'border:1px solid rgb(127 127 127 / 0.35)',
  'border-radius:12px',
  'box-shadow:0 1px 2px rgb(0 0 0 / 0.12),0 8px 28px rgb(0 0 0 / 0.18)',
  'opacity:0',
].join(';');

interface OpenCard {
  readonly frame: HTMLIFrameElement;
  readonly request: CardRequest;
  readonly life: AbortController;
  /** What had the focus before, to give it back. */
  readonly returnTo: Element | null;
  wanted: number;
  place: CardPlace | null;
  /** The page was scrolled for it, if it had to be. */
  hasRoom: boolean;
  held: boolean;
  /** It has told its height. */
  isDrawn: boolean;
}

/**
 * Opens cards in the slot of the closed root. The frame is fixed to the window, because a box that hangs
 * below the page's end would make the page longer, and follows its sentence when the page is scrolled.
 */
export function createCardFrame(options: {
  readonly document: Document;
  readonly slot: HTMLElement;
  readonly signal: AbortSignal;
  readonly linesOf: (sentence: number) => readonly Rect[];
  readonly directionOf: (sentence: number) => 'ltr' | 'rtl';
  /** The pointer came over the card, or left it. */
  readonly onPointer: (over: boolean) => void;
  /** A card was opened (its sentence) or closed (null). */
  readonly onChange: (sentence: number | null) => void;
}): CardFrame {
  const { document, slot, signal, linesOf, directionOf, onPointer, onChange } = options;
  const view = document.defaultView ?? window;
  let open: OpenCard | null = null;

  function place(): void {
    if (open === null) return;
    const { frame, request, wanted } = open;
    const lines = linesOf(request.sentence);
    const viewport = { width: view.innerWidth, height: view.innerHeight };
    if (lines.length > 0 && isFarAway(lines, viewport.height)) {
      close();
      return;
    }
    // A sentence that is covered for a moment keeps its card where it is.
    if (lines.length === 0 && open.place !== null) return;
    const at = placeCard(lines, request.pointer, viewport, wanted, directionOf(request.sentence));
    open.place = at;
    moveTo(frame, at);
  }

  /** A sheet along the window's foot would lie over a sentence that stands low: the page is scrolled under it. */
  function makeRoom(): void {
    if (open?.place?.sheet !== true || open.hasRoom || open.held) return;
    open.hasRoom = true;
    const lines = linesOf(open.request.sentence);
    if (lines.length === 0) return;
    const { top, bottom } = lines.reduce(unite);
    const covered = Math.min(bottom + GAP - open.place.top, top - GAP);
    if (covered > 0) view.scrollBy({ top: covered, behavior: 'instant' });
  }

  function show(): void {
    if (open === null || open.held || open.frame.style.opacity === '1') return;
    const calm = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
    open.frame.style.transition = calm ? 'none' : `opacity ${FADE}ms`;
    open.frame.style.opacity = '1';
  }

  function close(): void {
    if (open === null) return;
    const { frame, life, returnTo } = open;
    const hadFocus = hasFocus();
    open = null;
    life.abort();
    frame.remove();
    if (hadFocus) (returnTo as HTMLElement | null)?.focus?.({ preventScroll: true });
    onPointer(false);
    onChange(null);
  }

  function hasFocus(): boolean {
    const root = slot.getRootNode();
    return open !== null && (root as ShadowRoot).activeElement === open.frame;
  }

  function openCard(request: CardRequest): void {
    // Going from card to card, the focus goes back to where it was before the first.
    const returnTo = hasFocus() ? (open?.returnTo ?? null) : document.activeElement;
    open?.life.abort();
    open?.frame.remove();
    const life = new AbortController();
    const frame = createFrame(document, request.url);
    open = {
      frame,
      request,
      life,
      returnTo,
      wanted: FIRST_HEIGHT,
      place: null,
      hasRoom: false,
      held: true,
      isDrawn: false,
    };
    hold(frame, true);
    const ofLife = { signal: life.signal, passive: true } as const;
    frame.addEventListener('pointerenter', () => onPointer(true), ofLife);
    frame.addEventListener('pointerleave', () => onPointer(false), ofLife);
    if (request.focus) frame.addEventListener('load', () => frame.focus(), ofLife);
    // Frames of a scrolled page come faster than the screen's; one placing in each is enough.
    const later = oncePerFrame(view, place);
    document.addEventListener('scroll', later, { ...ofLife, capture: true });
    view.addEventListener('resize', later, ofLife);
    slot.append(frame);
    place();
    if (!request.held) letOut(request.sentence);
  }

  function letOut(sentence: number): boolean {
    if (open?.held !== true || open.request.sentence !== sentence) return false;
    const { frame, life, isDrawn } = open;
    open.held = false;
    hold(frame, false);
    onChange(sentence);
    if (isDrawn) {
      makeRoom();
      show();
    } else {
      const latest = view.setTimeout(show, LATEST_SHOWING);
      life.signal.addEventListener('abort', () => view.clearTimeout(latest));
    }
    return true;
  }

  signal.addEventListener('abort', close);
  return {
    open: openCard,
    letOut,
    forget() {
      if (open?.held) close();
    },
    resize(height) {
      if (open === null) return;
      open.isDrawn = true;
      // The border is inside the box.
      open.wanted = Math.max(height, 1) + 2;
      place();
      makeRoom();
      show();
    },
    close,
    sentence: () => (open?.held === false ? open.request.sentence : null),
    box: () => (open?.held === false && open.place ? boxOf(open.place) : null),
    hasFocus,
  };
}

function createFrame(document: Document, url: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.style.cssText = FRAME_STYLE;
  frame.title = 'Isnad';
  frame.src = url;
  return frame;
}

/** Nothing of the page, nor a reader of screens, meets a card that is held. */
function hold(frame: HTMLIFrameElement, held: boolean): void {
  frame.inert = held;
  frame.style.pointerEvents = held ? 'none' : 'auto';
}

function isFarAway(lines: readonly Rect[], height: number): boolean {
  const { top, bottom } = lines.reduce(unite);
  return bottom < -FAR_AWAY || top > height + FAR_AWAY;
}

/** A transformed root makes "fixed" mean something else; what it comes out as is measured and put right. */
function moveTo(frame: HTMLIFrameElement, { left, top, width, height, sheet }: CardPlace): void {
  const { style } = frame;
  style.width = `${width}px`;
  style.height = `${height}px`;
  style.borderRadius = sheet ? '12px 12px 0 0' : '12px';
  style.left = `${left}px`;
  style.top = `${top}px`;
  const box = frame.getBoundingClientRect();
  if (Math.abs(box.left - left) > 1) style.left = `${2 * left - box.left}px`;
  if (Math.abs(box.top - top) > 1) style.top = `${2 * top - box.top}px`;
}

function oncePerFrame(view: Window, act: () => void): () => void {
  let requested = false;
  return () => {
    if (requested) return;
    requested = true;
    view.requestAnimationFrame(() => {
      requested = false;
      act();
    });
  };
}
