import type { Analysis } from './analyze.ts';
import { compareNames } from './name-relation.ts';
import { isOfficeHolders } from './one-office.ts';

/** A stance, which anybody may take: `أدانت مصر الغارة` says nothing against `أدانت تركيا الغارة`. */
const STANCE =
  /^(?:[وف]?(?:[يت]|س[يت])?(?:دان|ادانت?|ندد|نددت|استنكرت?|رحب|رحبت|اشادت?|هنا|هنات|عزت?|عزي|حذرت?|دعا?|دعت|طالبت?|ناشدت?|ايدت?|اعربت?|بحثت?|ناقشت?|اكدت?|شاركت?|حضرت?)|condemn(?:s|ed)?|denounce[sd]?|welcome[sd]?|prais(?:es|ed)|congratulate[sd]?|warn(?:s|ed)?|urge[sd]?|call(?:s|ed)?|back(?:s|ed)?|criticise[sd]?|criticize[sd]?|thank(?:s|ed)?|discuss(?:es|ed)?|join(?:s|ed)?|attend(?:s|ed)?)$/;
/** Who speaks tells of himself: `أعلنت كوريا أنها لم تطلق`, `said it had not`. */
const HIMSELF = /^(?:[وب]?ان(?:ه|ها|هم|هما|ني|نا)|it|he|she|they|we|i)$/;

/** Two countries that each tell a day tell each of its own: a feast, an election. */
function areOfTwoCountries(page: Analysis, other: Analysis): boolean {
  const isCountry = (text: Analysis) => speakersOf(text).every(({ type }) => type === 'country');
  return haveOtherSpeakers(page, other) && isCountry(page) && isCountry(other);
}

/**
 * Is what clashes told of two actors, so that both may be so? Two who hold one office of two countries, two who take one stance,
 * two who each tell of himself, and two sides that each tell what it did to the other. Linear in the units.
 */
export function areTwoActors(
  page: Analysis,
  other: Analysis,
  clash: { readonly kind: string; readonly page: number; readonly other: number },
): boolean {
  const isBoth = (of: (text: Analysis, at: number) => boolean) =>
    of(page, clash.page) && of(other, clash.other);
  if (clash.kind === 'place-differs' || clash.kind === 'name-differs') {
    return isBoth(isOfficeHolders) || isBoth(takesStance);
  }
  if (clash.kind === 'date-differs') return areOfTwoCountries(page, other);
  const isOfHimself = speaksOfHimself(page) || speaksOfHimself(other);
  return (isOfHimself && haveOtherSpeakers(page, other)) || areSidesCrossed(page, other);
}

/** Does the unit name who takes a stance? In Arabic behind the verb, in English before it. */
function takesStance({ script, tokens, units }: Analysis, at: number): boolean {
  const verb = units[script === 'arabic' ? at - 1 : at + 1];
  return STANCE.test(tokens[verb?.firstToken ?? -1]?.text ?? '');
}

function haveOtherSpeakers(page: Analysis, other: Analysis): boolean {
  const [ours, theirs] = [speakersOf(page), speakersOf(other)];
  return (
    ours.length > 0 &&
    theirs.length > 0 &&
    ours.every((one) => theirs.every((two) => compareNames(one, two) === 'different'))
  );
}

function speaksOfHimself({ tokens, units }: Analysis): boolean {
  const last = units.findLastIndex(({ inChain }) => inChain);
  const from = units[last]?.firstToken ?? tokens.length;
  return tokens.slice(from, from + 4).some(({ text }) => HIMSELF.test(text));
}

function speakersOf({ units }: Analysis) {
  return units.flatMap(({ inChain, name }) => (inChain && name !== null ? [name] : []));
}

/** `Ukraine said it shot down drones launched by Russia` and the reverse. */
function areSidesCrossed(page: Analysis, other: Analysis): boolean {
  const isTold = ({ units }: Analysis, key: string) =>
    units.some(({ name, inChain }) => !inChain && name?.key === key);
  return (
    speakersOf(page).some(({ key }) => isTold(other, key) && !isTold(page, key)) &&
    speakersOf(other).some(({ key }) => isTold(page, key) && !isTold(other, key))
  );
}
