import { describe, expect, it } from 'vitest';
import { bothWays } from './compared.ts';

describe('two full names under one office', () => {
  it.each([
    [
      'Governor Sara Lindqvist of the central bank said rates would stay at 4 percent until May.',
      'Governor Henrik Dahl of the central bank said rates would stay at 4 percent until May.',
    ],
    [
      'قال وزير الطاقة كريم بن علي إن الحريق في المصفاة نجم عن تسرب للغاز.',
      'قال وزير الطاقة سمير حداد إن الحريق في المصفاة نجم عن تسرب للغاز.',
    ],
  ])('contradict each other, whoever of them speaks: %s', (a, b) => {
    expect(bothWays(a, b)).toEqual(['opposite', 'opposite']);
  });

  it.each([
    [
      'Former governor Sara Lindqvist said rates would stay at 4 percent until May.',
      'Former governor Henrik Dahl said rates would stay at 4 percent until May.',
    ],
    [
      'The witness Sara Lindqvist said the train had not slowed before the bend.',
      'The witness Henrik Dahl said the train had not slowed before the bend.',
    ],
    [
      'Governor Sara Lindqvist of the central bank said rates would stay at 4 percent until May.',
      'Governor Lindqvist of the central bank said rates would stay at 4 percent until May.',
    ],
    [
      'قال الوزير السابق كريم بن علي إن الحريق في المصفاة نجم عن تسرب للغاز.',
      'قال الوزير السابق سمير حداد إن الحريق في المصفاة نجم عن تسرب للغاز.',
    ],
  ])(
    'say nothing where many hold it, it was held before, or one name may be the other: %s',
    (a, b) => {
      expect(bothWays(a, b)).not.toContain('opposite');
    },
  );
});
