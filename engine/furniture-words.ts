import type { LeftOutWhy } from './model.ts';

type Patterns = readonly (readonly [RegExp, LeftOutWhy])[];

/**
 * Whole lines that pages print around their articles, in the matching form: Arabic, English, French, Persian, Turkish, Urdu.
 * Written for this project. Not for sentences, which may begin so (`First published in 1923, the novel …`).
 */
export const FURNITURE_LINES: Patterns = [
  [
    /^(?:حجم الخط|(?:تكبير|تصغير) الخط|حفظ|(?:ال)?استم(?:ع|اع)(?: (?:الي )?\S+)?|جار التحميل|شاركها|listen(?: to (?:this )?(?:article|story))?(?: ?[•|-]? ?\d+:\d\d)?|copy link|(?:show|load|see) more|loading|play video|enter your email|powered by .*|(?:last modified|first published) .*\d.*|(?:منذ|قبل) (?:\d+ )?(?:دق|ساع|يوم|ايام)\p{L}*|\d+ ?(?:m|h|d|mins?|minutes?|hours?|days?) ago|il y a \d+ \S+|\d+ (?:dakika|saat|gun) once|\d+ (?:دقيقه|ساعت|روز) (?:پيش|قبل)|temps de lecture .*|ecouter l'article|voir plus|daha fazla goster|yazi boyutu|haberi dinle|bu haber .* okundu|مشاهده بيشتر)[ .…]*$/u,
    'navigation',
  ],
  [
    /^(?:موضوع يهمك.*|اقرا\/ي .*|اقرا التالي|اهم الاخبار|ذو صله|نرشح (?:لك|لكم)(?: ?: .*)?|what to read next|you (?:might|may) (?:also )?like|editor'?s'? picks?|trending(?: now)?|top stories|selectionne pour vous|dans la meme rubrique|(?:siradaki|one cikan) haber\S*|okumaya devam et|ayrica bkz.*|مطالب پيشنهادي|اينجا بخوانيد|مزيد (?:خبري[نں]|پڑهيي)|ويڈيو ديكهي[نں]|سب سي زياده پڑهي جاني والي)[ .…?]*$/u,
    'related-links',
  ],
  [
    /^(?:مساحه اعلانيه|الاعلانات|(?:story|article|content) continues (?:below|after).*|advertisement - continue .*|continue reading the main story|skip advertisement|la suite apres (?:la|cette) publicite|اشتهار)$/u,
    'advertisement',
  ],
  [
    /^(?:\(?(?:تغطيه صحفيه|اعداد|تحرير) .* - (?:تحرير|اعداد) .*|\((?:تغطيه صحفيه|اعداد) .*\)|اعده للنشر.*|\(?(?:additional |with )?(?:reporting|writing|editing) by .*|our standards: .*|follow (?:the )?ap's .*|le monde avec .*)$/u,
    'source-line',
  ],
  [
    /^(?:(?:م?صدر|تعليق|التعليق علي) الصوره[ ,:].*|image (?:source|caption)\b.*|media caption\b.*|credit photo ?:.*|fotograf ?:.*|عكس ?: ?.*|,?تصوير كا (?:ذريعه|كيپشن).*)$/u,
    'caption',
  ],
  [
    /^(?:تابعوا (?:اخر|احدث) .*|للحصول علي (?:اخر|احدث) .*|get the (?:latest|best) .*|sign up for (?:our|the) .*(?:newsletter|briefing|e-?mails?|alerts|updates)|newsletter|abone ol(?:un)?|به كانال .*|در (?:اينستاگرام|تلگرام|توييتر) .*دنبال .*|.*واٹس ايپ چينل .*)$/u,
    'share-line',
  ],
];

/** The same of sentences: nothing else begins or ends so. */
export const FURNITURE_SENTENCES: Patterns = [
  [
    /^(?:لن يتم نشر عنوان بريدك .*|your email address will not be .*|this content is not available .*|(?:contact|e-?mail|follow) .*@\S+|(?:do you )?have (?:a tip|information about this)\b.*|want more .* sign up .*)$/u,
    'navigation',
  ],
  [
    /^(?:(?:\S+ ){0,8}(?:اضغط|انقر|اضغطوا|انقروا) هنا(?: \S+){0,5}|click here (?:to (?:read|see|watch|subscribe|sign)|for (?:more|the latest)) .*)$/u,
    'related-links',
  ],
  [
    /^(?:(?:و?قد )?ساهم(?:ت)? (?:\S+ ){0,5}في (?:(?:اعداد|تحرير|تغطيه) )?هذا (?:التقرير|الخبر).*|.{0,80} contributed to this (?:report|article|story)\.?|.*\breporting by .*; .*editing by .*|our standards: the thomson reuters .*)$/u,
    'source-line',
  ],
];
