import { describe, expect, it } from 'vitest';
import { analyze } from '../../engine/analyze.ts';
import { compare } from '../../engine/judge.ts';
import { isLagging } from '../../engine/lagging.ts';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import { weighByRates } from '../../engine/weights.ts';

function lags(page: string, other: string): boolean {
  const [a, b] = [page, other].map((text) => analyze(text, '2025-02-10', weighByRates, NO_LEXICON));
  if (a === undefined || b === undefined) throw new Error('two texts');
  return isLagging(compare(a, b));
}

describe('a telling with an earlier count', () => {
  it.each([
    [
      'قتل 27 شخصا على الأقل في انهيار جسر وسط الهند.',
      'قتل 20 شخصا على الأقل في انهيار جسر وسط الهند.',
    ],
    [
      'At least 44 people were killed when a ferry sank off Mombasa.',
      'At least 30 people were killed when a ferry sank off Mombasa.',
    ],
    ['أصيب 90 شخصا في حريق المصنع بطنجة.', 'أصيب أكثر من 60 شخصا في حريق المصنع بطنجة.'],
    [
      'Police arrested 120 people at the march in Lyon.',
      'Police arrested more than 80 people at the march in Lyon.',
    ],
  ])('lags behind (%s)', (page, other) => {
    expect(lags(page, other)).toBe(true);
    expect(lags(page, page)).toBe(false);
  });

  it.each([
    [
      '350 tents were put up for the homeless.',
      'More than 300 tents were put up for the homeless.',
    ],
    ['At least 20 people were killed in the storm.', '27 people were killed in the storm.'],
    ['About 300 people were rescued from the ship.', '300 people were rescued from the ship.'],
  ])('is none where nothing grew, or the page is behind (%s)', (page, other) => {
    expect(lags(page, other)).toBe(false);
  });
});
