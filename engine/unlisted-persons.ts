import type { Aligned } from './align.ts';
import type { Analysis, Unit } from './analyze.ts';
import { holdOneOffice } from './one-office.ts';
import { contextOf } from './pair-context.ts';
import { isGivenAt } from './person-names.ts';
import { mayBeSpellings } from './persons-across.ts';
import type { Range, Replacement } from './replacements.ts';
import { isRare, isUnknown, NAME_WEIGHT } from './rivals.ts';

/** Two persons who stand in each other's place, one of them known for one by the place alone. */
interface PersonClash {
  readonly kind: 'name-differs';
  readonly page: number;
  readonly other: number;
  /** Aligned units around both. 0–6. */
  readonly context: number;
}

/**
 * Arabic has no capitals, so a full name that no table has is two rare words. Where one text has a full name and the
 * other, between the same words, nothing but two such words, or a given name that is another word too and a rare word, they are two
 * persons: not where a word of the one may be a spelling of one of the other's, nor where the two words may say what
 * somebody is (`مهندس مدني`), nor who speaks but for one office. Empty for other scripts. Linear in the replacements.
 */
export function unlistedPersonClashes(
  page: Analysis,
  other: Analysis,
  { pairs, partners }: Aligned,
  replacements: readonly Replacement[],
): PersonClash[] {
  if (page.script !== 'arabic' || other.script !== 'arabic') return [];
  const [used, usedOther] = [new Set<number>(), new Set<number>()];
  for (const pair of pairs) {
    used.add(pair.page);
    usedOther.add(pair.other);
  }
  return replacements.flatMap((place): PersonClash[] => {
    const [at, to] = [personIn(page, place.page), personIn(other, place.other)];
    if (isAnyIn(place.page, used) || isAnyIn(place.other, usedOther)) return [];
    const [ours, theirs] = [
      page.units.slice(at, place.page.last),
      other.units.slice(to, place.other.last),
    ];
    const [own, its] = [formOf(page, ours, page), formOf(other, theirs, page)];
    // What both sides know for a name is compared as names.
    if (own === null || its === null || (own === 'name' && its === 'name')) return [];
    const isSaid = [...ours, ...theirs].some(({ inChain }) => inChain);
    const isUnsure = isSaid || (own === 'rare' && its === 'rare');
    if (isUnsure && !holdOneOffice(page, at, other, to, partners)) return [];
    if (mayBeSpellings(wordsOf(page, ours), wordsOf(other, theirs))) return [];
    const context = contextOf(at, to, partners);
    return [{ kind: 'name-differs', page: at, other: to, context }];
  });
}

function isAnyIn({ first, last }: Range, used: ReadonlySet<number>): boolean {
  for (let at = first; at < last; at += 1) if (used.has(at)) return true;
  return false;
}

/** Where the person begins: behind the country of his office (`وزير المالية الأردني`). */
function personIn({ units }: Analysis, { first, last }: Range): number {
  return first + 1 < last && units[first]?.name?.type === 'country' ? first + 1 : first;
}

/** What no given name looks like: a word with its article, an accusative. */
const NO_GIVEN_NAME = /^(?:[وفبلك]?ال|لل)|ا$/;
/** Family names are no words of every day. */
const isFamily = (unit: Unit) => isRare(unit, NAME_WEIGHT);

/**
 * A full name that is known for one; a given name with a rare word behind it; two rare words of which no list has one; null for all else.
 */
function formOf(
  text: Analysis,
  [given, family, ...more]: readonly Unit[],
  { lexicon }: Analysis,
): 'name' | 'given' | 'rare' | null {
  if (given === undefined || more.length > 0) return null;
  if (family === undefined) {
    return given.name?.type === 'person' && given.name.words.length > 1 ? 'name' : null;
  }
  if (family.firstToken !== given.firstToken + 1 || !isFamily(family)) return null;
  if (isGivenAt(text.tokens, given.firstToken)) return 'given';
  if (NO_GIVEN_NAME.test(given.key) || !isFamily(given)) return null;
  return isUnknown(given, lexicon) || isUnknown(family, lexicon) ? 'rare' : null;
}

function wordsOf({ tokens }: Analysis, units: readonly Unit[]): readonly string[] {
  return units.flatMap(({ firstToken: token, name }) =>
    tokens.slice(token, (name?.last ?? token) + 1).map(({ text }) => text),
  );
}
