import type { VerdictKind } from '../engine/model.ts';

/** Red, green and blue as 0–255, and opacity as 0–1. */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

export type Hue = 'green' | 'vermilion' | 'slate';

/** What a mark is drawn with: `#rrggbb` for its main line and for the second line of a disputed one. */
export interface MarkColours {
  readonly main: string;
  readonly second: string;
}

export const WHITE: Colour = { red: 255, green: 255, blue: 255, alpha: 1 };

/** Least contrast of a mark with what is behind it (WCAG 2.2, 1.4.11: 3), with some for rounding. */
const LEAST_CONTRAST = 3.1;
/** Share of black or white mixed in at each try until the contrast is enough. */
const MIX_STEP = 0.1;
/** Luminance at which black and white contrast equally: 1.05 / (L + 0.05) = (L + 0.05) / 0.05. */
const MIDDLE_LUMINANCE = 0.179;

/**
 * A bluish green and a vermilion are told apart with every common colour blindness (Okabe and Ito,
 * "Color universal design", 2008); slate is for what has no evidence either way.
 */
const PALETTE: Readonly<Record<Hue, { readonly onLight: Colour; readonly onDark: Colour }>> = {
  green: { onLight: colour(0, 121, 91), onDark: colour(76, 201, 160) },
  vermilion: { onLight: colour(194, 65, 12), onDark: colour(255, 148, 102) },
  slate: { onLight: colour(100, 116, 139), onDark: colour(148, 163, 184) },
};

const HUES: Readonly<Record<VerdictKind, { readonly main: Hue; readonly second: Hue }>> = {
  corroborated: { main: 'green', second: 'green' },
  repeated: { main: 'green', second: 'green' },
  contradicted: { main: 'vermilion', second: 'vermilion' },
  disputed: { main: 'vermilion', second: 'green' },
  new: { main: 'slate', second: 'slate' },
  'not-a-claim': { main: 'slate', second: 'slate' },
};

/** The colours of a state on an opaque background, each with at least 3:1 of contrast. */
export function markColours(kind: VerdictKind, background: Colour): MarkColours {
  const { main, second } = HUES[kind];
  return { main: hueOn(main, background), second: hueOn(second, background) };
}

function hueOn(hue: Hue, background: Colour): string {
  const light = luminance(background) > MIDDLE_LUMINANCE;
  const start = light ? PALETTE[hue].onLight : PALETTE[hue].onDark;
  const goal = light ? colour(0, 0, 0) : WHITE;
  for (let share = 0; share < 1; share += MIX_STEP) {
    const mixed = mix(start, goal, share);
    if (contrast(mixed, background) >= LEAST_CONTRAST) return toHex(mixed);
  }
  return toHex(goal);
}

/** WCAG contrast of two opaque colours, 1–21. */
export function contrast(a: Colour, b: Colour): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

/** WCAG relative luminance of an opaque colour, 0–1. */
export function luminance({ red, green, blue }: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** `front` seen through its opacity over an opaque `back`. */
export function over(front: Colour, back: Colour): Colour {
  return { ...mix(back, front, front.alpha), alpha: 1 };
}

function mix(from: Colour, to: Colour, share: number): Colour {
  const part = (a: number, b: number) => a + (b - a) * share;
  return colour(part(from.red, to.red), part(from.green, to.green), part(from.blue, to.blue));
}

function colour(red: number, green: number, blue: number): Colour {
  return { red, green, blue, alpha: 1 };
}

/** `#rrggbb` of an opaque colour. */
export function toHex({ red, green, blue }: Colour): string {
  const pair = (value: number) => Math.round(value).toString(16).padStart(2, '0');
  return `#${pair(red)}${pair(green)}${pair(blue)}`;
}

const NUMBER = '(-?[\\d.]+(?:e-?\\d+)?)';
const RGB = new RegExp(
  `^rgba?\\(${NUMBER},? ${NUMBER},? ${NUMBER}(?:(?:,| /) ${NUMBER})?\\)$`,
  'i',
);
const SRGB = new RegExp(`^color\\(srgb ${NUMBER} ${NUMBER} ${NUMBER}(?: / ${NUMBER})?\\)$`, 'i');

/**
 * A computed colour (CSS Color 4, serialization) in the forms that browsers write for sRGB; null for any
 * other (`oklch(…)`), which has to be painted to be known.
 */
export function parseColour(text: string): Colour | null {
  const bytes = RGB.exec(text);
  const match = bytes ?? SRGB.exec(text);
  if (match === null) return null;
  const scale = bytes === null ? 255 : 1;
  const channel = (part: string | undefined) => Math.min(Math.max(Number(part) * scale, 0), 255);
  return {
    red: channel(match[1]),
    green: channel(match[2]),
    blue: channel(match[3]),
    alpha: match[4] === undefined ? 1 : Math.min(Math.max(Number(match[4]), 0), 1),
  };
}
