import type { Analysis, Unit } from './analyze.ts';
import { compareNames } from './name-relation.ts';

/** Offices that one person holds at a time, in the matching form, the Arabic ones without `ال` and what is written on. */
const OFFICE =
  /^(?:president|premier|minister|governor|mayor|king|queen|emir|sultan|chancellor|pope|director|coach|chief|chair(?:man|woman)?|head|leader|commander|captain|[وفبل]?(?:ال)?(?:رييسه?|وزيره?|محافظه?|حاكمه?|ملك|امير|مديره?|مدربه?|قايد|زعيم|امين|عمده)|ب(?:زعامه|قياده|رياسه))$/;
/** What makes another office of it, or one held before. */
const ANOTHER =
  /^(?:former|ex|deputy|vice|acting|assistant|previous|[وفبل]?(?:ال)?(?:نايبه?|وكيل|مساعد|سابقه?|اسبق|مكلف))$/;
/** Units around a name in which the office stands that is told with it. */
const REACH = 4;

/**
 * Are two full names told with one office, so that it is one man who does or says it (`Governor Bekele`, `Governor Alemu`)?
 * False where one of them may be a part of the other, and where an office was held before.
 */
export function areOfOneOffice(
  page: Analysis,
  at: number,
  other: Analysis,
  to: number,
  partners: Int32Array,
): boolean {
  const [a, b] = [page.units[at], other.units[to]];
  if (a === undefined || b === undefined) return false;
  if (!isFullName(a) || !isFullName(b) || mayBeOne(a, b)) return false;
  return holdOneOffice(page, at, other, to, partners);
}

/** Is one office told beside two names, by their indexes, in both texts, and is it held by whoever is named? */
export function holdOneOffice(
  page: Analysis,
  at: number,
  other: Analysis,
  to: number,
  partners: Int32Array,
): boolean {
  let isHeld = false;
  for (let near = at - REACH; near <= at + REACH; near += 1) {
    const partner = near < 0 || near === at ? -1 : (partners[near] ?? -1);
    if (partner < 0 || Math.abs(partner - to) > REACH) continue;
    isHeld ||= OFFICE.test(wordAt(page, near));
  }
  return isHeld && !isOther(page, at) && !isOther(other, to);
}

/** Words of an office before the nationality of who holds it: `وزير الخارجية التركي`; in English they stand behind it. */
const OF_COUNTRY = 3;

/** Is a nationality that of somebody who holds an office? Every country has one, and what one of them did the other may have done too. */
export function isOfficeHolders(text: Analysis, at: number): boolean {
  if (text.units[at]?.name?.kind !== 'people') return false;
  const step = text.script === 'arabic' ? -1 : 1;
  for (let near = 1; near <= OF_COUNTRY; near += 1) {
    const unit = text.units[at + near * step];
    if (unit?.kind !== 'word') return false;
    if (OFFICE.test(wordAt(text, at + near * step))) return true;
  }
  return false;
}

function isFullName({ name }: Unit): boolean {
  return (
    name !== null && name.words.length > 1 && (name.type === 'person' || name.type === 'named')
  );
}

function mayBeOne({ name: a }: Unit, { name: b }: Unit): boolean {
  if (a === null || b === null) return true;
  const relation = compareNames(a, b);
  return relation === 'same' || relation === 'part';
}

function wordAt({ tokens, units }: Analysis, at: number): string {
  return tokens[units[at]?.firstToken ?? -1]?.text ?? '';
}

function isOther(text: Analysis, at: number): boolean {
  for (let near = at - REACH; near <= at + REACH; near += 1) {
    if (ANOTHER.test(wordAt(text, near))) return true;
  }
  return false;
}
