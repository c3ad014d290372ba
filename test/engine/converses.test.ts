import { describe, expect, it } from 'vitest';
import { analyze } from '../../engine/analyze.ts';
import { compare } from '../../engine/judge.ts';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import { weighByRates } from '../../engine/weights.ts';

function haveAntonym(one: string, two: string): boolean[] {
  const [a, b] = [one, two].map((text) => analyze(text, null, weighByRates, NO_LEXICON));
  if (a === undefined || b === undefined) throw new Error('two texts are read');
  return [compare(a, b), compare(b, a)].map(({ clashes }) =>
    clashes.some(({ kind }) => kind === 'antonym'),
  );
}

describe('one thing told from its two sides', () => {
  it.each([
    [
      'Ajax beat Feyenoord 3-1 in Rotterdam on Sunday evening.',
      'Feyenoord lost to Ajax 3-1 in Rotterdam on Sunday evening.',
    ],
    [
      'The city sold the stadium to Sigma Holding for 40 million euros on Sunday.',
      'Sigma Holding bought the stadium from the city for 40 million euros on Sunday.',
    ],
    [
      'فاز الأهلي على الزمالك بثلاثة أهداف في نهائي الكأس.',
      'خسر الزمالك أمام الأهلي بثلاثة أهداف في نهائي الكأس.',
    ],
  ])('is no contradiction: %s', (one, two) => {
    expect(haveAntonym(one, two)).toEqual([false, false]);
  });

  it.each([
    [
      'Ajax beat Feyenoord 3-1 in Rotterdam on Sunday evening.',
      'Ajax lost to Feyenoord 3-1 in Rotterdam on Sunday evening.',
    ],
    [
      'The city sold the old stadium to its tenants on Sunday.',
      'The city bought the old stadium from its tenants on Sunday.',
    ],
    [
      'فاز الأهلي على الزمالك بثلاثة أهداف في نهائي الكأس.',
      'خسر الأهلي أمام الزمالك بثلاثة أهداف في نهائي الكأس.',
    ],
  ])('is one where both keep their part: %s', (one, two) => {
    expect(haveAntonym(one, two)).toEqual([true, true]);
  });
});

describe('a town in another place of the sentence', () => {
  it('does not make of two opposites one thing told from its two sides', () => {
    const lost = 'The Lions lost the Casablanca derby against Wydad on Saturday.';
    const won = 'The Lions beat Wydad in the Casablanca derby on Saturday.';
    expect(haveAntonym(lost, won)).toEqual([true, true]);
  });
});
