/** Digits as the reader's locale writes them (names as in `Intl`): 0–9, ٠–٩, ۰–۹. */
export type DigitSystem = 'latn' | 'arab' | 'arabext';

/** Height and advance of a digit in the units of the paths below. */
export const DIGIT_HEIGHT = 8;
export const DIGIT_ADVANCE = 6.6;

/**
 * Single-stroke digits in a box 5 wide and 8 high, drawn as paths because text inside the page, even in
 * a closed root, is found by `window.find`, and a font of the page's could tell which glyph was asked for.
 */
const LATIN: readonly string[] = [
  'M2.5 0C.8 0 .3 2 .3 4S.8 8 2.5 8 4.7 6 4.7 4 4.2 0 2.5 0Z',
  'M.7 1.7 2.9 0V8',
  'M.4 2.1C.4.9 1.3 0 2.5 0S4.6.9 4.6 2.1C4.6 3.9 1.2 5.4.4 8H4.7',
  'M.6.9C1.1.3 1.7 0 2.5 0 3.7 0 4.5.8 4.5 1.9S3.6 3.8 2.2 3.8C3.7 3.8 4.7 4.6 4.7 5.8S3.8 8 2.4 8C1.5 8 .8 7.7.3 7',
  'M3.6 8V0L.2 5.5H4.9',
  'M4.3 0H1.1L.7 3.6C1.2 3.2 1.8 3 2.4 3 3.8 3 4.7 4 4.7 5.4S3.8 8 2.4 8C1.5 8 .8 7.7.3 7',
  'M4.2.6C3.8.2 3.3 0 2.8 0 1.2 0 .3 1.8.3 4.4.3 6.8 1.1 8 2.5 8 3.8 8 4.7 6.9 4.7 5.5S3.8 3.1 2.6 3.1C1.5 3.1.6 3.9.3 5',
  'M.3 0H4.7L1.8 8',
  'M2.5 0C1.3 0 .6.8.6 1.9S1.4 3.8 2.5 3.8 4.4 3 4.4 1.9 3.7 0 2.5 0ZM2.5 3.8C1.2 3.8.3 4.6.3 5.9S1.2 8 2.5 8 4.7 7.2 4.7 5.9 3.8 3.8 2.5 3.8Z',
  'M.8 7.4C1.2 7.8 1.7 8 2.2 8 3.8 8 4.7 6.2 4.7 3.6 4.7 1.2 3.9 0 2.5 0 1.2 0 .3 1.1.3 2.5S1.2 4.9 2.4 4.9C3.5 4.9 4.4 4.1 4.7 3',
];

const ARABIC: readonly string[] = [
  'M2.2 4.4 2.8 4.4 2.8 5 2.2 5Z',
  'M1.9 0C2.4 2.6 2.7 5.2 2.8 8',
  'M.6 0C1.1 2.6 1.5 5.2 1.6 8M.8 1C1.4 2.9 4.2 2.9 4.4 0',
  'M.4 0C.9 2.6 1.3 5.2 1.4 8M.6.9C1 2.5 2.5 2.4 2.6.3 2.8 2.4 4.6 2.4 4.7 0',
  'M4.2.2C2.2.2 1 1 1 2.1 1 3.3 2.3 3.7 3.6 3.7 1.7 3.8.5 4.8.5 6 .5 7.4 2 8.1 4.5 7.6',
  'M2.5 1C1.2 1 .3 3.1.3 5.1.3 6.9 1.1 8 2.5 8S4.7 6.9 4.7 5.1C4.7 3.1 3.8 1 2.5 1Z',
  'M.5.5C1.6 1.1 3 1.1 4.1.5 3.9 3.2 4 5.6 4.4 8',
  'M.3 0C1.3 2.5 2 5.2 2.5 8 3 5.2 3.7 2.5 4.7 0',
  'M.3 8C1.3 5.5 2 2.8 2.5 0 3 2.8 3.7 5.5 4.7 8',
  'M4.1 2.2C4.1.8 3.4 0 2.3 0S.5.9.5 2.1C.5 3.3 1.3 4 2.4 4 3.4 4 4.1 3.4 4.1 2.2 4.1 4.4 4.2 6.2 4.5 8',
];

const PERSIAN: readonly string[] = ARABIC.map((path, digit) => {
  if (digit === 4)
    return 'M.6 0C1.1 2.6 1.5 5.2 1.6 8M4.6.4C3.4-.1 2.5.5 2.5 1.4 2.5 2.3 3.4 2.7 4.7 2.4M1.1 3C2.2 3.5 3.6 3.2 4.7 2.4';
  if (digit === 5)
    return 'M2.5 1C1.2 2.6.3 4.4.3 6 .3 7.2.8 8 1.5 8 2.1 8 2.5 7.5 2.5 6.6 2.5 7.5 2.9 8 3.5 8 4.2 8 4.7 7.2 4.7 6 4.7 4.4 3.8 2.6 2.5 1Z';
  if (digit === 6) return 'M4.2.5C2.6-.1 1 .5 1 1.8 1 3.1 2.4 3.6 4.1 3.2 2.4 4.2 1.2 5.8.7 8';
  return path;
});

const DIGITS: Readonly<Record<DigitSystem, readonly string[]>> = {
  latn: LATIN,
  arab: ARABIC,
  arabext: PERSIAN,
};

/** The digits of a locale (BCP 47), as far as they can be drawn; else the Latin ones. */
export function digitsOf(locale: string): DigitSystem {
  const { numberingSystem } = new Intl.NumberFormat(locale).resolvedOptions();
  return numberingSystem === 'arab' || numberingSystem === 'arabext' ? numberingSystem : 'latn';
}

/** The paths of a whole number 1–99 in writing order, left to right in all three systems; more is drawn as 99. */
export function digitPaths(value: number, system: DigitSystem): readonly string[] {
  const paths = DIGITS[system];
  const digits = String(Math.min(Math.max(Math.trunc(value), 0), 99));
  return [...digits].map((digit) => paths[Number(digit)] ?? '');
}
