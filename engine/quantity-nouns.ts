import { isLooseClitic } from './clitics.ts';
import { countedNoun, isCountedForm, isPluralNoun, measureOf } from './counted-nouns.ts';
import { countryOfWord } from './countries.ts';
import type { NumberReading } from './number-readings.ts';
import { isArabic } from './number-words.ts';
import { ownedNoun, wholeNoun } from './part-nouns.ts';
import { triggerOf } from './running-counts.ts';
import type { Token } from './tokens.ts';

/** What a number counts. */
export interface Noun {
  /** A key of `counted-nouns.ts`, `people-` with a region code for a nationality, or a stem. */
  readonly key: string;
  readonly person: boolean;
}

/** The noun that a number counts, behind it or before it; null where none can be told. */
export function nounOf(
  text: string,
  tokens: readonly Token[],
  reading: NumberReading,
): Noun | null {
  if (reading.noun !== null) return qualified(tokens, reading.first, reading.noun);
  const currency = currencySign(text, reading);
  if (currency !== null) return currency;
  if (isAfterItsNoun(text, tokens, reading)) {
    const noun = headBefore(text, tokens, reading.first);
    if (noun !== null) return noun;
  }
  return nounAfter(text, tokens, reading) ?? nounBefore(text, tokens, reading);
}

const SIGN_BEFORE = /([\p{Sc}])\s?$/u;
const SIGN_AFTER = /^\s?([\p{Sc}])/u;

function currencySign(text: string, reading: NumberReading): Noun | null {
  const before = SIGN_BEFORE.exec(text.slice(Math.max(0, reading.start - 2), reading.start));
  const sign = before ?? SIGN_AFTER.exec(text.slice(reading.end, reading.end + 2));
  const noun = sign === null ? undefined : countedNoun(sign[1] ?? '');
  return noun === undefined ? null : { key: noun.key, person: false };
}

const ARTICLE = /^[وف]?[بلك]?(?:ال|لل)/;

/** `الرجال الثلاثة`, `الجولة الأولى`, `دولة واحدة`: Arabic adjectives of number stand behind what they count. */
function isAfterItsNoun(text: string, tokens: readonly Token[], reading: NumberReading): boolean {
  const [number, previous] = [tokens[reading.first], tokens[reading.first - 1]];
  if (number === undefined || previous === undefined || number.number || previous.stop)
    return false;
  if (!isArabic(number.text) || !/^\s+$/u.test(text.slice(previous.end, number.start)))
    return false;
  if (/^(?:واحد|واحده|واحدا)$/.test(number.text)) {
    const people = countryOfWord(previous.text)?.form === 'people';
    return people || countedNoun(previous.text) !== undefined;
  }
  if (ARTICLE.test(number.text)) return ARTICLE.test(previous.text) && previous.text.length > 3;
  return reading.ordinal && countedNoun(previous.text) !== undefined;
}

/** Words back from an Arabic ordinal to the noun: adjectives may stand between (`المؤتمر السعودي الثالث`). */
const HEAD_REACH = 3;

/** The known noun right before, adjectives passed over; else the word right before itself. */
function headBefore(text: string, tokens: readonly Token[], first: number): Noun | null {
  for (let back = 1; back <= HEAD_REACH; back += 1) {
    const [token, next] = [tokens[first - back], tokens[first - back + 1]];
    if (token === undefined || next === undefined || token.stop || token.number) break;
    if (!/^\s+$/u.test(text.slice(token.end, next.start))) break;
    if (back > 1 && !ARTICLE.test(token.text)) break;
    const noun = countedNoun(token.text);
    if (noun !== undefined) return { key: noun.key, person: noun.person };
  }
  const previous = tokens[first - 1];
  return previous === undefined ? null : nounOfWord(previous);
}

