import type { VerdictKind } from '../engine/model.ts';
import { contains, type Point } from './geometry.ts';
import { type Picture, samePicture } from './paint-drawing.ts';
import { type Origin, toLayer, toViewport } from './paint-layer.ts';
import type { Measured, TextPiece } from './paint-measure.ts';
import { parentOf } from './parent.ts';
import { isElement, isShownIn } from './walk.ts';

/** A sentence to be marked. `range` is read once; any kind of range will do. */
export interface Mark {
  readonly sentence: number;
  readonly kind: VerdictKind;
  readonly independentOrigins: number;
  readonly range: AbstractRange;
}

/** How a pointer asks for a card: by resting on a mark, or by a click or tap. */
export type Gesture = 'hover' | 'press';

/** A mark with what the painter has found out and drawn. */
export interface Entry {
  readonly mark: Mark;
  /** The block that the sentence begins in; null where its text is not in the page. */
  readonly block: Element | null;
  /** Found when first needed. */
  pieces: readonly TextPiece[] | null;
  /** As drawn now; null where nothing is drawn. */
  picture: Picture | null;
  group: SVGGElement | null;
}

/** The line under a quiet mark answers to the pointer from this far above to this far below the text's foot. */
const BAND_ABOVE = 4;
const BAND_BELOW = 7;

/** An entry of which nothing is drawn yet. */
export function createEntry(mark: Mark, block: Element | null): Entry {
  return { mark, block, pieces: null, picture: null, group: null };
}

/** Takes what is drawn of an entry away. */
export function erase(entry: Entry): void {
  entry.group?.remove();
  entry.group = null;
  entry.picture = null;
}

/** What is to be drawn of a measured mark; null where nothing of it is seen. */
export function toPicture(
  { sentence, kind, independentOrigins }: Mark,
  measured: Measured | null,
  origin: Origin,
  active: number | null,
): Picture | null {
  if (measured === null || measured.lines.length === 0) return null;
  const { lines, underlines, end, colours, background } = measured;
  const across = (x: number) => (x - origin.left) / origin.scale;
  const down = (y: number) => (y - origin.top) / origin.scale;
  return {
    kind,
    colours,
    background,
    active: sentence === active,
    lines: lines.map((line) => toLayer(line, origin)),
    underlines: underlines.map(({ left, right, y }) => ({
      left: across(left),
      right: across(right),
      y: down(y),
    })),
    numeral: end && {
      value: independentOrigins,
      x: across(end.x),
      top: down(end.top),
      height: end.height / origin.scale,
    },
  };
}

/** Does the page already show just this? */
export function isDrawn({ picture }: Entry, wanted: Picture | null): boolean {
  if (picture === null || wanted === null) return picture === wanted;
  return samePicture(picture, wanted);
}

/**
 * The sentence whose drawn mark is at a point of the window; null where none is, or where `target`, the
 * element that the page has there, is not around or inside its text (something lies over it).
 * To a resting pointer a mark with evidence answers on its whole text, a quiet one (`new`) on its line only,
 * because a reader's pointer rests on text all the time; to a press all answer on their text.
 */
export function hitEntry(
  entries: Iterable<Entry>,
  point: Point,
  target: Element,
  gesture: Gesture,
  origin: Origin,
): number | null {
  let onBand: number | null = null;
  for (const { mark, block, picture } of entries) {
    if (picture === null || block === null || mark.kind === 'not-a-claim') continue;
    if (!isShownIn(block, target) && !isShownIn(target, block)) continue;
    for (const line of picture.lines) {
      const box = toViewport(line, origin);
      const answers = gesture === 'press' || mark.kind !== 'new';
      if (answers && contains(box, point)) return mark.sentence;
      const band = { ...box, top: box.bottom - BAND_ABOVE, bottom: box.bottom + BAND_BELOW };
      if (contains(band, point)) onBand ??= mark.sentence;
    }
  }
  return onBand;
}

/** Finds the nearest element with a box of its own around a node; asks each element's style once. */
export function createBlockFinder(view: Window): (node: Node) => Element | null {
  const blockByElement = new Map<Element, Element | null>();
  return function blockOf(node: Node): Element | null {
    const element = isElement(node) ? node : parentOf(node as Text);
    if (element === null || !element.isConnected) return null;
    const known = blockByElement.get(element);
    if (known !== undefined) return known;
    const { display } = view.getComputedStyle(element);
    const flows = display.startsWith('inline') || display === 'contents' || display === 'none';
    const parent = parentOf(element);
    const block = flows && parent !== null ? blockOf(parent) : element;
    blockByElement.set(element, block);
    return block;
  };
}
