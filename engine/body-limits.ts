import type { Draft, Line } from './body-draft.ts';
import type { LeftOutWhy } from './model.ts';

/**
 * Says where the page holds back part of its article: leaves out the line that tells so (`للمشتركين فقط`, `Continue
 * reading`, `صفحة 1 من 3`) under a reason of its own. A bare `اقرأ المزيد` tells it only where the text above breaks off and
 * no prose follows. A bare `Subscribe` or `تسجيل الدخول` tells it only below the text of an article that is not for all, and beside
 * no newsletter. Linear.
 *
 * @param isForPayers the page says that not all may read all of its article
 */
export function cutLimits(draft: Draft, isForPayers: boolean): void {
  const last = draft.lines.findLastIndex(
    (line) => line.prose && draft.isOpen(line) && !(isForPayers && ASKS_TO_PAY.test(line.text)),
  );
  for (const line of draft.lines) {
    if (line.words > LONGEST_NOTICE || line.text.length > LONGEST_NOTICE_UNITS) continue;
    const asks = isForPayers && last >= 0 && line.index > last && isAlone(line, draft);
    const why =
      asks && ASKS_TO_PAY.test(line.text)
        ? 'paywalled'
        : whyHeldBack(line, line.index >= last, draft);
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

/** No newsletter is offered around the line: its button says the same. */
function isAlone({ index }: Line, { lines }: Draft): boolean {
  const around = lines.slice(Math.max(0, index - BOX_REACH), index + BOX_REACH + 1);
  return !around.some(({ text, prose }) =>
    (prose ? YOUR_NEWSLETTER : NEWSLETTER).test(text.slice(0, LONGEST_NOTICE_UNITS)),
  );
}

/** Lines of one box on either side of its button. */
const BOX_REACH = 3;
const NEWSLETTER =
  /newsletter|inbox|e-?mail|notification|\bapp\b|whatsapp|telegram|نشر(?:ه|ات|تنا)|بريد|تطبيق|واتس|تلي?غرام|اشعارات|infolettre|lettre|bulten|e-?posta|خبرنامه|ايميل|نيوز ليٹر/;

/** In a sentence, which may be the article's last: `… were told by email`. */
const YOUR_NEWSLETTER = /newsletter|your (?:inbox|e-?mail)|نشره|نشرات|نشرتنا|بريدك/;

/** Signing in or paying, of itself no word about the article. In the matching form; whole lines. */
const ASKS_TO_PAY =
  /^(?:(?:اشترك|اشتركوا|سجل|سجلوا)(?: (?:الان|معنا|الدخول|دخولك|مجانا|حسابك)){0,2}|(?:تسجيل )?الدخول|(?:ال)?اشتراك(?:ات)?|(?:مشترك|لديك حساب)(?: بالفعل)? ?[؟?]?|اختر (?:باقتك|اشتراكك|خطتك)|(?:subscribe|log ?in|sign in|register|join)(?: (?:now|today|here|for free)| to .{1,30})?|(?:start|begin) your (?:free )?(?:trial|subscription)|(?:get )?(?:full|unlimited)(?: digital)? access(?: \S+){0,8}|(?:see|view|choose) (?:your |our )?(?:plans?|offers?|subscription options)|(?:for )?(?:subscribers|members|premium) only|s'abonner|je m'abonne|abonnez-vous|se connecter|deja abonne ?\??|article (?:abonne|premium)|abone ol(?:un)?|giris yap(?:in)?|(?:ورود|عضويت|ثبت نام|خريد اشتراك)|(?:لاگ ان|ساين ان|سبسكرايب)(?: كري[نں])?) ?[.!>»]?$/u;

const BROKEN_OFF = /(?:\.{3}|…|\[…\]|[\p{L}\p{N},،])$/u;

/** The rest is for those who pay or sign in. In the matching form; Arabic, English, French, Persian, Urdu, Turkish. */
const PAYWALL =
  /^(?:(?:هذا |هذه )?(?:ال)?(?:مقال|محتوي|ماده|خبر|تقرير)\S* (?:متاح\S*|مخصص\S*|حصري\S*|خاص\S*)(?: فقط)? لل?مشترك\S*|للمشتركين فقط|(?:اشترك|سجل)(?: الدخول| دخولك| الان| معنا| مجانا| اليوم)* (?:ل(?:متابعه|مواصله|اكمال|قراءه|تتابع|تقرا)|كي تقرا)(?: \S+){0,6}$|لديك حساب ?\? سجل الدخول|(?:to (?:continue|keep) reading|(?:continue|keep) reading (?:with|for) (?:a |your |our )?(?:free |digital )?(?:\S+ )?(?:subscription|account|membership|trial)|subscribe to (?:continue|keep|read|unlock)|sign in to (?:continue|read)|this (?:article|story|content) is (?:for|only available to|exclusive (?:to|for)) (?:\S+ )?(?:subscribers|members)|already a (?:subscriber|member) ?\?)|(?:(?:cet )?article (?:est )?reserve aux abonnes|la suite (?:de cet article )?est reservee aux abonnes|il vous reste \S+ ?% de cet article|abonnez-vous pour (?:lire|continuer))|(?:bu (?:haber|icerik|yazi) (?:sadece |yalnizca )?abone|okumaya devam etmek icin (?:abone|giris))|(?:براي (?:خواندن|مطالعه) ادامه .{0,30}(?:مشترك|اشتراك|وارد))|(?:مكمل (?:مضمون|خبر) پڑهني كي ليي .{0,20}سبسكرايب))/u;

/** This is one page of several. */
const NEXT_PAGE =
  /^(?:(?:ال)?صفحه \d{1,2} من \d{1,2}|page \d{1,2} (?:of|sur|\/) ?\d{1,2}|sayfa \d{1,2} ?\/ ?\d{1,2}|صفحه \d{1,2} از \d{1,2}|صفحه \d{1,2} \/ ?\d{1,2}|(?:(?:ال)?صفحات|pages?|sayfalar) ?:?(?: \d{1,2}){2,12}|الصفحه التاليه|next page|page suivante|sonraki sayfa|صفحه بعد(?:ي)?|اگلا صفحه) ?[>»]*$/u;

/** The text goes on elsewhere, whatever stands around the offer. */
const CONTINUES =
  /^(?:(?:تابع|واصل|اكمل|متابعه|استكمال) (?:القراءه|قراءه (?:المقال|الخبر|الموضوع)(?: كاملا)?)|لقراءه (?:المقال|الخبر|النص|التقرير|الموضوع) (?:كاملا|الكامل|بالكامل)(?: \S+){0,4}|continue reading(?: (?:below|this (?:article|story)))?|read the (?:full|rest of the) (?:article|story)(?: (?:here|at|on) .{1,40})?|lire la suite|lire l'article complet|ادامه مطلب(?: را بخوانيد)?|devamini oku(?:yun)?|haberin devami(?: icin)?.{0,20}|باقي خبر پڑهي[نں]) ?[.…>»:]*$/u;

/** May as well announce other pieces. */
const OFFER =
  /^(?:(?:اقرا|للمزيد|المزيد|اعرف) ?(?:المزيد)?|read more|more|en savoir plus|مزيد پڑهي[نں]|بيشتر|daha fazla(?: oku)?) ?[.…>»:]*$/u;
