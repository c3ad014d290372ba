import { describe, expect, it } from 'vitest';
import { digitPaths, digitsOf } from '../../page/paint-digits.ts';
import { numeralAt, strokesOf } from '../../page/paint-shapes.ts';

const lines = [
  { left: 10, right: 110, y: 50 },
  { left: 10, right: 47, y: 80 },
];

describe('the strokes of a state', () => {
  it('differ between all states without their colours', () => {
    const looks = (['corroborated', 'repeated', 'contradicted', 'disputed', 'new'] as const).map(
      (kind) =>
        strokesOf(kind, lines).map(
          ({ path, dashes }) => `${path.replaceAll(/[\d. -]/g, '')} ${dashes}`,
        ),
    );
    expect(new Set(looks.map(String)).size).toBe(5);
  });

  it('are none for what is no claim', () => {
    expect(strokesOf('not-a-claim', lines)).toEqual([]);
  });

  it('are straight lines from edge to edge where the sentence is corroborated', () => {
    expect(strokesOf('corroborated', lines)[0]?.path).toBe('M10 50H110M10 80H47');
  });

  it('swing in whole half-waves that end where the text ends', () => {
    const [wave] = strokesOf('contradicted', lines);
    for (const [index, piece] of (wave?.path ?? '').split('M').slice(1).entries()) {
      const first = /q[\d.]+ -[\d.]+ ([\d.]+) 0/.exec(piece)?.[1];
      const halves = 1 + piece.split('t').length - 1;
      const line = lines[index];
      expect(halves * Number(first)).toBeCloseTo((line?.right ?? 0) - (line?.left ?? 0), 0);
    }
  });

  it('are a wave over a solid line where the sentence is disputed', () => {
    const [wave, solid] = strokesOf('disputed', lines);
    expect(wave?.second).toBe(false);
    expect(solid?.second).toBe(true);
    expect(solid?.path).toMatch(/^M10 52\.25H110/);
  });
});

describe('numerals', () => {
  it('are written as the locale writes them', () => {
    expect(digitsOf('ar-EG')).toBe('arab');
    expect(digitsOf('fa')).toBe('arabext');
    expect(digitsOf('en-GB')).toBe('latn');
    expect(digitsOf('hi-u-nu-deva')).toBe('latn');
  });

  it('have one path for every digit of every system', () => {
    for (const system of ['latn', 'arab', 'arabext'] as const) {
      const paths = Array.from({ length: 10 }, (_, digit) => digitPaths(digit, system)[0]);
      expect(new Set(paths).size).toBe(10);
      expect(paths.every((path) => path?.startsWith('M'))).toBe(true);
    }
  });

  it('stop at ninety-nine', () => {
    expect(digitPaths(1234, 'latn')).toEqual(digitPaths(99, 'latn'));
  });

  it('stand with their middle where they are put', () => {
    const { left, right, paths } = numeralAt(12, 'latn', { x: 100, top: 20, height: 8 });
    expect((left + right) / 2).toBeCloseTo(100);
    expect(paths).toHaveLength(2);
    expect(paths[0]?.transform).toContain(' 20)');
  });
});
