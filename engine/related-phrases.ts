import type { Line } from './body-draft.ts';

/** A label alone on its line (`اقرأ المزيد`, `Related articles:`), with what it announces below it. */
export function isRelatedLabel(line: Line): boolean {
  return line.words <= LONGEST_LABEL && LABEL.test(line.text);
}

/** A label with what it announces behind it (`إقرأ أيضاً : المقاومة تقصف …`), or a remark about such a section. */
export function isRelatedLine(line: Line): boolean {
  if (REMARK.test(line.text)) return true;
  if (line.text.length > LONGEST_LINE) return false;
  if (LABEL_WITH_TEXT.test(line.text)) return true;
  if (line.block.linkShare >= LINKED && !line.ended && LABEL_BEFORE_LINK.test(line.text))
    return true;
  return ALSO.test(line.text) && (line.block.linkShare >= LINKED || !line.ended);
}

/** Nothing but a link, and no sentence: a headline that leads elsewhere. */
export function isLinkLine(line: Line): boolean {
  const { kind, linkShare } = line.block;
  return (
    linkShare >= ALL_LINKED &&
    kind !== 'heading' &&
    (!line.ended || ASKS.test(line.text)) &&
    line.words >= 2 &&
    line.words <= LONGEST_LINK_WORDS
  );
}

/** Words; `Read more about this on our site:` has seven. */
const LONGEST_LABEL = 8;
/** Units; several joined read-also lines make a few hundred. */
const LONGEST_LINE = 600;
const LINKED = 0.5;
/** Links cover all of it but a dash or a date. */
const ALL_LINKED = 0.85;
const LONGEST_LINK_WORDS = 25;

/** In the matching form of `normalize.ts`. Phrases that mean "elsewhere" wherever a line begins with them. */
const ALSO_PHRASES = [
  '(?:و?[ات]قرا|اقري|اقراوا|اقرءوا|طالع|طالعوا|شاهد|شاهدوا|انظر|راجع|تابع)(?: ?ي)? (?:ايضا|كذلك|المزيد|ايضاً)',
  'قد (?:يهمك|يعجبك|يهمكم)(?: ايضا)?',
  'ربما (?:يهمك|يعجبك)(?: ايضا)?',
  'لا يفوتك',
  'اخترنا (?:لك|لكم)',
  '(?:also )?read also',
  'also read',
  'see also',
  'watch also',
  'you may also (?:like|be interested in)',
  '(?:a )?(?:lire|voir) (?:aussi|egalement)',
  'lesen sie auch',
  'mehr zum thema',
  'lea tambien',
  'lee tambien',
  'leia tambem',
  'leggi anche',
  'lees ook',
  'baca juga',
  'ilgili haber(?:ler)?',
  'читайте (?:также|ещe|еще)',
  'بيشتر بخوانيد',
  'مطالب مرتبط',
  'اينها را هم بخوانيد',
  '(?:همچنين|بيشتر) بخوانيد',
  'خبرهاي مرتبط',
  'مزيد پڑهي[نں]',
  'يه بهي (?:پڑهيي|پڑهي[نں]|ديكهي[نں])',
  'متعلقه (?:خبري[نں]|مضامين)',
  '(?:a )?(?:decouvrir|consulter) (?:aussi|egalement)',
  '(?:bunlar da |bunlari da )?ilginizi cekebilir',
  'ayrica (?:okuyun|bakiniz)',
];

/** Phrases that may also begin a sentence: labels only alone or before a colon. */
const LABEL_PHRASES = [
  ...ALSO_PHRASES,
  '(?:مقالات|اخبار|مواضيع|موضوعات|مواد|قصص|تقارير|محتوي|روابط|فيديوهات) (?:مشابهه|ذات صله|متعلقه|مرتبطه|ذات علاقه|قد تهمك)(?: بالموضوع)?',
  'ذات صله',
  'الاكثر (?:قراءه|مشاهده|تداولا)',
  'المزيد(?: من)?(?: الاخبار| الموضوعات| المقالات)?',
  'للمزيد(?: من (?:الاخبار|التفاصيل|المعلومات))?',
  '(?:اقرا|شاهد|طالع|انظر|تابع|اقري)(?: في هذا الموضوع| من هنا)?',
  'شاهد (?:الفيديو|بالفيديو|الصور)',
  'read (?:more|next|full story|the full story)(?: about this| on this)?',
  '(?:(?:الخبر|المقال|الموضوع) )?(?:التالي|السابق)',
  '(?:next|previous)(?: (?:article|post|story))?',
  '(?:more|latest) (?:news|stories|on this story|on this|to read|coverage)',
  'related(?: (?:articles?|stories|story|news|content|topics?|coverage|posts?|links?|reading))?',
  'recommended(?: (?:for you|stories|articles|reading))?',
  'most (?:read|popular|viewed)',
  "don't miss",
  'watch(?: now)?',
  'sur le meme sujet',
  'articles? (?:lies?|similaires?)',
  'artikel zum thema',
  'noticias relacionadas',
  'articulos relacionados',
  'articoli correlati',
  'benzer haberler',
  'berita terkait',
  'اخبار مرتبط',
];

/** A headline may be a question or an outcry; a sentence of the article would end with a full stop. */
const ASKS = /[?!]["')»]*$/;
const ALSO = new RegExp(`^(?:${ALSO_PHRASES.join('|')})(?: |:|$)`, 'u');
const LABEL = new RegExp(`^[-*•>» ]*(?:${LABEL_PHRASES.join('|')}) ?[:.…>»|!-]*$`, 'u');
const LABEL_WITH_TEXT = new RegExp(`^[-*•>»( ]*(?:${LABEL_PHRASES.join('|')}) ?[:|] ?\\S`, 'u');
const LABEL_BEFORE_LINK = new RegExp(`^[-*•>» ]*(?:${LABEL_PHRASES.join('|')}) `, 'u');
/** A read-also line that lost its own line, behind the end of a sentence. */
export const RELATED_TAIL = new RegExp(
  `(?<=[.!?"»)…]) ?(?:${ALSO_PHRASES.join('|')}) ?: ?\\S.*$`,
  'u',
);
/** What a content system writes where related pieces should be. */
const REMARK = /^(?:يحتوي هذا القسم علي|this section contains)|\(related nodes field\)/;
