import { readAttribution } from './attribution.ts';
import { tellsOpinion } from './opinions.ts';
import { type Token, tokenize } from './tokens.ts';

/**
 * Does the sentence say something that another text could say too or deny? False for questions, opinion and
 * exhortation in the writer's own voice, calls to action, page furniture, and what is too short to say
 * anything. In doubt true: a sentence wrongly left out is silently unmarked, one wrongly kept is at worst `new`.
 */
export function isCheckable(text: string): boolean {
  const trimmed = text.trim();
  if (isFurniture(trimmed)) return false;
  if (QUESTION.test(trimmed) && !ASKED.test(trimmed)) return false;
  const tokens = tokenize(trimmed);
  if (tokens.length < MIN_WORDS) return false;
  const content = tokens.filter((token) => !token.stop);
  if (content.length < MIN_CONTENT_WORDS) return false;
  if (REPORTED.test(trimmed)) return true;
  if (tokens.length <= MAX_HEADING_WORDS && !ENDED.test(trimmed)) return false;
  return !tellsOpinion(trimmed) || isReported(trimmed, tokens);
}

/** A subject and what is said of it need this many words, in any language. */
const MIN_WORDS = 3;
const MIN_CONTENT_WORDS = 2;

/** A line of so few words that does not end as a sentence is a heading between paragraphs. */
const MAX_HEADING_WORDS = 5;
const ENDED = /[.!…。»”"')\]]$/u;

/** Ends as a question outside quotation marks. */
const QUESTION = /[?؟]\s*[!?؟]*$/u;

/** Who asked is told before the question. */
const ASKED =
  /(?:سأل|سألت|سألوا|تساءل|تساءلت|تساءلوا|متسائلا|متسائلة|طرح|قال|قالت|أضاف|أضافت|كتب|كتبت|asked|said|wrote|added|tweeted)[^:"“«؟?]{0,80}[:"“«]/u;

/** Whoever is named as speaking makes an opinion a report of an opinion. */
const REPORTED =
  /(?:^|\s|[وف])(?:قال|قالت|قالوا|يقول|تقول|ذكر|ذكرت|أضاف|أضافت|أكد|أكدت|أوضح|أوضحت|أشار|أشارت|أعلن|أعلنت|شدد|شددت|دعا|دعت|رأى|رأت|اعتبر|اعتبرت|طالب|طالبت|صرح|صرحت|حسب|بحسب|وفق)(?:\s|$)|\b(?:said|says|told|added|according to|argued|urged|called|warned|insisted)\b/iu;

/** Is somebody named as saying it? */
function isReported(text: string, tokens: readonly Token[]): boolean {
  if (REPORTED.test(text)) return true;
  return readAttribution(text, tokens).links.length > 0;
}

/** Lines that work the page rather than tell the news. */
const FURNITURE =
  /^(?:تابعنا|تابعونا|اضغط|انقر|حمّل|حمل التطبيق|شاركنا|اقرأ|إقرأ|للمزيد|لمتابعة|يمكنكم متابعة)(?![\u0620-\u064a])|^(?:subscribe|sign up|sign in|log in|follow us|join us|read more|read also|see also|share this|advertisement|photo:|image:|video:)(?:\b|$)|^(?:©|copyright|all rights reserved|جميع الحقوق)/iu;

/** Calls to the reader that are also what somebody did (`شارك 300 طبيب`) or a name (`Watch makers`). */
const CALL =
  /^(?:اشترك|اشتركوا|انضم|انضموا|تابعوا|شارك|شاهد|شاهدوا|طالع|سجل|سجلوا)(?![\u0620-\u064a])|^(?:click|tap|watch|download|listen to|get the|register)\b/iu;
/** Words of a page about itself. */
const PAGE_WORD =
  /(?:قناتنا|صفحتنا|صفحاتنا|حسابنا|حساباتنا|نشرتنا|موقعنا|تطبيقنا|خدمتنا|مجموعتنا|النشرة|الفيديو|فيديو|بالفيديو|الصور|بالصور|المقال|الرابط|البث المباشر|التفاصيل|أيضا|المزيد|بريدك|التطبيق|واتساب|تلغرام|تيليغرام)|\b(?:newsletter|app|video|podcast|live|here|our|us|below|link|more|article|photos|gallery|notifications|alerts|account|free|episode|highlights)\b/iu;

function isFurniture(text: string): boolean {
  if (FURNITURE.test(text)) return true;
  return CALL.test(text) && (PAGE_WORD.test(text) || !ENDED.test(text));
}
