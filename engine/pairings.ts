import { type Analysis, analyze } from './analyze.ts';
import { type Comparison, compare } from './judge.ts';
import { type Lexicon, NO_LEXICON } from './lexicon.ts';
import type { Segment } from './library.ts';
import type {
  Article,
  ArticleId,
  Assertion,
  AssertionId,
  CheckedArticle,
  ClaimId,
  Link,
} from './model.ts';
import { citedOf } from './origins.ts';
import { supportOf } from './support.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';
import { withContext } from './told-around.ts';
import { createWeigher } from './weights.ts';

/** A sentence of the page beside one assertion of the library. */
export interface Pairing {
  readonly assertion: Assertion;
  readonly article: Article;
  readonly comparison: Comparison;
  /** Whom the article names as a source anywhere, as far as its claims are candidates. */
  readonly cited: readonly Link[];
}

/**
 * Compares each sentence of a page (by its index) with the claims that were found for it, best first, until they say something else
 * altogether. Each assertion is analysed once, however many sentences it is found for.
 */
export function pairAll(
  checked: CheckedArticle,
  page: Article,
  found: ReadonlyMap<number, readonly ClaimId[]>,
  assertions: readonly Assertion[],
  articles: ReadonlyMap<ArticleId, Article>,
  segments: readonly Segment[],
  lexicon: Lexicon,
): ReadonlyMap<number, readonly Pairing[]> {
  const weigh = createWeigher(segments);
  const byClaim = groupByClaim(assertions);
  const cited = citedByArticle(assertions);
  const around = createSurroundings(assertions);
  const analyses = new Map<AssertionId, Analysis>();
  const analysisOf = ({ id, quote, saidAt }: Assertion): Analysis => {
    const known = analyses.get(id) ?? analyze(quote, saidAt, weigh, NO_LEXICON);
    analyses.set(id, known);
    return known;
  };
  return new Map(
    checked.sentences.flatMap(({ index, text }) => {
      const claims = found.get(index);
      if (claims === undefined) return [];
      const own = analyze(text, page.publishedAt, weigh, lexicon);
      const pairings: Pairing[] = [];
      let far = 0;
      for (const claim of claims) {
        let near = false;
        for (const assertion of byClaim.get(claim) ?? []) {
          const article = articles.get(assertion.article);
          if (article === undefined) continue;
          const comparison = compare(own, analysisOf(assertion), () => around(article));
          near ||= !isFar(comparison);
          pairings.push({ assertion, article, comparison, cited: cited.get(article.id) ?? [] });
        }
        far = near ? 0 : far + 1;
        if (far === MOST_FAR) break;
      }
      return [[index, withContext(pairings)] as const];
    }),
  );
}

/** What each article tells, title and found claims together; read once, when a comparison asks for it. */
function createSurroundings(assertions: readonly Assertion[]): (article: Article) => Surroundings {
  const known = new Map<ArticleId, Surroundings>();
  return ({ id, title }) => {
    const read = known.get(id);
    if (read !== undefined) return read;
    const quotes = assertions.flatMap(({ article, quote }) => (article === id ? [quote] : []));
    const made = surroundingsOf([title ?? '', ...quotes]);
    known.set(id, made);
    return made;
  };
}

function citedByArticle(assertions: readonly Assertion[]): ReadonlyMap<ArticleId, readonly Link[]> {
  const chains = new Map<ArticleId, (readonly Link[])[]>();
  for (const { article, chain } of assertions) {
    const known = chains.get(article);
    if (known === undefined) chains.set(article, [chain]);
    else known.push(chain);
  }
  return new Map([...chains].map(([article, all]) => [article, citedOf(all)]));
}

/** Claims in a row, best candidates first, that say something else altogether: what follows shares still less. */
const MOST_FAR = 4;
/** In shares: farther below the bar of support than any rule forgives, with too little frame for a clash. */
const FAR = -0.25;
const FAR_SHARES = 0.6;

function isFar({ aligned }: Comparison): boolean {
  return (
    aligned.coveragePage + aligned.coverageOther < FAR_SHARES &&
    supportOf(aligned, false).margin < FAR
  );
}

function groupByClaim(assertions: readonly Assertion[]): ReadonlyMap<ClaimId, Assertion[]> {
  const groups = new Map<ClaimId, Assertion[]>();
  for (const assertion of assertions) {
    const group = groups.get(assertion.claim);
    if (group === undefined) groups.set(assertion.claim, [assertion]);
    else group.push(assertion);
  }
  return groups;
}
