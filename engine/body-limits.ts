import type { Draft, Line } from './body-draft.ts';
import type { LeftOutWhy } from './model.ts';

/**
 * Says where the page holds back part of its article: leaves out the line that tells so (`للمشتركين فقط`, `Continue
 * reading`, `صفحة 1 من 3`) under a reason of its own. A bare `اقرأ المزيد` tells it only where the text above breaks off and
 * no prose follows. Linear.
 */
export function cutLimits(draft: Draft): void {
  const last = draft.lines.findLastIndex((line) => line.prose && draft.isOpen(line));
  for (const line of draft.lines) {
    if (line.words > LONGEST_NOTICE || line.text.length > LONGEST_NOTICE_UNITS) continue;
    const why = whyHeldBack(line, line.index >= last, draft);
    if (why !== null) draft.cut(line, why);
  }
}

const LONGEST_NOTICE = 30;
const LONGEST_NOTICE_UNITS = 250;
/** Lines between a text that breaks off and the offer to read on. */
const OFFER_REACH = 2;

function whyHeldBack(line: Line, isBelow: boolean, draft: Draft): LeftOutWhy | null {
  if (PAYWALL.test(line.text)) return 'paywalled';
  if (NEXT_PAGE.test(line.text)) return 'next-page';
  if (CONTINUES.test(line.text)) return 'truncated';
  if (!isBelow || !OFFER.test(line.text)) return null;
  const above = draft.lines.slice(Math.max(0, line.index - OFFER_REACH), line.index);
  return above.some((one) => one.prose && BROKEN_OFF.test(one.text)) ? 'truncated' : null;
}

const BROKEN_OFF = /(?:\.{3}|…|\[…\]|[\p{L}\p{N},،])$/u;

/** The rest is for those who pay or sign in. In the matching form; Arabic, English, French, Persian, Urdu, Turkish. */
const PAYWALL =
  /^(?:(?:هذا |هذه )?(?:ال)?(?:مقال|محتوي|ماده|خبر|تقرير)\S* (?:متاح\S*|مخصص\S*|حصري\S*|خاص\S*)(?: فقط)? لل?مشترك\S*|للمشتركين فقط|(?:اشترك|سجل)(?: الدخول| دخولك| الان| معنا| مجانا| اليوم)* (?:ل(?:متابعه|مواصله|اكمال|قراءه|تتابع|تقرا)|كي تقرا)(?: \S+){0,6}$|لديك حساب ?\? سجل الدخول|(?:to (?:continue|keep) reading|subscribe to (?:continue|keep|read|unlock)|sign in to (?:continue|read)|this (?:article|story|content) is (?:for|only available to|exclusive (?:to|for)) (?:\S+ )?(?:subscribers|members)|already a (?:subscriber|member) ?\?)|(?:(?:cet )?article (?:est )?reserve aux abonnes|il vous reste \S+ ?% de cet article|abonnez-vous pour (?:lire|continuer))|(?:bu (?:haber|icerik|yazi) (?:sadece |yalnizca )?abone|okumaya devam etmek icin (?:abone|giris))|(?:براي (?:خواندن|مطالعه) ادامه .{0,30}(?:مشترك|اشتراك|وارد))|(?:مكمل (?:مضمون|خبر) پڑهنے (?:كے|کے) ليے .{0,20}سبسكرايب))/u;

/** This is one page of several. */
const NEXT_PAGE =
  /^(?:(?:ال)?صفحه \d{1,2} من \d{1,2}|page \d{1,2} (?:of|sur|\/) ?\d{1,2}|sayfa \d{1,2} ?\/ ?\d{1,2}|صفحه \d{1,2} از \d{1,2}|صفحه \d{1,2} \/ ?\d{1,2}|الصفحه التاليه|next page|page suivante|sonraki sayfa|صفحه بعد(?:ي)?|اگلا صفحه) ?[>»]*$/u;

/** The text goes on elsewhere, whatever stands around the offer. */
const CONTINUES =
  /^(?:(?:تابع|واصل|اكمل|متابعه|استكمال) (?:القراءه|قراءه (?:المقال|الخبر|الموضوع)(?: كاملا)?)|لقراءه (?:المقال|الخبر|النص|التقرير|الموضوع) (?:كاملا|الكامل|بالكامل)(?: \S+){0,4}|continue reading(?: (?:below|this (?:article|story)))?|read the (?:full|rest of the) (?:article|story)(?: (?:here|at|on) .{1,40})?|lire la suite|lire l'article complet|ادامه مطلب(?: را بخوانيد)?|devamini oku(?:yun)?|haberin devami(?: icin)?.{0,20}|باقي خبر پڑهين) ?[.…>»:]*$/u;

/** May as well announce other pieces. */
const OFFER =
  /^(?:(?:اقرا|للمزيد|المزيد|اعرف) ?(?:المزيد)?|read more|more|en savoir plus|مزيد پڑهين|بيشتر|daha fazla(?: oku)?) ?[.…>»:]*$/u;
