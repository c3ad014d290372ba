import { checkArticle } from './check.ts';
import type { Lexicon } from './lexicon.ts';
import type { LibraryArticle } from './library.ts';
import { createMemoryLibrary } from './memory-library.ts';
import type {
  Annotation,
  Article,
  ArticleId,
  Assertion,
  AssertionId,
  CheckedArticle,
} from './model.ts';
import { readArticle } from './read-article.ts';
import { relate } from './relate.ts';
import type { CheckReport } from './report.ts';

/** Something that several origins tell of the page's event and the page itself does not. */
export interface Unmentioned {
  /** The fullest telling first, then those that tell the same, of other articles; at least two. */
  readonly tellings: readonly { readonly assertion: Assertion; readonly article: Article }[];
  /** Distinct origins of the tellings; at least two. */
  readonly origins: number;
}

/** Sentences of the page that an article must tell, in agreement or against, to be one on the page's event. */
const LEAST_SHARED = 2;
/** Articles looked through, those that share most sentences with the page first. */
const MOST_ARTICLES = 8;
/** Sentences of each that are looked at; what stands farther down is background. */
const MOST_SENTENCES = 60;
/** What is given back at most; more is read by nobody. */
const MOST = 12;

/** The library's articles on the page's event, by what its check found: most shared sentences first, copies of the page left out. */
export function articlesOnEvent({ summary }: Pick<CheckReport, 'summary'>): ArticleId[] {
  return summary.sources
    .filter(({ supports, contradicts }) => supports.length + contradicts.length >= LEAST_SHARED)
    .slice(0, MOST_ARTICLES)
    .map(({ article }) => article);
}

/**
 * What at least two independent origins among `told` (the articles of `articlesOnEvent`, with all they tell) say and the
 * page does not, in no words that this engine knows to be akin: silence about a sentence the page does tell costs less than a false
 * reproach. Those with most origins first; empty where fewer than two articles are on the event. Cost: one check of each article
 * against the others.
 */
export async function findUnmentioned(
  page: CheckedArticle,
  told: readonly LibraryArticle[],
  lexicon: Lexicon,
): Promise<readonly Unmentioned[]> {
  if (told.length < 2) return [];
  const own = readArticle(page.metadata, page.sentences);
  const assertions = new Map(
    told.flatMap((each) => each.assertions.map((one) => [one.id, one] as const)),
  );
  const articles = new Map(told.map(({ article }) => [article.id, article]));
  const seen = new Set<AssertionId>();
  const found: Unmentioned[] = [];
  for (const each of told) {
    const others = told.filter(({ article }) => article.id !== each.article.id);
    const library = createMemoryLibrary([own, ...others]);
    const lines = each.assertions.toSorted((a, b) => a.index - b.index).slice(0, MOST_SENTENCES);
    const report = await checkArticle(asChecked(each.article, lines), library, lexicon);
    const mentioned = new Set(
      report.annotations
        .filter(({ verdict }) =>
          verdict.relations.some(({ article }) => article === own.article.id),
        )
        .map(({ sentence }) => sentence),
    );
    for (const annotation of report.annotations) {
      const line = lines[annotation.sentence];
      if (line === undefined || mentioned.has(annotation.sentence)) continue;
      const tellings = tellingsOf(line, annotation, assertions);
      const isTold = tellings.some(({ id }) => seen.has(id));
      for (const { id } of tellings) seen.add(id);
      if (isTold || annotation.verdict.kind !== 'corroborated') continue;
      if (tellings.some(({ quote }) => isAkin(quote, page, lexicon))) continue;
      found.push({
        tellings: tellings.flatMap((assertion) => {
          const article = articles.get(assertion.article);
          return article === undefined ? [] : [{ assertion, article }];
        }),
        origins: annotation.verdict.independentOrigins + 1,
      });
    }
  }
  return found.toSorted((a, b) => b.origins - a.origins).slice(0, MOST);
}

/** An article of the library as one to check: its sentences as they were read, without the text between them. */
function asChecked(article: Article, lines: readonly Assertion[]): CheckedArticle {
  const { url, title, source, lang, publishedAt, dateCertainty, agencies } = article;
  return {
    metadata: {
      url,
      title,
      source: source.name,
      byline: null,
      lang,
      publishedAt,
      dateCertainty,
      agencies,
    },
    sentences: lines.map(({ quote }, index) => ({
      index,
      text: quote,
      start: 0,
      end: quote.length,
    })),
  };
}

/** The sentence and those of the library that say the same, each article's best once. */
function tellingsOf(
  line: Assertion,
  { verdict }: Annotation,
  assertions: ReadonlyMap<AssertionId, Assertion>,
): Assertion[] {
  const tellings = new Map([[line.article, line]]);
  for (const { kind, assertion } of verdict.relations) {
    const other = kind === 'same' ? assertions.get(assertion) : undefined;
    if (other !== undefined && !tellings.has(other.article)) tellings.set(other.article, other);
  }
  return [...tellings.values()];
}

/** From here on a pair of texts shares its topic and no more (`relate`); set by reading eight pages with their libraries. */
const NOT_AKIN = 0.75;

function isAkin(quote: string, { sentences }: CheckedArticle, lexicon: Lexicon): boolean {
  return sentences.some(({ text }) => relate(text, quote, lexicon).scores.other < NOT_AKIN);
}
