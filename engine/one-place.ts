import type { Analysis } from './analyze.ts';
import { isOneClause } from './clauses.ts';

/** What clashes, and where. */
interface Placed {
  readonly kind: string;
  readonly page: number;
  readonly other: number;
}

/** Units between a place and its country or the part of the country: `the Baikonur space centre in Kazakhstan`. */
const REACH = 4;
const WHERE = /^(?:in|at|from|to|near|on|[وف]?(?:في|من|الي|علي|قرب))$/;
/** Words that may stand between the preposition and the place: what kind of place it is. */
const MOST_KINDS = 3;
const AND = /^(?:and|or|و.*|او)$/;
/** A part of a country, in the matching form: `eastern`, `شمال`. */
const PART_OF_COUNTRY = /^[وبفل]?(?:ال)?(?:north|south|east|west|شمال|جنوب|شرق|غرب)(?:ern|ي|يه)?$/;

/**
 * Is one of two clashes the country, or the part of one, that the place of the other lies in? Then one place differs, though both its names do
 * (`at the refinery of Arzew in the west`, `at the refinery of Skikda in the east`). Linear in the words between.
 */
export function isWithinCountry(page: Analysis, other: Analysis, a: Placed, b: Placed): boolean {
  const [place, around] = a.page < b.page ? [a, b] : [b, a];
  if (place.kind !== 'place-differs' && place.kind !== 'name-differs') return false;
  return (
    isBehind(page, place.page, around.page, around.kind) &&
    isBehind(other, place.other, around.other, around.kind)
  );
}

function isBehind(text: Analysis, at: number, around: number, kind: string): boolean {
  const [inner, outer] = [text.units[at], text.units[around]];
  if (inner?.name == null || outer === undefined) return false;
  if (inner.name.type === 'person' || around <= at || around - at > REACH) return false;
  if (!isOneClause(text, at, around) || !standsWhere(text, inner.firstToken)) return false;
  // `In Kenya and Mozambique` are two.
  const between = text.tokens.slice(inner.name.last + 1, outer.firstToken + 1);
  if (between.some(({ text: word }) => AND.test(word))) return false;
  if (kind === 'antonym') return PART_OF_COUNTRY.test(text.tokens[outer.firstToken]?.text ?? '');
  return kind === 'place-differs' && outer.name?.type === 'country';
}

function standsWhere({ tokens }: Analysis, token: number): boolean {
  const before = tokens.slice(Math.max(0, token - MOST_KINDS), token);
  return before.some(({ text }) => WHERE.test(text));
}
