import type { Draft, Line } from './body-draft.ts';
import { FURNITURE_LINES, FURNITURE_SENTENCES } from './furniture-words.ts';
import type { LeftOutWhy } from './model.ts';
import { isLinkLine, isRelatedLabel, isRelatedLine, RELATED_TAIL } from './related-phrases.ts';

/** Leaves out what the markup says is a picture's caption. */
export function cutCaptions(draft: Draft): void {
  for (const line of draft.lines) if (line.block.kind === 'caption') draft.cut(line, 'caption');
}

/** Leaves out lines that announce other pieces by their words, alone or with what they announce. */
export function cutRelatedLines(draft: Draft): void {
  for (const line of draft.lines) {
    if (isRelatedLabel(line) || isRelatedLine(line)) draft.cut(line, 'related-links');
  }
}

/** Leaves out lines that are nothing but a link. */
export function cutLinkLines(draft: Draft): void {
  for (const line of draft.lines) if (isLinkLine(line)) draft.cut(line, 'related-links');
}

/** Leaves out short lines that their words give away: share lines, source lines, tags, advertisements, rules. */
export function cutFurniture(draft: Draft): void {
  for (const line of draft.lines) {
    const why = whyFurniture(line);
    if (why !== null) draft.cut(line, why);
  }
}

/** Leaves out what hangs behind the last sentence of a paragraph: tags, the source, an address, read-also lines. */
export function cutTails(draft: Draft): void {
  for (const line of draft.lines) {
    if (!draft.isOpen(line)) continue;
    for (const [pattern, why] of TAILS) {
      const found = pattern.exec(line.text);
      if (found === null || line.text.length - found.index > LONGEST_TAIL) continue;
      draft.cutTail(line, found.index + (found[0].length - found[0].trimStart().length), why);
    }
  }
}

/** Words of the longest line that is still furniture by its opening words. */
const LONGEST_FURNITURE = 25;
const ALL_FURNITURE = [...FURNITURE_LINES, ...FURNITURE_SENTENCES];
/** Words of a line that is furniture from end to end. */
const LONGEST_WIDGET = 16;
/** Units of the longest line of furniture, or of it behind a paragraph. */
const LONGEST_TAIL = 300;

function whyFurniture(line: Line): LeftOutWhy | null {
  if (line.words <= LONGEST_DISCLAIMER && DISCLAIMER.test(line.text)) return 'navigation';
  if (line.words > LONGEST_FURNITURE || line.text.length > LONGEST_TAIL) return null;
  const [, why = null] = FURNITURE.find(([pattern]) => pattern.test(line.text)) ?? [];
  if (why !== null || line.words > LONGEST_WIDGET) return why;
  return (
    (line.prose ? FURNITURE_SENTENCES : ALL_FURNITURE).find(([pattern]) =>
      pattern.test(line.text),
    )?.[1] ?? null
  );
}

/** Is this the line that names where the text was taken from (`المصدر: الحرة`)? */
export function isSourceLine(line: Line): boolean {
  return line.words <= LONGEST_SOURCE && SOURCE.test(line.text);
}

/** Words of `المصدر: وكالة أنباء …`. */
const LONGEST_SOURCE = 12;
const SOURCE =
  /^(?:المصدر|المصادر|مصدر الخبر|مصدر|نقلا عن|source|sources|quelle|fuente|kaynak|منبع) ?: ?\S/;

/** Words of what a page says about itself: whose opinions, which rules for comments. */
const LONGEST_DISCLAIMER = 100;
const DISCLAIMER =
  /^(?:(?:الاراء|المقالات|التعليقات|المشاركات)(?: \S+){0,4} (?:لا )?تعبر عن|ننصحك ب|ترحب \S+(?: \S+)? بالنقاش|و?للعلم فان جميع مشاركاتك|باستخدامك|by (?:using|signing|submitting|subscribing|clicking)\b.{0,60}\byou\b|comments (?:are|will be) (?:moderated|subject))/;