/** Words between a number and its noun that say nothing of it. */
const PASSED = /^(?:من|of|more|other|the|out|all|additional|further|كبار|ابرز|اهم|اقدم|اكبر)$/;
/** How many tokens ahead the noun may stand: Arabic names it first, English after its adjectives. */
const ARABIC_REACH = 3;
const ENGLISH_REACH = 5;
/** Between a number and its noun only spaces, brackets and quotes may stand, or one hyphen without spaces. */
const JOINED = /^(?:[\s()[\]"'«»“”ـ\u200e\u200f]*|-)$/u;
const LONGEST_GAP = 6;

function nounAfter(text: string, tokens: readonly Token[], reading: NumberReading): Noun | null {
  const whole = wholeNoun(tokens, reading.last + 1);
  if (whole !== undefined) return { key: whole.key, person: whole.person };
  let index = reading.last + 1;
  let at = reading.end;
  while (index <= reading.last + ARABIC_REACH && PASSED.test(tokens[index]?.text ?? '')) {
    if (!isJoined(text, at, tokens[index])) return null;
    at = tokens[index]?.end ?? at;
    index += 1;
  }
  const token = tokens[index];
  if (token === undefined || !isJoined(text, at, token)) return null;
  if (isArabic(token.text)) return arabicNounAfter(text, tokens, reading, index);
  if (token.text === 'others') return { key: 'اخر', person: true };
  // `a 300-member team` counts members.
  const compound = text[reading.end] === '-' && index === reading.last + 1;
  return englishNounAfter(text, tokens, index, compound ? 1 : ENGLISH_REACH, isOne(reading));
}

function isJoined(text: string, at: number, token: Token | undefined): boolean {
  if (token === undefined || token.start - at > LONGEST_GAP) return false;
  return JOINED.test(text.slice(at, token.start));
}

function isOne({ interval }: NumberReading): boolean {
  return interval.high === 1;
}

/**
 * English puts adjectives and other nouns before the noun (`five Israeli police officers`): the first plural is
 * meant, or the first known noun where none follows.
 */
function englishNounAfter(
  text: string,
  tokens: readonly Token[],
  from: number,
  reach: number,
  one: boolean,
): Noun | null {
  let first: Noun | null = null;
  for (let index = from; index < from + reach; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.number || token.stop || isArabic(token.text)) break;
    if (index > from && !isJoined(text, tokens[index - 1]?.end ?? 0, token)) break;
    const noun = englishNoun(tokens, index);
    if (noun !== null && (one || isPluralNoun(token.text) || measureOf(noun.key) !== null)) {
      return noun;
    }
    if (noun === null && isEnglishPlural(token)) {
      return { key: token.stem, person: false };
    }
    if (noun === null && triggerOf(token.text) !== undefined) break;
    first ??= noun ?? { key: token.stem, person: false };
  }
  return first;
}

function isEnglishPlural({ text }: Token): boolean {
  return /[^s]s$/.test(text) && text.length > 3;
}

function englishNoun(tokens: readonly Token[], at: number): Noun | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (/^(?:unmanned|pilotless)$/.test(token.text)) return { key: DRONE, person: false };
  const noun = countedNoun(token.text);
  if (noun !== undefined) return qualified(tokens, at, noun);
  const people = countryOfWord(token.text);
  return people?.form === 'people' ? { key: `people-${people.code}`, person: true } : null;
}

function arabicNounAfter(
  text: string,
  tokens: readonly Token[],
  reading: NumberReading,
  index: number,
): Noun | null {
  const token = tokens[index];
  if (token === undefined) return null;
  const noun = countedNoun(token.text);
  // Behind a number `كم` is no `how many`.
  if (token.stop && noun?.measure == null) return null;
  // `ستة من وزرائها`
  const of = noun === undefined && tokens[index - 1]?.text === 'من';
  const owned = of ? ownedNoun(token.text) : undefined;
  if (owned !== undefined) return { key: owned.key, person: owned.person };
  if (noun !== undefined) {
    // `30 وسجن`, `1046 بمدرسة`: no noun that is counted carries a particle.
    return isBareForm(token.text) ? qualified(tokens, index, noun) : null;
  }
  const people = countryOfWord(token.text);
  if (people?.form === 'people') return { key: `people-${people.code}`, person: true };
  // `قتل خمسة وأصيب`: no noun carries `و`; after `الـ300` comes a verb or an adjective as often as a noun.
  if (/^و/.test(token.text) || isDefinite(text, reading)) return noun ?? null;
  if (triggerOf(token.text) !== undefined) return null;
  return { key: token.stem, person: false };
}

