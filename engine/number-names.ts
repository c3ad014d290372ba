import { isLooseClitic, lookUp } from './clitics.ts';
import { countedNoun } from './counted-nouns.ts';
import { normalize } from './normalize.ts';
import { numberWord } from './number-words.ts';
import type { Token } from './tokens.ts';

/**
 * Words after which a number is a name, not a count (written for this project): paragraphs and decisions, channels,
 * roads and rooms, units of an army, makes of aircraft, numbers that are numbers.
 */
const NAMED_BY_NUMBER = `
قرار مادة بند فقرة رقم قناة طريق شارع غرفة رحلة هاتف جوال فاكس تحويلة صفحة حلقة فصل سورة آية مرسوم قانون لوحة بوابة مخرج رصيف خط بلوك قطاع
بوينغ بوينج إيرباص ايرباص ميراج ميغ ميج سوخوي توبوليف أنتونوف إليوشن كوفيد فورمولا ويندوز آيفون ايفون غالاكسي أندرويد أبولو
فيلق لواء كتيبة أسطول فرقة مجموعة لجنة منطقة وحدة طراز موديل نموذج إصدار مونديال يورو رؤية إكسبو بطاقة ملف
resolution article section clause chapter paragraph number no nos channel route highway interstate road street room flight phone telephone
tel fax ext page episode verse decree line gate exit platform block boeing airbus mirage mig sukhoi covid formula windows iphone galaxy
android apollo corps brigade battalion fleet division unit group area district zone model version vision expo camp act title tier annex
`;

/** What an Arabic ordinal behind them names is a thing of that name, no place in a row. */
const NAMED_BY_ORDINAL = `
فيلق لواء كتيبة أسطول فرقة جيش قناة مادة بند فصل سيدة عالمية كانون تشرين ربيع جمادى حزب ملك بابا
`;

/** English nouns that an ordinal before them makes a name (`Fifth Fleet`, `36th Division`). */
const NAMED_AFTER_ORDINAL =
  /^(?:fleet|army|division|brigade|corps|battalion|regiment|amendment|lady|reich|avenue|street|circuit|infantry|airborne|world|republic|intifada)$/;

const BY_NUMBER = setOf(NAMED_BY_NUMBER);
const BY_ORDINAL = setOf(NAMED_BY_ORDINAL);

function setOf(list: string): ReadonlyMap<string, true> {
  return new Map(
    list.split(/\s+/).flatMap((word) => (word === '' ? [] : [[normalize(word), true]])),
  );
}

