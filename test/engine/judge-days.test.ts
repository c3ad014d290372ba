import { describe, expect, it } from 'vitest';
import { analyze } from '../../engine/analyze.ts';
import { compare, judge } from '../../engine/judge.ts';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import { weighByRates } from '../../engine/weights.ts';

describe('judge on two days in a row, of texts that name nobody', () => {
  const onTwoDays = (page: string, other: string) =>
    judge(
      compare(
        analyze(page, '2026-03-12', weighByRates, NO_LEXICON),
        analyze(other, '2026-03-13', weighByRates, NO_LEXICON),
      ),
      true,
    ).kind;

  it('sees opposites where several figures agree and all else is the same', () => {
    expect(
      onTwoDays(
        'She promised to raise the number of districts from 15 to 22 within her first hundred days.',
        'She promised to cut the number of districts from 22 to 15 within her first hundred days.',
      ),
    ).toBe('opposite');
  });

  it.each([
    [
      'Highs of 32 degrees and lows of 15 degrees, with a humidity of 40 percent, are expected.',
      'Highs of 32 degrees and lows of 15 degrees, with a humidity of 60 percent, are expected.',
    ],
    [
      'The index opened higher after a quiet session.',
      'The index opened lower after a quiet session.',
    ],
  ])('takes what is told every day for two days: %s', (page, other) => {
    expect(onTwoDays(page, other)).not.toBe('opposite');
  });
});
