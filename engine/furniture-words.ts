import type { LeftOutWhy } from './model.ts';

type Patterns = readonly (readonly [RegExp, LeftOutWhy])[];

/**
 * Whole lines that pages print around their articles, in the matching form: Arabic, English, French, Persian, Turkish, Urdu.
 * Written for this project. Not for sentences, which may begin so (`First published in 1923, the novel …`).
 */
export const FURNITURE_LINES: Patterns = [
  [
    /^(?:حجم الخط|(?:تكبير|تصغير) الخط|حفظ|(?:ال)?استم(?:ع|اع)(?: (?:الي )?\S+)?|شاركها|(?:منذ|قبل) (?:\d+ )?(?:دق|ساع|يوم|ايام)\p{L}*|\d+ ?(?:m|h|d|mins?|minutes?|hours?|days?) ago|il y a \d+ \S+|\d+ (?:dakika|saat|gun) once|listen(?: to this \S+)?(?: ?[•|-]? ?\d+:\d\d)?|copy link|(?:show|load) more|(?:last modified|first published) .*\d.*|temps de lecture .*)[ .…]*$/u,
    'navigation',
  ],
  [
    /^(?:موضوع يهمك.*|اقرا\/ي .*|اقرا التالي|اهم الاخبار|ذو صله|نرشح (?:لك|لكم)(?: ?: .*)?|what to read next|you (?:might|may) (?:also )?like|editor'?s'? picks?|selectionne pour vous|(?:siradaki|one cikan) haber\S*|مطالب پيشنهادي|مزيد (?:خبري[نں]|پڑهيي))[ .…?]*$/u,
    'related-links',
  ],
  [
    /^(?:مساحه اعلانيه|الاعلانات|(?:story|article) continues (?:below|after).*|advertisement - continue .*|la suite apres (?:la|cette) publicite|اشتهار)$/u,
    'advertisement',
  ],
  [
    /^(?:\(?(?:تغطيه صحفيه|اعداد) .* - (?:تحرير|اعداد) .*|\((?:تغطيه صحفيه|اعداد) .*\)|اعده للنشر.*|\(?(?:additional )?(?:reporting|writing|editing) by .*|our standards: .*|le monde avec .*)$/u,
    'source-line',
  ],
  [
    /^(?:(?:م?صدر|تعليق|التعليق علي) الصوره[ ,:].*|image (?:source|caption)\b.*|fotograf ?:.*|عكس ?: ?.*|,?تصوير كا (?:ذريعه|كيپشن).*)$/u,
    'caption',
  ],
  [
    /^(?:للحصول علي (?:اخر|احدث) .*|sign up for (?:our|the) .*(?:newsletter|briefing|e-?mails?|alerts|updates)|newsletter|abone ol(?:un)?|به كانال .*)$/u,
    'share-line',
  ],
];

/** The same of sentences: nothing else begins or ends so. */
export const FURNITURE_SENTENCES: Patterns = [
  [
    /^(?:لن يتم نشر عنوان بريدك .*|your email address will not .*|this content is not available .*|(?:contact|follow) .*@\S+|have a tip\b.*)$/u,
    'navigation',
  ],
  [
    /^(?:(?:\S+ ){0,8}(?:اضغط|انقر)و?ا? هنا(?: \S+){0,5}|click here (?:to (?:read|see|watch|subscribe|sign)|for (?:more|the latest)) .*)$/u,
    'related-links',
  ],
  [
    /^(?:ساهمت? (?:\S+ ){0,5}في (?:اعداد )?هذا (?:التقرير|الخبر).*|.{0,80} contributed to this (?:report|article|story)\.?|our standards: the thomson reuters .*)$/u,
    'source-line',
  ],
];
