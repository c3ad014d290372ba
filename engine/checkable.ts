import { tokenize } from './tokens.ts';

/**
 * Does the sentence say something that another text could say too or deny? False for questions, opinion and
 * exhortation in the writer's own voice, calls to action, page furniture, and what is too short to say
 * anything. In doubt true: a sentence wrongly left out is silently unmarked, one wrongly kept is at worst `new`.
 */
export function isCheckable(text: string): boolean {
  const trimmed = text.trim();
  if (QUESTION.test(trimmed) || FURNITURE.test(trimmed)) return false;
  const tokens = tokenize(trimmed);
  if (tokens.length < MIN_WORDS) return false;
  const content = tokens.filter((token) => !token.stop);
  if (content.length < MIN_CONTENT_WORDS) return false;
  if (REPORTED.test(trimmed)) return true;
  if (tokens.length <= MAX_HEADING_WORDS && !ENDED.test(trimmed)) return false;
  return !EXHORTATION.test(bare(trimmed)) && !OPINION.test(bare(trimmed));
}

/** A subject and what is said of it need this many words, in any language. */
const MIN_WORDS = 3;
const MIN_CONTENT_WORDS = 2;

/** A line of so few words that does not end as a sentence is a heading between paragraphs. */
const MAX_HEADING_WORDS = 5;
const ENDED = /[.!…。»”"')\]]$/u;

/** Ends as a question outside quotation marks. */
const QUESTION = /[?؟]\s*[!?؟]*$/u;

/** Whoever is named as speaking makes an opinion a report of an opinion. */
const REPORTED =
  /(?:^|\s|[وف])(?:قال|قالت|قالوا|يقول|تقول|ذكر|ذكرت|أضاف|أضافت|أكد|أكدت|أوضح|أوضحت|أشار|أشارت|أعلن|أعلنت|شدد|شددت|دعا|دعت|رأى|رأت|اعتبر|اعتبرت|طالب|طالبت|صرح|صرحت|حسب|بحسب|وفق)(?:\s|$)|\b(?:said|says|told|added|according to|argued|urged|called|warned|insisted)\b/iu;

/** Without opening quotes, bullets and the Arabic conjunction. */
function bare(text: string): string {
  return text
    .replace(/^[\s"'“‘«([•*–—-]+/u, '')
    .replace(/^[وف](?=(?:يجب|ينبغي|علينا|لا بد|أعتقد|أظن))/u, '');
}

const EXHORTATION =
  /^(?:يجب|ينبغي|لا بد|لابد|علينا|هيا|دعونا|فلنعمل|لنعمل|ليتنا|ليت|نتمنى|نرجو|نأمل|كن |كونوا|لا تنس|تذكر |تذكروا)(?![\u0620-\u064a])|^(?:let us|let's|we must|we should|we need to|you should|you must|please|don't|do not|never forget|imagine)\b/iu;

const OPINION =
  /^(?:أعتقد|أظن|أرى|في رأيي|برأيي|من وجهة نظري|لا أدري|يبدو لي|أتمنى|آمل|للأسف الشديد)(?![\u0620-\u064a])|^(?:i (?:think|believe|feel|hope|wish|suppose|guess)|in my (?:opinion|view)|to my mind|personally)\b/iu;

/** Lines that work the page rather than tell the news. */
const FURNITURE =
  /^(?:اشترك|اشتركوا|انضم|انضموا|تابعنا|تابعونا|تابعوا|اضغط|انقر|حمّل|حمل التطبيق|شارك|شاركنا|شاهد|شاهدوا|اقرأ|إقرأ|طالع|للمزيد|لمتابعة|سجل|يمكنكم متابعة)(?![\u0620-\u064a])|^(?:subscribe|sign up|sign in|log in|click|tap|follow us|join us|read more|read also|see also|watch|share this|download|listen to|get the|register|advertisement|photo:|image:|video:)(?:\b|$)|^(?:©|copyright|all rights reserved|جميع الحقوق)/iu;
