import { lookUp } from './clitics.ts';
import type { Verb } from './model.ts';
import { normalize } from './normalize.ts';

/** Past stems of verbs of saying, by what the speaker does with the statement (written for this project). */
const ARABIC: readonly (readonly [Verb, string])[] = [
  [
    'asserts',
    'قال ذكر أفاد أعلن أضاف أوضح أشار لفت صرح كشف نقل أورد أخبر أبلغ تحدث نوه شدد رأى اعتبر تابع أردف استطرد واصل اختتم كتب نشر حذر ألمح توقع روى علق رجح استبعد',
  ],
  ['confirms', 'أكد أيد جدد اعترف أثبت'],
  ['claims', 'زعم ادعى اتهم'],
  ['denies', 'نفى كذب أنكر دحض'],
  ['asks', 'سأل تساءل دعا طالب طلب ناشد حث'],
];
const ENDINGS = ['', 'ت', 'وا', 'ا', 'تا'];
/** Forms that do not follow from the stem. */
const IRREGULAR: readonly (readonly [Verb, string])[] = [
  [
    'asserts',
    'قالوا يقول تقول يقولون أشارا لفتا لفتوا رأت رأوا روت أضافا أوضحا مضيفا مضيفة مضيفين موضحا موضحة مشيرا مشيرة لافتا لافتة مبينا مبينة قائلا قائلة يذكر تشير يشير بحسب وفق وفقا حسب حسبما طبقا نقلا',
  ],
  ['confirms', 'أقر أقرت أقروا مؤكدا مؤكدة يؤكد تؤكد أكدا'],
  ['claims', 'ادعت ادعوا يدعي تدعي يزعم تزعم زاعما'],
  ['denies', 'نفت نفوا ينفي تنفي نافيا نافية'],
  ['asks', 'دعت دعوا داعيا'],
];
const ENGLISH: readonly (readonly [Verb, string])[] = [
  [
    'asserts',
    'said says say told tells stated states announced announces reported reports added adds noted explained wrote writes revealed disclosed tweeted warned testified according',
  ],
  ['confirms', 'confirmed confirms acknowledged admitted insisted reiterated'],
  ['claims', 'claimed claims alleged alleges accused accuses asserted'],
  ['denies', 'denied denies rejected rejects dismissed disputed'],
  ['declines', 'declined declines'],
  ['asks', 'asked asks urged urges called'],
];

/** What a normalized word says a speaker does; undefined where it is no verb of saying. */
export function speechVerb(word: string): Verb | undefined {
  return lookUp(VERBS, word);
}

const VERBS: ReadonlyMap<string, Verb> = new Map([
  ...ARABIC.flatMap(([verb, stems]) =>
    stems
      .split(' ')
      .flatMap((stem) => ENDINGS.map((ending): [string, Verb] => [normalize(stem + ending), verb])),
  ),
  ...[...IRREGULAR, ...ENGLISH].flatMap(([verb, words]) =>
    words.split(' ').map((word): [string, Verb] => [normalize(word), verb]),
  ),
]);

/** `وفقا لـ`, `بحسب`, `according`: a speaker follows, the statement is the rest of the sentence. */
export const ACCORDING = /^[وف]?(?:وفق|وفقا|بحسب|حسب|حسبما|طبقا|نقلا|according)$/;
/** A verb of saying with an object written onto it (`نقلته`), as it stands after `ما`. */
export function speechVerbWithObject(word: string): Verb | undefined {
  return speechVerb(word) ?? speechVerb(word.replace(/(?:ه|ها)$/, ''));
}

/** Words that open what is said. */
export const COMPLEMENT = /^[وفب]?(?:ان|انه|انها|انهم|انهما|انهن|that|whether)$/;
/** Words that name an outlet (`موقع أكسيوس`); the name that follows is the key. */
export const OUTLET_WORD =
  /^[وفبل]?(?:ال|ل)?(?:موقع|صحيفه|جريده|قناه|شبكه|اذاعه|تلفزيون|تليفزيون|مجله|فضاييه|راديو|منصه|newspaper|channel|magazine|website|broadcaster|network|outlet|daily)$/;
/** Words that name an agency. */
export const AGENCY_WORD = /^[وفبل]?(?:ال|ل)?(?:وكاله|وكالات|agency|newswire)$/;
