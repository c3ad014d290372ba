import type { VerdictKind } from '../engine/model.ts';
import type { Point, Rect } from './geometry.ts';
import { isBehindModal } from './paint-cover.ts';
import type { DigitSystem } from './paint-digits.ts';
import { drawPicture, type Picture } from './paint-drawing.ts';
import {
  createBlockFinder,
  createEntry,
  type Entry,
  erase,
  type Gesture,
  hitEntry,
  isDrawn,
  type Mark,
  toPicture,
} from './paint-entry.ts';
import { createLayer, createSvg, type Origin } from './paint-layer.ts';
import { createLook } from './paint-look.ts';
import { createMap } from './paint-map.ts';
import type { Measured } from './paint-measure.ts';
import { createNearness } from './paint-nearness.ts';
import { createFrameQueue } from './paint-queue.ts';
import { createColourReader } from './paint-surroundings.ts';
import { watchLayout } from './paint-triggers.ts';
import { inherited, parentOf } from './parent.ts';

/** Draws marks under the sentences of a page and knows where they are. Points and boxes are viewport pixels. */
export interface Painter {
  /** Draws these marks instead of those before. */
  show(marks: readonly Mark[]): void;
  /** Shows or hides all marks; hidden ones are not hit. */
  setShown(shown: boolean): void;
  /** Calm: only what is contradicted or disputed is drawn, and what has its card open. Without `scrollMap` there is no map. */
  setSwitches(switches: Switches): void;
  /** Does a mark of this state count among those that are drawn? */
  draws(kind: VerdictKind): boolean;
  /** Draws one mark heavier, because its card is open; null: none. */
  setActive(sentence: number | null): void;
  /** Looks again where everything is; for changes of the page that no layout event tells of. */
  refresh(): void;
  /** The sentence whose mark is at the point, given what the page says lies there; null where none is. */
  hit(point: Point, target: Element, gesture: Gesture): number | null;
  /** The boxes of a sentence's lines as they are seen now, in reading order; empty where it is not seen. */
  linesOf(sentence: number): readonly Rect[];
  /** The direction of the text around a sentence. */
  directionOf(sentence: number): 'ltr' | 'rtl';
  /** Scrolls a sentence to the middle of the window unless it is well inside it already. */
  scrollTo(sentence: number): void;
  /** Is this the host, which watchers of the page must overlook? */
  owns(node: Node): boolean;
  /** The slot in the closed root for the card's frame. */
  readonly cardSlot: HTMLElement;
}

interface Switches {
  readonly calm: boolean;
  readonly scrollMap: boolean;
}

/** Milliseconds of a frame for measuring and drawing; with the page's own work it stays a short frame. */
const FRAME_BUDGET = 6;
/** Scrolling the window moves no mark; what covers marks is looked at again at most this often (ms). */
const COVER_INTERVAL = 120;
/** Text can move without any event: some marks are compared with their text this often (ms). */
const DRIFT_INTERVAL = 1_000;
const DRIFT_SAMPLE = 4;
/** Boxes around the text that move over time are followed frame by frame, at most this long (ms). */
const LONGEST_TRANSITION = 1_500;
/** A revealed sentence stays where it is inside this part of the window's height. */
const COMFORTABLE = { from: 0.15, to: 0.7 };

/**
 * Puts the host into the page and follows its layout; the signal takes everything away again. Draws in
 * animation frames of a few milliseconds, and only what is near the window.
 */
