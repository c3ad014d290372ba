import { describe, expect, it } from 'vitest';
import { analyze } from '../../engine/analyze.ts';
import { NO_LEXICON } from '../../engine/lexicon.ts';
import { areOtherPersons } from '../../engine/persons-across.ts';
import { weighByRates } from '../../engine/weights.ts';

const read = (text: string) => analyze(text, null, weighByRates, NO_LEXICON);

/** Are the first persons of the two texts two for certain? */
function areOthers(english: string, arabic: string): boolean {
  const [page, other] = [read(english), read(arabic)];
  const [at, partner] = [page, other].map(({ units }) =>
    units.findIndex(({ name }) => name?.type === 'person'),
  );
  const there = areOtherPersons(page, at ?? -1, other, partner ?? -1);
  expect(areOtherPersons(other, partner ?? -1, page, at ?? -1)).toBe(there);
  return there;
}

describe('two persons in two languages', () => {
  it.each([
    ['President Joe Biden spoke.', 'تحدث الرئيس دونالد ترامب.'],
    ['Minister Antony Blinken spoke.', 'تحدث الوزير سيرغي لافروف.'],
    ['President Emmanuel Macron resigned.', 'استقال الرئيس فلاديمير بوتين.'],
  ])('are two where no word sounds alike: %s', (english, arabic) => {
    expect(areOthers(english, arabic)).toBe(true);
  });

  it.each([
    ['one man in two spellings', 'Envoy Brett McGurk took part.', 'شارك المبعوث بريت ماكغورك.'],
    ['one family', 'President Bashar Assad spoke.', 'تحدث الرئيس حافظ الأسد.'],
    ['too little to hear', 'Minister Samir Haddad resigned.', 'استقال الوزير وليد خوري.'],
    ['a family name alone', 'Minister Haddad resigned.', 'استقال الوزير وليد خوري.'],
    [
      'a name that other tables spell',
      'President Isaac Herzog spoke.',
      'تحدث الرئيس يتسحاق هرتسوغ.',
    ],
    [
      'persons that are both named in one of the texts',
      'President Joe Biden and Donald Trump spoke.',
      'تحدث الرئيس دونالد ترامب.',
    ],
  ])('may be one: %s', (_, english, arabic) => {
    expect(areOthers(english, arabic)).toBe(false);
  });
});
