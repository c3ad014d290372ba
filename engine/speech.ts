import { lookUp } from './clitics.ts';
import type { Verb } from './model.ts';
import { normalize } from './normalize.ts';

/** Past stems of verbs of saying, by what the speaker does with the statement (written for this project). */
const ARABIC: readonly (readonly [Verb, string])[] = [
  [
    'asserts',
    'قال ذكر أفاد أعلن أضاف أوضح أشار لفت صرح كشف نقل أورد أخبر أبلغ تحدث نوه شدد رأى اعتبر تابع أردف استطرد واصل اختتم كتب نشر حذر ألمح توقع روى علق رجح استبعد أبان ختم لمح أعرب عزا أرجع توعد تعهد وصف',
  ],
  ['confirms', 'أكد أيد جدد اعترف أثبت أقر كرر'],
  ['claims', 'زعم ادعى اتهم'],
  ['denies', 'نفى كذب أنكر دحض فند'],
  ['asks', 'سأل تساءل دعا طالب طلب ناشد حث'],
];
const ENDINGS = ['', 'ت', 'وا', 'ا', 'تا'];
/** Imperfects without their person (`ؤكد` for `يؤكد`, `تؤكد`, `يؤكدون`). */
const IMPERFECTS: readonly (readonly [Verb, string])[] = [
  [
    'asserts',
    'قول ذكر فيد علن ضيف وضح شير لفت صرح كشف نقل ورد تحدث نوه شدد رى عتبر تابع روي رجح ستبعد بين عرب عزو صف رون قولون شيرون',
  ],
  ['confirms', 'ؤكد ؤيد جدد عترف ثبت قر كرر'],
  ['claims', 'زعم دعي تهم دعون'],
  ['denies', 'نفي كذب نكر نفون'],
  ['asks', 'سأل تساءل دعو طالب طلب ناشد حث'],
];
const PERSONS = ['ي', 'ت'];
const IMPERFECT_ENDINGS = ['', 'ون', 'ان'];
/** Forms that do not follow from the stem. */
const IRREGULAR: readonly (readonly [Verb, string])[] = [
  [
    'asserts',
    'قالوا أشارا لفتا لفتوا رأت رأوا روت عزت أضافا أوضحا مضيفا مضيفة مضيفين موضحا موضحة مشيرا مشيرة لافتا لافتة مبينا مبينة قائلا قائلة بحسب وفق وفقا حسب حسبما طبقا نقلا',
  ],
  ['confirms', 'أقرت أقروا مؤكدا مؤكدة أكدا'],
  ['claims', 'ادعت ادعوا زاعما زاعمة'],
  ['denies', 'نفت نفوا نافيا نافية'],
  ['declines', 'امتنع امتنعت'],
  ['asks', 'دعت دعوا داعيا'],
];
const ENGLISH: readonly (readonly [Verb, string])[] = [
  [
    'asserts',
    'said says say saying told tells stated states announced announces reported reports added adds noted notes explained explains wrote writes revealed reveals disclosed tweeted posted warned warns testified predicted argued argues suggested remarked continued according citing quoting quoted',
  ],
  [
    'confirms',
    'confirmed confirms acknowledged acknowledges admitted admits insisted insists reiterated conceded',
  ],
  ['claims', 'claimed claims alleged alleges accused accuses asserted asserts'],
  ['denies', 'denied denies rejected rejects dismissed disputed refuted'],
  ['declines', 'declined declines refused'],
  ['asks', 'asked asks urged urges called'],
];

/** What a normalized word says a speaker does; undefined where it is no verb of saying. */
export function speechVerb(word: string): Verb | undefined {
  return lookUp(VERBS, word);
}

const wordsOf = (list: string): string[] => list.split(/\s+/).filter((word) => word !== '');

const VERBS: ReadonlyMap<string, Verb> = new Map([
  ...IMPERFECTS.flatMap(([verb, stems]) =>
    wordsOf(stems).flatMap((stem) =>
      PERSONS.flatMap((person) =>
        IMPERFECT_ENDINGS.map((ending): [string, Verb] => [
          normalize(person + stem + ending),
          verb,
        ]),
      ),
    ),
  ),
  ...ARABIC.flatMap(([verb, stems]) =>
    wordsOf(stems).flatMap((stem) =>
      ENDINGS.map((ending): [string, Verb] => [normalize(stem + ending), verb]),
    ),
  ),
  ...[...IRREGULAR, ...ENGLISH].flatMap(([verb, words]) =>
    wordsOf(words).map((word): [string, Verb] => [normalize(word), verb]),
  ),
]);

/** Verbs that news uses of nobody (`يذكر أن`, `يُزعم`): a speaker must stand right before what is said. */
export const IMPERSONAL = /^[وف]?(?:يذكر|يشار|يزعم|يقال|يعتقد|تجدر|قيل)$/;
/** Verbs that take what is said from somebody (`نقل عن`). */
export const CITES = /^[وف]?(?:نقل|نقلت|نقلا|نقلوا|ينقل|تنقل|روي|روت|نشرت?|اوردت?)$/;

/** `وفقا لـ`, `بحسب`, `according`: a speaker follows, the statement is the rest of the sentence. */
export const ACCORDING = /^[وف]?(?:وفق|وفقا|بحسب|حسب|حسبما|طبقا|نقلا|according)$/;
/** A verb of saying with an object written onto it (`نقلته`), as it stands after `ما`. */
export function speechVerbWithObject(word: string): Verb | undefined {
  return speechVerb(word) ?? speechVerb(word.replace(/(?:ه|ها)$/, ''));
}

/** Words that open what is said. */
export const COMPLEMENT = /^[وفب]?(?:ان|انها?|انهما?|انهن|قولها?|قولهما?|that|whether)$/;
/** Words that name an outlet (`موقع أكسيوس`); the name that follows is the key. */
export const OUTLET_WORD =
  /^[وفبل]?(?:ال|ل)?(?:موقع|صحيفه|جريده|قناه|شبكه|اذاعه|تلفزيون|تليفزيون|مجله|فضاييه|راديو|منصه|newspaper|channel|magazine|website|broadcaster|network|outlet|daily)$/;
/** Words that name an agency. */
export const AGENCY_WORD = /^[وفبل]?(?:ال|ل)?(?:وكاله|وكالات|agency|newswire)$/;
