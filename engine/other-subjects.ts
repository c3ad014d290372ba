import type { Aligned } from './align.ts';
import type { Analysis } from './analyze.ts';

/**
 * Words that make of who or what stands beside them another one, or a part of it: a deputy or a relative, one who was it
 * before, one end of a country. In the matching form, the Arabic ones without `ال` and what is written on.
 */
const ANOTHER =
  /^(?:deput(?:y|ies)|vice|wife|husband|brothers?|sisters?|sons?|daughters?|father|mother|parents|uncle|cousin|nephew|widow|famil(?:y|ies)|relatives?|lawyers?|aides?|assistant|bodyguards?|driver|predecessor|successor|former|ex|half|north|northern|south|southern|east|eastern|west|western|outskirts|suburbs?|[وف]?(?:[بكل]|(?:[بك]?ال)|لل)?(?:نايب|نايبه|نواب|وكيله?|مساعده?|زوجه?|شقيقه?|اشقاء|نجله?|ابنا|ابنه|ابناء|كريمه|والده?|صهر|ارمله|اسره|عايله|اقارب|محاميه?|حارس|سايق|سلف|سابقه?|اسبق|نصف|جزء|شمالي?|جنوبي?|شرقي?|غربي?|اطراف|ضواحي|ضاحيه|ريف))$/;
/** Some of what is told of. */
const SOME =
  /^(?:some|several|many|few|most|[وفبلك]?(?:بعض|عده|معظم|غالبيه|اغلب|اغلبيه|عشرات|عدد|كثير|قله))$/;
/** What says no of all. */
const NONE = /^(?:no|any|none|nobody|nothing|ايه?|احد)$/;

/**
 * Of two opposites, or of what only one text negates: does only one text tell of a part of what the other tells of, or of somebody beside him (`the director's deputy`,
 * `some schools`, `شمال العراق`)? Asked of words that nothing stands for, right beside one that both have; where both texts have
 * such words, that is what they differ in. Some of them against none of them are all the same. Linear in the texts.
 */
export function tellsOfAnother(
  page: Analysis,
  other: Analysis,
  { pairs, partners }: Aligned,
  clash: {
    readonly kind: string;
    readonly page: number;
    readonly other: number;
    readonly frame: number;
  },
): boolean {
  if (page.script !== other.script || (clash.kind !== 'antonym' && clash.kind !== 'negated'))
    return false;
  const told = new Set(pairs.map((pair) => pair.page));
  const toldOther = new Set(pairs.map((pair) => pair.other));
  // `Before` and `after` are said of a time, whatever happened then.
  const isWord = page.tokens[page.units[clash.page]?.firstToken ?? -1]?.stop === false;
  if (isWord && hasReplaced(page, other, { pairs, partners }, clash)) return true;
  const ofAll = clash.kind === 'antonym' || !(saysNone(page) || saysNone(other));
  // `Some returned`, `many have not`: both may be.
  if (ofAll && (narrows(page, told, SOME) || narrows(other, toldOther, SOME))) return true;
  const isPart = (text: Analysis, both: ReadonlySet<number>) =>
    narrows(text, both, ANOTHER) || (ofAll && text.script === 'latin' && countsSome(text, both));
  return isPart(page, told) !== isPart(other, toldOther);
}

function saysNone({ tokens }: Analysis): boolean {
  return tokens.some(({ text }) => NONE.test(text));
}

function narrows(text: Analysis, told: ReadonlySet<number>, by: RegExp): boolean {
  return text.tokens.some(({ text: word }, token) => {
    if (!by.test(word)) return false;
    // `Some` is grammar and no unit.
    const at = text.units.findIndex((unit) => unit.firstToken >= token);
    const isUnit = text.units[at]?.firstToken === token;
    if (at < 0 || (isUnit && (told.has(at) || text.units[at]?.kind !== 'word'))) return false;
    // An Arabic adjective stands behind, an English one only behind whose it is.
    const behind = text.script === 'arabic' || ownsNext(text, token - 1);
    return told.has(isUnit ? at + 1 : at) || (behind && told.has(at - 1));
  });
}

function ownsNext({ tokens }: Analysis, token: number): boolean {
  return /(?:'s|s')$/.test(tokens[token]?.text ?? '');
}

/** `Two schools stayed closed`, `schools stayed open`: counted on one side, and not as `the two`. */
function countsSome(text: Analysis, told: ReadonlySet<number>): boolean {
  return text.units.some(({ quantity, firstToken: token }, at) => {
    if (quantity?.kind !== 'count' || told.has(at) || !told.has(at + 1)) return false;
    return !/^(?:the|all|both|these|those|its|their|his|her)$/.test(
      text.tokens[token - 1]?.text ?? '',
    );
  });
}

/** Weight of a word that tells: grammar and the commonest words weigh less. */
const TELLS = 3;
/** Units around two opposites in which that stands of which they are said. */
const BESIDE = 2;
/** Share of both texts, but for what stands in the clash's place, from which they are one text with that changed. */
export const COPY_FRAME = 0.85;

/**
 * Of two opposites, are they said of two things? So they may be where another word stands between two words that both texts
 * have: where a sentence begins, and, in texts that differ in more, right beside the opposites.
 */
export function hasReplaced(
  page: Analysis,
  other: Analysis,
  { pairs, partners }: Pick<Aligned, 'pairs' | 'partners'>,
  clash: { readonly page: number; readonly other: number; readonly frame: number },
): boolean {
  const told = new Set(pairs.map((pair) => pair.page));
  const toldOther = new Set(pairs.map((pair) => pair.other));
  const reach = clash.frame < COPY_FRAME ? BESIDE : 0;
  return page.units.some((unit, at) => {
    if (told.has(at) || (at >= OPENING && Math.abs(at - clash.page) > reach)) return false;
    const before = at === 0 ? -1 : (partners[at - 1] ?? -1);
    const next = at + 1 === clash.page ? clash.other : partners[at + 1];
    if ((at > 0 && before < 0) || next !== before + 2) return false;
    const that = other.units[before + 1];
    if (that === undefined || toldOther.has(before + 1)) return false;
    return [unit, that].every(({ name, weight }) => name === null && weight >= TELLS);
  });
}

/** Units at the head of a sentence among which its subject stands: in Arabic behind the verb. */
const OPENING = 2;