/** In the matching form of `normalize.ts`; each must fit a whole short line. */
const FURNITURE: readonly (readonly [RegExp, LeftOutWhy])[] = [
  [
    /^[-\s|*]*(?:اعلان|اعلانات|ماده اعلانيه|محتوي (?:اعلاني|ممول|برعايه)|advertisement|advertising|sponsored(?: content)?|ad|publicite|anzeige|werbung|reklam|publicidad|ilan|تبليغات)[-\s|*.:]*$/,
    'advertisement',
  ],
  [/^(?:this (?:post|article) (?:contains|may contain) affiliate links)/, 'advertisement'],
  [SOURCE, 'source-line'],
  [/^رابط (?:الخبر|المقال|المصدر)(?: \S+){0,4} ?:/, 'source-line'],
  [
    // A sentence of the article may begin so too (`انضم إلى الحزب عام 2010 …`): it names no channel.
    /^(?=.{0,45}$|.*[^.]$|.*(?:واتس|تلي?[غج]رام|فيس ?بوك|تويتر|انست|يوتيوب|قنا[هت]|صفح|تطبيق|نشرتنا|بريد|موقع))(?:تابعونا|تابعنا|تابعوا|انضموا|انضم|اشترك|اشتركوا)(?: الان| معنا| الي| في| علي| عبر| ب\S+| ل\S+){1,3}(?: |$)/,
    'share-line',
  ],
  [
    /^تابع (?:احدث |اخر |جميع |كل )?(?:ال)?(?:اخبار|مستجدات)\S*(?: \S+){0,4} (?:عبر|علي) /,
    'share-line',
  ],
  [/^(?:يمكنكم|يمكنك) (?:متابعه|متابعتنا|الاشتراك)/, 'share-line'],
  [
    /^(?:لمتابعه|للاشتراك|لتصلك|لمزيد من الاخبار) (?:\S+ ){0,5}(?:عبر|علي|تطبيق|قناه|قناتنا|صفحتنا|واتساب|تليجرام|تلغرام)/,
    'share-line',
  ],
  [/^للاطلاع علي (?:اخر|احدث|المزيد)/, 'share-line'],
  [/^(?:حمل|حملوا|نزل|نزلوا)(?: الان)? (?:ال)?تطبيق/, 'share-line'],
  [
    /^(?:شارك|شاركها|شارك (?:الخبر|المقال|هذا الخبر|علي|عبر|المقاله)|مشاركه|نسخ الرابط|انسخ الرابط|طباعه|ارسال)(?: (?:علي|عبر|الي|ب)?\s?\S+){0,4}$/,
    'share-line',
  ],
  [/^(?:follow|join|like) (?:us|our|me)\b.{0,80}(?:on|channel|group|page)\b/, 'share-line'],
  [
    /^(?:share|tweet|pin|email|print)(?: (?:this|on|via|article|story|link|it|to))*(?: \S+){0,2}$/,
    'share-line',
  ],
  [
    /^(?:sign up|subscribe|register)\b.{0,100}\b(?:newsletter|newsletters|channel|inbox|updates|alerts|today|now)\b/,
    'share-line',
  ],
  [
    /^(?:اشترك|اشتركوا|اشتركي|سجل|سجلوا|احصل|احصلوا|انضم|ادخل|اكتب)\S* .{0,80}(?:نشرتنا|(?:نشره|نشرات|النشره|نشراتنا) (?:ال)?(?:بريديه|اخباريه)|بريدك|بريدكم|ايميلك)/,
    'share-line',
  ],
  [
    /^(?:ال)?نشر(?:ه|ات) (?:ال)?(?:بريديه|اخباريه|يوميه)$|^(?:اشترك|سجل)(?: (?:الان|معنا|مجانا))?$/,
    'share-line',
  ],
  [
    /^(?:inscrivez-vous|abonnez-vous|recevez)\b.{0,100}\b(?:newsletters?|lettre|infolettre|boite mail)\b/,
    'share-line',
  ],
  [/^.{0,60}\b(?:bultenimize|bultene|e-bultene?)\b.{0,40}\b(?:abone|kaydol|uye)/, 'share-line'],
  [/^.{0,60}(?:خبرنامه|نيوز ليٹر).{0,60}(?:عضو|مشترك|ثبت نام|سبسكرايب)/, 'share-line'],
  [
    /^(?:copier le lien|lire plus tard|partager|partagez)(?: (?:sur|cet article|l'article|par|via)| \S+){0,4}$/,
    'share-line',
  ],
  [/^(?:\S+'[td][ae] )?(?:paylas|haberi paylas|bu haberi paylas)\S*(?: \S+){0,3}$/, 'share-line'],
  [
    /^(?:اشتراك گذاري|به اشتراك بگذاريد|اشتراكگذاري|شيير كري[نں]|اس خبر كو شيير|همي[نں] فالو كري[نں])(?: \S+){0,4}$/,
    'share-line',
  ],
  [/^(?:get|download) (?:the|our) .{0,60}\b(?:app|newsletter)\b/, 'share-line'],
  [
    /^(?:suivez|rejoignez|abonnez)[- ](?:nous|vous)\b|^folgen sie uns|^siguenos|^bizi takip|^google \S+ (?:abone|takip)/,
    'share-line',
  ],
  [
    /^(?:زر الذهاب|العوده|الذهاب|انتقل|الرجوع) الي (?:الاعلي|اعلي|الصفحه الرييسيه|البدايه|المحتوي)/,
    'navigation',
  ],
  [
    /^(?:back to top|scroll to top|skip to (?:main )?content|jump to comments|go to homepage|menu|home)$/,
    'navigation',
  ],
  [/^(?:الرييسيه|home) ?[/>|›»]/, 'navigation'],
  [
    /^(?:نحن )?(?:نستخدم|يستخدم (?:هذا )?(?:الموقع|موقعنا)) (?:ملفات تعريف الارتباط|الكوكيز|الكوكي)|^(?:we|this (?:web)?site) uses? cookies|^(?:nous utilisons|ce site utilise) des cookies/,
    'navigation',
  ],
  [
    /^(?:سمات|وسوم|الوسوم|الكلمات (?:المفتاحيه|الدلاليه|الدليليه)|كلمات (?:مفتاحيه|دلاليه)|هاشتاغ|tags?|topics?|keywords?|filed under|mots[- ]cles|etiquetas|etiketler|schlagworte?) ?:/,
    'navigation',
  ],
  [/^(?:سمات|وسوم|tags)(?: #?[^\s.!?]+){1,14}$/, 'navigation'],
  [/^(?:#[^\s#]+\s*)+$/, 'navigation'],
  [
    /^(?:©|\(c\)|copyright\b|all rights reserved|جميع الحقوق محفوظه|حقوق (?:النشر|الطبع))/,
    'navigation',
  ],
  [/(?:جميع الحقوق محفوظه|all rights reserved)\.?(?: \S+){0,4}$/, 'navigation'],
  [
    /^(?:مده|وقت|زمن) القراءه|^\d+ (?:min(?:ute)?s?|دقيقه|دقايق)(?: read| قراءه| للقراءه)?$/,
    'navigation',
  ],
  [
    /^(?:اخر تحديث|تاريخ النشر|تاريخ التحديث|نشر في|نشر بتاريخ|last updated|updated|published|posted)(?: (?:on|at))? ?:? ?.{0,60}\d/,
    'navigation',
  ],
  [
    /^(?:leave a (?:reply|comment)|comments?(?: \(\d+\))?|no comments|post a comment|view comments)\b.{0,40}$/,
    'navigation',
  ],
  [
    /^(?:اترك (?:تعليقا|ردا|تعليق)|اضف تعليق|التعليقات|(?:لا توجد|عدد) ?(?:ال)?تعليقات)(?: |$).{0,30}$/,
    'navigation',
  ],
  [/^\d{1,2}:\d{2}(?: ?[\p{L}.]{1,3}){0,4}$/u, 'navigation'],
  [/^[/\\\s]*(?:انتهي|النهايه|انتهاي پيام)[/\\\s.]*$/, 'navigation'],
  [/^\(?related nodes field\)?|^يحتوي هذا القسم علي/, 'related-links'],
  [
    /^\(?(?:الصوره|صوره|تصوير|عدسه|photo|photograph|image|picture|foto|credit|photo credit|file photo|archivbild) ?[:(].{0,100}$/,
    'caption',
  ],
  [
    /^\(?(?:صوره (?:ارشيفيه|تعبيريه|من الارشيف)|ارشيفيه|ارشيف|file photo|getty images|afp via getty images)\)?$/,
    'caption',
  ],
];

/** Behind the end of a sentence, up to the end of the paragraph. */
const TAILS: readonly (readonly [RegExp, LeftOutWhy])[] = [
  [RELATED_TAIL, 'related-links'],
  [/(?<=[.!?"»)…]) رابط (?:الخبر|المقال|المصدر)(?: \S+){0,4} ?:.*$/, 'source-line'],
  [/(?<=[.!?"»)…]) (?:المصدر|المصادر|مصدر الخبر|source) ?: ?[^.:]{2,60}\.?$/, 'source-line'],
  [
    /(?<=[.!?"»)…]) (?:سمات|الكلمات المفتاحيه|الكلمات الدلاليه|وسوم|tags ?:|keywords ?:) ?[^.!?:]{2,200}$/,
    'navigation',
  ],
];
