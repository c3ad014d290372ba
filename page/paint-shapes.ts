import type { VerdictKind } from '../engine/model.ts';
import { DIGIT_ADVANCE, DIGIT_HEIGHT, type DigitSystem, digitPaths } from './paint-digits.ts';

/** One straight piece of a mark: under one line of text, from `left` to `right` at the height `y`. */
export interface Underline {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** An SVG path of a mark. `second` uses the mark's second colour. Lengths in CSS pixels. */
export interface Stroke {
  readonly path: string;
  readonly width: number;
  /** `stroke-dasharray`, or null for an unbroken line. */
  readonly dashes: string | null;
  readonly second: boolean;
}

/** Half the height of a wave: seen as a wave, and still inside the leading of ordinary text. */
const WAVE_HEIGHT = 1.5;
/** Length of half a wave. */
const HALF_WAVE = 3.5;
/** A disputed mark has two lines, this far above and below the height of a single one. */
const DISPUTED_ABOVE = 1.25;
const DISPUTED_BELOW = 2.25;

/** The strokes that draw a state under the given lines; none for `not-a-claim`. */
export function strokesOf(kind: VerdictKind, lines: readonly Underline[]): readonly Stroke[] {
  switch (kind) {
    case 'corroborated':
      return [stroke(straight(lines), 1.75, null)];
    case 'repeated':
      return [stroke(straight(lines), 1.5, '5 3.5')];
    case 'contradicted':
      return [stroke(wavy(lines, 0), 1.5, null)];
    case 'disputed':
      return [
        stroke(wavy(lines, -DISPUTED_ABOVE), 1.4, null),
        { ...stroke(straight(lines, DISPUTED_BELOW), 1.25, null), second: true },
      ];
    case 'new':
      return [stroke(straight(lines), 1.6, '0 4.5')];
    case 'not-a-claim':
      return [];
    default:
      return kind satisfies never;
  }
}

function stroke(path: string, width: number, dashes: string | null): Stroke {
  return { path, width, dashes, second: false };
}

function straight(lines: readonly Underline[], shift = 0): string {
  return lines
    .map(({ left, right, y }) => `M${short(left)} ${short(y + shift)}H${short(right)}`)
    .join('');
}

/** Whole half-waves stretched to fit, so that every line ends where its text ends. */
function wavy(lines: readonly Underline[], shift: number): string {
  return lines
    .map(({ left, right, y }) => {
      const halves = Math.max(2, Math.round((right - left) / HALF_WAVE));
      const half = (right - left) / halves;
      const first = `q${short(half / 2)} ${short(-2 * WAVE_HEIGHT)} ${short(half)} 0`;
      return `M${short(left)} ${short(y + shift)}${first}${`t${short(half)} 0`.repeat(halves - 1)}`;
    })
    .join('');
}

/** The numeral at a sentence's end, as one path, with the scale that its stroke has to be divided by. */
export interface Numeral {
  readonly paths: readonly { readonly path: string; readonly transform: string }[];
  readonly left: number;
  readonly right: number;
}

/**
 * The count of independent origins, set as a raised numeral of `height` pixels whose middle is at `x` and whose
 * upper edge is at `top`.
 */
export function numeralAt(
  value: number,
  system: DigitSystem,
  place: { readonly x: number; readonly top: number; readonly height: number },
): Numeral {
  const scale = place.height / DIGIT_HEIGHT;
  const glyphs = digitPaths(value, system);
  const width = (glyphs.length * DIGIT_ADVANCE - (DIGIT_ADVANCE - 5)) * scale;
  const left = place.x - width / 2;
  return {
    left,
    right: left + width,
    paths: glyphs.map((path, index) => ({
      path,
      transform: `translate(${short(left + index * DIGIT_ADVANCE * scale)} ${short(place.top)}) scale(${short(scale)})`,
    })),
  };
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
