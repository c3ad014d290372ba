import { countryOfWord } from './countries.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { factOf } from './memo.ts';
import { soundOfName } from './name-sound.ts';
import { normalizePhrases, type Phrase, phraseAt, phraseTable } from './phrase-table.ts';
import { prepared } from './prepared.ts';
import { AGENCY_WORD, COMPLEMENT, OUTLET_WORD, speechVerb } from './speech.ts';
import type { Token } from './tokens.ts';
import { rateOf } from './word-rates.ts';

/**
 * Given names with their keys, equal for all spellings in both scripts. `?` behind it: also another word, that needs a title,
 * or another given name after it.
 */
const NAMES = prepared('given-names', buildNames);
const TABLE = phraseTable(NAMES);

function buildNames(): ReadonlyMap<string, string> {
  return normalizePhrases(givenNames());
}

function* givenNames(): Generator<[string, string]> {
  const keys = new Map<string, string>();
  for (const names of GIVEN_NAMES.trim().split(/[;\n]/)) {
    const all = names.split(',').map((name) => name.trim());
    const latin = all.filter((name) => /^[a-z]/.test(name)).map((name) => name.replace('?', ''));
    const key =
      latin.map((name) => keys.get(name)).find((known) => known !== undefined) ?? latin[0] ?? '';
    for (const name of latin) if (!keys.has(name)) keys.set(name, key.replaceAll(' ', ''));
    for (const name of all) {
      const sign = name.endsWith('?') ? '?' : '';
      yield [name.replace('?', ''), key.replaceAll(' ', '') + sign];
    }
  }
}

/** Titles before a personal name; a nationality or `ال…` adjective may stand between. */
export const TITLE =
  /^[وفبل]?(?:ال)?(?:رييس|رييسه|وزيره?|ملك|امير|شيخ|دكتوره?|جنرال|فريق|عميد|عقيد|لواء|مقدم|رايد|نقيب|سفيره?|نايبه?|متحدثه?|ناطق|مديره?|حاكم|قايد|مبعوثه?|مستشاره?|منسق|محافظ|امين|مرشد|زعيم|مفتي|بطريرك|بابا|كاردينال|اية|ايه|سيناتور|لاعب|مدرب|نجم|فنانه?|كاتبه?|اعلاميه?|ممثله?|صحافيه?|صحفيه?|مواطن|استاذ|سيده?|مساعد|قايم|مدعي|قاضي|رايس|خبير|محلل|باحث|ناشط|معارض|اسير|شهيد)$/;

/** English titles, that stand capitalised before a name. */
export const ENGLISH_TITLE =
  /^(?:president|prime|minister|premier|secretary|state|gen|general|lt|lieutenant|col|colonel|maj|major|adm|admiral|capt|captain|sen|senator|rep|representative|mr|mrs|ms|dr|king|queen|prince|princess|sheikh|ayatollah|foreign|defense|defence|finance|interior|chancellor|pope|spokesman|spokeswoman|spokesperson|ambassador|envoy|chief|chairman|governor|gov|mayor|judge|justice|professor|prof|sir|lord|leader|supreme|vice|deputy|acting|crown|director|commander|attorney|special|senior|adviser|advisor|former|emir|sultan)$/;

const JOINED =
  /^(?:بن|ابن|بنت|ابو|ابي|ابا|ام|ال|عبد|بو|اوغلو|فان|دي|دو|فون|لو|bin|ibn|abu|al|el|van|von|de|der|di|da|la|ben|abd)$/;
/** Compounds that begin a name by themselves: `أبو عبيدة`, `بن سلمان`, `آل ثاني`. */
const BEGINS = /^[وف]?(?:ابو|بن|ابن)$/;
const isCompound = factOf(({ text }: Token) => BEGINS.test(text));
const MOST_WORDS = 5;
const SPACE = /^[\s-]{1,2}$/u;

/** Where a personal name that begins at `at` ends (its last token); null where there is none. `titled`: a title stands before it. */
export function personAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  titled: boolean,
): { last: number } | null {
  const first = tokens[at];
  if (first === undefined || first.number) return null;
  const given = givenAt(tokens, at);
  const speaker = speakerEnd(text, tokens, at, titled, given);
  return speaker === null ? personByForm(text, tokens, at, titled, given) : { last: speaker };
}