const CLITIC_BEFORE = /(?:^|[^\p{L}\-–‑])[وف]?[بلك]?(?:ال|لل)?ـ*$/u;
const GLUED_BEFORE = /[\p{L}ـ][-–‑]?$/u;
const CODE_BEFORE = /[#@+/\\=_&]$|[\p{Nd}][:.]$/u;
const DASH_BEFORE = /[\p{Nd}][-–‑]$/u;
const CODE_AFTER = /^(?:[/\\=_@:+]|[-–‑]?\p{Nd})/u;
const LETTER_AFTER = /^[-–‑]?[a-z]/iu;
const ENGLISH_TAIL =
  /^(?:st|nd|rd|th|[kmb]\b|bn|mn|tn|[mk]m|kg|cm|ft|pc\b|percent|[-–‑]\p{L}{3,})/iu;
const LETTER_NAME = /^(?:اس|اف|ام|سو|ميغ|ميج|جي|تي|بي|سي|او|ار|كي)$/;
const TYPE_WORD = /^(?:طراز|نوع|موديل|type|model)$/;
const NEARBY = 12;

/** Is the digit token at `at` part of a name (`إس-300`, `Boeing 737`, `القرار 1701`, a telephone number)? */
export function isNamePart(
  text: string,
  tokens: readonly Token[],
  at: number,
  last: number,
): boolean {
  const [token, end] = [tokens[at], tokens[last]];
  if (token === undefined || end === undefined) return false;
  const before = text.slice(Math.max(0, token.start - NEARBY), token.start);
  const after = text.slice(end.end, end.end + NEARBY);
  if (GLUED_BEFORE.test(before) && !CLITIC_BEFORE.test(before)) return true;
  if (LETTER_AFTER.test(after) && !ENGLISH_TAIL.test(after)) return true;
  if (CODE_BEFORE.test(before)) return true;
  if (DASH_BEFORE.test(before) && !isRange(text, tokens, at - 1)) return true;
  if (CODE_AFTER.test(after) && !isRange(text, tokens, last)) return true;
  return isLongCode(tokens, at, last) || isNamedBefore(text, tokens, at, last);
}

const DASH = /^[-–‑]$/u;

/** `10-15 people`: two numbers with a dash, the left one at `at`, and no third or dashed word beside them. */
function isRange(text: string, tokens: readonly Token[], at: number): boolean {
  const [left, right] = [tokens[at], tokens[at + 1]];
  if (left?.number !== true || right?.number !== true) return false;
  if (!DASH.test(text.slice(left.end, right.start))) return false;
  return (
    !/[-–‑/:.\p{L}]/u.test(text[left.start - 1] ?? '') && !/[-–‑/:]/u.test(text[right.end] ?? '')
  );
}

/** Digits in a row from which a number without a counted noun is a code. */
const CODE_DIGITS = 7;

function isLongCode(tokens: readonly Token[], at: number, last: number): boolean {
  const token = tokens[at];
  if (token === undefined || at !== last || !/^\d+$/.test(token.text)) return false;
  if (token.text.length < CODE_DIGITS || token.end - token.start > token.text.length) return false;
  return countedNoun(tokens[last + 1]?.text ?? '') === undefined;
}

function isNamedBefore(text: string, tokens: readonly Token[], at: number, last: number): boolean {
  const token = tokens[at];
  const loose = isLooseClitic(tokens[at - 1]?.text ?? '');
  const previous = tokens[at - (loose ? 2 : 1)];
  if (token === undefined || previous === undefined || previous.number) return false;
  if (!/^[\s()«"“ـال]*$/u.test(text.slice(previous.end, token.start))) return false;
  const counts = countsSomething(tokens, last);
  if (LETTER_NAME.test(previous.text)) return true;
  if (lookUp(BY_NUMBER, previous.text) === true) return !counts;
  if (counts) return false;
  return isModelName(tokens, at - 1) || isCapitalised(text, tokens, at - 1);
}

/** Does a counted noun, a number word or a percentage follow? Then the number counts. */
function countsSomething(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1];
  if (next === undefined) return false;
  return countedNoun(next.text) !== undefined || numberWord(next.text) !== undefined;
}

/** `من طراز شاهد 136`, `صواريخ فاتح 110`. */
function isModelName(tokens: readonly Token[], name: number): boolean {
  const [type, model] = [tokens[name - 1], tokens[name]];
  if (type === undefined || model === undefined || model.stop) return false;
  return TYPE_WORD.test(type.text) || (countedNoun(type.text) !== undefined && isWeapon(type.text));
}

const WEAPON =
  /^[وف]?[بل]?(?:ال)?(?:صاروخ|صواريخ|طايره|طايرات|مسيره|مسيرات|مقاتله|مقاتلات|دبابه|دبابات|مروحيه|مروحيات)$/;

function isWeapon(word: string): boolean {
  return WEAPON.test(word);
}

/** Words with a capital that a count may follow all the same. */
const NO_NAME =
  /^(?:in|at|on|by|of|for|from|to|and|the|some|about|over|killed|least|than|nearly|almost|around|only|all|another)$/;

/** `Boeing 737`, `Apollo 11`: a capital inside a sentence, a number, and nothing it counts. */
function isCapitalised(text: string, tokens: readonly Token[], at: number): boolean {
  const [token, following] = [tokens[at], tokens[at + 2]];
  if (token === undefined || at === 0 || NO_NAME.test(token.text) || token.stop) return false;
  if (!/^[A-Z]/.test(text.slice(token.start, token.start + 1))) return false;
  // `Iran 15 soldiers` is no name, whatever the noun; `Boeing 737 crashed` is one.
  return following === undefined || !/s$/.test(following.text);
}

/** Is the ordinal at tokens `first`–`last` part of a name (`الفيلق الخامس`, `Fifth Fleet`)? */
export function isNamedByOrdinal(tokens: readonly Token[], first: number, last: number): boolean {
  const previous = tokens[first - 1]?.text ?? '';
  if (lookUp(BY_ORDINAL, previous) === true) return true;
  return NAMED_AFTER_ORDINAL.test(tokens[last + 1]?.text ?? '');
}

/** `مجموعة السبع`, `group of seven`: is the number word at `at` the name of a group? */
export function isGroupName(tokens: readonly Token[], at: number, last: number): boolean {
  if (countsSomething(tokens, last)) return false;
  const [before, word] = [tokens[at - 1]?.text ?? '', tokens[at]?.text ?? ''];
  if (/^[وف]?[بلك]?(?:ال)?(?:مجموعه|لجنه)$/.test(before)) return word.startsWith('ال');
  return before === 'of' && tokens[at - 2]?.text === 'group';
}
