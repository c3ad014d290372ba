import { countryOfWord } from './countries.ts';
import type { Link, Origin } from './model.ts';
import { knownSource } from './outlets.ts';
import { speakerStem } from './speakers.ts';
import { soundOf } from './spelling.ts';
import { tokenize } from './tokens.ts';
import { weighByRates } from './weights.ts';

/** The end of a chain: an origin before it is known which assertions it has. */
export type End = Omit<Origin, 'assertions' | 'independent'>;

/** The end that a link of a chain names. */
export function endOfLink({ key, speaker, kind, named }: Link): End {
  // Rows of an older library have the key of the name as it was written.
  const known = kind === 'speaker' ? undefined : knownSource(key);
  return { key: known?.key ?? key, name: speaker, kind, named };
}

/** Share of the shorter name, by weight of its words, that two namings of one speaker have in common. */
const SAME_NAME = 0.6;
/** A single common word (`الرئيس`) names nobody; a family name weighs more than this. */
const LEAST_NAME = 6.5;

/** Do both name one speaker? Titles come and go and change places; the rare words of a name stay. */
export function isOneSpeaker(a: End, b: End): boolean {
  if (a.key === b.key) return a.key !== '';
  if (a.kind !== 'speaker' || b.kind !== 'speaker') return false;
  const [left, right] = [wordsOf(a.key), wordsOf(b.key)];
  const [short, long] = weightOf(left) <= weightOf(right) ? [left, right] : [right, left];
  const shared = weightOf(short.filter((word) => hasWord(long, word)));
  if (shared >= LEAST_NAME && shared >= SAME_NAME * weightOf(short)) return true;
  return (
    speaksFor(left, right) ||
    speaksFor(right, left) ||
    isOfState(a.name, b.name) ||
    isOfState(b.name, a.name)
  );
}

/** `إيران` and `البعثة الإيرانية لدى الأمم المتحدة`: a state speaks through its missions and its ministry of foreign affairs. */
function isOfState(state: string, body: string): boolean {
  const [country = '', more] = tokenize(state).map(({ text }) => text);
  const code = more === undefined ? countryOfWord(country)?.code : undefined;
  if (code === undefined) return false;
  const words = tokenize(body).map(({ text }) => text);
  return (
    words.some((word) => STATE_BODY.test(word)) &&
    words.some((word) => countryOfWord(word)?.code === code)
  );
}

const STATE_BODY = /^(?:ال)?(?:بعثه|سفاره|خارجيه|حكومه|mission|embassy|ministry|government)$/;

/** The word itself, or one that sounds like it (`ميشال`, `ميشيل`). */
function hasWord(words: readonly string[], word: string): boolean {
  if (words.includes(word)) return true;
  const sound = soundOf(word);
  return sound !== '' && words.some((other) => soundOf(other) === sound);
}

/** `مدير المرصد فلان` speaks for `المرصد السوري …`; what it is must be a rarer word than `الشرطة`. */
function speaksFor([title = '', of = '']: readonly string[], [body = '']: readonly string[]) {
  return TITLE.test(title) && of === body && weightOf([body]) >= LEAST_NAME;
}

const TITLE =
  /^(?:مدير|رييس|متحدث|ناطق|قايد|امين|نايب|مسوول|عضو|وزير|director|head|spokesman|spokeswoman|spokesperson|chief|minister)$/;

/** `عبد الرحمن` and `عبدالرحمن` are one name. */
function wordsOf(key: string): string[] {
  return key.replace(/(?<=^|\s)عبد\s?(?:ال)?/gu, 'عبد').split(' ');
}

function weightOf(words: readonly string[]): number {
  return words.reduce((total, word) => total + weighByRates(word), 0);
}

/** Words of a speaker's naming that are no part of the name of a body. */
const NO_BODY =
  /^(?:رسم|اعلام|اسم|باسم|عام|ادار|مدير|منطق|مدينه?|محافظ|ولاي|اقليم|فرع|لدي|official|general|media|state)$/;

/**
 * Does a text name the body that a speaker speaks for, as one that acts (`أخمدت فرق الدفاع المدني` for the civil
 * defence's spokesman)? What an outlet tells of a body without naming a source it hardly has from elsewhere. Two
 * words of the body's name must stand together in the text, or the one rare word that is its name (`فيفا`).
 * Linear in the text.
 */
export function namesBodyOf(text: string, { key, kind, named }: End): boolean {
  if (kind !== 'speaker' || !named) return false;
  const words = key.split(' ');
  const stems = tokenize(text).map(speakerStem);
  if (words.length === 1) {
    const stands = (stem: string) => stem === key || (stem.slice(1) === key && /^[لب]/.test(stem));
    return weightOf(words) >= LEAST_NAME && stems.some(stands);
  }
  for (let at = 0; at + 1 < words.length; at += 1) {
    const [first = '', second = ''] = [words[at], words[at + 1]];
    if (isNoBody(first) || isNoBody(second)) continue;
    for (let place = 0; place + 1 < stems.length; place += 1) {
      if (stems[place] === first && stems[place + 1] === second) return true;
    }
  }
  return false;
}

/** A nationality says whose body it is, and an army is told of by many. */
function isNoBody(word: string): boolean {
  return TITLE.test(word) || NO_BODY.test(word) || countryOfWord(word) !== undefined;
}
