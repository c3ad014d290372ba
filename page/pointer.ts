import type { Point, Rect } from './geometry.ts';
import type { Gesture } from './paint-entry.ts';
import { inherited } from './parent.ts';
import { isOnTheWay } from './place-card.ts';

export interface Pointer {
  /** To be told when the pointer comes over the card or leaves it: over a frame the page hears nothing of it. */
  overCard(over: boolean): void;
  /** The open card was asked for by key or from the popup: leaving it does not close it. */
  keepCard(): void;
}

/** The pointer has to rest on a mark this long before its card opens (ms): reading with the mouse opens nothing. */
const REST = 350;
/** So soon after it came to rest the card is made ready (ms): what a frame takes to load has passed by the time it is shown. */
const READY = 120;
/** A card opened by resting closes this long after the pointer left it and its sentence (ms). */
const LEAVE = 350;

/** What a press is meant for, rather than for a mark. */
const INTERACTIVE =
  'a[href],button,input,select,textarea,label,summary,audio,video,iframe,[contenteditable]:not([contenteditable="false"]),' +
  '[onclick],[role="button"],[role="link"],[role="tab"],[role="menuitem"],[role="checkbox"],[role="switch"]';

/**
 * Watches the pointer over marks. Listens only: never stops or prevents anything of the page's, and takes no
 * event that a script made. A press on a link, a control or a selection is not ours.
 */
export function watchPointer(options: {
  readonly document: Document;
  readonly signal: AbortSignal;
  /** The sentence marked at a point of the window, where the page has `target`. */
  readonly hit: (point: Point, target: Element, gesture: Gesture) => number | null;
  /** The open card, and the lines of its sentence; null while none is open. */
  readonly card: () => {
    readonly sentence: number;
    readonly box: Rect;
    readonly lines: readonly Rect[];
  } | null;
  readonly onOpen: (sentence: number, point: Point) => void;
  /** The pointer rests on a mark whose card may be opened soon. */
  readonly onReady: (sentence: number, point: Point) => void;
  /** It will not be. */
  readonly onForget: () => void;
  readonly onClose: () => void;
}): Pointer {
  const { document, signal, hit, card, onOpen, onReady, onForget, onClose } = options;
  const view = document.defaultView ?? window;
  const passive = { signal, passive: true, capture: true } as const;
  /** Opened by a press, a card stays until it is closed. */
  let stays = true;
  let overCard = false;
  let resting: { sentence: number; timer: number } | null = null;
  /** Whose card was opened last, as long as the pointer has not gone elsewhere: closed, it does not come back by itself. */
  let opened: number | null = null;
  let leaving = 0;
  let moved: { point: Point; target: Element } | null = null;

  function look(): void {
    if (moved === null || signal.aborted) return;
    const { point, target } = moved;
    moved = null;
    const sentence = hit(point, target, 'hover');
    if (sentence !== opened) opened = null;
    const open = card();
    if (open !== null) {
      stopResting();
      if (!stays) setLeaving(!overCard && !isOnTheWay(point, open.lines, open.box));
      return;
    }
    if (sentence === (resting?.sentence ?? null)) return;
    stopResting();
    if (sentence === null || sentence === opened) return;
    const rest = (act: () => void, wait: number) => {
      resting = { sentence, timer: view.setTimeout(act, wait) };
    };
    rest(() => {
      onReady(sentence, point);
      rest(() => {
        resting = null;
        // Meanwhile another may have been opened, by key or from the popup.
        if (card() !== null) return;
        stays = false;
        opened = sentence;
        onOpen(sentence, point);
      }, REST - READY);
    }, READY);
  }

  function stopTimer(): void {
    if (resting !== null) view.clearTimeout(resting.timer);
    resting = null;
  }

  function stopResting(): void {
    stopTimer();
    onForget();
  }

  function setLeaving(leaves: boolean): void {
    if (leaves === (leaving !== 0)) return;
    view.clearTimeout(leaving);
    leaving = 0;
    if (!leaves) return;
    leaving = view.setTimeout(() => {
      leaving = 0;
      if (!overCard && !stays) onClose();
    }, LEAVE);
  }

  function onMove(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    const target = targetOf(event);
    if (event.buttons !== 0 || target === null) {
      stopResting();
      return;
    }
    if (moved === null) view.requestAnimationFrame(look);
    moved = { point: { x: event.clientX, y: event.clientY }, target };
  }

  function onPress(event: MouseEvent): void {
    const target = targetOf(event);
    if (!event.isTrusted || target === null) return;
    stopTimer();
    const sentence = isForMarks(event, document)
      ? hit({ x: event.clientX, y: event.clientY }, target, 'press')
      : null;
    const open = card();
    if (sentence === null) {
      onForget();
      if (open !== null) onClose();
      return;
    }
    stays = true;
    opened = sentence;
    setLeaving(false);
    if (sentence !== open?.sentence) {
      onOpen(sentence, { x: event.clientX, y: event.clientY });
    }
  }

  view.addEventListener('pointermove', onMove, passive);
  view.addEventListener('click', onPress, passive);
  view.addEventListener(
    'keydown',
    ({ key, isTrusted }) => {
      stopResting();
      if (isTrusted && key === 'Escape' && card() !== null) onClose();
    },
    passive,
  );
  document.documentElement.addEventListener('pointerleave', stopResting, { signal, passive: true });
  signal.addEventListener('abort', () => {
    stopResting();
    setLeaving(false);
  });
  return {
    overCard(over) {
      overCard = over;
      if (!stays && card() !== null) setLeaving(!over);
    },
    keepCard() {
      stays = true;
      setLeaving(false);
    },
  };
}

function targetOf(event: Event): Element | null {
  return (event.target as Node).nodeType === 1 ? (event.target as Element) : null;
}

function isForMarks(event: MouseEvent, document: Document): boolean {
  const isPlain =
    event.button === 0 && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (!isPlain || document.getSelection()?.isCollapsed === false) return false;
  return !event
    .composedPath()
    .some((node) => 'matches' in node && inherited(node as Element, 'matches')(INTERACTIVE));
}
