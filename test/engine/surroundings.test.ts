import { describe, expect, it } from 'vitest';
import { analyze } from '../../engine/analyze.ts';
import { compare, judge } from '../../engine/judge.ts';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import { knownFromAround, surroundingsOf } from '../../engine/surroundings.ts';
import { weighByRates } from '../../engine/weights.ts';

const DAY = '2025-08-14';
const read = (text: string) => analyze(text, DAY, weighByRates, NO_LEXICON);

/** The words of the page's sentence that the rest of the other's article tells. */
function known(page: string, other: string, around: readonly string[]): string[] {
  const [a, b] = [read(page), read(other)];
  const { aligned } = compare(a, b);
  const units = knownFromAround(a, b, aligned, surroundingsOf(around));
  return [...units]
    .toSorted((one, two) => one - two)
    .map((at) => page.slice(a.units[at]?.start, a.units[at]?.end));
}

const kindOf = (page: string, other: string, around: readonly string[]) =>
  judge(
    compare(read(page), read(other), () => surroundingsOf(around)),
    true,
  ).kind;

const BRIDGE = 'Engineers closed the old bridge in Mostar on Wednesday evening.';

describe('knownFromAround', () => {
  it('finds a name that the article tells in another sentence, with the known words beside it', () => {
    expect(
      known(
        'The repair of the bridge in Mostar will take nine weeks.',
        'The repair will take four weeks.',
        [BRIDGE],
      ),
    ).toEqual(['bridge', 'Mostar']);
  });

  it('finds nothing where the other sentence names something of its own', () => {
    expect(
      known(
        'The repair of the bridge in Mostar will take nine weeks.',
        'The repair of the road in Konjic will take four weeks.',
        [BRIDGE],
      ),
    ).toEqual([]);
  });

  it('finds nothing in an article that is about something else', () => {
    expect(
      known(
        'The repair of the bridge in Mostar will take nine weeks.',
        'The repair will take four weeks.',
        ['Rain is expected on Friday.'],
      ),
    ).toEqual([]);
  });
});

describe('a sentence that says where, beside one whose article says so elsewhere', () => {
  it.each([
    [
      'The repair of the bridge in Mostar will take nine weeks, the engineers said.',
      'The repair will take four weeks, the engineers said.',
      BRIDGE,
    ],
    [
      'ويستغرق إصلاح جسر موستار تسعة أسابيع بحسب مكتب المهندسين البلدي.',
      'ويستغرق الإصلاح أربعة أسابيع بحسب مكتب المهندسين البلدي.',
      'أغلق المهندسون جسر موستار مساء الأربعاء.',
    ],
  ])('never contradicts less for it: %s', (page, other, around) => {
    const [without, within] = [kindOf(page, other, []), kindOf(page, other, [around])];
    expect(without === 'opposite' ? within : 'opposite').toBe('opposite');
  });

  it('is contradicted by another number', () => {
    expect(
      kindOf(
        'The tunnel through which the inmates escaped from Zahle prison was 65 metres long.',
        'The tunnel through which the inmates escaped was 20 metres long.',
        ['Thirty-one inmates escaped from Zahle prison on Tuesday.'],
      ),
    ).toBe('opposite');
  });

  it('is contradicted by another place', () => {
    const page =
      'The freed sailors of the Ocean Jade were flown to Djibouti for medical examinations.';
    const flown = 'The sailors were flown to Nairobi for medical examinations.';
    const around = ['Pirates released the eighteen sailors of the tanker Ocean Jade on Tuesday.'];
    expect(kindOf(page, flown, around)).toBe('opposite');
    expect(kindOf(page, flown, ['Rain is expected on Friday.'])).not.toBe('opposite');
    expect(
      kindOf(
        page,
        'The sailors of another ship were flown to Nairobi with their families.',
        around,
      ),
    ).not.toBe('opposite');
  });
});