function personByForm(
  text: string,
  tokens: readonly Token[],
  at: number,
  titled: boolean,
  given: Phrase<string> | null,
): { last: number } | null {
  const first = tokens[at];
  if (first === undefined) return null;
  const compound = isCompound(first);
  const begins = given === null ? compound || (titled && isPlainWord(first)) : !given.prefixed;
  if (!begins) return null;
  const head = at + (given?.length ?? 1) - 1;
  const most = titled && given === null && !compound ? 1 : MOST_FAMILY_NAMES;
  const { last, known } = extend(text, tokens, head, most);
  // `قال الوزير صباح اليوم`: no man of that name.
  if (titled) return last > at || !NO_NAME.test(first.text) ? { last } : null;
  if (given === null) return last === at + 1 || (last > at && known > 0) ? { last } : null;
  if (given.value.endsWith('?') && known === 0) return null;
  return last > head ? { last } : null;
}

/** Words of a name between a verb of saying or a title and what is said. */
const MOST_SPEAKER_WORDS = 4;
/** Words there that are no names: when and where it was said. */
const NO_NAME =
  /^[وفبل]?(?:اليوم|امس|غدا|صباح|مساء|ليل|الليله|فجر|ظهر|السبت|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|الماضيه?|الجاري|الحالي|السابقه?|الاولي?|الثاني|العامه?|باسم|نفسها?|ايضا|كذلك|لاحقا)$/;

/**
 * `قال بشار الحاج علي إن`, `الخبير نضال الشيخ أن`: between a verb of saying or a title and the words that open what is
 * said stands nothing but the name, even of everyday words; its first must be a given name. Null elsewhere.
 */
function speakerEnd(
  text: string,
  tokens: readonly Token[],
  at: number,
  titled: boolean,
  given: Phrase<string> | null,
): number | null {
  if (given === null || given.prefixed || NO_NAME.test(tokens[at]?.text ?? '')) return null;
  const before = tokens[at - 1]?.text ?? '';
  if (!(titled || speechVerb(before) !== undefined)) return null;
  for (let next = at + given.length; next <= at + MOST_SPEAKER_WORDS; next += 1) {
    const token = tokens[next];
    if (token === undefined) return null;
    if (!SPACE.test(text.slice(tokens[next - 1]?.end ?? 0, token.start))) return null;
    if (COMPLEMENT.test(token.text) || tellsMedium(token.text)) {
      return next - 1 > at ? next - 1 : null;
    }
    if (!mayBeSpeakersName(token)) return null;
  }
  return null;
}

/** `لوكالة رويترز`, `لصحيفة الغد`: to whom it was said. */
function tellsMedium(word: string): boolean {
  return word.startsWith('ل') && (OUTLET_WORD.test(word) || AGENCY_WORD.test(word));
}

function mayBeSpeakersName({ text, stop, number }: Token): boolean {
  if (number || text.startsWith('و') || NO_NAME.test(text)) return false;
  if (stop && text !== 'علي') return false;
  return !TITLE.test(text) || FAMILY_TITLE.test(text);
}

/** Titles that are family names too. */
const FAMILY_TITLE = /^ال(?:شيخ|قاضي|امير|رييس|فقيه|خطيب|امين|حاكم|سيد|كاتب|مفتي|استاذ|عميد)$/;

/** Words of a name that are in no table. */
const MOST_FAMILY_NAMES = 1;

/** Adds given names, compounds and a family name that follow the token `head`. */
function extend(
  text: string,
  tokens: readonly Token[],
  head: number,
  most: number,
): { last: number; known: number } {
  let [last, known, unknown] = [head, 0, 0];
  while (last - head < MOST_WORDS && unknown < most) {
    const next = tokens[last + 1];
    if (next === undefined || !SPACE.test(text.slice(tokens[last]?.end ?? 0, next.start))) break;
    const more = givenAt(tokens, last + 1);
    if (more !== null && !more.prefixed && !followsAsVerb(next)) {
      last += more.length;
      known += 1;
      continue;
    }
    const joined = JOINED.test(next.text) ? 2 : 1;
    const family = tokens[last + joined];
    const house = joined === 2 && givenAt(tokens, last + 2) !== null;
    if (!(house || isFamilyName(family) || (joined === 1 && isNisba(family, known)))) break;
    last += joined;
    unknown += house ? 0 : 1;
  }
  return { last, known };
}

/** Does a given name stand at a token, whatever else the word may be? */
export function isGivenAt(tokens: readonly Token[], at: number): boolean {
  const given = givenAt(tokens, at);
  return given !== null && !given.prefixed;
}

