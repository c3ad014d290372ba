import { checkArticle } from './check.ts';
import type { Lexicon } from './lexicon.ts';
import type { Library } from './library.ts';
import type { Annotation, ArticleId, CheckedArticle, Lang, Sentence, Verdict } from './model.ts';
import { readNegations } from './polarity.ts';
import type { CheckReport } from './report.ts';
import { summarize } from './summarize.ts';
import { tokenize } from './tokens.ts';

/** Sentences of an article in another language, as a machine put them. */
export interface Translations {
  readonly lang: Lang;
  /** By the sentence's index; sentences without one are compared as they stand. */
  readonly texts: ReadonlyMap<Sentence['index'], string>;
}

/** A check in which some sentences were compared through a translation. */
export interface TranslatedCheck {
  readonly report: CheckReport;
  /** How many sentences were compared so: `new` without a translation, and theirs kept what it must. */
  readonly compared: number;
  /** The translations that verdicts rest on, or would but for the reader's word: the spans of such a verdict's relations lie in its translation. */
  readonly found: ReadonlyMap<Sentence['index'], string>;
}

/**
 * Checks an article plainly and then once more with translations, and takes over from the second check only what
 * supports a sentence that was `new` in the first: a machine's words may say that two texts are alike, which the
 * reader sees beside the original, but never that they clash. Costs two checks.
 */
export async function checkThroughTranslation(
  checked: CheckedArticle,
  translations: Translations,
  library: Library,
  lexicon: Lexicon,
): Promise<TranslatedCheck> {
  const plain = await checkArticle(checked, library, lexicon);
  const texts = usableTexts(checked, plain, translations);
  const translated = await checkArticle(
    {
      metadata: { ...checked.metadata, lang: translations.lang },
      sentences: checked.sentences.map((sentence) => ({
        ...sentence,
        text: texts.get(sentence.index) ?? sentence.text,
        original: sentence.text,
      })),
    },
    withoutArticles(library, new Set(plain.excluded.map(({ article }) => article))),
    lexicon,
  );
  const again = new Map(translated.annotations.map((each) => [each.sentence, each.verdict]));
  const found = new Map<Sentence['index'], string>();
  const annotations = plain.annotations.map((annotation): Annotation => {
    const { sentence } = annotation;
    const text = texts.get(sentence);
    const verdict = again.get(sentence);
    if (text === undefined || verdict === undefined) return annotation;
    if (!isSupport(verdict, annotation.verdict) && !isOverruled(verdict)) return annotation;
    found.set(sentence, text);
    return { sentence, verdict };
  });
  const assertions = new Map([...plain.assertions, ...translated.assertions]);
  const articles = new Map([...plain.articles, ...translated.articles]);
  const report: CheckReport = {
    ...plain,
    annotations,
    summary: summarize(annotations, assertions, articles),
    excluded: [...plain.excluded, ...translated.excluded],
    assertions,
    articles,
  };
  return { report, compared: texts.size, found };
}

/** The translations of sentences on which the library had nothing, as far as they can be relied on. */
function usableTexts(
  { metadata, sentences }: CheckedArticle,
  plain: CheckReport,
  { lang, texts }: Translations,
): ReadonlyMap<Sentence['index'], string> {
  const fresh = new Set(
    plain.annotations.flatMap(({ sentence, verdict }) => (verdict.kind === 'new' ? sentence : [])),
  );
  return new Map(
    sentences.flatMap(({ index, text }) => {
      const translation = fresh.has(index) ? texts.get(index) : undefined;
      const usable =
        translation !== undefined && keepsFacts(text, metadata.lang, translation, lang);
      return usable ? [[index, translation] as const] : [];
    }),
  );
}

/** Languages whose negations are read. */
const NEGATIONS_READ: readonly Lang[] = ['ar', 'en'];

/**
 * Has the translation the numbers of the original, and says it no where the original does? What a machine dropped here
 * would turn into support for something that the page does not say.
 */
function keepsFacts(text: string, lang: Lang, translation: string, into: Lang): boolean {
  if (numbersOf(text) !== numbersOf(translation)) return false;
  const bothRead = NEGATIONS_READ.includes(lang) && NEGATIONS_READ.includes(into);
  return !bothRead || isNegated(text) === isNegated(translation);
}

/** The numbers in digits, in one order, however their thousands and decimals are set off. */
function numbersOf(text: string): string {
  return tokenize(text)
    .filter((token) => token.number)
    .map((token) => token.text.replace(/[.,]/g, ''))
    .sort()
    .join(' ');
}

/** Avoiding is no negation: what one language avoids (`to avoid`), another keeps from (`حتى لا`). */
function isNegated(text: string): boolean {
  return readNegations(text, tokenize(text)).some(({ kind }) => kind !== 'avoidance');
}

/** A translation that lost who says it would let the page's own source pass for an independent one. */
function isSupport(verdict: Verdict, plain: Verdict): boolean {
  const supports = verdict.kind === 'corroborated' || verdict.kind === 'repeated';
  return supports && (plain.ownChain.length === 0 || verdict.ownChain.length > 0);
}

/** Support that the reader overruled is shown as such, so that it can be brought back. */
function isOverruled({ kind, overruled }: Verdict): boolean {
  return kind === 'new' && overruled.some(({ was }) => was === 'same');
}

/** The library as if these articles were not in it. */
function withoutArticles(library: Library, gone: ReadonlySet<ArticleId>): Library {
  return {
    ...library,
    async articles(ids) {
      const found = await library.articles(ids);
      return new Map([...found].filter(([id]) => !gone.has(id)));
    },
  };
}
