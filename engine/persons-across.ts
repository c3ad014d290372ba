import type { Analysis } from './analyze.ts';
import { soundOfName } from './name-sound.ts';
import type { Name } from './names.ts';

/**
 * Are two persons of texts in two languages two for certain? Both by given and family name, no word of the one like a
 * word of the other in sound, and neither named elsewhere in the other's text. In doubt, as where too little of a name
 * is heard, they are not. Cost: the names of both texts.
 */
export function areOtherPersons(
  page: Analysis,
  at: number,
  other: Analysis,
  partner: number,
): boolean {
  const [a, b] = [page.units[at]?.name ?? null, other.units[partner]?.name ?? null];
  if (a === null || b === null || !isFullName(a) || !isFullName(b)) return false;
  if (mayBeOne(a, b)) return false;
  const elsewhere = ({ units }: Analysis, name: Name, except: number) =>
    units.some(
      (unit, one) => one !== except && unit.name !== null && haveOneFamily(name, unit.name),
    );
  return !elsewhere(other, a, partner) && !elsewhere(page, b, at);
}

const PERSON = 'person:';
/** Consonants that the longest word of a name must have, for another to be told from it. */
const FEWEST_HEARD = 3;

function isFullName({ type, key }: Name): boolean {
  const words = soundsOf(key);
  return (
    type === 'person' && key.includes(' ') && words.some(({ length }) => length >= FEWEST_HEARD)
  );
}

/** Share of the longer word up to which two words of names are as different as two names are. */
const MOST_ALIKE = 0.5;

/** Could any word of the one be a word of the other, written in another script or another way? */
function mayBeOne(a: Name, b: Name): boolean {
  return areAlike(soundsOf(a.key), soundsOf(b.key));
}

/** Could any of the one's words be another spelling of one of the other's? Also where one of them is hardly heard. */
export function mayBeSpellings(a: readonly string[], b: readonly string[]): boolean {
  const [own, its] = [a, b].map((words) => soundsOf(words.join(' ')));
  if (own === undefined || its === undefined) return true;
  return own.length === 0 || its.length === 0 || areAlike(own, its);
}

function areAlike(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.some((two) => likeness(one, two) > MOST_ALIKE));
}

/** May two names end in one family name? So a person is named again, whole or in part. */
function haveOneFamily(a: Name, b: Name): boolean {
  if (b.type !== 'person' && b.type !== 'named') return false;
  const [one, two] = [soundsOf(a.key).at(-1), soundsOf(b.key).at(-1)];
  return one !== undefined && two !== undefined && likeness(one, two) > MOST_ALIKE;
}

/** The words of a name as they sound; those of a key are sounds already, and sound like themselves. */
function soundsOf(key: string): readonly string[] {
  const words = (key.startsWith(PERSON) ? key.slice(PERSON.length) : key).split(' ');
  return words.map((word) => (/[Sx]/.test(word) ? word : soundOfName(word))).filter(isHeard);
}

function isHeard(sound: string): boolean {
  return sound.length > 1;
}

/** Sounds that transliterations take for each other now and then: `Zhang`, `تشانغ`; `Cairo`, `خيرو`. */
const NEAR: readonly string[] = ['sSt', 'kxS', 'bf', 'td', 'ds'];
const NEAR_COST = 0.5;

/** Edit distance as a share of the longer sound, turned around: 1 for equal ones, 0 for nothing in common. */
function likeness(a: string, b: string): number {
  let costs = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let at = 1; at <= b.length; at += 1) {
      const changed = (costs[at - 1] ?? 0) + costOf(a[row - 1] ?? '', b[at - 1] ?? '');
      next.push(Math.min(changed, (costs[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    costs = next;
  }
  return 1 - (costs[b.length] ?? 0) / Math.max(a.length, b.length);
}

function costOf(a: string, b: string): number {
  if (a === b) return 0;
  return NEAR.some((group) => group.includes(a) && group.includes(b)) ? NEAR_COST : 1;
}