export function createPainter(options: {
  readonly document: Document;
  readonly signal: AbortSignal;
  /** Of the numerals; asked when the first one is drawn. */
  readonly digits: () => DigitSystem;
}): Painter {
  const { document, signal, digits } = options;
  const view = document.defaultView ?? window;
  const layer = createLayer(document);
  const readColour = createColourReader(document);
  const look = createLook(document, layer.host, readColour);
  const drawMap = createMap(document, layer.marks);
  const entriesBySentence = new Map<number, Entry>();
  const stage = { shown: true, modal: false, printing: false };
  let { calm, scrollMap }: Switches = { calm: false, scrollMap: false };
  let active: number | null = null;
  let movesUntil = 0;
  let coverTimer = 0;

  const nearness = createNearness<Entry>(signal, (came, left) => {
    for (const entry of left) erase(entry);
    queue.add(came);
  });
  const queue = createFrameQueue({
    frames: framesOf(view),
    signal,
    budget: FRAME_BUDGET,
    begin,
    write,
  });
  const layout = watchLayout(document, signal, {
    onLayout: refresh,
    onInnerScroll: (box) => queue.add(entriesIn(box)),
    onScroll: scheduleCover,
    onTransition(box) {
      if (entriesIn(box).length === 0) return;
      movesUntil = view.performance.now() + LONGEST_TRANSITION;
      refresh();
    },
    onDialog() {
      stage.modal = isBehindModal(document);
      applyStage();
    },
    onPrint(printing) {
      stage.printing = printing;
      applyStage();
    },
  });
  const drift = view.setInterval(lookForDrift, DRIFT_INTERVAL);
  signal.addEventListener('abort', () => {
    view.clearInterval(drift);
    view.clearTimeout(coverTimer);
    layer.host.remove();
  });
  layer.attach();

  function begin() {
    if (!isOnStage()) return null;
    const origin = layer.origin();
    const measure = look();
    // What left meanwhile is erased already, and would be drawn where nobody follows it.
    return (entry: Entry) =>
      nearness.isNear(entry) ? { entry, measured: measure(entry), origin } : null;
  }

  function write(
    changes: readonly { entry: Entry; measured: Measured | null; origin: Origin }[],
  ): void {
    for (const { entry, measured, origin } of changes) paint(entry, measured, origin);
    if (view.performance.now() < movesUntil) refresh();
  }

  function paint(entry: Entry, measured: Measured | null, origin: Origin): void {
    const picture = pictureOf(entry, measured, origin);
    if (isDrawn(entry, picture)) return;
    if (picture === null || measured === null) {
      erase(entry);
      return;
    }
    entry.picture = picture;
    if (picture.kind === 'not-a-claim') return;
    layer.setLevel(measured.level);
    if (entry.group === null) {
      entry.group = createSvg(document, 'g', {});
      layer.drawing.append(entry.group);
    }
    drawPicture(document, entry.group, picture, digits);
  }

  function pictureOf({ mark }: Entry, measured: Measured | null, origin: Origin): Picture | null {
    const isWanted = draws(mark.kind) || mark.sentence === active;
    return isWanted ? toPicture(mark, measured, origin, active) : null;
  }

  function draws(kind: VerdictKind): boolean {
    return !calm || kind === 'contradicted' || kind === 'disputed';
  }

  function isOnStage(): boolean {
    return stage.shown && !stage.modal && !stage.printing;
  }

  function applyStage(): void {
    layer.setVisible(isOnStage());
    refresh();
  }

  function refresh(): void {
    queue.add(nearness.near());
  }

  function entriesIn(box: Element): Entry[] {
    return [...nearness.near()].filter(
      ({ block }) => block !== null && inherited(box, 'contains')(block),
    );
  }

  function scheduleCover(): void {
    if (coverTimer !== 0) return;
    coverTimer = view.setTimeout(() => {
      coverTimer = 0;
      refresh();
    }, COVER_INTERVAL);
  }

  function lookForDrift(): void {
    if (document.hidden || !isOnStage()) return;
    mapMarks();
    const near = [...nearness.near()];
    const step = Math.max(1, Math.floor(near.length / DRIFT_SAMPLE));
    const origin = layer.origin();
    const measure = look();
    const moved = near.some(
      (entry, index) =>
        index % step === 0 && !isDrawn(entry, pictureOf(entry, measure(entry), origin)),
    );
    if (moved) refresh();
  }

  function mapMarks(): void {
    const entries = scrollMap ? [...entriesBySentence.values()] : [];
    drawMap(entries.filter(({ mark }) => draws(mark.kind)));
  }

  function linesOf(sentence: number): readonly Rect[] {
    const entry = entriesBySentence.get(sentence);
    return entry === undefined ? [] : (look()(entry)?.lines ?? []);
  }

  function isComfortable(sentence: number): boolean {
    const share = (linesOf(sentence)[0]?.top ?? Number.NaN) / view.innerHeight;
    return share > COMFORTABLE.from && share < COMFORTABLE.to;
  }

  return {
    show(marks) {
      queue.clear();
      nearness.clear();
      for (const entry of entriesBySentence.values()) erase(entry);
      entriesBySentence.clear();
      layer.attach();
      const blockOf = createBlockFinder(view);
      const boxes = new Set<Element>();
      for (const mark of marks) {
        const entry = createEntry(mark, blockOf(mark.range.startContainer));
        entriesBySentence.set(mark.sentence, entry);
        if (entry.block === null) continue;
        nearness.follow(entry, entry.block);
        for (let at = parentOf(entry.block); at !== null && !boxes.has(at); ) {
          boxes.add(at);
          at = parentOf(at);
        }
      }
      layout.followSizes(boxes);
      stage.modal = isBehindModal(document);
      applyStage();
    },
    setShown(shown) {
      stage.shown = shown;
      applyStage();
    },
    setSwitches(switches) {
      ({ calm, scrollMap } = switches);
      mapMarks();
      refresh();
    },
    draws,
    setActive(sentence) {
      active = sentence;
      refresh();
    },
    refresh() {
      if (entriesBySentence.size > 0) layer.attach();
      refresh();
    },
    hit(point, target, gesture) {
      if (!isOnStage()) return null;
      return hitEntry(nearness.near(), point, target, gesture, layer.origin());
    },
    linesOf,
    directionOf(sentence) {
      const block = entriesBySentence.get(sentence)?.block;
      if (block === undefined || block === null) return 'ltr';
      return view.getComputedStyle(block).direction === 'rtl' ? 'rtl' : 'ltr';
    },
    scrollTo(sentence) {
      const block = entriesBySentence.get(sentence)?.block;
      if (block === undefined || block === null || isComfortable(sentence)) return;
      block.scrollIntoView({ block: 'center', behavior: 'instant' });
      const top = linesOf(sentence)[0]?.top;
      if (top === undefined || isComfortable(sentence)) return;
      view.scrollBy({ top: top - view.innerHeight / 2, behavior: 'instant' });
    },
    owns: (node) => node === layer.host,
    cardSlot: layer.cardSlot,
  };
}

function framesOf(view: Window) {
  return {
    requestAnimationFrame: (callback: () => void) => view.requestAnimationFrame(callback),
    cancelAnimationFrame: (handle: number) => view.cancelAnimationFrame(handle),
    now: () => view.performance.now(),
  };
}
