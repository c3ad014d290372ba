import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VerdictKind } from '../../engine/model.ts';
import { contrast, markColours, over, parseColour, toHex, WHITE } from '../../page/paint-colour.ts';

const KINDS: readonly VerdictKind[] = [
  'corroborated',
  'repeated',
  'contradicted',
  'disputed',
  'new',
  'not-a-claim',
];
const fromHex = (hex: string) => ({
  red: Number.parseInt(hex.slice(1, 3), 16),
  green: Number.parseInt(hex.slice(3, 5), 16),
  blue: Number.parseInt(hex.slice(5, 7), 16),
  alpha: 1,
});

describe('the colours of marks', () => {
  it('have at least 3:1 of contrast on every background', () => {
    const channel = fc.nat(255);
    fc.assert(
      fc.property(fc.tuple(channel, channel, channel), ([red, green, blue]) => {
        const background = { red, green, blue, alpha: 1 };
        return KINDS.every((kind) => {
          const { main, second } = markColours(kind, background);
          return [main, second].every((hex) => contrast(fromHex(hex), background) >= 3);
        });
      }),
      { seed: 1 },
    );
  });

  it('are those of the design on white', () => {
    expect(markColours('corroborated', WHITE).main).toBe('#00795b');
    expect(markColours('disputed', WHITE)).toEqual({ main: '#c2410c', second: '#00795b' });
  });

  it('are lighter on a dark page', () => {
    const dark = { red: 20, green: 23, blue: 28, alpha: 1 };
    expect(markColours('corroborated', dark).main).not.toBe('#00795b');
  });
});

describe('computed colours', () => {
  it.each([
    ['rgb(1, 2, 3)', { red: 1, green: 2, blue: 3, alpha: 1 }],
    ['rgba(0, 0, 0, 0)', { red: 0, green: 0, blue: 0, alpha: 0 }],
    ['rgb(255 255 255 / 0.5)', { red: 255, green: 255, blue: 255, alpha: 0.5 }],
    ['color(srgb 1 0 0.2)', { red: 255, green: 0, blue: 51, alpha: 1 }],
    ['color(srgb 1.2 0 0 / 0.25)', { red: 255, green: 0, blue: 0, alpha: 0.25 }],
  ])('are read: %s', (text, colour) => {
    expect(parseColour(text)).toEqual(colour);
  });

  it.each(['oklch(0.7 0.1 200)', 'transparent', '', 'rgb(1, 2)'])('are not guessed: %j', (text) => {
    expect(parseColour(text)).toBeNull();
  });

  it('shine through one another', () => {
    expect(toHex(over({ red: 0, green: 0, blue: 0, alpha: 0.5 }, WHITE))).toBe('#808080');
  });
});