/** Is the word known without a particle taken off, but for the article? */
function isBareForm(word: string): boolean {
  return isCountedForm(word) || (word.startsWith('ال') && isCountedForm(word.slice(2)));
}

const DEFINITE = /^.{0,2}ال/u;

function isDefinite(text: string, { start }: NumberReading): boolean {
  return DEFINITE.test(text.slice(Math.max(0, start - 3), start + 3));
}

const DRONE = 'مسيره';
const SQUARE = /^(?:مربع|مربعه|مربعا|square|sq)$/;
const CUBIC = /^(?:مكعب|مكعبه|مكعبا|cubic)$/;
/** The currency of this country is what the bare noun means. */
const DEFAULT_COUNTRY: ReadonlyMap<string, string> = new Map([['دولار', 'US']]);
const CURRENCY: ReadonlySet<string> = new Set([
  'دولار',
  'جنيه',
  'ريال',
  'درهم',
  'دينار',
  'ليره',
  'فرنك',
  'روبيه',
]);

/** A noun with the word beside it that makes it another (`طائرة مسيرة`, `متر مربع`, `دينار كويتي`). */
function qualified(tokens: readonly Token[], at: number, noun: Noun): Noun {
  const [before, after] = [tokens[at - 1]?.text ?? '', tokens[at + 1]?.text ?? ''];
  if (noun.key === 'طايره') {
    if (/^(?:مسيره|مسيرات|مسيرتين|مسيرتان|drones?)$/.test(after))
      return { key: DRONE, person: false };
    if (/^(?:بدون|بلا|دون)$/.test(after) && /^طيار/.test(tokens[at + 2]?.text ?? '')) {
      return { key: DRONE, person: false };
    }
    if (/^(?:مروحيه|مروحيات|هليكوبتر)$/.test(after)) return { key: 'مروحيه', person: false };
    return noun;
  }
  if (SQUARE.test(after) || SQUARE.test(before)) return { key: `${noun.key} مربع`, person: false };
  if (CUBIC.test(after) || CUBIC.test(before)) return { key: `${noun.key} مكعب`, person: false };
  if (!CURRENCY.has(noun.key)) return { key: noun.key, person: noun.person };
  const country = countryOfWord(/^[a-z]/.test(tokens[at]?.text ?? '') ? before : after);
  const isOwn = country?.form !== 'people' || DEFAULT_COUNTRY.get(noun.key) === country.code;
  return isOwn
    ? { key: noun.key, person: false }
    : { key: `${noun.key} ${country.code}`, person: false };
}

const GLUE = /^[\s()ـ]*(?:ال)?[\s()ـ]*$/u;
const COUNT_WORD = /^(?:و|ف)?(?:عدد|حصيله|اجمالي|مجموع|number|toll|total)$/;
/** `عدد المصابين في حريق عمارة سكنية … اثنين وعشرين`: tokens back to the word that says a count comes. */
const COUNT_WORD_REACH = 14;

function nounBefore(text: string, tokens: readonly Token[], reading: NumberReading): Noun | null {
  const loose = isLooseClitic(tokens[reading.first - 1]?.text ?? '');
  const previous = tokens[reading.first - (loose ? 2 : 1)];
  if (previous !== undefined && GLUE.test(text.slice(previous.end, reading.start))) {
    const noun = countedNoun(previous.text);
    if (noun !== undefined) return noun;
  }
  for (let back = 1; back <= COUNT_WORD_REACH; back += 1) {
    const token = tokens[reading.first - back];
    if (token === undefined) return null;
    if (!COUNT_WORD.test(token.text)) continue;
    const counted = tokens[reading.first - back + (isOf(tokens, reading.first - back + 1) ? 2 : 1)];
    if (counted === undefined || back === 1) return null;
    return counted.stop ? null : nounOfWord(counted);
  }
  return null;
}

function isOf(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'of';
}

function nounOfWord(token: Token): Noun {
  const noun = countedNoun(token.text);
  if (noun !== undefined) return { key: noun.key, person: noun.person };
  const people = countryOfWord(token.text);
  if (people?.form === 'people') return { key: `people-${people.code}`, person: true };
  return { key: token.stem, person: false };
}
