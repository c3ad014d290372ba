import { contains, type Point, type Rect, unite } from './geometry.ts';

/** Where the card goes, in viewport pixels. */
export interface CardPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** A sheet along the lower edge instead of a box beside the text. */
  readonly sheet: boolean;
}

/** The wished width of a card. */
const CARD_WIDTH = 360;
/** Below this width of the viewport a box beside the text has no room: the card becomes a sheet. */
const SHEET_BELOW = 420;
/** Between the text and the card, and between the card and the edge of the window. */
const GAP = 8;
/** A card with less room than this on its side of the text goes to the roomier side. */
const LEAST_HEIGHT = 140;
/** A sheet leaves at least this part of the window to the page. */
const SHEET_SHARE = 0.6;
/** However far the pointer wanders off its way from the text to the card, in pixels. */
const CORRIDOR_SLACK = 12;

/**
 * A place for a card of the wanted height beside the lines of a sentence (viewport boxes, reading order)
 * that covers none of them: below the last line, else above the first; its middle under the pointer that
 * opened it, else beginning where the text begins. Cut to the room there is; where the window is too narrow,
 * or the sentence leaves no room or is not seen, a sheet along the window's foot.
 */
export function placeCard(
  lines: readonly Rect[],
  pointer: Point | null,
  viewport: { readonly width: number; readonly height: number },
  wantedHeight: number,
  direction: 'ltr' | 'rtl',
): CardPlace {
  const text = lines.length === 0 ? null : lines.reduce(unite);
  if (viewport.width < SHEET_BELOW || text === null) return placeSheet(viewport, wantedHeight);
  const width = Math.min(CARD_WIDTH, viewport.width - 2 * GAP);
  const below = viewport.height - GAP - (text.bottom + GAP);
  const above = text.top - GAP - GAP;
  const goesBelow = below >= Math.min(wantedHeight, LEAST_HEIGHT) || below >= above;
  const room = Math.max(goesBelow ? below : above, 0);
  // Text taller than the window leaves no room on either side: a sheet covers the least of it.
  if (room < LEAST_HEIGHT && room < wantedHeight) return placeSheet(viewport, wantedHeight);
  const height = Math.min(wantedHeight, room);
  const start = pointer?.x ?? (direction === 'rtl' ? text.right : text.left);
  const wished =
    pointer === null ? (direction === 'rtl' ? start - width : start) : start - width / 2;
  return {
    left: Math.min(Math.max(wished, GAP), viewport.width - GAP - width),
    top: goesBelow ? text.bottom + GAP : text.top - GAP - height,
    width,
    height,
    sheet: false,
  };
}

function placeSheet(
  viewport: { readonly width: number; readonly height: number },
  wantedHeight: number,
): CardPlace {
  const width = Math.min(viewport.width, 2 * CARD_WIDTH);
  const height = Math.min(wantedHeight, viewport.height * SHEET_SHARE);
  return {
    left: (viewport.width - width) / 2,
    top: viewport.height - height,
    width,
    height,
    sheet: true,
  };
}

/** The box of a placed card, in viewport pixels. */
export function boxOf(place: CardPlace): Rect {
  return {
    left: place.left,
    top: place.top,
    right: place.left + place.width,
    bottom: place.top + place.height,
  };
}

/** Is the pointer on the text, on the card, or on a straight way between them? */
export function isOnTheWay(point: Point, lines: readonly Rect[], card: Rect): boolean {
  if (contains(card, point, CORRIDOR_SLACK)) return true;
  return lines.some(
    (line) =>
      contains(line, point, CORRIDOR_SLACK / 2) ||
      contains(corridor(line, card), point, CORRIDOR_SLACK),
  );
}

/** The strip between a line and the card; as wide as both. */
function corridor(line: Rect, card: Rect): Rect {
  const left = Math.min(line.left, card.left);
  const right = Math.max(line.right, card.right);
  return line.bottom <= card.top
    ? { left, top: line.bottom, right, bottom: card.top }
    : { left, top: card.bottom, right, bottom: line.top };
}
