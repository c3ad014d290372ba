import type { VerdictKind } from '../engine/model.ts';
import { type Rect, sameRects } from './geometry.ts';
import type { MarkColours } from './paint-colour.ts';
import type { DigitSystem } from './paint-digits.ts';
import { createSvg } from './paint-layer.ts';
import { numeralAt, type Stroke, strokesOf, type Underline } from './paint-shapes.ts';

/** All that decides how a mark looks, in the layer's coordinates. */
export interface Picture {
  readonly kind: VerdictKind;
  readonly lines: readonly Rect[];
  readonly underlines: readonly Underline[];
  readonly numeral: {
    readonly value: number;
    readonly x: number;
    readonly top: number;
    readonly height: number;
  } | null;
  readonly colours: MarkColours;
  readonly background: string;
  /** Its card is open. */
  readonly active: boolean;
}

/** How much heavier the lines of a mark are while its card is open, in pixels. */
const ACTIVE_WEIGHT = 0.9;
/** Width of a numeral's stroke, and of the rim in the page's colour that keeps it off its neighbours. */
const NUMERAL_WEIGHT = 1.15;
const NUMERAL_RIM = 3.2;

/** Would both be drawn alike? */
export function samePicture(a: Picture, b: Picture): boolean {
  return (
    a.kind === b.kind &&
    a.active === b.active &&
    a.background === b.background &&
    a.colours.main === b.colours.main &&
    a.colours.second === b.colours.second &&
    a.numeral?.value === b.numeral?.value &&
    a.numeral?.x === b.numeral?.x &&
    a.numeral?.top === b.numeral?.top &&
    a.numeral?.height === b.numeral?.height &&
    a.underlines.every(({ y }, index) => Math.abs(y - (b.underlines[index]?.y ?? 0)) < 0.34) &&
    sameRects(a.lines, b.lines)
  );
}

/** Fills a group with the shapes of a picture, in place of what it held. Writes only. */
export function drawPicture(
  document: Document,
  group: SVGGElement,
  picture: Picture,
  digits: () => DigitSystem,
): void {
  const { kind, underlines, colours, active } = picture;
  const strokes = strokesOf(kind, underlines).map((stroke) =>
    strokePath(document, stroke, stroke.second ? colours.second : colours.main, active),
  );
  group.replaceChildren(...strokes, ...numeralPaths(document, picture, digits));
}

function strokePath(
  document: Document,
  { path, width, dashes }: Stroke,
  colour: string,
  active: boolean,
): SVGPathElement {
  return createSvg(document, 'path', {
    d: path,
    stroke: colour,
    'stroke-width': String(width + (active ? ACTIVE_WEIGHT : 0)),
    ...(dashes === null ? {} : { 'stroke-dasharray': dashes }),
    // A round end would close the gaps of dashes; dots are nothing but round ends.
    ...(dashes !== null && !dashes.startsWith('0') ? { 'stroke-linecap': 'butt' } : {}),
  });
}

function numeralPaths(
  document: Document,
  { numeral, colours, background, kind }: Picture,
  digits: () => DigitSystem,
): SVGPathElement[] {
  if (numeral === null || numeral.value < 1) return [];
  const colour = kind === 'disputed' ? colours.second : colours.main;
  const { paths } = numeralAt(numeral.value, digits(), numeral);
  const draw = (stroke: string, width: number) =>
    paths.map(({ path, transform }) =>
      createSvg(document, 'path', {
        d: path,
        transform,
        stroke,
        'stroke-width': String(width),
        'vector-effect': 'non-scaling-stroke',
      }),
    );
  return [...draw(background, NUMERAL_RIM), ...draw(colour, NUMERAL_WEIGHT)];
}
