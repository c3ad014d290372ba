import {
  type CountedNoun,
  countedNoun,
  dualNoun,
  isPluralNoun,
  measureOf,
} from './counted-nouns.ts';
import { countryOfPair, countryOfWord } from './countries.ts';
import { factOf } from './memo.ts';
import { WEEKDAYS } from './month-names.ts';
import { normalize } from './normalize.ts';
import { numberWord } from './number-words.ts';
import type { Token } from './tokens.ts';

/**
 * Nouns of people with a broken plural, whose dual before its owner ends in `-ي` like no other form of theirs
 * (`وزيري الخارجية`); `رئيسي`, `مركزي` and `لاعبي` are adjectives and plurals too. Written for this project.
 */
const OBLIQUE: ReadonlySet<string> = new Set(
  'وزير سفير زعيم نائب قائد ضابط طبيب أسير سجين قتيل جريح عميل أمين'.split(' ').map(normalize),
);
/** Verbs whose second object is an indefinite noun in `-ا`: `عين وزيرا`, `كان عضوا`. */
const MAKES =
  /^[وفس]{0,2}(?:كان|كانت|كانوا|ليست?|اصبحت?|يصبح|تصبح|صار|باتت?|ظل|عينت?|تعيين|عينه|عينته|تعيينه|انتخبت?|انتخابه?|نصب|تنصيبه?|اختير|اختار|اختياره|وصفه?|وصفته|اعتبره?|اعتبرته|بصفته|بوصفه|باعتباره|يعمل|عملت?|تعمل|يكون|تكون|سمي|رشح|ترشح|ترشيحه?|اسمه|جعله?)$/;
/** Back from the noun, tokens in which such a verb may stand. */
const MAKES_REACH = 3;
/** Adverbs of time behind an indefinite noun: `اعتقل صحافيا الأسبوع الماضي`. */
const TIME_BEHIND =
  /^ال(?:يوم|ليله|اسبوع|شهر|عام|سنه|ماضيه?|جاري|حالي|مقبله?|قادمه?|ان|بارحه|ثلثاء|ساعه|صيف|شتاء|ربيع|خريف)$/;
const CLITICS = /^[وف]?[بلك]?(?!ل|ال)/;

/**
 * The noun of an Arabic dual that has lost its `ن` before what it belongs to (`وزيرا الخارجية`, `مدينتي الرباط وفاس`);
 * undefined for all else. Only where nothing but a dual can stand: the same letters are an indefinite object
 * (`عين وزيرا`), an adjective (`سبب رئيسي`) and `my car`.
 */
export function dualConstruct(tokens: readonly Token[], at: number): CountedNoun | undefined {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined) return undefined;
  const found = constructOf(token);
  if (found === undefined || next.number || next.stop) return undefined;
  const before = tokens[at - 1]?.text ?? '';
  if (tokens[at - 1]?.number === true || numberWord(before) !== undefined) return undefined;
  const owned = found.sure ? isOwner(tokens, at + 1) : isSureOwner(tokens, at + 1);
  if (!owned || (!found.sure && followsMaking(tokens, at))) return undefined;
  return found.noun;
}

/** Letters of the shortest dual that is read. */
const SHORTEST = 4;

interface Construct {
  readonly noun: CountedNoun;
  /** The ending is one that only a dual has (`شركتا`). */
  readonly sure: boolean;
}

const constructOf = factOf(({ text, number }: Token): Construct | undefined => {
  const ending = text.at(-1);
  if (number || text.length < SHORTEST || (ending !== 'ا' && ending !== 'ي')) return undefined;
  const bare = text.replace(CLITICS, '');
  const found = nounOf(bare.length >= SHORTEST ? bare : text, ending) ?? nounOf(text, ending);
  return found === undefined || measureOf(found.noun.key) !== null ? undefined : found;
});

function nounOf(word: string, ending: string): Construct | undefined {
  const rest = word.slice(0, -1);
  if (dualNoun(`${rest}${ending === 'ا' ? 'ان' : 'ين'}`) === undefined) return undefined;
  if (rest.endsWith('ت')) {
    const feminine = countedNoun(`${rest.slice(0, -1)}ه`);
    if (feminine !== undefined) return { noun: feminine, sure: ending === 'ا' };
  }
  if (ending === 'ي' && !OBLIQUE.has(rest)) return undefined;
  const noun = isPluralNoun(rest) ? undefined : countedNoun(rest);
  return noun === undefined ? undefined : { noun, sure: false };
}

/** A definite noun or a name follows, as it must behind what is owned. */
function isOwner(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  if (TIME_BEHIND.test(word) || WEEKDAYS.has(word)) return false;
  if (/^ال.{2,}/u.test(word) || countryOfWord(word)?.form === 'country') return true;
  if (countryOfPair(word, tokens[at + 1]?.text ?? '') !== undefined) return true;
  // `وزيرا خارجية البلدين`, `مدينتا وهران وقسنطينة`: the owner has one of its own, or there are two.
  const then = tokens[at + 1]?.text ?? '';
  return /^ال.{2,}/u.test(then) || /^و(?!ال)\p{L}{3,}/u.test(then);
}

/** Where the ending may be another: an article or a country, not two words of which one may be anything. */
function isSureOwner(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  if (!isOwner(tokens, at)) return false;
  if (/^ال/.test(word)) return true;
  if (countryOfWord(word)?.form === 'country') return /^و/.test(tokens[at + 1]?.text ?? '');
  // `وزيرا خارجية البلدين`: of two ministers, whose two lands follow.
  return dualNoun(tokens[at + 1]?.text ?? '') !== undefined;
}

function followsMaking(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - MAKES_REACH); back -= 1) {
    if (MAKES.test(tokens[back]?.text ?? '')) return true;
  }
  return false;
}
