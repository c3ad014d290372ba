import { normalize } from './normalize.ts';

/**
 * Verbal nouns of news that do not show by their form what they are (written for this project): with the patterns
 * below they tell where a speaker ends and what he announces begins (`أعلنت الوزارة مقتل خمسة`).
 */
const DEEDS: ReadonlySet<string> = new Set(
  `مقتل مصرع وفاة إصابة سقوط وصول وقوع بدء بدأ ضبط رفض قبول دخول خروج فتح قطع نقل قصف عودة نجاح فشل وقف حل منح فوز خسارة عدم وجود حصول
   حدوث نشوب اندلاع إقالة إعادة إزالة إقامة استعادة استقالة مغادرة مهاجمة مشاركة مصادرة محاصرة ملاحقة مقاطعة محاولة موافقة حالة الحداد
   إطلاق إغلاق إعلان إصدار إنقاذ إسقاط إحباط إعدام إفراج إجراء إجلاء إرسال إنشاء إلغاء إلقاء إنهاء إيقاف إقرار إبرام إرجاء إخلاء إخماد
   تراجع تقدم تحطم توقف تأجل تعرض تلقي تبني تولي تورط تسلم تعاون تعاقد تعاقده تعاقدها تبادل تفاهم تضامنه تضامنها تنصيب هبوط صعود زيادة خفض رفع بيع شراء دفن نشر سحب طرد عزل هروب فرار
   مسؤولية مسؤوليته مسؤوليتها مسؤوليتهم تورطه تورطها تورطهم نيته نيتها عزمه عزمها رغبته رغبتها رفضه رفضها دعمه دعمها قتل حرق أسر خطف
   دعم حرص ضرورة أهمية ثقته ثقتها استعداده استعدادها`
    .split(/\s+/)
    .map(normalize),
);

/** `تدمير`, `اعتقال`, `انسحاب`, `استهداف`, alone or with whose deed it is. */
const PATTERN =
  /^(?:ت\p{L}{2}ي\p{L}|ا\p{L}ت\p{L}ا\p{L}|ان\p{L}{2}ا\p{L}|است\p{L}{2}ا\p{L})(?:ه|ها|هم)?$/u;
/** Words of that form that are bodies or people. */
const NO_DEED = /^(?:تنظيم|ايتلاف|انسان|انترنت|استاذ|تلميذ|استخبار)/;

/** Is the normalized word a verbal noun (`مقتل`, `انسحاب`)? One with the article is not: it may belong to a name. */
export function isDeed(word: string): boolean {
  if (DEEDS.has(word)) return true;
  return word.length <= 9 && PATTERN.test(word) && !NO_DEED.test(word);
}

/** Does a run of words begin with a deed rather than with who does it (`أعلنت مسؤوليتها`, `يفيد بوقوع`)? */
export function isBareDeed(word: string): boolean {
  return DEEDS.has(word) || isTiedDeed(word);
}

/** A deed with its preposition written on (`بتورط`, `بانسحاب`). */
export function isTiedDeed(word: string): boolean {
  return word.charCodeAt(0) === BEH && isDeed(word.slice(1));
}

const BEH = 0x628;

/** Words that a noun without the article belongs to: titles and kinds of bodies (`رئيس اتحاد`, `هيئة تنظيم`). */
export const CONSTRUCT_HEAD =
  /^[وفبل]?(?:رييس|وزير|مدير|نايب|امين|قايد|عضو|متحدث|ناطق|باسم|مسوول|زعيم|مبعوث|مستشار|وزاره|هييه|هيات|مجلس|لجنه|مكتب|مركز|منظمه|جمعيه|موسسه|شركه|وكاله|اداره|دايره|حزب|حركه|فريق|قسم|بعثه|قوات|وحده|مصلحه|غرفه|معهد|جماعه|احدي?|بعض|كل|عن|من|في|بن|ابو|ال|عبد|مصدر|مصادر|لشوون)$/;
