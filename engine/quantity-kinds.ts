import { normalize } from './normalize.ts';

/**
 * Which counted nouns may stand for others when a report says more or less about those it counts (written for
 * this project): before the colon the wider noun, after it the narrower ones. Names are the first forms of
 * `counted-nouns.ts`. Only what is so in every text stands here: a soldier may be an officer's wider word in
 * the news (`سبعة عناصر`), a civilian never is.
 */
const WIDER = `
عنصر: جندي ضابط جنرال شرطي مقاتل مسلح
مقاتل: مسلح عنصر جندي
مسلح: مقاتل إرهابي عنصر مهاجم
جندي: ضابط جنرال
ضابط: جنرال
مسؤول: وزير جنرال ضابط
مدني: طفل امرأة رجل شاب عامل صحافي طالب
مواطن: طفل امرأة رجل شاب عامل طالب
`;

/** Nouns that say no more than that people are counted: they stand for every noun of people. */
const ANYBODY = 'شخص فرد قتيل شهيد ضحية جريح مصاب معتقل موقوف نازح راكب آخر';

/** Nouns under which the dead and the injured are counted together. */
const CASUALTIES = 'ضحية إصابة حالة';

const NARROWER: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  WIDER.trim()
    .split('\n')
    .map((line): [string, ReadonlySet<string>] => {
      const [wide = '', narrow = ''] = line.split(':');
      return [normalize(wide), new Set(narrow.trim().split(' ').map(normalize))];
    }),
);
const ANYBODY_KEYS: ReadonlySet<string> = new Set(ANYBODY.split(' ').map(normalize));
const CASUALTY_KEYS: ReadonlySet<string> = new Set(CASUALTIES.split(' ').map(normalize));

/** May everything that `narrow` counts also be counted as `wide`, a key? True for equal keys. */
export function coversNoun(
  wide: string,
  narrow: { readonly noun: string | null; readonly person: boolean },
): boolean {
  if (narrow.noun === null) return false;
  if (wide === narrow.noun) return true;
  if (ANYBODY_KEYS.has(wide)) return narrow.person || ANYBODY_KEYS.has(narrow.noun);
  return NARROWER.get(wide)?.has(narrow.noun) === true;
}

/** Does this noun say no more than that people are counted? */
export function isAnybody(noun: string): boolean {
  return ANYBODY_KEYS.has(noun);
}

/**
 * Nouns that say no more than that people, or cases of what happened, are counted, in counts of one fate: reports
 * say `31 people`, `31 civilians` and `31 Palestinians` of the same dead.
 */
const GENERAL =
  'شخص مدني مواطن قتيل شهيد ضحية جريح مصاب حالة إصابة وفاة جثة آخر فرد معتقل موقوف نازح راكب';
const GENERAL_KEYS: ReadonlySet<string> = new Set(GENERAL.split(' ').map(normalize));

/** May the noun (or none, or a nationality) stand for all who shared a fate? */
export function isGeneralNoun(noun: string | null): boolean {
  return noun === null || GENERAL_KEYS.has(noun) || noun.startsWith('people-');
}

/** Does this noun count dead and injured together? */
export function isCasualtyNoun(noun: string | null): boolean {
  return noun !== null && CASUALTY_KEYS.has(noun);
}