function givenAt(tokens: readonly Token[], at: number): Phrase<string> | null {
  return phraseAt(TABLE, tokens, at, () => true);
}

function followsAsVerb(token: Token): boolean {
  return token.stop || speechVerb(token.text) !== undefined;
}

/** Arabic verbs and nouns that often follow a name, by what they begin with. */
const VERB_LIKE =
  /^(?:[يتن][\u0620-\u064a]{3,}|ست[\u0620-\u064a]{2,}|سي[\u0620-\u064a]{2,}|لل.*|بال.{3,}|وال.{2,}|كال.{3,})$/;
/** Such words that are family names after all. */
const NAME_LIKE =
  /^(?:ماكرون|هولاند|اوباما|ميركل|بوتين|بلينكن|هاريس|نتنياهو|يعالون|تيلرسون|ترامب|تاتشر|تشرشل|ترودو|تبون|نصرالله|نصر|يلماز|يلدريم|تشاووش|ياسين|تميم|نجاد|نافالني|تسيبراس|يانوكوفيتش|يلتسين|تشافيز|توسك|نجيب|ناصر|نور|نهيان|تركي)$/;
const COMMON = 2 ** -10;

/** `أبو محمد الجولاني`: behind two words of a name an adjective of origin that is rare as such. */
function isNisba(token: Token | undefined, known: number): boolean {
  if (token === undefined || known === 0 || !/^ال\p{L}{3,}ي$/u.test(token.text)) return false;
  return !COMMON_ADJECTIVE.test(token.text) && countryOfWord(token.text) === undefined;
}

const COMMON_ADJECTIVE =
  /^ال(?:سياسي|ثاني|ماضي|حالي|تالي|رسمي|عسكري|امني|دولي|محلي|وطني|عربي|غربي|شرقي|شمالي|جنوبي|داخلي|خارجي|مالي|اقتصادي|اجتماعي|قضائي|قضايي|اسلامي|مسيحي|شيعي|سني|كردي|ثقافي|رياضي|فني|علمي|طبي|صحي|نووي|جوي|بري|بحري|يومي|سنوي|شهري|نهايي|ابتدايي|برلماني|حكومي|شعبي|مدني|ديني|صحفي|صحافي|اعلامي|اخباري|تلفزيوني|اساسي|رييسي|حقيقي|شخصي|خاص|تقليدي|جماعي|فردي|مركزي|اقليمي|عالمي|دبلوماسي|تاريخي|قانوني|الكتروني|رقمي)$/;

/** May the word be a family name: no grammar, no verb, no everyday word? */
function isFamilyName(token: Token | undefined): boolean {
  if (token === undefined || token.stop || token.number || token.text.length < 3) return false;
  const { text, stem } = token;
  if (/^[a-z]/.test(text)) return true;
  if (NAME_LIKE.test(text)) return true;
  if (speechVerb(text) !== undefined || rateOf(stem) > COMMON) return false;
  if (VERB_LIKE.test(text)) return false;
  if (/^[وفبل]/.test(text) && rateOf(text.slice(1)) > COMMON) return false;
  return !/(?:وا|تهم|ته|هما)$/.test(text);
}

/** A word that may be a name right after a title: not one with an article, as titles and adjectives have. */
function isPlainWord(token: Token): boolean {
  return isFamilyName(token) && !/^(?:[وفبل]?ال|لل)/.test(token.text);
}

/** `person:` and the words of a name as both scripts sound, given names by their table. */
export function personKey(tokens: readonly Token[], first: number, last: number): string {
  const sounds: string[] = [];
  for (let at = first; at <= last; at += 1) {
    const given = givenAt(tokens, at);
    if (given !== null && !given.prefixed && at + given.length - 1 <= last) {
      sounds.push(given.value.replace('?', ''));
      at += given.length - 1;
      continue;
    }
    const word = tokens[at]?.text ?? '';
    const joined = /^(?:ال|al|el)$/.test(word);
    if (!joined) sounds.push(wordKey(word));
  }
  return `person:${sounds.join(' ')}`;
}

/** Fewer consonants tell too little: the word itself is the key then. */
const FEWEST_SOUNDS = 3;

function wordKey(word: string): string {
  const own = word.replace(/'s$/, '');
  const sound = soundOfName(own.replace(/^ال(?=...)/, ''));
  return sound.length < FEWEST_SOUNDS ? own : sound;
}
