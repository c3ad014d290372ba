import type { Analysis } from './analyze.ts';
import { relationOfPlaces } from './oppositions.ts';
import { relationOfSides, sidesAcross } from './sides-across.ts';

/** English words of which only some uses are what the axes have them for: particles, quantities, nouns of verbs. */
const OF_MANY_USES =
  /^(?:back|up|down|left|right|over|out|lives?|like|turned?|close|light|more|less|most|least|many|few|much|little|high|low|all|every|some|none|day|night|morning|evening|good|better|best|bad|worse|worst|well|big|large|great|small|minor|major|old|new|young)$/;

/**
 * Are two words of two languages opposites for certain, and not only in one of their meanings? Either the lexicon lists
 * them, or each stands against the other when it is looked at from the other's language.
 */
export function areSureOpposites(page: Analysis, at: number, other: Analysis, to: number): boolean {
  const [a, b] = [page.units[at], other.units[to]];
  if (a === undefined || b === undefined) return false;
  const [english, unit] = page.script === 'latin' ? [page, a] : [other, b];
  if (OF_MANY_USES.test(english.tokens[unit.firstToken]?.text ?? '')) return false;
  if (a.relatives.some(({ kind, term }) => kind === 'antonym' && term === b.key)) return true;
  if (relationOfPlaces(a.places, b.places) === 'opposed') return true;
  return relationOfSides(sidesAcross(page.lexicon, b.key), a.places) === 'opposed';
}
