import { isAgency } from './agencies.ts';
import { normalize } from './normalize.ts';

/** Units; a longer text is no credit. */
const LONGEST = 160;
/** What parts the names of a credit: marks, dashes with room, words for "and" and "with". */
const BETWEEN =
  /[,،;؛+/|&()[\]{}«»"“”•·:]|\s[-–—]+\s|^[-–—]+\s*|\s*[-–—]+$|\s(?:and|with|via|et|avec|mit|und|y|مع|عن)\s|\s(?=و\s?\S)/u;
/** Words before an agency's name that are not of it. */
const BEFORE =
  /^(?:نقلا عن|نقلاً عن|بالتعاون مع|عن|من|مراسل|وكالة|وكالتا|وكالات|وكاله|خدمة|by|from|via|source|credit)\s+/iu;

/**
 * The agencies among the names of a credit, as written, those with a name first: `أ ف ب`, `Jane Roe / Reuters`,
 * `الرياض - واس`, `رويترز وأ ف ب`, `(AFP, AP)`, `وكالات`. None where the text is too long for a credit.
 */
export function agenciesIn(credit: string | null): string[] {
  const names = (credit === null || credit.length > LONGEST ? '' : credit)
    .split(BETWEEN)
    .map((name) => agencyAs(name))
    .filter((name) => name !== null);
  return [...new Set(names)].sort((a, b) => Number(isUnnamed(a)) - Number(isUnnamed(b)));
}

/** Is all of the text a credit of agencies (`رويترز، أ ف ب`, `(AFP)`, `- وكالات`)? */
export function isAgencyCredit(text: string): boolean {
  if (text.length > LONGEST) return false;
  const names = text.split(BETWEEN).filter((name) => /[\p{L}\p{N}]/u.test(name));
  return names.length > 0 && names.every((name) => agencyAs(name) !== null);
}

/** The name without what stands around it, where it is an agency's; else null. */
function agencyAs(text: string): string | null {
  const name = text.replace(/^[\s.\-–—]+|[\s\-–—]+$/gu, '');
  if (isAgency(name)) return name;
  const plain = name.replace(/\.$/, '').replace(BEFORE, '');
  if (isAgency(plain)) return plain;
  const joined = plain.replace(/^و\s?/u, '').replace(BEFORE, '');
  return joined !== plain && isAgency(joined) ? joined : null;
}

/** `وكالات`: some agencies, none by name. */
function isUnnamed(name: string): boolean {
  return /^(?:ال)?وكالات$|^(?:news )?(?:agencies|wires)$/.test(normalize(name));
}
