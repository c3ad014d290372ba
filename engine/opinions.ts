/**
 * Does a sentence only judge, hope, call on somebody or cry out in its writer's own voice? Whether somebody else is
 * named as saying it, the caller must ask. False for all that gives a figure or a day, cites a law, or is a
 * quotation: in doubt it is a claim. Patterns look at the beginning only. Linear.
 */
export function tellsOpinion(text: string): boolean {
  if (QUOTED.test(text) || isHalfQuoted(text)) return false;
  const line = text
    .replace(VOWEL_SIGNS, '')
    .replace(BULLET, '')
    .replace(CONNECTIVE, '')
    .replace(AND, '');
  if (FIRST_PERSON.test(line) || EXCLAMATION.test(line)) return true;
  if (CALL.test(line) || IMPERATIVE.test(line)) return true;
  if (CHECKABLE_DETAIL.test(line)) return false;
  return EXHORTATION.test(line) || ENGLISH_DUTY.test(line) || JUDGEMENT.test(line);
}

const VOWEL_SIGNS = /[\u064b-\u0652\u0640]/gu;
/** A quotation that began before or goes on behind: somebody speaks. */
function isHalfQuoted(text: string): boolean {
  const [straight, opening, closing] = [/"/gu, /[«“]/gu, /[»”]/gu].map(
    (mark) => text.match(mark)?.length ?? 0,
  );
  return (straight ?? 0) % 2 === 1 || opening !== closing;
}

const QUOTED = /^[\s•*–—-]*["“‘«]/u;
const BULLET = /^[\s'’([•*–—-]+/u;
/** `من هنا`, `لذلك`: they tie a judgement to what was said before. */
const CONNECTIVE =
  /^[وف]?(?:من هنا|من ثم|لذلك|لذا|لهذا|بالتالي|عليه|إذن|إذا كان الأمر كذلك|هنا|لكن|ولكن)،? (?=\S)|^(?:so|but|and|yet|therefore|thus|now|instead|clearly),? (?=\S)/iu;
const AND =
  /^[وف](?=(?:يجب|ينبغي|على |علينا|لا بد|لابد|أعتقد|أظن|نعتقد|نظن|لعل|ليت|حان|آن |من ال|إن على|كم |ما أ))/u;

/** A figure, a day, a law: such a `must` or `should` tells a rule or a plan. */
const CHECKABLE_DETAIL =
  /\p{Nd}|قانون|القانون|لائحة|اللوائح|الدستور|المادة|المحكمة|تعليمات|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد|غدا|\b(?:law|rules?|ruling|court|regulations?|statute|constitution|guidelines|policy|under|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|next (?:week|month|year))\b/iu;

const FIRST_PERSON =
  /^(?:أعتقد|أظن|أرى|نعتقد|نظن|نرى أن|نحسب|في رأيي|برأيي|في رأينا|برأينا|في اعتقادي|باعتقادي|في تقديري|في نظري|من وجهة نظري|لا أدري|يبدو لي|أتمنى|آمل|للأسف الشديد)(?![\u0620-\u064a])|^(?:i (?:think|believe|feel|hope|wish|suppose|guess)|we (?:think|believe|feel|hope)|in (?:my|our) (?:opinion|view|judgement|judgment)|to my mind|personally|frankly|honestly)\b/iu;

/** `ما أجمل …!`, `يا له من …`, `What a shame!` */
const EXCLAMATION =
  /^يا (?:له|لها|لهم|ليت)(?![\u0620-\u064a])|^(?:كم|ما أ\p{L}{2,4}) [^!]*!\s*$|^(?:what an?|how (?:sad|sweet|ironic|shameful|fitting|wonderful|terrible)) [^!]*!\s*$/iu;

const EXHORTATION =
  /^(?:يجب|ينبغي|يتعين علينا|لا بد|لابد|علينا|هيا|دعونا|فلنعمل|لنعمل|ليتنا|ليت|نتمنى|نرجو|نأمل|كونوا|لا تنس|تذكروا|حان الوقت|حان وقت|آن الأوان|آن لنا)(?![\u0620-\u064a])|^(?:كن (?:واثقا|على|أنت)|تذكر (?:دائما|أنك|أن لك))(?![\u0620-\u064a])|^(?:إن )?على ال(?!رغم|أقل|أرجح|أغلب|أكثر|فور|إطلاق|صعيد)\p{L}{2,}(?: ال?\p{L}{2,}){0,2} (?:أن|ألا) [يتن]/u;

/** Whose duty editorials name. */
const ACTOR =
  '(?:government|governments|world|europe|parliament|congress|leaders?|society|politicians|ministers|nations|humanity|community|everyone|nobody|no one|voters|citizens|council|west|president|state|states|party|parties)';
const ENGLISH_DUTY = new RegExp(
  `^(?:there (?:is|can be) no excuse|one can only hope)\\b|^(?:the )?(?:[a-z'’-]+ ){0,3}${ACTOR} (?:must|should|ought to)\\b`,
  'iu',
);
/** What is asked of the reader is no claim, whatever figures it gives. */
const CALL =
  /^(?:let us|let['’]s|we (?:must|should|need to|ought to|cannot)|you (?:should|must)|never forget|(?:it is|it['’]s) (?:high |about |past )?time (?:to|for|we|that))\b/iu;
/** Imperatives that are names before a capital: `Do Not Disturb signs`, `Imagine Entertainment`. */
const IMPERATIVE =
  /^(?:[Pp]lease|[Dd]on['’]t|[Dd]o not|[Ii]magine|[Cc]onsider|[Rr]emember|[Ff]orget) [a-z]/u;

/** What the writer feels about it comes first. */
const JUDGEMENT =
  /^(?:من (?:المؤسف|المخزي|المعيب|المحزن|العار|الأجدى|الأجدر|الأفضل|الظلم) (?:أن|ألا)|لعل(?! (?:أبرز|أهم|أكبر|أشهر|أول|آخر|من))|عسى)(?![\u0620-\u064a])|^(?:surely|sadly|shamefully|hopefully|perhaps (?:it|we|the time)),? /iu;
