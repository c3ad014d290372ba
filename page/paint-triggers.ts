/** What may have moved text, and what the painter has to do about it. */
export interface LayoutEvents {
  /** Text may lie anywhere else now, or look different. */
  readonly onLayout: () => void;
  /** A box inside the page was scrolled. */
  readonly onInnerScroll: (box: Element) => void;
  /** The window was scrolled: text stays under its marks, but what covers it may not. */
  readonly onScroll: () => void;
  /** This box began to change over time. */
  readonly onTransition: (box: Element) => void;
  /** A dialog may have opened or closed. */
  readonly onDialog: () => void;
  /** The page goes to the printer, or comes back. */
  readonly onPrint: (printing: boolean) => void;
}

export interface LayoutWatch {
  /** Follows the sizes of these elements instead of those followed before. */
  followSizes(elements: Iterable<Element>): void;
}

/** After a page's own reaction to a change of theme or class, colours may still be in transition. */
const SETTLE_DELAY = 350;

/**
 * Listens to everything that moves text without a change of text: sizes, fonts, images, scrolling boxes, transitions
 * of boxes around the text, changes of theme, dialogs, printing. Costs nothing while nothing happens.
 */
export function watchLayout(
  document: Document,
  signal: AbortSignal,
  events: LayoutEvents,
): LayoutWatch {
  const view = document.defaultView ?? window;
  const { onLayout, onInnerScroll, onScroll, onTransition, onDialog, onPrint } = events;
  const passive = { signal, passive: true } as const;
  const captured = { ...passive, capture: true } as const;

  view.addEventListener('resize', onLayout, passive);
  document.fonts.addEventListener('loadingdone', onLayout, passive);
  view.addEventListener('load', onLayout, captured);
  document.addEventListener('load', onLayout, captured);
  for (const name of ['transitionend', 'animationend'] as const) {
    document.addEventListener(name, onLayout, captured);
  }
  for (const name of ['transitionrun', 'animationstart'] as const) {
    document.addEventListener(name, (event) => onElement(event, onTransition), captured);
  }
  document.addEventListener(
    'scroll',
    (event) =>
      onElement(event, (box) => (isInner(box) ? onInnerScroll(box) : onScroll()), onScroll),
    captured,
  );
  document.addEventListener('toggle', onDialog, captured);
  document.addEventListener('fullscreenchange', onDialog, passive);
  view.addEventListener('beforeprint', () => onPrint(true), passive);
  view.addEventListener('afterprint', () => onPrint(false), passive);
  const print = view.matchMedia('print');
  print.addEventListener('change', () => onPrint(print.matches), passive);
  view.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', onLayout, passive);
  watchThemes(document, view, signal, onLayout);
  watchDialogs(document, signal, onDialog);

  const sizes = new ResizeObserver(onLayout);
  signal.addEventListener('abort', () => sizes.disconnect());
  return {
    followSizes(elements) {
      sizes.disconnect();
      for (const element of elements) sizes.observe(element);
    },
  };
}

function onElement(event: Event, act: (element: Element) => void, otherwise?: () => void): void {
  const target = event.target as Node;
  if (target.nodeType === 1) act(target as Element);
  else otherwise?.();
}

function isInner(element: Element): boolean {
  return element !== element.ownerDocument.scrollingElement;
}

/** Pages switch themes by attributes of their root or body. */
function watchThemes(
  document: Document,
  view: Window,
  signal: AbortSignal,
  onLayout: () => void,
): void {
  let settling = 0;
  const observer = new MutationObserver(() => {
    onLayout();
    view.clearTimeout(settling);
    settling = view.setTimeout(onLayout, SETTLE_DELAY);
  });
  observer.observe(document.documentElement, { attributes: true });
  if (document.body !== null) observer.observe(document.body, { attributes: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    view.clearTimeout(settling);
  });
}

function watchDialogs(document: Document, signal: AbortSignal, onDialog: () => void): void {
  const observer = new MutationObserver(onDialog);
  observer.observe(document, { attributes: true, attributeFilter: ['open'], subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
